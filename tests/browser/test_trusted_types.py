"""Texts that become HTML, and scripts, go through one gate where things are typed (Trusted Types)."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.engine.cases import SWEARING

from .serving import Faults
from .wizard_driver import VIEW, Wizard

pytestmark = pytest.mark.browser

TRY = """(kind) => {
  try {
    if (kind === "frame") document.createElement("div").innerHTML = "<iframe srcdoc='x'></iframe>";
    if (kind === "script") document.createElement("div").innerHTML = "a <SCRIPT>b</SCRIPT>";
    if (kind === "worker") new Worker("https://elsewhere.example/worker.js");
    if (kind === "source") document.createElement("script").src = "//elsewhere.example/a.js";
    if (kind === "second") trustedTypes.createPolicy("another", { createHTML: (text) => text });
    if (kind === "plain") document.createElement("div").innerHTML = "<p>plain &lt;script></p>";
    return "done";
  } catch (fault) {
    return `${fault.name}: ${fault.message}`;
  }
}"""
REFUSED = {
    "frame": "would run is refused",
    "script": "would run is refused",
    "worker": "from elsewhere is refused",
    "source": "from elsewhere is refused",
    "second": "another",
}


def test_what_would_run_is_refused_and_a_case_with_hostile_words_goes_to_its_letter(
    page: Page, address: str, served_site: Faults
) -> None:
    wizard = Wizard(page, address).open()
    wizard.answer_all(SWEARING).go("letter:verbal-warning-note")
    field = page.locator(f"{VIEW} .cg-desk__fields textarea, {VIEW} .cg-desk__fields input[type=text]").first
    hostile = "<script>x()</script><iframe src=y>"
    field.fill(hostile)
    page.locator("[data-preview]").filter(has_text=hostile).wait_for()
    page.locator(".find-input").click()
    page.keyboard.type("warning")
    page.locator(".find-pages a").first.wait_for()  # the scripts that the search loads pass the gate
    assert page.evaluate(TRY, "plain") == "done"
    assert not served_site.reports
    for kind, why in REFUSED.items():
        assert why in page.evaluate(TRY, kind), kind
    served_site.reports.clear()  # what was refused here was meant to be


def test_the_pages_into_which_things_are_typed_have_the_gate(site: Path) -> None:
    rule = "require-trusted-types-for 'script'; trusted-types default"
    gated = {file.parent.name for file in site.glob("*/index.html") if rule in file.read_text("utf-8")}
    assert gated == {"wizard", "register", "desk"}

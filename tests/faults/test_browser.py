"""A browser that lacks WebAssembly, scripts, storage or a secure address: the guide goes on, or says why."""

import json
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserType, Page, expect

from tests.browser.serving import Faults
from tests.browser.wizard_driver import VIEW, Wizard
from tests.conftest import FLAGS
from tests.engine.cases import SWEARING
from wizard.case import load_case
from wizard.model import Policy

from .conftest import patient, told_to_stop, walk_on_paper

pytestmark = [pytest.mark.browser, pytest.mark.fault]

NO_STORAGE = """() => {
  const found = [];
  for (const name of ["localStorage", "sessionStorage"]) {
    try { window[name].setItem("a", "b"); } catch { found.push(name); }
  }
  return found;
}"""


def launched(browser: Browser) -> BrowserType:
    """The kind of browser the tests use; a second driver in one process would be refused."""
    return browser.browser_type


def come_to_the_outcome(wizard: Wizard) -> None:
    wizard.open().answer_all(SWEARING)
    expect(wizard.page.locator(f"{VIEW} h1")).to_contain_text("erbal warning")


def test_webassembly_forbidden_by_a_rule_for_the_browser(
    browser: Browser, chromium: str, address: str, policy: Policy
) -> None:
    strict = launched(browser).launch(executable_path=chromium, args=[*FLAGS, "--js-flags=--jitless"])
    page = strict.new_page()
    patient(page.context)
    wizard = Wizard(page, address).open()
    assert "WebAssembly" in told_to_stop(page)
    assert wizard.kind == "question"  # the book's pages go on meanwhile
    wizard.answer("no")
    assert "WebAssembly" in told_to_stop(page)
    walk_on_paper(page)
    strict.close()


def test_webassembly_forbidden_by_the_servers_security_policy(wizard: Wizard, faults: Faults) -> None:
    faults.forbidden = "'wasm-unsafe-eval'"
    wizard.open()
    assert "WebAssembly" in told_to_stop(wizard.page)
    walk_on_paper(wizard.page)


def test_the_ability_to_switch_stacks_is_given_up_before_pyodide_could_use_it(wizard: Wizard) -> None:
    wizard.open()
    expect(wizard.page.locator("[data-wizard][data-ready]")).to_have_count(1)
    there = "'Suspending' in WebAssembly || 'promising' in WebAssembly"
    if not wizard.page.evaluate(there):
        pytest.skip("this Chromium cannot switch stacks, so there is nothing to give up")
    (worker,) = [worker for worker in wizard.page.workers if "search" not in worker.url]
    assert not worker.evaluate(there)


def test_plain_http_on_an_intranet(browser: Browser, chromium: str, address: str) -> None:
    port = urlsplit(address).port
    flag = "--host-resolver-rules=MAP intranet.example 127.0.0.1"
    plain = launched(browser).launch(executable_path=chromium, args=[*FLAGS, flag])
    page = plain.new_context(accept_downloads=True).new_page()
    patient(page.context)
    wizard = Wizard(page, f"http://intranet.example:{port}").open()
    assert page.evaluate("!isSecureContext && !navigator.serviceWorker && !crypto.subtle")
    come_to_the_outcome(wizard)
    with page.expect_download() as download:
        wizard.press("[data-save]")
    assert load_case(Path(download.value.path()).read_text("ascii")).answers
    plain.close()


def test_scripts_off(browser: Browser, address: str, policy: Policy) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    clause, letter = policy.clauses[0], policy.letters[0]
    page.goto(f"{address}/policy/{policy.sections[0].slug}.html#{clause.id}")
    expect(page.locator(f"#{clause.id}")).to_be_visible()
    page.goto(f"{address}/decisions/{policy.tables[0].id}.html")
    expect(page.locator("table.decision tbody tr")).to_have_count(len(policy.tables[0].rows))
    page.goto(f"{address}/letters/{letter.id}.html")
    expect(page.locator(".letter-paper .blank").first).to_be_visible()
    page.goto(f"{address}/wizard/index.html")
    expect(page.locator(".cg-noscript")).to_be_visible()
    walk_on_paper(page)
    page.context.close()


def test_cookies_and_all_storage_blocked(
    browser: Browser, chromium: str, address: str, tmp_path: Path
) -> None:
    blocked = {"profile": {"default_content_setting_values": {"cookies": 2}}}
    (tmp_path / "Default").mkdir()
    (tmp_path / "Default" / "Preferences").write_text(json.dumps(blocked))
    context = launched(browser).launch_persistent_context(tmp_path, executable_path=chromium, args=FLAGS)
    patient(context)
    page: Page = context.new_page()
    thrown: list[str] = []
    page.on("pageerror", lambda error: thrown.append(str(error)))
    wizard = Wizard(page, address).open()
    assert page.evaluate(NO_STORAGE) == ["localStorage", "sessionStorage"]
    come_to_the_outcome(wizard)
    page.goto(f"{address}/index.html")
    ours = [error for error in thrown if "wizard" in error or "assets/guide" in error]
    assert not ours
    context.close()

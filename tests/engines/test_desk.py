"""The policy desk in every browser: opened, one edit, its findings, the zip."""

import io
import zipfile

import pytest

from .engine import Engine

pytestmark = [pytest.mark.browser, pytest.mark.nightly]

BINDS = '.cg-officer__form [data-field="binds"]'
TOLD = "return document.querySelector('[data-error-for=binds]').textContent.includes(arguments[0])"
READ = "return document.querySelector('[data-desk]:not([data-busy])')?.dataset.read === arguments[0]"


def test_an_edit_is_judged_and_saved(engine: Engine, address: str) -> None:
    engine.open(f"{address}/desk/index.html")
    engine.until("return document.querySelector('[data-desk][data-ready]') !== null")
    engine.click("[data-open-own]")
    engine.until("return document.querySelector('[data-desk][data-opened]') !== null")
    engine.fill("[data-find]", "six-month-review")
    engine.click('[data-part="clauses/16-review.md#six-month-review"]')
    engine.until("return document.querySelector(arguments[0]) !== null", BINDS)
    engine.fill(BINDS, "councl")
    engine.until(TOLD, "Did you mean council?")
    engine.fill(BINDS, "council, person")
    engine.until(READ, "1")  # the version is asked for
    assert not engine.script("return document.querySelector('[data-asks]').hidden")
    engine.click("[data-show-saving]")
    engine.click('[data-save="zip"]')
    with zipfile.ZipFile(io.BytesIO(engine.downloaded("policy_source*.zip").read_bytes())) as archive:
        saved = archive.read("policy_source/clauses/16-review.md").decode("utf-8")
    assert 'binds="council, person"' in saved

"""What could cost somebody their work: a strange case file, a tab that is closed, an engine that dies."""

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.wizard_driver import VIEW, Wizard
from tests.engine.cases import SWEARING
from tests.sampling import part
from wizard.case import load_case
from wizard.case.file import checksum

pytestmark = [pytest.mark.browser, pytest.mark.fault]


def saved(wizard: Wizard) -> str:
    with wizard.page.expect_download() as download:
        wizard.press("[data-save]")
    return Path(download.value.path()).read_text("ascii")


def strange_files(good: str) -> dict[str, bytes]:
    """Files that are no case of ours, each by what is wrong with it."""
    file = json.loads(good)
    case = file["case"]
    return {
        "nothing": b"",
        "no text": bytes(range(256)) * 50,
        "no JSON": b"dear colleague",
        "JSON of somebody else": b'{"hello": [1, 2, 3]}',
        "only a number": b"17",
        "cut short": good[: len(good) // 2].encode(),
        "nested without end": b"[" * 50_000,
        "a case nested without end": good.replace(
            '"answers": {', '"answers": ' + '{"a": ' * 3000, 1
        ).encode(),
        "far too long": b" " * 7_000_000 + good.encode(),
        "an answer changed": json.dumps(file | {"case": case | {"answers": {"danger": ["yes"]}}}).encode(),
        "a field of another kind": sealed(file, fields={"person-name": 7}),
        "markup for a name": json.dumps(file | {"format": "<img src=x onerror=alert(1)>"}).encode(),
        "a zip": b"PK\x03\x04" + bytes(100),
    }


def sealed(file: dict[str, Any], **changes: object) -> bytes:
    """A changed file whose checksum somebody has made to fit."""
    case = file["case"] | changes
    return json.dumps(file | {"case": case, "checksum": checksum(case)}).encode()


def test_a_strange_case_file_is_refused_with_a_reason_and_nothing_is_lost(
    wizard: Wizard, whole: bool, tmp_path: Path
) -> None:
    wizard.open().answer_all(SWEARING)
    page = wizard.page
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    good = saved(wizard)
    refused = {}
    for what, data in part(strange_files(good).items(), 3, whole):
        file = tmp_path / "case.json"
        file.write_bytes(data)
        page.locator(f"{VIEW} [data-open-case]").set_input_files(file)
        summary = page.locator(f"{VIEW} [data-error-summary]")
        expect(summary, what).to_be_focused(timeout=20_000)
        refused[what] = summary.inner_text().strip()
        assert wizard.step == "outcome", what
        assert not page.evaluate("window.ran"), what
        summary.evaluate("element => element.remove()")
    assert all(len(words) > 20 for words in refused.values()), refused
    assert not dialogs
    assert load_case(saved(wizard)).answers == load_case(good).answers


@pytest.mark.one_in(2)
@pytest.mark.parametrize(
    "answers", [{"danger": ["perhaps"]}, {"no-such-question": ["yes"], "danger": ["no"]}]
)
def test_an_answer_that_nobody_offers_is_told_and_not_counted(
    wizard: Wizard, tmp_path: Path, answers: dict[str, list[str]]
) -> None:
    wizard.open().answer("no")
    wizard.page.on("dialog", lambda dialog: dialog.accept())
    wizard.answer_all(SWEARING)
    changed = tmp_path / "case.json"
    changed.write_bytes(sealed(json.loads(saved(wizard)), answers=answers))
    wizard.page.locator(f"{VIEW} [data-open-case]").set_input_files(changed)
    wizard.reach("loaded")
    expect(wizard.page.locator(VIEW)).to_contain_text("Not counted")
    wizard.page.locator(f'{VIEW} [data-take="go_on"]').click()
    wizard.leave("loaded")
    assert wizard.kind in ("question", "check")


def test_leaving_with_unsaved_work_asks_first(wizard: Wizard) -> None:
    page, asked = wizard.page, []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    wizard.open()
    page.goto("about:blank")
    assert not asked  # nothing has been answered: nobody is held up
    wizard.open().answer("no")
    page.close(run_before_unload=True)
    page.wait_for_timeout(500)
    assert asked == ["beforeunload"]
    assert not page.is_closed()
    assert wizard.kind == "question"


def test_an_engine_that_dies_in_the_middle_is_replaced_and_the_case_stays(wizard: Wizard) -> None:
    page = wizard.page
    page.clock.install()
    wizard.open()
    expect(page.locator("[data-wizard][data-ready]")).to_have_count(1)
    wizard.answer_all(SWEARING)
    answers = load_case(saved(wizard)).answers
    (worker,) = [worker for worker in page.workers if "search" not in worker.url]
    worker.evaluate("self.close()")
    page.locator(f"{VIEW} button[data-go^='letter:']").first.click()
    page.clock.run_for(40_000)
    failed = page.locator(f"{VIEW} [data-kind=failed]")
    expect(failed).to_contain_text("stopped answering")
    expect(failed.get_by_role("link", name="the decision on paper")).to_be_visible()
    page.locator("[data-retry]").locator("visible=true").click()
    wizard.reach("outcome")
    assert load_case(saved(wizard)).answers == answers

"""Files are read whole: damaged ones are refused by name, and a decision that would differ today is told."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from tests.register.made import TODAY, otherwise, restricted, reviewed
from wizard.browser.app import App
from wizard.case import dump_case
from wizard.engine import Rules
from wizard.register.again import check
from wizard.register.calls import register_check


def test_damaged_and_foreign_files_are_refused_with_the_reason(app: App, texts: dict[str, str]) -> None:
    files = [{"number": number, "text": texts[name]} for number, name in enumerate(sorted(texts))]
    found: dict[str, Any] = register_check(app, {"files": files})["found"]
    refused = {name: found[str(number)]["refused"] for number, name in enumerate(sorted(texts))}
    assert {name for name, why in refused.items() if why} == {
        "a-letter.json",
        "changed-by-hand.json",
        "cut-short.json",
    }
    assert "checksum does not fit" in refused["changed-by-hand.json"]
    assert "not a case file" in refused["a-letter.json"]


def test_a_decision_that_would_differ_today_is_told_with_what_differs(app: App, rules: Rules) -> None:
    case = restricted(rules, 1, started=TODAY, review=None)
    assert check(app, dump_case(case)).differs == ()
    told = " ".join(check(app, dump_case(otherwise(case))).differs)
    assert "Today's rules would decide otherwise" in told
    assert "Formal written warning" in told


def test_only_the_case_that_differs_is_marked(app: App, texts: dict[str, str]) -> None:
    assert [name for name, text in texts.items() if check(app, text).differs] == ["otherwise.json"]


def test_a_review_that_ends_something_is_marked_until_a_letter_told_the_person(
    app: App, rules: Rules
) -> None:
    case = restricted(rules, 1, started=TODAY - timedelta(200), review=TODAY)
    told = reviewed(rules, case, TODAY, "changed")
    untold = replace(told, sent=case.sent)
    assert check(app, dump_case(told)).untold == ()
    assert "found that it can end" in check(app, dump_case(untold)).untold[0]
    kept = reviewed(rules, case, TODAY, "unchanged", TODAY + timedelta(90))
    assert check(app, dump_case(replace(kept, sent=case.sent))).untold == ()

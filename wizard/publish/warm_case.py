"""Calls that use everything about a case file once, so that the snapshot holds what it takes."""

from wizard.case import dump_case, new_case, send, with_work
from wizard.engine import Rules, next_step

Call = tuple[str, dict[str, object]]
DAMAGED = "{"


def case_calls(rules: Rules, today: str) -> list[Call]:
    """Return calls that save a case, refuse one, open one and go on with it in every way.

    Args:
        rules: whose first practice case with a letter is the case.
        today: the day, ISO.
    """
    found = next((one for one in rules.policy.scenarios if dict(one.expect).get("letters")), None)
    if found is None:
        return []
    given = {name: values or ("none",) for name, values in found.facts}
    answers = {name: given[name] for name in next_step(rules, given).path}
    letter = dict(found.expect)["letters"][0]
    dates = {field.id: today for field in rules.policy.fields if field.kind == "date"}
    case = with_work(rules, new_case(rules, "0", today), today, answers, dates)
    text = dump_case(send(rules, case, letter, today))
    plain = {name: list(values) for name, values in answers.items()}
    page: dict[str, object] = {
        "answers": plain,
        "fields": dates,
        "today": today,
        "file": text,
        "letter": letter,
    }
    opened: dict[str, object] = {"opened": text, "today": today}
    return [
        *((method, page) for method in ("save_case", "calendar", "whole_case", "letter_preview")),
        ("put_down_sent", {**page, "on": "yesterday"}),
        ("put_down_sent", {**page, "on": "31 June"}),
        ("take_back_sent", {**page, "number": 0}),
        ("page", {**page, "at": f"letter:{letter}"}),
        *((method, opened) for method in ("open_case", "go_on", "begin_next")),
        ("open_case", {"opened": DAMAGED, "today": today}),
    ]

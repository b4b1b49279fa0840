import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.case.calendar import KINDS, Event, case_events, write_calendar
from wizard.model import Policy

TODAY = date(2026, 11, 22)
REVIEW = Event("review-date", date(2027, 5, 21), "Review due: REF-0001", "Review it, please; ask first.", 28)


def written(*events: Event) -> str:
    return write_calendar(events, case_id="a-1", stamp_iso="2026-11-22T10:00:00+01:00")


def values(text: str) -> dict[str, str]:
    """Read a calendar back: unfold, split, unescape."""
    lines = text.replace("\r\n ", "").split("\r\n")
    pairs = dict(line.split(":", 1) for line in reversed(lines) if line)
    return {
        name: re.sub(r"\\(.)", lambda m: "\n" if m[1] == "n" else m[1], value)
        for name, value in pairs.items()
    }


def test_an_event_is_a_whole_day_with_a_reminder() -> None:
    assert written(REVIEW).split("\r\n")[3:-2] == [
        "BEGIN:VEVENT",
        "UID:37a41a13c71e0935d06d8f3348d1ea18@conduct-guide.invalid",
        "DTSTAMP:20261122T090000Z",
        "SEQUENCE:3625020",
        "DTSTART;VALUE=DATE:20270521",
        "DTEND;VALUE=DATE:20270522",
        "SUMMARY:Review due: REF-0001",
        r"DESCRIPTION:Review it\, please\; ask first.",
        "CLASS:PRIVATE",
        "TRANSP:TRANSPARENT",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "TRIGGER:-P28D",
        r"DESCRIPTION:Review due: REF-0001\, 21 May 2027",
        "END:VALARM",
        "END:VEVENT",
    ]


def test_the_same_event_has_the_same_name_whatever_its_day() -> None:
    moved = Event("review-date", date(2027, 4, 1), "Other", "Other")
    assert values(written(REVIEW))["UID"] == values(written(moved))["UID"]
    other = write_calendar([REVIEW], case_id="a-2", stamp_iso="2026-11-22")
    assert values(written(REVIEW))["UID"] != values(other)["UID"]


@pytest.mark.parametrize(("old", "new"), [("review-date", "next-review-date"), ("end-date", "new-end-date")])
def test_a_day_that_a_review_moves_moves_in_the_calendar(old: str, new: str) -> None:
    first = case_events({old: "21 May 2027"}, TODAY)
    both = {old: "21 May 2027", new: "21 November 2027"}
    moved = case_events(both, TODAY)
    assert [event.day.isoformat() for event in moved] == ["2027-11-21"]
    before = values(write_calendar(first, case_id="a-1", stamp_iso="2026-11-22T10:00:00"))
    after = values(write_calendar(moved, case_id="a-1", stamp_iso="2026-11-22T10:01:00"))
    assert before["UID"] == after["UID"]
    assert int(before["SEQUENCE"]) < int(after["SEQUENCE"]) < 2**31
    assert "METHOD" not in after  # PUBLISH would need an organizer, RFC 5546 section 3.2.1


@given(st.text(max_size=300))
def test_any_text_arrives_and_no_line_is_too_long(text: str) -> None:
    file = written(Event("end-date", TODAY, text, "x"))
    assert all(len(line.encode()) <= 75 for line in file.split("\r\n"))
    assert "\n" not in file.replace("\r\n", "")
    kept = "".join(
        c
        for c in text.replace("\r\n", "\n").replace("\r", "\n")
        if c in "\t\n" or (c >= " " and not "\x7f" <= c <= "\x9f")
    )
    assert values(file)["SUMMARY"] == re.sub("[\ufffe\uffff]", "", kept)


def test_text_cannot_smuggle_in_a_line_of_its_own() -> None:
    file = written(Event("end-date", TODAY, "a\r\nATTACH:file", "x\nEND:VCALENDAR"))
    assert not re.search(r"^(ATTACH|END:VCALENDAR\r\nEND)", file, re.M)


def test_the_dates_of_a_case_become_events_in_order() -> None:
    typed = {
        "review-date": "21 May 2027",
        "request-due": "2026-11-30",
        "end-date": "indefinite, because",
        "incident-date": "3 Nov",
    }
    events = case_events(typed, TODAY, label="REF-0001")
    assert [(event.name, event.day.isoformat(), event.summary) for event in events] == [
        ("request-due", "2026-11-30", "Reply due: REF-0001"),
        ("review-date", "2027-05-21", "Review due: REF-0001"),
    ]
    assert [event.name for event in case_events(typed, TODAY, only={"review-date"})] == ["review-date"]


def test_every_date_is_a_field_of_the_policy(policy: Policy) -> None:
    assert set(KINDS) <= {field.id for field in policy.fields}


def test_a_time_of_making_is_needed() -> None:
    with pytest.raises(ValueError, match="Invalid isoformat"):
        write_calendar([], case_id="a", stamp_iso="now")

"""The evidence log: entries, pasted lists, what is double or missing, and what is struck out."""

from datetime import date

import pytest

from tests.case.test_file import EMPTY, HOSTILE
from wizard.case.chronology import offers, paper
from wizard.case.evidence import (
    MOST,
    EntryError,
    Typed,
    chronology,
    doubles,
    lacks,
    made,
    put_down,
    strike_out,
)
from wizard.case.file import dump_case, load_case
from wizard.case.pasted import as_text, rows_of
from wizard.case.record import CaseFile, Evidence, Sent, Struck
from wizard.letters import plain_text
from wizard.model import Policy

TODAY = date(2026, 11, 30)
OUT = Struck("2026-11-30", "F. Sample", "Another person")


def entry(name: str, day: str, what: str = "He shouted.", seen: str = "", kept: str = "") -> Evidence:
    return made(Typed(day, what, seen, kept), name, TODAY)


def logged(*entries: Evidence) -> CaseFile:
    return put_down(EMPTY, entries)


def test_a_day_is_read_as_people_type_it_and_may_have_a_time() -> None:
    found = entry("a", "3 Nov 2026 at 14.05", "  He shouted. ")
    assert (found.on, found.at, found.what, found.added) == (
        "2026-11-03",
        "14:05",
        "He shouted.",
        "2026-11-30",
    )
    assert (entry("a", "3/11/2026 9:05:30").on, entry("a", "3/11/2026 9:05:30").at) == ("2026-11-03", "09:05")
    assert lacks(entry("a", "")) == ("the day", "who saw or heard it", "where the proof is kept")


@pytest.mark.parametrize(
    ("day", "what", "words", "at"),
    [
        ("3 Nov", " \u200b", "Say what happened.", "what"),
        ("31 June", "x", "Leave the day empty if it is not known.", "day"),
        ("1 December 2026", "x", "1 December 2026 has not come yet.", "day"),
    ],
)
def test_what_is_no_entry_is_refused_in_words(day: str, what: str, words: str, at: str) -> None:
    with pytest.raises(EntryError) as told:
        entry("a", day, what)
    assert words in str(told.value)
    assert told.value.at == at


def test_rows_of_a_spreadsheet_become_entries_and_the_rest_is_told() -> None:
    text = (
        "Date\tWhat\tWho\tProof\n"
        '03/11/2026 14:05\t"He said ""go""\nand left"\tC. Sample\tCall 5512\n'
        '4 Nov 2026\t"Rude" words\n'
        "\t\n"
        "31 June\tShouting\n"
        "5 Nov 2026\tA\tB\tC\tD\n"
        "4 Nov 2026\t“rude” words\t\n"
        '04/11/2026\t"rude"   WORDS\t'
    )
    rows = rows_of(text, "k", TODAY)
    taken = [row.entry for row in rows if row.entry and not row.known]
    assert [(one.on, one.at, one.what) for one in taken] == [
        ("2026-11-03", "14:05", 'He said "go"\nand left'),
        ("2026-11-04", "", '"Rude" words'),
        ("2026-11-04", "", "“rude” words"),
    ]
    assert (taken[0].seen_by, taken[0].kept) == ("C. Sample", "Call 5512")
    assert [row.known for row in rows] == [False, False, False, False, False, True]
    assert "31 June" in rows[2].problem and "more than four columns" in rows[3].problem
    assert len({one.id for one in taken}) == 3
    again = rows_of(text, "k2", TODAY, taken)
    assert [row.known for row in again if row.entry] == [True] * 4
    assert [row.problem for row in rows_of(as_text(rows), "k", TODAY)] == [row.problem for row in rows]


def test_a_list_without_tabs_is_parted_by_semicolons() -> None:
    (row,) = rows_of("3 Nov 2026; He shouted; C. Sample; Call 5512", "k", TODAY)
    assert row.entry and (row.entry.what, row.entry.kept) == ("He shouted", "Call 5512")


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_an_entry_like_any_other(text: str, policy: Policy) -> None:
    rows = rows_of(f"3 Nov 2026\tx{text}\t{text}\t{text}", "k", TODAY)
    case = logged(*(row.entry for row in rows if row.entry))
    assert case.log or any(row.problem for row in rows)
    assert load_case(dump_case(case)) == case
    raw = CaseFile(
        **{name: getattr(EMPTY, name) for name in ("id", "saved", "made", "parts")},
        log=(Evidence("a", "", "", text, text, text, "2026-11-30", (Struck("2026-11-30", text, text),)),),
    )
    assert load_case(dump_case(raw)) == raw
    assert plain_text(paper(policy, case))


def test_an_entry_struck_out_stays_and_counts_no_more(policy: Policy) -> None:
    case = strike_out(logged(entry("a", "3 Nov 2026", kept="Call 1"), entry("b", "4 Nov 2026")), "a", OUT)
    assert [bool(one.struck) for one in case.log] == [True, False]
    assert strike_out(case, "a", Struck("2026-11-30", "X", "again")) == case
    assert "evidence-list" not in offers(case)
    assert "3 November" not in offers(case)["what-happened"].text
    assert "STRUCK OUT on 30 November 2026 by F. Sample: Another person" in plain_text(paper(policy, case))
    with pytest.raises(EntryError, match="who strikes it out, and why"):
        strike_out(case, "b", Struck("2026-11-30", "F. Sample", " "))


def test_doubles_and_long_stretches_are_shown() -> None:
    case = logged(
        entry("b", "4 Nov 2026"), entry("a", "2 March 2026"), entry("c", "4 Nov 2026", "he  shouted")
    )
    assert doubles(case.log) == {"c"}
    case = CaseFile(
        **{name: getattr(case, name) for name in ("id", "saved", "made", "parts", "log")},
        sent=(Sent("formal-warning", "2026-03-20"),),
    )
    lines = chronology(case, {"formal-warning": "Formal warning"})
    assert [(line.kind, line.on, line.days) for line in lines] == [
        ("entry", "2026-03-02", 0),
        ("sent", "2026-03-20", 0),
        ("gap", "2026-03-20", 229),
        ("entry", "2026-11-04", 0),
        ("entry", "2026-11-04", 0),
    ]


def test_a_log_makes_a_file_of_version_2_and_a_case_without_one_stays_readable_for_older_guides() -> None:
    assert '"version": 1' in dump_case(EMPTY)
    assert '"log"' not in dump_case(EMPTY)
    text = dump_case(logged(entry("a", "3 Nov 2026")))
    assert '"version": 2' in text
    with pytest.raises(ValueError, match="does not belong there"):
        load_case(text.replace('"version": 2', '"version": 1'))


def test_no_more_entries_are_taken_than_a_file_can_hold() -> None:
    one = entry("a", "3 Nov 2026")
    with pytest.raises(EntryError, match="2,000 entries are the most"):
        put_down(EMPTY, [one] * (MOST + 1))

"""What rests on a clause is read with it: when its own words or mark change, it waits for a review too."""

import json
import re
from pathlib import Path

import pytest

from wizard.change.compare import compare, data
from wizard.change.findings import marks, read_kept
from wizard.change.lock import ALONE, LOCK, dumps, read_lock
from wizard.change.report import words
from wizard.change.reviews import links, to_review
from wizard.model import Policy
from wizard.source import load_policy

from .reviewed import all_reviewed, faults, review
from .versions import changed, edit

STATEMENTS, QUESTIONS, ROWS, LETTER = (
    "statements/01-all.md",
    "questions/01-what.md",
    "decisions/02-tiers.md",
    "letters/warning.md",
)
CLAUSE = ("clauses/02-responses.md", "the clerk sends", "the clerk may send")
REVERSED = (LETTER, "please stop by", "please do not stop by")
SAYS = "| must | It happened again: @warning. |"
EDITS = {
    "a statement's words": (STATEMENTS, "There has to be a talk", "There need not be a talk"),
    "what a statement of good practice says": (STATEMENTS, "Hear both sides.", "Hear one side."),
    "a paragraph of a letter": REVERSED,
    "when a paragraph stands": (LETTER, "conduct = bonfire and", "conduct = not bonfire and"),
    "the label of an answer": (QUESTIONS, "`yes` Yes", "`yes` No"),
    "the reason of a row": (ROWS, "It happened again", "It never happened"),
    "the mark of a row": (ROWS, "| must |", "| silent |"),
    "the rank of a tier": ("tiers.md", "rank=2", "rank=3"),
    "what a role does": ("policy.yml", "Decides about warnings.", "Decides nothing."),
    "when a check counts as made": (STATEMENTS, "talked = yes", "talked = no"),
    "what a letter has to say": (LETTER, "asks the person to stop\n    mark", "asks nothing\n    mark"),
    "why a case comes out so": ("scenarios/01-rubbish-again.md", "because: ", "because: Not "),
}
"""Each reverses what somebody confirmed; without the fingerprint of own words no check found any of them."""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small policy, every link in it reviewed."""
    return all_reviewed(tmp_path, monkeypatch, "--all")


def waiting(folder: Path) -> set[tuple[str, str]]:
    lock = read_lock(folder)
    assert lock is not None
    return {one.link for one in to_review(load_policy(folder), lock)}


def to_first_format(folder: Path) -> None:
    """Write the lock as it was before own words and sources were recorded."""
    data = json.loads((folder / LOCK).read_text())
    del data["format"]
    clauses = {clause.id for clause in load_policy(folder).clauses}
    for key, stamps in list(data["links"].items()):
        old = {cited: [stamps[cited][0] + "0123456789abcdef", 1] for cited in stamps if cited in clauses}
        data["links"][key] = old
        if not old:
            del data["links"][key]
    (folder / LOCK).write_text(json.dumps(data))


@pytest.mark.parametrize("what", EDITS)
def test_whatever_reverses_a_claim_makes_it_wait(folder: Path, what: str) -> None:
    assert faults(folder) == []
    edit(folder, EDITS[what])
    found = [fault for fault in faults(folder) if "since A. Officer reviewed it on 2026-03-04." in fault]
    assert found and all("its own words have changed" in fault for fault in found)


@pytest.mark.parametrize(
    "change",
    [
        (STATEMENTS, "Hear both sides.", "Hear  both\nsides."),
        (QUESTIONS, "## Has the warden", "\n## Has the warden"),
        (ROWS, "| heavy  | any         |", "| heavy | any |"),
    ],
)
def test_line_breaks_and_places_make_nothing_wait(folder: Path, change: tuple[str, str, str]) -> None:
    edit(folder, change)
    assert faults(folder) == []


def test_only_what_changed_waits_and_for_each_clause_it_cites(folder: Path) -> None:
    edit(folder, REVERSED)
    assert waiting(folder) == {("letter:warning:stop", "warning")}


def test_check_says_whether_the_clause_changed_or_the_words_or_both(folder: Path) -> None:
    edit(folder, REVERSED)
    (told,) = faults(folder)
    assert "“Written warning: stop” rests on 2.2 @warning, and its own words have changed since" in told
    edit(folder, CLAUSE)
    (both,) = [fault for fault in faults(folder) if "Written warning: stop”" in fault]
    assert "rests on 2.2 @warning, which has changed, and so have its own words since A. Officer" in both


def test_review_shows_the_claim_with_its_mark_beside_every_clause(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(folder, REVERSED)
    before = (folder / LOCK).read_bytes()
    capsys.readouterr()
    assert review() == 1
    shown = capsys.readouterr().out
    assert (folder / LOCK).read_bytes() == before
    assert "rests on @warning, and its own words have changed since A. Officer" in shown
    assert re.search(r"IT CLAIMS \(policy: must\) +\| 2\.2 @warning \(policy: must\)", shown)
    assert re.search(r"please do not stop by .*\| ", shown)
    assert "| After a talk the clerk sends a warning." in shown
    assert review("case:rubbish-again") == 1
    assert "story: " in capsys.readouterr().out


def test_a_review_shows_what_it_stamps(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(folder, REVERSED)
    assert review("letter:warning:stop", "--by", "B", "--why", "x") == 2
    assert "1 of these have changed since: say --editorial or --substantive" in capsys.readouterr().err
    assert review("letter:warning:stop", "--editorial", "--by", "B", "--why", "x") == 0
    assert "please do not stop by" in capsys.readouterr().out
    assert faults(folder) == []


def test_one_command_stamps_all_that_waits(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(folder, REVERSED, CLAUSE)
    number = len(waiting(folder))
    capsys.readouterr()
    assert review("--all", "--by", "B", "--why", "read") == 2
    assert review("--all", "--editorial", "--by", "B", "--why", "read") == 0
    assert capsys.readouterr().out == f"{number} links reviewed by B; 0 still wait for a review\n"
    assert faults(folder) == []


def test_reviewing_one_link_leaves_the_others_of_the_item_waiting(folder: Path) -> None:
    edit(folder, (ROWS, SAYS, "| must | It happened again: @warning, @talk-first. |"))
    assert review("--all", "--editorial", "--by", "B", "--why", "two clauses") == 0
    edit(folder, (ROWS, "It happened again", "It never happened"))
    (item,) = {key for key, _ in waiting(folder)}
    assert review(f"{item}@warning", "--editorial", "--by", "B", "--why", "one") == 0
    assert waiting(folder) == {(item, "talk-first")}
    lock = read_lock(folder)
    assert lock is not None and dumps(lock) == (folder / LOCK).read_text()


def test_what_rests_on_a_source_waits_when_the_source_says_something_else(folder: Path) -> None:
    edit(folder, ("sources.yml", "How to hear both sides.", "How to hear nobody."))
    assert ("statement:both-sides", "guide-fairness") in waiting(folder)
    assert any("rests on @guide-fairness, which has changed since" in fault for fault in faults(folder))


def test_what_cites_nothing_is_read_alone(folder: Path) -> None:
    policy = load_policy(folder)
    alone = {key for key, cited in links(policy) if cited == ALONE}
    assert {"letter:warning:greeting", "question:talked"} < alone
    edit(folder, (QUESTIONS, "Has the warden talked", "Has nobody talked"))
    assert waiting(folder) == {("question:talked", ALONE)}


def test_pages_say_that_a_part_is_under_review_for_its_own_words(folder: Path) -> None:
    policy = load_policy(edit(folder, REVERSED))
    found = marks(policy, read_kept(folder))
    assert found == {"letter:warning:stop": (ALONE,), "letter:warning": (ALONE,)}
    edit(folder, CLAUSE)
    assert marks(load_policy(folder), read_kept(folder))["letter:warning:stop"] == ("warning", ALONE)


def test_diff_lists_what_says_something_else(folder: Path, tmp_path: Path, policy: Policy) -> None:
    old = load_policy(folder)
    new = changed(tmp_path / "new", REVERSED)
    change = compare(old, new)
    assert [item.key for item in change.clauses.reworded] == ["letter:warning:stop"]
    assert "To be reviewed, because their own words or mark changed: 1\n  Letter paragraph: " in words(change)
    assert data(change)["clauses"]["reworded"][0]["key"] == "letter:warning:stop"


def test_a_lock_of_the_first_format_is_read_and_all_in_it_waits(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    to_first_format(folder)
    assert waiting(folder) == set(links(load_policy(folder)))
    (told,) = faults(folder)
    place, number = f"policy_source/{LOCK}:1:1", len(waiting(folder))
    assert told.startswith(f"{place}: {number} links have no review that recorded the words")
    assert "review --all --by NAME --why TEXT" in told
    edit(folder, CLAUSE)
    assert len([fault for fault in faults(folder) if "which has changed since A. Officer" in fault]) == 10


def test_it_keeps_its_format_until_everything_in_it_was_read(folder: Path) -> None:
    to_first_format(folder)
    assert review("letter:warning", "--by", "B", "--why", "read") == 0
    lock = read_lock(folder)
    assert lock is not None and lock.format == 1
    left = waiting(folder)
    assert left and not any(key.startswith("letter:warning") for key, _ in left)
    assert len(faults(folder)) == 1
    assert review("--all", "--by", "B", "--why", "read") == 0
    lock = read_lock(folder)
    assert lock is not None and lock.format == 2
    assert faults(folder) == []


def test_the_lock_stays_small_and_has_a_line_for_each_item(folder: Path) -> None:
    text = (folder / LOCK).read_text()
    lines = [line for line in text.splitlines() if '"=": ' in line]
    keys = {key for key, _ in links(load_policy(folder))}
    assert len(lines) == len(keys)
    assert all(len(re.findall(r'"1:[0-9a-f]{16}"', line)) <= 1 + line.count("[") for line in lines)

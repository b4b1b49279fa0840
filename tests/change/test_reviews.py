"""A review stamps links; a changed clause makes exactly its links suspect; checks never write."""

import json
from pathlib import Path

import pytest

import site_build
from tests.source.content import good_copy
from wizard.change.findings import findings, marks, read_kept
from wizard.change.lock import LOCK, Lock, dumps, read_lock
from wizard.change.reviews import links, named, stale, stamp, to_review
from wizard.model import Policy
from wizard.source import ContentError, load_policy

from .reviewed import all_reviewed, faults, review
from .versions import edit

RESPONSES = "clauses/02-responses.md"
CHANGED = (RESPONSES, "the clerk sends", "the clerk may send")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small policy, every link in it reviewed."""
    return all_reviewed(tmp_path, monkeypatch, "--all-new")


def everything(policy: Policy, lock: Lock) -> set[tuple[str, str]]:
    return {one.link for one in to_review(policy, lock)}


def test_once_all_is_reviewed_nothing_waits(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert faults(folder) == []
    assert review() == 0
    assert capsys.readouterr().out.endswith("Every link has been reviewed\n")


def test_a_changed_clause_makes_exactly_its_links_suspect(folder: Path) -> None:
    policy = load_policy(edit(folder, CHANGED))
    lock = read_lock(folder)
    assert lock is not None
    assert everything(policy, lock) == {link for link in links(policy) if link[1] == "warning"}
    assert {one.state for one in to_review(policy, lock)} == {"suspect"}


def test_renumbering_makes_nothing_suspect(folder: Path) -> None:
    edit(folder, (RESPONSES, 'no="2.2"', 'no="2.9"'))
    assert faults(folder) == []


def test_a_finding_says_where_what_since_when_and_how_to_mend(folder: Path) -> None:
    edit(folder, CHANGED)
    (told,) = [line for line in faults(folder) if "decision row" in line and "tiers.md" in line]
    assert told.startswith(
        "policy_source/decisions/02-tiers.md:9:1: decision row “What the council does, row 1” "
    )
    assert "rests on 2.2 @warning, which has changed since A. Officer reviewed it on 2026-03-04." in told
    assert told.endswith('@warning" --by NAME --why TEXT')


def test_a_check_never_writes(folder: Path) -> None:
    edit(folder, CHANGED)
    before = (folder / LOCK).read_bytes()
    site_build.main(["check"])
    assert (folder / LOCK).read_bytes() == before


def test_check_tells_what_is_suspect_and_the_figures(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(folder, CHANGED)
    assert site_build.main(["check", "--json"]) == 1
    said = json.loads(capsys.readouterr().out)
    assert sum("which has changed" in one["what"] for one in said["findings"]) == 10
    assert said["counts"]["clauses in use"] == 4


def test_a_changed_clause_needs_a_judgement_a_name_and_a_reason(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(folder, CHANGED)
    assert review("@warning", "--by", "B", "--why", "same") == 2
    assert "say --editorial or --substantive" in capsys.readouterr().err
    assert review("@warning", "--editorial", "--by", "B") == 2
    assert review("@warning", "--editorial", "--by", " ", "--why", "x") == 2
    assert review("@nothing", "--editorial", "--by", "B", "--why", "x") == 2
    assert review() == 1
    assert review("@warning", "--editorial", "--by", "B", "--why", "May is meant") == 0
    assert faults(folder) == []


def test_one_link_can_be_reviewed_by_itself(folder: Path) -> None:
    policy = load_policy(edit(folder, CHANGED))
    assert review("letter:warning:stop@warning", "--substantive", "--by", "B", "--why", "read") == 0
    lock = read_lock(folder)
    assert lock is not None
    assert ("letter:warning:stop", "warning") not in everything(policy, lock)
    assert ("letter:warning", "warning") in everything(policy, lock)
    last = lock.review(("letter:warning:stop", "warning"))
    assert last is not None and (last.by, last.weight, last.on) == ("B", "substantive", "2026-03-04")


def test_a_name_stands_for_an_item_with_its_parts_or_for_a_clause(folder: Path) -> None:
    policy = load_policy(folder)
    assert {key for key, _ in named(policy, "letter:warning")} > {"letter:warning", "letter:warning:stop"}
    assert {cited for _, cited in named(policy, "@warning")} == {"warning"}
    assert named(policy, "letter:warn") == []


def test_all_new_leaves_suspects_alone(folder: Path) -> None:
    policy = load_policy(edit(folder, CHANGED))
    assert review("--all-new", "--by", "B", "--why", "x") == 0
    lock = read_lock(folder)
    assert lock is not None and everything(policy, lock)


def test_a_new_item_waits_for_its_first_review(folder: Path) -> None:
    row = "| light  | bonfire | talk | - | - | - | may | So: @talk-first. |\n| light  | not"
    edit(folder, ("decisions/02-tiers.md", "| light  | not", row))
    (told,) = faults(folder)
    assert "rests on 2.1 @talk-first, and nobody has reviewed that yet." in told


def test_what_was_taken_out_waits_until_somebody_says_why(folder: Path) -> None:
    (folder / "scenarios/01-rubbish-again.md").unlink()
    (told,) = faults(folder)
    assert "case:rubbish-again is gone since A. Officer reviewed it on 2026-03-04. Bring it back" in told
    assert review("letter:warning", "--by", "B", "--why", "x") == 0
    assert len(faults(folder)) == 1
    assert review("case:rubbish-again", "--by", "B", "--why", "told elsewhere") == 0
    lock = read_lock(folder)
    assert lock is not None and not any(key.startswith("case:") for key, _ in lock.links)


def test_the_lock_is_the_same_text_however_it_came_about(folder: Path) -> None:
    policy, lock = load_policy(folder), read_lock(folder)
    assert lock is not None
    again = stamp(
        policy, Lock(), reversed(list(links(policy))), "A. Officer", "2026-03-04", "first edition", "first"
    )
    assert (
        dumps(Lock(again.reviews, again.links, lock.covered, lock.ids, edition=lock.edition))
        == (folder / LOCK).read_text()
    )


def test_a_stamp_of_another_algorithm_counts_as_not_reviewed(folder: Path) -> None:
    edit(folder, (LOCK, '"1:', '"0:'))
    policy = load_policy(folder)
    assert len(stale(policy, read_lock(folder))) == len(links(policy))


@pytest.mark.parametrize(
    "text", ["", "{}", "[]", "{broken", '{"covered": 1, "reviews": [], "links": {"a": 1}}']
)
def test_a_damaged_lock_is_a_finding_not_a_crash(folder: Path, text: str) -> None:
    (folder / LOCK).write_text(text)
    with pytest.raises(ContentError, match="lock of reviews cannot be read"):
        read_lock(folder)
    assert len(faults(folder)) == 1


def test_what_is_under_review_is_marked_with_its_letter_and_row(folder: Path) -> None:
    policy = load_policy(edit(folder, CHANGED))
    found = marks(policy, read_kept(folder))
    assert found["letter:warning"] == found["tiers/1"] == ("warning",)
    assert "tiers/2" not in found


def test_the_real_policy_is_reviewed_and_covered(policy: Policy) -> None:
    from .versions import PROJECT

    found, figures = findings(policy, PROJECT / "policy_source")
    assert [str(fault) for fault in found] == []
    assert figures["clauses in use"] + figures["for reading"] == len(policy.clauses)


def test_a_policy_that_nobody_reviewed_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = good_copy(tmp_path)
    (told,) = faults(folder)
    assert told.startswith("policy_source/reviews.lock.json:1:1: nothing is reviewed: 20 links")
    assert told.endswith("site_build.py review --all-new --by NAME --why TEXT")
    monkeypatch.setattr(site_build, "PROJECT", tmp_path)
    assert review("--all-new", "--by", "A", "--why", "read") == 0
    assert not any("nothing is reviewed" in fault for fault in faults(folder))

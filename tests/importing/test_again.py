"""A later version of the published policy: what changed is named, kept in its place, and waits to be read."""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

import site_build
from tests.sampling import part
from tests.source.content import good_copy
from wizard.change.findings import findings, marks, read_kept
from wizard.model import Policy
from wizard.source.adopted import Adopted, read_adopted
from wizard.source.importing.align import Alignment, align, fixed_name
from wizard.source.importing.paragraphs import Printed, split_paragraphs
from wizard.source.importing.read import read_blocks
from wizard.source.importing.since import since
from wizard.source.load import load_policy

from .published import TEXT
from .test_align import PUBLISHED

LATER = TEXT.replace("shall not be lit", "may be lit on Sundays")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    good_copy(tmp_path)
    monkeypatch.setattr(site_build, "PROJECT", tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1772582400")
    assert bring(tmp_path, TEXT) == 0
    return tmp_path


def bring(project: Path, text: str) -> int:
    (project / "policy.txt").write_text(text, encoding="utf-8")
    return site_build.main(["import", str(project / "policy.txt")])


def told(project: Path) -> list[str]:
    folder = project / "policy_source"
    found = [str(fault) for fault in findings(load_policy(folder), folder)[0]]
    return [fault for fault in found if "nothing is reviewed" not in fault]


def test_a_changed_word_is_shown_and_waits_until_the_clause_is_restated(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert told(project) == []
    assert bring(project, LATER) == 1
    said = capsys.readouterr().out
    assert "Changed since the import of 2026-03-04: 1.2 " in said
    assert "@no-bonfires: Bonfires [-shall not-]{+may+} be lit{+ on Sundays+}." in said
    (finding,) = told(project)
    assert "@no-bonfires have changed (import of 2026-03-04)" in finding
    assert bring(project, LATER) == 0, "the same file again has no news"
    assert len(told(project)) == 1, "and what waits goes on waiting"
    clauses = project / "policy_source" / "clauses" / "01-plots.md"
    text = clauses.read_text(encoding="utf-8")
    clauses.write_text(re.sub(r"(\{#no-bonfires.*\n)", r"\1On Sundays: ", text), encoding="utf-8")
    assert told(project) == []


def test_what_rests_on_it_is_under_review_until_somebody_says_that_it_holds(project: Path) -> None:
    bring(project, LATER)
    folder = project / "policy_source"
    assert any("no-bonfires" in cites for cites in marks(load_policy(folder), read_kept(folder)).values())
    assert site_build.main(["review", "@no-bonfires", "--by", "A", "--why", "the fires are small"]) == 0
    assert not [one for one in told(project) if "no-bonfires have changed" in one]
    assert "no-bonfires" not in read_adopted(folder).waiting  # type: ignore[union-attr]


def test_what_is_no_longer_printed_is_told(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert bring(project, TEXT.replace("2.2 Thereafter the clerk shall issue a written warning.\n", "")) == 1
    assert "No longer printed, and was on 2026-03-04: 2.2 @warning." in capsys.readouterr().out
    assert any("@warning are no longer printed" in one for one in told(project))


def test_kept_words_that_somebody_changed_are_told_and_replaced(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = project / "policy_source" / "adopted" / "wording.json"
    kept.write_text(kept.read_text(encoding="utf-8").replace("lit", "put out"), encoding="utf-8")
    assert site_build.main(["review", "--all-new", "--by", "A", "--why", "x"]) == 2, "and no traceback"
    assert bring(project, TEXT) == 0, "importing again is what the message advises"
    assert "nothing is compared with the last import" in capsys.readouterr().err
    assert told(project) == []


@dataclass
class Edited:
    """A later text: its lines with the clause each is the wording of, and what was done to it."""

    lines: list[tuple[str, str, str]]
    """Number, words, and the ID of the clause; "" for a new paragraph."""
    changed: set[str] = field(default_factory=set)
    gone: set[str] = field(default_factory=set)
    new: int = 0


NEW = (
    "Drones must not be flown over any depot while a crane is at work there.",
    "Whoever hires the kiln pays for the electricity it takes and leaves it swept.",
    "Invoices for skips are sent quarterly and paid by standing order.",
)


def edited(printed: list[tuple[str, str, str]], dice: random.Random) -> Edited:
    """Put a paragraph in, take one out or change a word, up to three times; then number each section anew."""
    made = Edited(list(printed))
    for _ in range(dice.randint(1, 3)):
        at = dice.randrange(len(made.lines))
        number, words, name = made.lines[at]
        way = dice.choice(("new", "gone", "changed"))
        if way == "new":
            made.lines.insert(at, (number, NEW[made.new], ""))
            made.new += 1
        elif name and name not in made.changed and way == "gone" and len(words.split()) > 6:
            made.lines.pop(at)
            made.gone.add(name)
        elif name and len(words.split()) > 6:
            first, *rest = words.split()
            middle = len(rest) // 2
            made.lines[at] = (
                number,
                " ".join([first, *rest[:middle], "quarterly", *rest[middle + 1 :]]),
                name,
            )
            made.changed.add(name)
    made.lines = list(numbered_anew(made.lines))
    return made


def numbered_anew(lines: list[tuple[str, str, str]]) -> Iterator[tuple[str, str, str]]:
    """Within a section each two-part number becomes the next one; deeper ones follow the one above them."""
    section, last, was, now = "", 0, "", ""
    for number, words, name in lines:
        parts = number.split(".")
        if parts[0] != section:
            section, last, was = parts[0], 0, ""
        head = ".".join(parts[:2])
        if head != was or len(parts) == 2:
            last, was, now = last + 1, head, f"{section}.{last + 1}"
        yield ".".join([now, *parts[2:]]), words, name


def brought(policy: Policy, lines: list[tuple[str, str, str]], before: Adopted | None) -> Alignment:
    printed = [Printed("numbered", number, words, at) for at, (number, words, _) in enumerate(lines, start=1)]
    return align(printed, policy, before.words if before else None)


def restated(policy: Policy) -> list[tuple[str, str, str]]:
    """The policy's own restatement, as if a council had printed it."""
    return [(one.number, " ".join(one.text.split()), one.id) for one in policy.clauses if fixed_name(one)]


def published(policy: Policy) -> list[tuple[str, str, str]]:
    """The policy as published, where it is here."""
    printed = split_paragraphs(read_blocks(PUBLISHED, PUBLISHED.read_bytes()))
    words = align(printed, policy).words
    return [(one.number, " ".join(words[one.id]), one.id) for one in policy.clauses if fixed_name(one)]


TEXTS = [
    pytest.param(restated, id="restated"),
    pytest.param(
        published,
        id="published",
        marks=pytest.mark.skipif(not PUBLISHED.exists(), reason="the published policy is not here"),
    ),
]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("again", [True, False], ids=["second import", "first import"])
def test_of_forty_edited_versions_none_is_paired_wrongly_and_every_change_is_named(
    policy: Policy, text: object, again: bool, whole: bool
) -> None:
    lines = text(policy)  # type: ignore[operator]
    before = Adopted({name: (words,) for _, words, name in lines}, "2026-03-04", "x") if again else None
    for number in part(range(40), 4, whole):
        later = edited(lines, random.Random(number))
        found = brought(policy, later.lines, before)
        right = {name: (words,) for _, words, name in later.lines if name}
        wrong = {name for name, words in found.words.items() if right.get(name, words) != words}
        stray = {name for name in later.gone if name in found.words}
        assert not wrong and not stray, (number, wrong, stray)
        told = since(before, found.words)
        numbers = {one.id: one.number for one in policy.clauses}
        for given, _, name in later.lines:
            if name in found.words and given != numbers[name]:
                assert found.renumbered[name] == given, (number, name)
        if again:
            assert later.changed - later.gone <= set(told.changed) | set(found.missing), number
            assert later.gone <= set(told.gone), number
        assert len(found.left_over) >= later.new, number


def test_words_of_an_id_that_is_no_more_are_told(project: Path) -> None:
    for file in sorted((project / "policy_source").rglob("*.*")):
        if file.suffix in (".md", ".yml"):
            text = file.read_text(encoding="utf-8")
            file.write_text(text.replace("no-bonfires", "no-fires"), encoding="utf-8")
    (finding,) = told(project)
    assert "the council's words of @no-bonfires are kept, and the ID is no more" in finding
    assert (
        "(without such words: @no-fires)" in finding and "site_build.py rename @no-bonfires @NEW" in finding
    )

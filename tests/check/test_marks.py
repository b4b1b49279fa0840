"""A mark is checked, not trusted: each kind is broken once, and found with its place and how to mend it."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import site_build
from tests.change.versions import edit
from tests.source.content import good_copy
from wizard.check.forces import miscounted
from wizard.check.marks import check_marks, claims
from wizard.check.sources import check_sources
from wizard.model import Policy
from wizard.report import check_folder
from wizard.source import load_policy

TODAY = date(2026, 11, 29)
STATEMENTS, ROWS, SOURCES = "statements/01-all.md", "decisions/02-tiers.md", "sources.yml"
ACT = """- id: guide-fairness
  title: Guide to fair decisions
  publisher: Association of Sample Councils
  detail: How to hear both sides.
  url: https://example.org/fairness
  checked_on: "2026-02-03"
- id: law-sheds
  title: Sheds Act
  publisher: Parliament
  detail: How high.
  url: https://example.org/sheds
  section: section 4
  in_force: 1 May 2020
"""
TALKED = '{#talked-before kind=check mark=must done="talked = yes"}\nThere has to be a talk first, @warning.'


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The small content, with an Act among its sources."""
    folder = good_copy(tmp_path)
    (folder / SOURCES).write_text(ACT, encoding="utf-8")
    return folder


def told(mark: str, cites: str) -> tuple[str, str, str]:
    """Return the edit that gives a statement this mark and what it cites."""
    return STATEMENTS, TALKED, f'{{#sheds kind=practice mark={mark} cites="{cites}"}}\nSheds are low.'


def wrong(root: Path, *edits: tuple[str, str, str]) -> list[str]:
    """Return the faults that the marks of an edited content give."""
    kept = (ROWS, ", talked-before", "") if any(old == TALKED for _, old, _ in edits) else None
    return [
        str(fault) for fault in check_marks(load_policy(edit(root, *edits, *([kept] if kept else [])))).faults
    ]


def test_marks_that_what_is_cited_can_carry_are_left_alone(root: Path) -> None:
    found = check_marks(load_policy(root))
    assert (found.checked > 10, found.faults) == (True, ())


@pytest.mark.parametrize(
    ("mark", "cites", "said"),
    [
        (
            "must",
            "@talk-first",
            "cites 2.1 @talk-first (policy: may). Cite the clause that obliges",
        ),
        ("may", "@warning", "cites 2.2 @warning (policy: must). Cite the clause that permits"),
        ("silent", "@guide-fairness", "cites @guide-fairness (no section). Mark it by the source"),
        (
            "law",
            "@guide-fairness",
            "cites @guide-fairness (no section). Cite the Act, or mark",
        ),
    ],
)
def test_a_mark_that_what_is_cited_cannot_carry_is_found(
    root: Path, mark: str, cites: str, said: str
) -> None:
    (fault,) = wrong(root, told(mark, cites))
    assert fault.startswith(
        f"policy_source/{STATEMENTS}:4:1: statement sheds has the mark {mark}, but {said}"
    )


def test_law_needs_a_section_in_the_list_of_sources(root: Path) -> None:
    assert wrong(root, told("law", "@law-sheds")) == []
    (fault,) = wrong(root, (SOURCES, "  section: section 4\n", ""))
    assert fault.endswith(
        "has the mark law, but cites @law-sheds (no section). Give it its section in sources.yml"
    )


def test_good_practice_without_a_source_does_not_even_load(root: Path) -> None:
    """That is told on reading already; where content comes another way, it is found here too."""
    policy = load_policy(root)
    bare = replace(policy.statements[0], cites=())
    (fault,) = check_marks(replace(policy, statements=(bare,))).faults
    assert "has the mark good-practice, but cites nothing that could carry it" in str(fault)


@pytest.mark.parametrize(
    ("place", "edit_of"),
    [
        ("questions/01-what.md", ("mark=must", "mark=may")),
        (ROWS, ("| must |", "| may |")),
        ("tiers.md", ('mark=must cites="@warning"', 'mark=may cites="@warning"')),
        ("policy.yml", ('mark: must\n    cites: "@warning"', 'mark: may\n    cites: "@warning"')),
        ("letters/warning.md", ('mark: must\n    cites: "@warning"', 'mark: may\n    cites: "@warning"')),
        ("letters/warning.md", ('mark=must cites="@no-bonfires"', 'mark=must cites="@friendly"')),
    ],
)
def test_every_kind_of_claim_is_looked_at(root: Path, place: str, edit_of: tuple[str, str]) -> None:
    faults = wrong(root, (place, *edit_of))
    assert faults and all(fault.startswith(f"policy_source/{place}:") for fault in faults)


def test_a_clause_with_a_force_for_each_sentence_carries_the_marks_of_them_all(root: Path) -> None:
    clause = ("clauses/02-responses.md", "force=may", 'force="states, must, may"')
    assert wrong(root, told("must", "@talk-first"), clause) == []
    assert wrong(root) == []


def test_a_clause_gives_as_many_forces_as_it_has_sentences(root: Path) -> None:
    clause = "clauses/02-responses.md"
    edit(root, (clause, "force=may", 'force="may, must"'))
    found = [str(fault) for fault in miscounted(load_policy(root))]
    place = f"policy_source/{clause}:7:1"
    assert found == [
        f"{place}: clause talk-first gives 2 forces but has 1 sentences."
        " Give one for each sentence in turn, or one for them all"
    ]
    edit(root, (clause, "breaks rule @no-dumping.", "breaks a rule (e.g. dumps). He has to say which rule."))
    assert list(miscounted(load_policy(root))) == []


def test_a_row_or_question_that_only_classifies_has_no_mark_and_is_not_counted(root: Path) -> None:
    before = check_marks(load_policy(root)).checked
    edit(root, (ROWS, "| must |", "| - |"), ("questions/01-what.md", "mark=must", "mark=-"))
    policy = load_policy(root)
    bare = sum(not claim.mark for claim in claims(policy))
    assert bare >= 2
    assert check_marks(policy).checked == before - bare
    assert check_marks(policy).faults == ()


def test_a_training_point_is_looked_at_where_it_is_written(root: Path) -> None:
    point = '\npoints:\n  - {mark: must, text: "A talk comes first (@talk-first)."}\n'
    (root / "workings.yml").write_text(point, encoding="utf-8")
    (fault,) = wrong(root)
    assert fault.startswith("policy_source/workings.yml:3:5: training point 1 has the mark must, but")


def test_check_prints_how_many_marks_it_checked(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(site_build, "PROJECT", root.parent)
    edit(root, told("must", "@talk-first"), (ROWS, ", talked-before", ""))
    site_build.main(["check"])
    assert " marks checked, 1 wrong\n" in capsys.readouterr().out
    assert site_build.main(["check", "--json"]) == 1
    said = json.loads(capsys.readouterr().out)
    assert said["marks"]["wrong"] == 1 and said["marks"]["checked"] > 10
    assert any("statement sheds" in one["what"] for one in said["findings"])


def test_sources_that_nobody_looked_at_for_a_year_are_listed_and_are_no_finding(root: Path) -> None:
    report = check_folder(root, lambda _: None, TODAY)
    stale = [{"id": "law-sheds", "checked_on": ""}]
    assert report.data()["sources"] == {"checked": 2, "stale": stale}
    assert not [fault for fault in report.findings if "sheds" in fault.what]


@pytest.mark.parametrize(
    ("today", "is_stale"),
    [("2026-02-03", False), ("2027-02-02", False), ("2027-02-03", True), ("2026-02-02", True)],
)
def test_a_source_is_stale_a_year_after_it_was_looked_at_and_before_it_could_be(
    root: Path, today: str, is_stale: bool
) -> None:
    found = check_sources(load_policy(root), date.fromisoformat(today))
    assert ("guide-fairness" in dict(found.stale)) is is_stale


def test_a_check_made_by_a_worked_out_fact_is_a_finding(root: Path) -> None:
    edit(root, (STATEMENTS, "talked = yes", "weight = heavy"))
    found = [str(fault) for fault in check_folder(root, lambda _: None, TODAY).findings]
    (fault,) = [line for line in found if "counts as made" in line]
    assert fault.startswith(
        f"policy_source/{STATEMENTS}:4:1: check talked-before counts as made by weight, which"
    )
    assert "Name the question whose answer says so" in fault


def test_no_mark_of_the_second_policy_is_wrong() -> None:
    folder = Path(__file__).resolve().parents[1] / "second" / "policy"
    assert [str(fault) for fault in check_marks(load_policy(folder)).faults] == []


def test_no_mark_of_the_real_policy_is_wrong(policy: Policy) -> None:
    assert [str(fault) for fault in check_marks(policy).faults] == []

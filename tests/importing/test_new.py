"""`new` begins another council's content: it can be read, checked and built, and names all that is open."""

from pathlib import Path

import pytest

import site_build
from tests.source.content import GOOD
from wizard.model import Policy
from wizard.publish.stage import stage_pages
from wizard.source import load_policy

SECOND = Path(__file__).parents[1] / "second" / "policy"
TEXT = """Behaviour policy

1. Who it covers
1.1 This policy covers every tenant of Sample Homes.
1.2 To complain is not unreasonable behaviour.

2. What we may do
2.1 The housing officer will tell the tenant why the behaviour is unacceptable.
2.2 If it happens again the area manager may send a written warning.
2.2 The area manager may limit the ways in which the tenant gets in touch.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "homes.txt").write_text(TEXT, encoding="utf-8")
    arguments = ["new", str(tmp_path / "homes"), "--text", str(tmp_path / "homes.txt")]
    assert site_build.main([*arguments, "--policy", str(GOOD)]) == 0
    return tmp_path / "homes"


def test_it_can_be_read_and_has_every_paragraph_of_the_text(folder: Path) -> None:
    policy = load_policy(folder)
    assert [clause.number for clause in policy.clauses] == ["1.1", "1.2", "2.1", "2.2", "2.2"]
    assert len({clause.variant for clause in policy.clauses if clause.number == "2.2"}) == 2


def test_check_names_everything_that_is_open(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert site_build.main(["check", "--policy", str(folder)]) == 1
    said = capsys.readouterr().out
    assert said.count("a clause is still to be restated") == 6
    assert "homes/policy.yml:1:9: still to decide: the policy's title" in said
    assert "homes/tiers.md:2:4: still to decide: the mildest step" in said
    assert "offered" not in said


def test_what_is_filled_in_is_no_longer_named(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = folder / "policy.yml"
    file.write_text(file.read_text().replace("TO DECIDE: the policy's title", "Neighbours"), encoding="utf-8")
    site_build.main(["check", "--policy", str(folder)])
    assert "policy.yml:1:" not in capsys.readouterr().out


def test_the_list_has_forces_and_what_the_other_pack_rests_on(folder: Path) -> None:
    listed = (folder / "TODO.md").read_text(encoding="utf-8")
    assert "(“may” is in it, so may), whom it binds, its restatement" in listed
    assert (
        "- [ ] `offered/letters/warning.md`\n    - rests on @warning there; here the nearest is @" in listed
    )


def test_the_other_packs_parts_are_offered_and_not_taken_over(folder: Path) -> None:
    assert (folder / "offered/letters/warning.md").read_bytes() == (GOOD / "letters/warning.md").read_bytes()
    policy = load_policy(folder)
    assert policy.letters == ()
    assert [question.id for question in policy.questions] == ["danger"]
    assert {source.id for source in policy.sources} >= {"guide-fairness", "guide-hse-violence"}


def test_nothing_of_the_first_policy_is_decided_for_the_new_one(folder: Path, policy: Policy) -> None:
    fresh = load_policy(folder)
    assert not {tier.id for tier in fresh.tiers} & {tier.id for tier in policy.tiers}
    assert not {role.title for role in fresh.roles} & {role.title for role in policy.roles}


def test_its_guide_can_be_built_and_shows_the_councils_words(folder: Path, tmp_path: Path) -> None:
    stage_pages(load_policy(folder), tmp_path / "pages", folder)
    shown = "".join(page.read_text(encoding="utf-8") for page in (tmp_path / "pages/policy").glob("0*.md"))
    assert "To be restated." in shown
    assert "To complain is not unreasonable behaviour." in shown


def test_without_a_text_there_is_one_clause_to_begin_with(tmp_path: Path) -> None:
    assert site_build.main(["new", str(tmp_path / "bare"), "--bare", "--policy", str(SECOND)]) == 0
    assert len(load_policy(tmp_path / "bare").clauses) == 1
    assert not (tmp_path / "bare/offered").exists()


def test_a_folder_in_use_is_left_alone(folder: Path, tmp_path: Path) -> None:
    before = sorted(file.name for file in folder.rglob("*"))
    assert site_build.main(["new", str(folder), "--policy", str(GOOD)]) == 2
    assert sorted(file.name for file in folder.rglob("*")) == before
    assert site_build.main(["new", str(tmp_path / "x"), "--text", str(tmp_path / "none.txt")]) == 2
    assert not (tmp_path / "x").exists()

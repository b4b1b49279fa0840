"""A response that nobody has written yet is held to what every response owes, by rank and not by name."""

from pathlib import Path

import pytest

from tests.change.versions import edit
from tests.source.content import good_copy
from wizard.check.owed import gives, owed
from wizard.check.safeguards import prove_safeguard
from wizard.engine import Rules, compile_rules
from wizard.model import Policy
from wizard.source import ContentError, load_policy

from .changed import change_row, delete

NEW_TIER = """
{#letter-to-landlord rank=5 mark=may cites="@warning" opens="It happened again."}
## A letter to the landlord

The clerk writes to the landlord.
"""
NEW_ROW = "| heavy | bonfire | letter-to-landlord | - | - | - | may | So: @warning. |\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The small policy with a response added: one row, and nothing else."""
    root = good_copy(tmp_path)
    (root / "tiers.md").write_text((root / "tiers.md").read_text() + NEW_TIER)
    return edit(root, ("decisions/02-tiers.md", "| light  | not", NEW_ROW + "| light  | not"))


def test_every_response_of_the_policy_gives_what_it_owes_or_says_why_not(rules: Rules) -> None:
    assert owed(rules) == []


def test_a_response_with_one_row_is_told_all_that_it_lacks(folder: Path) -> None:
    (fault,) = owed(compile_rules(load_policy(folder)))
    assert str(fault.place) == "policy_source/tiers.md:11:1"
    assert fault.what.startswith("the response letter-to-landlord does not always say who decides")
    for lack in ("words to the person", "when it is reviewed", "how to challenge it", "what would end it"):
        assert lack in fault.what
    assert "owes_not" in fault.mend


def test_what_comes_by_chance_with_another_response_does_not_count(folder: Path) -> None:
    """Each new response opens beside a written warning, whose letter is not its own."""
    rules = compile_rules(load_policy(folder))
    new = rules.policy.tiers[-1]
    assert not gives(rules, new, "letter") and not gives(rules, new, "decider")


def test_a_reason_that_is_none_is_a_finding(tmp_path: Path) -> None:
    root = edit(good_copy(tmp_path), ("workings.yml", 'duties: "review, ', 'duties: "decider, review, '))
    (fault,) = owed(compile_rules(load_policy(root)))
    assert "warning is said to owe no decider, and always gives one" in fault.what


def test_a_duty_that_is_none_is_told_with_the_nearest(tmp_path: Path) -> None:
    root = edit(good_copy(tmp_path), ("workings.yml", 'duties: "review, ', 'duties: "reveiw, '))
    with pytest.raises(ContentError) as told:
        load_policy(root)
    assert "names 'reveiw', which is no duty of a response. Did you mean review?" in str(told.value)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("every-response", ("talk", "warning", "letter-to-landlord")),
        ("from-rank-2", ("warning", "letter-to-landlord")),
        ("rank-2-to-4", ("warning",)),
        ("every-response except talk", ("warning", "letter-to-landlord")),
        ("talk, from-rank-5", ("talk", "letter-to-landlord")),
    ],
)
def test_a_condition_names_responses_by_rank(folder: Path, written: str, meant: tuple[str, ...]) -> None:
    write_safeguard(folder, written)
    (rule,) = load_policy(folder).safeguards
    assert (rule.when[0].values, rule.then[0].values) == (("dumping",), meant)


@pytest.mark.parametrize("written", ["from-rank-9", "rank-8-to-9", "every-response except nobody"])
def test_a_rank_or_response_that_is_not_there_is_a_finding(folder: Path, written: str) -> None:
    write_safeguard(folder, written)
    with pytest.raises(ContentError):
        load_policy(folder)


def write_safeguard(folder: Path, tiers: str) -> None:
    (folder / "safeguards.md").write_text(
        f'{{#never cites="@warning" when="conduct = dumping" then="tiers = not {tiers}"}}\nNever.\n'
    )


def fails(policy: Policy, name: str) -> bool:
    (rule,) = [one for one in policy.safeguards if one.id == name]
    return prove_safeguard(compile_rules(policy), rule).counterexample is not None


@pytest.mark.parametrize(
    ("row", "by"),
    [
        (("verbal-warning", "Such behaviour is answered"), "response-where-one-is-meant"),
        (("formal-warning", "more serious"), "response-where-one-is-meant"),
        (("police-legal", "somebody's immediate safety"), "response-to-danger"),
        (("premises-ban", "although there is a ban"), "response-where-measures-are-meant"),
        (("formal-warning", "where a restriction would fit"), "response-where-no-place-is-named"),
    ],
)
@pytest.mark.one_in(2)
def test_a_response_that_does_not_open_where_one_is_meant_breaks_a_safeguard(
    policy: Policy, row: tuple[str, str], by: str
) -> None:
    value, because = row
    assert not fails(policy, by)
    assert fails(change_row("tiers", value, delete, because)(policy), by)

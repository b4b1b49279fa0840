"""What is remembered of a policy belongs to that policy, and nothing that was typed is kept."""

from dataclasses import replace

from tests.letters.made import POLICY, clause, only
from wizard.letters.remembered import per_policy
from wizard.letters.render import cited_names
from wizard.letters.tone import in_letter
from wizard.model import Policy


def test_another_policy_is_never_answered_from_the_last_one() -> None:
    section = replace(POLICY.sections[0], clauses=(clause("spoc-letter", "9.9"),))
    assert cited_names(replace(POLICY, sections=(section,)))["spoc-letter"] == "9.9"
    assert cited_names(POLICY)["spoc-letter"] == "12.5"


def test_the_same_policy_is_worked_out_once() -> None:
    asked: list[Policy] = []
    count = per_policy(asked.append)
    count(POLICY)
    count(POLICY)
    assert asked == [POLICY]


def test_a_line_that_somebody_typed_into_is_searched_and_not_kept() -> None:
    in_letter._find_once.cache_clear()
    assert list(in_letter.hits(only("{{ what_happened }}", {"what-happened": "you are abusive"})))
    kept = in_letter._find_once.cache_info().currsize
    assert list(in_letter.hits(only("you are abusive", {})))
    assert in_letter._find_once.cache_info().currsize == kept + 1

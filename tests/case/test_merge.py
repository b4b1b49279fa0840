"""Two copies of a case brought together: by entry, with conflicts side by side, and nothing lost."""

from dataclasses import replace
from datetime import date

import pytest

from tests.case.made import restricted
from tests.case.test_evidence import OUT, entry
from tests.case.test_file import EMPTY, HOSTILE
from wizard.case.evidence import EntryError, strike_out
from wizard.case.file import CaseFileError, dump_case, load_case
from wizard.case.merge import merge
from wizard.case.opinions import differ, offers, opinion, put_opinion
from wizard.case.record import Aside, CaseFile, Opinion, Sent
from wizard.engine import Rules
from wizard.model import Policy

TODAY = date(2026, 11, 30)
ON = TODAY.isoformat()
SAID = {
    "role": "legal",
    "name": "L. Sample",
    "said-on": "16 November",
    "stance": "disagrees",
    "says": "Too far.",
}


def view(key: str, /, **more: str) -> Opinion:
    return opinion(SAID | more, key, TODAY)


def test_entries_views_letters_and_decisions_of_both_copies_stand_in_one(rules: Rules) -> None:
    base = replace(restricted(rules), log=(entry("a", "3 Nov 2026"),))
    ours = replace(base, log=(*base.log, entry("b", "4 Nov 2026")), opinions=(view("x"),))
    letter = Sent("review-coming", ON)
    theirs = replace(
        strike_out(base, "a", OUT), opinions=(view("y", stance="agrees"),), sent=(*base.sent, letter)
    )
    found = merge(ours, theirs, ON)
    assert [(one.id, one.struck) for one in found.case.log] == [("a", (OUT,)), ("b", ())]
    assert [one.id for one in found.case.opinions] == ["x", "y"]
    assert letter in found.case.sent and found.case.decisions == base.decisions
    assert (found.entries, found.opinions, found.letters, found.conflicts) == (0, 1, 1, ())
    assert load_case(dump_case(found.case)) == found.case
    assert merge(found.case, theirs, ON).case == found.case


def test_what_differs_is_shown_side_by_side_and_what_is_not_chosen_is_set_aside() -> None:
    ours = replace(EMPTY, answers={"severity": ("serious",)}, fields={"effect": "A", "place": "B"})
    theirs = replace(EMPTY, answers={"severity": ("ordinary",)}, fields={"effect": "C", "cost": "D"})
    kept = merge(ours, theirs, ON)
    assert [(one.key, one.ours, one.theirs) for one in kept.conflicts] == [
        ("answer:severity", "serious", "ordinary"),
        ("field:effect", "A", "C"),
    ]
    assert kept.case.fields == {"effect": "A", "place": "B", "cost": "D"}
    assert kept.case.aside == (
        Aside("answer", "severity", "ordinary", ON),
        Aside("field", "effect", "C", ON),
    )
    followed = merge(ours, theirs, ON, ["field:effect"]).case
    assert followed.fields["effect"] == "C" and followed.answers == ours.answers
    assert Aside("field", "effect", "A", ON) in followed.aside
    assert load_case(dump_case(followed)) == followed


def test_two_entries_that_differ_under_one_name_are_both_kept() -> None:
    ours = replace(EMPTY, log=(entry("a", "3 Nov 2026", "One"),))
    theirs = replace(EMPTY, log=(entry("a", "3 Nov 2026", "Two"),))
    once = merge(ours, theirs, ON).case
    assert [one.what for one in once.log] == ["One", "Two"]
    assert merge(once, theirs, ON).case == once


def test_texts_that_differ_in_the_same_decision_are_not_lost(rules: Rules) -> None:
    ours = restricted(rules)
    last = ours.decisions[-1]
    changed = replace(last, fields={**last.fields, "effect": "Another effect."})
    theirs = replace(ours, decisions=(*ours.decisions[:-1], changed))
    found = merge(ours, theirs, ON).case
    assert found.decisions == ours.decisions
    assert Aside("field", "effect", "Another effect.", ON) in found.aside


def test_another_case_is_refused_in_words() -> None:
    with pytest.raises(CaseFileError, match="of another case"):
        merge(EMPTY, replace(EMPTY, id="b"), ON)


@pytest.mark.parametrize(
    ("more", "at"),
    [
        ({"name": " "}, "name"),
        ({"said-on": ""}, "said-on"),
        ({"said-on": "1 December 2026"}, "said-on"),
        ({"stance": "maybe"}, "stance"),
        ({"says": ""}, "says"),
        ({"stance": "agrees-if"}, "conditions"),
    ],
)
def test_a_view_says_who_when_where_they_stand_and_what_they_said(more: dict[str, str], at: str) -> None:
    with pytest.raises(EntryError) as told:
        view("x", **more)
    assert told.value.at == at


def test_disagreement_is_recorded_and_not_smoothed(policy: Policy) -> None:
    case = put_opinion(put_opinion(EMPTY, view("x")), view("y", role="", name="M. Sample", stance="agrees"))
    assert differ(case.opinions) == "They are not of one mind (agrees: 1; does not agree: 1)."
    found = offers(policy, case)
    assert "does not agree. Too far." in found["consulted-views"].text
    assert differ(case.opinions) in found["consulted-views"].text
    assert found["legal-note"].text.startswith("L. Sample (")
    assert "M. Sample" not in found["legal-note"].text
    assert differ(case.opinions[:1]) == "" and not offers(policy, EMPTY)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_comes_through_a_merge(text: str, policy: Policy) -> None:
    raw = Opinion("x", text[:80], text, ON, "open", text, text)
    case = CaseFile(
        **{name: getattr(EMPTY, name) for name in ("id", "saved", "made", "parts")},
        opinions=(raw,),
        aside=(Aside("field", "effect", text, ON),),
    )
    assert load_case(dump_case(merge(EMPTY, case, ON).case)).opinions == (raw,)
    assert "\n" not in offers(policy, case)["consulted-views"].text

"""A case is shown as it comes in, and nothing of its story is lost on the way."""

import re
from dataclasses import replace

import pytest

from wizard.model import Policy
from wizard.quotes import typographic
from wizard.training.arrival import LOOKS, arrival_of
from wizard.training.data import data
from wizard.training.records import Exercise
from wizard.view import Links


@pytest.mark.parametrize(
    ("head", "look", "kind", "facts", "aside"),
    [
        (
            "Incident form, Alder House reception, 3 November, 10:40 am.",
            "form",
            "Incident form",
            (("From", "Alder House reception"), ("When", "3 November, 10:40 am")),
            "",
        ),
        (
            "E-mail from Mr A. Tillotson, passed on by the complaints team, Wednesday.",
            "email",
            "E-mail",
            (
                ("From", "Mr A. Tillotson"),
                ("Besides", "Passed on by the complaints team"),
                ("When", "Wednesday"),
            ),
            "",
        ),
        (
            "Message from an adviser, 5:05 pm. The caller is still on the other line.",
            "message",
            "Message",
            (("From", "An adviser"), ("When", "5:05 pm")),
            "The caller is still on the other line.",
        ),
        (
            "Summary for the senior manager from adult social care, 16 November.",
            "report",
            "Summary",
            (("For", "The senior manager"), ("From", "Adult social care"), ("When", "16 November")),
            "",
        ),
        (
            "Call note, noise team, Sunday duty line, 9:30 pm.",
            "call",
            "Call note",
            (("From", "Noise team, Sunday duty line"), ("When", "9:30 pm")),
            "",
        ),
        ("Scribbled on a napkin.", "note", "Scribbled on a napkin", (), ""),
    ],
)
def test_the_first_paragraph_tells_how_it_comes_in(
    policy: Policy, head: str, look: str, kind: str, facts: object, aside: str
) -> None:
    found = arrival_of(replace(policy.scenarios[0], story=f"{head}\n\n\"He said 'no'.\""))
    assert (found.look, found.kind, found.facts, found.aside) == (look, kind, facts, aside)
    assert found.body == "He said ‘no’."


def test_a_story_of_one_paragraph_is_a_note(policy: Policy) -> None:
    found = arrival_of(replace(policy.scenarios[0], story="He shouted."))
    assert (found.look, found.kind, found.body) == ("note", "Note", "He shouted.")


def test_quotation_marks_stay_where_they_stand_round_a_part_only(policy: Policy) -> None:
    found = arrival_of(replace(policy.scenarios[0], story='Note.\n\n"Go," he said, "now."'))
    assert found.body == "“Go,” he said, “now.”"


def test_every_case_says_from_whom_or_for_whom_and_when(policy: Policy) -> None:
    for scenario in policy.scenarios:
        labels = [label for label, _ in arrival_of(scenario).facts]
        assert labels[-1] == "When" and len(labels) > 1, scenario.id
    looks = {arrival_of(scenario).look for scenario in policy.scenarios}
    assert looks == {"note", *(look for _, look in LOOKS)}


def test_no_word_of_a_story_is_lost(policy: Policy) -> None:
    for scenario in policy.scenarios:
        found = arrival_of(scenario)
        shown = " ".join([found.kind, *(f"{a} {b}" for a, b in found.facts), found.aside, found.body]).lower()
        told = re.findall(r"[\w’]+", typographic(scenario.story).lower())
        missing = [word for word in told if word not in re.findall(r"[\w’]+", shown)]
        assert not missing, scenario.id


def test_the_page_in_the_browser_shows_it_like_the_page_of_the_case(
    policy: Policy, made: tuple[Exercise, ...]
) -> None:
    for shown, one in zip(data(policy, made, Links(policy), "../")["exercises"], made, strict=True):
        assert f"tr-story--{one.arrival.look}" in shown["story"]
        assert one.arrival.kind in shown["story"]

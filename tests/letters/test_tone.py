import pytest

from wizard.letters import FinishedLetter, check_letter, letter_html, point_at
from wizard.letters.tone import hits

from .made import POLICY, SPOC, finish, only

TEMPLATES = {"what-happened": "{{ what_happened }}", "person-name": "{{ person_name }}"}


def found(text: str, field: str = "what-happened") -> list[str]:
    return [hit.words for hit in hits(only(TEMPLATES[field], {field: text}))]


@pytest.mark.parametrize(
    "text",
    [
        "You are a vexatious person",
        "a trouble-maker",
        "an unreasonable\nperson",
        "YOU ARE ABUSIVE",
        "it is illegal",
        "a criminal offence",
        "a cease and desist order",
        "our attorney",
        "legally binding",
        "you have schizophrenia",
    ],
)
def test_what_may_not_stand_is_found(text: str) -> None:
    assert found(text)


@pytest.mark.parametrize(
    "text",
    [
        "your unacceptable behaviour",
        "unreasonable customer behaviour",
        "abusive language",
        "the request is a vexatious request, refused under section 14",
        "a cease and desist letter",
        "This is not a court order.",
        "Recording is not a criminal offence.",
        "legal action may follow",
        "the legality of it",
        "noise nuisance",
        "Madison Bullyn",
        "made",
    ],
)
def test_what_may_stand_is_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("You wrote “you are all liars”.", []),
        ("You wrote 'you are all liars' twice.", []),
        ("You are a “pest”.", ["pest"]),
        ("You said that our officer had broken the law.", []),
        ("You were told that you are a nuisance.", ["nuisance"]),
        ("Your complaint about the unlawful development was read.", []),
        ("Your claim was fraudulent.", ["fraudulent"]),
        ("Your autistic son is welcome.", []),
        ("We do not say that you are a liar.", []),
        ("You do not care that you are a liar.", ["liar"]),
        ("If you do not stop, we will sue you.", ["sue you"]),
        ("Please write to 4 Court Road, Mr Thug.", []),
        ("İİİ 😀 Thank you. You are a liar. İ", ["liar"]),
    ],
)
def test_words_are_judged_by_who_says_them_of_whom(text: str, words: list[str]) -> None:
    assert found(text) == words


def test_names_are_never_taken_for_words() -> None:
    assert found("Mr Thug Crank", "person-name") == []


def test_a_label_on_a_gap_is_not_a_finding() -> None:
    policy_label = [hit.words for hit in hits(only("[{{ review_date }}]", {}))]
    assert policy_label == []


def test_a_diagnosis_is_looked_for_only_in_what_was_typed() -> None:
    assert [hit.words for hit in hits(only("We support people with dementia.", {}))] == []
    assert found("He has dementia") == ["dementia"]


def test_records_may_speak_of_crime_but_not_label() -> None:
    finished = finish({"what-happened": "The thug admitted a criminal offence"}, kind="record")
    assert [hit.words for hit in hits(finished)] == ["thug"]


def test_words_across_two_runs_are_found_and_marked_in_both() -> None:
    finished = only("This is an in**junction**.", {})
    (finding,) = tone_of(finished)
    block = point_at(finished, [finding]).blocks[finding.block]
    assert [run.text for run in block.runs if run.flag] == ["in", "junction"]
    assert "".join(run.text for run in block.runs) == "This is an injunction."


def test_pointing_twice_marks_both_and_changes_no_text() -> None:
    finished = only("{{ what_happened }}", {"what-happened": "this was illegal, and an injunction"})
    pointed = point_at(finished, tone_of(finished))
    assert [run.text for block in pointed.blocks for run in block.runs if run.flag] == [
        "illegal",
        "injunction",
    ]
    assert letter_html(pointed).count('<mark class="flag"') == 2


def test_a_finding_gives_its_reason_and_source() -> None:
    (finding,) = tone_of(only("An injunction.", {}))
    assert "power of a court" in finding.text and finding.source
    assert (finding.block, finding.item, finding.start, finding.end) == (4, 0, 3, 13)


def tone_of(finished: FinishedLetter):  # type: ignore[no-untyped-def]
    found = check_letter(POLICY, SPOC, finished, {})
    return [finding for finding in found if finding.kind == "tone"]

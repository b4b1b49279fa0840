from dataclasses import replace
from datetime import date

import pytest

from wizard.letters import check_letter, is_complete, render_letter
from wizard.model import ReviewRule, Workings

from .made import FACTS, POLICY, SPOC, TODAY, VALUES, element, field, finish, known, letter_of, part, when


def findings_of(letter=SPOC, facts=FACTS, values=VALUES):  # type: ignore[no-untyped-def]
    finished = render_letter(POLICY, letter, known(facts), values, TODAY)
    return check_letter(POLICY, letter, finished, values)


def without(element_id: str):  # type: ignore[no-untyped-def]
    return replace(SPOC, paragraphs=tuple(part for part in SPOC.paragraphs if part.element != element_id))


def test_a_whole_letter_is_complete() -> None:
    assert findings_of() == ()
    assert is_complete(())


@pytest.mark.parametrize("name", [element.id for element in SPOC.elements if element.id != "care"])
def test_an_element_whose_paragraph_is_gone_is_named(name: str) -> None:
    assert [(finding.kind, finding.element) for finding in findings_of(without(name))] == [("missing", name)]


def test_a_missing_element_is_told_in_words_with_its_grounds() -> None:
    (finding,) = findings_of(values=VALUES | {"review-date": ""})
    assert finding.text == (
        "The letter does not yet say when the restriction will be reviewed (12.6, policy: must). "
        "Fill in: review date."
    )
    assert (finding.element, finding.fields) == ("review", ("review-date",))
    assert (finding.mark, finding.cites, finding.blocking) == ("must", ("spoc-content",), True)


def test_only_what_the_policy_demands_blocks() -> None:
    (finding,) = findings_of(without("challenge"))
    assert (
        finding.text
        == "The letter does not yet tell how to challenge it (Ombudsman's guidance, good practice)."
    )
    assert is_complete((finding,))
    assert not is_complete(findings_of(without("channel")))


def test_a_gap_to_be_seen_blocks_whatever_the_element() -> None:
    letter = replace(
        letter_of("{{ review_date }}"),
        elements=(element("end", "says when it ends", "review-date", mark="good-practice"),),
        paragraphs=(part("end", "Until {{ review_date }}.", "end"),),
    )
    (finding,) = findings_of(letter, values=VALUES | {"review-date": ""})
    assert (finding.mark, finding.blocking) == ("good-practice", True)


def test_a_field_typed_but_not_printed_is_missing_all_the_same() -> None:
    letter = letter_of("Words.", "letter", element("who", "names the contact", "spoc-name"))
    letter = replace(letter, paragraphs=(replace(letter.paragraphs[0], element="who"),))
    (finding,) = findings_of(letter)
    assert finding.text == "The letter does not yet name the contact (policy: must)."


def test_a_heading_and_a_gap_say_nothing() -> None:
    letter = replace(
        SPOC,
        elements=(element("why", "explains why"),),
        paragraphs=(part("why", "## Why\n\n{{ what_happened }}", "why"),),
    )
    found = findings_of(letter, values=VALUES | {"what-happened": " "})
    assert [finding.kind for finding in found] == ["missing", "gap"]


def test_a_part_left_empty_inside_a_template_condition_is_missing() -> None:
    letter = replace(
        SPOC,
        elements=(element("who", "names the contact", "spoc-name"),),
        paragraphs=(part("who", "Write to us{% if spoc_name %} at {{ spoc_name }}{% endif %}.", "who"),),
    )
    (finding,) = findings_of(letter, values=VALUES | {"spoc-name": ""})
    assert finding.fields == ("spoc-name",)


def test_an_element_under_one_condition_is_wanted_only_where_it_holds() -> None:
    assert findings_of(facts=FACTS | {"care-need": ("none",)}) == ()
    (finding,) = findings_of(facts=FACTS | {"care-need": ("own",)}, values=VALUES | {"other-care": ""})
    assert finding.element == "care"


def test_an_element_that_hangs_on_an_open_question_says_so() -> None:
    missing, waiting = findings_of(facts={"channel": ("email",)})
    assert missing.element == "care"
    assert missing.text.endswith(
        "(9.5, policy: must). A question that decides whether it has to is not answered yet."
    )
    assert (waiting.kind, waiting.blocking, waiting.questions) == ("open", True, ("care-need",))
    assert waiting.text.endswith("it is true of this case. Still to answer: “Which care-need?”")


def test_one_of_several_alternatives_is_always_wanted() -> None:
    (finding,) = findings_of(facts=FACTS | {"channel": ("telephone",)})
    assert finding.element == "channel"


def test_a_field_of_an_alternative_not_used_is_not_asked_for() -> None:
    letter = replace(
        SPOC,
        elements=(element("end", "says when it ends", "review-date", "other-care"),),
        paragraphs=(
            part("fixed", "Until {{ review_date }}.", "end", when("channel", "email")),
            part("open", "Without end: {{ other_care }}.", "end", when("channel", "post")),
        ),
    )
    assert findings_of(letter, values=VALUES | {"other-care": ""}) == ()


def test_an_element_carried_by_furniture_needs_no_paragraph() -> None:
    letter = replace(SPOC, elements=(element("to", "names the person", "person-name"),))
    assert findings_of(letter) == ()
    assert findings_of(letter, values=VALUES | {"person-name": ""})[0].element == "to"


def test_every_other_gap_is_found_once_and_blocks() -> None:
    found = findings_of(values=VALUES | {"urgent-contact": "", "person-name": ""})
    assert [(finding.kind, finding.fields) for finding in found] == [
        ("gap", ("person-name",)),
        ("gap", ("urgent-contact",)),
    ]
    assert not is_complete(found)


def test_the_council_is_told_what_it_has_to_set() -> None:
    found = findings_of(letter_of("{{ urgent_route }}"))
    assert found[-1].text == "There is still a gap to fill in: Emergency route (to be set by the council)."


def test_records_and_scripts_are_called_what_they_are() -> None:
    letter = replace(without("channel"), kind="record")
    assert findings_of(letter)[0].text.startswith("The record does not yet name")


def test_only_a_tone_finding_can_be_let_stand() -> None:
    found = findings_of(values=VALUES | {"what-happened": "This is an injunction."})
    assert [finding.key for finding in found] == ["tone:threat:injunction"]
    assert is_complete(found, accepted={"tone:threat:injunction"})
    gap = check_letter(POLICY, SPOC, finish({}), {})
    assert not is_complete(gap, accepted={finding.key for finding in gap})


def test_a_paragraph_of_this_case_that_was_taken_out_is_wanted_although_others_go_without() -> None:
    facts = FACTS | {"care-need": ("own",)}
    finished = render_letter(POLICY, SPOC, known(facts), VALUES, TODAY)
    cut = replace(finished, blocks=tuple(block for block in finished.blocks if block.element != "care"))
    (finding,) = check_letter(POLICY, SPOC, cut, VALUES)
    assert finding.element == "care"


TWO_DATES = replace(
    POLICY,
    fields=(*POLICY.fields, field("start-date", "Start", "date")),
    workings=Workings(review=ReviewRule("review-months", (("six", 6),), ("six-month-review",))),
)


def dated(text: str = "From {{ start_date }} to {{ review_date }}.", **typed: str):  # type: ignore[no-untyped-def]
    values = VALUES | {name.replace("_", "-"): text for name, text in typed.items()}
    finished = render_letter(TWO_DATES, letter_of(text), known(FACTS, TWO_DATES), values, TODAY)
    return check_letter(TWO_DATES, letter_of(text), finished, values, date(2026, 3, 4))


def test_a_date_that_is_not_understood_blocks_and_says_why() -> None:
    (finding,) = dated("{{ review_date }}", review_date="31 June 2026")
    assert finding.text == "Review date: There is no 31 June 2026: June 2026 has 30 days."
    assert (finding.kind, finding.fields, finding.blocking) == ("date", ("review-date",), True)
    assert not is_complete((finding,), accepted={finding.key})


def test_a_review_later_than_six_months_is_against_the_policy() -> None:
    assert dated(start_date="4 March 2026") == ()
    (finding,) = dated(start_date="3 March 2026")
    assert finding.text == (
        "Review date: 4 September 2026 is more than six months after 3 March 2026: "
        "review it by 3 September 2026."
    )
    assert (finding.mark, finding.cites, finding.blocking) == ("must", ("six-month-review",), True)
    assert "is before" in dated(start_date="5 Sept 2026")[0].text


def test_dates_that_this_letter_does_not_print_are_let_alone() -> None:
    assert dated("Words.", start_date="the other day", request_date="4 April 2027") == ()
    assert dated("{{ review_date }}", start_date="3 March 2025") == ()

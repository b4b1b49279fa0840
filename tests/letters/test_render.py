from dataclasses import replace

import pytest

from wizard.letters import LetterError, blank_letter, render_letter
from wizard.letters.render import compiled, warm_up

from .made import POLICY, SPOC, TODAY, VALUES, body, finish, known, letter_of, only, part, when


def test_markdown_becomes_blocks() -> None:
    text = "## Head\n\nOne\nline.  \nNext **bold** *it* `code`.\n\n- a\n- b\n\n  c\n\n3. n\n\n> quoted"
    assert body(only(text, {})) == [
        ("heading", ["Head"]),
        ("paragraph", ["One line.\nNext bold it code."]),
        ("bullets", ["a", "b", "c"]),
        ("numbers", ["n"]),
        ("paragraph", ["quoted"]),
    ]


def test_styles_reach_the_values_inside_them() -> None:
    (block,) = [block for block in only("a **b {{ spoc_name }}** *c*", VALUES).blocks if block.role == "body"]
    assert [(run.text, run.bold, run.italic, run.field) for run in block.runs] == [
        ("a ", False, False, ""),
        ("b ", True, False, ""),
        ("D. Sample", True, False, "spoc-name"),
        (" ", False, False, ""),
        ("c", False, True, ""),
    ]


def test_a_link_is_printed_with_its_address() -> None:
    text = "[us](https://a.example/x) <https://b.example> [{{ spoc_name }}](mailto:{{ spoc_name }})"
    assert body(only(text, {"spoc-name": "q@c.example"}))[0][1] == [
        "us (https://a.example/x) https://b.example q@c.example"
    ]


def test_a_citation_is_named_and_an_address_is_not_one() -> None:
    assert body(only("see @spoc-letter, @guide-lgsco, a@care, @nobody", {}))[0][1] == [
        "see 12.5, Ombudsman's guidance, a@care, @nobody"
    ]


def test_a_list_field_alone_becomes_bullets_and_in_a_sentence_words() -> None:
    two = {"examples": "one\ntwo"}
    assert body(only("- first\n- {{ examples }}", two)) == [("bullets", ["first", "one", "two"])]
    assert body(only("{{ examples }}", two)) == [("bullets", ["one", "two"])]
    assert body(only("We saw {{ examples }}.", two)) == [("paragraph", ["We saw one and two."])]


def test_line_ends_in_a_value_stay_line_ends() -> None:
    assert body(only("{{ what_happened }}", {"what-happened": "a\r\nb"}))[0][1] == ["a\nb"]


def test_a_template_can_ask_whether_a_field_is_filled() -> None:
    text = "A{% if spoc_name %} {{ spoc_name }}{% else %} nobody{% endif %}."
    assert body(only(text, {"spoc_name": "B"}))[0][1] == ["A B."]
    assert body(only(text, {"spoc_name": " "}))[0][1] == ["A nobody."]


def test_an_empty_field_is_a_gap_that_names_it() -> None:
    finished = only("On {{ review_date }}.", {})
    (gap,) = [run for block in finished.blocks for run in block.runs if run.missing == "review-date"]
    assert gap.text == "[review date]"
    assert "review-date" in finished.gaps


def test_a_setting_without_a_value_is_for_the_council_to_set() -> None:
    assert body(only("{{ urgent_contact }}/{{ urgent_route }}", {}))[0][1] == [
        "[to be set by the council: Emergency route]/[to be set by the council: Emergency route]"
    ]


def test_a_preset_fills_a_field_until_something_is_typed() -> None:
    route = replace(POLICY.settings[1], value="call 101")
    policy = replace(POLICY, settings=(route,))
    letter = letter_of("{{ urgent_contact }}")
    assert body(render_letter(policy, letter, known(), {}, TODAY))[0][1] == ["call 101"]
    typed = render_letter(policy, letter, known(), {"urgent-contact": "me"}, TODAY)
    assert body(typed)[0][1] == ["me"]


def test_a_paragraph_that_may_stand_is_left_out_and_names_what_it_hangs_on() -> None:
    finished = render_letter(POLICY, SPOC, known({"channel": ("post",)}), VALUES, TODAY)
    assert "post" in finished.used and "email" not in finished.used
    assert finished.waits == (("care", ("care-need",)),)


def test_not_known_is_neither_so_nor_not_so() -> None:
    parts = (
        part("so", "So.", condition=when("care-need", "own")),
        part("not-so", "Not so.", condition=when("care-need", "own", negated=True)),
        part("open", "Not recorded.", condition=when("care-need", "unknown")),
        part("told", "Recorded.", condition=when("care-need", "unknown", negated=True)),
    )
    letter = replace(SPOC, paragraphs=parts, elements=())
    assert render_letter(POLICY, letter, known({}), VALUES, TODAY).used == ("open",)
    told = render_letter(POLICY, letter, known({"care-need": ("own",)}), VALUES, TODAY)
    assert (told.used, told.waits) == (("so", "told"), ())


def test_a_blank_letter_has_every_paragraph_and_every_gap() -> None:
    finished = blank_letter(POLICY, SPOC)
    assert finished.used == tuple(part.id for part in SPOC.paragraphs)
    assert {"sender-contact", "case-reference", "letter_date"} <= set(finished.gaps)


def test_furniture_stands_round_a_letter() -> None:
    roles = [block.role for block in finish().blocks if block.role != "body"]
    assert roles == ["addressee", "date", "reference", "salutation", "subject", "closing", "sender"]
    assert finish().letterhead == ("1 Town Square", "Sampletown")
    assert "reference" not in [block.role for block in finish({}).blocks]


def test_a_record_has_a_title_and_details_instead() -> None:
    finished = finish(kind="record", title="Decision record")
    assert [block.role for block in finished.blocks if block.role != "body"] == ["title", "details"]
    details = [["".join(run.text for run in item) for item in block.items] for block in finished.blocks][1]
    assert details[-1] == "Written byG. Sample, Complaints Manager"


def test_the_subject_may_hold_a_field() -> None:
    assert finish(subject="About {{ spoc_name }} at @care").subject == "About D. Sample at @care"


@pytest.mark.parametrize(
    "text",
    [
        "{{ no_such_field }}",
        "{% if spoc_name %}",
        "{{ spoc_name.__class__ }}",
        "{% for x in spoc_name %}{{ x }}{% endfor %}",
        "{{ spoc_name + 1 }}",
        "{{ spoc_name._filled }}",
    ],
)
def test_a_text_that_cannot_be_filled_in_says_where(text: str) -> None:
    with pytest.raises(LetterError, match=r"made\.md:1:1: the text"):
        only(text, VALUES)


def test_stray_sentinels_in_the_content_are_dropped() -> None:
    assert body(only("a\ue0000\ue001b", VALUES))[0][1] == ["a0b"]


def test_facts_and_values_nobody_asked_for_do_no_harm() -> None:
    letter = replace(SPOC, paragraphs=(part("only", "Text."),))
    assert body(render_letter(POLICY, letter, known(), {"nothing": "x"}, TODAY)) == [("paragraph", ["Text."])]


def test_every_letter_can_name_the_date_the_council_and_the_policy() -> None:
    text = "{{ letter_date }}|{{ council }}|{{ council_short }}|{{ policy_title }}|{{ policy_version }}"
    assert body(only(text, {}))[0][1] == ["4 March 2026|Sample Council|the council|Conduct policy|2025-09-22"]


def test_warming_up_compiles_every_text() -> None:
    warm_up(POLICY)
    before = compiled.cache_info().misses
    finish()
    assert compiled.cache_info().misses == before

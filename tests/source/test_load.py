"""Good content becomes the policy it describes."""

from pathlib import Path

import pytest

from wizard.model import Condition, Paragraph, Policy
from wizard.source import ContentError, load_policy

from .content import GOOD, faults_in, good_copy


@pytest.fixture(scope="module")
def policy() -> Policy:
    return load_policy(GOOD)


def test_settings_and_roles_come_from_policy_yml(policy: Policy) -> None:
    assert (policy.council, policy.version) == ("Little Sampling Parish Council", "1.0")
    assert [role.id for role in policy.roles] == ["clerk", "warden"]
    assert [(setting.id, setting.value) for setting in policy.settings] == [
        ("clerk-email", "clerk@example.org")
    ]


def test_what_a_text_cites_joins_what_is_listed(policy: Policy) -> None:
    assert [role.cites for role in policy.roles] == [("warning",), ("guide-fairness",)]


def test_a_section_is_called_like_its_file(policy: Policy) -> None:
    assert [(section.number, section.slug) for section in policy.sections] == [
        (1, "01-plots"),
        (2, "02-responses"),
    ]


def test_a_clause_has_its_properties_and_its_note_apart(policy: Policy) -> None:
    clause = policy.clauses[1]
    assert (clause.id, clause.printed, clause.force) == ("no-dumping", "1.1", "must")
    assert clause.binds == ("person", "everyone")
    assert clause.words == ("rubbish", "fly-tipping")
    assert clause.text == "Nobody may dump rubbish on the plots. Ask the @term-apc."
    assert clause.note == 'The printed text says "dumb". We read it as "dump".'
    assert str(clause.place) == "policy_source/clauses/01-plots.md:10:1"


def test_unnumbered_and_doubly_numbered_clauses_are_printed_apart(policy: Policy) -> None:
    printed = [clause.printed for clause in policy.sections[0].clauses]
    assert printed == ["unnumbered, before 1.1", "1.1", "1.2 (bonfires)", "1.2 (barbecues)"]


def test_a_question_has_hint_and_options(policy: Policy) -> None:
    conduct, talked = policy.questions
    assert conduct.hint.startswith("Tick all that apply.\n\n- Only what you saw, or\n")
    assert conduct.short == conduct.title == "What did the person do?"
    assert (talked.short, talked.judgement, talked.many) == ("A talk before", True, False)
    assert conduct.values == ("dumping", "bonfire")
    option = conduct.options[0]
    assert (option.label, option.hint) == ("Dumped rubbish", "Earth is rubbish too, see @no-dumping.")
    assert (option.if_so, option.if_not) == ("they had dumped rubbish", "they had not dumped rubbish")
    assert option.cites == ("no-dumping",)


def test_a_table_row_has_conditions_for_cells_that_ask_something(policy: Policy) -> None:
    weight, tiers = policy.tables
    assert (weight.inputs, weight.outputs, weight.default) == (("talked",), ("weight",), "nothing")
    assert [(when.fact, when.values) for when in weight.when] == [("conduct", ("dumping", "bonfire"))]
    heavy, light = tiers.rows
    assert (heavy.id, len(heavy.conditions)) == ("tiers/1", 1)
    assert light.outputs == (("talk",), (), ("warden",), ())
    assert light.conditions[1].negated
    assert heavy.outputs[3] == ("both-sides", "talked-before")


def test_a_paragraph_takes_mark_and_cites_from_its_element(policy: Policy) -> None:
    greeting, stop, fire = policy.letters[0].paragraphs
    assert (greeting.mark, greeting.cites) == ("silent", ())
    assert (stop.mark, stop.cites) == ("must", ("warning",))
    assert [_plain(condition) for condition in fire.when] == [
        ("conduct", ("bonfire",), False),
        ("weight", ("light",), True),
    ]
    assert isinstance(fire, Paragraph)


def _plain(condition: Condition) -> tuple[str, tuple[str, ...], bool]:
    return condition.fact, condition.values, condition.negated


def test_a_scenario_takes_true_for_yes_and_underscores_in_fields(policy: Policy) -> None:
    (scenario,) = policy.scenarios
    assert scenario.id == "rubbish-again"
    assert scenario.facts == (("conduct", ("dumping",)), ("talked", ("yes",)))
    assert scenario.fields == (("person-name", "B. Example"),)
    assert dict(scenario.expect)["tier"] == ("warning",)
    assert (scenario.sections, scenario.never, scenario.cites) == ((1, 2), ("talk",), ("warning",))


def test_a_folder_that_is_not_there_is_told_as_a_fault(tmp_path: Path) -> None:
    with pytest.raises(ContentError) as caught:
        load_policy(tmp_path / "nowhere")
    assert "nowhere/clauses:1:1: is no folder" in str(caught.value)


def test_windows_line_ends_and_a_byte_order_mark_change_nothing(tmp_path: Path, policy: Policy) -> None:
    root = good_copy(tmp_path)
    for path in root.rglob("*.*"):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert load_policy(root) == policy


def test_a_list_may_be_written_where_commas_may(tmp_path: Path) -> None:
    root = good_copy(tmp_path)
    letter = root / "letters" / "warning.md"
    text = letter.read_text().replace('cites: "@warning"\nel', 'cites: ["@warning", "@no-bonfires"]\nel')
    letter.write_text(text)
    assert load_policy(root).letters[0].cites == ("warning", "no-bonfires")


def test_a_doubled_table_column_is_allowed_for_what_is_read(tmp_path: Path) -> None:
    root = good_copy(tmp_path)
    table = root / "decisions" / "03-more.md"
    table.write_text(
        "---\nid: more\ntitle: More\nhit: unique\n---\n\n"
        "| conduct | conduct | → more | mark | because |\n|---|---|---|---|---|\n"
        "| dumping | not bonfire | x | silent | Nothing. |\n"
    )
    assert faults_in(root) == []


def test_a_lost_file_brings_no_faults_elsewhere(tmp_path: Path) -> None:
    root = good_copy(tmp_path)
    (root / "tiers.md").write_bytes(b"\xff")
    assert faults_in(root) == [
        "policy_source/tiers.md:1:1: is not UTF-8 text (byte 0xff); save the file as UTF-8"
    ]

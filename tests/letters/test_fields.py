from wizard.letters import fields_of
from wizard.letters.fields import names_in

from .made import POLICY, SPOC, known, letter_of


def ids(*args: object) -> list[str]:
    return [field.id for field in fields_of(POLICY, *args)]  # type: ignore[arg-type]


def test_a_letter_asks_for_what_it_and_its_furniture_use_in_the_policys_order() -> None:
    assert ids(SPOC) == [field.id for field in POLICY.fields]
    assert ids(letter_of("{{ review_date }}")) == [
        "person-name",
        "person-greeting",
        "person-address",
        "case-reference",
        "review-date",
        "sender-name",
        "sender-role",
        "sender-contact",
    ]


def test_fields_of_paragraphs_that_are_not_used_are_not_asked_for() -> None:
    assert "other-care" not in ids(SPOC, known())
    assert "other-care" in ids(SPOC, known({"care-need": ("own",)}))


def test_a_record_has_no_address() -> None:
    assert ids(letter_of("Text.", "record")) == [
        "person-name",
        "case-reference",
        "sender-name",
        "sender-role",
    ]


def test_names_are_read_from_conditions_too() -> None:
    assert names_in("{% if a %}{{ b }}{% endif %}") == {"a", "b"}
    assert names_in("{% if %}") == frozenset()

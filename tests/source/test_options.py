"""The answers of a question: values, labels, hints and "if" sentences."""

import pytest

from wizard.model import Option
from wizard.source.options import read_options
from wizard.source.reading import Reading

from .content import piece


def read(text: str) -> tuple[Option, ...]:
    reading = Reading()
    options = read_options(piece(text), "q", reading)
    reading.faults.raise_any()
    return options


@pytest.mark.parametrize(
    ("nested", "hint"),
    [
        ("    - One hint.", "One hint."),
        ("    - A hint\n      goes on.", "A hint\ngoes on."),
        ("    - One.\n    - Two.", "- One.\n- Two."),
        ("\n  A paragraph.\n", "A paragraph."),
        ("    - One.\n\n      More.", "One.\n\nMore."),
    ],
)
def test_what_is_nested_under_an_option_is_its_hint(nested: str, hint: str) -> None:
    first, second = read(f"- `a` First\n{nested}\n- `b` Second\n")
    assert (first.label, first.hint, second.hint) == ("First", hint, "")


def test_a_label_may_go_on_in_the_next_line_before_its_braces() -> None:
    (option,) = read('- `a` A label\n  goes on {if="it had\n  rained"}\n')
    assert (option.label, option.if_so) == ("A label\ngoes on", "it had rained")


def test_loose_lists_and_other_bullets_are_read_alike() -> None:
    assert [option.value for option in read("* `a` First\n\n* `b` Second\n")] == ["a", "b"]

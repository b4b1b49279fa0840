"""Records go to JSON and come back the same."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import pytest

from wizard.codec import DataError, dumps_policy, from_data, loads_policy, to_data
from wizard.model import Place
from wizard.source import load_policy

GOOD = Path(__file__).parent / "fixtures" / "good" / "policy_source"


@dataclass(frozen=True, slots=True)
class Part:
    kind: Literal["a", "b"]
    place: Place | None


@dataclass(frozen=True, slots=True)
class Whole:
    parts: tuple[Part, ...]
    pairs: tuple[tuple[str, tuple[int, ...]], ...]
    mixed: str | int | bool
    later: "tuple[Part, ...]" = ()


WHOLE = Whole((Part("a", None), Part("b", Place("x", 1, 2))), (("n", (1, 2)), ("m", ())), True)
DATA: dict[str, Any] = {
    "parts": [
        {"kind": "a", "place": None},
        {"kind": "b", "place": {"file": "x", "line": 1, "column": 2}},
    ],
    "pairs": [["n", [1, 2]], ["m", []]],
    "mixed": True,
    "later": [],
}


def test_records_become_plain_data_and_come_back() -> None:
    assert to_data(WHOLE) == DATA
    assert from_data(Whole, json.loads(json.dumps(DATA))) == WHOLE


def test_a_policy_comes_back_the_same() -> None:
    policy = load_policy(GOOD)
    text = dumps_policy(policy)
    assert loads_policy(text) == policy
    assert dumps_policy(loads_policy(text)) == text


@pytest.mark.parametrize("mixed", ["1", 1, True])
def test_text_number_and_truth_stay_apart(mixed: str | int | bool) -> None:
    back = from_data(Whole, {**DATA, "mixed": mixed}).mixed
    assert (back, type(back)) == (mixed, type(mixed))


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"parts": 1}, ".parts is not a list"),
        ({"parts": [{"kind": "c", "place": None}]}, ".parts[0].kind is none of a, b"),
        ({"parts": [{"kind": ["a"], "place": None}]}, ".parts[0].kind is none of a, b"),
        ({"parts": [{"kind": "a"}]}, ".parts[0] is no Part: missing ['place'], unknown []"),
        ({"parts": [{"kind": "a", "place": 3}]}, ".parts[0].place is int, not the fields of Place"),
        ({"pairs": [["n", [1, "2"]]]}, ".pairs[0][1][1] is str, not int"),
        ({"pairs": [["n", [True]]]}, ".pairs[0][1][0] is bool, not int"),
        ({"pairs": [["n"]]}, ".pairs[0] is not a list of 2"),
        ({"mixed": None}, ".mixed is NoneType, not str or int or bool"),
        ({"more": 1}, "data is no Whole: missing [], unknown ['more']"),
    ],
)
def test_data_that_does_not_fit_is_told_with_its_path(change: dict[str, Any], message: str) -> None:
    with pytest.raises(DataError) as caught:
        from_data(Whole, {**DATA, **change})
    assert str(caught.value) == message


def test_codec_and_model_need_the_standard_library_only() -> None:
    imported = (Path(__file__).parent.parent / "wizard" / "codec.py").read_text()
    for name in ("yaml", "markdown_it", "jinja2", "wizard.source"):
        assert f"import {name}" not in imported
        assert f"from {name}" not in imported

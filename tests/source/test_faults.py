"""A fault tells where, what, and how to mend it."""

import pytest

from wizard.model import Place
from wizard.source.faults import ContentError, Fault, Faults, did_you_mean, listed


def test_advice_follows_a_semicolon_and_a_question_a_full_stop() -> None:
    place = Place("policy_source/letters/formal-warning.md", 12, 8)
    what = "cites clause @formal-warnin, which does not exist"
    assert str(Fault(place, what, "Did you mean @formal-warning?")) == (
        "policy_source/letters/formal-warning.md:12:8: cites clause @formal-warnin, which does not exist. "
        "Did you mean @formal-warning?"
    )
    assert str(Fault(place, what, "delete it")).endswith("which does not exist; delete it")


def test_all_faults_are_raised_once_in_order_of_place() -> None:
    faults = Faults()
    faults.add(Place("b.md", 1), "is wrong", "mend it")
    faults.add(Place("a.md", 10), "is wrong", "mend it")
    faults.add(Place("a.md", 9), "is wrong", "mend it")
    faults.add(Place("a.md", 9), "is wrong", "mend it")
    with pytest.raises(ContentError) as caught:
        faults.raise_any()
    assert [str(fault.place) for fault in caught.value.faults] == ["a.md:9:1", "a.md:10:1", "b.md:1:1"]


def test_suggests_only_what_is_near() -> None:
    assert did_you_mean("warnin", ["talk", "warning"], "look it up", "@") == "Did you mean @warning?"
    assert did_you_mean("xyz", ["talk", "warning"], "look it up") == "look it up"


def test_lists_words_as_a_reader_does() -> None:
    assert [listed(["a"]), listed(["a", "b"]), listed(["a", "b", "c"])] == ["a", "a or b", "a, b or c"]

"""Words that may have turned a sentence round are named, and others are not."""

import pytest

from wizard.change.turned import turned

ROLES = ("Senior manager", "Your line manager")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("You can still ask us.", "You can no longer ask us.", "a denial came: “no”"),
        ("You can still ask us.", "You can't ask us.", "a denial came: “not”"),
        ("We will not reply.", "We will reply.", "a denial went: “not”"),
        ("Staff must ask.", "Staff may ask.", "a duty went: “must”"),
        ("Staff must ask.", "Staff may ask.", "a permission came: “may”"),
        ("Only trained staff.", "Any member of staff.", "nobody else or nothing else went: “only”"),
        ("Only trained staff.", "Any member of staff.", "everybody or everything came: “any”"),
        ("Ask before you act.", "Ask and act.", "an order in time went: “before”"),
        ("At least six months.", "At most six months.", ""),
        ("Ask the senior manager.", "Ask your line manager.", "“Senior manager” gave way to"),
        ("The clerk tells the warden.", "The warden tells the clerk.", "in another order"),
        ("Please write to us.", "Kindly write to us.", ""),
    ],
)
def test_what_may_have_turned_round_is_named(old: str, new: str, said: str) -> None:
    told = "; ".join(turned(old, new, ROLES))
    assert said in told if said else not told

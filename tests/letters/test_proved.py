"""What papers once said untruly is proved of every case, and rests on the condition that guards it."""

from dataclasses import replace

import pytest

from wizard.check.claims import prove_claim
from wizard.check.declared import claims_of

from .real import the_policy, the_rules

UNTRUE = {
    "a blank need is none": (
        ("verbal-warning-note", "known-none"),
        ("verbal-warning-note", "agreed-none"),
        ("decision-record", "known-none"),
        ("spoc-briefing", "known-none"),
        ("spoc-briefing", "agreed-none"),
    ),
    "the usual way is open": (("informal-warning", "open"), ("formal-warning", "open")),
    "support that nobody gave": (
        ("spoc-notification", "legal-democratic"),
        ("spoc-briefing", "supported"),
        ("decision-record", "spoc-supported"),
        ("spoc-notification", "decided"),
        ("contact-restriction", "decided"),
    ),
    "a limit was not kept": (("cease-and-desist", "earlier-limit-broken"),),
    "weighed by nobody": (
        ("information-reply", "foi-burden"),
        ("information-reply", "environmental-refused"),
        ("review-outcome", "weighed"),
        ("contact-restriction", "weighed"),
    ),
}


@pytest.mark.parametrize("kind", UNTRUE)
def test_it_is_proved_over_every_case_and_no_longer_once_its_condition_is_gone(kind: str) -> None:
    claims = {claim.what: claim for claim in claims_of(the_policy())}
    for letter, part in UNTRUE[kind]:
        claim = claims[f"paragraph {part} of {letter}"]
        assert prove_claim(the_rules(), claim).counterexample is None
        assert prove_claim(the_rules(), replace(claim, when=())).counterexample is not None, claim.what

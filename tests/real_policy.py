"""The real policy, its rules and its proofs, made once in each process, for tests that only look at them."""

from functools import cache
from pathlib import Path

from wizard.check.safeguards import SafeguardProof, prove_safeguards
from wizard.engine import Rules, compile_rules
from wizard.model import Policy
from wizard.source.load import load_policy

CONTENT = Path(__file__).resolve().parent.parent / "policy_source"


@cache
def the_policy() -> Policy:
    return load_policy(CONTENT)


@cache
def the_rules() -> Rules:
    return compile_rules(the_policy())


@cache
def the_proofs() -> tuple[SafeguardProof, ...]:
    """Every safeguard, proved from nothing."""
    return tuple(prove_safeguards(the_rules()))

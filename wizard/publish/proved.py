"""The figures of the page "What is proved": all of them counted in the content that is being built."""

import json
from collections.abc import Mapping
from math import prod
from pathlib import Path
from typing import Any

from wizard.check.declared import claims_of
from wizard.check.mutate import KEPT, NOTICED
from wizard.check.mutate_words import counted, figures
from wizard.engine import compile_rules
from wizard.model import Policy

RISEN = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
PAGE = "proof.md"
"""Written by hand in `docs/`, with places for the figures."""


def proved(policy: Policy, content: Path) -> Mapping[str, Any]:
    """Return what the page tells of a policy.

    Args:
        policy: the policy.
        content: its folder, which may hold the figures of a mutation run.
    """
    rules = compile_rules(policy)
    cases = prod(
        2 ** len(one.values) if one.many else len(one.values) for one in policy.questions if one.values
    )
    return {
        "policy": policy,
        "rules": rules.fingerprint[:12],
        "tables": len(policy.tables),
        "safeguards": len(policy.safeguards),
        "rising": sum(1 for one in policy.safeguards if one.rises),
        "claims": len(tuple(claims_of(policy))),
        "protecting": sum(1 for one in policy.statements if one.protects),
        "scenarios": len(policy.scenarios),
        "questions": len(policy.questions),
        "cases": f"{cases:,}".replace(",", " "),
        "about": about(cases),
        "tested": last_run(content / KEPT),
    }


def about(number: int) -> str:
    """Return a large number as people write it: "3.3 × 10³⁹"; a small one as it is."""
    if number < 1_000_000:
        return f"{number:,}"
    digits, _, power = f"{number:.1e}".partition("e+")
    return f"{digits} × 10{str(int(power)).translate(RISEN)}"


def last_run(file: Path) -> Mapping[str, Any] | None:
    """Return the figures of the mutation run that a content folder keeps, or None if nobody has run it."""
    if not file.is_file():
        return None
    kept = json.loads(file.read_text(encoding="utf-8"))
    fates = counted(kept["by_table"])
    real = sum(number for fate, number in fates.items() if fate != "equal")
    return {
        **kept,
        "mutants": sum(fates.values()),
        "equal": fates["equal"],
        "real": real,
        "missed": real - sum(fates[fate] for fate in NOTICED),
        "figures": figures(kept["by_table"]),
    }

"""Finds clauses that give a force for each sentence, but not as many as there are sentences."""

import re
from collections.abc import Iterator

from wizard.model import Clause, Policy
from wizard.source.faults import Fault

ENDS = re.compile(r"[.!?][)”’\"*]*(?=\s|$)")
SHORT = re.compile(r"\b(?:e\.g|i\.e|etc|No|St)\.(?=\s)")
"""Short forms whose full stop ends no sentence."""


def miscounted(policy: Policy) -> Iterator[Fault]:
    """Yield a fault for each such clause: a force that stands for no sentence makes some mark look right."""
    for clause in policy.clauses:
        number = sentences(clause)
        if clause.forces and len(clause.forces) != number:
            what = f"clause {clause.id} gives {len(clause.forces)} forces but has {number} sentences"
            yield Fault(clause.place, what, "Give one for each sentence in turn, or one for them all")


def sentences(clause: Clause) -> int:
    """Return how many sentences a clause has; the entries of a list belong to the sentence that opens it."""
    return len(ENDS.findall(SHORT.sub("", clause.text)))

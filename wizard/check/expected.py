"""Writes what a case comes to as the `expect:` lines of a training case, for its author to read and paste."""

import textwrap
from pathlib import Path

from wizard.check.cases import result
from wizard.check.decide_file import read_case
from wizard.engine import Outcome, Rules, decide
from wizard.engine.compile import BUILT_IN
from wizard.model import CHECKS_DONE, TOLD

ALWAYS = ("tier", "tiers", "letters", "decided-by")
WIDTH = 116


def everything(rules: Rules) -> tuple[str, ...]:
    """Return all that a training case can expect of an outcome, in the order in which it is written."""
    for_itself = (rules.facts[goal].name for goal in rules.goals)
    told = (name for kind in TOLD for name in ((kind, CHECKS_DONE) if TOLD[kind] == "check" else (kind,)))
    return (*ALWAYS, *(name for name in for_itself if name not in BUILT_IN), *told)


def expect_lines(path: Path, rules: Rules) -> str:
    """Return the `expect:` block of a case file: everything that its facts lead to.

    Raises:
        ContentError: the file cannot be read as a case of this policy.
    """
    return block(rules, decide(rules, read_case(path, rules)))


def block(rules: Rules, outcome: Outcome) -> str:
    """Return an outcome as the lines of a training case, one result a line."""
    lines = ["expect:", f"  tier: {outcome.tier}" if outcome.tier else "  # the tier is still open"]
    for name in everything(rules)[1:]:
        values = result(rules, outcome, name)
        if name not in rules.index or rules.fact(name).is_set:
            lines.append(_list(name, values))
        elif values:
            lines.append(f"  {name}: {values[0]}")
    return "\n".join(lines) + "\n"


def _list(name: str, values: tuple[str, ...]) -> str:
    text = f"  {name}: [{', '.join(values)}]"
    return textwrap.fill(
        text, WIDTH, subsequent_indent="    ", break_long_words=False, break_on_hyphens=False
    )

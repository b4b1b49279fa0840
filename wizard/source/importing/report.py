"""Tells in words and as data what an import found."""

from typing import Any

from wizard.model import Policy
from wizard.source.importing.align import Alignment, LeftOver
from wizard.source.importing.since import Since, in_words

FIRST = Since()
SHOWN = 90
"""Signs of a paragraph that are shown."""


def counts(alignment: Alignment, policy: Policy) -> dict[str, int]:
    """Return how many of each were aligned."""
    words = alignment.words
    return {
        "numbered": sum(1 for clause in policy.clauses if clause.number and clause.id in words),
        "unnumbered": sum(1 for clause in policy.clauses if not clause.number and clause.id in words),
        "terms": sum(1 for term in policy.terms if term.id in words),
        "left_over": len(alignment.left_over),
    }


def words(alignment: Alignment, policy: Policy, differs: Since = FIRST) -> str:
    """Return what `import` prints."""
    names = {clause.id: clause.printed for clause in policy.clauses}
    names |= {term.id: term.term for term in policy.terms}
    number = counts(alignment, policy)
    lines = [_left_over(one, names) for one in alignment.left_over]
    lines += [f"Nothing printed was found for {names[name]} @{name}." for name in alignment.missing]
    numbers = alignment.renumbered.items()
    lines += [
        f"{names[name]} @{name} is printed as {number} now: its words tell." for name, number in numbers
    ]
    lines += in_words(differs, names)
    if alignment.aside:
        shown = "; ".join(f"line {one.line} “{_short(one.text, 40)}”" for one in alignment.aside)
        lines.append(f"{len(alignment.aside)} headings, contents lines and dates set aside: {shown}")
    total = "{numbered} numbered, {unnumbered} unnumbered, {terms} terms aligned, {left_over} left over"
    missing = f", {len(alignment.missing)} without wording" if alignment.missing else ""
    return "\n".join([*lines, total.format(**number) + missing])


def data(alignment: Alignment, policy: Policy, differs: Since = FIRST) -> dict[str, Any]:
    """Return what `import --json` prints."""
    return {
        **counts(alignment, policy),
        "lines_left_over": [
            {
                "line": one.printed.line,
                "number": one.printed.number,
                "text": _short(" ".join(one.printed.words)),
                "why": one.why,
                "nearest": one.nearest,
            }
            for one in alignment.left_over
        ],
        "missing": alignment.missing,
        "renumbered": alignment.renumbered,
        "since": {
            "imported": differs.day,
            "changed": {name: {"before": old, "now": new} for name, (old, new) in differs.changed.items()},
            "added": differs.added,
            "gone": differs.gone,
        },
        "aside": [{"line": one.line, "text": one.text} for one in alignment.aside],
    }


def _left_over(one: LeftOver, names: dict[str, str]) -> str:
    said = _short(
        " ".join(part for part in (one.printed.number, one.printed.term, *one.printed.words) if part)
    )
    nearest = f" Nearest: {names[one.nearest]} @{one.nearest}." if one.nearest else " Nothing reads like it."
    return f"line {one.printed.line}: “{said}” is left over: {one.why}.{nearest}"


def _short(text: str, most: int = SHOWN) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"

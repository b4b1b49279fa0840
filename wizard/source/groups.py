"""Several responses named at once by their rank, so that a condition holds for those not yet written."""

import re
from collections.abc import Iterable

from wizard.source.reading import Reading

RESPONSES = "tiers"
"""The fact whose values have a rank."""

EXCEPT = "except"
EVERY = "every-response"
RANKS = re.compile(r"from-rank-(\d{1,3})|rank-(\d{1,3})-to-(\d{1,3})")
RANK_FORM = "write every-response, from-rank-3 or rank-4-to-6, with ranks that tiers.md gives"


def is_group(value: str) -> bool:
    """Tell whether a value stands for several responses."""
    return value == EVERY or RANKS.fullmatch(value) is not None


def members(values: Iterable[str], reading: Reading) -> list[str]:
    """Return responses by ID, each once: those named, and those of the ranks named, in their order."""
    found = dict[str, None]()
    for value in values:
        found |= dict.fromkeys(_of(value, reading) if is_group(value) else [value])
    return list(found)


def _of(value: str, reading: Reading) -> list[str]:
    reading.asks_ranks = True
    if value == EVERY:
        return list(reading.ranks)
    lowest, first, last = RANKS.fullmatch(value).groups()  # type: ignore[union-attr]
    return [
        tier
        for tier, rank in reading.ranks.items()
        if (rank >= int(lowest) if lowest else int(first) <= rank <= int(last))
    ]

"""Picks a varied set of cases: one of each kind of outcome before a second of any."""

from collections.abc import Sequence
from itertools import zip_longest

from wizard.training.records import Exercise


def picked(made: Sequence[Exercise], number: int) -> tuple[Exercise, ...]:
    """Return `number` cases, mixed by outcome; a smaller set is the beginning of a larger one.

    The kinds come in the order in which most cases have them, so that what staff meet most comes first.
    """
    kinds: dict[str, list[Exercise]] = {}
    for one in made:
        kinds.setdefault(one.spread, []).append(one)
    by_size = sorted(kinds.values(), key=len, reverse=True)
    rounds = (one for level in zip_longest(*by_size) for one in level if one is not None)
    return tuple(rounds)[:number]

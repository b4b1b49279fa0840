"""Lays a claim with its mark beside the words of everything it cites, for the person who reviews it."""

import re
import textwrap
from collections.abc import Iterable, Iterator, Mapping
from itertools import zip_longest

from wizard.change.items import Item, Read, readable
from wizard.change.lock import ALONE, Lock
from wizard.change.reviews import Open, reason
from wizard.model import Clause, Policy, Source
from wizard.source.fingerprint import fields
from wizard.view import MARK_NAMES

BROKEN = re.compile(r"(?<!\n)\n(?=[^\s\-*>\d])")
"""The end of a line that only the source breaks: what follows is no new paragraph and no entry of a list."""

WIDTH = 58
"""Characters of each of the two columns: both fit on a usual screen."""


def side_by_side(policy: Policy, shown: Iterable[Item], waiting: Iterable[Open], lock: Lock) -> Iterator[str]:
    """Yield items in lines: what each claims on the left, what it cites on the right, and why it waits.

    Args:
        policy: the policy, for the words of what is cited.
        shown: the items, in the order in which they are to be read.
        waiting: the links that wait for a review.
        lock: the reviews so far.
    """
    things = readable(policy)
    why: dict[str, list[Open]] = {}
    for one in waiting:
        why.setdefault(one.item.key, []).append(one)
    for item in {item.key: item for item in shown}.values():
        yield f"{item.key}  {item.kind}: {item.name} ({item.place})"
        for one in why.get(item.key, ()):
            rests = "rests on nothing" if one.cited == ALONE else f"rests on @{one.cited}"
            yield f"  {rests}, {reason(one, lock)}"
        yield from beside(_claimed(item), _cited(item, things))
        yield ""


def beside(left: Iterable[str], right: Iterable[str]) -> Iterator[str]:
    """Yield two texts as two columns."""
    for one, other in zip_longest(_wrapped(left), _wrapped(right), fillvalue=""):
        yield f"  {one:{WIDTH}} | {other}".rstrip()


def _wrapped(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        yield from textwrap.wrap(line, WIDTH) or [""]


def _claimed(item: Item) -> Iterator[str]:
    yield f"IT CLAIMS ({MARK_NAMES.get(item.mark, 'no mark')})"
    for name, text in item.claim:
        if name != "mark":
            yield from _lines(f"{name}: {text}")


def _cited(item: Item, things: Mapping[str, Read]) -> Iterator[str]:
    for name in item.cites:
        if name in things:
            yield _headed(things[name])
            yield from _words(things[name])
    if not any(name in things for name in item.cites):
        yield "IT CITES NOTHING"


def _headed(thing: Read) -> str:
    if isinstance(thing, Clause):
        return f"{thing.printed} @{thing.id} (policy: {', '.join(thing.each_force)})"
    return f"@{thing.id} ({MARK_NAMES[thing.mark]})" if isinstance(thing, Source) else f"@{thing.id} (term)"


def _words(thing: Read) -> Iterator[str]:
    for name, text in fields(thing):
        if text and name != "force":
            yield from _lines(text if name == "text" else f"{name}: {text}")


def _lines(text: str) -> list[str]:
    """Return a text paragraph by paragraph and entry by entry, whatever the lines of its source."""
    return BROKEN.sub(" ", text).splitlines()

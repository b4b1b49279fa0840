"""Lays a claim with its mark beside the words of everything it cites, for the person who reviews it."""

import re
import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest

from wizard.change.before import Before
from wizard.change.items import Item, Read, readable
from wizard.change.lock import ALONE, Lock
from wizard.change.reviews import GONE, Open, reason
from wizard.change.turned import turned
from wizard.model import Clause, Policy, Source
from wizard.source.fingerprint import fields
from wizard.view import MARK_NAMES

BROKEN = re.compile(r"(?<!\n)\n(?=[^\s\-*>\d])")
"""The end of a line that only the source breaks: what follows is no new paragraph and no entry of a list."""

WIDTH = 58
"""Characters of each of the two columns: both fit on a usual screen."""


def side_by_side(
    policy: Policy, shown: Iterable[Item], waiting: Iterable[Open], lock: Lock, before: Before
) -> Iterator[str]:
    """Yield items in lines: what each claims on the left, what it cites on the right, and why it waits.

    Above them stands what was read last, where git has it, and what may have been turned round since.

    Args:
        policy: the policy, for the words of what is cited.
        shown: the items, in the order in which they are to be read.
        waiting: the links that wait for a review.
        lock: the reviews so far.
        before: the words that were read last.
    """
    names = [*(one.title for one in policy.roles), *(one.title for one in policy.tiers)]
    things = readable(policy)
    why: dict[str, list[Open]] = {}
    for one in waiting:
        why.setdefault(one.item.key, []).append(one)
    for item in {item.key: item for item in shown}.values():
        yield f"{item.key}  {item.kind}: {item.name} ({item.place})"
        for one in why.get(item.key, ()):
            rests = "rests on nothing" if one.cited == ALONE else f"rests on @{one.cited}"
            yield f"  {rests}, {reason(one, lock)}"
            yield from _clause_before(one, things, before)
        if old := next(filter(None, map(before.was, why.get(item.key, ()))), None):
            yield from _changed(old, item, names)
        yield from beside(_claimed(item), _cited(item, things))
        yield ""


def _changed(old: Item, new: Item, names: Sequence[str]) -> Iterator[str]:
    """Yield each field that reads otherwise, old above new, with what may have turned round."""
    was, now = dict(old.claim), {} if new.claim == GONE else dict(new.claim)
    for name in dict.fromkeys((*was, *now)):
        before, after = was.get(name, ""), now.get(name, "")
        if before != after:
            yield from _old_and_new(name, before, after)
            yield from _turned(name, before, after, names)


def _clause_before(one: Open, things: Mapping[str, Read], before: Before) -> Iterator[str]:
    old, new = before.cited.get(one.link), things.get(one.cited)
    if one.clause and old and new:
        was, now = dict(fields(old)), dict(fields(new))
        for name in now:
            if was.get(name, "") != now[name]:
                yield from _old_and_new(f"@{one.cited} {name}", was.get(name, ""), now[name])
                yield from _turned(name, was.get(name, ""), now[name], ())


def _old_and_new(name: str, before: str, after: str) -> Iterator[str]:
    for when, text in (("WAS", before), ("IS ", after)):
        said = BROKEN.sub(" ", text) or "(nothing)"
        yield from textwrap.wrap(
            said, 2 * WIDTH, initial_indent=f"  {name} {when}: ", subsequent_indent="    "
        )


def _turned(name: str, before: str, after: str, names: Sequence[str]) -> Iterator[str]:
    exact = name in ("mark", "rank", "kind", "force", "gives", "then", "done")
    if exact and before and after:
        yield f"  TURNED ROUND? {name}: {before} became {after}"
        return
    for seen in turned(before, after, names) if before and after else ():
        yield f"  TURNED ROUND? {seen}"


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

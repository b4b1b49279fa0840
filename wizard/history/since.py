"""Compares a release with what the guide says now, clause by clause and by word."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from wizard.change.release import Release, Said
from wizard.source.fingerprint import normal
from wizard.source.word_diff import Piece, word_diff
from wizard.view import CITATION

How = Literal["same", "changed", "renumbered", "gone", "new"]


@dataclass(frozen=True, slots=True)
class Since:
    """What became of a clause: `then` is None for one that is new, `now` for one that is gone.

    `parts` pairs each part that differs with its words: text, force, whom it binds, editors' note.
    """

    how: How
    then: Said | None
    now: Said | None
    parts: tuple[tuple[str, tuple[Piece, ...]], ...] = ()


def since(then: Release, now: Iterable[Said]) -> tuple[Since, ...]:
    """Return what became of everything a release says, in its order, and then what is new."""
    current = {one.id: one for one in now}
    names = {one.id: one.name for one in (*current.values(), *then.said)}
    kept = {one.id for one in then.said}
    found = [_became(one, current.get(one.id), names) for one in then.said]
    return (*found, *(Since("new", None, one) for one in current.values() if one.id not in kept))


def _became(then: Said, now: Said | None, names: Mapping[str, str]) -> Since:
    if now is None:
        return Since("gone", then, None)
    pairs = (
        ("text", then.text, now.text),
        ("force", then.force, now.force),
        ("binds", ", ".join(then.binds), ", ".join(now.binds)),
        ("editors’ note", then.note, now.note),
    )
    parts = tuple(
        (what, word_diff(named(was, names), named(is_now, names)))
        for what, was, is_now in pairs
        if normal(was) != normal(is_now)
    )
    if parts:
        return Since("changed", then, now, parts)
    return Since("same" if then.name == now.name else "renumbered", then, now)


def named(text: str, names: Mapping[str, str]) -> str:
    """Put printed names in place of IDs, as a reader sees them."""
    return CITATION.sub(lambda cited: names.get(cited[1], cited[1].replace("-", " ")), text)


def earlier(releases: Iterable[Release], now: Iterable[Said]) -> dict[str, str]:
    """Return, for what read otherwise once, the day of the last release in which it did, by ID."""
    current = tuple(now)
    return {
        one.now.id: release.day
        for release in releases
        for one in since(release, current)
        if one.how == "changed" and one.now
    }

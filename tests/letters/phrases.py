"""Spells out the phrases of `tone.PHRASES`: every alternative once, with the words round it."""

import re._parser as grammar  # type: ignore[import-untyped]
from collections.abc import Iterator

from wizard.letters.tone import PHRASES, Phrases


def spelled(kind: str = "letter") -> Iterator[tuple[Phrases, str]]:
    """Yield each phrase that may not stand in a letter of this kind."""
    for phrases in PHRASES:
        if phrases.rule == "force" and kind == "record":
            continue
        for phrase in phrases.phrases:
            yield from ((phrases, words) for words in alternatives(grammar.parse(phrase)))


def alternatives(tree: object) -> list[str]:
    """Each alternative of each choice at least once; not every combination of them."""
    spelled = [""]
    for kind, what in tree:  # type: ignore[attr-defined]
        parts = _parts(str(kind), what)
        rest = [spelled[0] + part for part in parts[1:]]
        spelled = [text + parts[0] for text in spelled] + rest
    return spelled


def _parts(kind: str, what: object) -> list[str]:
    if kind == "LITERAL":
        return [chr(what)]  # type: ignore[call-overload, no-any-return]
    if kind == "SUBPATTERN":
        return alternatives(what[-1])  # type: ignore[index]
    if kind == "BRANCH":
        return [text for branch in what[1] for text in alternatives(branch)]  # type: ignore[index]
    if kind == "MAX_REPEAT":
        return ["", *alternatives(what[2])]  # type: ignore[index]
    if kind == "IN":
        return [chr(value) for _, value in what]  # type: ignore[attr-defined]
    assert kind == "ASSERT_NOT", kind
    return [""]

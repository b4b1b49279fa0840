"""Counts a Word file's automatic numbers, which stand nowhere in its text."""

import re
from collections import defaultdict
from xml.etree.ElementTree import Element

from wizard.source.importing.word_parts import Styles, W, value

BULLET = "•"
DEEPEST = 9
"""Word's lists have no more levels than this."""
ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


class Numbers:
    """The numbering of a document, read from its first paragraph to its last."""

    def __init__(self, part: Element | None, styles: Styles) -> None:
        self.styles = styles
        self.levels: dict[str, dict[int, Element]] = {}
        self.lists: dict[str, str] = {}
        self.counts: dict[str, list[int]] = defaultdict(lambda: [0] * DEEPEST)
        for node in part.findall(W + "abstractNum") if part is not None else ():
            levels = {int(level.get(W + "ilvl", "0")): level for level in node.findall(W + "lvl")}
            self.levels[node.get(W + "abstractNumId", "")] = levels
        for node in part.findall(W + "num") if part is not None else ():
            self.lists[node.get(W + "numId", "")] = value(node, "w:abstractNumId")

    def mark(self, paragraph: Element) -> str:
        """Return what Word prints before a paragraph: "10.4", "(a)", a bullet or nothing."""
        number, level = self.styles.numbering(paragraph)
        family = self.lists.get(number, "")
        node = self.levels.get(family, {}).get(level)
        if node is None or level >= DEEPEST:
            return ""
        counts = self.counts[family]
        counts[level] = counts[level] + 1 if counts[level] else self._start(family, level)
        counts[level + 1 :] = [0] * (DEEPEST - level - 1)
        if value(node, "w:numFmt") == "bullet":
            return BULLET
        return re.sub(
            "%([1-9])", lambda found: self._shown(family, int(found[1]) - 1), value(node, "w:lvlText")
        )

    def _start(self, family: str, level: int) -> int:
        start = value(self.levels[family].get(level), "w:start")
        return int(start) if start.isdigit() else 1

    def _shown(self, family: str, level: int) -> str:
        """A level above that no paragraph has opened counts as begun."""
        counts = self.counts[family]
        counts[level] = counts[level] or self._start(family, level)
        return spelled(counts[level], value(self.levels[family].get(level), "w:numFmt"))


def spelled(number: int, form: str) -> str:
    """Return a number as Word's number format writes it; formats that policies do not use stay decimal."""
    if form in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letter if form == "lowerLetter" else letter.upper()
    if form in ("lowerRoman", "upperRoman"):
        letters, left = "", number
        for worth, sign in ROMAN:
            letters, left = letters + sign * (left // worth), left % worth
        return letters if form == "lowerRoman" else letters.upper()
    return str(number)

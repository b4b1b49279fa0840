"""Somebody with a pencil: follows the built pages by their words and links alone, and notes what they say.

Nothing here knows a rule or a table. It reads a page, chooses the answer whose words are the case's, and goes
where the link goes; at an outcome it follows the parts and side walks that the page names.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import product

from lxml import html

Said = Mapping[str, frozenset[str] | None]
"""The case in words: by a question's title the labels of its answers; None where nobody knows yet."""

KINDS = ("decided-by", "letters", "statements")


@dataclass
class Notes:
    """What stands on the case sheet at the end of one way through the boxes."""

    responses: set[str] = field(default_factory=set)
    lines: list[tuple[list[html.HtmlElement], str, str]] = field(default_factory=list)
    boxes: list[str] = field(default_factory=list)

    def __add__(self, other: "Notes") -> "Notes":
        return Notes(self.responses | other.responses, self.lines + other.lines, self.boxes + other.boxes)


class Pencil:
    """Follows one case.

    Args:
        box: gives the box that a link leads to.
        said: the case.
    """

    def __init__(self, box: Callable[[str], html.HtmlElement], said: Said) -> None:
        self.box, self.said = box, said

    def follow(self, link: str) -> list[Notes]:
        """Return the notes of every way that what is known leaves open."""
        box = self.box(link)
        if "box-question" in box.get("class").split():
            onward = [notes for to in self.answers(box) for notes in self.follow(to)]
            return [Notes(boxes=[link]) + notes for notes in onward]
        here = Notes(responses=set(texts(box, "response", "a")), lines=list(lines(box)), boxes=[link])
        ways = [self.follow(to) for to in links(box, "parts") + links(box, "asides")]
        return [sum(together, here) for together in product(*ways)]

    def answers(self, box: html.HtmlElement) -> list[str]:
        """The links of a question that fit the case: one, or all where the answer is not known."""
        known = self.said[words(box.find_class("box-title")[0], without="box-number")]
        ways = [
            (texts(way, "one"), way.get("href")) for way in box.xpath('.//*[contains(@class,"ways")]/li/a')
        ]
        if known is None:
            return [to for _, to in ways]
        if these := box.find_class("these"):
            asked = {own_words(item) for item in these[0]}
            return [ways[0 if known & asked else 1][1]]
        (chosen,) = [to for said, to in ways if known & set(said)]
        return [chosen]

    def certain(self, notes: Notes) -> dict[str, set[str]]:
        """What counts: what stands without a condition, or under conditions that the case meets."""
        found: dict[str, set[str]] = {kind: set() for kind in KINDS}
        for conditions, kind, told in notes.lines:
            if all(self.holds(condition, notes) for condition in conditions):
                found[kind].add(told)
        return found

    def holds(self, condition: html.HtmlElement, notes: Notes) -> bool:
        (fact,) = condition.find_class("if-fact")
        values = set(texts(condition, "if-value"))
        if "You " in words(fact):
            return bool(values & notes.responses) != (condition.get("data-not") == "yes")
        if "if-side" in fact.get("class"):
            known = {self.result(notes) for notes in self.follow(fact.get("href"))}
            return len(known) == 1 and bool(known & values) != (condition.get("data-not") == "yes")
        said = self.said[words(fact)]
        return said is not None and bool(said & values) != (condition.get("data-not") == "yes")

    def result(self, notes: Notes) -> str:
        return words(self.box(notes.boxes[-1]).find_class("found-value")[0])


def lines(box: html.HtmlElement) -> Iterator[tuple[list[html.HtmlElement], str, str]]:
    """Every person, paper and statement of an outcome, with the conditions above it."""
    for item in box.xpath('.//ul[contains(@class,"told")]/li'):
        kind = item.get("class")
        above = [part for part in item.iterancestors() if "case" in (part.get("class") or "").split()]
        conditions = above[0].find_class("if") if above else []
        yield conditions, kind, own_words(item) if kind == "statements" else words(item.find("a"))


def links(box: html.HtmlElement, kind: str) -> list[str]:
    return [link.get("href") for part in box.find_class(kind) for link in part.iter("a")]


def texts(element: html.HtmlElement, kind: str, tag: str = "") -> list[str]:
    found = element.find_class(kind)
    return [words(one.find(tag) if tag else one) for one in found]


def words(element: html.HtmlElement, without: str = "") -> str:
    text = element.text_content()
    for left_out in element.find_class(without) if without else []:
        text = text.replace(left_out.text_content(), "", 1)
    return " ".join(text.split())


def own_words(item: html.HtmlElement) -> str:
    """The words of an item before its mark or its hint."""
    text = item.text or ""
    for part in item:
        if {"mark", "quiet"} & set((part.get("class") or "").split()):
            break
        text += part.text_content() + (part.tail or "")
    return " ".join(text.split())

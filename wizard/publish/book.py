"""Writes the opening book: the first pages of every case, so that nobody waits for the engine.

The book is a graph. A node is a question that is asked after some answers; an edge leads from a value to
the next node. Nodes from which everything goes on alike are one. The engine makes every part of it: what
is asked next, and each page. A question with several boxes would need an edge for every set of ticks; the
book goes by what a tick opens instead. Most ways end there; one that many training cases take goes on as
long as every tick that opens the same question leads the same way: on a slow line the engine comes minutes
later.
"""

import json
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any

from wizard.browser.api import page_at
from wizard.browser.app import App
from wizard.browser.case import OUTCOME, Case, nothing_chosen, read_case
from wizard.browser.question_page import left_in_words, page_view
from wizard.engine import next_step, together
from wizard.engine.session import Answers
from wizard.model import Question

DEPTH = 7
"""Answers that the book follows at most: the longest way to the boxes that say what the person did."""

FURTHER, ONE_IN = 10, 10
"""The same past the boxes, on a way that more than one in so many training cases takes.

Each answer more multiplies what the build has to ask the engine.
"""

Node = dict[str, Any]


class Book:
    """The book while it is written.

    Attributes:
        nodes: each node once. `ask` is its question; `next` leads from values to nodes; `ticks` is a list of
            values with a node, of which the first that has a ticked value tells where to go; `left` says how
            many questions are left there; `page` is the outcome that stands there instead of a question.
        pages: the page of each question, and the words with which it refuses an empty answer.
    """

    def __init__(self, app: App) -> None:
        self.app = app
        self.nodes: list[Node] = []
        self.pages: dict[str, dict[str, str]] = {}
        self._places: dict[str, int] = {}
        self._leads = {question.beside for question in app.policy.questions}
        self._taken = [dict(case.facts) for case in app.policy.scenarios]

    def follow(self, answers: Answers) -> int | None:
        """Return the node of what comes after these answers; None where only the engine goes on."""
        question = next_step(self.app.rules, answers).question
        if question is None:
            return self._settled(answers)
        node: Node = {"ask": question.id, **self._write_page(question, answers)}
        if len(answers) < DEPTH and question.many:
            node["ticks"] = self._ticks(question, answers)
        elif len(answers) < DEPTH:
            node["next"] = self._edges(question, answers)
        return self._place(node)

    def _edges(self, question: Question, answers: Answers) -> dict[str, int | None]:
        values = [option.value for option in question.options]
        return {value: self.follow({**answers, question.id: (value,)}) for value in values}

    def _ticks(self, question: Question, answers: Answers) -> list[list[Any]]:
        """Group the values by the question that each opens.

        With several ticked the first question of those opened comes, in the order of the content; a test
        shows that this holds.
        """
        order = list(self.app.questions)
        opened: list[tuple[int, str, str]] = []
        for option in question.options:
            ticked = {**answers, question.id: (option.value,)}
            after = next_step(self.app.rules, ticked).question
            left = self._left((after,), ticked) if after else ""
            opened.append((order.index(after.id) if after else len(order), option.value, left))
        groups = [list(found) for _, found in groupby(sorted(opened), key=lambda one: one[0])]
        further = self._is_taken(answers)
        return [
            [[value for _, value, _ in found], self._leaf(order, found, question, answers, further)]
            for found in groups
        ]

    def _leaf(
        self,
        order: list[str],
        ticks: list[tuple[int, str, str]],
        boxes: Question,
        before: Answers,
        further: bool,
    ) -> int | None:
        """The question that these ticks open; one that may lead a page of several is the engine's.

        So is one where each tick leaves another number of questions: several together leave another again.
        """
        place, _, left = ticks[0]
        if place == len(order):
            return None
        question = self.app.questions[order[place]]
        if question.beside or question.id in self._leads or not _usual({one[2] for one in ticks}):
            return None
        ways = [{**before, boxes.id: (value,)} for _, value, _ in ticks]
        return self._place(self._write_alike((question,), left, ways, further))

    def _is_taken(self, answers: Answers) -> bool:
        """Whether many training cases answer so; each way more costs the build as much again."""
        cases = [
            case for case in self._taken if all(case.get(name) == given for name, given in answers.items())
        ]
        return len(cases) * ONE_IN > len(self._taken)

    def _write_alike(
        self, page: tuple[Question, ...], left: str, ways: Sequence[Answers], further: bool
    ) -> Node:
        """Write a page that stands at the end of each of these ways, and what follows it on all of them."""
        name = self._enter(page)
        node: Node = {"ask": page[0].id, "left": left, **({"shows": name} if len(page) > 1 else {})}
        if further and len(ways[0]) < FURTHER:
            node |= self._on(page[0], ways)
        return node

    def _on(self, question: Question, ways: Sequence[Answers]) -> Node:
        """What follows each answer on all of these ways; of boxes, what follows whichever is ticked."""
        after = {
            option.value: [{**way, question.id: (option.value,)} for way in ways]
            for option in question.options
        }
        if not question.many:
            return {"next": {value: self._alike(found) for value, found in after.items()}}
        place = self._alike([way for found in after.values() for way in found])
        return {"ticks": [[list(after), place]]}

    def _alike(self, ways: Sequence[Answers]) -> int | None:
        """Return the node that all these ways lead to; None if they part, which only the engine can tell."""
        first, *others = (next_step(self.app.rules, way).question for way in ways)
        if first is None or any(one != first for one in others):
            return None
        page, *pages = (together(self.app.rules, way, first) for way in ways)
        lefts = {self._left(page, way) for way in ways}
        if any(one != page for one in pages) or not _usual(lefts):
            return None
        return self._place(self._write_alike(page, lefts.pop(), ways, further=True))

    def _settled(self, answers: Answers) -> int | None:
        """An outcome is in the book where the very first answer settles it: somebody is in danger."""
        if len(answers) > 1:
            return None
        page = page_at(self.app, read_case(self.app, {"answers": answers}), OUTCOME)
        return self._place({"page": page})

    def _place(self, node: Node) -> int:
        """Return the number of a node; it is added if there is none like it."""
        key = json.dumps(node, sort_keys=True)
        if key not in self._places:
            self._places[key] = len(self.nodes)
            self.nodes.append(node)
        return self._places[key]

    def _write_page(self, question: Question, answers: Answers) -> Node:
        """Write the page of a question, and return what a node says: its name if it is not the question's."""
        page = together(self.app.rules, answers, question)
        name = self._enter(page)
        left = {"left": self._left(page, answers)}
        return {"shows": name, **left} if len(page) > 1 else left

    def _enter(self, page: tuple[Question, ...]) -> str:
        """Put a page into the book once, and return its name."""
        name = " ".join(one.id for one in page)
        if name not in self.pages:
            self.pages[name] = question_entry(self.app, page)
        return name

    def _left(self, page: tuple[Question, ...], answers: Answers) -> str:
        return left_in_words(self.app, page, read_case(self.app, {"answers": answers}))


def _usual(lefts: set[str]) -> bool:
    """Whether every tick leaves alike, and what is usual: at most as many as one leaves, several need not."""
    return len(lefts) == 1 and min(lefts).startswith("About")


def question_entry(app: App, page: tuple[Question, ...]) -> dict[str, str]:
    """Return a page's title, the page, and where nothing was chosen the same with the words for that.

    What is missing on a page of several questions the engine tells, one by one. How many questions are left
    stands with the node: it depends on the way there.
    """
    first = app.policy.questions[0]
    case: Case = read_case(app, {"answers": {first.id: (first.options[-1].value,)}})
    view = page_view(app, page, case)
    plain = replace(view, chosen=(), left="", others=tuple(replace(one, chosen=()) for one in view.others))
    error = "" if view.others else nothing_chosen(page[0])
    shown = [
        app.render("wizard-question.html.j2", "question_page", replace(plain, error=words))
        for words in ("", error)
    ]
    return {"title": view.title, "html": shown[0], "refused": shown[1] if error else "", "error": error}


def write_book(app: App) -> str:
    """Return the book as JSON: `first`, the number of its first node, `nodes` and `pages`."""
    book = Book(app)
    whole = {"first": book.follow({}), "nodes": book.nodes, "pages": book.pages}
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":"))

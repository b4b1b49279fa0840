"""The opening book says what the engine says, on every state in it."""

import json
import random
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, combinations
from pathlib import Path
from typing import Any

import pytest

from tests.sampling import part
from wizard.browser import api
from wizard.browser.app import App, make_app
from wizard.browser.case import read_case
from wizard.browser.question_page import left_in_words
from wizard.check.left import with_usual_left
from wizard.engine import next_step, together
from wizard.model import Policy
from wizard.publish.book import write_book
from wizard.publish.zipped import zipped

HERE = Path(__file__).parent
BOOK_JS = HERE.parents[1] / "wizard" / "browser" / "js" / "book.js"
TODAY, ANOTHER_DAY = "2026-11-22", "2027-02-28"
SAMPLE, FEW, ONE_IN = 10, 3, 24
"""Of ticks where a list was looked at whole before, and in an ordinary run; of all ticks of a list then."""
STATES = 4
"""One in so many states whose page was looked at before, in an ordinary run."""

Answers = dict[str, tuple[str, ...]]
Ticked = Callable[[list[str]], Iterable[tuple[str, ...]]]
Book = dict[str, Any]


@pytest.fixture(scope="module")
def app(policy: Policy) -> App:
    return make_app(with_usual_left(policy))


@pytest.fixture(scope="module")
def written(app: App) -> str:
    return write_book(app)


@pytest.fixture(scope="module")
def book(written: str) -> Book:
    content: Book = json.loads(written)
    return content


def states(book: Book, place: int, answers: Answers) -> Iterator[tuple[Answers, dict[str, Any]]]:
    """Every state in the book up to the boxes, with its node."""
    node = book["nodes"][place]
    yield answers, node
    for value, after in node.get("next", {}).items():
        if after is not None:
            yield from states(book, after, {**answers, node["ask"]: (value,)})


def past_the_boxes(book: Book, ticked: Ticked) -> Iterator[tuple[Answers, dict[str, Any]]]:
    """The states that follow boxes, with the ticks that `ticked` chooses for each group of values."""
    for answers, node in states(book, book["first"], {}):
        yield from after_ticks(book, answers, node, ticked)


def after_ticks(
    book: Book, answers: Answers, node: dict[str, Any], ticked: Ticked
) -> Iterator[tuple[Answers, dict[str, Any]]]:
    for values, place in node.get("ticks", ()):
        for ticks in ticked(values) if place is not None else ():
            for found in states(book, place, {**answers, node["ask"]: ticks}):
                yield found
                yield from after_ticks(book, *found, ticked)


def every_tick(values: list[str], most: int) -> list[tuple[str, ...]]:
    return list(chain.from_iterable(combinations(values, size) for size in range(1, most + 1)))


def opened(book: Book, node: dict[str, Any], ticks: tuple[str, ...]) -> str | None:
    place = next(place for values, place in node["ticks"] if set(values) & set(ticks))
    return None if place is None else book["nodes"][place]["ask"]


def leads_a_page(app: App, name: str | None) -> bool:
    """Whether a question may share a page: after ticks the book leaves that to the engine."""
    return any((one.id == name and one.beside) or one.beside == name for one in app.policy.questions)


def asked(app: App, answers: Answers) -> str | None:
    question = next_step(app.rules, answers).question
    return question.id if question else None


def test_every_state_asks_what_the_engine_asks(app: App, book: Book, whole: bool) -> None:
    found = list(states(book, book["first"], {}))
    assert len(found) > 1000
    first = {json.dumps(node): at for at, (_, node) in reversed(list(enumerate(found)))}.values()
    for answers, node in (found[at] for at in sorted({*first, *part(range(len(found)), STATES, whole)})):
        assert asked(app, answers) == node.get("ask"), answers


def test_where_the_book_gives_no_edge_only_check_pages_follow(app: App, book: Book) -> None:
    for answers, node in states(book, book["first"], {}):
        for value, after in node.get("next", {}).items():
            if after is None:
                assert asked(app, {**answers, node["ask"]: (value,)}) is None


def test_boxes_lead_where_the_engine_leads_however_many_are_ticked(app: App, book: Book, whole: bool) -> None:
    chance = random.Random(0)
    proved, ways = set[str](), list[tuple[str | None, str | None]]()
    for answers, node in states(book, book["first"], {}):
        if "ticks" not in node:
            continue
        alone = [
            option.value
            for option in app.questions[node["ask"]].options
            if option.value in ("none", "unknown")
        ]
        boxes = [value for values, _ in node["ticks"] for value in values if value not in alone]
        everything = every_tick(boxes, len(boxes))
        kind = json.dumps(node)
        chosen = part(everything, ONE_IN, whole) if len(everything) > SAMPLE else everything
        if kind in proved:
            chosen = chance.sample(everything, min(SAMPLE if whole else FEW, len(everything)))
        proved.add(kind)
        for ticks in (*chosen, *((value,) for value in alone)):
            next_one = asked(app, {**answers, node["ask"]: ticks})
            expected = None if leads_a_page(app, next_one) else next_one
            led = opened(book, node, ticks)
            # Where each tick leaves another number of questions, the engine has to say how many.
            assert led in (None, expected), (answers, ticks)
            ways.append((led, expected))
    assert proved
    assert sum(led is not None for led, _ in ways) > 0.8 * sum(one is not None for _, one in ways)


def test_past_the_boxes_the_book_goes_on_as_the_engine_however_many_are_ticked(
    app: App, book: Book, whole: bool
) -> None:
    chance = random.Random(0)

    def ticked(values: list[str]) -> list[tuple[str, ...]]:
        boxes = [value for value in values if value not in ("none", "unknown")]
        several = every_tick(boxes, len(boxes))
        return chance.sample(several, min(len(several), SAMPLE if whole else FEW))

    looked = set[str]()
    for answers, node in past_the_boxes(book, ticked):
        looked.add(json.dumps(node))
        question = next_step(app.rules, answers).question
        assert question is not None and question.id == node["ask"], answers
        page = together(app.rules, answers, question)
        assert " ".join(one.id for one in page) == node.get("shows", node["ask"]), answers
        assert left_in_words(app, page, read_case(app, {"answers": answers})) == node["left"], answers
    assert {"fits", "severity", "setting", "circumstances"} <= {json.loads(node)["ask"] for node in looked}


def test_the_page_from_the_book_is_the_engines_to_the_letter(
    app: App, book: Book, written: str, tmp_path: Path
) -> None:
    calls = list(calls_on_each_edge(book))
    assert any(call["args"].get("beside") for call in calls)
    (tmp_path / "book.bin").write_bytes(zipped(written.encode()))
    replies = replies_of(tmp_path / "book.bin", calls)
    for call, reply in zip(calls, replies, strict=True):
        for day in (TODAY, ANOTHER_DAY):
            args = {**call["state"], **call["args"], "today": day}
            assert reply == json.loads(json.dumps(api.METHODS[call["method"]](app, args))), call


def calls_on_each_edge(book: Book) -> Iterator[dict[str, Any]]:
    """One Continue on each edge, one with nothing chosen, one Back: after the first answers leading there."""
    seen: set[str] = set()
    found = chain(states(book, book["first"], {}), past_the_boxes(book, lambda values: [tuple(values[:2])]))
    for answers, node in found:
        if node.get("ask") is None or json.dumps(node) in seen:
            continue
        seen.add(json.dumps(node))
        edges: list[tuple[str, ...]]
        edges = [(value,) for value, after in node.get("next", {}).items() if after is not None]
        edges += [
            tuple(values)
            for values, after in node.get("ticks", ())
            if after is not None and "none" not in values
        ]
        state = {"answers": answers, "fields": {}, "at": node["ask"], "back_to": "", "accepted": []}
        asks = {"question": node["ask"], "beside": {}}
        if answers and "shows" not in node:
            yield {"method": "submit", "state": state, "args": {**asks, "values": []}}
        for values in edges:
            yield {"method": "submit", "state": state, "args": {**asks, "values": values}}
        for beside, values in pages_filled_in(book, node):
            yield {"method": "submit", "state": state, "args": {**asks, "values": values, "beside": beside}}
        for name in answers:
            yield {"method": "page", "state": state, "args": {"at": name, "back_to": ""}}
            again = {"question": name, "values": answers[name], "beside": {}}
            yield {"method": "submit", "state": state, "args": again}


def pages_filled_in(book: Book, node: dict[str, Any]) -> Iterator[tuple[Answers, tuple[str, ...]]]:
    """Every way in the book to answer a page of several: the answers beside the first one's, and that."""
    if "shows" in node:
        for value, after in node.get("next", {}).items():
            for beside in answered(book, after, node["shows"].split()[1:]):
                yield beside, (value,)


def answered(book: Book, place: int | None, names: list[str]) -> Iterator[Answers]:
    """Every way to answer these questions one after another, as far as the book goes."""
    if place is None:
        return
    if not names:
        yield {}
        return
    node = book["nodes"][place]
    edges: list[tuple[tuple[str, ...], int | None]] = [
        ((value,), after) for value, after in node.get("next", {}).items()
    ]
    edges += [(tuple(values[:2]), after) for values, after in node.get("ticks", ())]
    for chosen, after in edges if node.get("ask") == names[0] else ():
        for rest in answered(book, after, names[1:]):
            yield {names[0]: chosen, **rest}


def replies_of(book: Path, calls: list[dict[str, Any]]) -> list[Any]:
    node = str(Path(sys.executable).parent / "node")
    run = subprocess.run(
        [node, str(HERE / "read_book.mjs"), BOOK_JS.as_uri(), str(book)],
        input=json.dumps(calls),
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    replies: list[Any] = json.loads(run.stdout)
    return replies


def test_the_book_is_small(written: str) -> None:
    assert len(written) < 400_000

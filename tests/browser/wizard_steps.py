"""Walks every training case through the engine and keeps each page of the wizard that looks like no other."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from wizard.browser import api
from wizard.browser.app import make_app
from wizard.browser.question_page import question_view
from wizard.codec import dumps_policy
from wizard.model import NOTHING, UNKNOWN, Policy, Scenario
from wizard.publish.holidays import holidays_json

Reply = dict[str, Any]
DAY = "2026-03-04"
LOOK = re.compile(r'<([a-z0-9]+)(?:[^>]*? class="([^"]*)")?')


def distinct_steps(policy: Policy) -> dict[str, Reply]:
    """Return every page of the wizard by a name of its own, as `api.call` makes it for the browser.

    Each question, each question refused, and each letter or record stands there once. Of the other
    pages, such as outcomes, one stands there for each way of being put together (elements and classes).
    """
    api.start(dumps_policy(policy), holidays_json(policy))
    walker, found = Walker(policy), {}
    for scenario in policy.scenarios:
        for page in walker.walk(scenario):
            found.setdefault(key_of(page), page)
    found |= {key_of(page): page for page in walker.never_asked()}
    return {f"{number} {key.split('|')[0]}": page for number, (key, page) in enumerate(found.items(), 1)}


def telling(policy: Policy) -> Policy:
    """Return a policy with those training cases alone that bring a question or a paper for the first time.

    A third of the walk, for an ordinary run: every question, refused too, and every paper is there all the
    same; of outcomes that are put together alike in other cases there are fewer.
    """
    seen, kept = set[str](), []
    for scenario in policy.scenarios:
        brings = {*dict(scenario.facts), *dict(scenario.expect).get("letters", ())}
        if not brings <= seen:
            kept.append(scenario)
            seen |= brings
    return replace(policy, scenarios=tuple(kept))


def key_of(page: Reply) -> str:
    if page["kind"] == "question":
        return f"question {page['at']}{' refused' if page.get('error') else ''}"
    return page["at"] if page["kind"] == "letter" else f"{page['kind']}|{looks(page['html'])}"


def looks(html: str) -> str:
    """What a page is made of, whatever it says and however often a part comes."""
    return " ".join(sorted({".".join(part).rstrip(".") for part in LOOK.findall(html)}))


class Walker:
    """Goes through cases; what stands beside a question is looked at the first time it is asked."""

    def __init__(self, policy: Policy) -> None:
        self.policy = policy
        self.questions = {question.id: question for question in policy.questions}
        self.asked: set[str] = set()
        self.made: set[str] = set()
        self.kinds = {letter.id: letter.kind for letter in policy.letters}
        self.seen: set[str] = set()

    def walk(self, scenario: Scenario) -> Iterator[Reply]:
        """Yield the pages of one case from the first question to the letters and the saved file."""
        case: Reply = {"answers": {}, "fields": dict(scenario.fields), "id": scenario.id, "today": DAY}
        facts, page = dict(scenario.facts), call("page", case)
        while page["kind"] == "question":
            yield page
            question = page["at"]
            yield from self.beside(page, case)
            page = self.answer(case, question, facts.get(question, (UNKNOWN,)) or (NOTHING,))
            case["answers"] = page["answers"]
        for at in ("check", "outcome"):
            yield call("page", case | {"at": at})
        if "log" not in self.seen:
            self.seen.add("log")
            yield from self.log(case | {"at": "log"})
            yield from self.meeting(case | {"at": "meeting"})
        yield from self.papers(dict(scenario.expect).get("letters", ()), case)

    def log(self, case: Reply) -> Iterator[Reply]:
        """Yield the evidence log: empty, with entries of every kind, with a list pasted, with a refusal."""
        page = call("page", case)
        yield page
        empty = call("evidence", case | {"what": "read", "texts": {"pasted": ""}, "key": "k"})["html"]
        texts = {"pasted": "1 May 2025\tA\n1 May 2025\tA\n31 June\tB\n\tC\tD\tE"}
        read = call("evidence", case | {"what": "read", "texts": texts, "key": "k"})
        put = call("evidence", case | {"what": "paste", "texts": texts, "key": "k"})
        texts = {"what": "A", "day": "1 Feb 2026", "seen-by": "B", "kept": "C"}
        more = call("evidence", case | {"what": "add", "texts": texts, "key": "l", "file": put["file"]})
        texts = {"by-l": "F. Sample", "why-l": "Another person"}
        out = call("evidence", case | {"what": "strike", "texts": texts, "entry": "l", "file": more["file"]})
        for reply in (empty, read["html"], more["html"], out["html"]):
            head, _ = page["html"].split("<div data-log-block>")
            yield page | {"html": f"{head}<div data-log-block>{reply}</div></div>"}

    def meeting(self, case: Reply) -> Iterator[Reply]:
        """Yield the meeting: empty, a refusal, people not of one mind, and a copy that differs."""
        page = call("page", case)
        yield page
        said = {"name": "F. Sample", "said-on": "1 Feb 2026", "stance": "agrees", "says": "A"}
        head, _ = page["html"].split("<div data-log-block>")
        for texts in ({}, said, said | {"stance": "disagrees"}):
            reply = call("evidence", case | {"what": "say", "texts": texts, "key": f"m{len(texts)}"})
            case = case | {"file": reply["file"]}
            yield page | {"html": f"{head}<div data-log-block>{reply['html']}</div></div>"}
        copy = call("save_case", case | {"fields": case["fields"] | {"effect": "Another."}})["file"]
        yield call("open_case", case | {"fields": case["fields"] | {"effect": "One."}, "opened": copy})

    def beside(self, page: Reply, case: Reply) -> Iterator[Reply]:
        """Yield the error of a page of questions, and what the outcome page says while it is still open."""
        question = page["at"]
        if question in self.asked:
            return
        self.asked.add(question)
        yield call("submit", case | {"question": question, "values": [], "beside": nothing_beside(page)})
        if case["answers"]:
            yield call("page", case | {"at": "outcome"})

    def answer(self, case: Reply, question: str, values: tuple[str, ...]) -> Reply:
        page = call("submit", case | {"question": question, "values": values})
        if page.get("error"):  # no "I don't know yet" is offered here
            last = self.questions[question].options[-1].value
            page = call("submit", case | {"question": question, "values": [last]})
        return page

    def papers(self, letters: tuple[str, ...], case: Reply) -> Iterator[Reply]:
        """Yield each letter, put down as sent; then the case file opened, refused, and gone on from."""
        beside = [one.id for one in self.policy.letters if {*letters} & {*one.goes_with}]
        new = [letter for letter in (*letters, *beside) if letter not in self.made]
        self.made.update(new)
        for letter in new:
            sent = call("put_down_sent", case | {"letter": letter, "on": "today"})
            case = case | {"file": sent["file"] or case.get("file", "")}
            yield from self.letter(case | {"at": f"letter:{letter}", "letter": letter})
        if not new:
            return
        saved = call("save_case", case)["file"]
        yield call("open_case", case | {"opened": saved})
        yield call("begin_next", case | {"opened": saved})
        refused, first = call("open_case", {"opened": saved[:-40]}), call("page", {"today": DAY})
        html = first["html"].replace(
            ">", f">{refused['summary']}", 1
        )  # at the top of the page, as the script does
        yield {**first, "kind": "file refused", "html": html, "error": refused["error"]}

    def letter(self, case: Reply) -> Iterator[Reply]:
        """Yield a letter as it opens, explained, with a date that is none, and its sending refused."""
        page, plain = call("page", case), call("letter_preview", case)["html"]
        yield page
        assert plain in page["html"]
        if (kind := self.kinds[case["letter"]]) in self.seen:
            return  # one letter, one script and one record show these states like every other
        self.seen.add(kind)
        explained = call("letter_preview", case | {"explain": True})["html"]
        yield page | {"kind": "letter explained", "html": page["html"].replace(plain, explained)}
        dates = {field.id: "31 June" for field in self.policy.fields if field.kind == "date"}
        yield call("page", case | {"fields": case["fields"] | dates}) | {"kind": "date refused"}
        refused = call("put_down_sent", case | {"on": "31 June"})
        if 'class="cg-sent' in page["html"]:
            start, end = page["html"].split("data-sent-block", 1)
            tag, after = end.split(">", 1)[0], end[end.index("</section>") :]
            html = f"{start}data-sent-block{tag}>{refused['html']}{after}"
            yield page | {"kind": "sending refused", "html": html}

    def never_asked(self) -> Iterator[Reply]:
        """Yield the questions that no training case comes to."""
        app = make_app(self.policy)
        for question in self.questions.values():
            if question.id not in self.asked:
                html = app.render("wizard-question.html.j2", "question_page", question_view(app, question))
                yield api.reply("question", question.id, question.title, html)


def nothing_beside(page: Reply) -> dict[str, list[str]]:
    """Nothing chosen for the questions that share a page."""
    named = re.search('data-beside="([^"]*)"', page["html"])
    return {name: [] for name in named[1].split()} if named else {}


def call(method: str, args: Reply) -> Reply:
    return json.loads(api.call(method, json.dumps(args)))

"""Following the built pages by hand gives the engine's answer: responses, people, papers and statements."""

import random
from pathlib import Path

import pytest
from lxml import html

from tests.engine.cases import Answers
from tests.sampling import part
from wizard.engine import Outcome, Rules, decide
from wizard.model import NOTHING, UNKNOWN, Policy, Scenario
from wizard.publish.naming import Names
from wizard.view import Links, render_markdown

from .conftest import START, Box, number
from .pencil import KINDS, Notes, Pencil, Said, own_words

CASES = 250
ONE_IN = 5


def in_words(policy: Policy, answers: Answers) -> Said:
    """The case as somebody would tell it: the words of its answers, question by question."""
    said = {}
    for question in policy.questions:
        values = answers.get(question.id, (UNKNOWN,))
        labels = {option.value: " ".join(option.label.split()) for option in question.options}
        chosen = frozenset(labels[value] for value in values if value not in (NOTHING, UNKNOWN))
        if not question.many and values == (NOTHING,):
            chosen = frozenset({labels[NOTHING]})
        said[question.title] = None if UNKNOWN in values else chosen
    return said


class Engine:
    """The engine's answer in the same words."""

    def __init__(self, rules: Rules, answers: Answers) -> None:
        self.rules, self.names = rules, Names(rules.policy)
        self.outcome: Outcome = decide(rules, answers)

    def responses(self) -> set[str]:
        return {self.names.value("tiers", tier) for tier in self.outcome.tiers}

    def told(self) -> dict[str, set[str]]:
        told = {statement.id: statement.text for statement in self.rules.policy.statements}
        return {
            "decided-by": {self.names.value("decided-by", role) for role in self.outcome.decided_by},
            "letters": {self.names.value("letters", letter) for letter in self.outcome.letters},
            "statements": {plain(self.rules.policy, told[name]) for name in self.outcome.statements},
        }


def plain(policy: Policy, text: str) -> str:
    return own_words(html.fromstring(f"<li>{render_markdown(text, Links(policy), '../', inline=True)}</li>"))


def the_way(pencil: Pencil, start: str) -> Notes:
    (notes,) = pencil.follow(start)
    return notes


def check(rules: Rules, box: Box, start: str, answers: Answers) -> list[str]:
    pencil = Pencil(box, in_words(rules.policy, answers))
    notes = the_way(pencil, start)
    engine = Engine(rules, answers)
    assert notes.responses == engine.responses()
    found, expected = pencil.certain(notes), engine.told()
    for kind in KINDS:
        assert found[kind] == expected[kind], kind
    return notes.boxes


def settled(rules: Rules, scenario: Scenario) -> bool:
    """Whether one way leads through the pages: no answer that is missing could still add a response."""
    outcome = decide(rules, dict(scenario.facts))
    return outcome.tier is not None and not outcome.tier_questions


def test_every_training_case_comes_to_the_engines_answer(rules: Rules, pages: Box) -> None:
    done, longest = 0, 0
    for scenario in rules.policy.scenarios:
        if settled(rules, scenario):
            longest = max(longest, len(check(rules, pages, START, dict(scenario.facts))))
            done += 1
    print(f"\npaper route: {done} of {len(rules.policy.scenarios)} cases, {longest} boxes in the longest")
    left_open = [scenario for scenario in rules.policy.scenarios if not settled(rules, scenario)]
    assert all(any(UNKNOWN in values for _, values in scenario.facts) for scenario in left_open)
    assert done == len(rules.policy.scenarios) - len(left_open) > 9 * len(left_open)


def test_the_booklet_says_the_same(rules: Rules, booklet: Box, whole: bool) -> None:
    """It holds the same boxes, so that a part is enough in an ordinary run."""
    for scenario in part(rules.policy.scenarios, ONE_IN, whole):
        if settled(rules, scenario):
            check(rules, booklet, "#box-1", dict(scenario.facts))


def a_case(rules: Rules, chance: random.Random) -> Answers:
    answers: Answers = {}
    for question in rules.policy.questions:
        if question.many:
            size = min(chance.choice((0, 1, 1, 2, 3)), len(question.values))
            answers[question.id] = tuple(chance.sample(question.values, size)) or (NOTHING,)
        else:
            answers[question.id] = (chance.choice(question.values),)
    likely = {"danger": ("no",), "purpose": ("incident",), "who": ("customer",), "crisis": ("no",)}
    return answers | {name: value for name, value in likely.items() if chance.random() < 0.85}


def test_cases_nobody_thought_of_come_to_the_engines_answer_too(
    rules: Rules, pages: Box, whole: bool
) -> None:
    chance = random.Random(20260101)
    seen: set[str] = set()
    for _ in part(range(CASES), ONE_IN, whole):
        seen.update(check(rules, pages, START, a_case(rules, chance)))
    assert len(seen) > 100


def test_what_is_not_known_leaves_every_way_open(rules: Rules, pages: Box) -> None:
    left_open = [one for one in rules.policy.scenarios if not settled(rules, one)]
    assert left_open
    for scenario in left_open:
        answers = dict(scenario.facts)
        pencil = Pencil(pages, in_words(rules.policy, answers))
        ways, outcome = pencil.follow(START), Engine(rules, answers).outcome
        reached = {response for way in ways for response in way.responses}
        possible = {*outcome.tiers, *dict(outcome.possible)["tiers"]}
        assert len(ways) > 1
        assert reached <= {Names(rules.policy).value("tiers", tier) for tier in possible}


def test_one_only_ever_goes_on(folder: Path) -> None:
    """No way leads back: whoever follows the boxes comes to an end."""
    for page in folder.glob("[0-9]*.html"):
        for box in html.parse(page).getroot().find_class("box"):
            ways = box.xpath('.//*[contains(@class,"ways")]/li/a')
            assert all(number(link.get("href")) > number(box.get("id")) for link in ways), box.get("id")


def test_a_wrong_link_is_noticed(rules: Rules, pages: Box) -> None:
    """The check can fail: with two answers of one box exchanged, a case comes to another answer."""

    ways = [way.get("href") for way in pages(START).xpath('.//*[contains(@class,"ways")]/li/a')]
    exchanged = {ways[0]: ways[-1], ways[-1]: ways[0]}

    def mixed_up(link: str):  # type: ignore[no-untyped-def]
        return pages(exchanged.get(link, link))

    answers = a_case(rules, random.Random(1)) | {"danger": ("no",), "purpose": ("review",)}
    check(rules, pages, START, answers)
    with pytest.raises(AssertionError):
        check(rules, mixed_up, START, answers)

"""The first screen of an outcome: all that protects, three lines, a true reason in two, one way on."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from tests.engine.cases import SWEARING, Answers
from wizard.browser import api
from wizard.browser.app import App, make_app
from wizard.browser.case import read_case
from wizard.browser.first_screen import WHY, is_urgent, now_lines, said_short, why
from wizard.browser.outcome_page import OutcomeView, outcome_view
from wizard.check.screens import seen_words
from wizard.model import Place, Policy, Row, Statement

PLACE = Place("x.md", 1, 1)


@pytest.fixture(scope="module")
def app(policy: Policy) -> App:
    return make_app(policy)


def case(answers: Answers | dict[str, Any]) -> dict[str, Any]:
    facts = {name: list(values or ("none",)) for name, values in answers.items()}
    return {"answers": facts, "at": "outcome", "today": "2026-11-29"}


def first(app: App, answers: Answers | dict[str, Any]) -> str:
    """The HTML of the first screen."""
    return str(api.page(app, case(answers))["html"]).split("data-first-screen>")[1].split("cg-doors-list")[0]


@pytest.fixture(scope="module")
def views(app: App) -> list[tuple[str, OutcomeView]]:
    """The outcome of every training case, made once."""
    return [
        (scenario.id, outcome_view(app, read_case(app, case(dict(scenario.facts)))))
        for scenario in app.policy.scenarios
    ]


@pytest.fixture(scope="module")
def firsts(app: App) -> dict[str, str]:
    """The first screen of every training case, made once."""
    return {scenario.id: first(app, dict(scenario.facts)) for scenario in app.policy.scenarios}


def half_known(app: App) -> Iterator[tuple[str, Answers]]:
    """Cases in which one thing, or nearly everything, is not known."""
    for name in SWEARING:
        if app.questions[name].option("unknown"):
            yield name, SWEARING | {name: ("unknown",)}
    yield "nearly all", {"danger": ("no",)}


def row(because: str) -> Row:
    return Row("r", (), (), "must", because, (), PLACE)


def told(name: str, line: Any, *, protects: bool = True, short: str = "") -> Statement:
    return Statement(
        name, "action", "law", f"All of {name}.", (), (), PLACE, protects, None, False, short, line
    )


def test_nothing_that_protects_stands_behind_a_door_only(views: list[tuple[str, OutcomeView]]) -> None:
    for name, view in views:
        on_screen = [text for runs in view.now for run in runs for text in run.texts]
        may = [one for kind in view.may.values() for group in kind for one in group.statements]
        protects = [one for one in (*view.protecting, *may) if one.protects]
        assert all(said_short(one) in on_screen for one in protects), name
        kinds = [one for kind in view.said.values() for one in kind] + list(view.checks_open)
        assert {one.id for one in kinds if one.protects} == {one.id for one in view.protecting}, name


def test_what_protects_stands_there_while_something_is_not_known(app: App) -> None:
    for name, answers in half_known(app):
        html = first(app, answers)
        view = outcome_view(app, read_case(app, case(answers)))
        may = [one for kind in view.may.values() for group in kind for one in group.statements]
        for one in (*view.protecting, *may):
            assert said_short(one) in html.replace("&#39;", "'"), (name, one.id)
        assert ("May apply:" in html) == bool(may), name


def test_every_line_that_protects_has_a_short_form_that_is_no_longer(policy: Policy) -> None:
    for one in policy.statements:
        assert one.short or not one.protects, f"{one.id} protects: give it a `short`"
        assert len(one.short.split()) <= 14, one.id
        assert len(one.short) <= len(one.text), one.id


def test_there_are_at_most_three_lines_and_help_comes_first(views: list[tuple[str, OutcomeView]]) -> None:
    for name, view in views:
        assert len(view.now) <= 3, name
        if view.urgent and not view.goes_on:
            assert view.title == "Do this now", name
            helps = [said_short(one) for one in view.protecting if is_urgent(one)]
            assert helps[0] in view.now[0][0].texts, name


def test_each_run_of_sentences_shows_the_mark_of_all_of_them(
    app: App, views: list[tuple[str, OutcomeView]], firsts: dict[str, str]
) -> None:
    marks = {said_short(one): one.mark for one in app.policy.statements}
    for name, view in views:
        for run in (run for runs in view.now for run in runs):
            assert {marks[text] for text in run.texts} == {run.mark}, name
        assert firsts[name].count('class="cg-force"') >= sum(len(runs) for runs in view.now), name


def test_a_line_that_keeps_nobody_safe_gives_way() -> None:
    long, short = "one two three four five " * 6, "A few words."
    lines = now_lines([told("a", "help", short=long)], [], [told("b", "here", protects=False, short=short)])
    assert [run.texts for runs in lines for run in runs] == [(long,)]
    lines = now_lines([told("a", "help", short=short)], [], [told("b", "here", protects=False, short=short)])
    assert len(lines) == 2


def test_a_line_without_a_short_form_is_told_in_full() -> None:
    assert now_lines([told("a", "tell")], [], [])[0][0].texts == ("All of a.",)
    assert now_lines([], [], [told("a", "tell", protects=False)]) == ()


def test_the_reason_is_a_sentence_without_citations_that_leaves_out_what_is_true_besides() -> None:
    assert why([row("It was repeated: @formal-warning, @other.")]) == "It was repeated."
    assert why([row("It threatens safety. The police may come: @a.")]) == "It threatens safety."
    long = "It went on although contact is restricted, a warning letter is on record, and " + "x" * 60
    assert why([row(long)]) == "It went on although contact is restricted, a warning letter is on record."
    assert why([]) == "" and why([row("@a, @b")]) == ""


def test_every_reason_fits_into_two_lines_of_a_phone(views: list[tuple[str, OutcomeView]]) -> None:
    long = {name: view.why for name, view in views if len(view.why) > WHY}
    assert not long


def test_there_is_one_way_on(firsts: dict[str, str]) -> None:
    assert [name for name, html in firsts.items() if html.count("cg-button") != 1] == []


@pytest.mark.parametrize(
    ("name", "button"),
    [
        ("still-going-on-after-two-warnings", "letter:formal-warning"),
        ("every-clerk-in-the-hall", "letter:spoc-notification"),
        ("shouting-at-the-front-desk", "letter:verbal-warning-script"),
        ("punched-in-the-street", "letter:decision-record"),
        ("six-quiet-months", "letter:review-outcome"),
    ],
)
def test_it_is_the_letter_for_the_step_itself(app: App, name: str, button: str) -> None:
    facts = dict(next(s for s in app.policy.scenarios if s.id == name).facts)
    assert f'data-go="{button}"' in first(app, facts)


def test_while_a_step_is_open_it_is_the_answer_that_is_missing(app: App) -> None:
    early = first(app, {"danger": ("no",)})
    assert "Go on with the questions" in early and "letter:" not in early
    facts = dict(next(s for s in app.policy.scenarios if s.id == "drunk-or-something-else").facts)
    html = first(app, facts)
    asked = re.search(r'data-go="([^"]+)" data-return="outcome"', html)
    assert asked and asked[1] in app.questions and "Answer what is missing" in html


def test_no_more_than_three_links_stand_before_the_button(firsts: dict[str, str]) -> None:
    """With them the letter is within five stops of the heading, which has the focus when the page opens."""
    for name, html in firsts.items():
        before = html.split("cg-button")[0]
        assert len(re.findall(r"<(?:a|button) ", before)) - 1 <= 3, name  # the button itself has begun


def test_the_first_screen_says_the_step_its_clause_and_its_mark(app: App) -> None:
    facts = dict(next(s for s in app.policy.scenarios if s.id == "still-going-on-after-two-warnings").facts)
    words = seen_words(first(app, facts))
    assert "Formal written warning" in words and "10.4 (policy: must)" in words
    assert "It was repeated after an informal written warning." in words
    assert "Senior manager; Complaints Manager" in words


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        (
            "bins-trees-and-her-own-file",
            ("Information: 20", "Own data: one", "Environment: 20", "Correction: one", "Data complaint: 30"),
        ),
        ("she-is-fifteen", ("who gets the letter",)),
        ("his-sister-holds-the-power", ("who gets the letter",)),
        ("his-recorder-and-an-old-file", ("find out what was agreed or asked for",)),
        ("nobody-has-looked", ("find out what was agreed or asked for",)),
    ],
)
def test_what_comes_before_a_letter_stands_on_the_first_screen(
    app: App, name: str, shown: tuple[str, ...]
) -> None:
    facts = dict(next(one for one in app.policy.scenarios if one.id == name).facts)
    words = seen_words(first(app, facts))
    assert [part for part in shown if part not in words] == []


def test_the_look_of_danger_stands_only_where_something_may_keep_somebody_safe(app: App) -> None:
    """A calm review is no emergency; and no line that protects anybody loses its look."""
    for scenario in app.policy.scenarios:
        view = outcome_view(app, read_case(app, case(dict(scenario.facts))))
        may = [one for kind in view.may.values() for group in kind for one in group.statements]
        protects = bool(view.protecting) or any(one.protects for one in may)
        html = first(app, dict(scenario.facts))
        if view.help_first:
            assert ("cg-now--urgent" in html) == protects, scenario.id
            assert (">Do this now</h1>" in html) == protects, scenario.id
        else:
            assert "cg-now--urgent" not in html, scenario.id


def test_a_review_says_what_it_leads_to_and_why(app: App) -> None:
    facts = dict(next(s for s in app.policy.scenarios if s.id == "six-quiet-months").facts)
    html = first(app, facts)
    words = seen_words(html)
    assert ">What to do</h1>" in html and "cg-now--urgent" not in html
    assert "There is a change. 16.3 (policy is silent)" in words and "open no warning" not in words

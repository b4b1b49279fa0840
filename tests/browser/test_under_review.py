"""The questions say so where something rests on a clause that has changed and nobody has reviewed it yet."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.source.content import good_copy
from wizard.browser import api
from wizard.browser.app import App, make_app
from wizard.browser.question_page import question_view
from wizard.change.lock import Lock, write_lock
from wizard.change.reviews import links, stamp
from wizard.codec import dumps_policy, loads_policy
from wizard.model import Policy
from wizard.publish.kept import with_marks
from wizard.source import load_policy

SAID = "is under review."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = good_copy(tmp_path)
    policy = load_policy(root)
    write_lock(root, stamp(policy, Lock(), links(policy), "A", "2026-01-01", "first edition", "first"))
    return root


def changed(folder: Path, name: str, old: str, new: str) -> Policy:
    file = folder / name
    file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    return loads_policy(dumps_policy(with_marks(load_policy(folder), folder)))


def question(app: App, name: str) -> str:
    return str(
        app.render("wizard-question.html.j2", "question_page", question_view(app, app.questions[name]))
    )


def test_nothing_is_said_while_all_is_reviewed(folder: Path) -> None:
    policy = with_marks(load_policy(folder), folder)
    assert policy.under_review == ()
    assert SAID not in question(make_app(policy), "conduct")


def test_a_question_whose_clause_changed_says_so_and_names_it(folder: Path) -> None:
    app = make_app(changed(folder, "clauses/01-plots.md", "Nobody may dump", "Nobody must dump"))
    page = question(app, "conduct")
    assert f"<strong>This question {SAID}</strong>" in page
    assert "#no-dumping" in page
    assert SAID not in question(app, "talked")


def test_a_question_that_changed_itself_says_so(folder: Path) -> None:
    app = make_app(changed(folder, "questions/01-what.md", "What did the person do?", "What did nobody do?"))
    page = question(app, "conduct")
    assert (
        f"<strong>This question {SAID}</strong> Its own words have changed, and nobody has confirmed" in page
    )


def test_an_outcome_and_its_letter_say_so(folder: Path) -> None:
    app = make_app(changed(folder, "clauses/02-responses.md", "the clerk sends", "the clerk may send"))
    case = {"answers": {"conduct": ["dumping"], "talked": ["yes"]}, "today": "2026-11-25", "fields": {}}
    outcome = api.page(app, {**case, "at": "outcome"})
    assert outcome["at"] == "outcome"
    assert f"<strong>Part of this result {SAID}</strong>" in outcome["html"]
    letter = api.page(app, {**case, "at": "letter:warning"})
    assert f"<strong>This letter {SAID}</strong>" in letter["html"]
    assert "#warning" in letter["html"]


def test_a_policy_of_which_nobody_keeps_reviews_is_left_as_it_is(folder: Path) -> None:
    (folder / "reviews.lock.json").unlink()
    policy = load_policy(folder)
    assert with_marks(policy, folder) == replace(policy, under_review=())

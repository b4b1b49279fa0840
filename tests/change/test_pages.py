"""Pages show what is under review, and what rests on each paragraph."""

from pathlib import Path

import pytest

from tests.source.content import good_copy
from wizard.change.lock import Lock, write_lock
from wizard.change.reviews import links, stamp
from wizard.publish import stage
from wizard.publish.naming import Names
from wizard.publish.pages import pages
from wizard.source import load_policy

from .versions import edit

SAID = "This part is under review."


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = good_copy(tmp_path)
    monkeypatch.setattr(stage, "PROJECT", tmp_path)
    policy = load_policy(root)
    write_lock(root, stamp(policy, Lock(), links(policy), "A", "2026-01-01", "first edition", "first"))
    return root


def staged(folder: Path, path: str) -> str:
    policy = load_policy(folder)
    names = Names(policy)
    env = stage.page_environment(policy, names)
    page = next(page for page in pages(policy, names, {}) if page.path == path)
    return stage.render(env, policy, page)


@pytest.mark.parametrize("path", ["questions/index.md", "decisions/tiers.md", "letters/warning.md"])
def test_nothing_is_under_review_while_all_is_reviewed(folder: Path, path: str) -> None:
    assert SAID not in staged(folder, path)


def test_questions_rows_and_letters_that_rest_on_a_changed_clause_say_so(folder: Path) -> None:
    edit(folder, ("clauses/02-responses.md", "the clerk sends", "the clerk may send"))
    assert staged(folder, "decisions/tiers.md").count(SAID) == 1
    assert staged(folder, "letters/warning.md").count(SAID) == 1
    assert SAID not in staged(folder, "questions/index.md")
    edit(folder, ("clauses/01-plots.md", "Nobody may dump", "Nobody must dump"))
    page = staged(folder, "questions/index.md")
    assert page.count(SAID) == 1 and 'href="../policy/01-plots.html#no-dumping"' in page


def test_a_part_whose_own_words_changed_says_so(folder: Path) -> None:
    edit(folder, ("questions/01-what.md", "What did the person do?", "What did nobody do?"))
    page = staged(folder, "questions/index.md")
    assert f"{SAID}</strong> Its own words have changed, and nobody has confirmed" in page
    edit(folder, ("clauses/01-plots.md", "Nobody may dump", "Nobody must dump"))
    assert "has changed, and so have its own words, and nobody" in staged(folder, "questions/index.md")


def test_the_matrix_shows_every_paragraph_with_what_rests_on_it(folder: Path) -> None:
    (folder / "for-reading.yml").write_text("- {id: friendly, why: It is an <aim>.}\n")
    page = staged(folder, "about/coverage.md")
    assert "4 of 6 paragraphs are in use." in page
    assert "For reading: It is an &lt;aim&gt;." in page
    assert "Nothing rests on it." in page
    assert page.count('<th scope="row">') == 6

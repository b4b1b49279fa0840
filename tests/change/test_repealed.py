"""A published ID never vanishes without a word, and links to a repealed one still lead somewhere."""

from pathlib import Path

import pytest

import site_build
from tests.source.content import good_copy
from wizard.change.findings import findings
from wizard.publish import stage
from wizard.publish.naming import Names
from wizard.publish.pages import moved_pages, pages
from wizard.source import load_policy

from .versions import edit


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small policy, published once; then the clause on barbecues goes."""
    root = good_copy(tmp_path)
    monkeypatch.setattr(site_build, "PROJECT", tmp_path)
    monkeypatch.setattr(stage, "PROJECT", tmp_path)
    site_build.main(["review", "--all-new", "--by", "A", "--why", "first edition"])
    gone = (
        '{#no-barbecues no="1.2" variant="barbecues" force=should binds=person}\nBarbecues should be small.\n'
    )
    return edit(root, ("clauses/01-plots.md", gone, ""))


def told(folder: Path) -> list[str]:
    """What is found, but for what is asked of whoever changed it: reviews, and another version."""
    asked = ("rests on", "the version is still")
    found = (fault.what for fault in findings(load_policy(folder), folder)[0])
    return [what for what in found if not any(words in what for words in asked)]


def test_an_id_that_is_gone_is_a_finding(folder: Path) -> None:
    assert told(folder) == ["@no-barbecues was published and is gone: links to it lead nowhere"]


def test_a_repealed_one_is_not_and_its_page_still_has_its_place(folder: Path) -> None:
    (folder / "repealed.yml").write_text(
        "- {id: no-barbecues, on: '2026-02-01', why: Too <small>., now: warning}\n"
    )
    assert told(folder) == []
    policy = load_policy(folder)
    names = Names(policy)
    page = next(page for page in pages(policy, names, {}) if page.path == "policy/01-plots.md")
    text = stage.render(stage.page_environment(policy, names), policy, page)
    assert '<p class="repealed" id="no-barbecues"><strong>Repealed on 1 February 2026.</strong>' in text
    assert "Too &lt;small&gt;. See" in text and 'href="../policy/02-responses.html#warning"' in text


def test_an_id_is_never_used_again_and_leads_to_what_exists(folder: Path) -> None:
    (folder / "repealed.yml").write_text(
        "- {id: warning, on: '2026-02-01', why: x}\n"
        "- {id: no-barbecues, on: '2026-02-01', why: x, now: nobody}\n"
    )
    assert told(folder) == ["@warning is repealed but still there", "@nobody does not exist"]


def test_another_review_keeps_the_list_of_what_was_published(folder: Path) -> None:
    site_build.main(["review", "@warning", "--by", "A", "--why", "x"])
    assert told(folder) == ["@no-barbecues was published and is gone: links to it lead nowhere"]


def pages_of_site(folder: Path) -> dict[str, str]:
    policy = load_policy(folder)
    env = stage.page_environment(policy, Names(policy))
    env.globals["parts"] = ()  # of the page of licences, which is nothing to do with clauses
    kept = (env.globals["moved"], env.globals["repealed"])
    made = (*moved_pages(policy, *kept), *pages(policy, Names(policy), {}))  # type: ignore[arg-type]
    return {page.path: stage.render(env, policy, page) for page in made}


def test_a_clause_that_moves_to_another_page_leaves_word_of_it_behind(folder: Path) -> None:
    fire = '{#no-bonfires no="1.2" variant="bonfires" force=must binds=person}\nNo bonfires.\n'
    edit(folder, ("clauses/01-plots.md", fire, ""))
    moved_to = folder / "clauses/02-responses.md"
    moved = fire.replace('no="1.2" variant="bonfires"', 'no="2.3"')
    moved_to.write_text(f"{moved_to.read_text(encoding='utf-8')}\n{moved}", encoding="utf-8")
    left = '<p class="repealed" id="no-bonfires">What stood here is now <a class="cite"'
    assert (
        f'{left} href="../policy/02-responses.html#no-bonfires">2.3</a>'
        in pages_of_site(folder)["policy/01-plots.md"]
    )
    assert told(folder) == ["@no-barbecues was published and is gone: links to it lead nowhere"]  # not it
    site_build.main(["review", "@warning", "--by", "A", "--why", "x"])
    assert left in pages_of_site(folder)["policy/01-plots.md"]  # also when the lock knows the new page


def test_a_page_that_gets_another_name_still_leads_to_its_clauses(folder: Path) -> None:
    (folder / "clauses/02-responses.md").rename(folder / "clauses/02-what-we-do.md")
    made = pages_of_site(folder)
    assert "This page has moved" in made["policy/02-responses.md"]
    assert 'id="warning">What stood here is now' in made["policy/02-responses.md"]
    assert 'href="../policy/02-what-we-do.html#warning"' in made["policy/02-responses.md"]

"""A published ID never vanishes without a word, and links to a repealed one still lead somewhere."""

from pathlib import Path

import pytest

import site_build
from tests.source.content import good_copy
from wizard.change.findings import findings
from wizard.publish import stage
from wizard.publish.naming import Names
from wizard.publish.pages import pages
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
    return [fault.what for fault in findings(load_policy(folder), folder)[0] if "rests on" not in fault.what]


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

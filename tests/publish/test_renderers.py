"""The same staged pages by the second renderer: no issue is told, and every page says the same."""

import json
import re
from pathlib import Path

import pytest

from wizard.publish.full_text import stretches_of
from wizard.publish.render import SETTINGS, RenderError, for_zensical, render_pages, theme_styles
from wizard.publish.stage import FRAME, PROJECT

FRAMED = 'class="md-header'


@pytest.fixture(scope="module")
def by_zensical(staged: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("zensical") / "site"
    render_pages(PROJECT, staged, out, "zensical")
    return out


def test_every_staged_page_is_rendered(by_zensical: Path, staged: Path) -> None:
    wanted = {page.relative_to(staged).with_suffix(".html") for page in staged.rglob("*.md")}
    found = {page.relative_to(by_zensical) for page in by_zensical.rglob("*.html")}
    assert wanted <= found and Path("404.html") in found


def test_every_page_has_the_whole_frame(by_zensical: Path) -> None:
    """Navigation, help strip, footer, search and scripts come from templates of ours."""
    for path in ("index.html", "policy/10-responses.html", "letters/formal-warning.html"):
        text = (by_zensical / path).read_text(encoding="utf-8")
        for part in (
            "tel:999",
            'id="the-page"',
            'class="find"',
            "Something has happened",
            "footer-link",
        ):
            assert part in text, (path, part)
        assert "%ROOT%" not in text
        assert not re.search(r'<script[^>]* src="[^"]*javascripts/', text), "a script of the theme"
        for sheet in theme_styles("zensical"):
            assert (by_zensical / sheet).is_file() and sheet in text


def test_both_renderers_say_the_same_under_the_same_headings(by_zensical: Path, site: Path) -> None:
    """Held against the site that was built, by whichever renderer."""
    compared = 0
    for page in sorted(by_zensical.rglob("*.html")):
        text = page.read_text(encoding="utf-8")
        if FRAMED in text:
            other = (site / page.relative_to(by_zensical)).read_text(encoding="utf-8")
            assert stretches_of(text) == stretches_of(other), page.relative_to(by_zensical)
            compared += 1
    assert compared > 90


def test_both_are_given_the_one_configuration(staged: Path) -> None:
    given = for_zensical(PROJECT, staged, "there")
    assert given["nav"] == json.loads((staged / FRAME).read_text(encoding="utf-8"))["nav"]
    assert (PROJECT / SETTINGS).is_file() and given["site_name"] == "Conduct guide"
    assert not {"hooks", "watch"} & set(given) and given["plugins"] == []


def test_an_issue_in_a_page_ends_the_build_with_the_renderers_words(tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    frame = {"nav": [{"Home": "index.md"}], "emergency": "", "copyright": ""}
    (pages / FRAME).write_text(json.dumps(frame), encoding="utf-8")
    (pages / "index.md").write_text("# Home\n\n[A page](nowhere.md)\n", encoding="utf-8")
    with pytest.raises(RenderError, match=r"page does not exist[^\x1b]*index\.md:3:10[^\x1b]*nowhere\.md"):
        render_pages(PROJECT, pages, tmp_path / "site", "zensical")
    assert [one.name for one in tmp_path.iterdir()] == ["pages"], "nothing half made is left"

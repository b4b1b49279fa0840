"""The pages of the paper route: light, without a script, and printable."""

import re
import statistics
from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import Browser
from pypdf import PdfReader

from wizard.publish.naming import Names
from wizard.publish.paper.lay import lay_paper
from wizard.publish.stage import PROJECT, page_environment
from wizard.source import load_policy

from .conftest import START, Box, number

MOST_BOXES, MOST_SHEETS = 1_720, 260
"""What a policy of this size may take on paper. It was 400 and 68 until needs that nobody agreed to, the
advice of Legal Services and live claims were asked, and 900 and 140 until requests that nobody answered,
support and what the file shows of a restriction were: each is a way of its own there. A child, doubt whether
somebody can decide and adjustments that nobody knows added the last nine, and 3 kB to the longest end."""
A4 = (210, 297)
LIGHT, HEAVIEST = 50_000, 84_500
"""Bytes: of the page in the middle, and of any. Packed, as servers send them, they are a tenth of that."""


def test_their_number_is_bounded_and_told(folder: Path) -> None:
    read = [html.parse(page).getroot() for page in folder.glob("[0-9]*.html")]
    boxes = sorted(number(box.get("id")) for page in read for box in page.find_class("box"))
    print(f"\npaper route: {len(boxes)} boxes")
    assert boxes == list(range(1, len(boxes) + 1))
    assert len(boxes) <= MOST_BOXES


def test_they_need_no_script_and_are_light(folder: Path) -> None:
    sizes = []
    for page in folder.glob("*.html"):
        text = page.read_text(encoding="utf-8")
        assert not re.search(r"<script|javascript:|\son\w+=|<form|style=", text), page.name
        sizes.append(len(text.encode()))
    pages = [page.stat().st_size for page in folder.glob("[0-9]*.html")]
    assert statistics.median(pages) < LIGHT
    assert max(pages) < HEAVIEST


def test_every_statement_carries_its_mark(folder: Path) -> None:
    for page in folder.glob("[0-9]*.html"):
        for item in html.parse(page).getroot().xpath('//ul[contains(@class,"told")]/li'):
            assert item.find_class("mark"), (page.name, item.text_content())


def test_no_page_repeats_an_anchor(folder: Path) -> None:
    for page in folder.glob("*.html"):
        ids = html.parse(page).getroot().xpath("//@id")
        assert len(ids) == len(set(ids)), page.name


def test_a_small_policy_has_its_paper_route_too(tmp_path: Path) -> None:
    small = load_policy(PROJECT / "tests" / "fixtures" / "good" / "policy_source")
    lay_paper(small, page_environment(small, Names(small)), tmp_path)
    assert html.parse(tmp_path / "paper" / "1.html").getroot().find_class("ways")


@pytest.mark.browser
def test_a_link_shows_its_box_alone_without_a_script_and_back_shows_the_last_one(
    folder: Path, browser: Browser
) -> None:
    lay_styles(folder)
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{(folder / '1.html').as_uri()}#box-1")
    shown = page.locator(".box:visible")
    assert [box.get_attribute("id") for box in shown.all()] == ["box-1"]
    page.locator("#box-1 .ways a").last.click()
    second = page.url.rpartition("#")[2]
    assert second != "box-1"
    assert [box.get_attribute("id") for box in shown.all()] == [second]
    page.go_back()
    assert [box.get_attribute("id") for box in shown.all()] == ["box-1"]
    page.goto((folder / "1.html").as_uri())  # an address without a box: all of them, one below another
    page.reload()
    assert shown.count() == page.locator(".box").count() > 5
    context.close()


def lay_styles(folder: Path) -> None:
    """Lay the style sheets where the pages look for them."""
    assets = folder.parent / "assets"
    assets.mkdir(exist_ok=True)
    for sheet in ("tokens.css", "paper.css"):
        (assets / sheet).write_bytes((PROJECT / "docs" / "assets" / sheet).read_bytes())


@pytest.mark.browser
@pytest.mark.nightly  # a hundred sheets and more, laid out by Chromium
def test_the_booklet_prints_on_a4_with_page_numbers(folder: Path, browser: Browser, tmp_path: Path) -> None:
    lay_styles(folder)
    page = browser.new_page()
    page.goto((folder / "booklet.html").as_uri())
    page.pdf(path=tmp_path / "booklet.pdf", prefer_css_page_size=True)
    page.close()
    book = PdfReader(tmp_path / "booklet.pdf")
    size = book.pages[0].mediabox
    assert (round(float(size.width) / 72 * 25.4), round(float(size.height) / 72 * 25.4)) == A4
    sheets = len(book.pages)
    assert f"Page {sheets}" in book.pages[-1].extract_text()
    assert any("go to box" in sheet.extract_text() for sheet in book.pages[:3])
    assert sheets <= MOST_SHEETS
    print(f"\npaper route: the booklet has {sheets} sheets of A4")


def test_danger_leads_on_to_the_box_of_a_case_without_danger(pages: Box) -> None:
    first = pages(START)
    ways = {
        "".join(way.itertext()): way.get("href") for way in first.xpath('.//*[contains(@class,"ways")]/li/a')
    }
    dangers = [to for words, to in ways.items() if words.lstrip().startswith(("Yes", "Nobody"))]
    (safe,) = (to for words, to in ways.items() if words.lstrip().startswith("No,"))
    assert len(dangers) == 2  # in danger now, or it is still going on
    for danger in dangers:
        (on,) = pages(danger).find_class("on")
        assert on.find("a").get("href") == safe

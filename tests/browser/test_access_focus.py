"""By Tab through each kind of page: the focus is marked, on screen and not covered (WCAG 2.4.7, 2.4.11)."""

from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.sampling import part
from wizard.model import Policy

from .focus_walk import walk
from .test_access_guide import OWN_TEMPLATE, templates
from .test_access_steps import SHOW
from .wizard_steps import Reply

pytestmark = pytest.mark.browser

WAYS = ((1280, "Tab"), (1280, "Shift+Tab"), (320, "Shift+Tab"))
ONE_IN = 12
"""Of the kinds of page and of step, in an ordinary run."""
KINDS, SIZES = ("letter", "question", "outcome"), ((320, 400), (1280, 700))
SAY = "document.querySelector('[data-status]').textContent = 'It was handed to your browser. Look for it.'"


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(reduced_motion="reduce", bypass_csp=True)  # a test adds a style
    yield page
    page.close()


@pytest.mark.one_in(3)
@pytest.mark.parametrize("way", WAYS, ids=str)
def test_every_stop_on_each_kind_of_page_is_seen(
    page: Page, policy: Policy, site: Path, address: str, whole: bool, way: tuple[int, str]
) -> None:
    found, stops, (width, key) = [], 0, way
    page.set_viewport_size({"width": width, "height": 700})
    for path in part(kinds_of_page(policy, site), ONE_IN, whole):
        page.goto(f"{address}/{path}")
        number, faults = walk(page, key)
        stops += number
        found += [f"{path}: {fault}" for fault in faults]
    print(f"{stops} stops of the focus on pages of the guide")
    assert stops > (100 if whole else 20)
    assert not found, "\n".join(found)


def kinds_of_page(policy: Policy, site: Path) -> list[str]:
    """One page of each template, three of those written by hand."""
    kinds = templates(policy, site).items()
    return [path for kind, paths in kinds for path in paths[: 3 if kind == OWN_TEMPLATE else 1]]


def kinds_of_step(steps: dict[str, Reply]) -> dict[str, Reply]:
    """One step of each kind; of those that can be refused also the refused one."""
    return {f"{step['kind']} {bool(step.get('error'))}": step for step in steps.values()}


@pytest.mark.one_in(3)
@pytest.mark.parametrize("way", WAYS, ids=str)
def test_every_stop_on_each_kind_of_step_is_seen(
    page: Page, steps: dict[str, Reply], address: str, whole: bool, way: tuple[int, str]
) -> None:
    found, stops, (width, key) = [], 0, way
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(f"{address}/wizard/index.html")
    for name, step in part(kinds_of_step(steps).items(), ONE_IN // 4, whole):
        page.evaluate(SHOW, step)
        number, faults = walk(page, key)
        stops += number
        found += [f"{name}: {fault}" for fault in faults]
    print(f"{stops} stops of the focus in the wizard")
    assert stops > (100 if whole else 20)
    assert not found, "\n".join(found)


def test_words_that_last_at_the_foot_cover_no_focus(
    page: Page, steps: dict[str, Reply], address: str, whole: bool
) -> None:
    found = []
    page.goto(f"{address}/wizard/index.html")
    kinds = {step["kind"]: step for step in steps.values()}
    for kind, (width, height) in part(product(KINDS, SIZES), 5, whole):
        page.set_viewport_size({"width": width, "height": height})
        page.evaluate(SHOW, kinds[kind])
        page.evaluate(SAY)
        found += [f"{kind}, {width} px: {fault}" for fault in walk(page)[1]]
    assert not found, "\n".join(found)


@pytest.mark.one_in(3)
@pytest.mark.parametrize(
    ("fault", "style"),
    [
        ("shows no focus", ":focus-visible { outline: 0 !important; }"),
        ("is off screen or covered", "body::after { content: ''; position: fixed; inset: 0; z-index: 99; }"),
        ("is off screen or covered", "article a { position: relative; left: -3000px; }"),
    ],
)
def test_a_lost_focus_is_found(page: Page, address: str, fault: str, style: str) -> None:
    """The test of the test."""
    page.set_viewport_size({"width": 1280, "height": 700})
    page.goto(f"{address}/accessibility.html")
    page.add_style_tag(content=style)
    assert any(fault in words for words in walk(page)[1])

"""axe finds nothing on any kind of page in four looks; no page scrolls sideways; seeded faults are found."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.sampling import part
from wizard.model import Policy
from wizard.publish.naming import Names
from wizard.publish.pages import pages
from wizard.publish.training import training_pages

from .axe import CHANGING, LOOKS, faults, page_with_axe

pytestmark = pytest.mark.browser

OWN_TEMPLATE = "written by hand"


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    page = page_with_axe(browser)
    yield page
    page.context.close()


def templates(policy: Policy, site: Path) -> dict[str, list[str]]:
    """The built pages by the template they come from; all pages written by hand count as one template."""
    made = [*pages(policy, Names(policy), {}), *training_pages(policy)]
    template = {page.path.removesuffix(".md") + ".html": page.template for page in made}
    found: dict[str, list[str]] = {}
    for file in sorted(site.rglob("*.html")):
        path = file.relative_to(site).as_posix()
        kind = "paper" if path.startswith("paper/") else OWN_TEMPLATE
        found.setdefault(template.get(path, kind), []).append(path)
    return found


def test_each_kind_of_page_is_accessible_in_every_look(
    page: Page, policy: Policy, site: Path, address: str, whole: bool
) -> None:
    """In an ordinary run every sixth kind, and the looks take turns."""
    found = []
    for number, (first, *_) in enumerate(part(templates(policy, site).values(), 6, whole)):
        page.goto(f"{address}/{first}")
        for look in LOOKS if whole else LOOKS[number % len(LOOKS) :][:1]:
            # Every rule at both widths; in the dark, those that colours can change.
            rules = () if look.colours == "default" else CHANGING
            found += [f"{first}: {fault}" for fault in faults(page, look, rules=rules)]
    assert not found, "\n".join(found)


SPOILS = {
    "color-contrast": "article.querySelector('p').style.color = '#c8c8c8'",
    "target-size": "article.insertAdjacentHTML('beforeend', '<button>a</button><button>b</button>');"
    "article.querySelectorAll('button').forEach(({ style }) => {"
    " style.padding = 0; style.width = style.height = '9px'; })",
    "link-in-text-block": "article.querySelector('p').innerHTML = 'See <a href=\"#x\">a link</a> in them.';"
    "article.querySelector('p a').style.textDecoration = 'none'",
    "label": "article.insertAdjacentHTML('beforeend', '<input>')",
    "heading-order": "article.querySelector('h2').outerHTML = '<h5>Too deep</h5>'",
    "scrollable-region-focusable": "article.insertAdjacentHTML('beforeend', '<div></div>');"
    "const box = article.lastElementChild; box.innerHTML = `<p>${'Far away '.repeat(50)}</p>`;"
    "box.style.cssText = 'overflow: auto; width: 10rem; height: 4rem'",
    "scrolls sideways": "article.querySelector('p').style.width = '1400px'",
}


@pytest.mark.one_in(3)
@pytest.mark.parametrize("rule", SPOILS)
def test_a_seeded_fault_is_found(page: Page, address: str, rule: str) -> None:
    """The test of the test: each kind of fault, put into a good page, is told by name."""
    page.goto(f"{address}/who-decides/index.html")
    assert not faults(page, LOOKS[1])
    page.evaluate(f"() => {{ const article = document.querySelector('article'); {SPOILS[rule]} }}")
    assert any(f": {rule}" in fault for fault in faults(page, LOOKS[1]))


def test_on_a_phone_who_decides_folds_into_cards_and_is_a_table_all_the_same(
    policy: Policy, page: Page, address: str
) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{address}/who-decides/index.html")
    region = page.get_by_role("region", name="Table: who takes part in each response")
    assert region.evaluate("part => part.scrollWidth <= part.clientWidth"), "it has to be moved sideways"
    assert region.get_by_role("row").count() == len(policy.tiers) + 1
    says = region.locator("td:not(.no)")
    assert {one.is_visible() for one in says.all()} == {True}
    shown = says.first.evaluate("cell => getComputedStyle(cell, '::before').content")
    assert shown == f'"{says.first.get_attribute("data-column")}: "'

"""axe finds nothing in the content of any page; the looks take turns. In a file of its own: cores share."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.proof import prove
from wizard.model import Policy

from .axe import LOOKS, faults, page_with_axe
from .test_access_guide import templates

pytestmark = pytest.mark.browser


@pytest.mark.timeout(1800)
def test_every_page_is_accessible(browser: Browser, policy: Policy, site: Path, address: str) -> None:
    page, found = page_with_axe(browser), []
    others = [path for paths in templates(policy, site).values() for path in paths[1:]]
    for number, path in enumerate(others):
        page.goto(f"{address}/{path}")
        look = LOOKS[number % len(LOOKS)]
        found += [f"{path}: {fault}" for fault in faults(page, look, "main")]
    page.context.close()
    firsts = len(templates(policy, site))  # judged in every look elsewhere
    prove("access_pages", policy, pages=firsts + len(others), violations=len(found))
    assert not found, "\n".join(found)

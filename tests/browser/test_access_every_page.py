"""axe finds nothing in the content of any page; the looks take turns. In shards, which cores share."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.proof import prove
from tests.sampling import part
from wizard.model import Policy

from .axe import LOOKS, faults, page_with_axe
from .test_access_guide import templates

pytestmark = pytest.mark.browser

SHARDS = 4
ONE_IN = 120


@pytest.mark.parametrize("shard", range(SHARDS))
def test_every_page_is_accessible(
    browser: Browser, policy: Policy, site: Path, address: str, whole: bool, shard: int
) -> None:
    kinds = templates(policy, site)
    others = [path for paths in kinds.values() for path in paths[1:]]  # each first in every look elsewhere
    page, found = page_with_axe(browser), []
    for number, path in enumerate(part(others[shard::SHARDS], ONE_IN, whole)):
        page.goto(f"{address}/{path}")
        look = LOOKS[(number + shard) % len(LOOKS)]
        found += [f"{path}: {fault}" for fault in faults(page, look, "main")]
    page.context.close()
    prove("access_pages", policy, whole, pages=len(kinds) + len(others), violations=len(found))
    assert not found, "\n".join(found)

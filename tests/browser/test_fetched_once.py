"""No byte is fetched twice: not while the engine starts, nor on the way to the paper and back."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.conftest import FLAGS
from wizard.bench.serving import served
from wizard.bench.slow import sent_twice

from .conftest import LONGEST

pytestmark = pytest.mark.browser


def test_no_byte_is_fetched_twice(browser: Browser, chromium: str, site: Path, tmp_path: Path) -> None:
    """By the server's own account, compressed as a host does it, in a profile on disk, as people have."""
    context = browser.browser_type.launch_persistent_context(
        tmp_path, executable_path=chromium, args=FLAGS, service_workers="block"
    )
    context.set_default_timeout(LONGEST)
    with served(site) as serving:
        page = context.new_page()
        for address in ("wizard", "paper", "wizard"):
            page.goto(f"{serving.base}/{address}/index.html")
            if address == "wizard":
                page.locator("[data-wizard][data-ready]").wait_for()
        assert any("snapshot" in path for path in serving.sent)
        assert sent_twice(site, serving.sent) == ()
    context.close()


def test_the_form_that_is_sent_is_what_counts(tmp_path: Path) -> None:
    (tmp_path / "a.js").write_bytes(b"0123456789")
    assert sent_twice(tmp_path, {"/a.js": 10}) == ()
    (tmp_path / "a.js.br").write_bytes(b"0123")
    assert sent_twice(tmp_path, {"/a.js": 8}) == ("/a.js",)

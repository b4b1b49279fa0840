"""A document library, and IIS without our settings: stand-ins that do what their makers document.

SharePoint hands pages out as files to save (strict handling of files: `X-Download-Options: noopen` and
`Content-Disposition: attachment`). IIS refuses with 404.3 whatever has an ending that is not in its list.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.wizard_driver import Wizard
from tests.faults.conftest import patient, told_to_stop, walk_on_paper

from .bad_server import Fault, faulty

pytestmark = pytest.mark.browser

LIBRARY = Fault(saved=(".html",), headers={"X-Download-Options": "noopen"})
BARE_IIS = Fault(missing=(".mjs", ".json", ".bin", ".webmanifest"))
"""The longest list: newer versions know `.json`."""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(accept_downloads=True)
    patient(context)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", ["index.html", "wizard/index.html"])
def test_a_page_from_a_library_is_saved_and_then_says_that_it_is_not_the_guide(
    page: Page, site: Path, tmp_path: Path, path: str
) -> None:
    with faulty(site, LIBRARY, {}) as address, page.expect_download() as saving:
        page.evaluate("(to) => { location.href = to; }", f"{address}/{path}")
    assert page.url == "about:blank"  # nothing is shown
    saving.value.save_as(tmp_path / "alone.html")
    page.goto((tmp_path / "alone.html").as_uri())
    expect(page.get_by_text("Open the guide at its intranet address")).to_be_visible()


def test_on_iis_without_our_settings_the_questions_say_what_is_missing_and_lead_to_paper(
    page: Page, site: Path
) -> None:
    with faulty(site, BARE_IIS, {}) as address:
        Wizard(page, address).open()
        told = told_to_stop(page)
        assert "404" in told and "web.config" in told
        walk_on_paper(page)

"""The page that finds what the guide said on a day, over a made-up list of releases."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

FORM = """<form data-history hidden><input type="date"><button>Show</button><p role="status"></p></form>
<ul data-releases><li data-from="2027-02-01"><a href="2027-02-01.html">b</a></li>
<li data-from="2026-11-25"><a href="2026-11-25.html">a</a></li></ul>"""


@pytest.fixture
def picker(page: Page, address: str, site: Path) -> Page:
    page.goto(f"{address}/history/index.html")
    page.evaluate("html => { document.querySelector('article').innerHTML = html }", FORM)
    script = next((site / "assets").glob("history*.js"))  # its name tells its content
    page.add_script_tag(url=f"{address}/assets/{script.name}")
    return page


@pytest.mark.parametrize(
    ("day", "lands"),
    [("2026-11-25", "2026-11-25"), ("2027-01-31", "2026-11-25"), ("2030-06-01", "2027-02-01")],
)
def test_a_day_leads_to_the_release_in_force_on_it(picker: Page, day: str, lands: str) -> None:
    picker.locator("input[type=date]").fill(day)
    with picker.expect_request(f"**/history/{lands}.html"):
        picker.get_by_role("button", name="Show").click()


def test_a_day_before_the_first_release_is_told(picker: Page) -> None:
    picker.locator("input[type=date]").fill("2026-11-24")
    picker.get_by_role("button", name="Show").click()
    expect(picker.locator("form [role=status]")).to_contain_text("No version was kept")

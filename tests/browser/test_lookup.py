"""The go-to box, the preview of a cited clause and the citation, by pointer and by keyboard."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from wizard.model import Policy

from .axe import AXE, TAGS
from .conftest import LONGEST

pytestmark = pytest.mark.browser

CARD = "#clause-preview"


@pytest.fixture
def home(tab: Page, address: str) -> Page:
    tab.goto(f"{address}/index.html")
    return tab


def goto(page: Page, typed: str) -> None:
    """Type into the box and press Enter at once, as somebody who knows the number does."""
    page.locator("#goto").fill(typed)
    page.keyboard.press("Enter")


def choices(page: Page) -> list[str]:
    page.locator("[role=option]").first.wait_for()
    return page.locator("[role=option] strong").all_inner_texts()


@pytest.mark.parametrize(
    ("typed", "lands"),
    [
        ("10.4", "policy/10-responses.html#formal-warning"),
        (" Clause 10.4. ", "policy/10-responses.html#formal-warning"),
        ("unnumbered after 3.2.1", "policy/03-behaviour.html#refusing-policies"),
        ("SPOC", "glossary/index.html#term-spoc"),
        ("formal-warning", "policy/10-responses.html#formal-warning"),
        ("swearing", "policy/03-behaviour.html#abusive-communication"),
        ("section 10", "policy/10-responses.html"),
    ],
)
def test_a_number_a_name_an_id_and_a_word_land_where_they_mean(
    home: Page, address: str, typed: str, lands: str
) -> None:
    goto(home, typed)
    home.wait_for_url(f"{address}/{lands}")


@pytest.mark.parametrize("number", ["3.2.3", "11.3"])
def test_a_doubled_number_offers_the_choice(policy: Policy, home: Page, address: str, number: str) -> None:
    goto(home, number)
    meant = [clause for clause in policy.clauses if clause.number == number]
    assert choices(home) == [clause.printed for clause in meant]
    expect(home.locator(".goto-told")).to_have_text(f"{number} is used twice. Choose one.")
    assert home.url == f"{address}/index.html"
    home.keyboard.press("ArrowDown")
    home.keyboard.press("ArrowDown")
    home.keyboard.press("Enter")
    home.wait_for_url(f"**#{meant[1].id}")


def test_the_box_is_a_combobox_for_keyboard_and_screen_reader(home: Page) -> None:
    field = home.get_by_role("combobox", name="Search, or go to a clause")
    expect(field).to_have_attribute("aria-expanded", "false")
    field.fill("warn")
    assert len(choices(home)) > 2
    expect(field).to_have_attribute("aria-expanded", "true")
    expect(home.locator(".goto-told")).to_contain_text("matches")
    home.keyboard.press("ArrowUp")
    last = home.locator("[role=option]").last
    expect(last).to_have_attribute("aria-selected", "true")
    expect(field).to_have_attribute("aria-activedescendant", last.get_attribute("id") or "")
    expect(field).to_be_focused()
    home.keyboard.press("Escape")
    expect(field).to_have_attribute("aria-expanded", "false")
    expect(field).to_have_value("warn")
    home.keyboard.press("Escape")
    expect(field).to_have_value("")


def test_what_answers_to_nothing_is_told_and_goes_nowhere(home: Page, address: str) -> None:
    goto(home, "xyzzy")
    expect(home.locator(".goto-told")).to_contain_text("No clause answers to “xyzzy”")
    assert home.url == f"{address}/index.html"


def test_the_list_and_the_card_are_accessible_in_both_colours(home: Page, address: str) -> None:
    home.emulate_media(reduced_motion="reduce")
    home.locator("#goto").fill("warn")
    choices(home)
    found = axe(home, "form.goto")
    home.goto(f"{address}/policy/10-responses.html")
    home.locator(".clause-body a.cite:not(.cite-source)").first.hover()
    home.locator(CARD).wait_for()
    assert not found + axe(home, CARD)


def axe(page: Page, part: str) -> list[str]:
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found: list[str] = []
    for scheme in ("default", "slate"):
        page.evaluate("scheme => document.body.dataset.mdColorScheme = scheme", scheme)
        options: dict[str, Any] = {"runOnly": {"type": "tag", "values": TAGS}}
        result = page.evaluate("([part, options]) => axe.run(part, options)", [part, options])
        found += [f"{scheme}: {one['id']} {one['nodes'][0]['html']}" for one in result["violations"]]
    return found


@pytest.fixture
def cited(tab: Page, address: str, policy: Policy) -> Iterator[tuple[Page, str, str]]:
    """A page with a cited clause: the page, the selector of the link, and the clause's first words."""
    tab.goto(f"{address}/policy/10-responses.html")
    link = ".clause-body a.cite:not(.cite-source) >> nth=0"
    name = (tab.locator(link).get_attribute("href") or "").partition("#")[2]
    text = next(clause.text for clause in policy.clauses if clause.id == name)
    yield tab, link, " ".join(text.split()[:6])


def test_a_pointer_that_rests_on_a_citation_shows_the_clause_and_may_go_onto_it(
    cited: tuple[Page, str, str],
) -> None:
    page, link, words = cited
    page.locator(link).hover()
    expect(page.locator(CARD)).to_contain_text(words)
    expect(page.locator(CARD)).to_contain_text("policy:")
    box = page.locator(CARD).bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 40, box["y"] + 20, steps=4)
    page.wait_for_timeout(600)  # hoverable and persistent: it stays for as long as the pointer does
    expect(page.locator(CARD)).to_be_visible()
    page.mouse.move(2, 2)
    expect(page.locator(CARD)).to_be_hidden()


def test_the_keyboard_shows_it_too_and_escape_puts_it_away_without_moving(
    cited: tuple[Page, str, str],
) -> None:
    page, link, words = cited
    page.keyboard.press("Tab")  # so that focus counts as the keyboard's
    page.locator(link).focus()
    expect(page.locator(CARD)).to_contain_text(words)
    expect(page.locator(link)).to_have_attribute("aria-describedby", "clause-preview-text")
    page.keyboard.press("Escape")
    expect(page.locator(CARD)).to_be_hidden()
    expect(page.locator(link)).to_be_focused()


def test_only_the_section_asked_about_is_fetched_and_only_once(cited: tuple[Page, str, str]) -> None:
    page, link, _ = cited
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for _ in range(2):
        page.locator(link).hover()
        page.locator(CARD).wait_for()
        page.mouse.move(2, 2)
        expect(page.locator(CARD)).to_be_hidden()
    assert [url.rsplit("/", 1)[-1].split(".")[0][:2] for url in asked] == ["08"]


def test_the_questions_show_it_too(warm: Any, policy: Policy) -> None:
    first = policy.questions[0].id
    assert warm.step == first
    warm.page.locator("[data-view] details").evaluate_all("all => all.forEach(one => { one.open = true })")
    link = warm.page.locator("[data-view] a.cite:not(.cite-source)").first
    link.hover()
    expect(warm.page.locator(CARD)).to_be_visible()
    box, view = warm.page.locator(CARD).bounding_box(), link.bounding_box()
    assert box and view and abs(box["y"] - view["y"]) < 500


def test_a_citation_is_copied_as_text(
    context: BrowserContext, page: Page, address: str, policy: Policy
) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{address}/policy/10-responses.html")
    page.locator("[data-cite=formal-warning]").click()
    expect(page.locator("#guide-live")).to_have_text("Citation copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith(f"{policy.council}, {policy.title} policy (22 September 2025), ")
    assert ", clause 10.4 (formal warning), conduct guide version " in copied
    assert copied.endswith(f", {address}/policy/10-responses.html#formal-warning")


def test_without_scripts_the_box_opens_the_list_of_all_numbers(
    browser: Any, address: str, policy: Policy
) -> None:
    context = browser.new_context(java_script_enabled=False)
    context.set_default_timeout(LONGEST)
    page = context.new_page()
    page.goto(f"{address}/index.html")
    page.locator("#goto").fill("10.4")
    page.locator(".goto-button").click()
    assert page.url.startswith(f"{address}/policy/numbers.html")
    page.get_by_role("link", name="10.4", exact=True).click()
    assert page.url == f"{address}/policy/10-responses.html#formal-warning"
    context.close()


def test_from_a_shared_drive_the_box_and_the_card_work_too(browser: Any, site: Path) -> None:
    context = browser.new_context()
    context.set_default_timeout(LONGEST)
    page = context.new_page()
    page.goto((site / "policy/10-responses.html").as_uri())
    page.locator(".clause-body a.cite:not(.cite-source)").first.hover()
    expect(page.locator(CARD)).to_be_visible()
    page.goto((site / "index.html").as_uri())
    goto(page, "11.7")
    page.wait_for_url("**/11-restricting-contact.html#*")
    # What needs a web server says so, and where to go.
    for name in ("wizard", "desk", "register"):
        page.goto((site / name / "index.html").as_uri())
        expect(page.locator("[data-reason]")).to_contain_text("open the guide at its intranet address")
    context.close()


def test_a_link_that_names_the_number_keeps_leading_to_it(page: Page, address: str, policy: Policy) -> None:
    page.goto(f"{address}/policy/numbers.html#11.3")
    expect(page.locator("li:target")).to_contain_text("11.3 (writing only)")
    page.goto(f"{address}/policy/numbers.html?find=16.1")
    page.wait_for_url("**/16-review.html#*")

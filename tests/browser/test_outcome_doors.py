"""The outcome in a real browser: it fits, its doors open and stay open, and the letter is at hand."""

from collections.abc import Iterator
from io import BytesIO

import pytest
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from tests.engine.cases import ON_AND_ON
from tests.sampling import part
from wizard.browser.app import make_app
from wizard.check.screens import outcome_of, screens_of
from wizard.model import Policy

from .axe import CHANGING, LOOKS, faults, page_with_axe
from .wizard_driver import VIEW, Wizard

pytestmark = pytest.mark.browser

SCREENS = ((390, 844), (1280, 720))
SAMPLE = (
    "danger-at-the-desk",
    "drunk-and-does-not-want-to-live",
    "shouting-at-the-front-desk",
    "still-going-on-after-two-warnings",
    "the-shelf-by-the-window",
    "six-quiet-months",
    "pay-me-and-i-withdraw-it",
    "nobody-has-agreed-yet",
)
LONGEST = 8
"""So many of the outcomes with the most words on their first screen are looked at besides."""

LONG_ACCOUNTS = 2
"""So many of the longest are printed in an ordinary run."""

SHOW = """async (html) => {
  const main = document.querySelector("script[type=module]").src;
  const { showPage } = await import(new URL("view.js", main).href);
  showPage(document.querySelector("[data-view]"), { kind: "outcome", at: "outcome", title: "", html }, "");
}"""
BELOW = """() => [".cg-first .cg-button", ".cg-receipt"].map((part) =>
  document.querySelector(part).getBoundingClientRect().bottom + scrollY)"""
LINES = """() => [...document.querySelectorAll(".cg-panel > p:not([class])")].map((one) =>
  Math.round(one.getBoundingClientRect().height / parseFloat(getComputedStyle(one).lineHeight)))"""
TURN = "to => document.querySelectorAll('.cg-outcome details').forEach((one) => { one.open = to; })"
DOORS = """() => [...document.querySelectorAll("details[id^=door-]")].map((door) => {
  door.open = true;
  const height = door.getBoundingClientRect().height;
  door.open = false;
  return [door.id, height];
})"""


@pytest.fixture(scope="module")
def outcomes(policy: Policy, whole: bool) -> dict[str, str]:
    """The HTML of the sample and of some more; in a whole run of those with the most words."""
    app, others = make_app(policy), [case.id for case in policy.scenarios[::20]]
    if whole:
        others = [one.case for one in sorted(screens_of(policy).seen, key=lambda one: -one.first)[:LONGEST]]
    return {case.id: outcome_of(app, case) for case in policy.scenarios if case.id in {*SAMPLE, *others}}


@pytest.fixture(scope="module")
def looked_at(browser: Browser, address: str) -> Iterator[Page]:
    page = page_with_axe(browser)
    page.goto(f"{address}/wizard/index.html")
    yield page
    page.context.close()


@pytest.mark.usefixtures("arial")
@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: f"{screen[0]} px")
def test_the_first_screen_needs_no_scrolling(
    looked_at: Page, outcomes: dict[str, str], screen: tuple[int, int]
) -> None:
    width, height = screen
    looked_at.set_viewport_size({"width": width, "height": height})
    assert set(SAMPLE) <= set(outcomes)
    for name, html in outcomes.items():
        looked_at.evaluate(SHOW, html)
        button, end = looked_at.evaluate(BELOW)
        assert button <= height, f"{name}: the button ends at {button}"
        assert end <= 2 * height, f"{name}: with its doors closed it is {end} px high"
        assert all(lines <= 2 for lines in looked_at.evaluate(LINES)), f"{name}: why takes too many lines"


@pytest.mark.usefixtures("arial")
@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: f"{screen[0]} px")
def test_a_door_opens_to_a_screen_at_most(
    looked_at: Page, outcomes: dict[str, str], screen: tuple[int, int]
) -> None:
    looked_at.set_viewport_size({"width": screen[0], "height": screen[1]})
    for name, html in outcomes.items():
        looked_at.evaluate(SHOW, html)
        assert not [door for door in looked_at.evaluate(DOORS) if door[1] > screen[1]], name


@pytest.mark.usefixtures("arial")
def test_the_whole_account_prints_on_two_sheets(
    looked_at: Page, policy: Policy, outcomes: dict[str, str], whole: bool
) -> None:
    """The longest of the accounts at hand, half-known cases among them; in a whole run all there are."""
    made = outcomes
    if whole:
        app = make_app(policy)
        made = {case.id: outcome_of(app, case) for case in policy.scenarios}
    order = sorted(made, key=lambda name: -len(made[name]))
    half = [name for name in order if "Not settled yet" in made[name]]
    for name in order if whole else (*order[:LONG_ACCOUNTS], *half[:1]):
        looked_at.evaluate(SHOW, made[name])
        sheets = PdfReader(BytesIO(looked_at.pdf(format="A4", prefer_css_page_size=True))).pages
        assert len(sheets) <= 2, f"{name} takes {len(sheets)} sheets"
        assert "Policy version" in sheets[0].extract_text(), name


def test_with_doors_open_and_closed_it_is_accessible(
    looked_at: Page, outcomes: dict[str, str], whole: bool
) -> None:
    """In an ordinary run all rules in one look, in the others those that hang on colours and width."""
    found = []
    for name in part(SAMPLE, 4, whole):
        looked_at.evaluate(SHOW, outcomes[name])
        for look in LOOKS:
            rules = () if whole or look == LOOKS[0] else CHANGING
            for turn in ("closed", "open"):
                looked_at.evaluate(TURN, turn == "open")
                found += [f"{name}, {turn}: {fault}" for fault in faults(looked_at, look, ".cg-root", rules)]
    assert not found, "\n".join(found)


def test_the_letter_is_within_five_stops_of_the_page_as_it_opens(warm: Wizard) -> None:
    warm.answer_all(ON_AND_ON)
    assert warm.page.evaluate("document.activeElement.matches('[data-heading]')")
    stops = 0
    while not warm.page.evaluate("document.activeElement.matches('[data-go^=\"letter:\"]')"):
        warm.page.keyboard.press("Tab")
        stops += 1
        assert stops <= 5
    warm.page.keyboard.press("Enter")
    warm.leave("outcome")
    assert warm.kind == "letter"


def test_a_check_is_ticked_behind_its_door_and_the_door_stays_open(warm: Wizard) -> None:
    warm.answer_all(ON_AND_ON).open_door("checks")
    tick = warm.page.locator(f"{VIEW} .cg-told-list--open [data-tick]").first
    key = tick.get_attribute("data-tick")
    warm.reveal(tick)
    tick.click()
    done = warm.page.locator(f'{VIEW} .cg-told-list--done [data-tick="{key}"]')
    expect(done).to_be_focused()
    expect(done).to_be_visible()
    expect(warm.page.locator(f"{VIEW} #door-checks")).to_have_attribute("open", "")
    expect(warm.page.locator(f"{VIEW} #door-rights")).not_to_have_attribute("open", "")


def test_the_whole_account_is_one_press_away_and_goes_again(warm: Wizard) -> None:
    warm.answer_all(ON_AND_ON)
    closed = warm.page.locator(f"{VIEW} .cg-outcome details:not([open])")
    button = warm.page.locator(f"{VIEW} [data-all]")
    before = closed.count()
    button.click()
    expect(closed).to_have_count(0)
    expect(button).to_have_attribute("aria-expanded", "true")
    button.click()
    assert before and closed.count() >= before


def test_on_paper_every_door_is_open(warm: Wizard) -> None:
    warm.answer_all(ON_AND_ON)
    counted = "document.querySelectorAll('.cg-outcome details:not([open])').length"
    closed = warm.page.evaluate(counted)
    warm.page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert warm.page.evaluate(counted) == 0
    warm.page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert warm.page.evaluate(counted) == closed > 0


def test_it_can_be_shown_large_to_a_room(warm: Wizard) -> None:
    warm.answer_all(ON_AND_ON)
    size = "parseFloat(getComputedStyle(document.querySelector('.cg-asked')).fontSize)"
    before = warm.page.evaluate(size)
    button = warm.page.locator("[data-wizard] [data-large-too]")
    button.click()
    assert warm.page.evaluate(size) >= before * 1.3
    expect(button).to_have_attribute("aria-pressed", "true")
    warm.go("check").go("outcome")
    assert warm.page.evaluate(size) == before


def test_where_nothing_is_to_be_written_the_one_button_opens_the_door_to_keep_the_case(
    warm: Wizard, policy: Policy
) -> None:
    warm.answer_all(dict(next(one for one in policy.scenarios if one.id == "gone-to-the-ombudsman").facts))
    warm.page.locator(f"{VIEW} [data-keep]").click()
    expect(warm.page.locator(f"{VIEW} [data-save]")).to_be_visible()

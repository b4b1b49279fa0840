"""What `docs/for-hosts.md` says that a host can do is done here, on a real nginx and a real Apache."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.serving import REPORT, Faults, served
from tests.browser.wizard_driver import VIEW, Wizard
from tests.engine.cases import SWEARING
from tests.faults.conftest import patient, told_to_stop
from wizard.publish.hosting.headers import NO_INDEX, REPORTS

from .host import HOSTS, NGINX_GATES, SIGNED_IN, nginx_host, put_release, show
from .servers import workplace
from .test_check_page import checked

pytestmark = [pytest.mark.browser, pytest.mark.nightly]

SETTINGS = ("hosting/nginx.conf", ".htaccess")
RUN = """() => {
  document.body.append(Object.assign(document.createElement("script"), { textContent: "window.ran = true" }));
}"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(service_workers="block")
    patient(context)
    yield context.new_page()
    context.close()


@pytest.fixture(params=HOSTS)
def kind(request: pytest.FixtureRequest) -> str:
    found: str = request.param
    return found


def switched_on(text: str, reports: str) -> str:
    """Take the # away before the lines for search engines and reports, with the host's own address in it."""
    wanted = re.compile(rf"#(?=(?:add_header|Header always set) (?:{NO_INDEX[0]}|.*-Report-Only))")
    return wanted.sub("", text).replace(REPORTS, f"report-uri {reports}")


def test_search_engines_reports_and_security_txt_are_switched_on(
    browser: Browser, page: Page, site: Path, tmp_path: Path, kind: str
) -> None:
    receiver = Faults()
    with served(tmp_path, receiver) as reports, workplace() as work:
        put_release(
            site, work, "new", {one: lambda text: switched_on(text, reports + REPORT) for one in SETTINGS}
        )
        show(work, "new")
        until = datetime.now(UTC) + timedelta(days=300)
        text = f"Contact: mailto:a@b.example\nExpires: {until:%Y-%m-%dT%H:%M:%SZ}\n"
        (work / "security.txt").write_text(text, encoding="utf-8")
        with HOSTS[kind](work) as host:
            told = checked(browser, host.address)
            assert "leave the guide out" in told["choices"][1]
            assert f"to {reports}{REPORT}" in told["choices"][1]
            assert told["security-txt"][0] == "good" and "a@b.example" in told["security-txt"][1]
            page.goto(f"{host.address}/policy/index.html")
            page.evaluate(RUN)
            expect(page.locator("body")).to_be_visible()
            assert page.evaluate("window.ran") is None
            for _ in range(100):
                if receiver.reports:
                    break
                page.wait_for_timeout(100)  # the browser reports when it has time
    assert any("script-src" in one and host.address in one for one in receiver.reports)


def test_one_move_goes_back_to_the_release_before_and_an_open_tab_goes_on(
    page: Page, site: Path, kind: str
) -> None:
    def marked(text: str) -> str:
        return text.replace("X-Content-Type-Options", "X-Release", 1)

    def titled(text: str) -> str:
        return re.sub("<title>.*?</title>", "<title>Before</title>", text, count=1)

    with workplace() as work:
        put_release(site, work, "new", {})
        put_release(site, work, "before", {"index.html": titled} | dict.fromkeys(SETTINGS, marked))
        show(work, "new")
        with HOSTS[kind](work) as host:
            wizard = Wizard(page, host.address).open()
            wizard.answer("no")
            other = page.context.new_page()
            other.goto(f"{host.address}/index.html")
            assert other.title() != "Before"
            host.show("before")
            expect(other).not_to_have_title("Before")  # what is open stays
            for _ in range(50):
                answer = other.goto(f"{host.address}/index.html")
                # A server that reads its settings anew may answer once more by the old ones.
                if other.title() == "Before" and answer and "x-release" in answer.headers:
                    break
            assert answer and "x-release" in answer.headers  # its own settings came along
            assert other.title() == "Before"
            asked = wizard.step
            wizard.choose(wizard.offered[0]).press_continue().leave(asked)


def test_a_sign_on_that_has_ended_is_told_by_the_file_and_loses_no_answer(
    page: Page, site: Path, kind: str
) -> None:
    with workplace() as work:
        put_release(site, work, "new", {})
        show(work, "new")
        with HOSTS[kind](work, gate=True) as host:
            page.goto(f"{host.address}/wizard/index.html")
            assert page.title() == "Sign in"
            cookie = {"name": SIGNED_IN, "value": "in", "url": host.address}
            page.context.add_cookies([cookie])  # type: ignore[list-item]
            engine = re.compile(r"/pyodide[^/]*/|snapshot")
            page.context.route(engine, lambda route: (page.context.clear_cookies(), route.continue_()))
            wizard = Wizard(page, host.address).open()
            assert "no longer signed in" in told_to_stop(page)  # the sign-in page in place of a file
            wizard.answer("no")  # the pages that are there already go on meanwhile
            page.locator(f"{VIEW} [data-back]").click()
            wizard.reach("danger")
            assert wizard.chosen == ["no"]


@pytest.mark.parametrize("way", NGINX_GATES)
def test_who_signs_in_anew_in_another_tab_can_try_again(page: Page, site: Path, way: str) -> None:
    engine = re.compile(r"/worker\.js|/pyodide[^/]*/|snapshot|\.wasm|/runtime\.")
    with workplace() as work:
        put_release(site, work, "new", {})
        show(work, "new")
        with nginx_host(work, gate=True, way=way) as host:
            top = host.address.removesuffix("guide")
            page.goto(f"{top}signed-in")
            page.context.route(engine, lambda route: (page.context.clear_cookies(), route.continue_()))
            wizard = Wizard(page, host.address).open()
            assert "no longer signed in" in told_to_stop(page)
            page.context.unroute(engine)
            page.context.new_page().goto(f"{top}signed-in")
            page.locator("[data-retry]").locator("visible=true").click()
            expect(page.locator("[data-wizard][data-ready]")).to_have_count(1)
            expect(page.locator("[data-stopped]")).to_be_hidden()
            wizard.answer_all(SWEARING)
            expect(page.locator(f"{VIEW} h1")).to_contain_text("erbal warning")

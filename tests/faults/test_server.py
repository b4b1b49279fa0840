"""A server that does not do as it should: wrong types, a slow link, nothing at all."""

import re
import threading

import pytest
from playwright.sync_api import BrowserContext, Route, expect

from tests.browser.serving import Faults
from tests.browser.wizard_driver import VIEW, Wizard
from tests.engine.cases import SWEARING

from .conftest import told_to_stop, walk_on_paper

pytestmark = [pytest.mark.browser, pytest.mark.fault]

PLAIN = "text/plain"
BOOK = re.compile(r"/book\.\w+\.bin$")
SLOW_LINK = {"offline": False, "latency": 300, "downloadThroughput": 60_000, "uploadThroughput": 30_000}
"""Bytes a second: a bad mobile link."""


def test_a_wrong_type_is_named_with_its_file_and_the_mend(wizard: Wizard, faults: Faults) -> None:
    faults.types = {".mjs": PLAIN}
    wizard.open()
    told = told_to_stop(wizard.page)
    assert f".mjs as {PLAIN}: send text/javascript." in told


def test_a_wrong_type_of_the_worker_is_named_too(wizard: Wizard, faults: Faults) -> None:
    faults.types = {"worker.js": PLAIN}
    wizard.open()
    told = told_to_stop(wizard.page)
    assert re.search(rf"worker(\.\w+)?\.js as {PLAIN}: send text/javascript\.", told)


def test_where_no_script_starts_the_page_says_so_by_itself(wizard: Wizard, faults: Faults) -> None:
    faults.types = {".js": PLAIN}
    wizard.page.goto(f"{wizard.address}/wizard/index.html")
    expect(wizard.page.locator(".cg-never")).to_be_hidden()
    wizard.page.evaluate("document.getAnimations().forEach((one) => one.finish())")  # some seconds later
    expect(wizard.page.locator(".cg-never")).to_be_visible()
    assert "danger=" not in wizard.choose("no").press_continue().page.url
    walk_on_paper(wizard.page)


def test_on_a_slow_link_the_page_is_never_dead(wizard: Wizard, context: BrowserContext) -> None:
    page = wizard.page
    page.clock.install()
    context.route(BOOK, lambda route: route.abort())  # it is small: the engine is what is waited for
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", SLOW_LINK)
    wizard.open()
    first = wizard.step
    wizard.choose("no").press_continue()
    expect(page.locator("[data-status]")).to_contain_text("One moment")
    expect(page.locator("[data-progress]")).not_to_be_empty()
    assert wizard.step == first
    page.clock.run_for(25_000)
    slow = page.locator("[data-slow]")
    expect(slow).to_be_visible()
    expect(slow.get_by_role("link", name="the decision on paper")).to_be_visible()
    session.send("Network.emulateNetworkConditions", SLOW_LINK | {"downloadThroughput": -1, "latency": 0})
    wizard.leave(first)


def test_while_the_engine_is_late_the_way_round_stands_there_though_nobody_waits(
    wizard: Wizard, context: BrowserContext
) -> None:
    held: list[Route] = []
    context.route(re.compile(r"/runtime\.\w+\.json$"), lambda route: held.append(route))
    page = wizard.page
    page.clock.install()
    slow = wizard.open().page.locator("[data-slow]")
    expect(slow).to_be_hidden()
    page.clock.run_for(11_000)
    expect(slow.get_by_role("link", name="the decision on paper")).to_be_visible()
    wizard.answer("no")  # the next page comes from the book
    expect(slow).to_be_visible()
    held[0].continue_()
    expect(page.locator("[data-wizard][data-ready]")).to_have_count(1)
    expect(slow).to_be_hidden()


def test_no_server_at_all_until_it_is_tried_again(wizard: Wizard, context: BrowserContext) -> None:
    runtime = re.compile(rf"/runtime\.\w+\.json$|{BOOK.pattern}")
    context.route(runtime, lambda route: route.abort())
    first = wizard.open().step
    wizard.choose("no").press_continue()
    assert "cannot be reached" in told_to_stop(wizard.page)
    context.unroute(runtime)
    wizard.page.locator(f"{VIEW} [data-retry]").click()
    wizard.reach(first)
    assert wizard.chosen == []
    wizard.answer_all(SWEARING)
    expect(wizard.page.locator(f"{VIEW} h1")).to_contain_text("erbal warning")


def test_a_file_that_never_comes_ends_in_words_and_not_in_silence(wizard: Wizard, faults: Faults) -> None:
    faults.held["pyodide.asm.wasm.bin"] = threading.Event()
    wizard.page.clock.install()
    wizard.open()
    wizard.page.clock.run_for(200_000)
    told_to_stop(wizard.page)
    faults.held["pyodide.asm.wasm.bin"].set()

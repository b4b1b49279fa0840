"""Once visited, the guide works without a network; a renewal with a case open loses and mixes nothing."""

import json
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.conftest import PROJECT
from wizard.model import Policy
from wizard.publish.offline import keep_last_release

from .conftest import LONGEST
from .serving import Faults, served
from .wizard_driver import VIEW, Wizard

pytestmark = pytest.mark.browser

KEPT = "meta[data-kept]"
EVERYTHING = """async () => {
  const found = [];
  for (const name of await caches.keys()) {
    for (const { url } of await (await caches.open(name)).keys()) found.push(url);
  }
  return found;
}"""


@pytest.fixture
def visitor(browser: Browser) -> Iterator[BrowserContext]:
    """A browser in which service workers may work."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, accept_downloads=True)
    context.set_default_timeout(LONGEST)
    yield context
    context.close()


def opened(context: BrowserContext, url: str) -> Page:
    page = context.new_page()
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto(url)
    return page


def test_the_whole_journey_works_offline_after_the_first_visit(
    visitor: BrowserContext, site: Path, policy: Policy, tmp_path: Path
) -> None:
    below = tmp_path / "intranet" / "guide"  # in a folder below the top of the host
    below.parent.mkdir()
    below.symlink_to(site)
    case = next(scenario for scenario in policy.scenarios if dict(scenario.expect).get("letters"))
    with served(tmp_path) as host:
        address = f"{host}/intranet/guide"
        page = opened(visitor, f"{address}/index.html")
        page.locator(KEPT).wait_for(state="attached")
        kept = page.evaluate(EVERYTHING)
    # The server is gone; so is everything that was open.
    page.close()
    assert kept
    assert not [url for url in kept if not url.startswith(f"{address}/") or "?" in url]
    boxes = [url for url in kept if re.search(r"/paper/\d+\.html$", url)]
    assert (boxes, f"{address}/paper/booklet.html" in kept) == (
        [],
        True,
    )  # one page in place of many hundreds
    page = opened(visitor, f"{address}/policy/index.html")
    expect(page.locator("h1")).to_be_visible()
    page = visitor.new_page()
    page.on("dialog", lambda dialog: dialog.accept())
    wizard = Wizard(page, address).open()
    wizard.answer_all(dict(case.facts))
    letter = dict(case.expect)["letters"][0]
    wizard.go(f"letter:{letter}")
    with page.expect_download() as download:
        page.locator(f"{VIEW} [data-word]").click()
    assert download.value.suggested_filename.endswith(".docx")
    lost = opened(visitor, f"{address}/no/such/page.html")
    expect(lost.get_by_role("link", name="The questions")).to_be_visible()


OLD, NEW = 'short="What brings you here"', 'short="Why you are here"'
"""A question as the old and the new release call it on the page of answers."""


def renew(live: Path, tmp_path: Path, renderer: str) -> None:
    """Publish a release with other words over the one that is being served."""
    content = tmp_path / "policy_source"
    shutil.copytree(PROJECT / "policy_source", content)
    (file,) = [one for one in content.glob("questions/*.md") if OLD in one.read_text(encoding="utf-8")]
    file.write_text(file.read_text(encoding="utf-8").replace(OLD, NEW), encoding="utf-8")
    command = [
        sys.executable,
        "site_build.py",
        "build",
        "--draft",
        "--renderer",
        renderer,
        "--policy",
        str(content),
        "--out",
        str(live),
    ]
    run = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


def words_of(text: str) -> str:
    return text.split('"')[1]


@pytest.mark.nightly  # a whole build more
def test_a_renewal_with_a_case_open_loses_no_answer_and_mixes_no_versions(
    context: BrowserContext, site: Path, policy: Policy, renderer: str, tmp_path: Path
) -> None:
    """The hardest way: no service worker, and an engine that starts after the renewal without a snapshot."""
    live = tmp_path / "live"
    shutil.copytree(site, live, symlinks=True)
    faults = Faults(held={"snapshot.bin": threading.Event()})
    case = next(scenario for scenario in policy.scenarios if dict(scenario.expect).get("letters"))
    facts = dict(case.facts)
    with served(live, faults) as address:
        page = opened(context, f"{address}/wizard/index.html")
        wizard = Wizard(page, address)
        wizard.answer_page(facts)
        given = wizard.step
        renew(live, tmp_path, renderer)
        for snapshot in live.glob("assets/snapshot.*"):
            snapshot.unlink()
        faults.held["snapshot.bin"].set()
        assert wizard.step == given
        wizard.answer_all(facts)
        wizard.go(f"letter:{dict(case.expect)['letters'][0]}")
        page.go_back()
        wizard.reach("outcome").go("check")
        old = page.locator(VIEW).inner_text()
        assert words_of(OLD) in old
        assert words_of(NEW) not in old
        fresh = opened(context, f"{address}/wizard/index.html")
        second = Wizard(fresh, address)
        second.answer_all(facts).go("check")
        new = fresh.locator(VIEW).inner_text()
        assert words_of(NEW) in new
        assert words_of(OLD) not in new


def test_files_of_one_release_before_are_kept_and_of_none_earlier(tmp_path: Path) -> None:
    releases = [tmp_path / name for name in ("first", "second", "third")]
    for release in releases:
        (release / "assets").mkdir(parents=True)
        (release / "assets" / f"{release.name}.0123456789ab.js").write_text(release.name)
        listed = {"files": {f"assets/{release.name}.0123456789ab.js": ""}}
        (release / "release.json").write_text(json.dumps(listed))
    keep_last_release(releases[0], releases[1])
    keep_last_release(releases[1], releases[2])
    kept = sorted(file.name.split(".")[0] for file in releases[2].glob("assets/*"))
    assert kept == ["second", "third"]

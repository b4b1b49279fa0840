"""The packages in players that others wrote: an attempt from not attempted to rules that changed."""

import importlib.util
import json
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import mkdocs
import pytest
from playwright.sync_api import BrowserContext, Frame, Page, Route, expect

from tests.conftest import PROJECT

from .serving import served
from .test_training import ALL_WRONG, NAMES, SUCCESS, decide, decide_all

pytestmark = [pytest.mark.browser, pytest.mark.nightly]

HOSTS = PROJECT / "tests" / "training" / "players"
JQUERY = Path(mkdocs.__file__).parent / "themes" / "readthedocs" / "js" / "jquery-3.6.0.min.js"
"""Open edX brings it along for its players."""


@pytest.fixture(scope="module")
def hosts(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Both players and both packages unpacked, on a server of their own."""
    script = PROJECT / "scripts" / "find_players.py"
    spec = importlib.util.spec_from_file_location("find_players", script)
    assert spec and spec.loader
    finder = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(finder)
    if (found := finder.players()) is None:
        pytest.skip("the players are not here, and the registry does not give them")
    folder = tmp_path_factory.mktemp("players")
    for scripts in (HOSTS, found):
        shutil.copytree(scripts, folder, dirs_exist_ok=True)
    shutil.copyfile(JQUERY, folder / "jquery.js")
    for edition in ("1.2", "2004"):
        with zipfile.ZipFile(site / "training" / f"scorm-{edition}.zip") as package:
            package.extractall(folder / edition)
    with served(folder) as address:
        yield address


class Player:
    """A learner in one learning system, which keeps what it is told from launch to launch."""

    def __init__(self, page: Page, host: str, name: str, edition: str) -> None:
        self.page, self.host, self.name, self.edition = page, host, name, edition
        self.kept: dict[str, str] = {}
        page.route("**/record/*", self.record)

    def record(self, route: Route) -> None:
        """What the system's server does: it keeps every value, and hands them out at the next launch."""
        given: Any = json.loads(route.request.post_data or "null")
        if isinstance(given, list):  # Open edX: what was set since the last time
            self.kept |= {one["name"]: one["value"] for one in given}
            return route.fulfill(json=[{} for _ in given])
        if given and "elements" in given:  # scormhost: everything
            self.kept |= given["elements"]
        value = self.kept.get(given["name"], "") if given and "name" in given else ""
        return route.fulfill(json={"elements": self.kept, "value": value})

    def launch(self) -> Frame:
        self.page.goto("about:blank")
        asked = json.dumps({"edition": self.edition, "left": self.kept})
        self.page.goto(f"{self.host}/{self.name}.html?{urlencode({'asked': asked})}")
        self.page.frame_locator("iframe").locator("[data-training-view] h1").wait_for()
        return self.page.frames[1]

    def told(self, element: str, value: str) -> None:
        """Wait until the system keeps a value; each sends on what it was told in its own time."""
        for _ in range(100):
            if self.kept.get(element) == value:
                return
            self.page.wait_for_timeout(50)
        raise AssertionError(f"{self.name}: {element} is {self.kept.get(element)!r}, not {value!r}")


@pytest.mark.parametrize("edition", ["1.2", "2004"])
@pytest.mark.parametrize("name", ["openedx", "scormhost"])
def test_an_attempt_goes_through_its_five_states(
    context: BrowserContext, hosts: str, name: str, edition: str
) -> None:
    player = Player(context.new_page(), hosts, name, edition)
    status, success = NAMES[edition]["status"], SUCCESS[edition]

    frame = player.launch()  # not attempted
    frame.get_by_role("button", name="Begin").click()
    player.told(status, "incomplete")
    asked = len(decide(frame, "data.js")["asks"])
    player.told(NAMES[edition]["place"], "1")

    frame = player.launch()  # left half-way
    frame.get_by_role("button", name="Go on with case 2").click()
    first = sum(key.endswith(".result") for key in player.kept)
    assert first == asked  # none of them has taken another's place
    decide_all(frame, ALL_WRONG)
    frame.locator("h1", has_text="not passed").wait_for()
    player.told(success, "failed")

    frame = player.launch()  # failed, and tried again
    frame.get_by_role("button", name="Try again").click()
    decide_all(frame)
    frame.locator("h1", has_text=": passed").wait_for()
    player.told(success, "passed")

    frame = player.launch()  # passed, and opened again
    frame.locator("h1", has_text=": passed").wait_for()
    player.page.goto("about:blank")
    player.told(success, "passed")

    player.kept["cmi.suspend_data"] = player.kept["cmi.suspend_data"].replace(";", ";older", 1)
    frame = player.launch()  # the rules have changed meanwhile
    expect(frame.locator("[data-training-view]")).to_contain_text("policy has changed")
    expect(frame.locator("[data-training-view]")).to_contain_text("passed before")
    frame.get_by_role("button", name="Begin").click()
    decide_all(frame, ALL_WRONG)
    expect(frame.locator("[data-training-view]")).to_contain_text("earlier pass stays")
    player.page.goto("about:blank")
    player.told(success, "passed")

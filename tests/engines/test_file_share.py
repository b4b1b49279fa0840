"""Opened from a file share: what can be read there can, in every engine, and the rest says so."""

import shutil
from pathlib import Path

import pytest

from tests.hosting.servers import linked
from wizard.model import Policy

from .engine import Engine
from .test_main_journeys import find_a_clause

pytestmark = pytest.mark.browser

FOLDER = "Conduct & guide #2 (new) 100%"
"""A folder as people name them: each of these signs means something in an address."""
SHOWN = """
return [...document.querySelectorAll(arguments[0])].some((one) => one.checkVisibility());
"""


@pytest.fixture(scope="module")
def share(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("server") / FOLDER
    shutil.copytree(site, folder, copy_function=linked)
    return folder


def follow(engine: Engine, link: str, to: str) -> None:
    engine.click(link)
    engine.until("return location.pathname.endsWith(arguments[0])", to)
    engine.until("return document.readyState === 'complete'")


@pytest.mark.one_in(2)  # Firefox and WebKitGTK: pages from a folder are opened in Chromium elsewhere
def test_policy_search_paper_and_letters_work_from_a_folder(
    engine: Engine, share: Path, policy: Policy
) -> None:
    engine.open((share / "index.html").as_uri())
    follow(engine, "article a[href$='policy/index.html']", "/policy/index.html")
    find_a_clause(engine, policy)

    engine.open((share / "paper" / "index.html").as_uri())
    engine.until(SHOWN, "a[href*='#'], main a")
    booklet = engine.script("return [...document.querySelectorAll('main a')].map((one) => one.textContent)")
    assert "Start at box 1" in " ".join(booklet)
    engine.open((share / "letters" / f"{policy.letters[0].id}.html").as_uri())
    assert engine.script(SHOWN, ".letter-paper .blank")


@pytest.mark.parametrize("engine", ["chromium"], indirect=True)  # a driven Firefox lets modules start there
@pytest.mark.parametrize(
    ("page", "told"),
    [
        ("wizard", "open the guide at its intranet address"),
        ("register", "open the guide at its intranet address"),
        ("desk", "open the guide at its intranet address"),
        ("check", "opened from a folder"),
    ],
)
def test_what_needs_a_web_server_says_so(engine: Engine, share: Path, page: str, told: str) -> None:
    engine.open((share / page / "index.html").as_uri())
    found = "return document.querySelector('main').innerText.includes(arguments[0])"
    engine.until(found, told)

"""Whatever happens to a file of the runtime, the answer is right or the page says which file it was."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, Route

from wizard.engine import compile_rules, decide
from wizard.model import Policy
from wizard.publish.release import read_release

pytestmark = pytest.mark.browser

PATIENCE = 90_000  # milliseconds until the engine gives up here; three minutes for people
START = """async ([release, patience, facts]) => {
  const { Engine } = await import(release.engine);
  const engine = new Engine(release.worker, { ...release.init, patience }, () => {});
  try {
    return { tier: (await engine.call("decide_facts", { facts })).tier, fromSnapshot: engine.fromSnapshot };
  } catch (failure) {
    return { failure: failure.message };
  }
}"""
BOOK = """async ([module, url, hash]) => {
  const { Book } = await import(module);
  const book = new Book(url, hash);
  await book.opened;
  return book.hasContent;
}"""

KINDS = (
    *("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm.bin", "zstd.wasm.bin", "empty.zip"),
    *("pyodide-lock.json", "python_stdlib.zip"),
    *("conduct_guide", "jinja2", "markdown_it_py", "markupsafe", "mdurl"),
    *("policy.", "holidays.", "book.", "snapshot.", "runtime."),
)
"""How the name of each file of the runtime begins; a test compares them with the manifest."""


def manifest_of(site: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((site / read_release(site).manifest).read_text(encoding="utf-8"))
    return found


def kind_of(name: str) -> str:
    return next((kind for kind in KINDS if name.rpartition("/")[2].startswith(kind)), name)


def cut(content: bytes) -> bytes:
    """As a broken transfer leaves it."""
    return content[: len(content) * 2 // 3]


def spoilt(content: bytes) -> bytes:
    """One bit in the middle is wrong, as a bad disk or a meddling proxy leaves it."""
    middle = len(content) // 2
    return content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :]


DAMAGE: dict[str, Callable[[bytes], bytes] | None] = {"withheld": None, "cut": cut, "spoilt": spoilt}


def test_every_file_of_the_manifest_is_tried_here(site: Path) -> None:
    assert {kind_of(file["name"]) for file in manifest_of(site)["files"]} | {"runtime."} == set(KINDS)


@pytest.mark.one_in(22)  # Pyodide withheld, a library cut, the list of files spoilt
@pytest.mark.parametrize("how", DAMAGE)
@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "book."])
def test_the_answer_is_right_or_the_file_is_named(
    kind: str, how: str, site: Path, page: Page, context: BrowserContext, address: str, policy: Policy
) -> None:
    manifest, release = manifest_of(site), read_release(site)
    names = [file["name"] for file in manifest["files"]] + [Path(release.manifest).name]
    name = next(name for name in names if kind_of(name) == kind)
    plain = next((file["plain"] for file in manifest["files"] if file["name"] == name), False)
    spoil(context, site / "assets" / name, how)
    if plain:  # read only where there is no snapshot
        spoil(context, site / "assets" / manifest["snapshot"], "withheld")
    case = policy.scenarios[0]
    facts = {fact: list(values) for fact, values in case.facts}
    page.goto(f"{address}/check/index.html", wait_until="commit")
    found = page.evaluate(START, [release.engine(address), PATIENCE, facts])
    if "failure" in found:
        assert name.rpartition("/")[2] in found["failure"], found
    else:
        assert found["tier"] == decide(compile_rules(policy), dict(case.facts)).tier
    # With a snapshot nothing is ever read from the empty library, so the start goes on without it.
    assert ("failure" in found) == (kind not in ("snapshot.", "empty.zip")), found


def spoil(context: BrowserContext, file: Path, how: str) -> None:
    """Have a file arrive otherwise than it was published."""
    damage = DAMAGE[how]

    def answer(route: Route) -> None:
        if damage is None:
            route.fulfill(status=404, body="gone")
        else:
            route.fulfill(path=None, body=damage(file.read_bytes()), content_type=TYPES.get(file.suffix))

    context.route(f"**/{file.name}", answer)


TYPES = {".mjs": "text/javascript", ".json": "application/json"}


@pytest.mark.parametrize("how", DAMAGE)
def test_a_book_that_is_not_whole_is_not_read(
    how: str, site: Path, page: Page, context: BrowserContext, address: str
) -> None:
    release = read_release(site)
    book = manifest_of(site)["content"]["book.bin"]
    spoil(context, site / "assets" / book, how)
    page.goto(f"{address}/wizard/index.html")
    host = page.locator("[data-wizard]")
    module = f"{address}/{release.modules}/book.js"
    url, hash_ = f"{address}/assets/{book}", host.get_attribute("data-book-hash")
    assert page.evaluate(BOOK, [module, url, hash_]) is False

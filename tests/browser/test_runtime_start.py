"""The engine starts from the snapshot; if that is missing or damaged it starts without, and answers alike."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, Route

from tests.sampling import part
from wizard.model import Policy
from wizard.publish.release import read_release

pytestmark = pytest.mark.browser

SNAPSHOT = "**/snapshot.*.bin"
START = """async ([release, calls]) => {
  const { Engine } = await import(release.engine);
  const engine = new Engine(release.worker, release.init, () => {});
  try {
    const replies = await Promise.all(calls.map(([method, args]) => engine.call(method, args)));
    return { replies, fromSnapshot: engine.fromSnapshot };
  } catch (failure) {
    return { failure: failure.message };
  }
}"""

Start = Callable[[], dict[str, Any]]


@pytest.fixture
def start(page: Page, address: str, site: Path, policy: Policy, whole: bool) -> Start:
    """Starts an engine of its own and has it decide cases, fill in letters and write Word files."""
    cases = [{name: list(values) for name, values in case.facts} for case in policy.scenarios[:10]]
    calls: list[tuple[str, dict[str, Any]]] = [("decide_facts", {"facts": facts}) for facts in cases]
    calls += [
        (
            method,
            {"answers": {}, "letter": letter.id, "today": "2026-11-22", "fields": {"person-name": "A <b>"}},
        )
        for letter in part(policy.letters, 4, whole)
        for method in ("letter_preview", "word")
    ]
    page.goto(f"{address}/about/index.html")
    return lambda: page.evaluate(START, [read_release(site).engine(address), calls])


def test_without_a_usable_snapshot_the_answers_are_the_same(
    start: Start, context: BrowserContext, site: Path
) -> None:
    quick = start()
    assert quick["fromSnapshot"]

    def cut(route: Route) -> None:  # as a broken transfer leaves it
        file = site / "assets" / Path(route.request.url).name
        content = file.read_bytes()
        route.fulfill(body=content[: len(content) * 2 // 3], content_type="application/octet-stream")

    context.route(SNAPSHOT, cut)
    slow = start()
    assert not slow["fromSnapshot"]
    assert slow["replies"] == quick["replies"]


@pytest.mark.nightly  # an ordinary run cuts it
def test_a_snapshot_of_noughts_is_not_used(start: Start, context: BrowserContext) -> None:
    def damage(route: Route) -> None:
        route.fulfill(body=b"\x00" * 4096, content_type="application/octet-stream")

    context.route(SNAPSHOT, damage)
    slow = start()
    assert not slow["fromSnapshot"]
    assert slow["replies"]


def test_without_snapshot_and_policy_the_missing_file_is_told(start: Start, context: BrowserContext) -> None:
    context.route(SNAPSHOT, lambda route: route.fulfill(status=404))
    context.route("**/policy.*.bin", lambda route: route.fulfill(status=404))
    assert "policy." in start()["failure"]

"""The engine comes up from its memory image in each engine, with nothing put right by a second start."""

from pathlib import Path

import pytest

from wizard.publish.release import read_release

from .engine import Engine

pytestmark = pytest.mark.browser

START = """
const release = arguments[0];
import(release.engine).then(async ({ Engine }) => {
  const engine = new Engine(release.worker, release.init, () => {});
  const decided = await engine.call("decide_facts", { facts: {} });
  window.started = { fromSnapshot: engine.fromSnapshot, decided: typeof decided.tiers };
});
"""


def test_the_image_is_taken(engine: Engine, address: str, site: Path) -> None:
    engine.open(f"{address}/about/index.html")
    engine.script(START, read_release(site).engine(address))
    assert engine.until("return window.started") == {"fromSnapshot": True, "decided": "object"}

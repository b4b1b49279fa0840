"""axe finds nothing on any page of the wizard in Firefox and WebKitGTK either, in four looks."""

import pytest

from tests.browser.axe import LOOKS
from tests.browser.test_access_steps import SHOW
from tests.browser.wizard_steps import Reply, distinct_steps
from wizard.model import Policy

from .access import Looking
from .engine import Engine

pytestmark = [pytest.mark.browser, pytest.mark.nightly]

OTHERS = pytest.mark.parametrize("engine", ["firefox", "webkit"], indirect=True)
"""Chromium looks at the same in `tests/browser/`, and at every page of the guide. In every run each engine
looks at one letter, in `test_main_journeys.py`."""
SHARDS = 4


@pytest.fixture(scope="module")
def steps(policy: Policy) -> dict[str, Reply]:
    return distinct_steps(policy)


@OTHERS
@pytest.mark.parametrize("shard", range(SHARDS))
def test_every_page_of_the_wizard_is_accessible(
    engine: Engine, address: str, steps: dict[str, Reply], shard: int
) -> None:
    engine.open(f"{address}/wizard/index.html")
    looking = Looking(engine).begin()
    for number, (name, page) in enumerate([*steps.items()][shard::SHARDS]):
        engine.script(f"return ({SHOW})(arguments[0])", page)
        looking.look(name, LOOKS[number % 4 :] + LOOKS[: number % 4])
    looking.end()
    assert looking.found == []

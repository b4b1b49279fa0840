"""axe finds nothing in any state of a whole case in Firefox and WebKitGTK either, in four looks."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.browser.axe import LOOKS
from tests.engine.cases import SWEARING
from tests.proof import prove
from wizard.model import Policy

from .access import Looking, pressed
from .engine import STEP, Engine, step
from .test_main_journeys import answer_all, leave, open_wizard

pytestmark = [pytest.mark.browser, pytest.mark.nightly]

OTHERS = pytest.mark.parametrize("engine", ["firefox", "webkit"], indirect=True)
"""Chromium looks at the same in `tests/browser/test_access_states.py`."""
LETTER = "letter:verbal-warning-note"
"""One with gaps, which nobody has filled in."""
LEADS = """
const found = new Map();
for (const { dataset: { go } } of document.querySelectorAll("[data-view] button[data-go]")) {
  const kind = go.split(":")[0];
  if (kind !== "letter" && !found.has(kind)) found.set(kind, go);
}
return [...found.values()];
"""
"""The pages that the outcome leads to, one of each kind."""
OPEN_ALL = "document.querySelectorAll('[data-view] details').forEach((one) => { one.open = true; })"
THERE = "return Boolean(document.querySelector(arguments[0])?.checkVisibility())"
IDLE = """
const eleven = Date.now() + 11 * 60_000;
Date.now = () => eleven;
document.dispatchEvent(new Event("visibilitychange"));
"""
"""As if the computer had slept for eleven minutes; nobody waits for it."""


def go(engine: Engine, to: str) -> None:
    before = step(engine)
    engine.script(OPEN_ALL)
    engine.click(f'[data-view] button[data-go="{to}"]')
    leave(engine, before)


def reach(engine: Engine, to: str) -> None:
    engine.until("return document.querySelector(arguments[0])?.dataset.step === arguments[1]", STEP, to)


def look_at_page(looking: Looking) -> None:
    for state in pressed(looking.engine):
        looking.look(f"{step(looking.engine)}, {state}", LOOKS)
    looking.end()


def look_at_pages(looking: Looking, pages: list[str]) -> None:
    for to in pages:
        go(looking.engine, to)
        look_at_page(looking)
        looking.engine.script("history.back()")
        reach(looking.engine, "outcome")


def first_half(looking: Looking, _: Path) -> None:
    """The first question with its help, and refused; the outcome with its doors; a letter with gaps."""
    engine = looking.engine
    look_at_page(looking)
    engine.click("[data-view] form button[type=submit]")
    engine.until(THERE, "[data-view] [data-error-summary]")
    looking.look("a question refused", LOOKS)
    looking.end()
    answer_all(engine, SWEARING)
    look_at_page(looking)
    look_at_pages(looking, [LETTER])


def second_half(looking: Looking, kept: Path) -> None:
    """What else the outcome leads to; the case saved and opened; hidden as nobody used it, and cleared."""
    engine = looking.engine
    answer_all(engine, SWEARING)
    look_at_pages(looking, engine.script(LEADS))
    engine.script(OPEN_ALL)
    engine.click("[data-view] [data-save]")
    saved = engine.downloaded("case-*.json").rename(kept / "case.json")
    engine.choose_file("[data-view] [data-open-case]", saved)
    reach(engine, "loaded")
    look_at_page(looking)
    engine.click('[data-view] [data-take="go_on"]')
    leave(engine, "loaded")
    engine.script(IDLE)
    engine.until(THERE, "[data-away]")
    looking.look("hidden, as nobody used it", LOOKS)
    engine.click("[data-away] [data-clear]")
    reach(engine, "danger")
    looking.begin().look("cleared", LOOKS)


@OTHERS
@pytest.mark.parametrize("half", [first_half, second_half], ids=["first", "second"])
def test_every_state_of_a_case_that_pressing_leads_to_is_accessible(
    engine: Engine, address: str, policy: Policy, tmp_path: Path, half: Callable[[Looking, Path], None]
) -> None:
    open_wizard(engine, address)
    looking = Looking(engine).begin()
    half(looking, tmp_path)
    looking.end()
    assert looking.found == []
    name = f"access_states_{engine.name.lower()}_{half.__name__}"
    prove(name, policy, states=looking.states, looks=looking.looks, violations=len(looking.found))

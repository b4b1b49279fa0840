"""Runs axe in any engine, over whatever stands in its page."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from tests.browser.axe import AXE, CHANGING, LOOKS, RUN, SETTLED, TAGS, Look
from tests.browser.states import KINDS, QUIET, pressing, walked
from tests.browser.wizard_driver import VIEW

from .engine import Engine, step

PUT_ON = f"""
document.body.dataset.mdColorScheme = arguments[0];
return ({SETTLED})().then(() => {{
  for (const one of document.getAnimations()) {{
    try {{ one.finish(); }} catch {{ one.cancel(); }} // one without an end
  }}
  return innerWidth;
}});
"""
"""Colours change at once: one on its way to another would have no contrast yet."""
SIDEWAYS = "return document.documentElement.scrollWidth > document.documentElement.clientWidth"


@dataclass
class Looking:
    """An engine that looks at one page, with what it has found.

    Attributes:
        engine: has the page open.
        states: how many states were looked at.
        looks: how often axe ran.
        found: what it found, in words.
    """

    engine: Engine
    states: int = 0
    looks: int = 0
    found: list[str] = field(default_factory=list)

    def begin(self) -> "Looking":
        """Give the page axe, past the page's own security policy: as the driver's script, not the page's."""
        self.engine.script(AXE.read_text(encoding="utf-8"))
        return self

    def look(self, state: str, looks: Iterable[Look]) -> None:
        """Look at what stands there: first by all rules, then by those that colours and width can change."""
        self.states += 1
        for turn, look in enumerate(looks):
            self.put_on(look)
            only = {"type": "rule", "values": CHANGING} if turn else {"type": "tag", "values": TAGS}
            told = self.engine.script(f"return ({RUN})(arguments)", "html", {"runOnly": only})
            told += ["scrolls sideways"] if self.engine.script(SIDEWAYS) else []
            self.found += [f"{self.engine.name}, {state}, {look}: {one}" for one in told]
            self.looks += 1

    def put_on(self, look: Look) -> None:
        self.engine.resize(look.width)
        assert self.engine.script(PUT_ON, look.colours) == look.width

    def end(self) -> None:
        self.put_on(LOOKS[0])


def pressed(engine: Engine) -> Iterator[str]:
    """Press each kind of control of the page once, and yield what was pressed."""

    def press(number: int) -> None:
        engine.click(walked(number))
        engine.script(f"return ({QUIET})()")

    kinds = f"return ({KINDS})(document.querySelector(arguments[0]))"
    for kind, _ in pressing(lambda: engine.script(kinds, VIEW), press, lambda: step(engine)):
        yield kind

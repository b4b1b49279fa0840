"""What a journey asks of a browser, whatever drives it: real clicks and keys, a folder for downloads."""

import json
import time
from abc import ABC, abstractmethod
from pathlib import Path
from typing import Any

LONGEST = 150.0
"""Seconds: the decision engine may start on a busy machine."""

PLACE = """
const found = [...document.querySelectorAll(arguments[0])].find((one) => one.getClientRects().length);
if (!found) return null;
found.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
const middle = () => {
  const { left, top, width, height } = found.getBoundingClientRect();
  return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
};
const before = middle();
return new Promise((settle) => setTimeout(() => {
  const { x, y } = middle();
  const hit = document.elementFromPoint(x, y);
  const meant = hit && (found.contains(hit) || hit.contains(found) || hit.control === found);
  settle(meant && x === before.x && y === before.y ? { x, y } : null);
}, 50));
"""
"""Where to press: the middle of the first visible element, once it stands still and nothing covers it."""


class Engine(ABC):
    """One browser with one tab. A script is the body of a function; it may return a promise."""

    name: str

    def __init__(self, downloads: Path) -> None:
        self.downloads = downloads
        downloads.mkdir(parents=True, exist_ok=True)

    @property
    @abstractmethod
    def version(self) -> str:
        """The browser's version, as it tells it."""

    @abstractmethod
    def open(self, address: str) -> None:
        """Load a page; returns once it is loaded."""

    @abstractmethod
    def script(self, body: str, *arguments: Any) -> Any:
        """Run a script in the page and return its result as JSON gives it."""

    @abstractmethod
    def click(self, where: str) -> None:
        """Press the first visible element of a CSS selector with the mouse."""

    @abstractmethod
    def keys(self, text: str) -> None:
        """Type into whatever has the focus."""

    @abstractmethod
    def choose_file(self, where: str, *files: Path) -> None:
        """Choose files in a file field."""

    @abstractmethod
    def resize(self, width: int) -> None:
        """Make the page so many CSS pixels wide."""

    @abstractmethod
    def close(self) -> None:
        """End the browser and what was started for it."""

    def until(self, condition: str, *arguments: Any, seconds: float = LONGEST) -> Any:
        """Wait until a script returns something true, and return it."""
        end = time.monotonic() + seconds
        while not (result := self.script(condition, *arguments)):
            assert time.monotonic() < end, f"{self.name}: never came true: {condition} {arguments}"
            self.rest()
        return result

    def count(self, where: str) -> int:
        return int(self.script("return document.querySelectorAll(arguments[0]).length", where))

    def words(self, where: str) -> str:
        """What an element shows, once it is there."""
        found = self.until(
            "const one = document.querySelector(arguments[0]); return one && one.innerText", where
        )
        return str(found)

    def fill(self, where: str, text: str) -> None:
        self.click(where)
        self.script("document.activeElement.select?.()")
        self.keys(text)

    def downloaded(self, pattern: str) -> Path:
        """Wait for a file to arrive whole."""
        end = time.monotonic() + LONGEST
        while True:
            partial = [*self.downloads.glob("*.part"), *self.downloads.glob("*.wkdownload")]
            found = [file for file in self.downloads.glob(pattern) if file.stat().st_size]
            if found and not partial:
                return found[0]
            assert time.monotonic() < end, f"{self.name}: no {pattern} in {list(self.downloads.iterdir())}"
            self.rest()

    def rest(self) -> None:
        """Let a moment pass, in which the browser's events are heard."""
        time.sleep(0.05)


STEP = "[data-view] [data-step]"


def step(engine: Engine) -> str:
    """The page of the wizard that stands there, by its name."""
    return str(engine.script("return document.querySelector(arguments[0])?.dataset.step ?? ''", STEP))


def as_function(body: str, arguments: tuple[Any, ...]) -> str:
    """Return a script as one expression with its arguments in it."""
    return f"(function () {{ {body} }})(...{json.dumps(arguments)})"

"""How high outcomes are on a phone, as a real browser measured them: `check` reads what was kept.

Each figure stands with a mark of the page it was taken of, and all with one of the style sheets. What was
measured of another page, or in another dress, counts no more.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from statistics import median
from typing import Any

KEPT = "heights.json"
"""The file in the content folder, beside what else was found out about it."""

AGAIN = "RECORD_HEIGHTS=1 .venv/bin/python -m pytest -n 0 tests/browser/test_heights.py"
STYLES = Path(__file__).resolve().parents[2] / "docs" / "assets"
SHEETS = ("tokens.css", "guide.css", "wizard.css")
VERSIONS = re.compile(r"Policy version .*?</code>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Height:
    """Pixels from the top of the page to the end of its one main button, and to its end with doors closed."""

    button: int
    closed: int


@dataclass(frozen=True, slots=True)
class Heights:
    """What is known of the outcomes; `cases` is how many there are, measured or not."""

    seen: tuple[Height, ...] = ()
    cases: int = 0

    def data(self) -> dict[str, float]:
        """Return the figures as `check --json` prints them under "outcomes"."""
        if not self.cases:
            return {}
        missing = self.cases - len(self.seen)
        known: dict[str, float] = {
            "height_390_measured": len(self.seen),
            "height_390_unmeasured": missing,
        }
        if not self.seen:
            return known
        button, closed = [one.button for one in self.seen], [one.closed for one in self.seen]
        return {
            **known,
            "height_390_median": median(closed),
            "height_390_max": max(closed),
            "button_390_median": median(button),
            "button_390_max": max(button),
        }

    def __str__(self) -> str:
        found, missing = self.data(), self.cases - len(self.seen)
        if not found:
            return ""
        told = "Nothing is known of how high outcomes are on a phone"
        if self.seen:
            told = (
                f"At 390 px they are {found['height_390_median']:g} px high with the doors closed,"
                f" {found['height_390_max']:g} at most; the main button ends at"
                f" {found['button_390_median']:g} px, {found['button_390_max']:g} at most"
                f" ({len(self.seen)} of {self.cases} measured)"
            )
        return told + (f"; {missing} to be measured anew: {AGAIN}" if missing else "")


def mark_of(html: str) -> str:
    """Return what tells one outcome page from another; which version made it does not change its height."""
    return sha256(VERSIONS.sub("", html).encode()).hexdigest()[:12]


def looks() -> str:
    """Return what tells the style sheets from those that were here before."""
    sheets = (STYLES / name for name in SHEETS)
    return sha256(b"".join(one.read_bytes() for one in sheets if one.is_file())).hexdigest()[:12]


def heights_in(folder: Path, marks: Mapping[str, str]) -> Heights:
    """Return what was kept of the outcomes as they are now.

    Args:
        folder: the content folder.
        marks: by case, the mark of its outcome page.
    """
    try:
        kept: dict[str, Any] = json.loads((folder / KEPT).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        kept = {}
    known = kept.get("heights", {}) if kept.get("looks") == looks() else {}
    seen = [Height(*known[case][1:]) for case, mark in marks.items() if known.get(case, [""])[0] == mark]
    return Heights(tuple(seen), len(marks))

"""Draws the waits as bars in an SVG that reads well on light and dark pages, with its words beside."""

from collections.abc import Mapping
from html import escape
from math import log10
from typing import Any

from wizard.bench.in_chromium import CONDITIONS

NAMES = {
    "static": "Static HTML",
    "ours": "This guide",
    "surveyjs": "SurveyJS",
    "pyscript": "PyScript",
    "plain": "Plain Pyodide",
}
BROWSERS = {"chromium": "Chromium", "firefox": "Firefox", "webkit": "WebKitGTK"}

WIDTH, LEFT, RIGHT, ROW, BAR = 720, 190, 90, 26, 16
INK, OURS, OTHERS, PAPER = "#1d2b36", "#00566b", "#8a99a6", "#ffffff"
SHORTEST = 10.0
"""Milliseconds at the left edge: the scale is logarithmic, else the short bars could not be seen."""

Bar = tuple[str, float, bool]
"""What waited, milliseconds, and whether it is ours."""


def groups(data: Mapping[str, Any]) -> list[tuple[str, list[Bar]]]:
    """Return the bars of each group with its heading."""
    first: Mapping[str, float] = data.get("first", {}).get(CONDITIONS[0].name, {})
    shown = [(NAMES[name], ms, name == "ours") for name, ms in first.items()]
    found = [("Until the first question stands in the page", sorted(shown, key=lambda bar: bar[1]))]
    bars = [
        (f"{NAMES[name]}, {BROWSERS[browser]}", times[name], name == "ours")
        for browser, times in data.get("ready", {}).items()
        for name in ("ours", "plain")
    ]
    found.append(("Until Python is up", bars))
    return [(title, bars) for title, bars in found if bars]


def words(data: Mapping[str, Any]) -> str:
    """Return everything the plot shows as text."""
    return " ".join(
        f"{title}: {'; '.join(f'{name} {ms:,.0f} ms' for name, ms, _ in bars)}."
        for title, bars in groups(data)
    )


def svg(data: Mapping[str, Any]) -> str:
    """Return the plot.

    Args:
        data: `first`: medians in milliseconds by condition and page; `ready`: by browser, ours and plain.
    """
    made = groups(data)
    longest = max((ms for _, bars in made for _, ms, _ in bars), default=SHORTEST * 10)
    parts, y = [], 16
    for title, bars in made:
        parts.append(_text(16, y + 14, title, weight="bold"))
        y += ROW + 4
        for bar in bars:
            parts.append(_bar(bar, y, longest))
            y += ROW
        y += 12
    parts.append(
        _text(16, y + 6, "Milliseconds, medians; each step of the scale is ten times the last.", size=12)
    )
    body = "".join(parts)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {y + 22}" role="img" '
        f'font-family="system-ui, Arial, sans-serif"><title>How long one waits</title>'
        f"<desc>{escape(words(data))}</desc>"
        f'<rect width="{WIDTH}" height="{y + 22}" rx="6" fill="{PAPER}" stroke="{OTHERS}"/>{body}</svg>\n'
    )


def length(ms: float, longest: float) -> float:
    """Return how long a bar is, from 0 to the room there is."""
    room = WIDTH - LEFT - RIGHT
    return room * log10(max(ms, SHORTEST) / SHORTEST) / log10(max(longest, SHORTEST * 10) / SHORTEST)


def _bar(bar: Bar, y: int, longest: float) -> str:
    name, ms, ours = bar
    size = length(ms, longest)
    weight = "bold" if ours else "normal"
    return (
        _text(LEFT - 10, y + 13, name, anchor="end", weight=weight)
        + f'<rect x="{LEFT}" y="{y}" width="{size:.1f}" height="{BAR}" fill="{OURS if ours else OTHERS}"/>'
        + _text(LEFT + size + 8, y + 13, f"{ms:,.0f}", weight=weight)
    )


def _text(
    x: float, y: float, text: str, *, anchor: str = "start", weight: str = "normal", size: int = 14
) -> str:
    return (
        f'<text x="{x:.1f}" y="{y}" fill="{INK}" font-size="{size}" font-weight="{weight}" '
        f'text-anchor="{anchor}">{escape(text)}</text>'
    )

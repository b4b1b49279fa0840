"""Writes the figures into the docs, with the plot and the data beside them, so that they cannot drift."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from wizard.bench.figures import Figure
from wizard.bench.growth import STEPS
from wizard.bench.plot import svg, words
from wizard.bench.slow import MOMENTS

PAGE, PLOT, DATA = "performance.md", "assets/performance.svg", "assets/performance.json"
BEGIN, END = "<!-- figures: written by `site_build.py bench --docs` -->", "<!-- end of figures -->"


def write_page(docs: Path, data: Mapping[str, Any]) -> None:
    """Write plot, data and the part of the page between its two marks.

    Raises:
        ValueError: the page does not hold the marks.
    """
    page = docs / PAGE
    text = page.read_text(encoding="utf-8")
    if text.count(BEGIN) != 1 or text.count(END) != 1:
        raise ValueError(f"{page}: has to hold {BEGIN} and {END}, once each")
    before, rest = text.split(BEGIN)
    after = rest.split(END)[1]
    part = "\n".join(lines(data))
    page.write_text(f"{before}{BEGIN}\n\n{part}\n{END}{after}", encoding="utf-8")
    (docs / PLOT).write_text(svg(data), encoding="utf-8")
    (docs / DATA).write_text(json.dumps(data, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def lines(data: Mapping[str, Any]) -> Iterator[str]:
    """Return the part of the page that is worked out from the figures."""
    figures = [Figure(**one) for one in data["figures"]]
    yield _where(data)
    yield ""
    if data.get("first"):
        yield f"![{words(data)}]({PLOT})"
        yield ""
    yield "| what | figure | goal | is it met | worked out from |"
    yield "|---|---|---|---|---|"
    for figure in figures:
        if figure.goal:
            met = {"met": "met", "MISSED": "**not met**"}.get(figure.verdict, figure.verdict)
            yield f"| {figure.goal.what} | {figure.shown} | {figure.goal.most:g} | {met} | {figure.note} |"
    yield ""
    yield "Told besides, without a goal:"
    yield ""
    yield "| what | figure | note |"
    yield "|---|---|---|"
    for figure in figures:
        if not figure.goal:
            yield f"| {_besides(figure)} | {figure.shown} | {figure.note} |"
    yield ""
    if data.get("poor"):
        yield from _poor(data["poor"])
    yield from _growth(data["growth"])


def _besides(figure: Figure) -> str:
    return f"{figure.unit} ({figure.key})"


def _where(data: Mapping[str, Any]) -> str:
    on = data["machine"]
    load = f"load {on['load'][0]} at the start and {on['load'][1]} at the end"
    profiles = "few profiles (a quick run)" if data["quick"] else "7 cold profiles"
    busy = ", so it was busy with other work" if max(on["load"]) > on["cores"] else ""
    return (
        f"Taken on {on['day']} in {on['minutes']} minutes on a machine with {on['cores']} cores, {load}{busy}"
        f"; {on['system']}, Python {on['python']}, {profiles}. All of it as data: [performance.json]({DATA})."
    )


POOR_ROWS = {
    "text": "the page can be read",
    "question": "the first question stands there",
    "answers": "an answer leads on",
    "paper": "the decision on paper is in reach",
    "engine": "the engine is up: outcome and letters",
}


def _poor(seen: Mapping[str, Any]) -> Iterator[str]:
    """The table of what a person sees on a slow line: a row for each thing, a column for each moment."""
    yield f"What a person sees on a first visit, {seen['condition']}, so many seconds after it was asked for:"
    yield ""
    yield "| what | " + " | ".join(f"{moment} s" for moment in MOMENTS) + " |"
    yield "|---" * (len(MOMENTS) + 1) + "|"
    for key, what in POOR_ROWS.items():
        cells = ("yes" if seen["at"][str(moment)][key] else "–" for moment in MOMENTS)
        yield f"| {what} | {' | '.join(cells)} |"
    yield ""
    ready = (
        f"The engine was up after {seen['ready']} s."
        if seen["ready"]
        else "The engine was not up after 5 minutes."
    )
    yield f"{ready} {_memory(seen['megabytes'])}"
    yield ""


def _memory(megabytes: float | None) -> str:
    if megabytes is None:
        return "What the browser held in memory could not be told."
    return f"The whole browser then held {megabytes:,.0f} MB in memory, all its processes together."


def _growth(sizes: Mapping[str, Any]) -> Iterator[str]:
    """The table of made-up policies: a row for each step, seconds and memory for each size."""
    yield "Made-up policies (`wizard/bench/synthetic.py`), seconds and the most memory held by then:"
    yield ""
    yield "| step | " + " | ".join(f"{int(size):,} clauses" for size in sizes) + " |"
    yield "|---" * (len(sizes) + 1) + "|"
    for step in STEPS:
        if any(step in found["seconds"] for found in sizes.values()):
            cells = (_cell(found, step) for found in sizes.values())
            yield f"| {step} | {' | '.join(cells)} |"
    yield ""


def _cell(found: Mapping[str, Any], step: str) -> str:
    if step not in found["seconds"]:
        return "–"
    return f"{found['seconds'][step]:.2f} s, {found['megabytes'][step]:.0f} MB"

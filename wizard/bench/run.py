"""Runs every measurement, prints the table, and writes the JSON and what the docs show of it."""

import json
import os
import platform
from collections.abc import Callable
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from wizard.bench import browsers
from wizard.bench.building import built
from wizard.bench.editing import edit_figures
from wizard.bench.figures import GOALS, Figure, missing, table, values
from wizard.bench.growth import SIZES
from wizard.bench.in_python import engine_figures, growth_figures, word_figure
from wizard.bench.load import load_figures
from wizard.bench.page import write_page
from wizard.bench.strict import strictdoc_figure
from wizard.publish.build import build_site
from wizard.source.load import load_policy

Say = Callable[[str], None]

QUICK_PROFILES = 3


def bench(
    project: Path, file: Path | None, say: Say, *, quick: bool = False, docs: bool = False
) -> list[Figure]:
    """Measure everything.

    Args:
        project: the project's root.
        file: where the JSON goes, if anywhere: every figure with a goal, by name.
        say: told what is being measured.
        quick: fewer cold profiles, no pages of 10,000 clauses, and no StrictDoc.
        docs: write the figures and the plot into `docs/` too.

    Returns:
        The figures, in the order of the table.
    """
    began, load = datetime.now(UTC), os.getloadavg()[0]
    site = project / "site"
    say("Building what is measured")
    build_site(project, site, say)
    say("Measuring; close what else runs on this machine")
    policy = load_policy(project / "policy_source")
    grown, sizes = growth_figures(say, build=not quick)
    found = shown([*engine_figures(project, say), *grown])
    besides = [word_figure(project, say)]
    data: dict[str, Any] = {}
    try:
        measured = browsers.measure(project, site, policy, QUICK_PROFILES if quick else browsers.FULL, say)
    except ImportError:
        found += browsers.none_measured("Playwright is not installed (make dev)")
        with built(project, say) as (figures, _):
            found += figures
    else:
        data = browsers.plain_data(measured)
        figures = [*browsers.figures_of(measured), *measured.besides]
        found += shown([figure for figure in figures if figure.goal])
        besides += [figure for figure in figures if not figure.goal]
        besides += browsers.besides_of(measured)
    found += shown(edit_figures(project, policy, say))
    say("  asking nginx")
    besides += load_figures(site)
    if not quick:
        besides.append(strictdoc_figure(project, SIZES[-1], say))
    shown(besides)
    figures = in_order([*found, *besides])
    print(f"\n{table(figures)}", flush=True)
    if file:
        file.write_text(json.dumps(values(figures), indent=1) + "\n", encoding="utf-8")
    if docs:
        data |= {
            "figures": [asdict(figure) for figure in figures],
            "growth": {str(size): asdict(steps) for size, steps in sizes.items()},
            "machine": machine(began, load),
            "quick": quick,
        }
        write_page(project / "docs", data)
    return figures


def shown(figures: list[Figure]) -> list[Figure]:
    """Print figures at once, because a later measurement may fail or be stopped, and return them."""
    print(table(figures), flush=True)
    return figures


def in_order(figures: list[Figure]) -> list[Figure]:
    """Return the figures in the order of the goals, those that are missing too, then what is told besides."""
    found = {figure.key: figure for figure in figures}
    goals = [found.get(key) or missing([key], "was not reached")[0] for key in GOALS]
    return [*goals, *(figure for figure in figures if figure.key not in GOALS)]


def machine(began: datetime, load: float) -> dict[str, Any]:
    """Return what the figures depend on: the machine, when, and how busy it was."""
    return {
        "day": began.date().isoformat(),
        "minutes": round((datetime.now(UTC) - began).total_seconds() / 60),
        "cores": os.cpu_count(),
        "load": [round(load, 1), round(os.getloadavg()[0], 1)],
        "python": platform.python_version(),
        "system": platform.system(),
    }

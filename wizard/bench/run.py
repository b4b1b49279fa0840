"""Runs every measurement, prints the table and writes the JSON."""

import json
from collections.abc import Callable
from pathlib import Path

from wizard.bench.figures import Figure, table
from wizard.bench.in_browser import browser_figures
from wizard.bench.in_python import build_figures, engine_figures
from wizard.bench.load import load_figures
from wizard.publish.build import build_site

Say = Callable[[str], None]


def bench(project: Path, file: Path | None, say: Say) -> list[Figure]:
    """Measure everything.

    Args:
        project: the project's root.
        file: where the JSON goes, if anywhere.
        say: told what is being measured.

    Returns:
        The figures, in the order of the table.
    """
    site = project / "site"
    say("Building what is measured")
    build_site(project, site, say)
    say("Measuring; close what else runs on this machine")
    figures: list[Figure] = []
    for measure in (browser_figures, engine_only, build_figures, on_nginx):
        found = measure(project, site, say)
        print(table(found), flush=True)  # at once: a later measurement may fail or be stopped
        figures += found
    if file:
        values = {figure.key: figure.value for figure in figures}
        file.write_text(json.dumps(values, indent=1) + "\n", encoding="utf-8")
    return figures


def engine_only(project: Path, _: Path, say: Say) -> list[Figure]:
    """Measure what needs no site."""
    return engine_figures(project, say)


def on_nginx(_: Path, site: Path, say: Say) -> list[Figure]:
    """Measure what one real server can bear."""
    say("Asking nginx")
    return load_figures(site)

"""Takes every measurement, or those asked for, prints the table, and writes what the docs show of it."""

import json
import os
import platform
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from wizard.bench.browsers import FULL, Lab, browser_steps, plain_data
from wizard.bench.editing import edit_figures
from wizard.bench.figures import Figure, table
from wizard.bench.growth import SIZES, Steps
from wizard.bench.in_python import engine_figures, growth_figures, word_figure, zen_figure
from wizard.bench.load import load_figures
from wizard.bench.page import DATA, write_page
from wizard.bench.steps import Step, Taking, chosen, in_order
from wizard.bench.strict import strictdoc_figure
from wizard.source.load import load_policy

Say = Callable[[str], None]

QUICK_PROFILES = 3


def bench(
    project: Path,
    file: Path | None,
    say: Say,
    *,
    quick: bool = False,
    docs: bool = False,
    only: Sequence[str] = (),
) -> dict[str, str]:
    """Measure everything, or some of it. A step that fails loses no other.

    Args:
        project: the project's root.
        file: where the JSON goes, if anywhere: every figure with a goal, by name. It is written after each.
        say: told what is being measured.
        quick: fewer cold profiles, no pages of 10,000 clauses, and no StrictDoc.
        docs: write the figures and the plot into `docs/` too; what is not measured now stays as it was there.
        only: the names of the steps to take.

    Returns:
        The steps that failed, by name, with what was raised.

    Raises:
        ValueError: a step that is not there.
    """
    began, load = datetime.now(UTC), os.getloadavg()[0]
    sizes: dict[int, Steps] = {}
    taking = Taking(say, file)
    with Lab(project, QUICK_PROFILES if quick else FULL, say) as lab:
        steps = chosen(
            [*_python_steps(lab, sizes, quick), *browser_steps(lab), *_other_steps(lab, quick)], only
        )
        taking.all(steps)
    figures = list(taking.figures.values())
    print(f"\n{table(in_order(figures))}", flush=True)
    if docs:
        new = plain_data(lab.found)
        new["growth"] = {str(size): asdict(taken) for size, taken in sizes.items()}
        new |= {"quick": quick, "machine": machine(began, load)}
        last = json.loads((project / "docs" / DATA).read_text(encoding="utf-8")) if only else {}
        write_page(project / "docs", together(last, new, figures))
    return taking.failed


def together(last: dict[str, Any], new: dict[str, Any], figures: list[Figure]) -> dict[str, Any]:
    """Return the data of the docs; of some steps alone the rest is from last time, the new has its day.

    Args:
        last: the data of the last run; empty after a run of every step.
        new: those of this run without its figures.
        figures: those of this run.
    """
    if not last:
        return {"figures": [asdict(one) for one in in_order(figures)], **new}
    day = f"taken by itself on {new['machine']['day']}"
    noted = [Figure(f.key, f.value, f"{f.note}; {day}" if f.note else day, f.unit) for f in figures]
    kept = [Figure(**one) for one in last["figures"]]
    merged = {name: last.get(name, {}) | new.get(name, {}) for name in ("first", "ready", "growth")}
    poor = {"poor": new["poor"]} if "poor" in new else {}
    return {**last, **merged, **poor, "figures": [asdict(one) for one in in_order([*kept, *noted])]}


def _python_steps(lab: Lab, sizes: dict[int, Steps], quick: bool) -> Iterator[Step]:
    """What needs no browser and no built site."""
    project, say = lab.project, lab.say

    def grow() -> list[Figure]:
        figures, found = growth_figures(say, build=not quick)
        sizes.update(found)
        return figures

    yield Step("engine", ("decide_us", "proof_s"), partial(engine_figures, project, say))
    yield Step("zen", ("decide_vs_zen",), lambda: [zen_figure(project, say)])
    yield Step("growth", ("clauses_10k_s", "clauses_growth"), grow)
    yield Step("word", (), lambda: [word_figure(project, say)])


def _other_steps(lab: Lab, quick: bool) -> Iterator[Step]:
    """What comes last: it needs the built site or much time."""
    project, say = lab.project, lab.say
    policy = partial(load_policy, project / "policy_source")
    yield Step("edit", ("edit_seen_s",), lambda: edit_figures(project, policy(), say))
    yield Step("nginx", (), lambda: load_figures(lab.site))
    if not quick:
        yield Step("strictdoc", (), lambda: [strictdoc_figure(project, SIZES[-1], say)])


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

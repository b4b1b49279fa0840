"""Has pyDMNrules decide cases: `python -m tests.export.engine_run REQUEST.json ANSWER.json`.

It runs as a program of its own, so that nothing of ours and nothing of the engine's share a process. The
request is a list of jobs, each a model (XML) with its cases (FEEL names to values); the answer is, for each
case, every variable's value, or the engine's errors under "errors".
"""

import json
import os
import sys
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from tests.export.engine_dialect import for_the_engine
from tests.export.engine_grammar import keep_tables

keep_tables()

from pyDMNrules import DMN  # noqa: E402

PROCESSES = min(4, os.cpu_count() or 1)


class Engine(DMN):  # type: ignore[misc]
    """The engine, faster: it lists all variables behind every table, and would parse each name anew."""

    def sfeel(self, text: str) -> tuple[bool, Any]:
        """Return the engine's own store of a variable where the text is nothing but its name."""
        if text in self.glossaryItems and text in self.parser.names:
            return False, self.parser.names[text]
        failed, value = super().sfeel(text)
        return failed, value


ENGINE = Engine()


def decide(case: dict[str, Any]) -> dict[str, Any]:
    """Return what the engine makes of a case."""
    status, results = ENGINE.decide(case)
    if "errors" in status:
        return {"errors": status["errors"]}
    return dict((results[-1] if isinstance(results, list) else results)["Result"])


def run(model: str, cases: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return what the engine makes of cases by one model; forks, so that its grammar is made but once."""
    status = ENGINE.useXML(for_the_engine(model))
    if "errors" in status:
        raise SystemExit(f"The engine does not take the model: {status['errors']}")
    with get_context("fork").Pool(PROCESSES) as pool:
        return pool.map(decide, cases, chunksize=8)


if __name__ == "__main__":
    jobs = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    answers = [run(job["model"], job["cases"]) for job in jobs]
    Path(sys.argv[2]).write_text(json.dumps(answers), encoding="utf-8")

"""Has pyDMNrules decide cases: `python -m tests.export.engine_run REQUEST.json ANSWER.json`.

It runs as a program of its own, so that nothing of ours and nothing of the engine's share a process. The
request is a list of jobs, each a model (XML) with its cases (FEEL names to values); the answer is, for each
case, every variable's value, or the engine's errors under "errors".
"""

import json
import os
import re
import sys
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from tests.export.engine_dialect import for_the_engine
from tests.export.engine_grammar import keep_tables

keep_tables()

from pyDMNrules import DMN  # noqa: E402

NAME = re.compile(r"[A-Za-z_][\w.]*")
PROCESSES = min(4, os.cpu_count() or 1)


class Engine(DMN):  # type: ignore[misc]
    """The engine, remembering what it has worked out.

    It parses and evaluates every FEEL text anew, each cell of each case, and behind every table all variables
    too. FEEL has no side effects, so a text whose variables hold the same values again means the same again.
    """

    def __init__(self) -> None:
        super().__init__()
        self.names_in: dict[str, tuple[str, ...]] = {}
        self.known: dict[tuple[str, ...], Any] = {}

    def sfeel(self, text: str) -> tuple[bool, Any]:
        """Return whether evaluating a text failed, and its value."""
        held = self.parser.names
        if text in held:
            return False, held[text]
        if "<-" in text:  # pySFeel's own sign for setting a variable
            return super().sfeel(text)  # type: ignore[no-any-return]
        if text not in self.names_in:
            self.names_in[text] = tuple(dict.fromkeys(NAME.findall(text)))
        asked = (text, *(repr(held.get(name)) for name in self.names_in[text]))
        if asked not in self.known:
            failed, value = super().sfeel(text)
            if failed:
                return failed, value
            self.known[asked] = value
        return False, self.known[asked]


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

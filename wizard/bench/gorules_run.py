"""Decides cases with zen-engine, in an environment of its own: `python gorules_run.py ASKED.json`."""

import json
import sys
import time
from pathlib import Path
from typing import Any

import zen  # type: ignore[import-not-found]  # it is there only in its own environment


def main() -> None:
    """Print the responses of each case, and how long each decision took."""
    asked = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    decision = zen.ZenEngine().create_decision(json.dumps(asked["graph"]))
    tiers = [decision.evaluate(case)["result"]["tiers"] for case in asked["cases"]]
    times = [_seconds(decision, case) for _ in range(asked["rounds"]) for case in asked["cases"]]
    print(json.dumps({"tiers": tiers, "seconds": times}))


def _seconds(decision: Any, case: dict[str, Any]) -> float:
    begin = time.perf_counter()
    decision.evaluate(case)
    return time.perf_counter() - begin


if __name__ == "__main__":
    main()

"""Holds what the guide's page "What happens to what you type" claims to what the tests have measured.

The figures stand in `docs/assets/proof.json`. RECORD_PROOF=1 writes what is measured there; any other run
fails where the page claims more than it has measured, or a nought that is none.
"""

import json
import os
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock

from wizard.model import Policy

RECORD = Path(__file__).resolve().parents[1] / "docs" / "assets" / "proof.json"


def prove(part: str, policy: Policy, whole: bool = True, **measured: int) -> None:
    """Record figures, or hold the recorded ones to them.

    Args:
        part: what was measured, such as "privacy".
        policy: whose version stands beside the figures.
        whole: whether everything counted was looked at; figures of a part are held, and never recorded.
        measured: the figures by name; a nought is a promise.
    """
    print(
        f"\n{part}: " + ", ".join(f"{name.replace('_', ' ')} {figure}" for name, figure in measured.items())
    )
    if os.environ.get("RECORD_PROOF"):
        assert whole, "a part was looked at: record with --all"
        return _record(part, {"date": f"{datetime.now(UTC):%Y-%m-%d}", "policy": policy.version, **measured})
    claimed = json.loads(RECORD.read_text(encoding="utf-8"))[part]
    assert claimed.keys() - {"date", "policy"} == measured.keys(), "run once with RECORD_PROOF=1"
    too_much = {
        name: f"{claimed[name]} claimed, {figure} measured"
        for name, figure in measured.items()
        if claimed[name] > figure or (claimed[name] == 0 and figure)
    }
    assert not too_much


def _record(part: str, figures: dict[str, int | str]) -> None:
    with FileLock(RECORD.with_suffix(".lock")):
        held = json.loads(RECORD.read_text(encoding="utf-8")) if RECORD.exists() else {}
        text = json.dumps({**held, part: figures}, indent=1, sort_keys=True)
        RECORD.write_text(text + "\n", encoding="utf-8")
    RECORD.with_suffix(".lock").unlink(missing_ok=True)

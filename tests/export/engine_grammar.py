"""Keeps the parse tables of the engine's FEEL grammar between runs: to make them anew takes half a minute.

pySFeel has its parser built by sly whenever it is imported. The tables follow from the grammar alone, so
those of the same versions are the same; they are kept in `build/`.
"""

import pickle
import sys
from importlib.metadata import version
from pathlib import Path
from typing import Any

from sly import yacc

BUILD = Path(__file__).parents[2] / "build"
KEPT = ("lr_action", "lr_goto", "defaulted_states", "sr_conflicts", "rr_conflicts")


def keep_tables() -> None:
    """From now on take kept tables where there are some; to be called before the engine is imported."""
    versions = (version("pysfeel"), version("sly"), f"{sys.version_info[0]}.{sys.version_info[1]}")
    file = BUILD / f"feel-tables-{'-'.join(versions)}.pickle"
    real = yacc.LRTable

    def table(grammar: Any) -> Any:
        if not file.exists():
            made = real(grammar)
            _write(file, {name: getattr(made, name) for name in KEPT})
            return made
        kept = real.__new__(real)
        kept.grammar, kept.lr_productions = grammar, grammar.Productions
        vars(kept).update(pickle.loads(file.read_bytes()))
        return kept

    yacc.LRTable = table


def _write(file: Path, tables: dict[str, Any]) -> None:
    file.parent.mkdir(exist_ok=True)
    whole = file.with_suffix(".new")
    whole.write_bytes(pickle.dumps(tables))
    whole.replace(file)

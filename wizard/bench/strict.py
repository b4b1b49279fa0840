"""Times StrictDoc, a tool for requirements, on a document of as many clauses; it gets its own environment."""

import random
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

from wizard.bench.clock import program
from wizard.bench.environments import PEERS, environment
from wizard.bench.figures import Figure
from wizard.bench.synthetic import CLAUSES, sentence

Say = Callable[[str], None]

LOCK = PEERS / "requirements.txt"
KEY = "strictdoc_10k_s"
PATIENCE = 900
"""Seconds after which StrictDoc is ended."""


def document(clauses: int) -> str:
    """Return a StrictDoc document with this many requirements, in sections as a made-up policy has them."""
    draw = random.Random(clauses)
    parts = ["[DOCUMENT]\nTITLE: Made-up policy\n"]
    for number in range(clauses):
        if number % CLAUSES == 0:
            parts += ["[[/SECTION]]\n"] * (number > 0)
            parts.append(f"[[SECTION]]\nTITLE: Topic {number // CLAUSES + 1}\n")
        parts.append(
            f"[REQUIREMENT]\nUID: C-{number}\nTITLE: Clause {number}\nSTATEMENT: {sentence(draw, 25)}\n"
        )
    return "\n".join([*parts, "[[/SECTION]]\n"])


def strictdoc_figure(project: Path, clauses: int, say: Say) -> Figure:
    """Have StrictDoc write the HTML of a document of this size; without a value the note tells why."""
    unit = f"s that StrictDoc takes for the HTML of {clauses:,} clauses"
    try:
        python = environment(project, "StrictDoc", LOCK, say)
        say(f"  StrictDoc: {clauses:,} clauses (ended after {PATIENCE // 60} minutes)")
        with tempfile.TemporaryDirectory(prefix="bench-strictdoc-") as name:
            folder = Path(name)
            (folder / "policy.sdoc").write_text(document(clauses), encoding="utf-8")
            command: list[str | Path] = [python.parent / "strictdoc", "export", ".", "--formats=html"]
            taken = program(command, folder, patience=PATIENCE)
    except subprocess.TimeoutExpired:
        return Figure(KEY, None, f"not done after {PATIENCE} s", unit)
    except (RuntimeError, OSError, subprocess.CalledProcessError) as error:
        return Figure(KEY, None, f"cannot be had here: {str(error).splitlines()[-1][:160]}", unit)
    return Figure(KEY, taken.seconds, f"{taken.processor:.0f} processor seconds", unit)

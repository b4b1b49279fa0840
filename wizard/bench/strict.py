"""Times StrictDoc, a tool for requirements, on a document of as many clauses; it gets its own environment."""

import random
import subprocess
import tempfile
import venv
from collections.abc import Callable
from pathlib import Path

from wizard.bench.clock import program
from wizard.bench.figures import Figure
from wizard.bench.synthetic import CLAUSES, sentence

Say = Callable[[str], None]

LOCK = Path(__file__).parent / "peers" / "requirements.txt"
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
        python = environment(project, say)
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


def environment(project: Path, say: Say) -> Path:
    """Return the Python of an environment that holds StrictDoc and nothing of ours; made where it lacks."""
    folder = project / "build" / "cache" / "strictdoc"
    python, stamp = folder / "bin" / "python", folder / "installed.txt"
    lock = LOCK.read_text(encoding="utf-8")
    if not stamp.exists() or stamp.read_text(encoding="utf-8") != lock:
        say("  installing StrictDoc into an environment of its own")
        venv.create(folder, clear=True, with_pip=True)
        install: list[str | Path] = [
            python,
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
            "--require-hashes",
        ]
        program([*install, "-r", LOCK], project)
        stamp.write_text(lock, encoding="utf-8")
    return python

"""Has diagrams drawn by Graphviz at build time, and keeps each drawing under the hash of its source."""

import hashlib
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

SCRIPT = Path(__file__).with_name("viz.mjs")
VERSION = "2"
"""Part of the hash: raise it when `clean` changes, so that old drawings are not used again."""


NUMBER = r"-?[\d.]+"
POINT = re.compile(rf"({NUMBER}),({NUMBER})")
CURVES = re.compile(rf'<path d="M((?:{NUMBER},{NUMBER}[ C]?){{25}})"/>')
"""Eight curves one behind the other; where they come back to their beginning, a box with round corners."""

FINE = re.compile(r"-?\d+\.\d{2}")
"""A hundredth of a point is seen by nobody."""


def clean(svg: str) -> str:
    """Strip what only a file of its own needs, and every colour, title and ID, for use inside a page."""
    svg = svg[svg.index("<svg") :]
    svg = re.sub(r"<!--.*?-->|<title>.*?</title>", "", svg, flags=re.DOTALL)
    svg = re.sub(r'<polygon fill="[^"]*" stroke="none"[^>]*/>', "", svg)
    svg = re.sub(r' (?:id|fill|stroke|font-family|xml:space|xmlns(?::xlink)?)="[^"]*"', "", svg)
    svg = FINE.sub(lambda number: _short(float(number[0])), CURVES.sub(_box, svg))
    svg = svg.replace("<path ", '<path fill="none" ').replace(' text-anchor="middle"', "")
    svg = svg.replace("<svg ", '<svg aria-hidden="true" focusable="false" ', 1)
    return re.sub(r"\s*\n\s*", "\n", svg).strip()


def _box(curves: re.Match[str]) -> str:
    """Return a box as one, a quarter as long; other curves as they are."""
    points = [(float(x), float(y)) for x, y in POINT.findall(curves[1])]
    if points[0] != points[-1]:
        return curves[0]
    left, top = (min(one[side] for one in points) for side in (0, 1))
    right, bottom = (max(one[side] for one in points) for side in (0, 1))
    measures = {
        "x": left,
        "y": top,
        "width": right - left,
        "height": bottom - top,
        "rx": right - points[0][0],
    }
    return f"<rect {' '.join(f'{name}="{_short(one)}"' for name, one in measures.items())}/>"


def _short(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")


def node() -> str | None:
    """Return the Node that came with the environment, or the machine's own, or None."""
    beside = Path(sys.executable).with_name("node")
    return str(beside) if beside.exists() else shutil.which("node")


def draw(dots: Mapping[str, str], cache: Path) -> dict[str, str]:
    """Return an SVG for each DOT text, drawing only what the cache does not hold yet.

    Args:
        dots: DOT text by name.
        cache: folder of drawings, `<sha256>.svg`.

    Returns:
        SVG by name. Empty where Node or its packages are missing: the pages then show the tables alone.
    """
    cache.mkdir(parents=True, exist_ok=True)
    files = {name: cache / f"{_digest(dot)}.svg" for name, dot in dots.items()}
    missing = [name for name, file in files.items() if not file.exists()]
    if missing:
        for name, svg in zip(missing, _render([dots[name] for name in missing]), strict=False):
            files[name].write_text(clean(svg), encoding="utf-8")
    return {name: file.read_text(encoding="utf-8") for name, file in files.items() if file.exists()}


def _digest(dot: str) -> str:
    return hashlib.sha256((VERSION + dot).encode()).hexdigest()


def _render(dots: list[str]) -> list[str]:
    """Draw all of them in one Node process: starting it takes longer than drawing."""
    program = node()
    if program is None or not (SCRIPT.parents[2] / "node_modules/@viz-js/viz").is_dir():
        print("No diagrams: Node or @viz-js/viz is missing. `npm ci` lays them.", file=sys.stderr)
        return []
    command = [program, str(SCRIPT)]
    done = subprocess.run(
        command, input=json.dumps(dots), capture_output=True, text=True, encoding="utf-8", timeout=120
    )
    if done.returncode:
        raise RuntimeError(f"Graphviz could not draw a diagram:\n{done.stderr}")
    drawings: list[str] = json.loads(done.stdout)
    return drawings

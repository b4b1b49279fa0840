"""Lists what others made that the site carries: name, version, licence and its text, and their files."""

import csv
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.metadata import Distribution, distribution
from pathlib import Path, PurePosixPath
from typing import Any

TEXTS = Path(__file__).parent / "licences"
BY_LICENCE_FILE = {"Jinja2": "BSD-3-Clause", "markdown-it-py": "MIT", "mdurl": "MIT"}
"""Packages whose metadata names no licence by its SPDX name; taken from the licence files that they carry."""

MODULE = "assets/pyodide-*/pyodide.asm.wasm.bin"
"""Pyodide’s own module, packed."""

IMAGE = "assets/snapshot.*.bin"
"""The memory image, in which the engine and what it uses are loaded."""

MPL = (
    "Pyodide is used unchanged. It is subject to the terms of the Mozilla Public License, v. 2.0, which\n"
    "stands at https://mozilla.org/MPL/2.0/. Its source code can be had from https://github.com/pyodide/pyodide.\n"
)
THEMES = {
    "mkdocs": ("mkdocs-material", "Material for MkDocs", "material"),
    "zensical": ("zensical", "Zensical", "zensical"),
}
"""By renderer: the package that its theme comes in, the theme's name, and the folder it lies in."""


@dataclass(frozen=True, slots=True)
class Part:
    """Something that others made and the site carries.

    Attributes:
        name: as its makers call it.
        version: "" where the file that carries it does not tell.
        licence: its SPDX name.
        purl: its package URL, by which lists of known faults name it.
        what: what the site uses it for, in plain words.
        files: patterns of its files in the site; none where it is part of another's file.
        text: the licence's text, or the notice that it asks for.
    """

    name: str
    version: str
    licence: str
    purl: str
    what: str
    files: tuple[str, ...]
    text: str


@cache
def parts(project: Path, renderer: str = "mkdocs") -> tuple[Part, ...]:
    """Return all parts, in the order of the page that lists them.

    Args:
        project: the repository's folder, with `node_modules`.
        renderer: whose theme the pages have.
    """
    return (*_engine(project), _decoder(project), *_libraries(), *_theme(renderer))


def _engine(project: Path) -> Iterator[Part]:
    pyodide = project / "node_modules" / "pyodide"
    version = _json(pyodide / "package.json")["version"]
    python = _json(pyodide / "pyodide-lock.json")["info"]["python"]
    yield Part(
        "Pyodide", version, "MPL-2.0", f"pkg:npm/pyodide@{version}",
        "Runs Python in the browser, for the questions.",
        ("assets/pyodide-*/*.mjs", MODULE), MPL,
    )  # fmt: skip
    yield Part(
        "CPython", python, "Python-2.0", f"pkg:generic/cpython@{python}",
        "The language and its standard library, inside Pyodide.",
        (MODULE, "assets/python-*/python_stdlib.zip.bin", IMAGE), _ours("Python-2.0"),
    )  # fmt: skip


def _decoder(project: Path) -> Part:
    package = project / "node_modules" / "zstddec"
    told = _json(package / "package.json")
    return Part(
        "zstddec", told["version"], told["license"], f"pkg:npm/zstddec@{told['version']}",
        "Unpacks Pyodide’s module and the memory image.", ("assets/pyodide-*/zstd.wasm.bin",),
        (package / "LICENSE").read_text(encoding="utf-8").strip(),
    )  # fmt: skip


def _libraries() -> Iterator[Part]:
    uses = {
        "Jinja2": "Fills in pages and letters.",
        "MarkupSafe": "Keeps what is typed from becoming part of a page’s code.",
        "markdown-it-py": "Reads the Markdown in which texts are written.",
        "mdurl": "Reads addresses, for markdown-it-py.",
    }
    for name, what in uses.items():
        found = distribution(name)
        wheel = f"assets/python-*/{name.lower().replace('-', '_')}-{found.version}*.whl.bin"
        yield _python(found, name, what, (wheel, IMAGE))


def _theme(renderer: str) -> Iterator[Part]:
    package, name, folder = THEMES[renderer]
    theme = distribution(package)
    what = "The style sheets under the guide’s own; none of its scripts."
    yield _python(theme, name, what, ("assets/guide.*.css",))
    icons = Path(str(theme.locate_file(f"{folder}/templates/.icons/material/LICENSE")))
    yield Part(
        "Material Design Icons", "", "Apache-2.0", "pkg:npm/%40mdi/svg", "The small drawings on buttons.", (),
        icons.read_text(encoding="utf-8") if icons.exists() else "",
    )  # fmt: skip


def _python(found: Distribution, name: str, what: str, files: tuple[str, ...]) -> Part:
    package = found.metadata["Name"]
    licence = found.metadata.get("License-Expression") or BY_LICENCE_FILE[package]
    purl = f"pkg:pypi/{re.sub(r'[-_.]+', '-', package).lower()}@{found.version}"
    text = "\n".join(
        Path(str(found.locate_file(file))).read_text(encoding="utf-8").strip()
        for file in _licence_files(found)
    )
    return Part(name, found.version, licence, purl, what, files, text)


def _licence_files(found: Distribution) -> list[str]:
    """Return the licences that a package was installed with.

    Read from its record: `Distribution.files` looks whether each of a theme's 12,000 drawings is there.
    """
    record = csv.reader((found.read_text("RECORD") or "").splitlines())
    paths = [PurePosixPath(row[0]) for row in record if row and ".dist-info/" in row[0]]
    mine = [path for path in paths if ".dist-info" in path.parts[0]]
    return sorted(str(path) for path in mine if path.name.upper().startswith("LICENSE"))


def _ours(licence: str) -> str:
    return (TEXTS / f"{licence}.txt").read_text(encoding="utf-8")


def _json(file: Path) -> Any:
    return json.loads(file.read_text(encoding="utf-8"))

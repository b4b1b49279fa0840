"""What is left out of Python's library is imported by nothing that browsers are sent."""

import ast
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from wizard.publish import desk_page
from wizard.publish.library import is_sent
from wizard.publish.snapshot import pyodide_in
from wizard.publish.wheels import browser_wheels

PROJECT = Path(__file__).resolve().parents[2]
STOCK = pyodide_in(PROJECT) / "python_stdlib.zip"


def modules() -> Iterator[tuple[str, bytes]]:
    """Every module of ours and of libraries that runs in a browser, the pages' own rooms among them."""
    for wheel in browser_wheels(PROJECT):
        yield from wheel.files.items()
    yield from desk_page.program(PROJECT)
    for file in (PROJECT / "wizard" / "register").glob("*.py"):
        yield file.name, file.read_bytes()


def imported(source: bytes) -> Iterator[str]:
    """What a module imports, wherever in it; of `from a import b` both, for `b` may be a module too."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        if isinstance(node, ast.ImportFrom) and not node.level and node.module:
            yield node.module
            yield from (f"{node.module}.{name.name}" for name in node.names)


@pytest.mark.skipif(not STOCK.is_file(), reason="Pyodide is not installed: npm ci")
def test_what_ours_imports_of_the_library_is_sent() -> None:
    held = zipfile.ZipFile(STOCK).namelist()
    library = {name.removesuffix(".py").replace("/", ".").removesuffix(".__init__"): name for name in held}
    wanted = {one: name for name, source in modules() if name.endswith(".py") for one in imported(source)}
    assert len(wanted.keys() & library.keys()) > 50
    assert [
        f"{name} imports {one}"
        for one, name in wanted.items()
        if one in library and not is_sent(library[one])
    ] == []


@pytest.mark.parametrize("name", ["cp437", "utf_8_sig", "cp1252", "utf_16", "idna"])
def test_the_codecs_that_something_names_are_sent(name: str) -> None:
    assert is_sent(f"encodings/{name}.py")
    assert not is_sent("encodings/koi8_r.py")

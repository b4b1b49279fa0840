"""What runs in the browser imports nothing that is not there, and arrows between the rooms point down."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

WIZARD = Path(__file__).resolve().parents[2] / "wizard"
# MarkupSafe comes with Jinja2.
THERE = {*sys.stdlib_module_names, "jinja2", "markupsafe", "markdown_it"}
BELOW = {
    "engine": ("wizard.engine", "wizard.model"),
    "letters": ("wizard.letters", "wizard.engine", "wizard.model"),
    "case": ("wizard.case", "wizard.letters", "wizard.engine", "wizard.model"),
}


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


@pytest.mark.parametrize("room", BELOW)
def test_a_room_imports_only_what_lies_below_it_and_what_the_browser_has(room: str) -> None:
    paths = sorted((WIZARD / room).glob("*.py"))
    assert len(paths) > 5
    for path in paths:
        for name in imports(path):
            ours = name == "wizard" or name.startswith(BELOW[room])
            assert ours or name.split(".")[0] in THERE, f"{path.name} imports {name}"

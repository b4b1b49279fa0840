"""Lays the room of the register beside its page: the wizard's page and its memory image go without it."""

import ast
import json
from collections.abc import Iterator, Mapping
from pathlib import Path

CALLS = "wizard.register.calls"
FILE = "assets/register.json"


def lay_register(project: Path, out: Path) -> None:
    """Write what the register's page brings into the engine: modules and templates as text.

    Args:
        project: the project's root.
        out: the folder of staged pages.
    """
    file = out / FILE
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(room(project), ensure_ascii=False), encoding="utf-8")


def room(project: Path) -> dict[str, object]:
    """Return the room as `wizard.browser.rooms.take_in` takes it."""
    texts = {
        name_of(path): path.read_text(encoding="utf-8")
        for path in sorted((project / "wizard" / "register").glob("*.py"))
    }
    templates = {
        f"register/{path.name}": path.read_text(encoding="utf-8")
        for path in sorted((project / "macros" / "register").glob("*.j2"))
    }
    modules = {name: texts[name] for name in in_order(texts)}
    return {"modules": modules, "templates": templates, "calls": CALLS}


def name_of(path: Path) -> str:
    """Return the name under which a module of the room is imported."""
    return "wizard.register" if path.stem == "__init__" else f"wizard.register.{path.stem}"


def in_order(texts: Mapping[str, str]) -> tuple[str, ...]:
    """Return the modules so that none comes before one that it imports."""
    found: dict[str, None] = {}

    def put(name: str) -> None:
        if name not in found:
            for other in imported(texts[name]):
                if other in texts and other != name:
                    put(other)
            found[name] = None

    for name in texts:
        put(name)
    return tuple(found)


def imported(text: str) -> Iterator[str]:
    """Yield the names of the modules that a module imports from."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module

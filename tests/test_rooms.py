"""The house as its imports draw it: every room has a floor, and arrows point down only."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import PROJECT

PLAN = PROJECT / "CONTRIBUTING.md"
HOUSE = PROJECT / "wizard"
Arrow = tuple[str, str]
"""A room and one that it imports."""


def floors(text: str) -> list[list[str]]:
    """Return the rooms of each floor, the lowest first, as the plan in CONTRIBUTING draws them."""
    plan = re.search(r"```floors\n(.*?)```", text, re.DOTALL)
    assert plan, "CONTRIBUTING.md has no block ```floors"
    return [line.split() for line in reversed(plan[1].splitlines())]


def modules(house: Path) -> Iterator[tuple[str, Path]]:
    """Yield each module below `wizard/`, with the room it stands in: a folder, or a file of its own."""
    for file in sorted(house.rglob("*.py")):
        inside = file.relative_to(house).parts
        if inside != ("__init__.py",):
            yield inside[0].removesuffix(".py"), file


def imported(text: str) -> Iterator[str]:
    """Yield every module of the house that a program imports, also inside functions."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module == "wizard":
            yield from (f"wizard.{name.name}" for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def arrows(house: Path = HOUSE) -> dict[Arrow, list[str]]:
    """Return every arrow between two rooms, with the files it starts from."""
    found: dict[Arrow, list[str]] = {}
    rooms = {room for room, _ in modules(house)}
    for room, file in modules(house):
        for name in imported(file.read_text(encoding="utf-8")):
            _, _, below = name.partition("wizard.")
            other = below.split(".")[0]
            if name.startswith("wizard.") and other in rooms - {room}:
                found.setdefault((room, other), []).append(file.relative_to(house).as_posix())
    return found


def upward(found: dict[Arrow, list[str]], plan: list[list[str]]) -> list[str]:
    """Return each arrow that does not lead to a lower floor, in words."""
    floor = {room: number for number, rooms in enumerate(plan) for room in rooms}
    return [
        f"{room} → {other}: {', '.join(files)}"
        for (room, other), files in found.items()
        if floor[other] >= floor[room]
    ]


@pytest.fixture(scope="module")
def plan() -> list[list[str]]:
    return floors(PLAN.read_text(encoding="utf-8"))


def test_every_room_has_its_floor_and_its_line_in_the_plan(plan: list[list[str]]) -> None:
    rooms = {room for room, _ in modules(HOUSE)}
    assert sorted(room for floor in plan for room in floor) == sorted(rooms)
    words = PLAN.read_text(encoding="utf-8")
    assert [room for room in rooms if f"`{room}/`" not in words and f"`{room}.py`" not in words] == []


def test_arrows_point_down_only_so_there_is_no_circle(plan: list[list[str]]) -> None:
    assert upward(arrows(), plan) == []


def test_an_arrow_that_points_up_is_named_with_its_file(tmp_path: Path) -> None:
    """The test of the test."""
    for name in ("low", "high"):
        (tmp_path / name).mkdir()
    (tmp_path / "high" / "fine.py").write_text("from wizard.low.one import two\n")
    (tmp_path / "low" / "one.py").write_text("def two():\n    import wizard.high.fine\n")
    assert upward(arrows(tmp_path), [["low"], ["high"]]) == ["low → high: low/one.py"]

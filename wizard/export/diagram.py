"""Draws the decisions: questions at the foot, each decision above what it needs (DMNDI).

Modellers open a model by its diagram; one without can be run but not looked at.
"""

import xml.etree.ElementTree as ET
from collections.abc import Iterable

from wizard.export.plan import Decision

DI_NAMESPACES = {
    "xmlns:dmndi": "https://www.omg.org/spec/DMN/20191111/DMNDI/",
    "xmlns:dc": "http://www.omg.org/spec/DMN/20180521/DC/",
    "xmlns:di": "http://www.omg.org/spec/DMN/20180521/DI/",
}
WIDTH, HEIGHT, GAP, FLOOR = 180, 60, 40, 180
"""Size of a box, room beside it, and from one floor to the next, in pixels."""

Point = tuple[int, int]


def add_diagram(root: ET.Element, inputs: Iterable[str], decisions: tuple[Decision, ...]) -> None:
    """Add a diagram of these questions and decisions, all known by the names of their variables."""
    corners = _corners(_floors(inputs, decisions))
    outer = ET.SubElement(root, "dmndi:DMNDI")
    diagram = ET.SubElement(outer, "dmndi:DMNDiagram", {"id": "diagram"})
    made = {decision.variable for decision in decisions}
    for name, (x, y) in corners.items():
        element = f"decision_{name}" if name in made else f"input_{name}"
        shape = ET.SubElement(diagram, "dmndi:DMNShape", {"id": f"shape_{name}", "dmnElementRef": element})
        box = {"x": x, "y": y, "width": WIDTH, "height": HEIGHT}
        ET.SubElement(shape, "dc:Bounds", {side: str(size) for side, size in box.items()})
    for decision in decisions:
        for number, need in enumerate(decision.needs, 1):
            _edge(diagram, f"{decision.variable}_{number}", corners[need], corners[decision.variable])


def _edge(diagram: ET.Element, name: str, low: Point, high: Point) -> None:
    edge = ET.SubElement(diagram, "dmndi:DMNEdge", {"id": f"edge_{name}", "dmnElementRef": f"needs_{name}"})
    for x, y in ((low[0], low[1]), (high[0], high[1] + HEIGHT)):
        ET.SubElement(edge, "di:waypoint", {"x": str(x + WIDTH // 2), "y": str(y)})


def _floors(inputs: Iterable[str], decisions: tuple[Decision, ...]) -> list[list[str]]:
    """Every name on its floor: a decision stands one above the highest that it needs."""
    height = dict.fromkeys(inputs, 0)
    for decision in decisions:
        height[decision.variable] = 1 + max((height[need] for need in decision.needs), default=0)
    floors: list[list[str]] = [[] for _ in range(max(height.values(), default=0) + 1)]
    for name, floor in height.items():
        floors[floor].append(name)
    return floors


def _corners(floors: list[list[str]]) -> dict[str, Point]:
    """The upper left corner of every box, each floor in the middle of the widest."""
    widest = max(map(len, floors))
    return {
        name: (
            (widest - len(floor)) * (WIDTH + GAP) // 2 + place * (WIDTH + GAP),
            FLOOR * (len(floors) - level),
        )
        for level, floor in enumerate(floors, 1)
        for place, name in enumerate(floor)
    }

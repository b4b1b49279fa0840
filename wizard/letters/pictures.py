"""Pictures beside the lines of Easy Read letters: for the page as SVG, for Word as shapes of its own.

Which one stands beside a line follows from what the line speaks of, so that typed text has one as well.
"""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from wizard.letters.drawings import COLOURS, DRAWINGS, SPEAKS_OF

Point = tuple[float, float]
_ROUND = 28  # corners that stand for a circle


@dataclass(frozen=True, slots=True)
class Outline:
    """A closed line with its filling, "16222B"; without one it is an open line."""

    points: tuple[Point, ...]
    fill: str


@cache
def outlines(name: str) -> tuple[Outline, ...]:
    """Return the outlines of a picture, from back to front."""
    return tuple(map(_outline, DRAWINGS[name][1:]))


def _outline(drawn: str) -> Outline:
    form, colour, *rest = drawn.split()
    first, second, *more = ((float(x), float(y)) for x, y in (point.split(",") for point in rest))
    points: tuple[Point, ...] = (first, second, *more)
    if form == "box":
        points = (first, (second[0], first[1]), second, (first[0], second[1]))
    if form == "oval":
        turns = (index * math.tau / _ROUND for index in range(_ROUND))
        points = tuple(
            (first[0] + second[0] * math.cos(turn), first[1] + second[1] * math.sin(turn)) for turn in turns
        )
    return Outline(points, "" if form == "line" else COLOURS[colour])


def picture_for(text: str, before: str = "") -> str:
    """Return the name of the picture that goes with a text.

    Args:
        text: what is said beside it.
        before: the picture that stands just above, not to be shown again if another one fits.
    """
    fits = [name for name, words in SPEAKS_OF if re.search(words, text, re.IGNORECASE)]
    return next((name for name in fits if name != before), fits[0] if fits else "page")


def told_of(name: str) -> str:
    """Return what a screen reader says of a picture."""
    return f"Picture: {DRAWINGS[name][0]}"


@cache
def picture_svg(name: str) -> str:
    """Return a picture as SVG."""
    drawn = "".join(map(_svg, outlines(name)))
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="72" height="72" role="img" '
        f'aria-label="{told_of(name)}" stroke="#{COLOURS["ink"]}" stroke-width="2.5" stroke-linejoin="round">'
        f"{drawn}</svg>"
    )


def _svg(one: Outline) -> str:
    points = " ".join(f"{x:.4g},{y:.4g}" for x, y in one.points)
    tag, fill = ("polygon", f"#{one.fill}") if one.fill else ("polyline", "none")
    return f'<{tag} points="{points}" fill="{fill}"/>'


_OPEN, _MICROSOFT = "http://schemas.openxmlformats.org", "http://schemas.microsoft.com/office/word/2010"
_GROUP = f"{_MICROSOFT}/wordprocessingGroup"
_DRAWING = (
    f'xmlns:wp="{_OPEN}/drawingml/2006/wordprocessingDrawing" xmlns:a="{_OPEN}/drawingml/2006/main" '
    f'xmlns:wpg="{_GROUP}" xmlns:wps="{_MICROSOFT}/wordprocessingShape" '
    f'xmlns:mc="{_OPEN}/markup-compatibility/2006"'
)
_SIZE = 900_000  # 2.5 cm, in the 360,000ths of a centimetre that Word counts in
_GRID = 100_000


def picture_xml(name: str, number: int) -> str:
    """Return a picture as a drawing inside a run of WordprocessingML; `number` tells it from the others."""
    shapes = "".join(_shape(one, index) for index, one in enumerate(outlines(name), 1))
    frame = (
        f'<a:off x="0" y="0"/><a:ext cx="{_SIZE}" cy="{_SIZE}"/>'
        f'<a:chOff x="0" y="0"/><a:chExt cx="{_GRID}" cy="{_GRID}"/>'
    )
    return (
        f'<w:r><mc:AlternateContent {_DRAWING}><mc:Choice Requires="wpg"><w:drawing>'
        f'<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{_SIZE}" cy="{_SIZE}"/>'
        f'<wp:docPr id="{number}" name="Picture {number}" descr="{told_of(name)}"/><a:graphic>'
        f'<a:graphicData uri="{_GROUP}"><wpg:wgp><wpg:cNvGrpSpPr/>'
        f"<wpg:grpSpPr><a:xfrm>{frame}</a:xfrm></wpg:grpSpPr>{shapes}</wpg:wgp>"
        "</a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback/></mc:AlternateContent></w:r>"
    )


def _shape(one: Outline, number: int) -> str:
    filled = f'<a:solidFill><a:srgbClr val="{one.fill}"/></a:solidFill>' if one.fill else "<a:noFill/>"
    path = "".join(_path(one.points)) + ("<a:close/>" if one.fill else "")
    return (
        f'<wps:wsp><wps:cNvPr id="{number}" name="Outline {number}"/><wps:cNvSpPr/><wps:spPr>'
        f'<a:xfrm><a:off x="0" y="0"/><a:ext cx="{_GRID}" cy="{_GRID}"/></a:xfrm><a:custGeom>'
        '<a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>'
        f'<a:pathLst><a:path w="{_GRID}" h="{_GRID}">{path}</a:path></a:pathLst></a:custGeom>'
        f'{filled}<a:ln w="19050"><a:solidFill><a:srgbClr val="{COLOURS["ink"]}"/></a:solidFill></a:ln>'
        "</wps:spPr><wps:bodyPr/></wps:wsp>"
    )


def _path(points: tuple[Point, ...]) -> Iterator[str]:
    for index, (x, y) in enumerate(points):
        tag = "lnTo" if index else "moveTo"
        yield f'<a:{tag}><a:pt x="{round(x * 1000)}" y="{round(y * 1000)}"/></a:{tag}>'

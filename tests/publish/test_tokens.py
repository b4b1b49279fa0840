"""Colours, type sizes and gaps stand in one small set; the sheets have none of their own."""

import re
from pathlib import Path

import pytest

ASSETS = Path(__file__).resolve().parents[2] / "docs" / "assets"
TOKENS = (ASSETS / "tokens.css").read_text("utf-8")
DARK = (ASSETS / "tokens-dark.css").read_text("utf-8")
OWN = ASSETS.parents[1] / "wizard" / "training" / "package" / "package.css"
SHEETS = sorted(one for one in (*ASSETS.rglob("*.css"), OWN) if not one.name.startswith("tokens"))
"""Every style sheet: guide, questions, register, training, paper route and package."""
DECLARED = re.compile(r"(?<![\w-])([a-z-]+):\s*([^;{}]+)(?=[;}])")
GAPS = re.compile(r"(?:margin|padding)(?:-[a-z-]+)?|(?:row-|column-)?gap")
LENGTH = re.compile(r"(?<![\w-])-?(?!0\b)[\d.]+(?:px|rem|em|pt|ch|mm|cm)\b")
COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}\b|\b(?:rgba?|hsla?|oklch)\(")


def declared(sheet: Path) -> list[tuple[str, str]]:
    """Every property of a style sheet with its value; the edge of a sheet of paper is none."""
    text = sheet.read_text("utf-8")
    return DECLARED.findall(
        re.sub(r"/\*.*?\*/|url\([^)]*\)|@page[^{]*\{(?:[^{}]|\{[^}]*\})*\}", "", text, flags=re.DOTALL)
    )


def names(kind: str) -> list[str]:
    return sorted(set(re.findall(rf"--cg-{kind}-\d+(?=:)", TOKENS)))


def test_there_are_six_sizes_of_type_and_seven_gaps() -> None:
    assert len(names("type")) == 6 and len(names("gap")) == 7


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda one: one.name)
def test_no_sheet_has_a_colour_of_its_own(sheet: Path) -> None:
    assert not [one for one in declared(sheet) if COLOUR.search(one[1])]


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda one: one.name)
def test_no_sheet_has_a_size_of_type_of_its_own(sheet: Path) -> None:
    sizes = [value for name, value in declared(sheet) if name == "font-size"]
    known = re.compile(r"var\(--cg-(?:type-[1-6]|letter-large|letter-easy)\)|inherit")
    assert all(known.fullmatch(size) for size in sizes)


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda one: one.name)
def test_no_sheet_has_a_gap_of_its_own(sheet: Path) -> None:
    gaps = [(name, value) for name, value in declared(sheet) if GAPS.fullmatch(name)]
    assert not [one for one in gaps if LENGTH.search(one[1])]


def test_every_colour_is_there_in_light_and_dark() -> None:
    light, dark = (
        set(re.findall(r"(--cg-[\w-]+):", text.split(start, 1)[1].split("}")[0]))
        for text, start in ((TOKENS, ".cg-sheet {"), (DARK, '"system"] {'))
    )
    assert light == dark and len(light) > 20


def test_a_room_the_poster_and_paper_have_every_size_and_gap_of_their_own() -> None:
    """Else one of them would show a size of the screen between its own."""
    wanted = set(names("type")) | set(names("gap"))
    for start in (
        "[data-large],",
        ".tr-card {",
        "@media print {\n  :root {",
        "  .tr-poster {",
        "  .tr-card {",
    ):
        block = TOKENS.split(start, 1)[1].split("}")[0]
        assert wanted <= set(re.findall(r"--cg-[\w-]+(?=:)", block)), start


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda one: one.name)
def test_every_token_that_a_sheet_uses_is_there(sheet: Path) -> None:
    used = set(re.findall(r"var\((--cg-[\w-]+)\)", sheet.read_text("utf-8")))
    assert used <= set(re.findall(r"(--cg-[\w-]+):", TOKENS))

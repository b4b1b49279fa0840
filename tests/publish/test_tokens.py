"""Colours, type sizes and gaps stand in one small set; the sheets have none of their own."""

import re
from pathlib import Path

import pytest

ASSETS = Path(__file__).resolve().parents[2] / "docs" / "assets"
TOKENS = (ASSETS / "tokens.css").read_text("utf-8")
SHEETS = ("guide.css", "wizard.css", "walk.css", "desk.css")
DECLARED = re.compile(r"(?<![\w-])([a-z-]+):\s*([^;{}]+)(?=[;}])")
GAPS = re.compile(r"(?:margin|padding)(?:-[a-z-]+)?|(?:row-|column-)?gap")
LENGTH = re.compile(r"(?<![\w-])-?(?!0\b)[\d.]+(?:px|rem|em|pt|ch|mm|cm)\b")
COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}\b|\b(?:rgba?|hsla?|oklch)\(")


def declared(sheet: str) -> list[tuple[str, str]]:
    """Every property of a style sheet with its value; the edge of a sheet of paper is none."""
    text = (ASSETS / sheet).read_text("utf-8")
    return DECLARED.findall(re.sub(r"/\*.*?\*/|url\([^)]*\)|@page \{[^}]*\}", "", text, flags=re.DOTALL))


def names(kind: str) -> list[str]:
    return sorted(set(re.findall(rf"--cg-{kind}-\d+(?=:)", TOKENS)))


def test_there_are_six_sizes_of_type_and_seven_gaps() -> None:
    assert len(names("type")) == 6 and len(names("gap")) == 7


@pytest.mark.parametrize("sheet", SHEETS)
def test_no_sheet_has_a_colour_of_its_own(sheet: str) -> None:
    assert not [one for one in declared(sheet) if COLOUR.search(one[1])]


@pytest.mark.parametrize("sheet", SHEETS)
def test_no_sheet_has_a_size_of_type_of_its_own(sheet: str) -> None:
    sizes = [value for name, value in declared(sheet) if name == "font-size"]
    known = re.compile(r"var\(--cg-(?:type-[1-6]|letter-large|letter-easy)\)|inherit")
    assert sizes and all(known.fullmatch(size) for size in sizes)


@pytest.mark.parametrize("sheet", SHEETS)
def test_no_sheet_has_a_gap_of_its_own(sheet: str) -> None:
    gaps = [(name, value) for name, value in declared(sheet) if GAPS.fullmatch(name)]
    assert gaps and not [one for one in gaps if LENGTH.search(one[1])]


def test_every_colour_is_there_in_light_and_dark() -> None:
    light, dark = (
        set(re.findall(r"(--cg-[\w-]+):", TOKENS.split(f'scheme="{scheme}"]', 1)[1].split("}")[0]))
        for scheme in ("default", "slate")
    )
    assert light == dark and len(light) > 20


@pytest.mark.parametrize("sheet", SHEETS)
def test_every_token_that_a_sheet_uses_is_there(sheet: str) -> None:
    used = set(re.findall(r"var\((--cg-[\w-]+)\)", (ASSETS / sheet).read_text("utf-8")))
    assert used <= set(re.findall(r"(--cg-[\w-]+):", TOKENS))

"""The five marks look alike wherever they stand: each has a name and a shape; what has no mark shows none."""

import re
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from typing import get_args

import pytest

from wizard.export.akn import akn_xml
from wizard.model import Clause, Mark, Policy, Source
from wizard.publish.clause_data import card
from wizard.publish.naming import Names, plain_in
from wizard.publish.stage import page_environment
from wizard.view import MARK_NAMES, Links, environment

PROJECT = Path(__file__).resolve().parents[2]
MARKS = tuple(mark for mark in get_args(Mark) if mark)
SHEETS = ("docs/assets/guide.css", "docs/assets/paper.css", "wizard/training/package/package.css")
LEGENDS = ("macros/pages/tags.html.j2", "macros/print/house.typ.j2", "docs/how-to-use.md")
COLOUR = re.compile(r"(?:color|background|border-color): [^;]+;")
VARIABLE = re.compile(r"--cg-([\w-]+): (#[0-9a-f]{6})\b")


def rule(sheet: str, mark: str) -> str:
    """Return what a style sheet says of a mark."""
    found = re.search(rf"^\.mark-{mark} \{{ (.*?) \}}", (PROJECT / sheet).read_text(), re.MULTILINE)
    assert found, f"{sheet} does not know {mark}"
    return found[1]


def brightness(colour: str) -> float:
    """Return the relative luminance of a colour (WCAG 2.2)."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((brightness(one), brightness(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def mixed(policy: Policy) -> Clause:
    """A clause whose sentences differ in force."""
    return replace(policy.clauses[0], force="states", forces=("states", "must", "states", "may"))


def test_there_are_five_and_each_has_a_name() -> None:
    assert len(MARKS) == 5
    assert set(MARK_NAMES) == set(MARKS)


@pytest.mark.parametrize("sheet", SHEETS)
def test_no_two_marks_have_the_same_shape(sheet: str) -> None:
    shapes = {mark: COLOUR.sub("", rule(sheet, mark)).split() for mark in MARKS}
    shapes["must"] = ["filled"]  # the only one whose letters are light on dark
    assert all(shapes[one] != shapes[other] for one, other in combinations(MARKS, 2))


@pytest.mark.parametrize("sheet", ["docs/assets/tokens.css", "docs/assets/tokens-dark.css"])
@pytest.mark.parametrize("mark", ["law", "silent", "good"])
def test_words_stand_out_from_the_tint_in_light_and_dark(sheet: str, mark: str) -> None:
    screen = (PROJECT / sheet).read_text().split(".cg-sheet {")[-1].split("}")[0]
    found = dict(VARIABLE.findall(screen))
    assert contrast(found[mark], found[f"{mark}-tint"]) >= 4.5


def test_what_has_no_mark_shows_none(policy: Policy) -> None:
    parts = environment(policy).get_template("marks.html.j2").make_module({"root": ""})
    assert str(parts.mark_tag("")) == ""  # type: ignore[attr-defined]
    assert ">law<" in str(parts.mark_tag("law"))  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "page", ["macros/pages/tags.html.j2", "macros/print/house.typ.j2", "docs/how-to-use.md"]
)
def test_every_legend_tells_of_every_mark(page: str) -> None:
    text = (PROJECT / page).read_text()
    assert all(mark in text or MARK_NAMES[mark] in text for mark in MARKS)


def test_a_clause_shows_the_force_of_each_of_its_sentences_once(policy: Policy) -> None:
    env = page_environment(policy, Names(policy))
    parts = env.get_template("parts.html.j2").make_module({"root": ""})
    shown = str(parts.force_tags(mixed(policy)))  # type: ignore[attr-defined]
    assert re.findall(r"mark-(\w+)", shown) == ["states", "must", "may"]


def test_so_do_its_preview_and_its_element_in_akoma_ntoso(policy: Policy) -> None:
    clause = mixed(policy)
    shown = card(clause, Links(policy), plain_in(policy))
    assert shown["marks"] == [("states", "policy: states"), ("must", "policy: must"), ("may", "policy: may")]
    section = replace(policy.sections[0], clauses=(clause, *policy.sections[0].clauses[1:]))
    written = akn_xml(replace(policy, sections=(section, *policy.sections[1:])))
    assert b'class="force-states force-must force-may"' in written


def test_a_source_tells_its_section_since_when_and_when_it_was_looked_at(policy: Policy) -> None:
    act = Source(
        "law-sheds", "Sheds Act", "Parliament", "How high.", "", policy.sources[0].place,
        section="section 4", in_force="1 May 2020", checked_on="2026-11-29",
    )  # fmt: skip
    guide = replace(act, id="guide-sheds", section="", in_force="", checked_on="")
    env = page_environment(replace(policy, sources=(act, guide)), Names(policy))
    law, _, guidance = (
        env.get_template("pages/sources.md.j2").render(root="../").partition('id="guide-sheds"')
    )
    assert ">law<" in law and "section 4" in law and "1 May 2020" in law and "29 November 2026" in law
    assert ">good practice<" in guidance and "not recorded" in guidance

"""Diagrams follow the rows: shared beginnings share a path, and every row ends in its own leaf."""

import re
from pathlib import Path
from tempfile import TemporaryDirectory

from wizard.model import Policy
from wizard.publish.diagrams import quoted, table_dot
from wizard.publish.draw import clean, draw
from wizard.publish.naming import Names
from wizard.publish.overview import overview_dot


def test_a_tree_has_one_leaf_for_each_row(policy: Policy) -> None:
    names = Names(policy)
    for table in policy.tables:
        leaves = re.findall(r'label="Row (\d+)', table_dot(table, names))
        assert sorted(map(int, leaves)) == list(range(1, len(table.rows) + 1))


def test_the_map_shows_every_stage(policy: Policy) -> None:
    dot = overview_dot(policy, Names(policy))
    assert all(f'"stage-{stage.id}"' in dot for stage in policy.stages)


def test_text_with_quotes_and_backslashes_stays_text() -> None:
    assert quoted('say "no" \\ go') == '"say \\"no\\" \\\\ go"'


def test_a_cleaned_drawing_carries_no_colour_and_no_id() -> None:
    drawn = (
        '<?xml?><svg width="9pt"><g id="a"><title>t</title><path fill="none" stroke="black" d=""/></g></svg>'
    )
    kept = '<svg aria-hidden="true" focusable="false" width="9pt"><g><path fill="none" d=""/></g></svg>'
    assert clean(drawn) == kept


def test_a_box_is_a_box_and_a_line_of_as_many_curves_stays_a_line() -> None:
    (box,) = draw_once('a [shape=box, style=rounded, label="one or another"]')
    left, top, width, height, corner = map(float, re.findall(r'="(-?[\d.]+)"', box))
    assert (left, top, corner) == (0, -36, 12) and height == 36 and width > 60
    line = '<svg><path d="M0,0C' + " ".join(f"{place},{place * 2}.25" for place in range(1, 25)) + '"/></svg>'
    assert "<path" in clean(line) and "24,48.2" in clean(line) and "<rect" not in clean(line)


def draw_once(dot: str) -> list[str]:
    with TemporaryDirectory() as folder:
        return re.findall(r"<rect [^>]*>", draw({"one": f"digraph {{ {dot} }}"}, Path(folder))["one"])


def test_a_drawing_is_taken_from_the_cache_the_second_time(tmp_path: Path) -> None:
    dots = {"one": "digraph { a -> b }"}
    first = draw(dots, tmp_path)
    (kept,) = tmp_path.glob("*.svg")
    kept.write_text("kept", encoding="utf-8")
    assert draw(dots, tmp_path) == {"one": "kept"}
    assert first["one"].startswith("<svg")

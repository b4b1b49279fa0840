"""The forms edit the source by spans: nothing moves that was not edited, and what was reads back as typed."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import sampling
from wizard.desk.fields import Edit, Field
from wizard.desk.forms import FORMS, fields_of
from wizard.desk.held import Held
from wizard.desk.parts import Part, parts_of
from wizard.desk.sheet import sheet_of

CONTENT = Path(__file__).resolve().parents[2] / "policy_source"
FILES = sorted(path for path in CONTENT.rglob("*") if path.suffix in (".md", ".yml"))
ONE_IN, SOME = 23, 89
"""Of so many fields of a kind one is edited: its whole file is read again. The second in an ordinary run."""
ROWS = 5
"""Of the rows of each table one in so many is edited, in an ordinary run."""


def every_part() -> Iterator[tuple[Part, str]]:
    for path in FILES:
        text = path.read_bytes().decode("utf-8")
        for part in parts_of(path.relative_to(CONTENT).as_posix(), text):
            yield part, text


def put(text: str, edit: Edit) -> str:
    return text[: edit.start] + edit.new + text[edit.end :]


def test_a_form_without_an_edit_changes_not_one_byte() -> None:
    looked = 0
    for part, text in every_part():
        for field in fields_of(part, text):
            assert field.edit(field.value) is None, (part.key, field.name)
            # Written anew, the value stands as it stood: whoever types and takes it back leaves no trace.
            stands = text[field.start : field.end]
            if field.value and stands.strip().startswith(f"{field.name}="):
                assert field.write(field.value) == stands, (part.key, field.name)
            looked += 1
    assert looked > 5_000


def test_each_edit_changes_only_its_span_and_reads_back(whole: bool) -> None:
    every = ((part, text, field) for part, text in every_part() for field in fields_of(part, text))
    kinds = Counter[str]()
    for part, text, field in every:
        value = f"{field.value} changed" if field.kind != "choice" else field.choices[-1][0]
        edit = field.edit(value)
        kinds[part.kind] += edit is not None
        if edit is None or kinds[part.kind] % (ONE_IN if whole else SOME) != 1:
            continue
        fresh = put(text, edit)
        assert fresh[: edit.start] == text[: edit.start]
        assert fresh[len(fresh) - len(text) + edit.end :] == text[edit.end :]
        assert read_again(part, fresh, field) == value.strip(), (part.key, field.name)
    assert {kind for kind in kinds if kinds[kind]} == set(FORMS)


def read_again(part: Part, text: str, field: Field) -> str:
    again = next(one for one in parts_of(part.path, text) if one.key == part.key)
    return next(one.value for one in fields_of(again, text) if one.name == field.name)


def test_each_cell_changes_only_itself(whole: bool) -> None:
    for part, text in every_part():
        sheet = sheet_of(part.path, text, {}) if part.kind == "table" else None
        for row, cells in sampling.part(enumerate(sheet.rows if sheet else ()), ROWS, whole):
            for column, cell in enumerate(cells):
                assert sheet is not None
                assert sheet.set_cell(row, column, cell) is None
            assert sheet is not None
            edit = sheet.set_cell(row, 0, "a, b")
            assert edit is not None
            again = sheet_of(part.path, put(text, edit), {})
            assert again is not None
            assert again.rows[row] == ("a, b", *cells[1:])
            assert [*again.rows[:row], *again.rows[row + 1 :]] == [*sheet.rows[:row], *sheet.rows[row + 1 :]]


TABLE = """---
id: t
---

Words.

| a | → b | mark | because |
|---|---|---|---|
| any | x | - | One: @c. |
| any | y | - | Two: @c. |
"""


def test_rows_are_added_moved_and_taken_away() -> None:
    sheet = sheet_of("decisions/t.md", TABLE, {})
    assert sheet is not None
    assert [column.name for column in sheet.columns if column.folded] == ["a"]
    assert put(TABLE, sheet.add_row(0)).count("| any | x | - |  |\n") == 1
    moved = sheet.move_row(0, 1)
    assert moved is not None
    assert put(TABLE, moved).index("Two") < put(TABLE, moved).index("One")
    assert sheet.move_row(0, -1) is None
    for row, left in ((0, "Two"), (1, "One")):
        fresh = put(TABLE, sheet.delete_row(row))
        assert left in fresh
        assert fresh.count("\n") == TABLE.count("\n") - 1
        assert fresh.endswith("|\n")


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_a_file_keeps_its_line_ends_and_its_byte_order_mark(ends: str, mark: bytes) -> None:
    data = mark + f"one{ends}two{ends}three".encode()
    held = Held.of(data)
    assert held is not None
    assert held.data == data
    at = held.text.index("two")
    assert held.replaced(at, at + 3, "2\nand").data == mark + f"one{ends}2{ends}and{ends}three".encode()


def test_mixed_line_ends_stay_mixed() -> None:
    held = Held("a\r\nb\nc\rd\r\n")
    at = held.text.index("d")
    assert held.replaced(at, at + 1, "D").raw == "a\r\nb\nc\rD\r\n"
    assert held.replaced(1, 2, "").raw == "ab\nc\rd\r\n"

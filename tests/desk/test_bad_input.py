"""What cannot stand in a form is refused in words, and every change is taken back to the byte."""

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from wizard.desk.folder import Folder, opened, unzipped
from wizard.desk.forms import FORMS, fields_of
from wizard.desk.handing import as_zip
from wizard.desk.paragraphs import done_with
from wizard.desk.parts import Part, parts_of
from wizard.desk.sheet import sheet_of
from wizard.desk.taking import SOURCE, RefusedError, taken
from wizard.publish.desk_page import content_texts

CONTENT = Path(__file__).resolve().parents[2] / "policy_source"
WINDOWS = {
    path.removeprefix("policy_source/"): text.replace("\n", "\r\n").encode()
    for path, text in content_texts(CONTENT)
}
LETTER = "letters/formal-warning.md"


@pytest.fixture
def folder() -> Folder:
    """The content as a Windows editor saves it."""
    return opened("policy_source", WINDOWS.items())


def first_of_each(folder: Folder) -> Iterator[Part]:
    seen = set()
    for path in folder.paths:
        for part in parts_of(path, folder.text(path)):
            if part.kind not in seen and fields_of(part, folder.text(path)):
                seen.add(part.kind)
                yield part
    assert seen == set(FORMS)


LONG = ("letter", "policy", "case", "question")
HOSTILE = [
    "{#another}\nwords",
    "a } b { c",
    "`x",
    'say "so"',
    "|",
    "---",
    "\n\n\n",
    "# A",
    "- `b` B",
    "a: b",
    "ä€𝄞",
]


def test_nothing_typed_into_any_form_changes_more_than_its_place(folder: Folder) -> None:
    taken_, refused = 0, 0
    for part in first_of_each(folder):
        text = folder.text(part.path)
        count = len(parts_of(part.path, text))
        # The first fields are all of a kind's own; a letter and a case have many more of the same.
        for at, field in enumerate(fields_of(part, text)[:9]):
            for value in HOSTILE[at % 3 :: 3] if part.kind in LONG else HOSTILE:
                try:
                    edit = taken(part, text, field.name, value)
                except RefusedError as fault:
                    assert "not taken" in str(fault) and str(fault).endswith(".")
                    refused += 1
                    continue
                if edit is None:
                    continue
                taken_ += 1
                fresh = text[: edit.start] + edit.new + text[edit.end :]
                again = parts_of(part.path, fresh)
                assert len(again) == count, (part.key, field.name, value)
                # Typed over once more, it is the same place: nothing is put in twice.
                now = next(one for one in again if one.start == part.start)
                back = taken(now, fresh, field.name, field.value)
                assert back is not None or field.value == value.strip()
    assert taken_ > 200 and refused > 5


def test_a_part_keeps_its_line_in_braces(folder: Folder) -> None:
    path = "clauses/16-review.md"
    text = folder.text(path)
    part = parts_of(path, text)[0]
    source = text[part.start : part.end]
    for broken in (source.removeprefix("{#"), source + "\n{#second}\nMore.\n", ""):
        with pytest.raises(RefusedError, match="own line in braces"):
            taken(part, text, SOURCE, broken)
    edit = taken(part, text, SOURCE, source.rstrip())
    assert edit is not None
    assert len(parts_of(path, text[: edit.start] + edit.new + text[edit.end :])) == len(parts_of(path, text))


def test_undo_goes_back_over_everything_to_the_byte_and_windows_lines_stay(folder: Folder) -> None:
    letter = parts_of(LETTER, folder.text(LETTER))[0]
    for what in ("add", "down", "up", "delete", "delete"):
        edit = done_with(letter, folder.text(LETTER), 2, what)
        assert edit is not None
        folder.apply(LETTER, edit)
    table = "decisions/11-review-period.md"
    for change in ("add_row", "delete_row"):
        sheet = sheet_of(table, folder.text(table), {})
        assert sheet is not None
        folder.apply(table, getattr(sheet, change)(0))
    for part in first_of_each(folder):
        field = fields_of(part, folder.text(part.path))[0]
        value = field.choices[-1][0] if field.choices else "2\n3" if field.kind == "long" else "2"
        if edit := taken(part, folder.text(part.path), field.name, value):
            folder.apply(part.path, edit)
    folder.write("letters/new.md", "Dear all\n")
    assert len(folder.changed) > 8
    for path in folder.changed:
        data = folder.data(path) or b""
        assert path not in WINDOWS or not re.search(rb"(?<!\r)\n", data), path
    while folder.can_undo:
        folder.undo()
    assert folder.changed == []
    assert {path: folder.data(path) for path in folder.paths} == {
        path: data for path, data in WINDOWS.items() if path in folder.paths
    }


def test_removing_and_moving_paragraphs_leaves_the_others_as_they_are(folder: Folder) -> None:
    text = folder.text(LETTER)
    part = parts_of(LETTER, text)[0]
    names = re.findall(r"^\{#([\w-]+)", text, re.MULTILINE)

    def after(at: int, what: str) -> list[str]:
        edit = done_with(part, text, at, what)
        assert edit is not None
        fresh = text[: edit.start] + edit.new + text[edit.end :]
        assert fresh.endswith("\n") and fresh.count("\n\n\n") == text.count("\n\n\n")
        return re.findall(r"^\{#([\w-]+)", fresh, re.MULTILINE)

    last = len(names) - 1
    assert after(0, "delete") == names[1:]
    assert after(last, "delete") == names[:-1]
    assert after(last, "add") == [*names, "new-1"]
    assert after(1, "up") == [names[1], names[0], *names[2:]]
    assert after(last - 1, "down") == [*names[:-2], names[-1], names[-2]]
    assert done_with(part, text, 0, "up") is None
    assert done_with(part, text, last, "down") is None


def test_in_the_saved_zip_untouched_files_are_the_same_bytes() -> None:
    mixed = {
        path: data if at % 2 else data.replace(b"\r\n", b"\n")
        for at, (path, data) in enumerate(WINDOWS.items())
    }
    mixed["letterhead.docx"] = bytes(range(256))
    folder = opened("policy_source", mixed.items())
    text = folder.text("clauses/16-review.md")
    part = parts_of("clauses/16-review.md", text)[0]
    edit = taken(part, text, "text", "Every three months.")
    assert edit is not None
    folder.apply(part.path, edit)
    saved = dict(unzipped(as_zip(folder)))
    with zipfile.ZipFile(io.BytesIO(as_zip(folder))) as archive:
        assert archive.testzip() is None
    assert saved.keys() == {f"policy_source/{path}" for path in folder.paths}
    for path in folder.paths:
        same = saved[f"policy_source/{path}"] == mixed[path]
        assert same == (path != part.path), path

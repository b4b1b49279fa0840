"""Whatever is wrong with a content folder, `check` ends in findings with a place, never in a traceback."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.change.reviewed import all_reviewed
from tests.sampling import part
from wizard.report import check_folder

DAY = date(2026, 3, 4)
TYPES = ("[]", "{}", "- x", "7", "~", '"', "\t", "*x", "&x", "true", "é")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small policy with a lock, reasons and repealed clauses beside it."""
    root = all_reviewed(tmp_path, monkeypatch, "--all-new")
    (root / "repealed.yml").write_text('- {id: old, on: "2026-01-01", why: Gone., now: warning}\n')
    return root


def damaged(data: bytes) -> Iterator[bytes]:
    """Yield a file without each line, with each line doubled, a value of another type, or a byte flipped."""
    lines = data.split(b"\n")
    for at, line in enumerate(lines):
        yield b"\n".join([*lines[:at], *lines[at + 1 :]])
        yield b"\n".join([*lines[:at], line, *lines[at:]])
        if b": " in line:
            key = line.partition(b": ")[0]
            value = TYPES[at % len(TYPES)].encode()
            yield b"\n".join([*lines[:at], key + b": " + value, *lines[at + 1 :]])
    for at in range(0, len(data), 17):
        yield data[:at] + bytes([data[at] ^ 0xA0]) + data[at + 1 :]
    yield b""


def test_damage_of_any_kind_ends_in_findings(folder: Path, whole: bool) -> None:
    every = [(file, bad) for file in sorted(folder.rglob("*.*")) for bad in damaged(file.read_bytes())]
    assert len(every) > 500
    for file, bad in part(every, 40, whole):
        good = file.read_bytes()
        file.write_bytes(bad)
        report = check_folder(folder, lambda line: None, DAY)
        assert all(fault.place.line >= 1 and fault.mend for fault in report.findings), file
        file.write_bytes(good)

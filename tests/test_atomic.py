"""A file is written whole or not at all, and nothing half written is left."""

from pathlib import Path

import pytest

from wizard.atomic import write_whole


def test_a_file_takes_the_old_ones_place_in_a_folder_that_is_made(tmp_path: Path) -> None:
    file = tmp_path / "a" / "folder" / "file.json"
    write_whole(file, b"old")
    write_whole(file, b"new")
    assert file.read_bytes() == b"new"
    assert list(file.parent.iterdir()) == [file]


@pytest.mark.parametrize("step", ["write_bytes", "replace"])
def test_a_failure_leaves_the_old_file_and_nothing_beside_it(
    step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "file.json"
    write_whole(file, b"old")

    def full(*_: object) -> None:
        raise OSError("no space left on the device")

    monkeypatch.setattr(Path, step, full)
    with pytest.raises(OSError, match="no space"):
        write_whole(file, b"new")
    monkeypatch.undo()
    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]

"""What a build has read is read again by the next draft only where a file has changed."""

import shutil
from pathlib import Path

import pytest

from tests.change.versions import edit
from tests.source.content import GOOD
from wizard.publish import read_before as keeping
from wizard.publish.desk_page import content_texts
from wizard.publish.desk_start import read_packed
from wizard.publish.read_before import keep_read, read_before
from wizard.source.load import load_policy
from wizard.source.memory import Memory, PausedError


def content(tmp_path: Path) -> Path:
    return Path(shutil.copytree(GOOD, tmp_path / "policy_source"))


def kept(folder: Path, project: Path) -> None:
    memory = Memory()
    load_policy(folder, memory)
    keep_read(project, read_packed(memory, content_texts(folder)))


def test_a_draft_reads_nothing_that_the_last_build_has_read(tmp_path: Path) -> None:
    folder = content(tmp_path)
    kept(folder, tmp_path)
    memory = read_before(tmp_path, anew=False)
    memory.left = 0  # whatever is not known already would make it pause
    assert load_policy(folder, memory) == load_policy(folder)
    assert len(read_before(tmp_path, anew=True)) == 0  # for a release


def test_a_file_that_has_changed_since_is_read(tmp_path: Path) -> None:
    folder = content(tmp_path)
    kept(folder, tmp_path)
    edit(folder, ("clauses/01-plots.md", "Nobody may dump", "Nobody must dump"))
    memory = read_before(tmp_path, anew=False)
    assert load_policy(folder, memory) == load_policy(folder)
    memory = read_before(tmp_path, anew=False)
    memory.left = 0
    with pytest.raises(PausedError):
        load_policy(folder, memory)


def test_what_another_program_has_read_or_what_is_damaged_is_not_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "program").mkdir()
    (tmp_path / "program" / "model.py").write_text("one = 1\n", encoding="utf-8")
    monkeypatch.setattr(keeping, "PROGRAM", tmp_path / "program")
    kept(content(tmp_path), tmp_path)
    assert len(read_before(tmp_path, anew=False)) > 0
    (tmp_path / "program" / "model.py").write_text("one = 2\n", encoding="utf-8")
    assert len(read_before(tmp_path, anew=False)) == 0
    keep_read(tmp_path, b"damaged")
    assert len(read_before(tmp_path, anew=False)) == 0
    assert len(list((tmp_path / "build/cache/read").iterdir())) == 1

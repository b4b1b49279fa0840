"""The folder at the desk: opened from a zip or files, changed, taken back, and handed over byte for byte."""

import io
import subprocess
import zipfile
from pathlib import Path

import pytest

from wizard.desk.adding import AddingError, added
from wizard.desk.fields import Edit
from wizard.desk.folder import Folder, FolderError, opened, unzipped
from wizard.desk.handing import as_patch, as_zip, message_for

FILES = {
    "policy.yml": b"title: A\n",
    "tiers.md": "\ufeff{#one rank=1}\r\n## One\r\n\r\nSay it.\r\n".encode(),
    "clauses/01.md": b"no line end at the end",
    "letterhead.docx": bytes(range(256)),
}


@pytest.fixture
def folder() -> Folder:
    return opened("policy_source", FILES.items())


def edit(folder: Folder, path: str, old: str, new: str) -> None:
    at = folder.text(path).index(old)
    folder.apply(path, Edit(at, at + len(old), new))


def test_what_is_opened_and_saved_is_the_same_bytes(folder: Folder) -> None:
    folder.text("tiers.md")
    again = opened("policy_source", unzipped(as_zip(folder)))
    assert again.name == "policy_source"
    assert again.opened == FILES
    assert folder.changed == []
    assert as_patch(folder, "") == b""


def test_a_change_is_taken_back_and_made_again(folder: Folder) -> None:
    edit(folder, "tiers.md", "Say it.", "Say it\nkindly.")
    changed = folder.data("tiers.md")
    assert changed == FILES["tiers.md"].replace(b"Say it.", b"Say it\r\nkindly.")
    assert folder.undo() == ("tiers.md",)
    assert folder.data("tiers.md") == FILES["tiers.md"]
    assert folder.changed == []
    assert folder.redo() == ("tiers.md",)
    assert folder.data("tiers.md") == changed
    folder.write("letters/new.md", "Dear all\n")
    assert folder.changed == ["letters/new.md", "tiers.md"]
    folder.undo()
    assert "letters/new.md" not in folder.paths


def test_git_takes_the_patch(folder: Folder, tmp_path: Path) -> None:
    for path, data in FILES.items():
        target = tmp_path / "policy_source" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    edit(folder, "tiers.md", "Say it.", "Say it kindly.")
    edit(folder, "clauses/01.md", "no line", "No line")
    folder.write("letters/new.md", "Dear all\n")
    patch = as_patch(folder, message_for(folder, ["Kindness"]) + "\n\nBecause it was asked for.")
    for command in (["git", "init", "-q"], ["git", "apply", "--whitespace=nowarn", "-"]):
        subprocess.run(command, cwd=tmp_path, input=patch, check=True)
    for path in folder.paths:
        assert (tmp_path / "policy_source" / path).read_bytes() == folder.data(path), path


def test_a_folder_is_found_below_others_and_the_adopted_words_stay_out() -> None:
    given = {f"council/policy_source/{path}": data for path, data in FILES.items()}
    given |= {"council/readme.txt": b"", "council/policy_source/adopted/wording.json": b"{}"}
    given |= {"council/policy_source/.git/config": b""}
    assert opened("x", given.items()).opened == FILES


def test_what_is_no_content_is_refused_in_words() -> None:
    with pytest.raises(FolderError, match=r"no policy\.yml"):
        opened("x", {"a.md": b""}.items())
    with pytest.raises(FolderError, match="cannot be opened as a zip"):
        unzipped(b"PK no zip")
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("policy.yml", bytes(30_000_000))
    with pytest.raises(FolderError, match="too much"):
        unzipped(bomb.getvalue())


def test_a_new_part_is_put_at_the_end_and_nothing_before_it_moves() -> None:
    texts = {"tiers.md": "{#one rank=1}\n## One\n\nSay it.\n", "scenarios/07-a.md": ""}
    path, text, name = added("tier", "A quiet word", "", texts)
    assert (path, name) == ("tiers.md", "a-quiet-word")
    assert text.startswith("\n{#a-quiet-word rank=1")
    assert added("case", "At the desk", "", texts)[0] == "scenarios/08-at-the-desk.md"
    with pytest.raises(AddingError, match="already"):
        added("tier", "One", "", texts)
    with pytest.raises(AddingError, match="begins with a letter"):
        added("tier", "7", "", texts)

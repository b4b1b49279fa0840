"""What the desk has saved is put in: unzipped over a copy of the content, checked and built, for real."""

import io
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from wizard.change.findings import findings
from wizard.desk.folder import Folder, opened
from wizard.desk.forms import fields_of
from wizard.desk.handing import as_zip
from wizard.desk.parts import parts_of
from wizard.desk.taking import taken
from wizard.publish.desk_page import content_texts
from wizard.source.load import load_policy

PROJECT = Path(__file__).resolve().parents[2]
CONTENT = PROJECT / "policy_source"
REVIEW = "clauses/16-review.md"


def typed(folder: Folder, key: str, name: str, value: str) -> None:
    path = key.partition("#")[0]
    part = next(one for one in parts_of(path, folder.text(path)) if one.key == key)
    edit = taken(part, folder.text(path), name, value)
    assert edit is not None
    folder.apply(path, edit)


def put_in(folder: Folder, copy: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(as_zip(folder))) as archive:
        archive.extractall(copy.parent)


def run(*words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "site_build.py", *words]
    return subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)


@pytest.mark.nightly
def test_check_and_build_take_the_zip(tmp_path: Path) -> None:
    copy = tmp_path / "policy_source"
    shutil.copytree(CONTENT, copy)
    texts = {path.removeprefix("policy_source/"): text.encode() for path, text in content_texts(CONTENT)}
    folder = opened("policy_source", texts.items())
    typed(folder, "policy.yml", "setting.council-telephone", "01234 567890")
    put_in(folder, copy)
    checked = run("check", "--policy", str(copy))
    assert checked.returncode == 0, checked.stdout + checked.stderr

    part = parts_of(REVIEW, folder.text(REVIEW))[0]
    words = next(one.value for one in fields_of(part, folder.text(REVIEW)) if one.name == "text")
    typed(folder, part.key, "text", words.replace("Every six months", "Every three months"))
    put_in(folder, copy)
    found, _ = findings(load_policy(copy), copy)  # what `check` adds to what it said before
    assert any("clauses have changed, and the version is still" in str(fault) for fault in found)
    built = run("build", "--draft", "--policy", str(copy), "--out", str(tmp_path / "site"))
    assert built.returncode == 0, built.stdout + built.stderr
    assert "Every three months" in (tmp_path / "site/policy/16-review.html").read_text(encoding="utf-8")
    untouched = [path for path in texts if path not in ("policy.yml", REVIEW)]
    assert all((copy / path).read_bytes() == (CONTENT / path).read_bytes() for path in untouched)

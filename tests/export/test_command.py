"""`site_build.py export --dmn FILE`."""

from pathlib import Path

import pytest

from tests.conftest import PROJECT
from wizard.export.command import export


def test_the_model_is_written_to_the_file(model: bytes, tmp_path: Path) -> None:
    assert export(PROJECT / "policy_source", tmp_path / "policy.dmn") == 0
    assert (tmp_path / "policy.dmn").read_bytes() == model


def test_a_fault_in_the_content_is_told_and_nothing_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "content").mkdir()
    assert export(tmp_path / "content", tmp_path / "policy.dmn") == 1
    assert "Nothing was written" in capsys.readouterr().err
    assert not (tmp_path / "policy.dmn").exists()


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert export(PROJECT / "policy_source", tmp_path / "missing" / "policy.dmn") == 2
    assert "cannot be written" in capsys.readouterr().err

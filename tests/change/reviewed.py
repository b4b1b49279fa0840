"""The small policy with every link in it reviewed, and the command that reviews."""

from pathlib import Path

import pytest

import site_build
from tests.source.content import good_copy
from wizard.change.findings import findings
from wizard.source import load_policy

UNUSED = ("friendly", "no-barbecues")


def all_reviewed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, which: str) -> Path:
    """Return the content's folder; `which` is the flag that names the links, `--all` or `--all-new`."""
    root = good_copy(tmp_path)
    (root / "for-reading.yml").write_text("".join(f"- {{id: {name}, why: An aim.}}\n" for name in UNUSED))
    monkeypatch.setattr(site_build, "PROJECT", tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1772582400")
    assert review(which, "--by", "A. Officer", "--why", "first edition") == 0
    return root


def review(*arguments: str) -> int:
    return site_build.main(["review", *arguments])


def faults(folder: Path) -> list[str]:
    return [str(fault) for fault in findings(load_policy(folder), folder)[0]]

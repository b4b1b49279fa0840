"""Two versions of a small policy that differ by one edit."""

from pathlib import Path

from tests.source.content import good_copy
from wizard.model import Policy
from wizard.source.load import load_policy

PROJECT = Path(__file__).resolve().parents[2]


def edit(root: Path, *edits: tuple[str, str, str]) -> Path:
    """Replace text in files of a content folder; a text that is not there fails the test."""
    for name, old, new in edits:
        file = root / name
        text = file.read_text(encoding="utf-8")
        assert old in text, f"{name} lacks {old!r}"
        file.write_text(text.replace(old, new), encoding="utf-8")
    return root


def changed(folder: Path, *edits: tuple[str, str, str]) -> Policy:
    """Return the small policy with these edits."""
    return load_policy(edit(good_copy(folder), *edits))

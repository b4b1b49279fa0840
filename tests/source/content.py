"""Small contents to read in tests: the good one, with nothing or something bad laid over it."""

import shutil
from pathlib import Path

from wizard.source import ContentError, load_policy
from wizard.source.text import Piece, Source

FIXTURES = Path(__file__).parent.parent / "fixtures"
GOOD = FIXTURES / "good" / "policy_source"
BAD = FIXTURES / "bad"
ASIDE = ("expected.txt", "remove.txt")


def good_copy(folder: Path) -> Path:
    """Copy the good content into a folder and return its root."""
    return Path(shutil.copytree(GOOD, folder / "policy_source"))


def lay_over(root: Path, name: str) -> None:
    """Lay the files of one bad content over a good one, and take away what its remove.txt lists."""
    shutil.copytree(BAD / name, root, dirs_exist_ok=True, ignore=shutil.ignore_patterns(*ASIDE))
    removed = BAD / name / "remove.txt"
    for line in removed.read_text().split() if removed.exists() else ():
        path = root / line
        shutil.rmtree(path) if path.is_dir() else path.unlink()


def expected(name: str) -> list[str]:
    """Return the messages that a bad content has to give."""
    return (BAD / name / "expected.txt").read_text(encoding="utf-8").splitlines()


def faults_in(root: Path) -> list[str]:
    """Return the messages that reading a content gives, none for good content."""
    try:
        load_policy(root)
    except ContentError as error:
        return str(error).splitlines()
    return []


def piece(text: str) -> Piece:
    """Return a text as the whole of a file called `x.md`."""
    return Source.of("x.md", text).whole()

"""The names of browser policies that hosts are told are names that the browsers here know."""

import mmap
import re
import zipfile
from pathlib import Path

import pytest

from tests.conftest import PROJECT

pytestmark = pytest.mark.nightly

NAME = re.compile(r"`([A-Z][A-Za-z]{7,})`")
FIREFOX = Path("/usr/lib/firefox-esr/browser/omni.ja")


def told(column: int) -> set[str]:
    """The names in a column of the table of helpers: 2 is Chrome, 3 is Firefox."""
    text = (PROJECT / "docs" / "for-hosts.md").read_text(encoding="utf-8")
    table = text.split("| helper | Edge | Chrome | Firefox |")[1].split("\n\n")[0]
    rows = [row.strip("| ").split(" | ") for row in table.splitlines()[2:]]
    cells = [row[1] if row[column] == "the same" else row[column] for row in rows]
    return set(NAME.findall(" ".join(cells)))


def test_chromium_knows_the_names_for_chrome(chromium: str) -> None:
    program = Path("/usr/lib/chromium/chromium")
    program = program if program.exists() else Path(chromium)
    with program.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as inside:
        assert {name for name in told(2) if inside.find(name.encode()) < 0} == set()
        assert inside.find(b"SpellCheckServiceEnabledForNobody") < 0


def test_firefox_knows_the_names_for_firefox() -> None:
    if not FIREFOX.exists():
        pytest.skip("Firefox ESR is not here")
    with zipfile.ZipFile(FIREFOX) as inside:
        (schema,) = [name for name in inside.namelist() if name.endswith("policies-schema.json")]
        known = inside.read(schema).decode()
    assert {name for name in told(3) if f'"{name}"' not in known} == set()

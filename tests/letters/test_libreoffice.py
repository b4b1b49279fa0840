"""Every letter opens in LibreOffice without repair: it makes a PDF of it in which the text is found."""

import os
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from wizard.letters import plain_text, write_docx
from wizard.source.letterhead.read import letterhead_of

from .letterheads import councils
from .reading import MADE
from .real import LETTERS, uses_of, whole

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
PDF_TEXT = shutil.which("pdftotext")
FOOTER = "Policy, version 2025-09-22 · Receipt AAAA-BBBB-CCCC"

OWN = "contact-restriction"
SHEET = "your-rights"
ADDRESS = ("The Guildhall, St Giles Square, Northampton NN1 1DE, 0300 000 0000, office@council.example",)

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(OFFICE is None, reason="LibreOffice (soffice) is not installed"),
]


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All letters, converted at one go: starting LibreOffice takes longer than the letters do."""
    folder = tmp_path_factory.mktemp("letters")
    for letter in LETTERS:
        content = write_docx(whole(uses_of(letter)[0]), footer=FOOTER, created_iso=MADE)
        (folder / f"{letter}.docx").write_bytes(content)
    on_our_own = write_docx(
        whole(uses_of(OWN)[0]), footer=FOOTER, created_iso=MADE, letterhead=letterhead_of(councils(), [])
    )
    (folder / "own-letterhead.docx").write_bytes(on_our_own)
    set_up = replace(whole(uses_of(SHEET)[0]), letterhead=ADDRESS)
    (folder / "sheet.docx").write_bytes(write_docx(set_up, footer=FOOTER, created_iso=MADE))
    command = [
        str(OFFICE),
        "--headless",
        "--norestore",
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
    ]
    command += ["--convert-to", "pdf", "--outdir", str(folder), *map(str, sorted(folder.glob("*.docx")))]
    environment = {**os.environ, "HOME": str(folder), "SAL_USE_VCLPLUGIN": "svp"}
    subprocess.run(command, check=True, capture_output=True, env=environment)
    return folder


@pytest.mark.parametrize("letter", LETTERS)
def test_a_letter_becomes_pages(pages: Path, letter: str) -> None:
    content = (pages / f"{letter}.pdf").read_bytes()
    assert content.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type\s*/Page\b", content)) >= 1


def test_the_sheet_of_rights_is_one_page_with_the_councils_address_on_it(pages: Path) -> None:
    content = (pages / "sheet.pdf").read_bytes()
    assert len(re.findall(rb"/Type\s*/Page\b", content)) == 1


@pytest.mark.skipif(PDF_TEXT is None, reason="pdftotext is not installed")
@pytest.mark.parametrize("letter", LETTERS)
def test_the_pages_hold_every_word_of_the_letter(pages: Path, letter: str) -> None:
    read = read_both_ways(pages / f"{letter}.pdf")
    finished = whole(uses_of(letter)[0])
    assert set(words(plain_text(finished, for_email=True))) <= set(words(read))
    assert "AAAA-BBBB-CCCC" in read
    assert re.search(r"Page\s+1\s+of\s+[1-9]", read)


@pytest.mark.skipif(PDF_TEXT is None, reason="pdftotext is not installed")
def test_a_letter_on_the_councils_own_letterhead_becomes_pages_too(pages: Path) -> None:
    read = read_both_ways(pages / "own-letterhead.pdf")
    assert set(words(plain_text(whole(uses_of(OWN)[0]), for_email=True))) <= set(words(read))
    assert "Borough of" in read and "AAAA-BBBB-CCCC" in read and "{{" not in read


def read_both_ways(file: Path) -> str:
    """Return a file's text twice: by lines as they stand, and with words joined that a line's end parts.

    The second alone would make one word of "out-of-" and "hours", the first two of a word that was broken.
    """
    runs = ([str(PDF_TEXT), *way, "-enc", "UTF-8", str(file), "-"] for way in (["-layout"], []))
    done = (subprocess.run(run, check=True, capture_output=True) for run in runs)
    return "\n".join(one.stdout.decode() for one in done)


def words(text: str) -> list[str]:
    # Hyphens may break a word at a line's end, bullets and numbers are drawn by the list's style.
    return re.findall(r"[^\W\d_]{2,}", text)

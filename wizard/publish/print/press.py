"""Sets papers with Typst: the same words give the same bytes, and what was set once is kept."""

import hashlib
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Literal

import typst

from wizard.publish.print.packed import packed

PROJECT = Path(__file__).resolve().parents[3]
FONTS = PROJECT / "node_modules" / "source-sans"
STANDARD: Literal["ua-1"] = "ua-1"
"""PDF/UA-1: tagged, so that a screen reader can read it; Typst refuses what breaks it."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper to be set.

    Attributes:
        path: where it stands in the site, "training/poster-a4.pdf".
        text: Typst, in which SIZE stands for the size of the type in points.
        day: the date written into the file, "2025-09-22".
        sizes: sizes to try, the largest first; the first at which every `assert` in the text holds is taken.
    """

    path: str
    text: str
    day: str
    sizes: tuple[float, ...] = (10.5,)


def can_print() -> bool:
    """Tell whether the typeface is there: it comes with Node's packages, which a bare clone lacks."""
    return (FONTS / "TTF").is_dir()


def lay_papers(papers: Iterable[Paper], out: Path, kept: Path) -> None:
    """Write every paper under `out`.

    Args:
        papers: what to set.
        out: the folder of the staged pages.
        kept: where papers are kept by the hash of all that made them.

    Raises:
        typst.TypstError: a text is not valid Typst, or breaks the standard.
    """
    if not can_print():
        print("No PDFs: the typeface source-sans is missing. `npm ci` lays it.", file=sys.stderr)
        return
    for paper in papers:
        target = out / paper.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(kept_paper(paper, kept))


def kept_paper(paper: Paper, kept: Path) -> bytes:
    """Return a paper as PDF: the one that is kept under the hash of all that makes it, else set anew.

    Raises:
        typst.TypstError: see `lay_papers`.
    """
    kept.mkdir(parents=True, exist_ok=True)
    file = kept / f"{_digest(paper)}.pdf"
    if not file.exists():
        file.write_bytes(set_paper(paper))
    return file.read_bytes()


def set_paper(paper: Paper) -> bytes:
    """Return a paper as PDF, in the largest type in which it fits.

    Raises:
        typst.TypstError: see `lay_papers`; or it fits in none of the sizes.
    """
    moment = datetime.combine(date.fromisoformat(paper.day), datetime.min.time(), UTC)
    for size in paper.sizes:
        text = paper.text.replace("SIZE", str(size)).encode()
        try:
            made = _compiler().compile(text, format="pdf", pdf_standards=[STANDARD], timestamp=moment)
        except typst.TypstError as error:
            if "does not fit" not in str(error) or size == paper.sizes[-1]:
                raise
        else:
            assert isinstance(made, bytes)
            return packed(made)
    raise AssertionError("a paper has at least one size")


@cache
def _compiler() -> typst.Compiler:
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS / "TTF")]
    )
    return typst.Compiler(font_paths=fonts)


def _digest(paper: Paper) -> str:
    tools = f"packed {version('typst')} {(FONTS / 'package.json').read_text(encoding='utf-8')}"
    return hashlib.sha256(f"{tools}\0{paper.day}\0{paper.sizes}\0{paper.text}".encode()).hexdigest()

"""Reads a published policy from text or Markdown into blocks."""

import re
from collections.abc import Iterator

from wizard.source.importing.blocks import Block, row, squeeze

BULLET = re.compile(r"[ \t]*(?:[-*+•·▪●–]|o(?=\s{2,}))\s+(?=\S)")
STARTS = re.compile(
    r"[ \t]*(?:\*\*|__)?(?:#{1,6}\s|(?:section|part)\s+\d|\(?[a-z]{1,4}\)\s|\d{1,3}[.)\s]|\d+\.\d)", re.I
)
RULE = re.compile(r"[\s|:=_*-]{3,}")
WRAPPED_AT = 100
"""Lines no longer than this, in a text with blank lines, are taken for wrapped ones."""


def read_text(text: str) -> list[Block]:
    """Return the blocks of a plain text: a paragraph a line, unless the lines are wrapped."""
    lines = text.splitlines()
    long = max((len(line.rstrip()) for line in lines), default=0)
    wrapped = long <= WRAPPED_AT and not all(line.strip() for line in lines)
    return [_block(said, line) for said, line in (_joined(lines) if wrapped else _apart(lines))]


def read_markdown(text: str) -> list[Block]:
    """Return the blocks of a Markdown text, its emphasis, links and escapes taken off."""
    lines = re.sub(r"(?s)\A---\n.*?\n---\n|<!--.*?-->", lambda found: "\n" * found[0].count("\n"), text)
    return [_block(said, line, marked=True) for said, line in _joined(lines.splitlines())]


def _apart(lines: list[str]) -> Iterator[tuple[str, int]]:
    return ((line, number) for number, line in enumerate(lines, start=1) if _says(line))


def _joined(lines: list[str]) -> Iterator[tuple[str, int]]:
    """Join lines into paragraphs: a blank line, number, bullet, heading or table row starts a new one."""
    held, start = "", 0
    for number, line in enumerate([*lines, ""], start=1):
        new = not _says(line) or "|" in line or bool(BULLET.match(line) or STARTS.match(line))
        if held and (new or "|" in held or held.lstrip().startswith("#")):
            yield held, start
            held = ""
        if _says(line):
            held, start = (f"{held} {line.strip()}", start) if held else (line, number)


def _says(line: str) -> bool:
    return bool(line.strip()) and not RULE.fullmatch(line)


def _block(said: str, line: int, *, marked: bool = False) -> Block:
    if "|" in said:
        cells = said.strip().strip("|").split("|")
        return row([_bare(cell) if marked else cell for cell in cells], line)
    heading = re.match(r"[ \t]*#{1,6}\s+(.*?)[ \t#]*$", said) if marked else None
    if heading:
        return Block("heading", squeeze(_bare(heading[1])), line)
    bullet = BULLET.match(said)
    text = said[bullet.end() :] if bullet else said
    return Block("item" if bullet else "text", squeeze(_bare(text) if marked else text), line)


def _bare(text: str) -> str:
    """Take Markdown's signs off: links keep their text, escaped signs their sign."""
    text = re.sub(r"!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])", r"\1", text)
    text = re.sub(r"(?<!\\)(\*\*|__|`)", "", text)
    text = re.sub(r"(?<![\w\\])[*_](?=\S)(.+?)(?<=\S)[*_](?!\w)", r"\1", text)
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", text)

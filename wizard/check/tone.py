"""The command `site_build.py tone`: which sentences of a file should not stand in a letter, and why."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from wizard.exits import BAD_USE, FINDINGS, GOOD
from wizard.letters.tone import Found, find, gravest


def tone(file: str, *, as_json: bool) -> int:
    """Judge each line of a file.

    Args:
        file: one sentence a line, UTF-8; `-` reads what is piped in.
        as_json: print a list with the kind found, or null, for each line in order.

    Returns:
        0 nothing found, 1 something found, 2 no such file or not text.
    """
    try:
        lines = _lines(file)
    except (OSError, UnicodeDecodeError, ValueError) as error:
        print(f"{file}: {_why(error)}", file=sys.stderr)
        return BAD_USE
    if as_json:
        kinds = [worst.family.kind if (worst := gravest(line)) else None for line in lines]
        print(json.dumps(kinds, ensure_ascii=False))
        return FINDINGS if any(kinds) else GOOD
    told = list(_in_words(lines))
    print("\n".join(told) if told else "Nothing found.")
    return FINDINGS if told else GOOD


def _lines(file: str) -> list[str]:
    data = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    text = data.decode("utf-8-sig")
    if "\0" in text:
        raise ValueError("this is not a text file")
    # Only line feeds end a line: other programs count them so too.
    lines = text.replace("\r\n", "\n").split("\n")
    return lines[:-1] if lines[-1] == "" else lines


def _why(error: Exception) -> str:
    if isinstance(error, UnicodeDecodeError):
        return "this is not text in UTF-8"
    return error.strerror or str(error) if isinstance(error, OSError) else str(error)


def _in_words(lines: list[str]) -> Iterator[str]:
    for number, line in enumerate(lines, 1):
        for found in find(line):
            yield f"{number}: {_told(line, found)}"


def _told(line: str, found: Found) -> str:
    family = found.family
    return f"{family.kind}: “{line[found.start : found.end]}”: {family.reason} ({family.source})"

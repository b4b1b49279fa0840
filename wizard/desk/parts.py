"""What the desk's tree shows: the parts of every file, each with the span of text that it is."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from wizard.source.frontmatter import CLOSING
from wizard.source.items import ITEM_LINE

GROUPS = {
    "policy": "The policy itself",
    "clause": "Clauses",
    "term": "Glossary",
    "question": "Questions",
    "table": "Decision tables",
    "tier": "Responses",
    "letter": "Letters",
    "statement": "Statements to staff",
    "case": "Training cases",
    "safeguard": "Safeguards",
    "file": "Other files",
}
"""The groups of the tree, in order, by the kind of part."""

ITEMS = {
    "clauses/": "clause",
    "questions/": "question",
    "statements/": "statement",
    "tiers.md": "tier",
    "safeguards.md": "safeguard",
}
"""Which kind of item the files hold whose name begins so."""

WHOLE = {"decisions/": "table", "letters/": "letter", "scenarios/": "case"}
"""Which kind of part a whole Markdown file is."""

NAME = re.compile(r"\{#([^\s{}\"=,]*)")
NUMBER = re.compile(r'\s(?:no|label)=(?:"([^"]*)"|([^\s}]+))')
HEADING = re.compile(r"^#{1,6}[ \t]+(.+?)[ \t#]*$", re.MULTILINE)
TITLE = re.compile(r"""^title:[ \t]*(["']?)(.*?)\1[ \t]*$""", re.MULTILINE)
SHORT = 90


@dataclass(frozen=True, slots=True)
class Part:
    """Something with a form of its own: from `start` up to `end` in the text of its file.

    `key` names it among all: the file, and the item in it. `title` is what the tree shows.
    """

    kind: str
    path: str
    id: str
    key: str
    title: str
    start: int
    end: int


def parts_of(path: str, text: str) -> tuple[Part, ...]:
    """Return the parts of a file; one that holds no items is a part by itself.

    Args:
        path: the file, seen from the content folder: `clauses/10-responses.md`.
        text: what it says.
    """
    kind = _kind(path)
    if kind in ITEMS.values() or kind == "term":
        return tuple(_items(kind, path, text)) or (_whole("file", path, text),)
    return (_whole(kind, path, text),)


def _kind(path: str) -> str:
    if path == "clauses/glossary.md":
        return "term"
    if path == "policy.yml":
        return "policy"
    if not path.endswith(".md"):
        return "file"
    return next((kind for begin, kind in {**ITEMS, **WHOLE}.items() if path.startswith(begin)), "file")


def _whole(kind: str, path: str, text: str) -> Part:
    found = TITLE.search(text)
    stem = path.rpartition("/")[2].removesuffix(".md")
    title = found[2] if found and kind != "file" else path
    if kind == "policy":
        title = "Name, version, date, addresses"
    name = re.sub(r"^[0-9]+-", "", stem) if kind == "case" else stem
    return Part(kind, path, path if kind in ("file", "policy") else name, path, title or path, 0, len(text))


def _items(kind: str, path: str, text: str) -> Iterator[Part]:
    opened = re.match(r"---[ \t]*\n", text)
    closing = CLOSING.search(text, opened.end()) if opened else None
    starts = [found.start() for found in ITEM_LINE.finditer(text, closing.end() if closing else 0)]
    seen: Counter[str] = Counter()
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        line, _, body = text[start:end].partition("\n")
        name = ((found := NAME.search(line)) and found[1]) or ""
        seen[name] += 1
        again = f"~{seen[name]}" if seen[name] > 1 else ""
        yield Part(kind, path, name, f"{path}#{name}{again}", _title(line, body, name), start, end)


def _title(line: str, body: str, name: str) -> str:
    heading = HEADING.search(body)
    first = heading[1] if heading else " ".join(body.split())
    number = NUMBER.search(line)
    words = f"{(number[1] or number[2]) if number else ''} {first or name}".strip()
    return words if len(words) <= SHORT else f"{words[:SHORT].rpartition(' ')[0]} …"

"""Explains short forms where they stand: wraps each in `<abbr>` with what it is short for."""

import re

from wizard.model import Policy

PIECES = re.compile(r"(<[^>]*>)")
UNTOUCHED = frozenset({"a", "abbr", "code", "svg", "button", "h1", "h2", "h3", "h4", "script", "pre"})
TAG = re.compile(r"</?([a-z0-9]+)", re.IGNORECASE)


def explain_terms(page: str, policy: Policy) -> str:
    """Return the staged page with its short forms explained, headings and links left alone.

    Args:
        page: a staged page, Markdown with HTML in it; its front matter is left alone too.
        policy: whose glossary is used. Only terms with an expansion count.
    """
    meanings = {term.term: term.expansion for term in policy.terms if term.expansion}
    if not meanings:
        return page
    pattern = re.compile(r"\b(" + "|".join(map(re.escape, sorted(meanings, key=len, reverse=True))) + r")\b")
    front, body = _split_front_matter(page)
    depth, out = 0, []
    for piece in PIECES.split(body):
        if piece.startswith("<"):
            depth += _depth_change(piece)
            out.append(piece)
        else:
            out.append(piece if depth else _explain(piece, pattern, meanings))
    return front + "".join(out)


def _depth_change(tag: str) -> int:
    """+1 where an element opens whose text is left alone, -1 where it closes."""
    found = TAG.match(tag)
    if found is None or found.group(1).lower() not in UNTOUCHED or tag.endswith("/>"):
        return 0
    return -1 if tag.startswith("</") else 1


def _explain(text: str, pattern: re.Pattern[str], meanings: dict[str, str]) -> str:
    """Wrap short forms, line by line: a Markdown heading is left alone."""

    def wrap(match: re.Match[str]) -> str:
        return f'<abbr title="{meanings[match.group(1)].replace(chr(39), "&#39;")}">{match.group(1)}</abbr>'

    lines = text.split("\n")
    return "\n".join(line if line.startswith("#") else pattern.sub(wrap, line) for line in lines)


def _split_front_matter(page: str) -> tuple[str, str]:
    if not page.startswith("---\n"):
        return "", page
    end = page.index("\n---\n", 4) + 5
    return page[:end], page[end:]

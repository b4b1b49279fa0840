"""Explains short forms where they stand: wraps each in `<abbr>` with what it is short for."""

import re
from functools import lru_cache

from wizard.model import Policy

UNTOUCHED = ("abbr", "a", "code", "svg", "button", "h1", "h2", "h3", "h4", "script", "pre")
"""Elements whose text is left alone."""

HEADING = r"^#[^\n<]*"
TAG = rf"<(?P<close>/?)(?:(?P<untouched>{'|'.join(UNTOUCHED)})(?=[\s>/]))?[^>]*>"


def explain_terms(page: str, policy: Policy) -> str:
    """Return the staged page with its short forms explained, headings and links left alone.

    Args:
        page: a staged page, Markdown with HTML in it; its front matter is left alone too.
        policy: whose glossary is used. Only terms with an expansion count.
    """
    meanings = {term.term: term.expansion for term in policy.terms if term.expansion}
    if not meanings:
        return page
    front, body = _split_front_matter(page)
    depth = 0

    def look(match: re.Match[str]) -> str:
        nonlocal depth
        found = match.group()
        if match["untouched"] and not found.endswith("/>"):
            depth += -1 if match["close"] else 1
        if depth or not match["term"]:
            return found
        return f'<abbr title="{meanings[found].replace(chr(39), "&#39;")}">{found}</abbr>'

    return front + _pattern(tuple(meanings)).sub(look, body)


@lru_cache(maxsize=4)
def _pattern(terms: tuple[str, ...]) -> re.Pattern[str]:
    """What has to be looked at in a page: tags, Markdown headings, and the short forms themselves."""
    longest_first = sorted(terms, key=len, reverse=True)
    term = rf"\b(?P<term>{'|'.join(map(re.escape, longest_first))})\b"
    return re.compile(f"{TAG}|{HEADING}|{term}", re.MULTILINE)


def _split_front_matter(page: str) -> tuple[str, str]:
    if not page.startswith("---\n"):
        return "", page
    end = page.index("\n---\n", 4) + 5
    return page[:end], page[end:]

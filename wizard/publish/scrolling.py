"""Lets tables and code of hand-written pages scroll by keyboard: an extension of Python-Markdown."""

import re
from itertools import count

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor

from .folding import folding, too_wide

BARE_TABLE = re.compile(r"<table>(.*?</table>)", re.DOTALL)
"""As Python-Markdown writes tables; those of generated pages have a class and a region of their own."""

FOLDS = '<div role="table"><table class="guide folds" role="none">'
"""A table laid as cards is one by its roles alone; they are allowed where the element itself has none."""

CODE = re.compile(r'<pre(?: class="highlight")?><code')
HEADING = re.compile(r"<h([1-6])[^>]*>(.*?)</h\1>", re.DOTALL)


def with_scrolling(html: str) -> str:
    """Return a page's content whose tables, named by heading, and code can be reached and scrolled."""
    numbers = count(1)

    def region(table: re.Match[str]) -> str:
        above = list(HEADING.finditer(html, 0, table.start()))
        under = re.sub(r"<[^>]+>", "", above[-1].group(2)).replace('"', "&quot;") if above else ""
        name = f"Table {next(numbers)}{': ' if under else ''}{under.strip()}"
        opening = f'<div class="table-region" tabindex="0" role="region" aria-label="{name}">'
        if too_wide(table.group(1)):
            return f"{opening}{FOLDS}{folding(table.group(1))}</div></div>"
        return f'{opening}<table class="guide">{table.group(1)}</div>'

    return CODE.sub('<pre><code tabindex="0"', BARE_TABLE.sub(region, html))


class _Scrolling(Postprocessor):
    def run(self, text: str) -> str:
        return with_scrolling(text)


class _Extension(Extension):
    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the library's name)
        md.postprocessors.register(_Scrolling(md), "scrolling", 0)  # last: raw HTML is back in its place


def makeExtension(**_: object) -> Extension:  # noqa: N802 (the library's name)
    """Return the extension; Python-Markdown calls this."""
    return _Extension()

"""Mends what the theme's pages get wrong for people who read with other means than the eye."""

import re
from itertools import count

CONTENT = "the-page"
"""The anchor of a page's content, where the skip link leads."""

BARE_TABLE = re.compile(r"<table>(.*?</table>)", re.DOTALL)
HEADING = re.compile(r"<h([1-6])[^>]*>(.*?)</h\1>", re.DOTALL)
SKIP = re.compile(r'(<div data-md-component="skip">).*?(</div>)', re.DOTALL)
SKIP_LINK = rf'\1<a href="#{CONTENT}" class="md-skip">Skip to content</a>\2'
TOC_LABEL = re.compile(r'<label class="md-nav__title" for="__toc">(.*?)</label>', re.DOTALL)
MENU_LABEL = re.compile(
    r'<nav class="md-nav" data-md-level="(\d)" aria-labelledby="\w+" aria-expanded="\w+">'
    r'(\s*<label class="md-nav__title"[^>]*>\s*<span[^>]*></span>\s*(.*?)\s*</label>)',
    re.DOTALL,
)
PLAIN = (
    ('<html lang="en"', '<html lang="en-GB"'),
    # Only text fields may have it. Firefox would tick the boxes again after a reload; frame.js unticks them.
    ('id="__drawer" autocomplete="off"', 'id="__drawer"'),
    ('id="__search" autocomplete="off"', 'id="__search"'),
    ('<article class="md-content__inner', f'<article id="{CONTENT}" class="md-content__inner'),
)


def mended(html: str) -> str:
    """Return a whole page with the theme's faults mended.

    - The language is British English, as the words are (WCAG 3.1.1).
    - A skip link on every page (2.4.1); the theme has one only where the page has headings.
    - No label for a control that is not there (4.1.1's heirs in the HTML standard).
    - Each list in the menu has a name (1.3.1); the theme names it by a picture without words.
    """
    for fault, mend in PLAIN:
        html = html.replace(fault, mend, 1)
    html = SKIP.sub(SKIP_LINK, html, count=1)
    html = MENU_LABEL.sub(r'<nav class="md-nav" data-md-level="\1" aria-label="\3">\2', html)
    if 'id="__toc"' not in html:
        html = TOC_LABEL.sub(r'<p class="md-nav__title">\1</p>', html)
    return html


def with_scrolling(html: str) -> str:
    """Let tables and code scroll by keyboard; each table is named for the heading it stands under."""
    numbers = count(1)

    def region(table: re.Match[str]) -> str:
        above = list(HEADING.finditer(html, 0, table.start()))
        under = re.sub(r"<[^>]+>", "", above[-1].group(2)).replace('"', "&quot;") if above else ""
        name = f"Table {next(numbers)}{': ' if under else ''}{under.strip()}"
        opening = f'<div class="table-region" tabindex="0" role="region" aria-label="{name}">'
        return f'{opening}<table class="guide">{table.group(1)}</div>'

    return BARE_TABLE.sub(region, html).replace("<pre><code", '<pre><code tabindex="0"')

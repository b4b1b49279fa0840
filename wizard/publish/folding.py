"""Makes tables of many words fold on a phone: each row becomes a card whose cells name their columns."""

import re
from html import escape, unescape

ROW = re.compile(r"<tr>(.*?)</tr>", re.DOTALL)
CELL = re.compile(r"<t[hd]([^>]*)>(.*?)</t[hd]>", re.DOTALL)
GROUP = re.compile(r"<(thead|tbody)>")
TAG = re.compile(r"<[^>]+>")
WIDE, WORDY = 4, 24
"""Columns, and letters in a cell on average, from which on a table is too much for a phone's width."""
NOTHING = "–"


def too_wide(table: str) -> bool:
    """Whether a table, as Python-Markdown writes it, has too many columns of words for a phone."""
    head, *rows = ROW.findall(table)
    words = [TAG.sub("", text) for row in rows for _, text in CELL.findall(row)]
    return len(CELL.findall(head)) >= WIDE and sum(map(len, words)) >= WORDY * len(words)


def folding(table: str) -> str:
    """Return a table with the column's name in each cell, and with roles.

    Laid as cards by `guide.css` it is a table to a screen reader by its roles alone.
    """
    head, *rows = ROW.findall(table)
    names = [escape(unescape(TAG.sub("", text)).strip()) for _, text in CELL.findall(head)]
    titles = [f'<th scope="col" role="columnheader"{more}>{text}</th>' for more, text in CELL.findall(head)]
    lines = iter(["".join(titles), *(_cells(row, names) for row in rows)])
    grouped = GROUP.sub(r'<\1 role="rowgroup">', table)
    return ROW.sub(lambda _: f'<tr role="row">{next(lines)}</tr>', grouped)


def _cells(row: str, names: list[str]) -> str:
    (more, first), *rest = CELL.findall(row)
    cells = [f'<th scope="row" role="rowheader"{more}>{first}</th>']
    for name, (more, text) in zip(names[1:], rest, strict=True):
        nothing = ' class="no"' if text.strip() == NOTHING else ""
        cells.append(f'<td role="cell" data-column="{name}"{nothing}{more}>{text}</td>')
    return "".join(cells)

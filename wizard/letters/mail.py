"""The finished letter as a rich e-mail: plain HTML that mail programs take over from the clipboard.

No styles, classes or addresses to load: the mail program's own look stays, and nothing is fetched by whoever
reads it.
"""

from markupsafe import Markup, escape

from wizard.letters.blocks import DRAFT_LINE, Block, FinishedLetter, Line, Run
from wizard.letters.plain import NOT_IN_AN_EMAIL


def mail_html(finished: FinishedLetter, *, footer: str, draft: bool = False) -> str:
    """Return the letter as HTML without the address of the person, which an e-mail has of its own.

    Args:
        finished: the letter.
        footer: the line at its foot, with the receipt.
        draft: put the draft line above everything else.
    """
    left_out = NOT_IN_AN_EMAIL if finished.kind == "letter" else frozenset()
    head = Markup("<p><strong>{}</strong></p>").format(DRAFT_LINE) if draft else Markup()
    head += _letterhead(finished) if finished.kind == "letter" else Markup()
    body = Markup().join(_block(block) for block in finished.blocks if block.role not in left_out)
    return str(Markup('<div lang="en-GB">{}{}<p><small>{}</small></p></div>').format(head, body, footer))


def _letterhead(finished: FinishedLetter) -> Markup:
    council = Markup("<strong>{}</strong>").format(finished.council)
    return Markup("<p>{}</p>").format(Markup("<br>").join((council, *map(escape, finished.letterhead))))


def _block(block: Block) -> Markup:
    if block.kind == "heading":
        level = 2 if block.role in ("title", "subject") else 3
        return Markup("<h{0}>{1}</h{0}>").format(level, _line(block.runs))
    if block.kind in ("bullets", "numbers"):
        entries = Markup().join(Markup("<li>{}</li>").format(_line(item)) for item in block.items)
        return Markup("<ol>{}</ol>" if block.kind == "numbers" else "<ul>{}</ul>").format(entries)
    if block.kind == "details":
        rows = (Markup("{} {}").format(_line(item[:1]), _line(item[1:])) for item in block.items)
        return Markup("<p>{}</p>").format(Markup("<br>").join(rows))
    if block.kind == "lines":
        return Markup().join(Markup("<p>{}</p>").format(_line(item)) for item in block.items)
    return Markup("<p>{}</p>").format(_line(block.runs))


def _line(line: Line) -> Markup:
    return Markup().join(map(_run, line))


def _run(run: Run) -> Markup:
    text = Markup("<br>").join(map(escape, run.text.split("\n")))
    if run.italic:
        text = Markup("<em>{}</em>").format(text)
    return Markup("<strong>{}</strong>").format(text) if run.bold else text

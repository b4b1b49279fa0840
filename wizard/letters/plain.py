"""The finished letter as plain text, to be pasted into an e-mail."""

from wizard.letters.blocks import DRAFT_LINE, Block, FinishedLetter, Line, line_text

NOT_IN_AN_EMAIL = frozenset({"addressee"})
"""The mail program addresses it. Who writes, and when, stays: on paper it has lost what stood above it."""


def plain_text(finished: FinishedLetter, *, draft: bool = False, for_email: bool = False) -> str:
    """Return the letter as text with a blank line between blocks.

    Args:
        finished: the letter.
        draft: put the draft line above everything else.
        for_email: leave out the address of the person, which an e-mail has of its own.
    """
    head = ["\n".join((finished.council, *finished.letterhead))]
    blocks = [_block(block) for block in finished.blocks if not (for_email and block.role in NOT_IN_AN_EMAIL)]
    return "\n\n".join(([DRAFT_LINE] if draft else []) + head + blocks) + "\n"


def _block(block: Block) -> str:
    if block.kind == "numbers":
        return "\n".join(f"{number}. {_indented(item)}" for number, item in enumerate(block.items, 1))
    if block.kind == "bullets":
        return "\n".join(f"- {_indented(item)}" for item in block.items)
    if block.kind == "details":
        return "\n".join(f"{line_text(item[:1])}: {line_text(item[1:])}" for item in block.items)
    return "\n".join(line_text(item) for item in block.items)


def _indented(line: Line) -> str:
    return line_text(line).replace("\n", "\n  ")

"""Marks a letter made in practice, so that in no form it can be taken for a real one."""

from dataclasses import replace

from wizard.letters.blocks import Block, FinishedLetter, Run

PRACTICE_LINE = "PRACTICE – a made-up case. Not a real letter; not to be sent."
PRACTICE_FOOT = "PRACTICE, made-up case."


def practised(finished: FinishedLetter) -> FinishedLetter:
    """Return the letter with the line above and below it, which page, Word, print and e-mail all show."""
    line = Block("paragraph", ((Run(PRACTICE_LINE, bold=True),),))
    return replace(finished, blocks=(line, *finished.blocks, line))

"""Shows tone findings where they stand: splits the runs so that a writer can mark the words."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from wizard.letters.blocks import Block, FinishedLetter, Line, Run
from wizard.letters.finding import Finding


def point_at(finished: FinishedLetter, findings: Iterable[Finding]) -> FinishedLetter:
    """Return the same letter with each tone finding's text as the `flag` of the words it is about."""
    blocks = list(finished.blocks)
    for finding in findings:
        if finding.kind == "tone":
            blocks[finding.block] = _flagged(blocks[finding.block], finding)
    return replace(finished, blocks=tuple(blocks))


def _flagged(block: Block, finding: Finding) -> Block:
    items = list(block.items)
    items[finding.item] = tuple(_split(items[finding.item], finding))
    return replace(block, items=tuple(items))


def _split(line: Line, finding: Finding) -> Iterator[Run]:
    place = 0
    for run in line:
        start = min(max(finding.start - place, 0), len(run.text))
        end = min(max(finding.end - place, 0), len(run.text))
        pieces = (
            (run.text[:start], run.flag),
            (run.text[start:end], finding.text),
            (run.text[end:], run.flag),
        )
        yield from (replace(run, text=text, flag=flag) for text, flag in pieces if text)
        place += len(run.text)

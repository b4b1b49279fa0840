"""The same letter as Easy Read: one idea a line, long sentences parted, a picture beside each thought.

Nothing is written anew: every word is one of the finished letter, so that both say the same of the case.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from wizard.letters.blocks import Block, FinishedLetter, Line, Run, line_text
from wizard.letters.pictures import picture_for
from wizard.letters.tone.sentences import sentences

LONGEST = 15
"""Words in a sentence that is not parted: what guides to Easy Read ask for."""
_JOIN = re.compile(
    r"; |, (?:and|but) (?=(?:we|you|I|it|they|she|he|this|that|there)\b)|, (?=so (?:we|you)\b)"
)
"""Where a long sentence can be parted with both halves standing by themselves."""


def easy_read(finished: FinishedLetter) -> FinishedLetter:
    """Return the letter with each paragraph as lines of one idea each; lists and lines to sign stay."""
    blocks, before = list[Block](), ""
    for block in finished.blocks:
        if block.role == "body" and block.kind == "paragraph" and not block.to_sign:
            before = picture_for(line_text(block.runs), before)
            made = replace(block, kind="lines", items=tuple(_ideas(block.runs)), picture=before)
            if blocks and _introduced(blocks[-1], made):
                before = blocks[-1].picture
                blocks[-1] = replace(blocks[-1], items=(*blocks[-1].items, *made.items))
            else:
                blocks.append(made)
        else:
            blocks.append(block)
    return replace(finished, blocks=tuple(blocks))


def _introduced(leading: Block, block: Block) -> bool:
    """Say whether a block is what the one before it introduces: then one picture stands beside both."""
    return leading.kind == "lines" and leading.leads_on and leading.paragraph == block.paragraph


def _ideas(line: Line) -> Iterator[Line]:
    text = line_text(line)
    start = 0
    for end in _ends(text):
        if piece := _trimmed(_cut(line, start, end), parted=start > 0):
            yield piece
        start = end


def _ends(text: str) -> Iterator[int]:
    """Yield where each idea ends: sentences, line feeds, and the joins of sentences that are long."""
    starts = [one.start for one in sentences(text)][1:]
    for start, end in zip([0, *starts], [*starts, len(text)], strict=True):
        if len(text[start:end].split()) > LONGEST:
            yield from (start + match.end() for match in _JOIN.finditer(text[start:end]))
        yield end


def _cut(line: Line, start: int, end: int) -> Line:
    """Return the stretch of a line between two places, each run in its own style."""
    pieces, place = [], 0
    for run in line:
        text = run.text[max(start - place, 0) : max(end - place, 0)]
        place += len(run.text)
        if text:
            pieces.append(replace(run, text=text))
    return tuple(pieces)


_ADDRESS = re.compile(r"www\.|https?:|\S+@")
"""What is typed as it stands, with a small letter first, wherever it stands."""


def _trimmed(line: Line, *, parted: bool) -> Line:
    """Return an idea as a sentence by itself: no joining word at its end, no space round it, a capital first.

    What was typed keeps its first letter, unless it was `parted` from what stands before it.
    """
    whole = line_text(line)
    body = re.sub(r"(?:[;,]\s*(?:and|but)?)?\s*$", "", whole)
    kept = _cut(line, len(whole) - len(whole.lstrip()), len(body))
    if not kept:
        return ()
    first, last = kept[0], kept[-1]
    if parted or not (first.field or first.missing):
        begins = first.text if _ADDRESS.match(first.text) else first.text[:1].upper() + first.text[1:]
        kept = (replace(first, text=begins), *kept[1:])
    ended = last.text.rstrip()[-1:] in ".!?:”’)" or body == whole.rstrip()
    return kept if ended else (*kept, Run("."))

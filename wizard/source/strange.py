"""Finds what no content file may hold, wherever it stands: half a merge, HTML, look-alike letters.

One finding each, at its root: what would follow from it (an ID that is not known, a clause without a text) is
kept from being told as well.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace

from wizard.source.faults import Faults
from wizard.source.text import Source

CONFLICT = re.compile(r"^<{7}(?: .*)?$", re.MULTILINE)
"""Git opens with this line the two versions that it could not bring together."""
REST_OF_CONFLICT = re.compile(r"^(?:[|>]{7}(?: .*)?|={7})$", re.MULTILINE)
HTML = re.compile(r"<(?:[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?/?|![^<>]*)>")
IMAGE = re.compile(r"!\[[^\]\n]*\]\(")
LONGEST = 5000
"""Characters in a line: whoever edits a longer one cannot see what changed."""
OTHER_SCRIPT = re.compile("[\u0370-\u03ff\u0400-\u052f]")
WORD = re.compile(r"[^\W\d_]+")
UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
LOOKS_LIKE = str.maketrans(
    "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u0501\u0410\u0412\u0415\u041a\u041c\u041d\u041e"
    "\u0420\u0421\u0422\u0425\u0406\u0408\u0405\u03bf\u03bd\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d"
    "\u039f\u03a1\u03a4\u03a7",
    "aeopcyxijsdABEKMHOPCTXIJSovABEZHIKMNOPTX",
)


def without_strange(source: Source, faults: Faults) -> Source | None:
    """Note what does not belong in a content file.

    Args:
        source: the file's text.
        faults: where to note it.

    Returns:
        the text to go on with, in which letters that look like Latin ones are those; None if two versions of
        it stand beside each other, so that nothing in it can be relied on.
    """
    if _conflicts(source, faults):
        return None
    for offset, what, mend in (*_not_text(source.text), *_unseen(source.text), *_too_long(source)):
        faults.add(source.place(offset), what, mend)
    return _latin(source, faults)


def _conflicts(source: Source, faults: Faults) -> bool:
    """Note each conflict of a merge; a sign of one that stands by itself is one too."""
    opens = list(CONFLICT.finditer(source.text))
    for found in opens or list(REST_OF_CONFLICT.finditer(source.text))[:1]:
        what = f"holds a merge that was never finished ({found.group()})"
        mend = (
            "keep one of the two versions and delete the lines that begin with <<<<<<<, ======= and >>>>>>>"
        )
        faults.add(source.place(found.start()), what, mend)
    return bool(opens) or bool(REST_OF_CONFLICT.search(source.text))


def _not_text(text: str) -> Iterator[tuple[int, str, str]]:
    for found in HTML.finditer(text):
        yield found.start(), f"holds HTML ({found.group()[:20]})", "write it in Markdown"
    for found in IMAGE.finditer(text):
        yield found.start(), "holds an image", "say in words what it shows"


def _unseen(text: str) -> Iterator[tuple[int, str, str]]:
    for found in UNSEEN.finditer(text):
        name = unicodedata.name(found.group(), "a character without a name").lower()
        yield found.start(), f"has a character that nobody sees ({name})", "delete it"


def _too_long(source: Source) -> Iterator[tuple[int, str, str]]:
    for start, end in zip(source.starts, (*source.starts[1:], len(source.text)), strict=True):
        if end - start > LONGEST:
            yield start, f"has a line of {end - start} characters", f"break it; {LONGEST} are the most"


def _latin(source: Source, faults: Faults) -> Source:
    """Note each word in which letters of other scripts stand among Latin ones; read them as those."""
    if not OTHER_SCRIPT.search(source.text):
        return source
    for word in WORD.finditer(source.text):
        other = OTHER_SCRIPT.search(word.group())
        if other and re.search("[A-Za-z]", word.group()):
            letter = unicodedata.name(other.group(), other.group()).lower()
            what = f"has a letter that only looks right in “{word.group()}” ({letter})"
            faults.add(source.place(word.start() + other.start()), what, "type the word anew")
    return replace(source, text=WORD.sub(_as_latin, source.text))


def _as_latin(word: re.Match[str]) -> str:
    found = word.group()
    return found.translate(LOOKS_LIKE) if re.search("[A-Za-z]", found) else found

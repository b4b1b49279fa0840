"""Packs the objects of a PDF together (ISO 32000-1, 7.5.7): Typst leaves the tags of a paper as they are.

Such a file has the same objects under the same numbers; only streams still stand by themselves. Every reader
of PDF 1.5 and later, of 2003, knows the form.
"""

import re
import zlib
from collections.abc import Iterator, Mapping, Sequence
from itertools import batched, pairwise

TOGETHER = 500
"""Objects to a stream: a reader unpacks one whole to get at any of them."""

BEGINS = re.compile(rb"(\d+) 0 obj\s")
ENDS = re.compile(rb"\sendobj\s*$")
HARDEST = 9
FREE, AT_PLACE, IN_STREAM = (0, 0, 0xFFFF), 1, 2
"""The kinds of entries in the table of places."""


class PackingError(Exception):
    """A paper is not laid out as Typst does it; the message says what was looked for."""


def packed(pdf: bytes) -> bytes:
    """Return the same paper with its objects packed.

    Args:
        pdf: as Typst writes it: with a plain table of places, never changed since.

    Raises:
        PackingError: it is not, so that nothing can be said of it.
    """
    objects, trailer = _objects(pdf), _trailer(pdf)
    alone = {number: body for number, body in objects.items() if body.endswith(b"endstream")}
    loose = [(number, body) for number, body in objects.items() if number not in alone]
    out, entries = bytearray(pdf[: pdf.index(b"1 0 obj")]), {0: FREE}
    number = max(objects) + 1
    for together in batched(loose, TOGETHER):
        alone[number] = _stream(together)
        entries |= {one: (IN_STREAM, number, place) for place, (one, _) in enumerate(together)}
        number += 1
    for one, body in alone.items():
        entries[one] = (AT_PLACE, len(out), 0)
        out += b"%d 0 obj\n%b\nendobj\n" % (one, body)
    place = len(out)
    entries[number] = (AT_PLACE, place, 0)
    out += b"%d 0 obj\n%b\nendobj\nstartxref\n%d\n%%%%EOF\n" % (number, _table(entries, trailer), place)
    return bytes(out)


def _objects(pdf: bytes) -> dict[int, bytes]:
    """Return the objects by number, told apart by the table: a stream may hold any bytes."""
    starts = [*sorted(_places(pdf)), pdf.rindex(b"xref\n", 0, pdf.rindex(b"startxref"))]
    found: dict[int, bytes] = {}
    for start, end in pairwise(starts):
        whole = pdf[start:end]
        begins, ends = BEGINS.match(whole), ENDS.search(whole)
        if not begins or not ends:
            raise PackingError(
                f"At byte {start} of the PDF an object was looked for, from `obj` to `endobj`."
            )
        found[int(begins[1])] = whole[begins.end() : ends.start()]
    return found


def _places(pdf: bytes) -> Iterator[int]:
    table = re.search(rb"xref\n0 \d+\n((?:\d{10} \d{5} [nf]\s?\n)+)trailer", pdf)
    if not table:
        raise PackingError("The PDF has no plain table of places in one piece.")
    for line in table[1].splitlines():
        if line.split()[2] == b"n":
            yield int(line[:10])


def _trailer(pdf: bytes) -> bytes:
    """Return what the trailer says but for its size."""
    found = re.search(rb"trailer\s*<<(.*)>>\s*startxref\s+\d+\s+%%EOF\s*$", pdf, re.DOTALL)
    if not found:
        raise PackingError("The PDF does not end in one trailer.")
    return re.sub(rb"/Size \d+", b"", found[1])


def _stream(objects: Sequence[tuple[int, bytes]]) -> bytes:
    """Return a stream of objects: first their numbers and places, then one behind the other."""
    heads, bodies = [], bytearray()
    for number, body in objects:
        heads.append(b"%d %d" % (number, len(bodies)))
        bodies += body + b"\n"
    head = b" ".join(heads) + b"\n"
    return _flate(b"/Type/ObjStm/N %d/First %d" % (len(objects), len(head)), head + bodies)


def _table(entries: Mapping[int, tuple[int, int, int]], trailer: bytes) -> bytes:
    """Return the table of places as a stream: seven bytes an entry, in the order of the numbers."""
    size = max(entries) + 1
    rows = (entries.get(number, FREE) for number in range(size))
    data = b"".join(kind.to_bytes(1) + at.to_bytes(4) + within.to_bytes(2) for kind, at, within in rows)
    return _flate(b"/Type/XRef/Size %d/W[1 4 2]%b" % (size, trailer.strip()), data)


def _flate(says: bytes, data: bytes) -> bytes:
    small = zlib.compress(data, HARDEST)
    return b"<<%b/Filter/FlateDecode/Length %d>>\nstream\n%b\nendstream" % (says, len(small), small)

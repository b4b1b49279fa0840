"""Packs what was read of content files, so that who opens the same files need not read them again.

The desk brings it along in its archive, beside its program. What is unpacked builds records of whatever
class it names: only what came with the program may be, and never a file that somebody opens.
"""

import io
import pickle
from dataclasses import fields, is_dataclass
from typing import Any

PACKED = "read.pickle"
"""In the archive of the policy desk, beside `wizard/desk/`: what the content said when the site was built."""

PROTOCOL = 4
"""Of pickle: that of every Python in use, so that builder and browser need not be of one version."""


class _Packer(pickle.Pickler):
    """Writes a record as the call that makes it: in a browser that is half the work of filling an empty one.

    What a record works out by itself is left to it.
    """

    def reducer_override(self, thing: object) -> Any:
        if is_dataclass(thing) and not isinstance(thing, type):
            return type(thing), tuple(getattr(thing, one.name) for one in fields(thing) if one.init)
        return NotImplemented


def packed(thing: object) -> bytes:
    """Return a record, or anything made of records, in bytes."""
    out = io.BytesIO()
    _Packer(out, PROTOCOL).dump(thing)
    return out.getvalue()


def unpacked[T](data: bytes, without: T) -> T:
    """Return what `packed` wrote as these bytes; `without` where there are none, or they are damaged."""
    try:
        found: T = pickle.loads(data) if data else without
        return found
    except Exception:  # damaged bytes raise whatever they please; then all is worked out anew
        return without

"""Writes a zip that is the same for the same files: fixed order, fixed times, fixed rights."""

import io
import os
import time
import zipfile
from collections.abc import Mapping

EARLIEST = 315532800
"""1 January 1980, the first second that a zip can name."""


def zipped(files: Mapping[str, bytes]) -> bytes:
    """Return a zip of these files, its first entry the first file given.

    The time of each entry is SOURCE_DATE_EPOCH, or the earliest a zip knows.
    """
    moment = time.gmtime(max(EARLIEST, int(os.environ.get("SOURCE_DATE_EPOCH") or EARLIEST)))[:6]
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, moment)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content)
    return held.getvalue()

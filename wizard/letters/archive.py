"""Zip files that are the same bytes everywhere, for Word files and for the whole case.

Entries are stored, not compressed: what compression yields differs between builds of zlib.
"""

import zipfile
from collections.abc import Mapping
from datetime import UTC, datetime
from io import BytesIO

_EARLIEST = datetime(1980, 1, 1, tzinfo=UTC)  # The first moment that a zip file can hold.


def moment_of(iso: str) -> datetime:
    """Return a time that a zip file can hold; without a zone it is taken as UTC.

    Raises:
        ValueError: it is not an ISO 8601 date or time.
    """
    moment = datetime.fromisoformat(iso)
    aware = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    return max(aware, _EARLIEST)


def zipped(files: Mapping[str, bytes], moment: datetime) -> bytes:
    """Return files as a zip, in their order, all with the same time."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, moment.timetuple()[:6])
            entry.create_system = 0  # Otherwise the file would tell which system it was made on.
            entry.external_attr = 0
            archive.writestr(entry, content)
    return stream.getvalue()

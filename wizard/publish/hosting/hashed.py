"""Tells which addresses carry a hash of their content, so that a browser may keep the file for good."""

import re
from pathlib import PurePosixPath

HASHED = r"[/.-](?=[0-9a-f]*[0-9])[0-9a-f]{8,64}[/.]"
"""A part of the path that is a hash: eight or more hexadecimal digits on their own, one of them no letter.

In words that PCRE (nginx, Apache), Python and JavaScript read alike. Pages never count, whatever their name.
"""

ADDRESS = rf"^(?!.*\.html$).*{HASHED}"
"""The same for a whole address, as it stands in the servers' files."""


def is_hashed(path: PurePosixPath | str) -> bool:
    """Tell whether a file at this address may be kept by browsers for a year.

    Args:
        path: the file's place in the site, with or without a slash before it.
    """
    return re.match(ADDRESS, f"/{path}".replace("//", "/")) is not None

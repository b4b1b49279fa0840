"""Names of the files that leave a case: reference, kind and date, and nothing else that was typed.

Lists of files are seen by others, so that what does not look like a reference is left out.
"""

import re

REFERENCE = re.compile(r"[A-Za-z0-9 /._-]{2,24}")
LETTERS, DIGITS = 6, 2
"""At most and at least so many in a reference that may stand in a file's name: a person's name never fits."""


def file_stem(*parts: str) -> str:
    """Return a file's name without its ending, from the parts that are not empty."""
    return "-".join(part for part in parts if part)


def reference(typed: str) -> str:
    """Return a typed reference as it may stand in a file's name; "" if it does not look like one."""
    text = typed.strip()
    letters, digits = (sum(map(kind, text)) for kind in (str.isalpha, str.isdigit))
    if not REFERENCE.fullmatch(text) or letters > LETTERS or digits < DIGITS:
        return ""
    return re.sub(r"[^A-Za-z0-9]+", "-", text).strip("-")

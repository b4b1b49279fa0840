"""Writes a file whole or not at all: whoever reads it meanwhile, or after a failure, finds the old one."""

import os
from pathlib import Path


def write_whole(file: Path, content: bytes) -> None:
    """Put content into a file's place in one step; of several writers the last one counts.

    Args:
        file: where it goes; its folder is made if it is not there.
        content: all of it.

    Raises:
        OSError: it cannot be written; what was there is as it was, and nothing half written is left.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    fresh = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        fresh.write_bytes(content)
        fresh.replace(file)
    except OSError:
        fresh.unlink(missing_ok=True)
        raise

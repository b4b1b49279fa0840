"""The exit codes of every command, and how bad use is told."""

import sys

GOOD, FINDINGS, BAD_USE = 0, 1, 2
"""Done; something to mend was found; what was asked for cannot be. argparse itself exits with 2 too."""


def bad_use(why: str) -> int:
    """Say on standard error what was wrong, and return the exit code for it."""
    print(why, file=sys.stderr)
    return BAD_USE


def found(why: object) -> int:
    """Say on standard error what has to be mended first, and return the exit code for it."""
    print(why, file=sys.stderr)
    return FINDINGS

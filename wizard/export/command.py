"""Writes the policy for other tools: `site_build.py export --dmn FILE` and `--akn FILE`."""

import sys
from collections.abc import Callable
from pathlib import Path

from wizard.export.akn import akn_xml
from wizard.export.dmn import dmn_xml
from wizard.model import Policy
from wizard.source.faults import ContentError
from wizard.source.load import load_policy


def export(content: Path, dmn: Path) -> int:
    """Write the decision tables of a content folder as a DMN model.

    Args:
        content: the content folder, `policy_source/`.
        dmn: the file to write; what it held before is lost.

    Returns:
        0; 1 with the faults on standard error if the content cannot be read; 2 if the file cannot be written.
    """
    return _write(content, dmn, dmn_xml, "DMN 1.3")


def export_akn(content: Path, file: Path) -> int:
    """Write the clauses of a content folder as Akoma Ntoso; otherwise as `export`."""
    return _write(content, file, akn_xml, "Akoma Ntoso 3.0")


def _write(content: Path, file: Path, make: Callable[[Policy], bytes], what: str) -> int:
    try:
        made = make(load_policy(content))
    except ContentError as errors:
        print(f"{errors}\n\nNothing was written. Mend the content and try again.", file=sys.stderr)
        return 1
    try:
        file.write_bytes(made)
    except OSError as error:
        print(f"{file}: cannot be written: {error.strerror}", file=sys.stderr)
        return 2
    print(f"{file}: {len(made) // 1024} KiB of {what}")
    return 0

"""Writes the policy for other tools: `site_build.py export --dmn FILE`."""

import sys
from pathlib import Path

from wizard.export.dmn import dmn_xml
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
    try:
        model = dmn_xml(load_policy(content))
    except ContentError as errors:
        print(f"{errors}\n\nNothing was written. Mend the content and try again.", file=sys.stderr)
        return 1
    try:
        dmn.write_bytes(model)
    except OSError as error:
        print(f"{dmn}: cannot be written: {error.strerror}", file=sys.stderr)
        return 2
    print(f"{dmn}: {len(model) // 1024} KiB of DMN 1.3")
    return 0

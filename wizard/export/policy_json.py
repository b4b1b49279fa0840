"""Writes the whole policy as JSON, with the schema that describes it: `site_build.py export --json FILE`."""

import json
import sys
from pathlib import Path
from typing import Any

from wizard.codec import to_data
from wizard.engine import compile_rules
from wizard.export.schema import schema
from wizard.model import Policy
from wizard.source.faults import ContentError
from wizard.source.load import load_policy

FORMAT = 1
"""Raised when what a reader of the file relies on changes."""


def policy_data(policy: Policy) -> dict[str, Any]:
    """Return a policy as data: its format, the fingerprint of its rules, and everything in it."""
    return {"format": FORMAT, "rules": compile_rules(policy).fingerprint, "policy": to_data(policy)}


def policy_schema() -> dict[str, Any]:
    """Return the JSON Schema of `policy_data`."""
    whole = schema(Policy)
    return {
        "$schema": whole["$schema"],
        "title": "A council's conduct policy with its decision tables, letters and cases",
        "type": "object",
        "properties": {
            "format": {"const": FORMAT},
            "rules": {"type": "string", "description": "SHA-256 over questions and tables"},
            "policy": {"$ref": whole["$ref"]},
        },
        "required": ["format", "rules", "policy"],
        "additionalProperties": False,
        "$defs": whole["$defs"],
    }


def export_json(content: Path, file: Path) -> int:
    """Write a content folder as JSON, and its schema beside it as `NAME.schema.json`.

    Args:
        content: the content folder, `policy_source/`.
        file: the file to write; what it held before is lost.

    Returns:
        0; 1 with the faults on standard error if the content cannot be read; 2 if a file cannot be written.
    """
    try:
        data = policy_data(load_policy(content))
    except ContentError as errors:
        print(f"{errors}\n\nNothing was written. Mend the content and try again.", file=sys.stderr)
        return 1
    beside = file.with_suffix(".schema.json")
    try:
        for path, written in ((file, data), (beside, policy_schema())):
            path.write_text(json.dumps(written, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    except OSError as error:
        print(f"{file}: cannot be written: {error.strerror}", file=sys.stderr)
        return 2
    print(f"{file}: the policy of {data['policy']['updated']}, described by {beside.name}")
    return 0

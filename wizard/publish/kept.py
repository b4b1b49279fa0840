"""What pages show of the things a content folder keeps beside the policy: words, reviews, coverage."""

from pathlib import Path
from typing import Any

from wizard.change.coverage import kinds, matrix
from wizard.change.findings import marks, read_kept
from wizard.change.repealed import stubs
from wizard.model import Policy


def kept(policy: Policy, folder: Path) -> dict[str, Any]:
    """Return the names templates may use: `adopted`, `repealed`, `under_review` and `coverage`.

    Raises:
        ContentError: something kept there cannot be used.
    """
    found = read_kept(folder)
    return {
        "adopted": found.adopted,
        "repealed": stubs(found.repealed, found.lock),
        "under_review": marks(policy, found.lock),
        "coverage": matrix(policy, found.reading),
        "coverage_kinds": kinds(policy),
    }

"""What pages show of the things a content folder keeps beside the policy: words, reviews, coverage."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from wizard.change.coverage import kinds, matrix
from wizard.change.findings import marks, read_kept
from wizard.change.release import read_releases, said_by
from wizard.change.repealed import moved, stubs
from wizard.history.since import earlier
from wizard.model import Policy


def with_marks(policy: Policy, folder: Path) -> Policy:
    """Return the policy with what is under review, so that the questions can say so in the browser too."""
    return replace(policy, under_review=tuple(marks(policy, read_kept(folder)).items()))


def kept(policy: Policy, folder: Path) -> dict[str, Any]:
    """Return the names templates may use: `adopted`, `releases`, `repealed`, `under_review` and so on.

    Raises:
        ContentError: something kept there cannot be used.
    """
    found, releases = read_kept(folder), read_releases(folder)
    return {
        "releases": releases,
        "earlier": earlier(releases, said_by(policy)),
        "adopted": found.adopted,
        "repealed": stubs(found.repealed, found.lock),
        "moved": moved(policy, found.lock),
        "under_review": marks(policy, found),
        "coverage": matrix(policy, found.reading),
        "coverage_kinds": kinds(policy),
    }

"""Finds the versions that are compared: content folders, or revisions that git keeps."""

import io
import subprocess
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from wizard.model import Policy
from wizard.source.load import load_policy

FOLDER = "policy_source"


class NoVersionError(ValueError):
    """There is no such version; the message says what was looked for."""


def load_version(name: str, project: Path) -> Policy:
    """Return the policy of a version.

    Args:
        name: a content folder, a folder that holds `policy_source/`, or a git revision.
        project: the folder whose repository has the revision.

    Raises:
        NoVersionError: it is neither.
        ContentError: its content has faults.
    """
    with folder_of(name, project) as folder:
        return load_policy(folder)


@contextmanager
def folder_of(name: str, project: Path) -> Iterator[Path]:
    """Lay out a version as a content folder, for as long as it is needed."""
    for folder in (Path(name) / FOLDER, Path(name)):
        if (folder / "policy.yml").is_file():
            yield folder.resolve()
            return
    packed = _archive(name, project)
    with TemporaryDirectory(prefix="policy-version-") as work:
        with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
            archive.extractall(work, filter="data")
        yield Path(work) / FOLDER


def _archive(name: str, project: Path) -> bytes:
    """Ask git for the content folder at a revision, where it stands below the top of the repository too."""
    wrong = f"{name}: neither a content folder nor a git revision that has {FOLDER}/"
    if name.startswith("-"):  # git would take it for an option
        raise NoVersionError(wrong)
    try:
        found = subprocess.run(
            ["git", "archive", "--format=tar", name, FOLDER], cwd=project, capture_output=True, check=False
        )
    except OSError as error:
        raise NoVersionError(f"{wrong} (git cannot be run: {error.strerror})") from error
    if found.returncode:
        raise NoVersionError(wrong)
    return found.stdout

"""The command `site_build.py diff OLD NEW`."""

import json
from collections.abc import Callable
from pathlib import Path

from wizard.change.compare import Change, compare, data
from wizard.change.report import words
from wizard.change.standing import in_words
from wizard.change.versions import NoVersionError, folder_of, load_version
from wizard.exits import FINDINGS, GOOD, bad_use
from wizard.model import Policy
from wizard.source.faults import ContentError


def diff(
    old: str,
    new: str,
    project: Path,
    page: Callable[[Change, Policy], str],
    *,
    as_json: bool = False,
    html: Path | None = None,
) -> int:
    """Compare two versions and tell what differs.

    Args:
        old: the version before: a folder or a git revision.
        new: the version after.
        project: the project's folder.
        page: renders the page for a meeting.
        as_json: print JSON.
        html: where to write the page for a meeting.

    Returns:
        0 if nothing differs, 1 if something does, 2 if a version cannot be read.
    """
    versions: dict[str, Policy] = {}
    for side, name in (("old", old), ("new", new)):
        try:
            versions[side] = load_version(name, project)
        except NoVersionError as error:
            return bad_use(str(error))
        except ContentError as errors:
            return bad_use(f"{name} cannot be read:\n{errors}")
    change = compare(versions["old"], versions["new"], Path(old).name or old, Path(new).name or new)
    if html is not None:
        try:
            html.write_text(page(change, versions["new"]), encoding="utf-8")
        except OSError as error:
            return bad_use(f"{html}: cannot be written ({error.strerror})")
    _tell(change, as_json=as_json)
    if change.clauses.changed and not as_json:
        with folder_of(new, project) as folder:
            print("\n".join(["", *in_words(folder, change.clauses.changed)]).rstrip())
    return FINDINGS if change.any else GOOD


def _tell(change: Change, *, as_json: bool) -> None:
    print(json.dumps(data(change), indent=2, ensure_ascii=False) if as_json else words(change))

"""The command `site_build.py release`: a person keeps what the guide says from a day on."""

from datetime import date
from pathlib import Path

from wizard.change.edition import edition_faults
from wizard.change.lock import read_lock
from wizard.change.release import FOLDER, dumps, read_releases, release_of
from wizard.change.versions import NoVersionError, folder_of
from wizard.exits import GOOD, bad_use
from wizard.history.since import since
from wizard.source.faults import ContentError
from wizard.source.importing.store import today
from wizard.source.load import load_policy


def release(folder: Path, day: str, by: str, why: str, *, of: str = "", project: Path | None = None) -> int:
    """Keep a release in `releases/` of a content folder.

    Args:
        folder: the content folder.
        day: from which day on, as 2026-11-25; "" for today.
        by: who keeps it.
        why: the reason, such as "adopted by Cabinet".
        of: a git revision or another folder whose content it is; "" for the content folder as it stands.
        project: whose repository has the revision.

    Returns:
        0 when kept, or when the guide says what the release before it says; 2 on bad use.
    """
    if not by.strip() or not why.strip():
        return bad_use("A release needs a name and a reason: --by NAME --why TEXT")
    try:
        since_when = date.fromisoformat(day) if day else today()
    except ValueError:
        return bad_use(f"{day}: is no date. Write it as {today().isoformat()}")
    try:
        kept = read_releases(folder)
        with folder_of(of or str(folder), project or folder.parent) as content:
            policy = load_policy(content)
            made = release_of(policy, since_when, by.strip(), why.strip())
            lock = read_lock(content)
    except NoVersionError as error:
        return bad_use(str(error))
    except ContentError as errors:
        return bad_use(f"{errors}\nMend the content first; nothing was kept.")
    if any(one.day == made.day for one in kept):
        return bad_use(f"There is a release of {made.day} already, and a release is never changed")
    last = max((one.day for one in kept), default="")
    if not of and made.day < last:
        what = f"The last release is of {last}: a later one cannot be of {made.day}"
        return bad_use(f"{what}. To add what the guide said then, name its revision: --of")
    if faults := edition_faults(policy, lock.edition if lock else None, folder.name):
        return bad_use("\n".join(map(str, faults)))
    before = max((one for one in kept if one.day < made.day), key=lambda one: one.day, default=None)
    if before and before.said == made.said and before.sections == made.sections:
        print(f"The guide says what it said on {before.day}; nothing was kept")
        return GOOD
    file = folder / FOLDER / f"{made.day}.json"
    file.parent.mkdir(exist_ok=True)
    file.write_text(dumps(made), encoding="utf-8")
    differ = f", {sum(one.how != 'same' for one in since(before, made.said))} differ" if before else ""
    print(f"{file}: {len(made.said)} clauses and terms kept{differ}")
    return GOOD

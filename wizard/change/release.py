"""A release: every clause and term of the guide as it stood on a day, dated, and sealed against edits."""

import hashlib
import json
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

from wizard import __version__
from wizard.engine import compile_rules
from wizard.model import Clause, Place, Policy, Term
from wizard.source.faults import ContentError, Fault
from wizard.source.fingerprint import force_in_words

FOLDER = "releases"
FORMAT = 1


@dataclass(frozen=True, slots=True)
class Said:
    """A clause or term as the guide had it: `name` is how it was printed, `force` is "" for a term."""

    id: str
    name: str
    section: int
    force: str
    binds: tuple[str, ...]
    text: str
    note: str


@dataclass(frozen=True, slots=True)
class Release:
    """What was kept on a day, by whom and why.

    Attributes:
        day: from this day on it is what the guide said.
        by: who kept it.
        why: the reason given.
        title: the policy's title then.
        council: whose policy it is.
        version: the policy's version then.
        updated: the day of the policy's text.
        guide: the version of this guide.
        rules: the fingerprint of its questions and tables.
        sections: number and title of each section.
        said: clauses in printed order, then terms with section 0.
    """

    day: str
    by: str
    why: str
    title: str
    council: str
    version: str
    updated: str
    guide: str
    rules: str
    sections: tuple[tuple[int, str], ...]
    said: tuple[Said, ...]


def release_of(policy: Policy, day: date, by: str, why: str) -> Release:
    """Return the release of a policy on a day."""
    return Release(
        day=day.isoformat(),
        by=by,
        why=why,
        title=policy.title,
        council=policy.council,
        version=policy.version,
        updated=policy.updated,
        guide=__version__,
        rules=compile_rules(policy).fingerprint,
        sections=tuple((section.number, section.title) for section in policy.sections),
        said=said_by(policy),
    )


def said_by(policy: Policy) -> tuple[Said, ...]:
    """Return every clause in printed order, then every term, as a release keeps them."""
    things: tuple[Clause | Term, ...] = (*policy.clauses, *policy.terms)
    return tuple(_said(thing) for thing in things)


def _said(thing: Clause | Term) -> Said:
    if isinstance(thing, Clause):
        return Said(
            thing.id, thing.printed, thing.section, force_in_words(thing), thing.binds, thing.text, thing.note
        )
    text = f"{thing.expansion}. {thing.text}" if thing.expansion else thing.text
    return Said(thing.id, thing.term, 0, "", (), text, thing.note)


def dumps(release: Release) -> str:
    """Return a release as JSON, a line for each clause, sealed with a SHA-256 over everything in it."""
    data = {"format": FORMAT, **asdict(release)}
    said = ",\n  ".join(json.dumps(one, ensure_ascii=False) for one in data.pop("said"))
    heads = [f" {json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}" for key, value in data.items()]
    sealed = f' "seal": {json.dumps(seal(release))}'
    return "{\n" + ",\n".join([*heads, f' "said": [\n  {said}\n ]', sealed]) + "\n}\n"


def seal(release: Release) -> str:
    """Return the SHA-256 over a release in one steady form."""
    steady = json.dumps(asdict(release), ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(f"{FORMAT}\n{steady}".encode()).hexdigest()


def read_releases(folder: Path) -> tuple[Release, ...]:
    """Return the releases kept in a content folder, oldest first.

    Raises:
        ContentError: a file was changed by hand, or is not what `release` writes.
    """
    faults, found = [], []
    for file in sorted((folder / FOLDER).glob("*.json")):
        place = Place(f"{folder.name}/{FOLDER}/{file.name}", 1)
        try:
            found.append(_read(json.loads(file.read_text(encoding="utf-8")), file.stem))
        except (OSError, ValueError, KeyError, TypeError) as error:
            mend = "Take the file from git again; only `site_build.py release` writes it"
            faults.append(Fault(place, f"this release cannot be relied on ({error})", mend))
    if faults:
        raise ContentError(faults)
    return tuple(found)


def _read(data: Any, name: str) -> Release:
    sealed, form = data.pop("seal"), data.pop("format")
    if form != FORMAT:
        raise ValueError(f"format {form} is not known")
    said = tuple(Said(**{**one, "binds": tuple(one["binds"])}) for one in data.pop("said"))
    sections = tuple((int(number), str(title)) for number, title in data.pop("sections"))
    release = Release(**data, sections=sections, said=said)
    if seal(release) != sealed:
        raise ValueError("it was changed after it was kept")
    if release.day != date.fromisoformat(name).isoformat():
        raise ValueError(f"it is of {release.day}")
    return release

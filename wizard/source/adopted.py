"""Reads the council's own words, as `import` stored them outside git."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from wizard.model import Place
from wizard.source.faults import ContentError, Fault

FOLDER, WORDING, MANIFEST = "adopted", "wording.json", "manifest.json"
MEND = "Import the published policy again: site_build.py import FILE"


@dataclass(frozen=True, slots=True)
class Waiting:
    """A clause or term to be read again: the council's words have changed.

    Attributes:
        since: the day of the import that found it, "2026-11-22".
        restated: the fingerprint of the restatement then; once that has another, nothing waits.
    """

    since: str
    restated: str


@dataclass(frozen=True, slots=True)
class Adopted:
    """The adopted wording.

    Attributes:
        words: the council's paragraphs by clause or term ID.
        imported: the day of the import, "2026-11-22".
        source: the name of the file it came from.
        waiting: clauses and terms whose printed words changed and which nobody has read again yet, by ID.
        renumbered: the number now printed, by the ID of the clause that has another.
    """

    words: Mapping[str, tuple[str, ...]]
    imported: str
    source: str
    waiting: Mapping[str, Waiting] = field(default_factory=dict)
    renumbered: Mapping[str, str] = field(default_factory=dict)


def read_adopted(folder: Path) -> Adopted | None:
    """Return the adopted wording kept in a content folder, or None where nothing was imported.

    Raises:
        ContentError: what is kept is not what `import` wrote. The guide must not show it as the council's.
    """
    place = folder / FOLDER
    if not (place / MANIFEST).exists() and not (place / WORDING).exists():
        return None
    try:
        manifest = json.loads((place / MANIFEST).read_text(encoding="utf-8"))
        stored = (place / WORDING).read_bytes()
        if hashlib.sha256(stored).hexdigest() != manifest["wording_sha256"]:
            raise _error(folder, WORDING, "the council's words were changed after they were imported")
        words = {str(name): tuple(map(str, texts)) for name, texts in json.loads(stored).items()}
        waiting = {
            str(n): Waiting(str(w["since"]), str(w["restated"]))
            for n, w in manifest.get("waiting", {}).items()
        }
        renumbered = {str(name): str(number) for name, number in manifest.get("renumbered", {}).items()}
        return Adopted(words, str(manifest["imported"]), str(manifest["source"]), waiting, renumbered)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise _error(folder, MANIFEST, f"the imported words cannot be read ({error})") from error


def _error(folder: Path, name: str, what: str) -> ContentError:
    return ContentError([Fault(Place(f"{folder.name}/{FOLDER}/{name}", 1), what, MEND)])

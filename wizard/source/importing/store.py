"""Keeps the council's words outside git, with what they came from."""

import hashlib
import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from wizard.atomic import write_whole
from wizard.source.adopted import FOLDER, MANIFEST, WORDING, Waiting
from wizard.source.importing.align import Alignment


def store(
    folder: Path,
    alignment: Alignment,
    source: str,
    data: bytes,
    day: date,
    waiting: Mapping[str, Waiting] | None = None,
) -> Path:
    """Write the words and their manifest into a content folder and return where they are.

    Args:
        folder: such as `policy_source/`; the words go to `adopted/` in it, which git leaves out.
        alignment: what to keep.
        source: the name of the file that was imported.
        data: its bytes, for the fingerprint.
        day: the day of the import.
        waiting: clauses and terms to be read again, because the council's words have changed.
    """
    place = folder / FOLDER
    place.mkdir(parents=True, exist_ok=True)
    words = as_json({name: list(texts) for name, texts in sorted(alignment.words.items())})
    manifest = {
        "source": source,
        "source_sha256": hashlib.sha256(data).hexdigest(),
        "imported": day.isoformat(),
        "wording_sha256": hashlib.sha256(words).hexdigest(),
        "left_over": [{"line": one.printed.line, "why": one.why} for one in alignment.left_over],
        "missing": alignment.missing,
        "renumbered": alignment.renumbered,
        "waiting": {name: asdict(one) for name, one in sorted((waiting or {}).items())},
    }
    write_whole(place / WORDING, words)
    write_whole(place / MANIFEST, as_json(manifest))
    return place


def settle(folder: Path, names: Iterable[str]) -> None:
    """Take clauses and terms off the list of those to be read again: somebody has."""
    file, done = folder / FOLDER / MANIFEST, set(names)
    if not done or not file.exists():
        return
    manifest = json.loads(file.read_text(encoding="utf-8"))
    waiting = manifest.get("waiting", {})
    manifest["waiting"] = {name: one for name, one in waiting.items() if name not in done}
    write_whole(file, as_json(manifest))


def rename_words(folder: Path, old: str, new: str) -> None:
    """Keep the council's words of a clause or term under its new ID."""
    place = folder / FOLDER
    words = json.loads((place / WORDING).read_text(encoding="utf-8"))
    manifest = json.loads((place / MANIFEST).read_text(encoding="utf-8"))
    stored = as_json(dict(sorted((new if name == old else name, texts) for name, texts in words.items())))
    manifest["wording_sha256"] = hashlib.sha256(stored).hexdigest()
    for key in ("waiting", "renumbered"):
        manifest[key] = {new if name == old else name: one for name, one in manifest.get(key, {}).items()}
    manifest["missing"] = [new if name == old else name for name in manifest.get("missing", [])]
    write_whole(place / WORDING, stored)
    write_whole(place / MANIFEST, as_json(manifest))


def today() -> date:
    """Return the day, or the one that SOURCE_DATE_EPOCH names so that a build can be made again."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch.isdigit() else datetime.now(UTC).date()


def as_json(data: Any) -> bytes:
    """Return data as JSON that a person can read, the same bytes each time."""
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()

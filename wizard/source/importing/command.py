"""The command `site_build.py import`: from a file to the council's words beside the clauses."""

import json
import sys
from pathlib import Path

from wizard.exits import FINDINGS, GOOD, bad_use
from wizard.source.adopted import Adopted, read_adopted
from wizard.source.faults import ContentError
from wizard.source.importing import report
from wizard.source.importing.align import Alignment, align
from wizard.source.importing.blocks import UnreadableError
from wizard.source.importing.paragraphs import Printed, split_paragraphs
from wizard.source.importing.read import read_blocks
from wizard.source.importing.since import since, waiting
from wizard.source.importing.skeleton import skeleton
from wizard.source.importing.store import store, today
from wizard.source.load import load_policy

READ_AGAIN = (
    "What changed is stored. Restate those clauses, or say that they still hold: site_build.py review @ID "
    "--by NAME --why TEXT. Until then `check` names them."
)


def import_file(file: Path, folder: Path, *, as_json: bool = False, new: Path | None = None) -> int:
    """Import a published policy and tell what became of it.

    Args:
        file: the published wording: text, Markdown, web page or Word file.
        folder: the content folder whose clauses it is the wording of.
        as_json: print JSON.
        new: write clause files to fill in to this folder instead, for a policy that has none yet.

    Returns:
        0 if everything aligned, 1 if something is left over, without wording, renumbered or changed since the
        last import, 2 on bad use.
    """
    try:
        data = file.read_bytes()
        printed = split_paragraphs(read_blocks(file, data))
    except OSError as error:
        return bad_use(f"{file}: cannot be read ({error.strerror})")
    except UnreadableError as error:
        return bad_use(f"{file}: {error}")
    if not any(one.kind in ("numbered", "unnumbered", "lettered") for one in printed):
        return bad_use(f"{file}: holds no paragraphs. Is it a picture of a text?")
    return (
        _skeleton(printed, new, file, data) if new else _import(printed, folder, file, data, as_json=as_json)
    )


def _import(printed: list[Printed], folder: Path, file: Path, data: bytes, *, as_json: bool) -> int:
    try:
        policy = load_policy(folder)
    except ContentError as errors:
        return bad_use(f"{errors}\nMend the content first.")
    before = _last_import(folder)
    found = align(printed, policy, before.words if before else None)
    differs = since(before, found.words)
    if found.words:
        waits = waiting(before, differs, policy, today().isoformat())
        store(folder, found, file.name, data, today(), waits)
    said = report.data(found, policy, differs)
    print(json.dumps(said, indent=2, ensure_ascii=False) if as_json else report.words(found, policy, differs))
    if differs.changed or differs.gone:
        print(READ_AGAIN, file=sys.stderr)
    if found.left_over or found.missing:
        advice = (
            "What aligned is stored. Mend the clauses or the file, then import again; for another council's"
        )
        print(f"{advice} policy, --new FOLDER writes clause files to fill in.", file=sys.stderr)
    news = (found.left_over, found.missing, found.renumbered, differs.changed, differs.gone)
    return FINDINGS if any(news) else GOOD


def _last_import(folder: Path) -> Adopted | None:
    """Return the words imported last; those that cannot be relied on are compared with nothing."""
    try:
        return read_adopted(folder)
    except ContentError as errors:
        print(f"{errors}\nSo nothing is compared with the last import.", file=sys.stderr)
        return None


def _skeleton(printed: list[Printed], new: Path, file: Path, data: bytes) -> int:
    if (new / "clauses").exists():
        return bad_use(f"{new}: has clauses already. Name a new folder")
    made = skeleton(printed)
    for name, text in made.files.items():
        (new / name).parent.mkdir(parents=True, exist_ok=True)
        (new / name).write_text(text, encoding="utf-8")
    store(new, Alignment(words=made.words), file.name, data, today())
    print("\n".join(f"To decide: {line}" for line in made.decide))
    print(f"{len(made.files)} files with {len(made.words)} paragraphs and terms to restate written to {new}")
    return GOOD

"""Lays another pack's questions, tables and letters beside a new one, with what each of them would rest on.

They are offered and not taken over: they cite clauses of another policy, and only a person can say whether
the new policy has the like. Each is listed with the clause here that reads most like the one it rests on.
"""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from wizard.model import Policy
from wizard.source.importing.nearest import Nearest
from wizard.view import CITATION

PLACE = "offered"
PARTS = ("questions", "decisions", "letters", "statements", "tiers.md", "safeguards.md", "workings.yml")


@dataclass(frozen=True, slots=True)
class Offer:
    """A file that is offered: the clauses of the other policy it cites, each with the nearest here, or ""."""

    file: str
    rests_on: tuple[tuple[str, str], ...]


def lay_offered(pack: Path, folder: Path) -> None:
    """Copy the parts of a pack into `offered/` of a new folder, where nothing reads them as content."""
    for name in PARTS:
        source, target = pack / name, folder / PLACE / name
        if source.is_dir():
            shutil.copytree(source, target)
        elif source.is_file():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)


def offers(folder: Path, other: Policy, new: Policy, words: dict[str, tuple[str, ...]]) -> Iterator[Offer]:
    """Yield each offered file that cites clauses, with the nearest clause here for every one.

    Args:
        folder: the new content folder.
        other: the policy that the files come from.
        new: the new policy.
        words: its printed wording by clause ID, which is what is compared; its restatement is yet to come.
    """
    printed = tuple(
        replace(
            section,
            clauses=tuple(replace(c, text=" ".join(words.get(c.id, (c.text,)))) for c in section.clauses),
        )
        for section in new.sections
    )
    nearest = Nearest.of(replace(new, sections=printed, terms=()))
    texts = {clause.id: clause.text for clause in other.clauses}
    near = {name: nearest.to(text) for name, text in texts.items()}
    for file in sorted((folder / PLACE).rglob("*")):
        if file.suffix in (".md", ".yml"):
            cited = dict.fromkeys(CITATION.findall(file.read_text(encoding="utf-8")))
            found = tuple((name, near[name]) for name in cited if name in texts)
            if found:
                yield Offer(file.relative_to(folder).as_posix(), found)

"""Lays a base of rules under a new council's text: one of the shapes that such policies have, ready to adapt.

A base is a content folder of its own, whose rules rest on model paragraphs. Only a person can say which of
the council's paragraphs says the like. So the model paragraphs come along in a section of their own, each
marked as open and with the nearest paragraph named, and every letter opens by saying that it is a draft.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from wizard.model import Policy
from wizard.source.importing.nearest import Nearest
from wizard.source.undecided import DECIDE

FOLDER = "bases"
PARTS = ("questions", "decisions", "letters", "statements", "scenarios")
FILES = ("tiers.md", "safeguards.md", "workings.yml")
SUMMARY = "Not the policy. What the base of rules rests on."
TITLE = "From the base: to be matched with the policy"
DRAFT = f"""{{#draft-from-a-base mark=silent says=nothing}}
{DECIDE}: this is a draft from a base of rules. Read it against your policy, then take this paragraph out.

"""
ITEM = re.compile(r"^(\{#[^\n]+\}\n)", re.MULTILINE)


def bases(project: Path) -> Mapping[str, Path]:
    """Return the bases that the project brings along, by name."""
    return {file.parent.name: file.parent for file in sorted((project / FOLDER).glob("*/policy.yml"))}


def base_files(base: Path, section: int, near: Mapping[str, str]) -> dict[str, str]:
    """Return the files of a base as they stand in a new council's folder, by name.

    Args:
        base: the base's folder.
        section: the number of the section that its model paragraphs become.
        near: for each of them the paragraph of the council's that reads most like it, or "".
    """
    made = {f"clauses/{section:02}-from-the-base.md": _clauses(base, section, near)}
    for part in PARTS:
        for file in sorted((base / part).iterdir()):
            made[f"{part}/{file.name}"] = file.read_text(encoding="utf-8")
    for name in FILES:
        made[name] = (base / name).read_text(encoding="utf-8")
    for name, text in made.items():
        if name.startswith("letters/") and name.endswith(".md"):
            made[name] = ITEM.sub(lambda found: DRAFT + found[1], text, count=1)
        if name.startswith("scenarios/"):
            made[name] = text.replace("\nsections: [1]\n", f"\nsections: [{section}]\n", 1)
    return made


def _clauses(base: Path, section: int, near: Mapping[str, str]) -> str:
    """Return the model paragraphs, each with a note that asks which paragraph of the policy says the like."""
    (file,) = (path for path in (base / "clauses").glob("*.md") if path.name != "glossary.md")
    _, _, items = file.read_text(encoding="utf-8").split("---\n", 2)
    head = (
        f'---\nsection: {section}\ntitle: "{TITLE}"\nsummary: Not the policy. What the base rests on.\n---\n'
    )

    def opened(found: re.Match[str]) -> str:
        name = found[1][2:].split()[0].rstrip("}\n")
        like = f"the nearest is @{near[name]}" if near.get(name) else "nothing reads like it"
        return f"{found[1]}> {DECIDE}: which paragraph of the policy says this; {like}. Cite that one.\n\n"

    return head + ITEM.sub(opened, items)


def nearest(base: Policy, words: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """Return for each model paragraph the paragraph of the council's text that shares its rarest words.

    Args:
        base: the base.
        words: the council's printed words, by the IDs that the paragraphs have here.
    """
    look = Nearest([(name, " ".join(texts)) for name, texts in words.items()])
    return {clause.id: look.to(clause.text) for clause in base.clauses}


def terms(base: Path) -> str:
    """Return the items of a base's glossary."""
    return (base / "clauses" / "glossary.md").read_text(encoding="utf-8").split("---\n", 2)[2]


def to_match(base: Policy, near: Mapping[str, str]) -> Iterator[str]:
    """Yield the lines of the list of open points that a base adds."""
    for clause in base.clauses:
        like = (
            f"the nearest here is @{near[clause.id]}" if near.get(clause.id) else "nothing here reads like it"
        )
        yield f"- [ ] @{clause.id}: {clause.text} ({like})"
    for part in (*PARTS, *FILES):
        yield f"- [ ] `{part}`: read against the policy; take out what it does not have, add what it has"

"""Makes clause files to fill in from any published policy: IDs, numbers and places, but no restatement.

What only a person can settle is put on a list: each force is read from one word, and each text waits.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from wizard.source.importing.paragraphs import Printed
from wizard.source.undecided import RESTATE as TEXT
from wizard.source.undecided import WRITE

LEAVE_OUT = re.compile(
    "an?|and|any|are|as|at|be|been|by|can|for|from|has|have|if|in|into|is|its?|may|must|not|of|on|or|our|shall"
    "|should|such|that|their|them|these|the|they|this|to|under|upon|was|we|when|where|which|will|with|your?"
)
FORCES = (("may", r"\b(?:may|can|could)\b"), ("must", r"\b(?:must|shall|will)\b"), ("should", r"\bshould\b"))


@dataclass(slots=True)
class Part:
    """A section to be: number, title and paragraphs."""

    number: int
    title: str
    paragraphs: list[Printed] = field(default_factory=list)


@dataclass(slots=True)
class Skeleton:
    """Files by name, the words by the new IDs, and what has to be decided."""

    files: dict[str, str] = field(default_factory=dict)
    words: dict[str, tuple[str, ...]] = field(default_factory=dict)
    decide: list[str] = field(default_factory=list)


def skeleton(printed: Iterable[Printed]) -> Skeleton:
    """Return clause files for a document, ready for a person to restate each paragraph."""
    made, taken, printed = Skeleton(), Counter[str](), list(printed)
    for part in parts(printed):
        slug = "-".join(_words(part.title)[:3]) or "section"
        head = f"---\nsection: {part.number}\ntitle: {_yaml(part.title)}\nsummary: {WRITE}\n---\n"
        items = [_item(one, before, part, made, taken) for before, one in _followed(part.paragraphs)]
        made.files[f"clauses/{part.number:02}-{slug}.md"] = "\n".join([head, *items])
        made.decide.append(f"section {part.number}: its title (“{part.title}”) and a summary")
    if any(one.kind == "term" for one in printed):
        made.files["clauses/glossary.md"] = _glossary(printed, made, taken)
    else:
        made.decide.append("the glossary: the document explains no terms in a table")
    return made


def parts(printed: list[Printed]) -> list[Part]:
    """Return the document's sections: by number, or by its headings where nothing is numbered."""
    by_heading = not any(one.number for one in printed)
    found: dict[int, Part] = {}
    now = next((int(re.split(r"\D", one.number)[0]) for one in printed if one.number), 1)
    for one in printed:
        if one.number:
            now = int(re.split(r"\D", one.number)[0])
        elif by_heading and one.kind == "heading" and now in found and found[now].paragraphs:
            now += 1
        if one.kind in ("aside", "term") or (one.kind == "heading" and not one.number and not by_heading):
            continue
        part = found.setdefault(now, Part(now, f"Section {now}"))
        if one.kind == "heading":
            part.title = one.text or part.title
        else:
            part.paragraphs.append(one)
    return [part for _, part in sorted(found.items()) if part.paragraphs]


def _followed(paragraphs: list[Printed]) -> list[tuple[str, Printed]]:
    """Pair each paragraph with the number last printed before it."""
    pairs, last = [], ""
    for one in paragraphs:
        pairs.append((last, one))
        last = one.number or last
    return pairs


def _item(one: Printed, before: str, part: Part, made: Skeleton, taken: Counter[str]) -> str:
    name = _id(one.text, taken)
    said = " ".join(one.words)
    force, word = next(
        ((f, m[0]) for f, form in FORCES if (m := re.search(form, said.lower()))), ("states", "")
    )
    made.words[name] = one.words
    because = (
        f"its force (“{word}” is in it, so {force})" if word else "its force (nothing obliges, so states)"
    )
    made.decide.append(
        f"{one.number or f'unnumbered, line {one.line}'} @{name}: {because}, whom it binds, its restatement"
        f"\n    > {said}"
    )
    return f"{{#{name} {_naming(one, before, part)} force={force} binds=everyone}}\n{TEXT}\n"


def _naming(one: Printed, before: str, part: Part) -> str:
    """The number, with a variant where it is used twice; where the reader wants a label, a label."""
    same = [other for other in part.paragraphs if other.number == one.number]
    if one.kind == "numbered" and "." in one.number and _rises(before, one.number):
        place = next(place for place, other in enumerate(same, start=1) if other is one)
        return f'no="{one.number}"' + (f' variant="number {place} of {len(same)}"' if len(same) > 1 else "")
    if one.number:
        return f'label="{one.number}"'
    return f'label="unnumbered, after {before}"' if before else 'label="unnumbered, at the start"'


def _rises(before: str, number: str) -> bool:
    def key(text: str) -> list[int]:
        return [int(part) for part in re.findall(r"\d+", text.split(" ")[0])]

    return not before or key(before) <= key(number)


def _glossary(printed: Iterable[Printed], made: Skeleton, taken: Counter[str]) -> str:
    items = []
    for one in printed:
        if one.kind == "term":
            name = "term-" + _id(one.term, taken)
            made.words[name] = one.words
            made.decide.append(f"term {one.term} @{name}: its restatement")
            items.append(f'{{#{name} term="{_quoted(one.term)}"}}\n{TEXT}\n')
    return "\n".join(["---\ntitle: Glossary\n---\n", *items])


def _id(text: str, taken: Counter[str]) -> str:
    name = "-".join([word for word in _words(text) if not LEAVE_OUT.fullmatch(word)][:4]) or "paragraph"
    name = name if name[0].isalpha() and not name.startswith(("law-", "guide-", "term-")) else f"p-{name}"
    taken[name] += 1
    return name if taken[name] == 1 else f"{name}-{taken[name]}"


def _words(text: str) -> list[str]:
    return re.findall(r"[a-z0-9]+", text.lower().replace("’", "").replace("'", ""))


def _yaml(text: str) -> str:
    return f'"{_quoted(text)}"'


def _quoted(text: str) -> str:
    return text.replace("\\", "").replace('"', "'")

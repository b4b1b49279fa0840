"""Reads `clauses/NN-name.md`: one section of the policy with its clauses."""

import re
from pathlib import PurePosixPath

from wizard.model import Clause, Force, Section
from wizard.source.citations import note_citations
from wizard.source.faults import listed
from wizard.source.frontmatter import read_front_matter
from wizard.source.items import Item, need_text, read_items, split_note
from wizard.source.reading import Reading
from wizard.source.text import Source
from wizard.source.values import one_of
from wizard.source.vocabulary import BINDS, FORCES

NUMBER = re.compile(r"[1-9][0-9]{0,5}(?:\.[1-9][0-9]{0,5})+")


def read_section(source: Source, reading: Reading) -> Section | None:
    """Return the section in a file, or None without a front matter to go by."""
    front, body = read_front_matter(source, reading.faults)
    if front is None:
        reading.lost.add("clause")
        reading.lost.add("section")
        return None
    number = front.number("section")
    title, summary = front.needed("title"), front.needed("summary")
    front.close()
    slug = PurePosixPath(source.file).stem
    if number and slug.split("-")[0] != f"{number:02}":
        where = front.need("section").place
        mend = f"begin the file name with {number:02}-, or correct the number"
        reading.faults.add(where, f"section {number} stands in the file {slug}.md", mend)
    clauses = tuple(_clause(item, number, reading) for item in read_items(body, "clause", reading))
    _check_numbers(clauses, number, reading)
    return Section(number, slug, title, summary, clauses, source.place(0))


def _clause(item: Item, section: int, reading: Reading) -> Clause:
    given = item.properties
    note_citations(reading, item.body)
    text, note = split_note(item.body)
    number = given.find("no")
    forces = _forces(item, reading)
    clause = Clause(
        id=item.id,
        number=number.text if number else "",
        variant=given.text("variant"),
        label=given.text("label"),
        section=section,
        force=forces[0],
        binds=_binds(item, reading),
        words=given.texts("words"),
        text=need_text(item, text, reading),
        note=note,
        place=given.place,
        forces=forces if len(forces) > 1 else (),
    )
    given.close()
    _check_naming(clause, reading)
    return clause


def _forces(item: Item, reading: Reading) -> tuple[Force, ...]:
    """Read `force=must`, or the force of each sentence in turn, `force="states, must, may"`."""
    item.properties.need("force", mend=f"add it: {listed(FORCES)}")
    words = item.properties.words("force")
    return tuple(one_of("force", word, FORCES, reading.faults) for word in words) or FORCES[:1]


def _binds(item: Item, reading: Reading) -> tuple[str, ...]:
    item.properties.need("binds", mend=f"add some of {', '.join(BINDS)}")
    words = item.properties.words("binds")
    return tuple(one_of("binds", word, BINDS, reading.faults) for word in words)


def _check_naming(clause: Clause, reading: Reading) -> None:
    def fault(what: str, mend: str) -> None:
        reading.faults.add(clause.place, f"clause {clause.id} {what}", mend)

    if clause.id.startswith(("law-", "guide-", "term-")):
        fault("has an ID kept for sources and terms", "begin the ID with another word")
    if not clause.number and not clause.label:
        fault("has neither a number nor a label", 'add no="…", or label="unnumbered, after …"')
    if clause.number and clause.label:
        fault("has a number and a label", "keep the label for paragraphs without a printed number")
    if clause.number and not NUMBER.fullmatch(clause.number):
        fault(f"has the number {clause.number!r}", 'write numbers with points between, no="10.4"')


def _check_numbers(clauses: tuple[Clause, ...], section: int, reading: Reading) -> None:
    """Check that numbers belong to the section and rise, and that a number used twice has variants."""
    last: Clause | None = None
    for clause in clauses:
        if not NUMBER.fullmatch(clause.number):
            continue
        if section and _parts(clause.number)[0] != section:
            what = f"clause {clause.id} has the number {clause.number} but stands in section {section}"
            reading.faults.add(clause.place, what, "correct the number, or move the clause to its section")
        elif last and _parts(clause.number) < _parts(last.number):
            what = f"clause {clause.id} ({clause.number}) stands after {last.id} ({last.number})"
            reading.faults.add(clause.place, what, "put the clauses in the order of their numbers")
        elif last and clause.number == last.number:
            _check_variants(last, clause, reading)
        last = clause


def _parts(number: str) -> tuple[int, ...]:
    return tuple(int(part) for part in number.split("."))


def _check_variants(first: Clause, second: Clause, reading: Reading) -> None:
    for clause, other in ((first, second), (second, first)):
        if not clause.variant:
            what = f"clause {clause.id} has the same number, {clause.number}, as clause {other.id}"
            reading.faults.add(clause.place, what, 'add variant="…" to both, or correct the number')
    if first.variant and first.variant == second.variant:
        what = f"clause {second.id} has the same number and variant as clause {first.id}"
        reading.faults.add(second.place, what, "give each a variant of its own")

"""Holds every mark against what it cites: a mark is checked, not trusted.

Whether a clause obliges *just this* only a person can say; see `wizard.change.reviews`. Whether it obliges
anything at all is found here.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from wizard.model import Clause, Letter, Mark, Place, Policy, Role, Safeguard, Source, Statement, Tier
from wizard.source.faults import Fault, listed
from wizard.source.vocabulary import MARKS

Cited = Clause | Source

FORCES = {"must": frozenset({"must"}), "may": frozenset({"may", "should"})}
"""The forces of a clause that can carry a mark."""


@dataclass(frozen=True, slots=True)
class Claim:
    """Something that carries a mark: where it stands, how it is named, and what it cites."""

    place: Place
    name: str
    mark: Mark
    cites: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Marks:
    """How many marks were checked, and a fault for each that what it cites cannot carry."""

    checked: int = 0
    faults: tuple[Fault, ...] = ()

    def data(self) -> dict[str, int]:
        """Return what `check --json` prints."""
        return {"checked": self.checked, "wrong": len(self.faults)}

    def __str__(self) -> str:
        return f"{self.checked} marks checked, {len(self.faults)} wrong"


def check_marks(policy: Policy) -> Marks:
    """Hold every mark of a policy against what it cites. What has no mark claims nothing and is left out."""
    cited: dict[str, Cited] = {clause.id: clause for clause in policy.clauses}
    cited |= {source.id: source for source in policy.sources}
    marked = [claim for claim in claims(policy) if claim.mark]
    found = (_fault(claim, cited) for claim in marked)
    return Marks(len(marked), tuple(fault for fault in found if fault))


def claims(policy: Policy) -> Iterator[Claim]:
    """Yield everything that can carry a mark, in the order of the content."""
    for question in policy.questions:
        yield Claim(question.place, f"question {question.id}", question.mark, question.cites)
    for table in policy.tables:
        for row in table.rows:
            yield Claim(row.place, f"row {row.id}", row.mark, row.cites)
    told: tuple[Tier | Role | Statement | Safeguard, ...]
    told = (*policy.tiers, *policy.roles, *policy.statements, *policy.safeguards)
    for thing in told:
        yield Claim(thing.place, f"{type(thing).__name__.lower()} {thing.id}", thing.mark, thing.cites)
    for letter in policy.letters:
        yield from _letter(letter)
    for rule in policy.sense.rules:
        yield Claim(rule.place, f"rule {rule.id}", rule.mark, rule.cites)
    for order in policy.sense.order:
        yield Claim(order.place, f"order of {order.first} and {order.then}", order.mark, order.cites)
    for number, point in enumerate(policy.workings.points, start=1):
        yield Claim(point.place, f"training point {number}", point.mark, point.cites)


def _letter(letter: Letter) -> Iterator[Claim]:
    """A paragraph that takes mark and citations from its element, or is ordinary text, claims nothing new."""
    said = {element.id: (element.mark, element.cites) for element in letter.elements}
    for element in letter.elements:
        yield Claim(element.place, f"element {letter.id}/{element.id}", element.mark, element.cites)
    for part in letter.paragraphs:
        if (part.mark, part.cites) != said.get(part.element, ("silent", ())):
            yield Claim(part.place, f"paragraph {letter.id}/{part.id}", part.mark, part.cites)


def _fault(claim: Claim, known: dict[str, Cited]) -> Fault | None:
    things = [known[name] for name in claim.cites if name in known]
    clauses = [thing for thing in things if isinstance(thing, Clause)]
    sources = [thing for thing in things if isinstance(thing, Source)]
    mend = _wrong(claim, clauses, sources)
    if not mend:
        return None
    return Fault(claim.place, f"{claim.name} has the mark {claim.mark}, but {_told(clauses, sources)}", mend)


def _wrong(claim: Claim, clauses: list[Clause], sources: list[Source]) -> str:
    """Return how to mend a mark that what is cited cannot carry; empty if it can."""
    if claim.mark in FORCES:
        forces = {force for clause in clauses for force in clause.all_forces}
        return "" if forces & FORCES[claim.mark] else _mend_force(claim.mark)
    if claim.mark == "law":
        acts = [source for source in sources if source.mark == "law"]
        missing = "Give it its section in sources.yml" if acts else "Cite the Act, or mark it good-practice"
        return "" if any(act.section for act in acts) else missing
    if claim.mark == "good-practice":
        return "" if sources else "Cite the law or guidance that says it, or mark it silent"
    # A silence may name the clause that comes nearest; a source would be the answer to it.
    return "" if clauses or not sources else "Mark it by the source, or cite the clause that comes nearest"


def _mend_force(mark: Mark) -> str:
    needed, does = listed(sorted(FORCES[mark])), "obliges" if mark == "must" else "permits"
    others = listed(one for one in (*MARKS, "-") if one != mark)
    return (
        f"Cite the clause that {does} just this (force {needed}; where its sentences differ, that of each is "
        f"given), or take the mark that fits: {others} if it only classifies"
    )


def _told(clauses: list[Clause], sources: list[Source]) -> str:
    """Return what is cited, with its force or section, in words."""
    parts = [f"{one.printed} @{one.id} (policy: {', '.join(one.each_force)})" for one in clauses]
    parts += [f"@{one.id} ({one.section or 'no section'})" for one in sources]
    return f"cites {'; '.join(parts)}" if parts else "cites nothing that could carry it"

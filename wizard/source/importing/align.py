"""Lays printed paragraphs beside the clauses they are the wording of, and never guesses.

Numbers are the fixed points. A number used twice is matched in printed order if the clauses use it as often.
Between two fixed points unnumbered paragraphs are matched by their position if there are as many as
unnumbered clauses; where the clauses have none there, they go on with the paragraph above. All else is left
over.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from wizard.model import Clause, Policy, Term
from wizard.source.importing.nearest import Nearest
from wizard.source.importing.paragraphs import Printed
from wizard.source.importing.terms import split_terms

FIRST = ""
"""Stands for the place before the first numbered paragraph."""


@dataclass(frozen=True, slots=True)
class LeftOver:
    """A printed paragraph without a clause: why, and the ID of the clause that reads most like it, or ""."""

    printed: Printed
    why: str
    nearest: str


@dataclass(slots=True)
class Alignment:
    """What was found for what.

    Attributes:
        words: the council's paragraphs by clause or term ID.
        left_over: what belongs to no clause.
        missing: IDs of clauses and terms for which nothing was printed.
        aside: headings, contents lines and dates: no wording of a clause.
    """

    words: dict[str, tuple[str, ...]] = field(default_factory=dict)
    left_over: list[LeftOver] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    aside: list[Printed] = field(default_factory=list)


def align(printed: Iterable[Printed], policy: Policy) -> Alignment:
    """Return which printed paragraphs are the wording of which clauses and terms."""
    return _Aligning(policy).run(split_terms(list(printed), policy))


class _Aligning:
    """One pass over a document."""

    def __init__(self, policy: Policy) -> None:
        self.policy = policy
        self.result = Alignment()
        self.nearest = Nearest(policy)
        self.fixed: dict[str, list[Clause]] = defaultdict(list)
        self.loose: dict[str, list[Clause]] = defaultdict(list)
        last = FIRST
        for clause in policy.clauses:
            if name := fixed_name(clause):
                self.fixed[name].append(clause)
                last = clause.id
            else:
                self.loose[last].append(clause)

    def run(self, printed: list[Printed]) -> Alignment:
        """Match terms and fixed points first, then what stands between them."""
        matched = self._fixed_points([one for one in printed if one.kind in ("numbered", "lettered")])
        gaps: dict[str | None, list[Printed]] = defaultdict(list)
        last: str | None = FIRST
        for one in printed:
            if one.kind == "term":
                self._term(one)
            elif one.kind in ("numbered", "lettered"):
                goes_on = one.kind == "lettered" and one.number not in self.fixed
                last = last if goes_on else matched.get(id(one))
                if goes_on:
                    gaps[last].append(one)
            else:
                gaps[last].append(one)
        for after, between in gaps.items():
            self._gap(after, between)
        ids = [clause.id for clause in self.policy.clauses] + [term.id for term in self.policy.terms]
        self.result.missing = [name for name in ids if name not in self.result.words]
        return self.result

    def _fixed_points(self, numbered: list[Printed]) -> dict[int, str]:
        """Match by number; return the clause ID by the identity of the printed paragraph."""
        by_name: dict[str, list[Printed]] = defaultdict(list)
        for one in numbered:
            by_name[one.number].append(one)
        matched: dict[int, str] = {}
        for name, found in by_name.items():
            clauses = self.fixed.get(name, [])
            if len(clauses) == len(found):
                for one, clause in zip(found, clauses, strict=True):
                    self.result.words[clause.id] = one.words
                    matched[id(one)] = clause.id
            elif clauses or found[0].kind == "numbered":
                for one in found:
                    self._leave(one, _why(name, len(found), len(clauses)))
        return matched

    def _gap(self, after: str | None, between: list[Printed]) -> None:
        """Match what stands between two fixed points; `after` is the clause before it, None if unknown."""
        sentences = [one for one in between if one.kind in ("unnumbered", "lettered")]
        clauses = self.loose.get(after, []) if after is not None else []
        whole = [one for one in between if one.kind != "aside"]
        if len(sentences) != len(clauses) == len(whole):
            sentences = whole
        chosen = {id(one) for one in sentences}
        self.result.aside += [one for one in between if id(one) not in chosen]
        if len(sentences) == len(clauses):
            for one, clause in zip(sentences, clauses, strict=True):
                self.result.words[clause.id] = one.words
        elif not clauses and after:
            self.result.words[after] += tuple(text for one in sentences for text in _going_on(one))
        else:
            for one in sentences:
                self._leave(one, _why_loose(after, len(sentences), len(clauses)))

    def _term(self, one: Printed) -> None:
        wanted = _plain(one.term)
        found: list[Term] = [
            term for term in self.policy.terms if wanted in (_plain(term.term), _plain(term.expansion))
        ]
        if len(found) == 1 and found[0].id not in self.result.words:
            self.result.words[found[0].id] = one.words
        else:
            why = "the glossary explains it twice" if found else "the glossary has no such term"
            self._leave(one, why)

    def _leave(self, one: Printed, why: str) -> None:
        self.result.left_over.append(LeftOver(one, why, self.nearest.to(" ".join((one.term, *one.words)))))


def fixed_name(clause: Clause) -> str:
    """Return the number a clause is found by; for "4 (a)" that stands in its label. "" if it has none."""
    return clause.number or (clause.label if clause.label[:1].isdigit() else "")


def _plain(text: str) -> str:
    return "".join(sign for sign in text.lower() if sign.isalnum())


def _going_on(one: Printed) -> tuple[str, ...]:
    """A lettered paragraph keeps its letter where it goes on with the one above."""
    mark = f"({one.number.rpartition('(')[2]} " if one.kind == "lettered" else ""
    return (mark + one.text, *one.more)


def _why(name: str, printed: int, clauses: int) -> str:
    if not clauses:
        return f"no clause has the number {name}"
    return f"{name} is printed {times(printed)} and {times(clauses)} among the clauses"


def _why_loose(after: str | None, printed: int, clauses: int) -> str:
    if after is None:
        return "it stands under a number that could not be matched"
    if not clauses:
        return "it stands before the first number, where no clause is"
    return f"{printed} unnumbered paragraphs stand here, and {clauses} among the clauses"


def times(number: int) -> str:
    """Return "once", "twice", "3 times"."""
    return {1: "once", 2: "twice"}.get(number, f"{number} times")

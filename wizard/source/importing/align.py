"""Lays printed paragraphs beside the clauses they are the wording of, and never guesses.

Numbers are the fixed points, as long as the words agree: where a paragraph reads clearly like another clause
than the one with its number, all numbered ones are laid beside each other anew, by their words. A number used
twice is matched in printed order if the clauses use it as often.
Between two fixed points unnumbered paragraphs are matched by their position if there are as many as
unnumbered clauses; where the clauses have none there, they go on with the paragraph above. All else is left
over.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from wizard.model import Clause, Policy, Term
from wizard.source.importing.by_words import PAIR, SAME_NUMBER, ByWords, best_pairs
from wizard.source.importing.nearest import Nearest, stems
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
        renumbered: the printed number by the ID of the clause that has another.
    """

    words: dict[str, tuple[str, ...]] = field(default_factory=dict)
    left_over: list[LeftOver] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    aside: list[Printed] = field(default_factory=list)
    renumbered: dict[str, str] = field(default_factory=dict)


def align(
    printed: Iterable[Printed], policy: Policy, before: Mapping[str, tuple[str, ...]] | None = None
) -> Alignment:
    """Return which printed paragraphs are the wording of which clauses and terms.

    Args:
        printed: the document's paragraphs, in their order.
        policy: the clauses and terms.
        before: the council's paragraphs by clause ID, as imported before.
    """
    return _Aligning(policy, before or {}).run(split_terms(list(printed), policy))


class _Aligning:
    """One pass over a document."""

    def __init__(self, policy: Policy, before: Mapping[str, tuple[str, ...]]) -> None:
        self.policy = policy
        self.by_words = ByWords(policy, before)
        self.result = Alignment()
        self.nearest = Nearest.of(policy)
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
                goes_on = one.kind == "lettered" and one.number not in self.fixed and id(one) not in matched
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
                    matched[id(one)] = clause.id
            elif clauses or found[0].kind == "numbered":
                for one in found:
                    self._leave(one, _why(name, len(found), len(clauses)))
        given = {matched[id(one)]: _stems(one) for one in numbered if id(one) in matched}
        if self.by_words.disagree(map(_stems, numbered), given):
            matched = self._anew(numbered)
        self.result.words |= {matched[id(one)]: one.words for one in numbered if id(one) in matched}
        return matched

    def _anew(self, numbered: list[Printed]) -> dict[int, str]:
        """Match by words first and number second, each side in its order."""
        self.result.left_over.clear()
        clauses = [clause for clause in self.policy.clauses if fixed_name(clause)]
        if not any("(" in fixed_name(clause) for clause in clauses):
            numbered = [one for one in numbered if one.kind == "numbered"]  # letters go on with those above
        scores = [[self._worth(_stems(one), one.number, clause) for clause in clauses] for one in numbered]
        matched: dict[int, str] = {}
        for row, column in best_pairs(scores):
            one, clause = numbered[row], clauses[column]
            matched[id(one)] = clause.id
            if one.number != fixed_name(clause):
                self.result.renumbered[clause.id] = one.number
        for one in numbered:
            if id(one) not in matched and (one.kind == "numbered" or one.number in self.fixed):
                self._leave(one, "by its words it is no clause's, whatever its number")
        return matched

    def _worth(self, words: frozenset[str], number: str, clause: Clause) -> float:
        return self.by_words.alike(words, clause.id) - PAIR + SAME_NUMBER * (number == fixed_name(clause))

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


def _stems(one: Printed) -> frozenset[str]:
    return frozenset(stems(" ".join(one.words)))


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

"""The steps of a case that stand, in force or in doubt, those that have ended, and each in words."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from wizard.case.record import CaseFile, Decision, Sent
from wizard.letters.words import date_in_words, upper_first
from wizard.model import Workings

RESTRICTIONS = "earlier-restriction"
"""The field that tells what is in force."""

BEGINS = "start-date"


@dataclass(frozen=True, slots=True)
class Standing:
    """A step that was taken.

    Attributes:
        step: its answer to the question about earlier steps.
        sent: the letter behind it; None where only an answer tells of it.
        changed: reviews that changed its terms, oldest first.
        doubt: the letter since which the file does not say whether it still holds; with an empty name, and
            the day, where an answer about earlier steps left it out.
    """

    step: str
    sent: Sent | None = None
    changed: tuple[Sent, ...] = ()
    doubt: Sent | None = None


@dataclass(frozen=True, slots=True)
class Ended:
    """A step that lasted, and what ended it; without a name where an answer left it out for good."""

    standing: Standing
    by: Sent


@dataclass(frozen=True, slots=True)
class Course:
    """What became of the steps of a case: those that stand, in force or in doubt, and those that ended."""

    standing: tuple[Standing, ...] = ()
    ended: tuple[Ended, ...] = ()

    def ending(self, gone: list[Standing], by: Sent) -> "Course":
        """Return the course with some of its steps ended."""
        left = tuple(one for one in self.standing if one not in gone)
        return Course(left, (*self.ended, *(Ended(one, by) for one in gone)))

    def doubting(self, doubted: list[Standing], by: Sent) -> "Course":
        """Return the course with some of its steps in doubt."""
        return self._with(doubted, doubt=by)

    def sure(self, kept: list[Standing]) -> "Course":
        """Return the course with the doubts about some of its steps settled: they hold."""
        return self._with(kept, doubt=None)

    def changing(self, changed: list[Standing], by: Sent) -> "Course":
        """Return the course with the terms of some of its steps changed."""
        made = (replace(o, changed=(*o.changed, by)) if o in changed else o for o in self.standing)
        return replace(self, standing=tuple(made))

    def _with(self, some: list[Standing], doubt: Sent | None) -> "Course":
        made = (replace(one, doubt=doubt) if one in some else one for one in self.standing)
        return replace(self, standing=tuple(made))


def over_once_taken(works: Workings) -> dict[str, str]:
    """The steps that are over once taken, with the field for their date; all others last until lifted."""
    return {taken.step: taken.date for taken in works.taken if taken.date}


def decision_behind(case: CaseFile, sent: Sent) -> Decision | None:
    """Return the decision that a letter rests on, None where the file holds none."""
    return next((one for one in reversed(case.decisions) if one.receipt.code == sent.receipt), None)


def in_words(works: Workings, case: CaseFile, one: Standing) -> str:
    """Say what a step limits, since when, and what reviews changed; nothing where only an answer tells of it.

    The texts are those of the decision behind the letter, not what is typed now.
    """
    if one.sent is None:
        return ""
    step = next(taken for taken in works.taken if taken.letter == one.sent.letter)
    fields = _fields(case, one.sent)
    text = " ".join(fields.get(step.field, "").split())
    what = step.says.replace("{}", text) if text else step.bare
    since = f"{upper_first(what)}, since {date_in_words(fields.get(BEGINS) or one.sent.on)}."
    return " ".join([since, *_changes(works, case, one)])


def _changes(works: Workings, case: CaseFile, one: Standing) -> Iterator[str]:
    rule = works.review
    for review in one.changed:
        terms = " ".join(_fields(case, review).get(rule.terms if rule else "", "").split())
        yield f"Changed on {date_in_words(review.on)}{f': {terms}' if terms else '.'}"


def _fields(case: CaseFile, sent: Sent) -> dict[str, str]:
    decision = decision_behind(case, sent)
    return dict(decision.fields if decision else case.fields)

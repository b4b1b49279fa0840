"""Turns a loaded case into the history of its next step: steps taken, dates, what need not be asked again."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from wizard.case.compare import Comparison, compare
from wizard.case.course import course
from wizard.case.record import CaseFile, Sent
from wizard.case.standing import (
    RESTRICTIONS,
    Course,
    Standing,
    decision_behind,
    in_words,
    over_once_taken,
)
from wizard.engine import Rules
from wizard.letters.date_fields import DATED
from wizard.letters.defaults import Suggestion
from wizard.letters.rewording import PREFIX
from wizard.letters.words import date_in_words, is_filled
from wizard.model import NOTHING, UNKNOWN, Policy, Workings

UNSETTLED = (
    "from the letters in the case file. Take away what has ended: nothing records whether all of it holds"
)
"""Why the text of all that may be in force is offered and not filled in."""


@dataclass(frozen=True, slots=True)
class History:
    """What letters that went out tell about earlier steps.

    Attributes:
        steps: answers about earlier steps, in the order of the options; ("none",) where there are none.
        fields: field ID → date or text, such as `formal-warning-date`.
        why: each step in words: "Formal written warning (12 November 2026)".
        unsettled: each step of which nothing says whether it still holds, with what has to be decided.
        lines: all that may be in force, in doubt or not, one a line.
    """

    steps: tuple[str, ...]
    fields: dict[str, str]
    why: tuple[str, ...]
    unsettled: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NextStep:
    """A case taken up again.

    Attributes:
        case: the same file with answers and fields for the next step; the decisions so far stand in it.
        offered: field ID → text of the step before, to be taken over with a click.
        told: what was taken over and from where, and what has changed in the rules, in sentences.
        comparison: the case against the rules of today.
    """

    case: CaseFile
    offered: dict[str, Suggestion]
    told: tuple[str, ...]
    comparison: Comparison


def history(policy: Policy, case: CaseFile) -> History:
    """Return the earlier steps that the letters sent stand for, without those that have ended since."""
    works = policy.workings
    found = course(works, case)
    sure = [one for one in found.standing if one.doubt is None]
    question = next((one for one in policy.questions if one.id == works.steps), None)
    stand = {one.step for one in sure} | _besides(works, case, found)
    order = question.values if question else tuple(dict.fromkeys(one.step for one in sure))
    steps = tuple(step for step in order if step in stand)
    labels = {option.value: option.label for option in question.options} if question else {}
    words = _Words(policy, case, labels)
    dated = over_once_taken(works)
    fields = {dated[one.step]: one.sent.on for one in sure if one.step in dated and one.sent}
    lasting = [one for one in sure if one.step not in dated]
    told = [line for one in lasting if (line := in_words(works, case, one))]
    typed = case.fields.get(RESTRICTIONS, "")
    if lasting and (told or typed):
        fields[RESTRICTIONS] = "\n".join(told) or typed
    why = tuple(
        words.name(one)
        for step in steps
        for one in [held for held in sure if held.step == step] or [Standing(step)]
    )
    unsettled = tuple(words.unsettled(one) for one in found.standing if one.doubt)
    return History(steps or (NOTHING,), fields, why, unsettled, tuple(_lines(works, case, found)))


def _lines(works: Workings, case: CaseFile, found: Course) -> Iterator[str]:
    """All that may be in force, in doubt or not, as the letters set it."""
    dated = over_once_taken(works)
    yield from (
        line for one in found.standing if one.step not in dated and (line := in_words(works, case, one))
    )


@dataclass(frozen=True, slots=True)
class _Words:
    """Puts steps into words: the titles of letters, and the labels of answers where no letter is known."""

    policy: Policy
    case: CaseFile
    labels: Mapping[str, str]

    def name(self, one: Standing) -> str:
        """Return a step with its day: "Formal written warning (12 November 2026)"."""
        if one.sent:
            return self._letter(one.sent)
        return f"{self.labels.get(one.step, one.step)} (from the answers)"

    def unsettled(self, one: Standing) -> str:
        """Say of a step in doubt what it is, since when it is in doubt, and what has to be decided."""
        if one.doubt is None:
            return ""
        works, since = self.policy.workings, one.doubt
        what = in_words(works, self.case, one) or f"{self.labels.get(one.step, one.step)}."
        if not since.letter:
            cause = f"An answer of {date_in_words(since.on)} leaves it out."
        else:
            cause = f"Since then: {self._letter(since)}.{self._told(since)}{self._silent(one, since)}"
        asks = "Decide it, and tick only what is in force."
        return f"Not recorded whether this still holds: {what} {cause} {asks}"

    def _letter(self, sent: Sent) -> str:
        titles = {letter.id: letter.title for letter in self.policy.letters}
        return f"{titles.get(sent.letter, sent.letter)} ({date_in_words(sent.on)})"

    def _told(self, sent: Sent) -> str:
        decision = decision_behind(self.case, sent)
        text = decision.fields.get(self.policy.workings.becomes, "") if decision else ""
        return f" It says of it: “{' '.join(text.split())}”" if is_filled(text) else ""

    def _silent(self, one: Standing, since: Sent) -> str:
        """The policy's own silence about the two, as content words it."""
        works = self.policy.workings
        later = {taken.step for taken in works.taken if taken.letter == since.letter}
        met = (row.text for row in works.meets if one.step in row.earlier and later & set(row.later))
        return "".join(f" {text}" for text in met)


def _besides(works: Workings, case: CaseFile, found: Course) -> set[str]:
    """The answers about earlier steps that no letter stands for: what has ended, support that was set up."""
    answers = case.decisions[-1].answers if case.decisions else case.answers
    letters = {taken.step for taken in works.taken} | {NOTHING, UNKNOWN}
    besides = set(answers.get(works.steps, ())) - letters
    rule = works.review
    if rule and any(one.letter == rule.letter and one.result in rule.lifted for one in case.sent):
        besides = (besides - {works.put_right}) | {works.over}
    return besides | ({works.over} if found.ended and works.over else set())


def take_up(rules: Rules, case: CaseFile) -> NextStep:
    """Return a loaded case made ready for its next step.

    What was decided stands in `decisions`; the answers start afresh from what is true of the person and
    from the letters sent. Answers that changed rules touch are left out, so that they are asked again.
    """
    works = rules.policy.workings
    standing = _standing(works, case)
    found, earlier = compare(rules, replace(case, answers=standing)), history(rules.policy, case)
    answers = dict(found.kept)
    known = {question.id for question in rules.questions}
    # Where something is unsettled the question is asked again: no answer is given in the officer's place.
    if earlier.steps != (NOTHING,) and works.steps in known and not earlier.unsettled:
        answers[works.steps] = earlier.steps
    lasting = set(works.lasting_fields)
    fields = {name: text for name, text in case.fields.items() if name in lasting} | earlier.fields
    if earlier.unsettled:
        fields.pop(RESTRICTIONS, None)
    offered = {
        name: Suggestion(text, f"from the step saved on {date_in_words(case.saved)}")
        for name, text in case.fields.items()
        if name not in {*fields, DATED} and is_filled(text) and not name.startswith(PREFIX)
    }
    if earlier.unsettled:
        offered[RESTRICTIONS] = Suggestion("\n".join(earlier.lines), UNSETTLED)
    next_case = replace(case, answers=answers, fields=fields, accepted=())
    return NextStep(next_case, offered, (*_told(rules, answers, earlier), *found.words), found)


def _standing(works: Workings, case: CaseFile) -> dict[str, tuple[str, ...]]:
    """Return the answers about the person without what was true of that day only; an empty one is asked."""
    passing = dict(works.passing)
    given = {name: case.answers[name] for name in works.lasting_answers if name in case.answers}
    kept = {
        name: tuple(value for value in values if value not in passing.get(name, ()))
        for name, values in given.items()
    }
    return {name: values for name, values in kept.items() if values}


def _told(rules: Rules, answers: Mapping[str, tuple[str, ...]], earlier: History) -> Iterator[str]:
    shorts = {question.id: question.short for question in rules.questions}
    asked = rules.policy.workings.steps
    if asked in answers or earlier.unsettled:
        yield f"Earlier steps, from the case file: {'; '.join(earlier.why) or 'none that is sure'}."
    yield from earlier.unsettled
    kept = [shorts[name] for name in answers if name != asked]
    if kept:
        yield f"Carried over from the case file, to be checked: {', '.join(kept)}."

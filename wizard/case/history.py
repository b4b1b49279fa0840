"""Turns a loaded case into the history of its next step: steps taken, dates, what need not be asked again."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from wizard.case.compare import Comparison, compare
from wizard.case.record import CaseFile, Sent
from wizard.engine import Rules
from wizard.letters.date_fields import DATED
from wizard.letters.defaults import Suggestion
from wizard.letters.rewording import PREFIX
from wizard.letters.words import date_in_words, is_filled, upper_first
from wizard.model import NOTHING, UNKNOWN, Policy, Workings

RESTRICTIONS = "earlier-restriction"
"""The field that tells what is in force."""


@dataclass(frozen=True, slots=True)
class History:
    """What letters that went out tell about earlier steps.

    Attributes:
        steps: answers about earlier steps, in the order of the options; ("none",) where there are none.
        fields: field ID → date or text, such as `formal-warning-date`.
        why: each step in words: "Formal written warning (12 November 2026)".
    """

    steps: tuple[str, ...]
    fields: dict[str, str]
    why: tuple[str, ...]


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
    """Return the earlier steps that the letters sent stand for; a lifted restriction is no longer one."""
    works = policy.workings
    warnings = over_once_taken(works)
    taken = steps_taken(works, case)
    question = next((one for one in policy.questions if one.id == works.steps), None)
    order = question.values if question else tuple(taken)
    besides = _besides(works, case)
    steps = tuple(step for step in order if step in taken or step in besides)
    fields = {warnings[step]: sent.on for step in steps if step in warnings and (sent := taken.get(step))}
    lasting = [step for step in steps if step in taken and step not in warnings]
    told = [_in_force(works, case, sent) for step in lasting if (sent := taken[step])]
    typed = case.fields.get(RESTRICTIONS, "")
    if lasting and (told or typed):
        fields[RESTRICTIONS] = "\n".join(told) or typed
    titles = {letter.id: letter.title for letter in policy.letters}
    labels = {option.value: option.label for option in question.options} if question else {}
    why = tuple(
        f"{titles.get(sent.letter, step)} ({date_in_words(sent.on)})" if (sent := taken.get(step))
        else f"{labels.get(step, step)} (from the answers)"
        for step in steps
    )  # fmt: skip
    return History(steps or (NOTHING,), fields, why)


def _besides(works: Workings, case: CaseFile) -> set[str]:
    """The answers about earlier steps that no letter stands for: what has ended, support that was set up."""
    answers = case.decisions[-1].answers if case.decisions else case.answers
    letters = {taken.step for taken in works.taken} | {NOTHING, UNKNOWN}
    found = set(answers.get(works.steps, ())) - letters
    rule = works.review
    if rule and any(one.letter == rule.letter and one.result in rule.lifted for one in case.sent):
        found = (found - {works.put_right}) | {works.over}
    return found


def over_once_taken(works: Workings) -> dict[str, str]:
    """The steps that are over once taken, with the field for their date; all others last until lifted."""
    return {taken.step: taken.date for taken in works.taken if taken.date}


def steps_taken(works: Workings, case: CaseFile) -> dict[str, Sent | None]:
    """Follow the case through time: steps answered before a decision, letters sent, and what was lifted.

    Returns the letter behind each step that has not been lifted since; None where only an answer tells of it.
    """
    stands_for = {taken.letter: taken.step for taken in works.taken}
    warnings, rule = over_once_taken(works), works.review
    answered = [(decision.on, decision.answers.get(works.steps, ())) for decision in case.decisions]
    if not case.decisions:
        answered.append((case.saved, case.answers.get(works.steps, ())))
    events: list[tuple[str, tuple[str, ...] | Sent]] = [*answered, *((one.on, one) for one in case.sent)]
    # What was answered on a day was answered before that day's letter went out.
    events.sort(key=lambda event: (event[0], isinstance(event[1], Sent)))
    taken: dict[str, Sent | None] = {}
    for _, event in events:
        if not isinstance(event, Sent):
            taken = {**dict.fromkeys(step for step in event if step in stands_for.values()), **taken}
        elif rule and event.letter == rule.letter and event.result in rule.lifted:
            taken = {step: sent for step, sent in taken.items() if step in warnings}
        elif event.letter in stands_for:
            taken[stands_for[event.letter]] = event
    return taken


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
    if earlier.steps != (NOTHING,) and works.steps in known:
        answers[works.steps] = earlier.steps
    lasting = set(works.lasting_fields)
    fields = {name: text for name, text in case.fields.items() if name in lasting} | earlier.fields
    offered = {
        name: Suggestion(text, f"from the step saved on {date_in_words(case.saved)}")
        for name, text in case.fields.items()
        if name not in {*fields, DATED} and is_filled(text) and not name.startswith(PREFIX)
    }
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
    if asked in answers:
        yield f"Earlier steps, from the case file: {'; '.join(earlier.why)}."
    kept = [shorts[name] for name in answers if name != asked]
    if kept:
        yield f"Taken over from the case file, to be checked: {', '.join(kept)}."


def _in_force(works: Workings, case: CaseFile, sent: Sent) -> str:
    """Say what a restriction is and since when, from the fields it was decided with."""
    step = next(taken for taken in works.taken if taken.letter == sent.letter)
    decided = [one for one in case.decisions if one.receipt.code == sent.receipt]
    fields = decided[-1].fields if decided else case.fields
    text = " ".join(fields.get(step.field, "").split())
    what = step.says.replace("{}", text) if text else step.bare
    return f"{upper_first(what)}, since {date_in_words(fields.get('start-date') or sent.on)}."

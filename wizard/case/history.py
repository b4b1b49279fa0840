"""Turns a loaded case into the history of its next step: steps taken, dates, what need not be asked again."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from wizard.case.compare import Comparison, compare
from wizard.case.record import CaseFile, Sent
from wizard.case.steps import REVIEW_RESULT
from wizard.engine import Rules
from wizard.letters.defaults import Suggestion
from wizard.letters.rewording import PREFIX
from wizard.letters.words import date_in_words, is_filled, upper_first
from wizard.model import NOTHING, Policy

STEPS: Mapping[str, str] = {
    "verbal-warning-script": "verbal",
    "verbal-warning-note": "verbal",
    "informal-warning": "informal",
    "formal-warning": "formal",
    "contact-restriction": "contact-limit",
    "spoc-notification": "spoc",
    "limit-of-service": "service-limit",
    "suspension-of-service": "service-limit",
    "premises-ban": "ban",
    "cease-and-desist": "no-contact",
}
"""Letter → the value of the question `steps` that it stands for."""

WARNINGS = {
    "verbal": "verbal-warning-date",
    "informal": "informal-warning-date",
    "formal": "formal-warning-date",
}
"""Steps that are over once taken, with the field for their date. All other steps last until lifted."""

IN_FORCE: Mapping[str, tuple[str, str, str]] = {
    "contact-restriction": ("contact-limit", "Contact {}", "Contact limited"),
    "spoc-notification": ("spoc-name", "{} as single point of contact", "Single point of contact"),
    "limit-of-service": ("restricted-service", "Limited use of {}", "Limited use of a service"),
    "suspension-of-service": ("restricted-service", "No use of {}", "Service suspended"),
    "premises-ban": ("premises-name", "Ban from {}", "Ban from premises"),
    "cease-and-desist": ("", "", "All contact refused"),
}
"""Letter → the field that says what it limits, how to say it, and how where that field is empty."""

STANDING_ANSWERS = ("who", "circumstances", "adjustments", "care-need", "complaint")
"""What is true of the person and not of one incident: not asked again, but shown for a check."""

STANDING_FIELDS = frozenset({
    "person-name", "person-address", "person-greeting", "case-reference", "representative-name",
    "no-verbal-reason", "verbal-warning-date", "informal-warning-date", "formal-warning-date",
    "spoc-name", "spoc-contact", "spoc-reply", "spoc-cover", "urgent-contact", "challenge-to",
    "complaint-status", "adjustments-offered", "regulator-name", "information-review",
    "sender-name", "sender-role", "sender-contact",
})  # fmt: skip
"""Fields that keep their text from step to step; the others are offered, never filled in."""


@dataclass(frozen=True, slots=True)
class History:
    """What letters that went out tell about earlier steps.

    Attributes:
        steps: values for the question `steps`, in the order of its options; ("none",) where there are none.
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
    taken = _taken(case)
    question = next((one for one in policy.questions if one.id == "steps"), None)
    order = question.values if question else tuple(taken)
    steps = tuple(step for step in order if step in taken)
    fields = {WARNINGS[step]: sent.on for step in steps if step in WARNINGS and (sent := taken[step])}
    lasting = [step for step in steps if step not in WARNINGS]
    told = [_in_force(case, sent) for step in lasting if (sent := taken[step])]
    typed = case.fields.get("earlier-restriction", "")
    if lasting and (told or typed):
        fields["earlier-restriction"] = "\n".join(told) or typed
    titles = {letter.id: letter.title for letter in policy.letters}
    labels = {option.value: option.label for option in question.options} if question else {}
    why = tuple(
        f"{titles.get(sent.letter, step)} ({date_in_words(sent.on)})" if (sent := taken[step])
        else f"{labels.get(step, step)} (from the answers)"
        for step in steps
    )  # fmt: skip
    return History(steps or (NOTHING,), fields, why)


def _taken(case: CaseFile) -> dict[str, Sent | None]:
    """Follow the case through time: steps answered before a decision, letters sent, and what was lifted."""
    answered = [(decision.on, decision.answers.get("steps", ())) for decision in case.decisions]
    if not case.decisions:
        answered.append((case.saved, case.answers.get("steps", ())))
    events: list[tuple[str, tuple[str, ...] | Sent]] = [*answered, *((one.on, one) for one in case.sent)]
    # What was answered on a day was answered before that day's letter went out.
    events.sort(key=lambda event: (event[0], isinstance(event[1], Sent)))
    taken: dict[str, Sent | None] = {}
    for _, event in events:
        if not isinstance(event, Sent):
            taken = {**dict.fromkeys(step for step in event if step in STEPS.values()), **taken}
        elif event.letter == REVIEW_RESULT and event.result == "lift":
            taken = {step: sent for step, sent in taken.items() if step in WARNINGS}
        elif event.letter in STEPS:
            taken[STEPS[event.letter]] = event
    return taken


def take_up(rules: Rules, case: CaseFile) -> NextStep:
    """Return a loaded case made ready for its next step.

    What was decided stands in `decisions`; the answers start afresh from what is true of the person and
    from the letters sent. Answers that changed rules touch are left out, so that they are asked again.
    """
    standing = {name: case.answers[name] for name in STANDING_ANSWERS if name in case.answers}
    found, earlier = compare(rules, replace(case, answers=standing)), history(rules.policy, case)
    answers = dict(found.kept)
    known = {question.id for question in rules.questions}
    if earlier.steps != (NOTHING,) and "steps" in known:
        answers["steps"] = earlier.steps
    fields = {name: text for name, text in case.fields.items() if name in STANDING_FIELDS} | earlier.fields
    offered = {
        name: Suggestion(text, f"from the step saved on {date_in_words(case.saved)}")
        for name, text in case.fields.items()
        if name not in fields and is_filled(text) and not name.startswith(PREFIX)
    }
    next_case = replace(case, answers=answers, fields=fields, accepted=())
    return NextStep(next_case, offered, (*_told(rules, answers, earlier), *found.words), found)


def _told(rules: Rules, answers: Mapping[str, tuple[str, ...]], earlier: History) -> Iterator[str]:
    shorts = {question.id: question.short for question in rules.questions}
    if "steps" in answers:
        yield f"Earlier steps, from the case file: {'; '.join(earlier.why)}."
    kept = [shorts[name] for name in answers if name != "steps"]
    if kept:
        yield f"Taken over from the case file, to be checked: {', '.join(kept)}."


def _in_force(case: CaseFile, sent: Sent) -> str:
    """Say what a restriction is and since when, from the fields it was decided with."""
    name, with_text, without = IN_FORCE[sent.letter]
    decided = [one for one in case.decisions if one.receipt.code == sent.receipt]
    fields = decided[-1].fields if decided else case.fields
    text = " ".join(fields.get(name, "").split())
    what = with_text.format(text) if text else without
    return f"{upper_first(what)}, since {date_in_words(fields.get('start-date') or sent.on)}."

"""What does not make sense in a letter, as findings: the place, the words, why, and how to mend it."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from wizard.letters.blocks import FinishedLetter
from wizard.letters.finding import Finding
from wizard.letters.render import cited_names
from wizard.letters.sense.order import Disorder, in_disorder
from wizard.letters.sense.said import OWN, Said, said_in, set_to
from wizard.letters.sense.tests import TESTS, Case
from wizard.letters.sense.words import shortened, words_found
from wizard.letters.words import MARK_WORDS
from wizard.model import Letter, Mark, Policy, SenseRule


def sense_findings(
    policy: Policy, letter: Letter, finished: FinishedLetter, values: Mapping[str, str], today: date | None
) -> Iterator[Finding]:
    """Yield what makes no sense: texts in the order of the fields, then dates.

    Args:
        policy: the rules and what they rest on.
        letter: the letter as the content has it.
        finished: the letter as it would be sent; only what it prints is looked at.
        values: what was typed.
        today: the day in the person's own calendar; without it dates are not looked at.
    """
    said = said_in(policy, letter, finished, values)
    case = Case(policy, letter, values, today)
    for one in said:
        yield from _of_text(one, case)
    if today:
        yield from (_disorder(policy, wrong) for wrong in in_disorder(policy, letter, said, today))


def made_checks(policy: Policy, finished: FinishedLetter, findings: Iterable[Finding]) -> frozenset[str]:
    """Return the checks that the letter makes by itself: it shows what they ask for, and nothing is amiss."""
    shown = {run.field for block in finished.blocks for run in block.runs if run.field}
    sound = shown - {field for finding in findings for field in finding.fields}
    return frozenset(
        made.check
        for made in policy.sense.made
        if set(made.fields) <= sound and (not made.letters or finished.letter_id in made.letters)
    )


def _of_text(said: Said, case: Case) -> Iterator[Finding]:
    """Yield what the rules find in one text; the same words are found once, by the first rule."""
    seen: set[str] = set()
    for rule in case.policy.sense.rules:
        if _counts(rule, said, case):
            for words in _found(rule, said, case):
                if words not in seen:
                    seen.add(words)
                    yield _finding(rule, said, words, case.policy)


def _counts(rule: SenseRule, said: Said, case: Case) -> bool:
    if not said.duty.intersection(rule.duty) or (rule.kinds and case.letter.kind not in rule.kinds):
        return False
    if any(set_to(case.policy, setting) for setting in rule.unless):
        return False
    return not rule.within or bool(said.paragraphs.intersection(rule.within))


def _found(rule: SenseRule, said: Said, case: Case) -> Iterator[str]:
    yield from words_found(rule, said)
    if rule.test:
        yield from TESTS[rule.test](said, case)


def _finding(rule: SenseRule, said: Said, words: str, policy: Policy) -> Finding:
    wrong = f"“{shortened(words)}” {rule.why}{grounds(policy, rule.mark, rule.cites)}"
    return Finding(
        kind="sense",
        key=f"sense:{rule.id}:{said.id}:{' '.join(words.lower().split())}"[:200],
        text=f"{said.where}: {wrong}. {rule.mend}",
        blocking=rule.stops != "never",
        may_stand=rule.stops == "looked-at",
        mark=rule.mark,
        cites=rule.cites,
        fields=() if OWN in said.duty else (said.id,),
    )


def _disorder(policy: Policy, wrong: Disorder) -> Finding:
    order = wrong.order
    return Finding(
        kind="sense",
        key=f"sense:order:{order.first}:{order.then}",
        text=f"{wrong.text}{grounds(policy, order.mark, order.cites)}. {order.mend}",
        blocking=order.stops != "never",
        may_stand=order.stops == "looked-at",
        mark=order.mark,
        cites=order.cites,
        fields=wrong.fields,
    )


def grounds(policy: Policy, mark: Mark, cites: tuple[str, ...]) -> str:
    """Return in brackets what stands behind a finding, or "" for a rule of this guide."""
    if not mark:
        return ""
    names = cited_names(policy)
    return f" ({', '.join((*(names.get(cited, cited) for cited in cites), MARK_WORDS[mark]))})"

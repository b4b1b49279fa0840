"""The council's own letters, filled in as an officer would with the facts of the training cases."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path

import yaml

from tests.real_policy import CONTENT, the_policy, the_rules
from wizard.engine import decide
from wizard.engine.known import Known
from wizard.engine.scenario import answers_of
from wizard.letters import Finding, FinishedLetter, check_letter, render_letter
from wizard.letters.words import long_date
from wizard.model import Letter

VALUES = Path(__file__).with_name("values.yml")
TODAY = date(2026, 11, 20)
REVIEW_DAY = date(2027, 5, 21)
"""The values tell one story; in it the review comes half a year after the decision."""

LETTERS = sorted(path.stem for path in (CONTENT / "letters").glob("*.md"))
Facts = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, eq=False)
class Use:
    """A letter in a training case that leads to it."""

    letter: Letter
    case: str
    facts: Facts

    @property
    def today(self) -> date:
        return REVIEW_DAY if self.letter.id in ("review-outcome", "review-record") else TODAY


@cache
def uses() -> tuple[Use, ...]:
    """Every letter in every training case in which it is made."""
    policy, rules, found = the_policy(), the_rules(), []
    for case in policy.scenarios:
        outcome = decide(rules, answers_of(rules, case))
        found += [
            Use(letter, case.id, dict(outcome.facts))
            for letter in policy.letters
            if {letter.id, *letter.goes_with} & set(outcome.letters)
        ]
    return tuple(found)


def uses_of(letter: str) -> tuple[Use, ...]:
    return tuple(use for use in uses() if use.letter.id == letter)


def use_with(letter: str, element: str) -> Use:
    """A case in which the element is wanted; where no training case has one, the condition's own facts."""
    for use in uses_of(letter):
        if any(block.element == element for block in whole(use).blocks):
            return use
    use = uses_of(letter)[0]
    # Such as care needs and a refusal of all contact: the letter has words for it, no training case does.
    tests = next(part.when for part in use.letter.paragraphs if part.element == element)
    return replace(use, facts={**use.facts, **{test.fact: test.values[:1] for test in tests}})


@cache
def examples() -> dict[str, str]:
    """A value for every field, as an officer would type it: the examples beside the fields are none."""
    given: dict[str, str] = yaml.safe_load(VALUES.read_text("utf-8"))
    return {field.id: given[field.id] for field in the_policy().fields}


@cache
def whole(use: Use) -> FinishedLetter:
    """The letter with every field filled in."""
    return finish(use, examples())


def finish(use: Use, values: Mapping[str, str]) -> FinishedLetter:
    known = Known.of(the_rules(), use.facts)
    return render_letter(the_policy(), use.letter, known, values, long_date(use.today))


def findings(
    use: Use, finished: FinishedLetter | None = None, values: Mapping[str, str] | None = None
) -> tuple[Finding, ...]:
    if finished is None and values is None:
        return findings_of_whole(use)
    values = examples() if values is None else values
    finished = finished or (whole(use) if values == examples() else finish(use, values))
    return check_letter(the_policy(), use.letter, finished, values, use.today)


@cache
def findings_of_whole(use: Use) -> tuple[Finding, ...]:
    """Of the letter with every field filled in: many tests ask for them, and the search takes long."""
    return check_letter(the_policy(), use.letter, whole(use), examples(), use.today)


def without(finished: FinishedLetter, element: str) -> FinishedLetter:
    """The letter as it would be with an element's paragraphs taken out."""
    return replace(finished, blocks=tuple(block for block in finished.blocks if block.element != element))

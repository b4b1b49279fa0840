"""A finding about a finished letter, and how a field is named in one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from wizard.letters.blocks import FinishedLetter
from wizard.letters.date_fields import date_faults, read_dates
from wizard.letters.remembered import per_policy
from wizard.letters.slots import variable
from wizard.letters.words import lower_first, upper_first
from wizard.model import Mark, Policy


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to mend or to look at before the letter goes out.

    Attributes:
        kind: "missing" (an element), "open" (parts that wait for an answer), "gap" (a field left
            open), "date" (one that is not understood, or cannot be right), "sense" (words or dates that
            make no sense there), "tone" (words that should not stand) or "words" (a person's own words, to
            be read once more).
        key: the finding's name; the same finding has the same key after other things were mended.
        text: the finding in words.
        blocking: the letter may not be called complete while it stands. A missing element blocks
            where policy or law says must, or where it leaves a gap to be seen.
        mark: what stands behind it.
        cites: IDs of clauses and sources.
        element: ID of the element that is missing.
        fields: IDs of fields or settings to fill in.
        may_stand: it may be right all the same: a person can look at it and let it stand.
        questions: IDs of the questions that parts of the letter wait for.
        source: what a tone finding rests on, in words.
        block: number of the block a tone finding points at, from 0; -1 for other findings.
        item: number of the line within the block.
        start: first character of the words within the line's text.
        end: the character after the last.
    """

    kind: Literal["missing", "open", "gap", "date", "sense", "tone", "words"]
    key: str
    text: str
    blocking: bool = True
    mark: Mark = "good-practice"
    cites: tuple[str, ...] = ()
    element: str = ""
    fields: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    source: str = ""
    block: int = -1
    item: int = -1
    start: int = -1
    end: int = -1
    may_stand: bool = False

    @property
    def may_be_accepted(self) -> bool:
        """Whether it stops nothing any more once somebody has looked at it and let it stand."""
        return self.kind == "tone" or self.may_stand


def field_label(policy: Policy, name: str) -> str:
    """Return how a field or setting is named inside a sentence."""
    return _labels(policy).get(variable(name), name.replace("-", " "))


@per_policy
def _labels(policy: Policy) -> dict[str, str]:
    labels = {
        variable(setting.id): f"{setting.label} (to be set by the council)" for setting in policy.settings
    }
    return labels | {variable(field.id): lower_first(field.label) for field in policy.fields}


def date_findings(
    policy: Policy, finished: FinishedLetter, values: Mapping[str, str], today: date
) -> Iterator[Finding]:
    """Yield what is wrong with the dates of a letter.

    Only those that are printed are looked at: the others belong to other letters of the case.
    """
    printed = {run.field for block in finished.blocks for run in block.runs if run.field}
    for name, problem in read_dates(policy, values, today).problems.items():
        if name in printed:
            text = f"{upper_first(field_label(policy, name))}: {problem}"
            yield Finding(kind="date", key=f"date:{name}", text=text, fields=(name,))
    for fault in date_faults(policy, values, today):
        if {fault.field, fault.beside or fault.field} <= printed:
            text = f"{upper_first(field_label(policy, fault.field))}: {fault.text}"
            yield Finding(
                kind="date",
                key=f"date:{fault.field}",
                text=text,
                blocking=fault.blocking,
                mark=fault.mark,
                cites=fault.cites,
                fields=(fault.field,),
            )

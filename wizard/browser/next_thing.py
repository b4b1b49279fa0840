"""What a paper lacks first: where the main button of its page leads while it is not fit to be used."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from wizard.browser.case import OUTCOME
from wizard.letters import Finding
from wizard.model import Field, Question

FIELD, LIST = "field-", "cg-complete-title"


@dataclass(frozen=True, slots=True)
class NextThing:
    """A way to the first thing that is missing.

    Attributes:
        words: what it is.
        place: ID of the part of the page that it is on; "" if it is on another page.
        step: the step that leads to it; "" if it is on this page.
    """

    words: str
    place: str = ""
    step: str = ""


def next_thing(
    left: Iterable[Finding], fields: Iterable[Field], questions: Mapping[str, Question], *, settled: bool
) -> NextThing:
    """Return what a draft lacks first: a field, an answer, something to look at, the step, a check.

    Args:
        left: the findings that nobody has let stand.
        fields: those of the paper, in the order of its page.
        questions: by ID, for their short names.
        settled: whether it is known which step the case comes to.
    """
    stops = [finding for finding in left if finding.blocking]
    wanted = {name for finding in stops for name in finding.fields}
    for field in fields:
        if field.id in wanted:
            return NextThing(field.label, place=FIELD + field.id)
    for name in (name for finding in stops for name in finding.questions):
        if name in questions:
            return NextThing(questions[name].short, step=name)
    if stops:
        return NextThing("what is still to do", place=LIST)
    return NextThing("the open checks" if settled else "settle the step", step=OUTCOME)

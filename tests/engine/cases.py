"""Answers to start from in the tests of the engine, and random ones."""

from hypothesis import strategies as st

from wizard.engine import Rules, next_step
from wizard.model import NOTHING, UNKNOWN, Question

Answers = dict[str, tuple[str, ...]]

SWEARING = {
    "danger": ("no",),
    "purpose": ("incident",),
    "harm-threat": ("none",),
    "crisis": ("no",),
    "intoxicated": ("no",),
    "who": ("customer",),
    "conduct": ("abuse",),
    "fits": ("yes",),
    "severity": ("ordinary",),
    "setting": ("telephone",),
    "circumstances": ("none",),
    "adjustments": ("none",),
    "care-need": ("none",),
    "steps": ("none",),
    "verbal-possible": ("yes",),
    "weighed": ("yes",),
    "hurt": ("none",),
    "sharing": ("no",),
}
"""A first outburst on the telephone that can be talked about: a verbal warning."""

ON_AND_ON = SWEARING | {
    "conduct": ("abuse", "volume"),
    "volume-how": ("inundating",),
    "steps": ("verbal", "formal"),
    "continued": ("yes",),
    "problem": ("contact",),
    "officers": ("one",),
    "channel": ("email-only",),
    "complaint": ("open",),
    "group": ("yes",),
}
"""It went on after a formal warning, and the problem is contact: a restriction."""


def an_answer(question: Question) -> st.SearchStrategy[tuple[str, ...]]:
    if not question.many:
        return st.sampled_from([(option.value,) for option in question.options])
    boxes = st.lists(st.sampled_from(question.values), unique=True, max_size=3).map(tuple)
    none, unknown = (NOTHING,), (UNKNOWN,)
    extra = [none] + ([unknown] if question.option(UNKNOWN) else [])
    return st.one_of(boxes.map(lambda chosen: chosen or none), st.sampled_from(extra))


@st.composite
def sessions(draw: st.DrawFn, rules: Rules) -> Answers:
    """A person answering, honestly or not, whatever the wizard asks, to the end."""
    answers: Answers = {}
    while (question := next_step(rules, answers).question) is not None:
        answers[question.id] = draw(an_answer(question))
    return answers

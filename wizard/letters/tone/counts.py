"""Which function says whether a family's words count where they stand."""

from collections.abc import Callable, Mapping

from wizard.letters.tone.family import Counts
from wizard.letters.tone.of_health import health
from wizard.letters.tone.of_law import agent, charged, unlawful
from wizard.letters.tone.of_person import called, named, of_conduct, of_person, said, vexatious
from wizard.letters.tone.of_threat import always, exclaimed, grave, menacing, opens, ordered, pressed, told
from wizard.letters.tone.sentences import Sentence

COUNTS: Mapping[Counts, Callable[[Sentence, int, int], bool]] = {
    "always": always,
    "said": said,
    "named": named,
    "vexatious": vexatious,
    "called": called,
    "of-person": of_person,
    "of-conduct": of_conduct,
    "health": health,
    "agent": agent,
    "charged": charged,
    "unlawful": unlawful,
    "pressed": pressed,
    "menacing": menacing,
    "told": told,
    "ordered": ordered,
    "exclaimed": exclaimed,
    "opens": opens,
    "grave": grave,
}

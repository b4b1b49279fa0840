"""What the weight of a sentence decides: what no table names is told, what reads as innocent let go."""

from wizard.letters.tone.family import RIGHTS, Family, Kind
from wizard.letters.tone.sentences import Sentence
from wizard.letters.tone.weigh import Weight, weigh

ENOUGH = 0.5
"""The odds (natural logarithm) from which a sentence is told though no table names its words."""
INNOCENT = -2.5
"""The odds below which words of a table are let go."""
SHORT, SHORTEST = 7, 5
"""Fewer words than these are not enough to weigh against a table, or to tell anything from."""

_READS: dict[Kind, str] = {
    "accusation": "a charge of wrongdoing against the person; say what was done, with the date",
    "threat": "a threat; say plainly which step of the policy you would consider next",
    "diagnosis": "a guess at somebody's health; write what was agreed or offered instead",
    "label": "a judgement of the person; say what they did or wrote instead",
    "sarcasm": "mockery; say the same in plain words",
}
WEIGHED: dict[Kind, Family] = {
    kind: Family(kind, f"taken together, this reads like {reads}", RIGHTS, "always", ())
    for kind, reads in _READS.items()
}
"""What is told of a sentence that only its weight decides, by kind."""


def told_by_weight(sentence: Sentence) -> tuple[Family, int, int] | None:
    """Return what a sentence as a whole reads like, with the words that decided most."""
    weight = _weight(sentence, SHORTEST)
    return (WEIGHED[weight.kind], weight.start, weight.end) if weight and weight.odds > ENOUGH else None


def reads_as_innocent(sentence: Sentence) -> bool:
    """Say whether a word of the tables is outweighed by the rest of its sentence."""
    weight = _weight(sentence, SHORT)
    return bool(weight and weight.odds < INNOCENT)


def _weight(sentence: Sentence, least: int) -> Weight | None:
    return weigh(sentence) if len(sentence.text.split()) >= least else None

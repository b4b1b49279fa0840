"""What a word family is: words that are wrong for one reason, and of whom they have to be said to count."""

import re
from dataclasses import dataclass
from typing import Literal

Kind = Literal["accusation", "threat", "diagnosis", "label", "sarcasm"]

KINDS: tuple[Kind, ...] = ("accusation", "threat", "diagnosis", "label", "sarcasm")
"""The gravest first: where a sentence has several, it goes by this order."""

Counts = Literal[
    "always",
    "said",
    "named",
    "vexatious",
    "called",
    "of-person",
    "of-conduct",
    "health",
    "agent",
    "charged",
    "unlawful",
    "pressed",
    "menacing",
    "told",
    "ordered",
    "exclaimed",
    "opens",
    "grave",
]
"""When a word counts; each is a function in `counts.py`."""


@dataclass(frozen=True, slots=True, eq=False)
class Family:
    """Words or phrases that are wrong for one reason.

    A phrase is a regular expression in lower case, in which a space also matches a hyphen or several
    spaces, an apostrophe matches either kind, and groups do not capture.

    Attributes:
        kind: what is wrong with them.
        reason: why, in plain words, with what to do instead.
        source: what the reason rests on.
        counts: of whom or how they have to be said to count.
        phrases: the words, matched whole.
    """

    kind: Kind
    reason: str
    source: str
    counts: Counts
    phrases: tuple[str, ...]


OMBUDSMAN = (
    "Local Government and Social Care Ombudsman: guidance on managing unreasonable complainant behaviour"
)
HEALTH = "policy 15.4, and UK GDPR article 9: health data only where it is necessary"
LEGAL = "policy 13.1 (legal consideration); tone rule for letters"
NO_COURT = "policy, glossary: a cease and desist letter is not legally binding"
RIGHTS = "tone rule for letters: a next step may be named, but nobody is frightened"
RESPECT = "policy 1.1: everyone is treated fairly and with respect"


def phrases(lines: str, **names: str) -> tuple[str, ...]:
    """Read a table of phrases, one a line.

    A line that opens with `|` goes on from the one before, with another choice; one after a backslash goes
    on where that stopped. `<name>` stands for words that several share.
    """
    for name, words in names.items():
        lines = lines.replace(f"<{name}>", words)
    joined = re.sub(r"\\\n\s*", "", re.sub(r"\n\s*\|", "|", lines))
    return tuple(line.strip() for line in joined.splitlines() if line.strip())

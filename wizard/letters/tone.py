"""Words that do not belong in a finished letter: labels, diagnoses, claims of crime or court force.

Content as data: add a row to `PHRASES`. In a phrase a space also matches a hyphen or several spaces,
and `(a|b)` gives choices. Words are matched whole and in either case.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from wizard.letters.blocks import FURNITURE_WITHOUT_CHECKS, FinishedLetter, Line

Rule = Literal["label", "diagnosis", "force"]


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases that are wrong for one reason. `source` names what the reason rests on."""

    rule: Rule
    reason: str
    source: str
    phrases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase found: `block` and `item` count from 0; `start` and `end` are places in the item's text."""

    phrases: Phrases
    block: int
    item: int
    start: int
    end: int
    words: str


OMBUDSMAN = (
    "Local Government and Social Care Ombudsman: guidance on managing unreasonable complainant behaviour"
)
PERSON = (
    "(person|individual|customer|complainant|complainer|client|resident|tenant|caller|man|woman|character)s?"
    "(?!'?s?'? (communications?|behaviour|conduct|contacts?|actions?))"
)
"""Who must not be labelled; "unreasonable customer behaviour" is about behaviour, and names the policy."""

PHRASES = (
    Phrases(
        "label",
        "this labels the person; say what they did or wrote instead",
        OMBUDSMAN,
        (
            f"(unreasonable|unacceptable|difficult|abusive|aggressive|violent|dangerous) {PERSON}",
            f"(dishonest|hostile|rude|habitual|persistent|serial|vindictive|malicious|obsessive) {PERSON}",
            "you are (being )?(an? )?(very |so )?"
            "(abusive|aggressive|unreasonable|difficult|rude|dishonest|obsessive|obsessed|hostile|violent|dangerous)",
            "(trouble ?maker|time ?waster|bully|liar|thug|stalker|abuser|aggressor)s?",
            "(be|being|are|is) (just |simply )?a nuisance",
            "(persistent |repeat )?(offender|perpetrator|culprit)s?",
            "(crank|crackpot|lunatic|madman|madwoman|maniac|nutter|drunkard|junkie)s?",
            "(mad|crazy|insane|unhinged|deranged|irrational|paranoid|hysterical)",
        ),
    ),
    Phrases(
        "label",
        "this labels the person; say what they did or wrote instead (only a request can be called vexatious, "
        "in a reply under section 14)",
        "Information Commissioner's Office: section 14 is about the request, not the person who makes it",
        ("vexatious(ly)?(?! (or repeated )?requests?)",),
    ),
    Phrases(
        "diagnosis",
        "this tells about somebody's health; leave it out, and write what was agreed or offered instead",
        "policy 15.4, and UK GDPR article 9: health data only where it is necessary",
        (
            "(schizophrenia|schizophrenic|bipolar|psychosis|psychotic|psychopath(ic)?|sociopath(ic)?|delusional)",
            "(personality|bipolar|anxiety|mood|eating|mental) disorders?",
            "(autism|autistic|asperger'?s?|adhd|ptsd|ocd|dementia|alzheimer'?s?|tourette'?s?)",
            "(depression|clinically depressed|mental breakdown|nervous breakdown|suicidal)",
            "mentally (ill|unwell|unstable|disturbed|handicapped)",
            "mental (illness|health (condition|problem)s?)",
            "(alcoholic|alcoholism|drug addict|addict|addiction)s?",
            "(learning (disability|disabilities|difficulties)|brain (injury|damage)|special needs)",
            "(diagnosis|diagnosed|sectioned)",
        ),
    ),
    Phrases(
        "force",
        "this claims that a crime or other breach of law has been committed, which only a court decides; "
        "leave it out unless Legal Services have agreed the words",
        "policy 13.1 (legal consideration); tone rule for letters",
        (
            "(illegal|illegally|illegality|unlawful|unlawfully)",
            "(criminal|criminal (offence|offense|act|matter|conduct|behaviour)|crimes?|guilty|felony)",
            "(against|break|breaks|breaking|broke|broken) the law",
            "(prosecuted|prosecution|arrested)",
        ),
    ),
    Phrases(
        "force",
        "this letter has no power of a court, and may not sound as if it had; leave it out unless Legal "
        "Services have agreed the words",
        "policy, glossary: a cease and desist letter is not legally binding",
        (
            "injunctions?",
            "(court|restraining|legal) orders?",
            "cease and desist (order|notice|injunction)s?",
            "(legally binding|legal (power|force)|binding in law)",
            "(attorneys?|law ?suits?|sued|contempt of court)",
        ),
    ),
)

# "This is not a court order" says the opposite of what the rule is about.
_DENIED = re.compile(
    r"\b(?:not|no|never|nor|isn[’']t|neither)(?:\s+(?:a|an|the|in|any|itself|of))*\s+$", re.I
)


def hits(finished: FinishedLetter) -> Iterator[Hit]:
    """Find every phrase in a finished letter, in reading order.

    Names and addresses are left alone. Diagnoses are looked for only in what a person typed; claims of
    law not in records, which never leave the council.
    """
    for number, block in enumerate(finished.blocks):
        if block.role not in FURNITURE_WITHOUT_CHECKS:
            for item, line in enumerate(block.items):
                yield from _line_hits(finished, number, item, line)


def _line_hits(finished: FinishedLetter, block: int, item: int, line: Line) -> Iterator[Hit]:
    own, typed = _texts(line)
    # What the letter says by itself is searched once; what somebody typed is not kept.
    search = _search if typed.strip("\0") else _search_once
    for rule, start, end in search(own):
        phrases = PHRASES[rule]
        if phrases.rule == "diagnosis" and not typed[start:end].strip("\0"):
            continue
        if phrases.rule == "force" and (finished.kind == "record" or _DENIED.search(own[:start])):
            continue
        yield Hit(phrases, block, item, start, end, own[start:end])


def _search(text: str) -> tuple[tuple[int, int, int], ...]:
    """Return the number of the phrases, the start and the end of each place where some stand."""
    found = _pattern().finditer(text)
    return tuple((int((match.lastgroup or "p0")[1:]), match.start(), match.end()) for match in found)


_search_once = lru_cache(maxsize=1024)(_search)


def _texts(line: Line) -> tuple[str, str]:
    """Return the line's text, and what of it was typed; what is left out becomes NULs of the same length."""
    nothing = [("\0" * len(run.text), run) for run in line]
    everything = "".join(
        blank if run.missing or run.field == "person-name" else run.text for blank, run in nothing
    )
    typed = "".join(run.text if run.field else blank for blank, run in nothing)
    return everything, typed


@cache
def _pattern() -> re.Pattern[str]:
    groups = (f"(?P<p{n}>{_alternatives(phrases.phrases)})" for n, phrases in enumerate(PHRASES))
    return re.compile(rf"(?<!\w)(?:{'|'.join(groups)})(?!\w)", re.IGNORECASE)


def _alternatives(phrases: tuple[str, ...]) -> str:
    """Spell phrases as a pattern: groups do not capture, a space is any gap, an apostrophe either kind."""
    joined = "|".join(re.sub(r"\((?!\?)", "(?:", phrase) for phrase in phrases)
    return joined.replace(" ?", r"[\s-]?").replace(" ", r"[\s-]+").replace("'", "['’]")

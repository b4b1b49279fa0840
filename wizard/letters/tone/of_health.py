"""When a word about health counts: said of the person, not of others, of people in general or a service."""

import re

from wizard.letters.tone.people import KIN, OTHERS, PARTY, TITLE
from wizard.letters.tone.sentences import Sentence
from wizard.letters.tone.subject import KIN_AFTER, KIN_NEAR, SERVICE_AFTER

_PERSONAL = re.compile(
    rf"^\W*{PARTY}\b|\b(?:you|you're|you've|your(?! (?:[\w'-]+ ){{0,2}}?{KIN}\b)|(?:the|this) {PARTY}"
    rf"|{TITLE}|he"
    rf"|she|his|her)\b"
)
_OTHERS = re.compile(
    rf"\b(?:our|the|a|an|another|some|one|any|those|these) (?:[\w'-]+ ){{0,2}}?{OTHERS}(?:'s?)?\b"
    r"|\b(?:people|anyone|anybody|someone|somebody|everyone|adults|children|patients|carers"
    r"|(?<!if )(?<!though )they|their|those|residents)\b"
)
_OPEN = re.compile(
    r"\b(?:(?<!as )(?<!wonder )(?<!wondered )(?<!wondering )if|whether|should) (?:you|he|she"
    r"|your) [^,;]*$|\bcaus(?:e|es|ed|ing) (?:you|him|her)?[^,;]*$"
    r"|\bsorry (?:for|that|about|to hear)\b[^,;]*$"
)
_QUESTION = re.compile(
    r"\W*(?:do|does|are|is|have|would|will|can) (?:you|your)\b(?! (?:thought|considered|tried))|\W*does\b"
)
_AS_SOMEBODY = re.compile(r"\W*as (?:an?|somebody|someone) [\w' -]+,? you\b")
_LIKENED = re.compile(
    r"\bconsistent with (?:an?|some|any)\w* [^,;]*$"
    r"|\b(?:typical|characteristic|suggestive|symptomatic|worthy|behaviour|conduct|work|words|actions|signs?"
    r"|marks?|hallmarks?|look|air|manner|appearance|sound|voice) of (?:an?|some|any)\w* [^,;]*$"
    r"|\b(?:like|as) (?:an?|some|any)\w* [^,;]*$"
)
"""Somebody else is named only to say what the person is like: "your calls are typical of someone with …"."""
_AGREED = re.compile(
    r"\b(?:adjustments?|adaptations?|support|help|plan|arrangements?) (?:that )?(?:we |you )?(?:\w+ )?for"
    r" (?:your )?$"
    r"|\bregistered (?:as )?(?:\w+ )?$"
)
"""What was put in place for a need, or stands in a register."""
_NO_MATTER = re.compile(
    r" (?:is|was|are|were) (?:not|no) (?:an? (?:matter|issue|question|part)|part|about|relevant|in question"
    r"|something we|the reason|why|being|recorded|mentioned|held|known|asked)\b"
)
_SUSPECTS = re.compile(r"\b(?:suspect|think|believe|notes?|suggests?|signs? of|due to|because of)\b")


def health(sentence: Sentence, start: int, end: int) -> bool:
    """Say whether a word about health is said of the person."""
    text = sentence.text
    if (
        SERVICE_AFTER.match(text, end)
        or KIN_AFTER.match(text, end)
        or _NO_MATTER.match(text, end)
        or _is_open(text, start)
        or _AGREED.search(text, 0, start)
    ):
        return False
    person = _last(text, end, _PERSONAL)
    if _AS_SOMEBODY.match(text) or (person >= 0 and _LIKENED.search(text[:start])):
        return True
    other = max(_last(text, start, KIN_NEAR), _last(text, start, _OTHERS))
    return person >= other if max(person, other) >= 0 else _of_nobody(text, start)


def _is_open(text: str, start: int) -> bool:
    """Say whether it is only asked or supposed, or what we caused and are sorry for."""
    asked = text.rstrip(" \0").endswith("?") and _QUESTION.match(text)
    return bool(asked or _OPEN.search(text[:start]))


def _last(text: str, before: int, pattern: re.Pattern[str]) -> int:
    return max((match.end() for match in pattern.finditer(text, 0, before)), default=-1)


def _of_nobody(text: str, start: int) -> bool:
    """Nobody is named: a bare word or a suspicion counts, a sentence about something else does not."""
    before = text[:start].split()
    return (len(before) <= 2 and len(text.split()) <= 5) or bool(_SUSPECTS.search(text[:start]))

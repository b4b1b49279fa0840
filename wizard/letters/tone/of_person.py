"""When a label counts: said of the person, not of somebody else, a thing or a piece of behaviour."""

import re

from wizard.letters.tone.people import CONDUCT, KIN, OTHERS, YOU
from wizard.letters.tone.sentences import Sentence
from wizard.letters.tone.subject import (
    BE,
    JUDGED,
    KIN_AFTER,
    KIN_NEAR,
    OF_PERSON,
    OTHER_NEAR,
    PERSON_AFTER,
    SERVICE_AFTER,
    SMALL,
    SUCH_AS_YOU,
    subject,
)

_TRAIT_OF_PERSON = re.compile(
    rf"(?:\b{YOU}{BE}|\b{JUDGED}|\b(?:shown|proved|revealed) (?:yourself|himself|herself)|\bbeing|\bas)"
    rf"(?:, [\w ]{{1,20}},)? {SMALL}"
    r"(?:\w+(?:ed|ful|ous|ive|ent|ant|less|ish|y|ly|ic|al|able|ible|ile|rude|est),? (?:and |or |but |yet )?"
    r"(?:\w+ly |very |so )*){0,3}$"
)
_NAMES_PERSON = re.compile(r"\b(?:you|your|yourself)\b")
_YOURS = re.compile(r"\b(?:your|his|her|these|such|this) (?:[\w'-]+,? (?:and )?){0,2}$")
_IN_GENERAL = re.compile(
    r"\b(?:any|all|some|most|other|no|many|few|(?<!dealing )(?<!dealing here )(?<!dealt )with"
    r"|for)\b[\w ,'-]*$"
)
_THING_AFTER = re.compile(
    rf" (?:and [\w-]+ )?(?:{CONDUCT}|{KIN}|{OTHERS}|time|year|decision|position|situation|day"
    rf"|requests?|words?|language"
    r"|remarks?|terms?|jokes?|abuse|insults?|slurs?|views?|names?|phrases?|material|content"
    r"|pictures?|images?)\b"
)
_CONDUCT_IS = re.compile(
    rf"\byour (?:[\w'-]+ )?{CONDUCT}\b[\w ]*? (?:is|was|are|were|has been"
    r"|have been|has become|have become|have grown|has grown|grow|seem|seems|sound|sounds|read|reads)"
    rf" {SMALL}(?:\w+,? (?:and )?)?$"
)
_ARTICLE = re.compile(r"\b(?:an?|such an?) (?:\w+,? (?:and )?)?$")
# "Difficult to reach" is no trait; "rude to our staff" is one.
_IN_DOING = re.compile(
    r" to (?!our|us\b|staff|him|her|them|every|people|officers?|the\b|an?\b|me\b|deal|please|like"
    r"|help|reason|talk|satisfy"
    r"|any|others?|my\b|your|one\b|two\b|someone|work)\w+| \w+s'"
)
_PLURAL = re.compile(r"[^s']s$")
_REFUSED_AS = re.compile(
    r"\b(?:refus|declin|reject|treat|deal|dealt|class|request)\w* (?!you\b)(?:\w+ )?as $"
)
_ABOUT_A_REQUEST = re.compile(r"\brequests?\b|\bsection 14\b|\bfreedom of information\b")


def said(sentence: Sentence, start: int, end: int) -> bool:
    """Say whether nobody else is the subject; "we urge you to see a doctor" names the person itself."""
    return subject(sentence, start) != "other" or bool(_NAMES_PERSON.search(sentence.text, start + 1, end))


def named(sentence: Sentence, start: int, end: int) -> bool:
    """Say whether a noun is said of the person, or of nobody at all: "a troublemaker"."""
    text = sentence.text
    if OF_PERSON.search(sentence.before(start)) or SUCH_AS_YOU.match(text, end):
        return True
    if (
        SERVICE_AFTER.match(text, end)
        or _PLURAL.search(text[start:end])
        or subject(sentence, start) == "other"
    ):
        return False
    # "The bully was another pupil": somebody else is spoken of.
    return not KIN_NEAR.search(text) and not OTHER_NEAR.search(text)


def vexatious(sentence: Sentence, start: int, end: int) -> bool:
    """Say whether the person and not a request is called vexatious."""
    if _ABOUT_A_REQUEST.search(sentence.text) and (
        _REFUSED_AS.search(sentence.text[:start]) or not of_person(sentence, start, end)
    ):
        return False
    return named(sentence, start, end)


def called(sentence: Sentence, start: int, end: int) -> bool:
    """Say whether the person is called a word that has other meanings too."""
    text = sentence.text
    if _THING_AFTER.match(text, end):
        return False
    return bool(OF_PERSON.search(sentence.before(start)) or SUCH_AS_YOU.match(text, end))


def of_person(sentence: Sentence, start: int, end: int) -> bool:
    """Say whether a trait is said of the person: after "you are", or before a word for the person."""
    text = sentence.text
    person = PERSON_AFTER.match(text, end)
    if KIN_AFTER.match(text, end) and text.endswith(("your ", "his ", "her "), 0, start):
        return False
    if _IN_DOING.match(text, end) and not text.endswith("too ", 0, start):
        return False
    if _TRAIT_OF_PERSON.search(sentence.before(start)):
        # "You are an aggressive chess player" speaks of chess.
        thing = (
            re.match(r" [a-z]", text[end:])
            if _ARTICLE.search(sentence.before(start))
            else _THING_AFTER.match(text, end)
        )
        return bool(person) or not thing
    if re.match(r" (?:as|of) (?:you|him|her)\b", text[end:]):
        return True
    return bool(person) and not _IN_GENERAL.search(text[:start]) and said(sentence, start, end)


def of_conduct(sentence: Sentence, start: int, end: int) -> bool:
    """Say whether a belittling word is said of the person or of what they did or wrote."""
    before = sentence.before(start)
    if of_person(sentence, start, end) or _TRAIT_OF_PERSON.search(before):
        return True
    if KIN_AFTER.match(sentence.text, end):
        return False
    return bool(_YOURS.search(before) or _CONDUCT_IS.search(before)) or bare(sentence)


def bare(sentence: Sentence) -> bool:
    """Say whether a line is a word or two and no sentence."""
    return len(sentence.text.split()) <= 2

"""Whose deed or trait a word is: the nearest subject before it, and who else is spoken of."""

import re

from wizard.letters.tone.people import CONDUCT, KIN, OTHERS, PARTY, PERSON, SERVICE, TITLE, YOU
from wizard.letters.tone.sentences import Sentence

_NO_NOUN = (
    "should|must|be|in|on|at|is|are|was|were|has|have|had|of|for|to|from|by|with|that|which|who"
    "|you|your|he|she|we|so"
    "|under|into|about|against|without|than|this|these|her|his|their|its|would|could|might|they|it"
    "|i|a|an|the|our|if|when|means?|makes?|will|can|may|cannot|does|do|not|as|because|but|before"
    "|after|and|or"
)
_NOUN = rf"(?!(?:{_NO_NOUN})\b)[\w'-]+ "
SERVICE_AFTER = re.compile(rf"'?s?,?[ -](?:{_NOUN})?(?:(?:and |or ){_NOUN})?(?:{_NOUN})?{SERVICE}\b")
"""A service or paper for such people or matters follows."""

KIN_AFTER = re.compile(rf",?[ -](?:(?:and |or )?{_NOUN}){{0,3}}?{KIN}\b")
KIN_NEAR = re.compile(rf"\b(?:your|his|her|their|a|an|the|my) (?:[\w-]+ ){{0,3}}?(?:{KIN})\b")
OTHER_NEAR = re.compile(
    rf"\b(?:our|the|a|an|one|two|your|another|some|this|that|these|those"
    rf"|any) (?:[\w'-]+ ){{0,2}}?{OTHERS}\b"
)

SMALL = (
    r"(?:(?:an?|the|our|such an?|one of|just|simply|also|being|like|as|to be|seen as|known as|a bit of an?"
    r"|no better than|nothing (?:but|more than|if not|short of)|every bit|plain|downright|pretty"
    r"|somewhat|far|sheer|utter"
    r"|a little|a bit|a touch|more than a little|every inch|of course|in short|one|by nature"
    r"|at heart|\w+ly|very|so|too|rather|quite|always"
    r"|again|still|now|both"
    r"|all|what we call|more|most|well known to us as) )*"
)
"""Small words between "you are" and what you are said to be."""

BE = (
    r"(?:'re|'s| (?:can |may |might |must |could |will |would |should |have |has |\w+ly )*"
    r"(?:are|is|were|was|been|be|being|seem|seems|appear|appears|sound|sounds|look|looks|become"
    r"|became|remains?|stays?|stayed|remained|keeps? being|acts?"
    r"|acted|behaves?|behaved|behaving|acting|comes? across|came across|proved|proven|turned into))"
)
JUDGED = (
    r"(?:regard|see|consider|know|think of|treat|describe|mark|class|classify|classified|find|found"
    r"|call|label|view"
    r"|deem|judge|record|list|flag|name|brand|rate|put|thought)"
    rf"(?:s|ed|ped|d|led|ged|n)? (?:you|him|her|them|{YOU}|yourself)(?: down)?"
)
OF_PERSON = re.compile(
    rf"(?:\b{YOU}(?: (?:at|in|of|on|from|and your) [\w ]{{1,20}}?)?{BE}|\b{JUDGED}"
    r"|\b(?:behaviour|conduct|manner|attitude|actions?) (?:is|was|are) (?:that|those) of"
    r"|\bknown (?:to us )?(?:as|for being)|\breputation (?:as|for being)"
    r"|\b(?:shown|proved|revealed) (?:yourself|himself|herself)|\bwhat an?|\b(?:only"
    r"|nobody but|no one but|none but)|\bas|\blike"
    rf"|\b(?:kind|sort|type) of|\b(?:yourself|you're|you|being)) {SMALL}"
    r"(?:(?!(?:that|about|with|by|at|of|to|in|on|because|our|your|the|when|if|who|which|from|for"
    r"|than|not|never|no"
    r"|victim)\b)[\w'-]+,? ){0,4}$"
)
"""The person is called something, up to the word itself: "you are nothing but a …"."""

SUCH_AS_YOU = re.compile(r"\s(?:[\w'-]+ )?(?:as|like) (?:you|yourself|him|her)\b")

_BEGINS = re.compile(
    r"(?:^|\b(?:that|and|but|because|when|whether|if|since|while|where|thinks?|knows?|believe|says?"
    r"|said|feel|felt"
    r"|thought|hear|as|so|than|until|after|before|unless)|[,;:]) ?$"
)
_SOMEONE = re.compile(
    rf"\b(?P<person>you|you're|you've|your (?:[\w'-]+ ){{0,2}}?{CONDUCT}|yourself|(?:the"
    rf"|this) {PARTY}(?! who)|he|she|{TITLE}"
    r"|what you [\w ]+?)\b"
    rf"|^\W*(?P<yours>your (?!(?:[\w'-]+ ){{0,2}}?{KIN}\b)[\w'-]+)"
    r"|\b(?P<other>we|i|they|the council|council|our own \w+|our (?:[\w'-]+ )??\w+"
    rf"|your (?:[\w'-]+ ){{0,2}}?{KIN}(?!'s)"
    rf"|(?:the|a|an|another|some|this|that|one|each|every|those|these|any) (?:[\w'-]+ ){{0,2}}?{OTHERS}"
    r"|someone|somebody|anyone|anybody|people|everyone|nobody|no one|residents|parliament)\b"
)

PERSON_AFTER = re.compile(
    rf"(?:,? (?:and |or )?[\w-]+)?(?:,? (?:and )?[\w-]+)? (?:{PERSON}|people|neighbour|user"
    rf"|so and so|piece of work|fool"
    r"|child|brat)s?\b(?! ?(?:'s|s'|services?|contact|communications?|behaviour|conduct|contacts?"
    r"|actions?|team"
    r"|complaints|feedback|experience|centre|panel|group))"
)
"""A word for the person follows; "unreasonable customer behaviour" names the policy, not a person."""


def subject(sentence: Sentence, start: int) -> str:
    """Say who the nearest subject before a place is: "person", "other", or "" where there is none."""
    text, found = sentence.text, ""
    for match in _SOMEONE.finditer(text, 0, start):
        kind = (match.lastgroup or "").replace("yours", "person")
        if kind == "other" and not _is_subject(text, match):
            continue
        if match.group() in ("he", "she") and found == "other":
            continue
        found = kind
    return found


def _is_subject(text: str, match: re.Match[str]) -> bool:
    return bool(_BEGINS.search(text, 0, match.start())) or text.startswith(", who", match.end())

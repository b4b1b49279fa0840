"""When a word for a crime counts: where the person is said to have done it, not where it befell them."""

import re

from wizard.letters.tone.of_person import bare
from wizard.letters.tone.sentences import Sentence
from wizard.letters.tone.subject import KIN_NEAR, SERVICE_AFTER, subject

_PASSIVE = re.compile(
    r"\b(?:are|is|were|was|been|be|being|get|gets|got|getting|felt|feel) (?:\w+ly |also |twice |once )*$"
)
_BY_YOU = re.compile(r"[\w ']*? by (?:you|him|her)\b")
_VICTIM = re.compile(r"\b(?:had|have|has) your [\w ]+$|\b(?:victims?|witness(?:es)?|risk) (?:of|to) [\w ]*$")
_IS_IT = (
    "is|was|are|were|be|been|being|amounts?|amounted|amounting|constitutes?|constituted|counts?"
    "|counted|commit|commits"
    "|committed|committing|guilty|equals?|engages?|engaged|engaging|involved|convicted?|carried"
    "|carry|tantamount"
    "|nothing short|resort(?:s|ed|ing)?|stoop(?:s|ed)?|accuse you|(?:call|see|regard|treat) (?:it"
    "|this|that)"
    "|descend(?:s|ed)?|became|become|becomes|forms?|border(?:s|ing)? on|(?:acts?|campaign|case"
    "|pattern|course|crime"
    "|offence) of|attempt(?:s|ed)?|plain|plainly|clear case|pure|nothing (?:but|less than)"
    "|responsible for|party to"
    "|caused|through|by|blatant|outright|your|his|her|their|meets? the definition of"
)
_SMALL = (
    r"to|as|in|out|of|at|an?|the|any|acts?|form|kind|case|serious|criminal|simple|clear|plain|pure|outright"
    r"|blatant|deliberate"
    r"|persistent|constant|repeated|sustained|racial|aggravated|sexual|common|attempted|nothing"
    r"|less|than|but|short"
    r"|\w+ly|against|on|staff|what|only|be|described|called"
)
_CHARGE = re.compile(rf"\b(?:{_IS_IT}) (?:(?:{_SMALL}) )*$")
_ON_OTHERS = re.compile(
    r" (?:by|from|at the hands of) (?:(?!you\b)\w+)|,? (?:at|in) the \w+ of| of (?:your|his"
    r"|her) (?!behaviour|conduct)"
    r"| at your| against you\b| to your"
)
_WILL_BE = re.compile(r"\b(?:would|might|may|could|can|will) (?:\w+ )?be (?:in |an? )?(?:\w+ )?$")
_DEED = re.compile(
    r"(?:behaviour|conduct|acts?|actions?|threats?|recordings?|filming|messages?|e-?mails?|letters?"
    r"|posts?|contact"
    r"|videos?|manner|way|offences?|claims?|demands?)\b"
)
_GERUND = re.compile(r"^\W*(?:the )?(?P<verb>\w+ing)\b")
_TOWARDS_US = re.compile(
    r"(?:record|film|publish|post|shar|com|visit|call|ring|phon|telephon|send|writ|e-?mail|follow"
    r"|wait|enter|refus"
    r"|threaten|shout|tak|nam|touch|push|hitt|grabb|us|mak|sitt|stand|block|keep|photograph|contact"
    r"|approach|ly|say"
    r"|speak|do|giv|print|putt|leav|hang|go|turn)\w*ing"
)
_ADJECTIVES = ("illegal", "unlawful", "criminal", "fraudulent", "defamatory")
_NO_NOUN_AFTER = re.compile(
    r" (?:to|and|or|for|in|under|as|when|because|without|but|so|at|on|by|of|if|that|which|too|here)\b"
)
_MET = re.compile(
    r"\breport(?:s|ed|ing)? $|"
    r"\b(?:spotted|received|found|saw|seen|noticed|got|sent|forwarded|flagged|witnessed|discovered|suffered"
    r"|stopped|refused|reports?|reported|reporting|prevents?|preventing) (?:an?|the"
    r"|this|that|some|several) (?:\w+ )?$"
)
"""What the person came upon is not what they did."""
_SUPPOSED = re.compile(r"\b(?:if|whether) [\w ]*$")
_UNDER = re.compile(r" (?:under|contrary to|within the meaning of|in breach of) ")
_OURS = re.compile(
    r"^\W*(?:the|our|this|that) (?:\w+ )?(?:decision|refusal|restriction|notice|charge|order|rule"
    r"|search|fee)\b"
)
"""What the council itself did is no charge against the person."""


_FOUND_SO = re.compile(r"\b(?:find|found|consider|think) (?:you|him|her) (?:\w+ly |very |so )?$")
"""What staff find the person to be is a label: "we find you intimidating"."""


def agent(sentence: Sentence, start: int, end: int) -> bool:
    """Say whether the person is said to have done it."""
    before, text = sentence.text[:start], sentence.text
    if _PASSIVE.search(before) and not text[start:end].split()[0].endswith("ing"):
        return bool(_BY_YOU.match(text, end))
    who = subject(sentence, start)
    if (
        who == "other"
        or _FOUND_SO.search(before)
        or _VICTIM.search(before)
        or re.search(r"\b(?:an?|the|this|some|any|of|your|his|her|their) $", before)
    ):
        return False
    return who == "person" or bare(sentence)


def charged(sentence: Sentence, start: int, end: int) -> bool:
    """Say whether an act of the person is said to be the crime named."""
    before, text = sentence.text[:start], sentence.text
    if SERVICE_AFTER.match(text, end) or _ON_OTHERS.match(text, end) or subject(sentence, start) == "other":
        return False
    if _VICTIM.search(before) or _WILL_BE.search(before):
        return False
    return bool(_CHARGE.search(before)) or bare(sentence)


def unlawful(sentence: Sentence, start: int, end: int) -> bool:
    """Say whether the person's conduct is called unlawful, and not somebody else's or a thing."""
    before, text = sentence.text[:start], sentence.text
    who = subject(sentence, start)
    deed = who == "person" and re.match(rf" {_DEED.pattern}", text[end:])
    if (
        who == "other"
        or _OURS.search(text)
        or (SERVICE_AFTER.match(text, end) and not deed and not _UNDER.match(text, end))
        or (not deed and re.match(r" for (?!you\b)\w+", text[end:]))
    ):
        return False
    if any(pattern.search(before) for pattern in (_VICTIM, _WILL_BE, _SUPPOSED, _MET)):
        return False
    return not _is_elsewhere(text, start, who) and (
        who == "person" or not _stands_before_a_thing(text, start, end)
    )


def _is_elsewhere(text: str, start: int, who: str) -> bool:
    """Say whether it is about what others do: their family's, or "Parking there is illegal"."""
    if who == "person":
        return False
    kin = KIN_NEAR.search(text[:start]) and not text.lstrip().startswith("your ")
    gerund = _GERUND.match(text)
    return bool(kin or (gerund and not _TOWARDS_US.match(gerund["verb"])))


def _stands_before_a_thing(text: str, start: int, end: int) -> bool:
    """Say whether an adjective belongs to something that is no deed: "illegal waste"."""
    after = re.match(r"(?:ly)? (?:(?:and|or) \w+ )?(\w[\w-]*)", text[end:])
    if not after or text[start:end] not in _ADJECTIVES or _NO_NOUN_AFTER.match(text, end):
        return False
    return not _DEED.match(after.group(1))

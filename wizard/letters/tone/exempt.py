"""When words are not the council's own statement: reported, the subject of a complaint, denied, or a name."""

import re

from wizard.letters.tone.people import KIN, MATTER, PERSON, TITLE
from wizard.letters.tone.sentences import Sentence

_SAYS = (
    "(?:(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old)|wr(?:ite|ites|ote|itten)|ask(?:s|ed)?|explain(?:s"
    "|ed)?|mention(?:s|ed)?"
    "|report(?:s|ed)?|stat(?:e|es|ed)|alleg(?:e|es|ed)|believ(?:e|es|ed)|fe(?:el|els|lt)|th(?:ink"
    "|inks|ought)(?! of)|disclos(?:e|es|ed)"
    "|describ(?:e|es|ed)|complain(?:s|ed)?|suggest(?:s|ed)?|wonder(?:s|ed)?|wish(?:es|ed)?"
    "|worr(?:y|ies|ied)|fear(?:s|ed)?"
    "|argu(?:e|es|ed)|insist(?:s|ed)?|object(?:s|ed)?|hop(?:e|es|ed)|quer(?:y|ies|ied)|suspect(?:s"
    "|ed)?|repl(?:y|ies|ied)"
    "|confirm(?:s|ed)?|point(?:s|ed)? out|dispute[sd]?|den(?:y|ies|ied)|enquired?|inquired?"
    "|accus(?:e|es|ed)|call(?:s|ed)?"
    "|nam(?:e|es|ed)|compar(?:e|es|ed)|label(?:s|led)?|express(?:es|ed)?|let us know"
    "|would like to know|want(?:s|ed)? to know"
    "|want(?:s|ed)? us to|reads?(?! as )|made (?:it )?(?:clear|known)|(?:would )?call)\\b"
    "|(?:claim|maintain|rais|refer|shout|post|threaten|warn|inform|add|record|spoke|speak|talk"
    "|come|came|contact|get|got|recogni[sz]|accept"
    "|remind|appeal|apologi[sz]|said|understand|understood|know|knew|hear|heard|learn|learned"
    "|found out)(?:e|es|s|ed|d|red|t)?"
    "(?: (?:us|our \\w+|to us|back|in touch|on [\\w ]+?))? (?:that|to|about|whether|if|how|because"
    "|of|as)\\b|(?<!may have )(?:found|discovered|noticed|realised|showed|proved) that\\b"
    "|(?:are|is|were|was|have been|has been) (?:\\w+ )?(?:worried|concerned|afraid|anxious|unhappy|upset"
    "|angry|sure|convinced|certain|right|correct|open|honest|frank|of the (?:view|opinion))"
    " (?:that|about|at|because)\\b)"
)
_AUX = (
    r"(?:(?:have|had|has|also|then|again|now|later|once|first|do|did|does|may|might|both|all|would|rightly"
    r"|\w+ly) ){0,3}"
)
_SELF = (
    r"(?<!tell )(?<!told )(?<!what )(?<!way )(?<!how )\byou"
    r"|(?<!with )(?<!of )(?<!to )(?<!by )(?<!from )(?<!about )(?<!against )"
    rf"(?:\bhe|\bshe|\b(?:the|this) {PERSON}|\b{TITLE}|\b(?:doctor|expert|nurse|consultant) who)"
)
_NEAR = (
    rf"\bthey|\byour (?:\w+ )?{KIN}|\b(?:a|another|the|our|one|some) (?:\w+ )?(?:walker|caller"
    rf"|resident|visitor|witness"
    r"|neighbour|passer-by|newspaper|member of the public)s?"
)
_HELPER = (
    r"\byour (?:own )?(?:gp|doctor|nurse|consultant|psychiatrist|therapist|support worker|social worker"
    r"|key worker|advocate|carer|solicitor|occupational therapist|specialist)(?:'s (?:letter|note|report))?"
)
_PAPER = rf"\byour (?:\w+ ){{0,2}}{MATTER}(?: of [\w ]{{1,20}}?)?"
_AS_TOLD = (
    r"|\baccording to (?:you|him|her|your)\b|\bin (?:your|his|her) (?:own )?(?:view|opinion|words"
    r"|experience|mind)\b"
    r"|\bas (?:you|he|she) (?:see|sees|saw|put|puts|understand)\b|\b(?:who|which|that) (?:\w+ly "
    r"|once )?(?:called|described|labelled|named|referred to) (?:you|him|her)\b"
    r"|\balleg(?:ed|edly|ations? of"
    r"|ations? that)\b|\bsuspected\b"
)
_DOES = rf" {_AUX}(?<!were )(?<!been )(?<!are )(?<! is )(?<!was ){_SAYS}"
_REPORT = re.compile(rf"(?:{_SELF}|{_PAPER}|{_HELPER}|{_NEAR}){_DOES}{_AS_TOLD}")
_OWN_REPORT = re.compile(rf"(?:{_SELF}|{_PAPER}){_DOES}{_AS_TOLD}")
"""What the person, or somebody near them, said, up to where the writer speaks again. Of the person's health
only they themselves are heard: what a relative told is no business of a letter."""
_HELPED = re.compile(
    rf"{_HELPER}{_DOES}(?=.*\b(?:into account|adjust\w*|worse|harder|easier|hard|difficult|agreed"
    rf"|arranged?|so (?:we|that)"
    r"|noted|help|helps)\b)"
)
"""Unless who helps them told it for an adjustment."""

_AGREES = re.compile(
    r"\bas (?:you|he|she) (?:have |had )?(?:rightly )?(?:told|said|asked|mentioned|explained"
    r"|reported|wished)\b"
)
_TRAILING = re.compile(
    r",\s*(?:(?:as )?(?:you|he|she|they|a \w+|your \w+|the \w+) (?:have |had |has |also |rightly |\w+ly )*"
    r"(?:said|told us|told|tell us|say|says|wrote|write|reported|explained|asked|believe|believed"
    r"|feel|felt|think|put|puts)\b(?! that)"
    r"|according to (?:you|him|her|your)\b|in your (?:view|opinion))"
)
_TAKEN_BACK = re.compile(
    r"\b(?:to call|calling|describing|to describe|labelling|naming) (?:you|him|her)\b[^;]* (?:was"
    r"|were|is) (?:\w+ly )?"
    r"(?:wrong|unfair|inaccurate|a mistake|unacceptable|not acceptable|not fair|out of order|unkind)"
    r"|\b(?:has|have|had) no bearing\b|^\W*whether\b.*\b(?:is|are) (?:a matter )?for (?:the|a)\b"
    r"|\b(?:described|called|named|labelled|recorded) as\b.*\b(?:put right|corrected|removed"
    r"|withdrawn|deleted)\b"
)
_DEED_OF = re.compile(
    r" you (?:have |had )?(?:sent|made|wrote|posted|left|published|put|uploaded|shared|send|make|write)\b"
)
_SENT = re.compile(
    r"\b(?:messages?|e-?mails?|letters?|calls?|posts?|comments?|texts?|notes?|statements?|claims?) that$"
)
"""What the person did stands in "the messages that you sent", not what their messages are about."""
_NOT_YOU = re.compile(
    r"[,;–—]\s*(?:and |but )?(?:that|this|it|he|she) (?:was|is) (?:not you\b|somebody else"
    r"|someone else|another)"
)
_OF = (
    "(?:allegations?|accusations?|reports?|fears?|experiences?|complaints?|descriptions?|accounts?"
    "|suspicions?|feelings?"
    "|evidence|claims?|records?|mention|victims?|survivors?|witness(?:es)?)"
)
_TOPIC = re.compile(
    r"(?:\b(?:your|the|this|his|her|their|a|an|any|no|our|another|my) |^(?!(?:we|i|you|there|it|he"
    r"|she)\b))(?:[\w'-]+ ){0,3}?"
    rf"(?:(?:objections?|response|reply|reference|opposition|references) to|{MATTER}(?: (?:of|dated"
    rf"|from|on|to) [\w ]{{1,25}}?| (?:that |which )?you (?:have |had )?(?:made|sent|gave|wrote|raised))?"
    " (?:about|that|regarding|concerning|into|on|over|against|with|relating to|in respect of"
    "|whether|why|as to|because"
    rf"|how|alleging|saying|asking|describing|mentioning|where|when)|{_OF} of)\b"
)
_SUBJECT = re.compile(
    r"^\W*(?:re|subject|reference|about|regarding|concerning|following|further to|with reference to)\b"
)
# Where the writer's own voice begins again.
_OWN_VOICE = re.compile(
    r"[;!?]|\s[–—]\s|[,:]?\s(?:and|but|so|which|yet|while|whereas) (?:this|that|it|these|such|which"
    r"|we|you(?: are|'re| were| have been))\b"
    r"|, (?:we|this|that|these|which is|which was|which amounts|but|so)\b|\bbut\b|, you(?: are|'re)\b"
)
_VERB = re.compile(
    r"\s(?:has|have|is|are|was|were|will|shows?|makes?|amounts?|constitutes?|remains?|can|must"
    r"|proves?|reveals?"
    r"|suggests?|goes|went|came|arrived|reached)\b"
)


_SUPPOSED = re.compile(r"\b(?:if|unless|when|whenever|should|time|before|once|until|as soon as) $")


_OWN_VIEW = re.compile(
    r"\b(?:the|our|my|an?)(?: \w+){0,2} (?:belief|views?|opinion|impression|feeling|fear"
    r"|worry)(?: of [\w ]+)? that$"
)
"""What the council or its officer thinks is no matter that the person brought."""


_SHARED = re.compile(r"\b(?:and|as) (?:so )?do (?:we|i)\b")
_OWN_CONCLUSION = re.compile(
    r"^your [\w ]*?suggests?(?: that)?\s*(?:$|(?:you (?:are|have|had|were|must|need|may)|an?|some)\b)"
)
"""What the council concludes from a letter is its own voice: "your letters suggest that you are …"."""


def reported(sentence: Sentence, start: int, *, by_self: bool = False) -> bool:
    """Say whether words are what the person, or somebody near them, said, thought or asked."""
    text = sentence.text
    if _SHARED.search(text):
        return False
    for match in (_OWN_REPORT if by_self else _REPORT).finditer(text, 0, start):
        told = text[match.end() : start]
        if by_self and match.group()[:3] != "you" and re.search(r"\byou(?:r|'re)?\b", told):
            continue
        if _OWN_CONCLUSION.search(f"{match.group()}{told}"):
            continue
        if not _SUPPOSED.search(text, 0, match.start()) and not _OWN_VOICE.search(told):
            return True
    if (
        _AGREES.search(text)
        or _TAKEN_BACK.search(text)
        or _NOT_YOU.search(text, start)
        or _HELPED.search(text)
    ):
        return True
    after = _TRAILING.search(text, start)
    return bool(after and not re.search(r"[;:]|\bbut\b", text[start : after.start()]))


def in_topic(sentence: Sentence, start: int) -> bool:
    """Say whether words stand in what a complaint, report or request is about."""
    text = sentence.text
    for match in _TOPIC.finditer(text):
        stop = (
            _OWN_VOICE
            if match.group().endswith(("that", "whether", "why", "because", "how", "where", "when"))
            else _VERB
        )
        if (
            match.end() <= start
            and not text.endswith("from ", 0, match.start())
            and not _OWN_VIEW.search(match.group())
            and not (_SENT.search(match.group()) and _DEED_OF.match(text, match.end()))
            and not stop.search(text, match.end() - 1, start)
            and not _OWN_VOICE.search(text, match.end(), start)
        ):
            return True
    return bool(_SUBJECT.search(text)) and not _VERB.search(text, 0, start)


_NEGATOR = re.compile(
    r"\b(?:not|never|nor|nobody(?! but)|no one(?! but)|neither|cannot|none of (?!you)|nothing (?:in"
    r"|here|that|suggests|says|to suggest)|hardly"
    r"|rather than|instead of|far from|without (?:saying|suggesting|implying|accusing|calling|claiming)"
    r"|no(?! (?:doubt|more|longer|less|matter|better|wonder|excuse|secret|other than))|wrongly"
    r"|unfairly|mistakenly"
    r"|(?:wrong|mistake|mistaken|inaccurate|unfair|incorrect) (?:of [\w ]{1,20} )?to|(?:sorry"
    r"|regret|apologi[sz]e) (?:that|for|if)"
    r" (?:our|we|the|an?|one of|any|calling|saying|describing|suggesting)|we (?:have "
    r"|will )?(?:removed?|deleted?|withdrawn?"
    r"|corrected?|taken? (?:back|out|off)))\b"
    r"|n't\b"
)
_NO_NEGATION = re.compile(
    r"\s(?:only|just|merely|least|once|surpris\w+|afraid|shy|the first|for the first|force|make us"
    r"|let|matter|hesitate"
    r"|forget|tempt|think (?:that )?we|push|drive|give us|leave us|want to have to)\b"
)
_YOU_DO_NOT = re.compile(
    r"\s(?:know|understand|realise|care|seem|accept|see|stop|listen|learn|behave|comply|help|like"
    r"|want|mind)\b"
)
_CONDITION = re.compile(
    r"\b(?:if|unless|when|whenever|should you|until|as long as|failure|because|since|as you)\b"
)
_CLAUSE = re.compile(
    r"[,;:()–—]|\b(?:because|since|so|but|unless|until|if|when|while|although|though|or else"
    r"|and (?:you|we|this|that|it|your|our|they|he|she))\b"
)


_NOT_IN_MOCKERY = ("nobody", "no", "hardly", "sorry", "regret", "apologise", "apologize")
"""Mockery uses these itself: "nobody could guess", "we can hardly wait", "we regret that the sun …"."""


def denied(sentence: Sentence, start: int, end: int, mocking: bool = False) -> bool:
    """Say whether words stand under a "not" or "never" of their own clause, or are taken back.

    Mockery is denied by the council only: "You did not manage to …" denies nothing.
    """
    text = sentence.text
    if re.match(r"\s(?:such as|like|as) (?:you|yourself|him|her)\b", text[end:]):
        return False
    clause = 0
    for match in _CLAUSE.finditer(text, 0, start):
        clause = match.start()
    for match in _NEGATOR.finditer(text, clause, start):
        if mocking and (
            match.group().split()[0] in _NOT_IN_MOCKERY or re.search(r"\byou\b", text[clause : match.start()])
        ):
            continue
        if _YOU_DO_NOT.match(text, match.end()) and re.search(r"\byou\b", text[clause : match.start()]):
            continue
        if not _NO_NEGATION.match(text, match.end()) and not _CONDITION.search(text, clause, match.start()):
            return True
    return False


_PREDICATE = re.compile(
    r"\b(?:you|he|she)(?:'re| are| is| were| was| have been| has been) (?:an? |the |our |\w+ly )*$"
)


def name(sentence: Sentence, start: int, end: int) -> bool:
    """Say whether words are part of a name: "Mr Thug", "Court Road", "The Liars' League"."""
    shown = sentence.shown
    if not shown[start:end].istitle() or _PREDICATE.search(sentence.text[:start]):
        return False
    before = re.search(r"([\w'’.]+)[ -]$", shown[:start])
    after = re.match(r"(?:['’]s?)? ?([\w'’]+)", shown[end:])
    neighbour = bool(after and after.group(1)[:1].isupper()) or bool(re.match(r",", shown[end:]))
    return neighbour or bool(before and (before.group(1)[:1].isupper() or before.group(1) == "the"))

"""When something bad that could happen counts as a threat: where it is held over the person."""

import re

from wizard.letters.tone.sentences import Sentence
from wizard.letters.tone.subject import KIN_NEAR, SERVICE_AFTER, subject

_DOING = (
    "do|are|ever|so much|even|choose|continue|go|carry|keep|call|write|ring|come|contact|complain"
    "|ignore|fail|refuse"
    "|persist|raise|send|set|try|step|post|speak|say|shout|make|publish|talk|visit|use|breathe|put"
    "|break|cross|show"
    "|insist|think|dare|value"
)
_IF = re.compile(
    rf"\b(?:if|unless|should) you(?:'re)?(?: (?:{_DOING}))?\b|\bunless (?:this|it|that|the)\b|\bcarry on\b"
    r"|\b(?:once|one|any) more\b|\b(?:call|ring|write|complain|come|contact us|e-?mail|shout|visit"
    r"|do (?:this|it|that)"
    r"|happens?|here|back) again\b|\bnext time\b|\b(?:we|i) (?:can|could) always\b|\bevery time\b"
    r"|\banother (?:word|call|e-?mail"
    r"|letter|outburst|complaint"
    r"|visit)\b|\byou (?:could|may|might) (?:well )?find\b|\bif (?:this|it|that) (?:goes|happens"
    r"|continues|carries|comes"
    r"|does not|is not|ever)\b|\bfailure to\b|\bwhen you (?:complain|call|write|shout|ring)\b"
    r"|\bbefore you (?:telephone"
    r"|call|write|ring|complain|come|send|speak|shout|go)\b"
)
_CALM = re.compile(
    r"\bdanger\b|\bburglar\w*|\bbreak-ins?\b|\bstolen\b|\bmissing\b|\bunsafe\b|\bsafe\b"
    r"|\bin an emergency\b|\b999\b|\b101\b|\bas you (?:asked|agreed|wished)\b"
    r"|\bat your request\b|\bwith your (?:consent|permission|agreement)\b|\bif you (?:agree|wish"
    r"|would like|like|want us"
    r"|feel|need|are worried|are in|have|move|are a victim|are offered|receive|ask us"
    r"|are threatened|are arrested"
    r"|are homeless)\b|\bwe can help\b|\b(?:help|advice|support|advise)\b|\bappeal\w*\b"
    r"|\bour decision\b|\brequired\b"
    r"|\bthe law (?:says|requires|asks)\b|\bat risk of harm\b|\bwelfare\b|\bwell-?being\b"
    r"|\bemergency services\b|\bambulance\b|\bwill (?:also |still )?(?:be paid"
    r"|go on|stay|remain|not be affected)\b|\bform\b|\brenew\b|\bto (?:check"
    r"|confirm|verify|arrange)\b"
    r"|\b(?:witness|jury service|tribunal|interpreter|hearing (?:on|at|is|date|will))\b"
    r"|\byou (?:\w+ ){0,3}(?:take|taking|taken|begin|bring|start"
    r"|starting|considering|consider|pursue|sue|suing) (?:\w+ ){0,3}(?:legal|court|civil|the council|us)\b"
    r"|\b(?:rent|tax|order|charge|bill|fine|fee|arrears|penalty)\b[\w ]{0,20} (?:not|un)[ -]?paid\b"
    r"|\bdo not pay\b"
    r"|\bthreats of violence\b|\bacts? of violence\b|\bunless you object\b|\bas (?:usual|before)\b"
    r"|\byour right\b|\bthe right to\b|\byou (?:may|can) (?:also )?(?:ask|go to|apply|contact|call"
    r"|appeal|take)\b"
)
_WARM = re.compile(
    r"\b(?:thank(?:s| you)?|welcome|congratulations|happy|birthday|wish(?:es)?|good luck"
    r"|best of luck|well done|enjoy|hope"
    r"|please|danger|warning"
    r"|look forward|see you|join|free|safe|sorry|glad|pleased|great|lovely|wonderful|get well|new)\b"
)
_MODAL = re.compile(r"\b(?:will|'ll|shall|could|may|might|would|can|next|risk|think|expect|before)\b")
_ACTS = (
    "will|shall|can|could|may|might|would|must|are (?:considering|ready|prepared|minded|going"
    "|happy|able|thinking"
    "|planning|looking)|intend|propose|have (?:the )?(?:power|right|had)|had|reserve"
    "|are not afraid|plan|mean|are entitled"
)
_HELD_OVER = re.compile(
    rf"\b(?:we|i|the council|this council|officers|staff|our \w+)(?:'ll| (?:{_ACTS}))\b"
    r"|\b(?:you|he|she)(?:'ll| (?:will|may|could|might|risk|would|face|can expect|should expect"
    r"|are heading|are (?:likely"
    r"|at risk|facing|going to|one [\w-]+ away)))\b"
    r"|\b(?:your|his|her) [\w' ]{1,30} (?:will|may|could|might|would|depends?|hangs?|rests?|is at"
    r"|are at|should"
    r"|is in our)\b|\bit (?:may|might|could|will) (?:\w+ )?(?:be|become)\b"
    r"|\b(?:judge|magistrates?|jury) (?:will|would|may|might)\b|\bour (?:legal|solicitors?"
    r"|lawyers?)(?: \w+)? (?:is|are|has|have|will)\b|\b(?:will|may|could|might|would) be\b"
    r"|\b(?:remember|be warned|bear in mind|do not forget|think|note that|take note|unless"
    r"|any (?:further|more)|another"
    r"|next time|the next|keep (?:this|it) up|carry(?:ing)? on|go on like|do (?:this|that|it) again"
    r"|once more|expect"
    r"|beware|continue|continuing|last chance|before we|force|careful|leads? to|result in|means?"
    r"|ends? in|cost you"
    r"|otherwise|close to|tempted to|minded to|about to|inclined to|half a mind|might want to"
    r"|too late|all it (?:would|will|takes)|avoid|escape|spare yourself|every power|against you"
    r"|for less|do not make us|want|like|shame|pity|consequences?|value|one step away)\b"
)
_MIGHT_AFTER = re.compile(
    r" (?:will|would|might|may|could|can|shall|should) (?:\w+ly |not )?(?:be|take|want|come|hear"
    r"|know|look|remove|get"
    r"|find|arrive|knock|need|ask|see)\b"
)
_OF_US_OR_YOU = re.compile(
    r"\b(?:you|your|you're|you'll|he|she|his|her|we|further|again|next|failure|comply)\b"
)
_OTHERS_PUNISHED = re.compile(
    r"\b(?:sue|prosecut\w+|evict\w*|arrest\w*|fine|take) (?:the|your (?:landlord|neighbours?"
    r"|builder|contractor)|anyone"
    r"|people|those|them|landlords|fly|owners?|him|drivers|other)\b"
    r"|\b(?:your|the) (?:own )?(?:solicitor|lawyer)s?(?:'s)?\b(?! bill)"
)
_OTHERS_DO = re.compile(
    r"\b(?:the|a|an|your|another|that|one) (?:[\w'-]+ ){0,2}?(?:man|woman|driver|burglar|thief"
    r"|suspect|offender|owner|trader"
    r"|landlord|landlady|neighbour|contractor|builder|attacker|stalker|ex-\w+|husband|wife|partner"
    r"|brother|sister|youth"
    r"|gang|company|firm|men|lender|bank|freeholder|agent)\b(?!.*\b(?:we|you will|you may|you could)\b)"
)
_COULD_TELL = re.compile(
    r"\b(?:will|'ll|shall|could|may|might|can|would|want|like|must|should)\b"
    r"(?!.*\b(?:repairs?|appointment|works?|survey|inspection|rent|meeting)\b)"
)
_SOUGHT = re.compile(
    r"\b(?:we|council|i|solicitors?|lawyers?)\b[\w' ]*?\b(?:seek|seeking|apply|applying|get|getting"
    r"|obtain|obtaining|ask"
    r"|asking|have|want|go for|issue|serve|bring|request|look|looking|take out|consider|considering"
    r"|enforce)\b[\w ]*$"
    r"|\b(?:is|be|as|like|means?|carries|has|have|by|breach of|breaks?|broke|breaking|ignore"
    r"|ignoring|disobey|obey"
    r"|subject to|under|face|expect|treat this as|facing|our|served with|with|through"
    r"|threat of) (?:an?|the|full|now"
    r"|not|\w+ly|of|in|also|good as|same|civil|your|formal) ?(?:\w+ )?$"
)
_SOUGHT_AFTER = re.compile(
    r"(?: \w+){0,2} (?:will|shall|may|could|would|might|can|is being"
    r"|are being) (?:\w+ )?(?:be )?(?:sought|applied"
    r"|obtained|served|issued|granted|follow|taken|made|asked|next|on|come|brought|started|used)"
    r"| (?:against you|if you|unless you)"
)
_NOT_OURS = re.compile(r"\b(?:copy|copies) of\b|\ba court has\b|\bhas made\b")


def always(sentence: Sentence, start: int, end: int) -> bool:
    """Count a phrase that says of itself whom it is about."""
    return True


def exclaimed(sentence: Sentence, start: int, end: int) -> bool:
    """Say whether an exclamation is no warm one: letters of a council hardly know any other."""
    return not _WARM.search(sentence.text)


def opens(sentence: Sentence, start: int, end: int) -> bool:
    """Say whether a sentence opens with it."""
    return not sentence.text[:start].strip(" \0")


def pressed(sentence: Sentence, start: int, end: int) -> bool:
    """Say whether it hangs on what the person does: "if you complain again"."""
    text = sentence.text
    return bool(_IF.search(text) and _MODAL.search(text)) and not _CALM.search(text)


def menacing(sentence: Sentence, start: int, end: int) -> bool:
    """Say whether a court, prison, lost home and the like are held over the person."""
    text = sentence.text
    if _CALM.search(text) or _OTHERS_PUNISHED.search(text) or SERVICE_AFTER.match(text, end):
        return False
    if _OTHERS_DO.search(text[:start]):
        return False
    if not _OF_US_OR_YOU.search(text) or text.startswith("'s", end):
        return False
    held = _HELD_OVER.search(text) or _MIGHT_AFTER.match(text, end) or _MODAL.search(text[start:end])
    return bool(held)


def grave(sentence: Sentence, start: int, end: int) -> bool:
    """Say whether a step at law is the council's against the person."""
    return not _CALM.search(sentence.text) and not _OTHERS_PUNISHED.search(sentence.text)


def told(sentence: Sentence, start: int, end: int) -> bool:
    """Say whether others would be told about the person, and not to help or as agreed."""
    text = sentence.text
    if _CALM.search(text) or (not text[:start].strip() and text.lstrip().startswith("tell ")):
        return False
    return bool(_IF.search(text) or _COULD_TELL.search(text))


def ordered(sentence: Sentence, start: int, end: int) -> bool:
    """Say whether the council would use a court's power, or the letter sounds as if it had it."""
    text = sentence.text
    if KIN_NEAR.search(text[:start]) or _NOT_OURS.search(text[:start]):
        return False
    fragment = len(text.split()) <= 6 and not subject(sentence, start)
    return bool(fragment or _SOUGHT.search(text[:start]) or _SOUGHT_AFTER.match(text, end))

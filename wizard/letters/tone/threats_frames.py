"""Frames of threats: what may happen, hung on what the person says next, or left for them to think of."""

from wizard.letters.tone.family import phrases

_AT_STAKE = (
    r"(children|child|kids|son|daughter|grandson|granddaughter|mother|family|home|house|flat|tenancy|job"
    r"|benefits?|licen[cs]e|grant|visa|allotment|care( package)?|allowance|place|application|discount"
    r"|permit|badge|transport|pension|employer|housing)"
)
_YIELD = (
    r"(say sorry|said sorry|apologi[sz]ed?|learn(ed|t)? (to|some)|calm(ed)? down|show(ed|n)? (us )?(some "
    r")?(respect|gratitude)|change(d)? your (tone|attitude|manner)|behave|stop(ped)? complaining"
    r"|drop(ped)? (it|this|the|your)|withdr[ae]wn? |are polite|mend(ed)? your ways|beg|do as you are told)"
)

FRAMES = phrases(
    r"""
    (any (more|further)|another|one more|one further) ([\w']+ ){1,5}and (your|you|we|i|the \w+ (is|will
    |goes))\b
    (until|when|once|unless|before|if) you (have |first |finally )?<yield>
    (it|that) (only |would only |would |will |does not |might )?takes? (one|just one|only one|a|very little
    |little|a single|but one) (phone call|call|word|letter|moment|report|knock|signature|from|for us
    |\w+ for us)
    (a|one|single|quiet|quick) (word|call|phone call|telephone call|letter|note|e ?mail) (from|to|with) (me
    |us|the|your|my|our) ([\w']+ ){0,5}(would|could|will|is all|and|away)
    (think|thought|reflect|consider|remember|ask yourself) ((very|long and hard|carefully|hard|again|twice
    |really) )*(about|of|on|who|what|how|before) (your|who|what|how) ([\w']+ ){0,6}(<stake>|decides?|pays?
    |signs?|say if|relies|depends|lose)\b
    what (social services|social workers|your \w+|immigration|the (home office|school|police|court|press
    |neighbours|authorities)) (would|might|will|may) (make of|say (if|of|when|about)|think (if|of)|do if)
    (rel(y|ies|ying)|depends?|depending|hangs?|rests?) (\w+ )?(on|upon) (our|this department's|my
    |the) (continued )?(good ?will|services|help|discretion|favour|kindness|generosity|patience)\b
    what happens to (you|your \w+|your family)( now| next)? (is|depends|will|may|rests)
    what happens next (is|depends|will depend) (\w+ )?(up to you|on you|in your)
    you (will|would|may|might) not (like|enjoy|want to (know|see|find)) (what|how|the|it)
    (be|being|have you|find yourself|see you|get) (\w+ly )?(dragged|thrown|marched|frogmarched|kicked|chucked
    |slung|turfed) (out|off)|throw you out
    (you|your ([\w']+ ){1,3}) ?had better (be|not|stop|think|watch|hope|start|apologi[sz]e|withdraw|learn
    |keep)
    (night|day|spell|week|stay) in (the|a) (police )?(cells?|prison|jail)
    no (choice|option|alternative) but to (look into|investigate|report|inform|tell|cut|involve|ring|call
    |look (again )?at) (on )?(you|your|the police|social services|immigration)
    (your|his|her) ([\w']+ ){1,8}(could|may|might|can|would) (so |very )?(easily|quickly|simply
    |quietly) (be|get|go|find|become|come)\b
    (last|final) (chance|warning|opportunity) (to keep|before (we|i|you|your|the)|or)\b
    (for the last time|last time) before (we|i)\b
    (nobody|no one|those who|anyone who|people who) (\w+ )?(takes? us on|cross(es)? us|beats? us
    |challenges? us
    |defies us|gets? on the wrong side)
    (the council|we) (never loses?|always wins?|has deep pockets|have deep pockets)
    (tenanc(y|ies)|benefits?|licen[cs]es?|homes?|children|grants?|discounts?|permits?) (can|could
    |may) (\w+ )?be \
    (brought to an end|ended|taken away|lost|withdrawn|cut|removed|stopped)
    (social workers?|social services|the police|bailiffs?|immigration) (can|could|may|might) (\w+ )?(turn up
    |call round|knock|arrive|be (at|round|waiting)|come round|pay you)\b
    (let us|let's|we can only|we must|we do|i do|i can only) (hope|pray|trust) (that )?(nobody|no one|your
    |the (police|press|school)|it never) (\w+ )?((does not|never|has to|ever) )*(tells?|hears?|finds?|gets?
    |learns?|reach\w*)
    before you (criticise|complain about|attack|insult|cross|write about|accuse) (us|me|our)
    before you say another word|before we (act|lose (our )?patience)(?= ?[.,!;]|$)
    while you (still )?can(?= ?[.,!;]|$)
    look ((again|closely|more closely|hard|very closely) )?(at|into) (whether|if) you (qualify|are
    |should|really|still|deserve)
    (off|from|bottom of|end of|back of) (the|our) (\w+ )?(waiting list|housing list|queue|pile)\b
    (left with|foot) (the|all the) (\w+ )?(bill|costs)|(pay|paid) (dearly|a (high|heavy) price) for
    (<stake>)( (at|in|on) [\w ]{1,20})? (is|are) (by no means |not |never )(guaranteed|safe|certain|secure)
    (<stake>) (goes|is gone|are gone|disappears|will vanish|is finished|comes off|will come off)(?= ?[.,!;]|$)
    keeping (a|an) (very )?(close )?eye on (you|your (children|family|home|house|every))
    watching (you|your (children|family|home|house|every))(?= ?[.,!;]|$)
    (we|i) (never forget|have long memories|will remember this)
    (thin ice|playing with fire|asking for trouble|hold all the cards|tread (very )?(carefully|softly
    |lightly)|(full )?weight of the law|two can play|come down (hard )?on you|come after you|(we|i) will ruin)
    make (life|things) (very )?(difficult|hard|hell|unpleasant|awkward) for you
    hear(ing)? from our (solicitors?|lawyers?)|next time (we|i) will not be so
    ways of dealing with (people|those|someone|a \w+|you)
    unless you (sign|withdraw|apologi[sz]e|drop|say sorry|take (it|that|them|this) back)\b
    if you want (your|the) ([\w']+ ){1,4}(mended|repaired|renewed|paid|granted|kept|fixed|approved|to (stay
    |continue|go on|come))
    and see (what|where) (happens|it gets|that gets|it takes)
    (unfortunate|unpleasant|serious|grave|dire|terrible) (results?|consequences|repercussions) for (you|your)
    (our|my) patience (has|is) (a price|limits|running|at an end|wearing|not)|so think on|think on(?= ?[.!]|$)
    (not|hardly) be surprised (when|if) ([\w']+ ){0,3}(knocks?|calls?|comes?|turns? up|arrives?|visits?|loses?
    |happens|stops?|goes)
    how you would (manage|cope|survive|get on|live|feel) without (our|us|the|your|this)
    take you for (everything|every penny|all)
    """,
    stake=_AT_STAKE,
    **{"yield": _YIELD},
)

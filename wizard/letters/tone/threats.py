"""Words that threaten: court, police, home, children, money or work held over the person."""

from wizard.letters.tone.family import LEGAL, NO_COURT, RIGHTS, Family, phrases
from wizard.letters.tone.people import GIVEN
from wizard.letters.tone.threats_frames import FRAMES
from wizard.letters.tone.threats_turns import PRESSURE

_FRIGHTENS = (
    "this can be read as a threat; say plainly which step of the policy you would consider next, and leave "
    "the rest out unless Legal Services have agreed the words"
)
_NO_POWER = (
    "this letter has no power of a court, and may not sound as if it had; leave it out unless Legal Services "
    "have agreed the words"
)
_TOLD = (
    r"((\w+ )?employers?|boss|(line )?manager|workplace|work|university|college|professional body"
    r"|regulator|church|parish"
    r"|bank|probation officer|neighbours?|wife|husband|partner|parents|colleagues"
    r"|business partners?|clients"
    r"|landlord|head ?teacher|friends|housing association|mortgage lender|(\w+'s )?school|supporter)"
)

HELD_OVER = phrases(
    r"""
    take (away )?(your|his|her) (\w+ )?<given> (away|back|off you|from you)|take away (your|his
    |her) (\w+ )?<given>
    somewhere else to (live|sleep)|another (home|place) to live
    (arrest |search )?warrants?( for your arrest)?|at risk register
    evict(ed|ing|ion)?|repossess(ed|ion)?|prosecut(e|ed|ing|ion)|arrest(ed)?|sued?|suing|jail(ed)?
    gaol|prison
    imprison(ed|ment)?|locked up|behind bars|handcuffs|(a|the|police) cells?|in(to)? custody
    bailiffs|injunctions?
    deport(ed|ation)?
    away from losing|losing (your|his|her) \w+|nowhere (to live|to go|else)
    without (a home|a roof|a job)
    (end up|find yourself|make you|leave you|left) (homeless|destitute)|bankrupt you
    blacklist(ed)?|restraining orders?
    criminal (record|charges)
    in contempt|(end up|find yourself|out|live|put you|sleep\w*) on the streets?|out of (a job|work)
    sacked|dismissed from your job|debt collectors?
    enforcement agents?
    (to|in|into|through|before|from|in front of) ((an?|the|any) )?((county|high|magistrates'
    |criminal) )?(courts?|judges?|magistrates?|dock)
    (magistrate|judge|jury) (will|would|might|may) ((not|soon|also) )?(take|have|hear|look|know
    |want|see|punish|deal|be|send|make|put|think|throw)
    (our|from|by|the council's) (the )?(solicitors?|lawyers?|barristers?|legal (team|department))
    solicitors'? letters?|(the|our|your) legal (bill|costs)
    legal (consequences|battle|trouble|proceedings|remedies)
    court (action|proceedings|costs|case|appearance|summons)|civil (action|claim|proceedings)
    (proceedings|action|case|charges|papers|steps) (\w+ )?against you
    (your|his|her) (\w+ )?(visa|immigration status|leave to remain|right to (stay|remain)
    |livelihood|career)
    (stop|cut|cut off|end|freeze|withhold|take away|suspend) (\w+ )?(your|his
    |her) (\w+ ){0,2}(benefits?|housing benefit|universal credit|tax credits|direct payments?)
    (your|his|her) (\w+ ){0,2}(benefits?|housing benefit|universal credit|tax credits
    |direct payments?) (\w+ ){0,3}?(stopped|stop|cut|gone|frozen|withheld|taken|suspended|lost|end
    |ended|dry up|affected)
    (your|his|her) (\w+ )?(children|child|kids|son|daughter|family) (\w+ )*(taken|removed|into care
    |in care|away|change schools?|suffer|pay|lose|placed|interviewed|apart|adopted)
    (take|remove|look (at|into)|come for|place|investigate) (\w+ )?(your|his|her) (children|child
    |kids|son|daughter|baby|parenting|fitness as a parent)
    (lose|losing|loss of|cost you|part with|forfeit|jeopardi[sz]e|endanger|risk(ing)?|goodbye to
    |possession of|value|take back|taken? from you) (your|his|her|a|the) (\w+ )?<given>
    <given> ((is|are|will be|may be|could be|might be|would be
    |now) )*((?!not |never |no )\w+ )?(at risk|at stake|in danger|in jeopardy|under threat
    |on the line|in doubt|forfeit|in the balance)(?! of)
    (we|the council) (also )?(owns?|pays?|funds?|controls?|decides?) (\w+ )?(your
    |who gets) (\w+ )?<given>
    (throw|turn|turf|kick|force) (you|him|her) (and your \w+ )?out
    put (you|him|her) (and your \w+ )?out (of (your|the|this) |on (the|to))\w+
    (charge|bill|invoice) you for (\w+ ){0,3}?(time|trouble|wast\w+|reading|answering|dealing
    |every (e-?mail|letter|call))
    fined (if|unless|every time|when|each time) you (keep|go on|carry on|continue|send|call|write
    |complain|contact)
    pay (back )?((the|all|our|every) )?(damages|legal costs|court costs|compensation|penny)
    (damages|every penny) (from|against|back)
    """,
    given=GIVEN,
)
"""Count where the sentence holds them over the person: "we will", "you could", "unless", "remember"."""

LEGAL_STEPS = phrases(
    r"""
    (take|bring|start|begin|commence|issue|pursue|launch|seek|consider|instigate|institute|initiate
    |considering|pursuing|taking) (\w+ ){0,3}?(legal|court|civil|criminal|enforcement
    |possession) (action|proceedings|steps|claim|remedies)
    (legal|court|enforcement) (action|proceedings|steps) (will|shall|must|is going to
    |are going to) (follow|be|begin|start|result|come)
    (legal|court|civil|enforcement) (action|proceedings|steps) [^.;]*(if|unless|should) you
    (if|unless|should) you [^.;]*(legal|court|civil|enforcement) (action|proceedings|steps)
    (face|facing|risk|risking|expect|threat of|leads? to|results? in|ends? in|means?|prompt
    |trigger) (\w+ ){0,2}?(legal|court) (action|proceedings)
    legal action against you
    (see|meet) (you|him|her) in court
    (hear|hearing) from (our|the council's) (solicitors?|lawyers?|barristers?|legal \w+|bailiffs)
    sue (you|him|her)
    (force|oblige) us to (call|ring|involve|go to|contact|tell|bring in|take|evict|sue|report)
    (visit|knock) (on the door )?from (the )?(police|bailiffs|immigration|authorities)
    expect a (visit|call) from(?! (the|our|a|your) (surveyor|engineer|plumber|electrician|nurse
    |caretaker|repairs?|fitter|builder))
    (visit|knock|call) (on the door )?from (the )?(police|social services|bailiffs|social workers?
    |immigration|authorities)
    """
)

TELL_TALES = phrases(
    r"""
    pay(ing)? (your|his|her) <told> a (visit|call)
    (tell|inform|contact|write to|notify|alert|ring|speak to|speaking to|contacting|telling
    |informing|let|have a word with|a word with|mention (it|this) to|copy|report (you|this|it) to
    |pass (this|it|your \w+)( on)? to|send (this|it|a copy|copies)( of \w+ \w+)? to|forward (this
    |it|your \w+) to) (your|his|her) <told>
    (your|his|her) (\w+ )?<told> [^.;]{0,24}?(hear|be told|be informed|know|like to (see|read|know
    |hear)|learn|be interested|find out|be contacted|be notified|not be (pleased|happy|impressed))
    (want|like|wish) (your|his|her) (\w+ )?<told> to
    (tell|telling|told|let) (everyone|the (whole|entire) \w+|the (press|papers|newspapers)
    |the local paper) (what|about|how)
    name and shame|go public with
    (publish|print|post|put up|circulate) your (name|address|photograph|picture|face)
    """,
    told=_TOLD,
)

AUTHORITIES = phrases(
    r"""
    (call|ring|phone|contact|tell|inform|notify|involve|alert|summon|get|bring in|report (you|this
    |it|him|her|the matter) to|hand (you|this|it) (over )?to|refer (you|this|it) to
    |be in touch with|pay(ing)? (you|your \w+) a visit|reporting you to|calling|involving|informing
    |telling) (in )?(the )?(police|authorities|social services|children's services|home office
    |immigration( \w+)?|hmrc|taxman|tax office|dwp|department for work and pensions|border force
    |dvla|press|newspapers?)
    (the )?(police|authorities|social services|children's services|social workers?|home office
    |immigration( \w+)?|hmrc|taxman|dwp) ((will|would|may|might|could|can|shall|must
    |should) )(\w+ )?(be (called|informed|told|notified|at|waiting|knocking|round|here|there
    |involved|asked|interested|looking)|arrest|remove|take|come for|want to know|hear (about|of)
    |deal with you|look (at|into)|drag|knock|get involved|visit you|pay you|take an interest)
    (police|authorities) (the )?next time|next time [^.;]*\bpolice
    police (officers? )?at (your|the) door|it will be the police
    (report|reporting|refer) (you|him|her|your (family|household|children)) to
    (fraud (team|hotline|investigators?)|professional body)
    """
)
"""Count as those held over the person, but not where they are the ones who help."""

VEILED = phrases(
    r"""
    start packing|pack your (bags|things)
    (put|placed|entered) on (the|a|our) (at risk|child protection|black|watch|banned
    |police) ?(register|list)?
    (unwise|foolish|ill advised|inadvisable|a mistake|very silly|rash
    |dangerous) (of you |for you )?to (carry on|continue|go on|write|complain|ignore|cross|fight
    |take|challenge|push|test)
    have your (\w+ )?(dog|dogs|car|pets?|cat|van|horse|horses|business|shop|licence|phone
    |account) (taken|removed|destroyed|seized|put down|towed|clamped|closed|shut|frozen|cut off)
    (banned|barred|excluded) [^.;]{0,40}for life
    (people|anyone|those|residents) who (cross|stand in our way|get in our way|make trouble
    |fight us)
    wrong side of (us|this council|the council)
    (friends|contacts) in (high places|the police|the right)
    one (call|word|telephone call|letter|e ?mail) from us
    (only|just) takes? (one|a) (call|word|letter)|pull the plug
    we (will|can|could) (get|obtain|have) (a|the) warrant
    a word to the wise|(friendly|fair) warning
    (take|consider) this as (a|your) (final |last )?(warning|threat)|no second chances?
    (will not|won't) (ask|tell|warn|say (it|this)) (you )?(again|twice)
    patience (is|has) (running out|run out|wearing thin|worn thin|at an end|not endless|its limits
    |limits)
    not to be trifled|one (more|false) (move|word)(?= ?[.!,]| and| from)|do yourself a favour
    if (i|we) were you|(we|you) will see about that
    stop (now|at once|immediately),? (or|before|otherwise)
    (keep|keeping|lie|lying) (a )?low( profile)?|keep your head down
    (drop|withdraw|give up|abandon) (this|your|the) (complaint|claim|appeal|campaign|case|matter)(,
    | or| if| before| now| and (we|everything|nothing|no))
    in your (own )?(best )?interests? to (drop|stop|withdraw|keep|let|walk|back|say|be quiet
    |give up|go away|leave)
    back (off|down) (now|or|before|while)|walk away (now|while|before)
    let (it|this) (go|drop|rest|lie) (now|or|before|while)|while you still can
    quit while you
    (hang|hangs|hanging) by a thread|days (here )?are numbered
    (we|i) (will|shall|'ll) (remember|not forget) (this|you|your name|what you)
    (this|that) will (not be forgotten|come back to|haunt|be remembered)|come back to (bite|haunt)
    (you|they) (do not|don't) know who you|picked (the wrong|a fight)
    (you are|you're) making (a (\w+ )*(big|grave|serious|huge|terrible|bad) mistake|enemies
    |powerful enemies|it worse for)
    make an enemy|on your (own )?head|brought (it|this) on yourself|(you|your \w+) will be next
    (hope|trust|pity if) (nothing|something) (happens|happened) to (you|your)
    happen to you next|have (it|this) in for you|get what (is coming|you deserve)
    what is coming to you|just deserts|get even|settle (the|this|our) score|pay you back
    have the last (laugh|word)
    (we|i|officers|staff) (can|could|may|might|will) ((also|always|easily) )?(find|make) (it|things
    |life) (rather |very |much |a lot )?(harder|more difficult|slower) (to|for)
    (your|any) (applications?|requests?|repairs?|claims?|calls?|letters?) (\w+ )?(may|might|could
    |will|tend to) (\w+ )?(get lost|go missing|go to the (back|bottom)|be (overlooked|mislaid|lost
    |forgotten))
    (put|send|move|drop) (you|your \w+) (to|at) the (back|bottom)
    (files?|papers|applications) (can |do |sometimes |have a habit of )*(get lost|getting lost
    |go missing|going missing|go astray|going astray)
    or else(?= ?[.!,)]|$)|(live|come) to regret|pay dearly|pay the price|you have a lot to lose
    everything to lose
    you (will|'ll|would|may|might|could) (\w+ )?(be sorry|be very sorry|regret|wish you
    |wish that you|pay for|suffer|rue|answer for|find out (what happens|the hard way)
    |learn the hard way|never (work|set foot|borrow|rent) (\w+ )?)
    (will|would|may|could) (\w+ )?(have|bring|lead to|carry) (\w+ )?(serious|severe|grave|dire
    |unpleasant|nasty|unfortunate|far reaching|heavy) consequences
    (face|suffer|take|bear|accept|live with) the consequences|consequences for (you|your \w+)
    there (will|would|may|could) be (\w+ )?(consequences|trouble|repercussions|hell to pay|a price)
    (last|final) chance before (we|i|the (police|court|magistrates?))
    this is your (last|final|only) (chance|opportunity|warning)(?= ?[.!,]|$)
    you (have been|were) warned(?= ?[.!]|$)|consider (yourself|this) (an? )?(warned|warning|final)
    (don't|do not) (push|test|try|cross|mess with|play games with) (us|me|our patience|your luck
    |the council)
    try (us|me) and see|just try it|see how you like
    do not say (that )?(we|you|nobody) (did|were) not
    next time (we|you|it|there|our) [^.;]*(not be|won't be|worse|harder|different|less)
    we (will|shall|may|might) not be (so|as) \w+( \w+)?( next time)?(?= ?[.!,]| next)
    gloves (will )?((come|are) )?off
    come down (hard|heavily) on|make an example of|teach (you|him|her) a lesson
    bring (you|him|her) (to heel|into line|down)
    put a stop to you|finish(ed)? with you|come after you|coming for you|hunt you down
    track you down|catch up with you
    (we|i) know (where (you (live|work|park|shop|drink|sleep)|your \w+)|(which|what) school
    |what car|what time you|who your)
    (we|i) (have|keep|hold) (\w+ )?(dossier|things|plenty|something|enough) on you
    (we|i) (are|will be|'ll be) watching (you|your)
    eyes on you|(we|i) have (our )?ways (of (dealing|making)|with people)|we have long memories
    long memory
    we would (hate|not like) (to see|to have|it if)
    it would be (a (shame|pity|great pity)|sad|unfortunate) (if|for|to)(?! (you|miss) (missed|lost out
    |were|did not|could not|had|out))
    you (would not|will not|would hardly|wouldn't) (want|like|wish) (us|this|it|that|your|to|anyone)
    think ((very|twice|long|hard) )?(carefully|twice|hard|again) ((about|before) (you (call|write
    |complain|come|raise|ring|send|speak|shout|contact|cross|telephone|go)|what (might|could|may
    |would|will|you (are doing|have to lose|stand))|your (home|job|children|tenancy|family|benefits
    |future|position)|doing|making|coming|writing|complaining))
    be ((very|more) )?careful (what|who|whom|how) you
    you (should|had better|would do well to|ought to) be ((very|more) )?careful(?= ?[.!]|$)
    watch (your step(?! (on|as|at|down|up|when|while|here|near|by|in))|your back)|tread carefully
    (on|skating on) (very )?thin ice|at your (own )?peril|playing with fire|mind your step(?! (on|as|at
    |down|up|when|while|here|near|by|in))
    for your own (good|sake)
    never (\w+ )?(get|receive|be given|be offered) (another|any|a single) \w+
    make sure (that )?you never|(banned|barred|excluded) for life
    (we|i|officers|staff) (can|could|may|might|will) ((also|always|easily) )?make (it|things
    |life) (\w+ )?(difficult|hard|unpleasant|hell|a misery|miserable|impossible|uncomfortable)
    (will|can|could|may|might) make your life (\w+ )*(\w+ )?(hell|difficult|hard|unpleasant
    |miserable|uncomfortable|a misery|very \w+)
    (things|life|matters) (could|can|will|may|might) (\w+ )?(get|become|turn|go
    |be made) (\w+ )?(\w+ )?(nasty|unpleasant|ugly|badly)
    (things|life) (could|can|will|may|might) (\w+ )?(get|become) (\w+ )?(difficult|hard
    |uncomfortable) for you
    (remove|removed|throw|thrown|drag|dragged|carried|put|escort|escorted|eject
    |ejected) (\w+ ){0,4}?by force
    physically (remove|removed|restrain|restrained|eject|ejected)|use force (against|on)
    we can make you (stop|pay|leave|sorry|regret|suffer|homeless)
    (we|i) (can|could|will) (ruin|destroy|finish|crush|break|expose) you
    if you know what is good for you|you will keep quiet|keep your mouth shut
    nobody will (help|believe) you
    (remember|forget|mind) (that )?(we|who) (owns?|pays?|decides?|controls?)
    we hold (all )?the (cards|power|keys|purse)
    """
)

WITHDRAWN = phrases(
    r"""
    (not|never|no longer) (be )?(guaranteed|assured|secure|safe|protected)|no guarantee
    (stop|cease|refuse|end|withdraw|quit) (to |from )?(helping|help|housing|house|paying|caring for
    |supporting|feeding|looking after) you
    (stop|cut|end|cancel|withdraw|take away|close|review|reconsider|lose|drop|refuse|remove|suspend
    |terminate|delay|freeze|look (again )?(at|into)|investigate|slow down|forget|bin|destroy
    |tear up|put back) (\w+ )?(your|all|any) (\w+ ){0,2}(<given>|case|claim|complaint|application
    |repairs?|services?|help|appeal|request|visits?)
    (your|his|her) (\w+ ){0,2}(<given>|case|claim|complaint|application|repairs?|services?|help
    |appeal) [^.;]{0,24}?(stopped|cut|ended|taken|removed|lost|affected|reviewed|looked
    |reconsidered|suspended|withdrawn|cancelled|closed|refused|delayed|dropped|forgotten|stop|end
    |suffer|slower|longer|disappear|dry up|come to an end|a closer look)
    think of your <given>|your (landlord|school|doctor|gp|housing officer|social worker|insurer)
    """,
    given=GIVEN,
)
"""Count only where they hang on what the person does: "if you complain again"."""

OF_COURTS = phrases(
    r"""
    injunctions?
    (court|restraining|legal|possession|exclusion|civil|non molestation|anti ?social behaviour
    |community protection|banning|gagging|committal) (orders?|notices?)
    criminal behaviour orders?
    cease and desist (order|notice|injunction)s?|attorneys?|law ?suits?|sued|contempt of court|writ
    summons(es)?|subpoena
    prosecuted|prosecutions?|arrested|bailiffs?
    """
)

AS_IF_A_COURT = phrases(
    r"""
    legally (binding|enforceable)|legal (power|force)|binding in law|force of law|backed by the law
    by order of the court
    enforceable in (law|court)|(has|with) the power of a court
    """
)

THREATS = (
    Family("threat", _FRIGHTENS, LEGAL, "menacing", HELD_OVER),
    Family("threat", _FRIGHTENS, LEGAL, "menacing", AUTHORITIES),
    Family("threat", _FRIGHTENS, LEGAL, "grave", LEGAL_STEPS),
    Family("threat", _FRIGHTENS, RIGHTS, "told", TELL_TALES),
    Family("threat", _FRIGHTENS, RIGHTS, "always", VEILED),
    Family("threat", _FRIGHTENS, RIGHTS, "always", PRESSURE + FRAMES),
    Family("threat", _FRIGHTENS, RIGHTS, "pressed", WITHDRAWN),
    Family("threat", _NO_POWER, NO_COURT, "ordered", OF_COURTS),
    Family("threat", _NO_POWER, NO_COURT, "always", AS_IF_A_COURT),
)

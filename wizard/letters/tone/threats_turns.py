"""Threats by their build: an order and what follows if it is not obeyed, hints, gifts taken back."""

from wizard.letters.tone.family import phrases
from wizard.letters.tone.people import GIVEN

_STOP = (
    "(stop|behave|apologi[sz]e|drop|withdraw|calm down|shut up|go away|leave|change|mend|be quiet|keep quiet"
    "|cease|desist|back off|back down|give up|let it go|pipe down|toe the line|fall in(to)? line|watch it"
    "|keep away|stay away|be reasonable|be polite|move on)"
)

PRESSURE = phrases(
    r"""
    (bottom|back) of the (pile|list|queue|heap|line)(?! of)|while you (still )?can(?= ?[.!,]|$)
    (lawyers?|solicitors?|legal team|bailiffs|police|barristers?) (are|is|stand|stands
    |standing) (\w+ )?(ready|waiting|standing by|by|on standby|poised|at the ready)(?! (to|for) (help
    |you at your request))
    dangerous game|be (very |extremely |most |rather )?careful,? (because|for|as) (we|you|your|this
    |next)
    would (hate|not like|be sorry|not want|be (so )?sad) (for )?(this|it|that|your \w+|anything
    |something|things) to (affect|harm|hurt|spoil|damage|cost|touch|reach|get|go wrong|find)
    or be (sued|prosecuted|evicted|arrested|taken to|thrown|removed|banned|dragged|reported|fined
    |charged|dealt|made|sorry|locked)
    find out (how (serious|far|hard|strong|tough|much|nasty)|what (we (can|are|will)|happens when|it (is
    |feels)|i can))|just wait (until|till)
    would not (want|like|wish) (anything|something|any harm|harm|accidents|misfortune) to (happen|come
    |befall)|(will|shall) not be (told|asked|warned|reminded) (again|twice)|not be told again
    (police|council|court|judge|landlord|social services) (\w+ )?takes? (a |an )?(keen|close|dim|great
    |serious|special) (interest in|view of) (you|people|those|your|families|parents|tenants)
    or (face|risk|suffer|expect) (the|your|an?|legal|court|eviction|prosecution|arrest|consequences
    |bailiffs|prison|losing|jail|trouble)|or lose (your <given>|your place|everything|the lot|all (help
    |hope|your))
    (could|will|may|might|stand to|going to|can) (easily |very well |well )?lose (everything|it all
    |all you have|the lot|more than you)
    anything you (say|write|post|do) (will|can|may|could) be (used|taken|held|noted)|(not
    |never) too late to (avoid|escape|save (your|yourself)|keep your (home|job|tenancy|children))
    (attitude|behaviour|complaint|complaints|tone|temper|campaign|campaigning) (will|does|do|is
    |are) (not|hardly|only) (helping|help|make (it|things) worse)(?= ?[.!,;]|$)
    (we|i|council)( (will|could|may|might|can|shall)|'ll) make (it )?(public|known|sure (everyone|people
    |the (press|papers|neighbours)))
    every (power|means|tool|weapon|legal \w+|avenue|resource|trick) ([\w']+ ){0,4}(against you
    |at our disposal|we have|open to us|available to us)
    be made (very |most |really |extremely )?(uncomfortable|unpleasant|miserable|a misery)(?! (by
    |for (staff|others|us)))
    (think|imagine|believe|suppose|pretend) (for a (moment|minute|second) )?(that )?(we|you) (cannot
    |can't|are (not )?|will not|won't|can) (touch|reach|find|stop you|beyond|safe|untouchable
    |above the law|get away|be found|hide|walk away)
    get(ting)? away with (it|this|that|your)|(used|held|counts?|taken down|in evidence|noted
    |remembered) against you
    (attitude|behaviour|complaint|complaints|tone|letters?|temper|campaign) (will|does|do|is|are
    |can) (not|n't|hardly|only) (help|helping|improve|do(ing)?|harm|hurt|damage|make|count
    |count against) (you|your|things|it|matters)
    fit to (be an? (carer|parent|mother|father|tenant|foster \w+|guardian|grandparent)|(have|keep
    |look after|raise|bring up|care for) (your |the |a )?(children|child|kids|tenancy|home|mother|father
    |son|daughter))|your (fitness|suitability) (as|to|for)
    it will be (the police|a judge|a magistrate|bailiffs|our (lawyers?|solicitors?)|a cell|court
    |the courts?|handcuffs)
    (you'd|you had) better (stop|watch|think|be careful|behave|hope|start|get used|pray|pack|find a
    |listen|apologise|keep quiet|calm|change)|(?<!to\s)be warned(?= ?[.!,:]| that)|you are being warned
    force our hand|a world of (trouble|pain|hurt|grief)|(in|into|for) (big|deep|serious|real|a lot of
    |a heap of) trouble|enough is enough
    (have|has|had|are|were|been) (\w+ )?(evicted|arrested|jailed|prosecuted|banned|sued|thrown out
    |cut off|punished) (people |others |tenants |men |residents |someone )?for (far |much |a lot )?less
    too late to (avoid|escape|save your|keep your|prevent|stop (us|this)|back|withdraw|apologi\w+
    |change your mind|walk)
    (another|one more|any more|any further|a single|one single|just one more|so much as (one|a|another)
    |the next|one false) (\w+ )?(of (this|that|these|those|your)|calls?|letters?|e ?mails?|words?|peep
    |outbursts?|complaints?|visits?|messages?|incidents?|steps?|stunts?|scenes?|threats?|insults?
    |repeats?|lies?|time|shouts?|posts?|slips?|tricks?|foot|trouble|nonsense|abuse|moves?|rudeness
    |like (this|that)|repetition)( (?!is|was|are)[\w']+){0,6}?,? (and|means|will mean|will see|will cost
    |will end|ends|gets) (then )?(we|you|you're|your|it|i|that|the (police|door|case|line|matter
    |council))
    any (repeat|repetition|recurrence|more of (this|that)|further (nonsense|trouble)) (and|will (mean
    |cost|see|be|end|lead|result))
    one \w+ (\w+ )?away from|(will be|are|be|keep|keeping) (watching|an eye on|a close eye on
    |our eye on) (you|what you|your|every)
    (have|has|had) a (habit|way) of (going|getting|being|taking|disappearing|vanishing|slipping)|(say
    |kiss|wave) (goodbye|farewell) to
    only takes? one|(council|we|this (office|council)|officers|i|they) (never|do not|does not|don't
    |doesn't) forgets?(?= ?[.!,]|$| (people|those|a))
    (inviting|asking for|looking for|heading for|courting|storing up) (trouble|disaster|problems
    |a fall)(?! (for|in) (others|the town))
    worth (losing|risking|giving up|the loss of) your|is it (really )?worth (it|losing|risking)
    (legal team|lawyers?|solicitors?|police|bailiffs|judge|magistrates?|social services
    |barristers?) (would|will|'d) (\w+ )?(love|be (\w+ )?(happy|glad|delighted|pleased|only too
    |interested|keen)|enjoy|relish) (to|in)(?! (help|hear your side|meet you to help))
    (we|i|council|they)( (will|shall|can|could|may|must|would)|'ll) (\w+ )?have (you|him|her) (thrown
    |removed|dragged|put|barred|locked|sacked|evicted|taken|carried|arrested|out|moved|charged|up in)
    no (choice|option|alternative) but to (have you|call|evict|sue|prosecute|take (you|away|your)
    |remove you|throw|involve|stop your|cut|end your|go to court)
    (would|will|may|might) (not|hardly|never|barely) (survive|last|outlast|withstand
    |recover)(?= ?[.!]| (a|an|one|this|long|the|another|us|if)\b)
    one (more |single |false |wrong )?(wrong |false )?(step|move|slip|foot|word) (out of (line|place)
    |wrong|and|more|from you)
    (continue|persist|refuse|resist|argue|complain|disobey|defy us|ignore this)( [\w']+){0,5}?,? and (we
    |you|the|your|it|there|i) (\w+ )?(will|shall|'ll|may|might|could|can|face|lose|risk|must|are|have)
    (cooperate|comply|obey|do as you are told|fall in|play along|listen|sign|agree|pay up|shut up
    |toe the line)( [\w']+){0,5}?,? or (else |we |you |your |the |face |lose |expect |there |suffer |it )
    (worse|harder|nastier|uglier|tougher|bigger) (will|things|is|could|can|may) (\w+ )?(follow|come
    |happen|be coming)|(worse|more) where that came from|this is (only|just) the (beginning|start)
    (remove|lose|forfeit|have|had) (your|any) (right|chance|hope) (to|of) (a home|housing|help|any help
    |services|ever)
    (stop|end|drop|forget) (this|it|that)( \w+)? (now|today|at once|while you can|if you|before)(?! (the
    |work|starts))
    (cannot|will not|won't|can't|not going to|shall not) be (held )?(responsible|accountable
    |answerable) (for (what|anything)|if (you|something|anything))
    (how|what) (this|it|that|your \w+) (will|would|might|could|may) (look|sound|seem) (like )?(to|for
    |in front of) (your|a|the (court|judge|police))
    the last (man|woman|person|tenant|one|resident|customer|fellow|family) (who|that|to) (spoke|speak
    |did|do|tried|try|cross|behave|treat|talk|complain|write|wrote|upset|threaten|messed|mess)\w*
    (would|will|could|does) (only |just |not )?takes? (us |me |\w+ )?(long|(\w+ )?(minutes?|seconds?
    |moment|call|phone call|signature|letter|e ?mail|word|form)) to (cancel|end|stop|close|evict|have
    |take|get|ruin|withdraw|refuse|remove|lose|suspend|undo|reverse)
    (have|having|had) a (quiet |little )?(word|chat) with (the|your) (school|employer|landlord|boss
    |manager|head|wife|husband|police|bank|church|neighbours)
    before you (lose|regret|end up|get hurt|find yourself|go too far|are (sorry|arrested|evicted)
    |make (it|things) worse|do something you|say something you|dig yourself)
    (spend|enjoy|spending) (christmas|the (night|winter|weekend|holidays)|tonight|new year
    |your (birthday|retirement|summer)) (in (a (hostel|cell|tent|shelter|car|b and b)|prison|jail
    |custody)|on the street|outside)
    takes? a (very )?(dim|dark|poor) view of (people|parents|tenants|those|anyone|behaviour|families
    |residents|mothers|fathers|conduct)
    (just |do |please )?remember (that |who |where |how )(your <given>|pays? your|gave you your
    |owns? your)|(just|do|please) remember your <given>
    (every|all|each|any) (landlords?|employers?|councils?|schools?|housing associations?) (\w+ )?(will
    |would|can|could|may) (\w+ )?(see|know|hear|read|be told|learn|find)
    you would not last|you will not last (long|a)
    (push|cross|test|provoke|defy|disobey|ignore|threaten) (me|us|them|the council|this (letter|warning)
    |our (staff|patience|warning)) ([\w']+ ){0,4}(and|will|or)
    (keep|carry|go|continue|persist)( (it|this|that|on|going|up|at it|with|writing|calling|ringing
    |complaining|shouting|like))+ ([\w']+ ){0,5}(and|then) (we|you|your|it|the|see)
    (do|say|try|write|call|ring|come|send|show|publish|pull) ([\w']+ ){0,6}?again(,)? and (we|you|your|it|i
    |the|see)
    <stop>( [\w']+){0,8},? or (else )?(we|you|your|the (police|council|next)|i|face|lose|expect|risk
    |pay|suffer|it)
    (you (will|'ll|may|might|could|would)) (well |soon |quickly |also |then )*(find|discover|see|learn
    |notice) (that )?(?!it (helpful|useful|easier|hard))[^.;]*\b(if|unless) you (go on|carry|keep
    |continue|persist|insist|do not (stop|drop|behave|calm|back)|don't|refuse|complain|ignore|write
    |push)
    if you (value|want to keep|wish to keep|hope to keep|want to stay|want to hold on|care about|like
    |love|treasure|want (any|our) more|ever want|expect|would like to keep|intend to keep|need
    |hope (for|to)) ([\w']+ ){0,6}(stop|behave|you (will|had|should|ought|must|need to|would)|drop|think
    |keep quiet|then|start|calm|be (polite|quiet|careful|nice)|watch|mind|apologi[sz]e)
    (would|might|may|will|should) (\w+ )?be ((very |far |more )?(wise|sensible|prudent|advisable
    |well advised|safer|better|wiser|smart|clever)
    |in your (own )?(best )?interests?)( off)? (for you |of you )?(not )?(to |if you )?(drop|dropped
    |stop|stopped|stopping|withdraw|withdrew|keep (quiet|your|out|away|this to)|kept quiet|keeping quiet
    |let|walk|walking|back|backed|reconsider|leave|behave|listen|heed|forget|forgetting|think again|stay
    |remember|toe|be|comply|watch|go|say (no|nothing)|shut|give up|hold your|lie|accept|move on)
    (don't|do not|never) (make|force|oblige|compel|drive|tempt|provoke|push|try) (us|me)(?! to (a|wait
    |repeat))(?= ?[.!,]| to| and| into| come| do| take| call| go| any| or| too)
    (don't|do not) (complain|come crying|be surprised|be shocked)( (that|if|when))? (we|you
    |to us|your|the (police|bailiffs)|later|afterwards|something|one day|anyone)
    (push|hit|fight|strike|bite) back|give as good as|respond in kind|repay the favour|return the favour
    |two can play|pay (you )?back in kind
    (see to it|make (quite |very )?(sure|certain)|ensure) (that )?(you|nobody|no one|no (landlord
    |employer|councillor|school|officer)|everyone|every (landlord|employer|school)|your (boss|employer
    |landlord|neighbours|family|name)) ([\w']+ ){0,3}?(never|regret|suffer|lose|loses|pay|knows?|hears?
    |will (hire|house|help|employ|talk|listen)|end up|rents?|helps?|employs?|hires?|are (last
    |at the bottom|finished|ruined|evicted|banned|sorry)|do not (get|see|work))
    (others|people|someone|somebody|tenants|residents|the last (person|man|woman|tenant|resident)|men
    |women) ([\w']+ ){0,8}(lost|been (evicted|arrested|jailed|prosecuted|banned|sacked)|gone to (prison
    |jail|court)|ended up|came to regret|regretted|went to (prison|jail|court)) ?([\w']+ ){0,6}(for
    |(far |much |a lot )?less|after|that way|over less|in court|homeless|it)
    what happened to (the last|others|other people|your (neighbour|friend)|those|people) (\w+ )?(who
    |person|man|woman|tenant|when)
    (easy|hard|difficult|nice|pleasant) way or( the| a)? (easy|hard|difficult|nasty|unpleasant) (way
    |one)
    the (choice|decision|ball) is (yours|in your)[,:;] (stop|either|behave|drop|but)
    (clock is ticking|time is running out)( for you)?(?= ?[.!,]|$)|nowhere (left )?to hide|(cannot|can't
    |not) hide from (us|this|the)|no escape from|we will find you|sleep with one eye
    (full|whole) (force|weight|might|power|extent|rigour) of (the|our) (law|council|legal|lawyers)
    fullest extent of the law|throw the book|by the (scruff|book and)|ton of bricks
    (deep|deeper|bottomless) pockets|bury you|drag you (through|to|into|before)|(never
    |not once) lost (a case|in court)|more lawyers than|lawyers on (hand|staff|call)|best lawyers
    |cost you (dear|dearly|everything|a fortune|more than)
    (cell|bunk|place|space|seat|summons|file|letter) (\w+ )?(waiting for|with your name|ready for
    |reserved for) (on it|you|people|someone|those|him|her)?
    (with your name on it|got your number|have your number|marked man|marked woman|your card is marked
    |on (our|the) (radar|hit list|naughty list))
    (can|could|may|might|will)( just as| also| always| as| very| quite)* (easily|quickly|soon
    |always) ((be )?(taken|withdrawn|cancelled|stopped|reversed|revoked|removed|lost|undone|changed
    |closed|away)|disappear|go)
    (what|those who|the hand) (the council|we|that|has been) (gives?|gave|feeds?
    |given)( you)?,? ([\w']+ ){0,3}(takes? (away|back)|taken (away|back))|bite the hand
    (easily|can|could|will) take (it|this|that|them) (away|back|off you)
    (let us|let's|we (shall|will|'ll)|you (will|'ll)) see (how|if|whether|what|who) (brave|tough|clever
    |funny|loud|cocky|you like|long you|you feel|happens|the (police|judge|court)|a (judge|magistrate)
    |wins|blinks|laughs|your (boss|employer|landlord|neighbours|wife|husband))
    (tell|inform|contact|write to|notify|alert|ring|speak to|share (this|it) with|pass (this|it) to
    |copy (this|it) to|let) (the|your (son|daughter|child|children|kid|wife|husband|partner|mother
    |father)('s|s')?) (school|college|university|employer|workplace|nursery|landlord|church|club
    |boss) (\w+ )?(about|of|what|how|that|know) (you|your|this|what|how|kind)
    (keep|keeping|have|got|building|compiling|opened|holding|started) ((a|an|quite a
    |our own) )?(\w+ )?(file|dossier|case|list|tabs|log|record) (on|against|of) (you|your|everything
    |every)( every)?(?! (case|rights))(?= ?[.!,]| (and|so|that|move|mistakes?|weak|every|for))
    expect (no|little) (mercy|help|sympathy|favours|leniency|more (help|chances|favours))
    |expect (company|visitors|trouble|the worst|a (fight|battle|war|surprise|shock|call from|caller))
    (we|i|council|officers|staff|police|managers?)( (will|shall|would)|'ll) not hesitate (to|in
    |for)(?! (help|ring|assist|support|talk|explain|answer|visit|listen))|(have|has
    |with) no hesitation in|won't hesitate
    (see|watch|find out|wait and see) what happens(?= ?[.!]| (next|then|to you|if|when))
    (repercussions|reprisals|retribution|retaliation|a reckoning|payback)(?!,? (by|from) your)
    (there is|have|has) (a |an )?(price|cost|penalty) (to (be )?pa(y|id)|for (complaining|people who
    |those who))
    (accidents|things|funny things|bad things|letters) (do |can |will |may )*(happen|get lost
    |go astray)(?= ?[.!]| to (people|those|you))
    (no (landlord|employer|officer|school|one|agency|council|housing \w+)|nobody) (in (this|the
    |any) \w+ )?([\w']+ ){0,3}(will|would) (ever )?(touch|house|employ|hire|help|take|trust|want
    |work with|listen to|rent to|deal with) (you|him|her)( again)?
    (we|i|staff|officers) (can|could|may|might|will) (\w+ )?(stop|refuse|cease) (\w+ )?(helping
    |collecting|repairing|answering|dealing|visiting|caring|paying) [^.;]*\b(if|unless|until) you
    (will|shall|'ll) (be )?(regret|rue) (it|this|the day)|rue the day
    (you|your family|your \w+) (will|would|could|may) (\w+ )?(be the ones? (to|who)|pay the price
    |live to regret|bear the cost|suffer for)
    (access to|right to|place (in|at|on)|share of) [\w ]{1,30} (depends?|hangs?|rests?
    |is conditional) on (your (\w+ )?(behaviour|conduct|silence|co-?operation|attitude|manners)
    |you (staying|being|keeping)|how you (behave|act|speak))
    (more|much|a great deal|a lot|plenty|everything) to lose(?= ?[.!,]| than| if| and| by)
    (nasty|unpleasant|rude|big|great|terrible|real) (surprise|shock|awakening) (is |are )?(waiting
    |coming|in store|for you|if you)
    play (ball|nicely|nice|along|by our rules) (and|or|if|with us)|mess with (us|this council|the wrong)
    (not|never) (a )?(council|people|department|team|man|woman|someone) to (be )?(cross|crossed|mess
    |annoy|upset|trifle|trifled)(ed)?( with)?
    (shut|close|slam) (the|every|that|this) door (on|to|in) you
    (before|unless|until|or|if not) (it|something|anything|someone|things) (\w+ )?(gets? (hurt|nasty
    |worse|ugly)|happens? to (you|your)|bad happens)
    let (this|that) be (a|your) (\w+ )?(warning|lesson) to (you|him|her|them)
    will be (refused|ignored|turned down|rejected),? (whatever its merits|however good|no matter what)
    unless you (sign|withdraw|agree|apologise|drop|pay) ([\w']+ ){0,5}[\w']+, (your|his|her) ([\w']+ ){0,3}\
    (carers?|care|meals|heating|benefits?|payments?|bins|children) (will|may|might|could) (not|stop|end|go)
    (hope|trust|sure) (that )?(you|your (children|family|wife|employer|home|insurance)) (\w+ ){0,6}(are|is
    |has|have|got) (\w+ ){0,6}(insured|safe|good (lawyer|solicitor)|a good (lawyer|solicitor)
    |somewhere (else )?to live|another job|up to date)
    """,
    stop=_STOP,
    given=GIVEN,
)

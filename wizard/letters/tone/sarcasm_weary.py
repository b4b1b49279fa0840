"""Mockery that sighs or laughs: yet another letter, the whole office."""

from wizard.letters.tone.family import phrases
from wizard.letters.tone.sarcasm_praise import MANY

_WRITING = (
    "(e-?mails?|letters?|calls?|complaints?|messages?|visits?|missives?|epistles?|voicemails?"
    "|instalments?|essays?"
    "|opinions?|texts?|posts?|chats?|lectures?|sermons?|rants?)"
)
_SLY = (
    r"(no doubt|doubtless|undoubtedly|inevitably|predictably|needless to say|presumably"
    r"|apparently|evidently|clearly|obviously|surely|as ever|as always"
    r"|strangely enough"
    r"|oddly enough|funnily enough|curiously)"
)
_ALL = "(the whole|the entire|everybody in the|everyone in the|all of us in the|half the)"

WEARY = phrases(
    r"""
    (your|the|this|another|that) (daily|hourly|weekly|nightly|morning|regular
    |constant) (instructions|bulletins?|dispatch(es)?|sermons?|updates?|dose|instalments?|lectures?
    |orders|commands|outbursts?|diatribes?)
    you (rang|wrote|called|complained|appeared|turned up) yet again(?= ?[.!,])
    (the )?(horror|tragedy|agony|injustice|cruelty|indignity|outrage|shame|drama|hardship
    |trauma) of (an?|the|having|waiting|it|your|being|a late|one) (?!(loss|death|war|accident
    |attack|fire))\w+(?= ?[.!]| bin| collection| hedge| minutes| queue| wait| parking)
    (about|over|for|because of) (an?|one|two|three|some|the same) ((single|few|mere|tiny|whole|damp
    |little) )*(leaf|leaves|twig|crumb|puddle|pebble|blade of grass|kerbstone|squeak|draught|pigeon
    |snail|weed)(?= ?[.!?])
    (collect|collects|collecting) (complaints|grievances|grudges)|favourite (pastime|sport|hobby)
    (professional|olympic|world class|champion|gold medal) (moaning|complaining|moaner|complainer
    |whingeing|standard)
    complain(ing)? for (england|britain|a living)
    if (complaining|moaning|shouting|writing) were (an? )?\w+
    (black belt|master|doctorate|degree|phd) in (complaining|moaning|rudeness)
    (told|tell|telling|informed|reminded|explained it to) us (that |this |so )?((only|just
    |a mere) )?(several hundred|a hundred|a dozen|a million|countless|umpteen) times
    not (a day|an hour|a minute|a week|five minutes) (goes|passes|went|passed|has gone)
    (another|one more) (day|week|morning|monday|hour)[,;]? (another|one more)
    right on cue|as sure as|regular as|like a bad penny|(oh,? |not |it is )you again
    we were (beginning|starting) to (worry|miss|wonder)
    (has|had) been (almost|nearly|at least|all of|a whole) (\w+ )?(hours?|days?|minutes?
    |mornings?) (since your last|without (you|your|a word))
    (give|spare) (us|our (staff|ears|inbox)) (a|some|the) (rest|break|peace)
    our (ears|eyes|postman|switchboard|printer|shredder|poor \w+) ((is|are|was
    |were) )?(still )?(ringing|groans?|aches?|aching|burning|bleeding|worn out)
    (eyes|hearts?) (rolled|rolling|sank|sinks)|groaned(?! under)|sighed|yawn(ed|ing|s)?
    watch(ing)? paint dry|life is (too )?short
    (hours|minutes|time) of (our|my) (life|lives)|get (back|that) (time|hour|those)(?! slot)
    (thank you|thanks|many thanks|grateful|we thank you) ((so much|ever so much|very much|kindly
    |once again|again) )?for (yet another|another (of|long|lengthy|\w+ page)|your (\w+ )?(<many>
    |usual|endless|never ending|unending|lengthy|interminable|fascinating|charming|delightful
    |entertaining|enlightening|riveting|colourful|daily|weekly|hourly|constant|customary
    |unsolicited|wise|numerous|countless|little|dazzling|gripping|many many|insightful|expert))
    (thank you|thanks|grateful) ((so much|ever so much|very much|kindly) )?for (sharing (your|yet
    |another|all) ?(\w+ )?(wisdom|opinions?|expertise|outburst|rage|autobiography|life story
    |thoughts (on|about) everything|genius)|the (lecture|history lesson|sermon|novel|essay
    |entertainment|comedy|laugh|tirade|running commentary|masterclass|lesson)|(teaching
    |enlightening|educating|entertaining|lecturing|telling) us
    |explaining (to us )?(how to do )?our (own )?job|reminding us (yet|again|how)|nothing
    |brightening|gracing|taking (time|a break) (out of|from) your (busy|hectic|packed))
    (the|your|his|her) <many> (and (no doubt|surely) not (the )?last )?<writing>
    for the (<many>|last|nth) time|(a|one) (hundred|thousand|million) times
    for what (feels|seems) like
    yet (another|again)
    (another|one more|the latest|the next) (of|in|from) your (\w+ )*(series|collection|saga
    |<writing>|instalments?)
    another (of your )?(\w+ )?(masterpiece|rant|tirade|sermon|lecture|epic|instalment|essay|novel
    |outburst|missive)s?
    (hurrah|oh joy|joy of joys|oh good|oh dear|oh no|oh well|oh look|dear me|dear oh dear
    |good grief|goodness me|heaven(s)? (forbid|help)|god forbid|perish the thought|lo and behold
    |wonders never cease|fancy that|imagine that|who knew|who would have thought
    |here we go( again)?|there you go( again)?)
    as (usual|ever|always),? (you|we|your|with you)|true to form
    (same|that) old (story|song|tune|complaint|record|chestnut)|broken record|never one to
    not content with (having \w+|\w+ing|one|two|\d+)
    once (more|again),? (you|your) (grace|favour|honour|treat|have (graced|treated|favoured|outdone
    |honoured|found|decided|chosen))
    here we are again|like clockwork|creature of habit
    and the (\w+ )?(\w+ )?before (it|that)(?= ?[.!])
    (lost|losing) (count|track) of (your|how many)
    run(ning)? out of (paper|shelf space|space|folders|ink|drawers|shelves) (for|because of
    |thanks to|on|over) (you|your)
    (second|bigger|third) (filing cabinet|post ?bag|letter ?box) for (you|your)
    filing cabinet (of|for) your
    forests? felled|going for (a|the) record|at this rate,? (you|we)
    (latest|next|usual|daily|little|lengthy|epic|angry|endless|your|this|such|his|her
    |another) (rants?|tirades?|masterpieces?|magnum opus|opus|diatribes?|manifestos?|memoirs?
    |outpourings?|ramblings?|ravings?|whing(e|es|eing|ing)|whin(e|es|ing)|moan(s|ing)|bleat(s|ing)?
    |drivel|nonsense|waffle|twaddle|gibberish|bluster|ranting|carping|griping|nitpicking|missives?
    |epistles?|fairy (tales?|stor(y|ies))|tall stor(y|ies)|pearls of wisdom|words of wisdom
    |life's work|soapbox|hobby ?horse|pet (subject|theory|hate|topic|project)|crusade|theatrics
    |histrionics|conspiracy theor(y|ies)|bedtime story|autobiography|bleatings|mutterings)(?! (won
    |prize|competition|team|policy|group))
    (your|another) (\w+ )?(novel|essay|saga|epic|sermon|lecture|thesis|dissertation|drama|pantomime
    |circus|soap opera|tale|fairy tale|monologue|symphony)(?= ?[.!,]| (of|about
    |on) (\w+ )?(complaint|bins?|the|your|an?|hedge)| with (great|much|amusement)| has| was| made
    | kept| at the desk)(?! has (won|been accepted)| (of|on) the library| was (read|accepted
    |a success))
    (look|looking|looked) forward to (your|the) (\w+ )?(next|<many>|inevitable|further|usual
    |following) (\w+ )?(novel|essay|complaints?|instalment|rant|chapter|outburst|epic|masterpiece
    |saga|tantrum|lecture|sequel|offering|missive|performance)
    (await|awaiting|waiting for) (your|the) (\w+ )?(next (e-?mail|letter|rant|instalment|complaint
    |outburst|chapter|novel)|sequel|inevitable)
    (the|a|for) sequel(?= ?[.!]|$)
    (your|the) next (instalment|episode)(?= ?[.!])
    with (great|keen|eager|breathless|huge|mounting|bated) (anticipation|excitement|joy|breath
    |delight)
    (we|i) (can hardly|cannot|can't) wait|counting the (days|hours)|on the edge of our seats
    so (very much )?looking forward|hanging on your every
    (thrilled|overjoyed|ecstatic|enchanted|honoured|breathless|agog|enthralled|riveted|captivated
    |fascinated|amused|entertained|charmed|tickled|moved to tears|beside ourselves|bowled over
    |flattered|spellbound|delighted|touched|dazzled|moved) (to ((receive|read|get|see|have|find
    |discover|open|learn of|received|had|read) )+|by |at |with )(\w+ )?((your|the
    |this) (\w+ )?(latest|next|<many>|usual|lengthy|newest)|another|yet)
    (ecstatic|enchanted|breathless|agog|enthralled|riveted|captivated|amused|entertained|spellbound
    |bowled over) (by|at|to \w+|with) (your|the)
    <sly>,? (that )?(you|your) ((will|would|'ll|have|are|know|can|could|did|must|feel|think|find
    |also|now|no doubt|soon|be|want|wish|then|again|always|never|too) )*(complain|complaining|moan
    |write again|blame (us|the)|devastated|thrilled|heartbroken|overjoyed|outraged|offended
    |find fault|know(s)? (best|better)|something to say|above|too (busy|important|clever)
    |a legal \w+|an expert|the expert|a (great|leading|qualified|trained|world) \w+|perfect
    |never wrong|always right|incapable|did not (read|bother|manage to read)|cannot read|swallowed
    |the centre|special|entitled to everything|better than|exempt|royalty|a genius|own the
    |an? (\w+ )?(lawyer|surveyor|engineer|doctor|judge))
    <sly>,? (you are|you're) the only \w+|another day,? another|film rights|signed copy of (your|it)
    (your|for an?) autograph
    (hope|trust|sure|glad) (that )?[^.;]*(made you feel (better|important)|off your chest
    |enjoyed (writing|shouting|typing)|keeps? you warm)
    (our|my) hearts? (goes|go) out to(?!.*(loss|family|death|bereav|accident|illness|fire|sad
    |sorrow|difficult|time))
    (might|may|could|would) (like|care|wish|want|do well) to (read|look|think|check|count|learn
    |listen|open)( \w+){0,4} (before you (answer|reply|write|complain|shout|send|ring|accuse)
    |properly|next time|this time|for once)
    <sly>,? (the |our )?(rules? (do|does|apply|are)|queues? (do|are)|world|universe|it is (too much
    |beneath|beyond)|reading|manners|spelling|patience|politeness|common sense)
    (swallowed|eaten|read) (a|an|the|every) (\w+ )?(law book|dictionary|legal dictionary|textbook
    |encyclopaedia|thesaurus|rule ?book)
    (law|legal|planning|medical) expert|expert (in|on) everything|(barrack room|armchair) \w+
    (school|university) of life|google (degree|law school|search)
    (you|and) know (better|best|everything|it all) (than (us|we|the|our|every)|as usual|about)
    know better than|teach us our job
    tell us how to do our
    you (will|would) (no doubt|doubtless|surely|undoubtedly) (be|have|want|find|feel|know|complain
    |write|appeal|object|tell|take|also)
    (will|would) no doubt (be|find|want|complain|write|tell)
    (thrilled|devastated|heartbroken|overjoyed|shocked|astonished) to (hear|learn|know|discover)
    (it )?(may|might|will) (\w+ )?(surprise|shock|amaze|astonish|astound|stagger) you
    news to you
    (no|never any|there is no) pleasing
    (some people|you) are never (satisfied|happy|pleased|content)|never (good|fast|quick) enough for
    hard to please|impossible to please|nothing is ever|rome was not built|money does not grow
    life is not fair|sticks and stones|patience is a virtue|welcome to the real world
    join the queue(?= ?[!]|, like)
    """,
    many=MANY,
    writing=_WRITING,
    sly=_SLY,
)

LAUGHTER = phrases(
    r"""
    (given?|gave|giving|provided?|source of|for|much|some|great
    |caused) (us )?(all )?(\w+ )?(a )?((good|great|hearty) )?(laugh|laughter|amusement|hilarity
    |mirth|giggle|chuckle|light relief|merriment)(?! (at|for) the (festival|show))
    (most|highly|so|truly|greatly|vastly|hugely|endlessly|rather|quite|always) (entertaining
    |amusing|comical|hilarious|laughable)
    laugh(ed|ing)? (out loud|at (you|your)|ourselves|until|till|about (you|your))|laughing stock
    hilarious|comedy (gold|value)|with amusement|(for|be) your entertainment(?! \w)
    (pinned|framed|stuck|hung) (it|them|your (letters?|e-?mails?|complaints?|messages?)) (up|on|in
    |to|above)
    (read|passed) (it|them|your \w+) (out|aloud|round|around) (in|to|at|over|the) ?((the
    |our) )?(office|team|staff|tea|each|everyone|lunch|canteen|break|whole)
    (drew|drawn) (lots|straws) (over|for|to (decide|see)) (who|which of us)|short(est)? straw
    running joke|standing joke|sweepstake
    taking bets|office (favourite|legend|celebrity|joke)|collection of your|keep(ing)? a tally
    (our|a|the) (name|nickname) for you
    your (\w+ )?(letters?|e-?mails?|complaints?|messages?|notes?) [^.;]{0,30}in(to)? the (bin
    |waste ?paper|shredder|recycling)
    filed (it|them )?(under (r|rubbish|fiction|comedy|nonsense|bin)|with the (others|rest))
    (round|circular) (file|filing)
    <all> (\w+ )?(office|team|department|building|council) (\w+ )?(enjoyed|laughed|groaned|sighed
    |held|was in|were in|is still|gathered|cheered|rolled|knows you|dreads|looks forward|loves)
    (telling|tell|told) us (next )?(that )?(the (moon|earth|sun|sky)|pigs|black is|white is)
    pigs (might|may|will|can)? ?fly|made of cheese|flat earth
    (write|complain|appeal|tell|ring|take (it|this) up with) (\w+ )?(to )?(your mother|mum
    |someone who cares)
    shout(ing)? at (the )?(clouds?|moon|wind|walls?|pigeons?)|howl(ing)? at|cloud cuckoo land
    planet (you|do you)|(which|what|on another|your own|on your) planet
    your own (little )?(world|universe|bubble)
    (bus|rain|summer|post|lorry|weather|sun|tide) (\w+ )?(come|comes|stop|go|move|change|arrive
    |shine|turn)s? (any )?(sooner|faster|quicker|because you|for you)
    (just|especially|specially|only) for you(?= alone|, your|!)
    (special|royal|vip) treatment(?= ?[.!,?]| for you)|if you say so|whatever you say
    so you (say|think|believe)(?= ?[.!,]|$)|in your dreams|keep dreaming|one lives in hope
    never (a )?dull moment|(quite|really|has|have) made (my|our) (day|week|month|year)
    the highlight of (my|our) (day|week|month|year)
    our (day|week|lives) would not be
    (world|office) (is|was|would be) (so )?(quiet|dull|empty) without
    what a (pity|shame|surprise|coincidence|relief|hardship|tragedy|treat|joy|hoot|palaver
    |performance|hero|genius|bombshell|revelation|life|saga)(?! (to|it (must|was)|that the|for you|for (your
    |the) family
    |that your (?!view)))
    let us all (bow|hope that you|stop|drop|pray|listen|applaud|be|now)|let's all
    good luck (with that|to you|with( the (?!move|new|project|event|exam|birth|baby|garden|work
    |interview)\w+| your (?!new|operation|surgery|test|driving|degree|school|college|flat|home|house
    |race|training
    |harvest|marathon|audition|appointment|move|stud|exam|course|interview|recovery|treatment|project|garden
    |event|application|search|next|wedding|job|work|business|show|baby)\w+| it| finding| getting
    | persuading))
    good luck (to (whoever|anyone|the (next|poor))|in (court|finding|persuading|your (crusade
    |campaign|quest|fight))|(finding|getting|persuading|convincing|explaining)(?! (an?|your
    |somewhere|the right) (new|home|job|place|flat|work|buyer|tenant|carer)))
    best of luck (with|to|finding|in) (?!your new)\w+
    your (\w+ )?so ?called
    so ?called (evidence|proof|expert|complaint|problem|victim|injury|emergency|facts|research
    |petition|supporters?|friends?|disability|illness)
    self (styled|appointed|proclaimed|declared) \w+
    supposed (evidence|expert|complaint|injury|disability|illness|problem|emergency|victim|witness)
    what you ((are pleased to|like to|choose to) )?call (your )?(evidence|proof|a complaint|facts
    |the truth|an argument|research|reasoning|logic)
    spare (us|me) (the|your|any|further|another|from)
    play(ing)? (detective|lawyer|doctor|judge|policeman|sherlock)|(nurse|nursing) (your|a) grievance
    (throw|throwing|threw) ((your|his|her) )?toys|out of the pram|spit(ting)? the dummy
    cry(ing)? wolf|attention seeking
    your (pen|keyboard|typing fingers?) (must|deserves)
    (time|ink|paper|stamps?|breath) (well )?(wasted|saved)|waste of (ink|paper|a stamp|breath)
    save your(self)? (the )?(breath|stamps?|ink|paper|effort)
    """,
    all=_ALL,
)

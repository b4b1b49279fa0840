"""Mockery by its manner, not its words: mock surprise, mock service, and praise of what came once again."""

from wizard.letters.tone.family import phrases
from wizard.letters.tone.sarcasm_praise import MANY

_LATER = rf"(third|fourth|fifth|sixth|seventh|eighth|ninth|{MANY})"
_WRITING = (
    "(e-?mails?|letters?|calls?|complaints?|messages?|visits?|essays?|versions?|instalments?|pages?|accounts?"
    "|voicemails?|texts?|lists?|reminders?|reports?)"
)

MOCK_SURPRISE = phrases(
    r"""
    (surprisingly|amazingly|remarkably|shockingly|incredibly|astonishingly) enough|(surprisingly
    |amazingly|remarkably|shockingly|incredibly|astonishingly),? (we|there|our staff|officers
    |the council) (are|do|have|has|also|also have) (\w+ )?(other|also|lives|work|not)
    (maybe|perhaps) if (you|we all) (\w+ed|were|had|spent|wrote|spoke|read|took|could|did|would|just
    |only)
    well,? that (was|is|went)
    (naturally|clearly|obviously|evidently|plainly|apparently|of course|undoubtedly|presumably|doubtless
    |predictably|inevitably),? (?!(we|i|our|my|nobody|no one|not)\b)(?!.*\b(upset|worried|sorry
    |difficult|hard|distress|frighten|understand|feel|felt|our fault|we were|mistake|free to|welcome|may
    |right to|entitled to|safety)\w*)(it is|it was|that is|the|all|everyone|everybody|you|your|nothing
    |rules|potholes|since you)\b(?=.*\b(you|your|yours|war|world|else)\b)
    (yes|no|sure|right|okay|fine|indeed|quite),? (the council|we|our (officers|staff|engineers
    |whole \w+)|everyone|i|you|your|and) (?!(can|could|will|agree|are sorry|have (received|had|your)|did
    |do|may|received|were)\b)([\w']+ )*(just to|always|all|personally|deliberately|only|know best|must
    |whole|on purpose|clearly|entire|surely)
    (so|and) (now|suddenly|today) (you|we) (are|have|were|must)(?= .*[?])|so (now )?you (are
    |were) (now )?(a|an|the) (?=.*[?])
    (since|as|given that|seeing that|now that) you (are|know|have|seem) (\w+ )?(evidently|clearly
    |obviously|so|apparently|plainly|such|now|the only|everything|all the|better than|more (about|than)
    |an? (qualified|trained|expert|self|leading|fully|world))
    (perhaps|maybe|possibly) (we|the council|the whole|our|the (king|prime|mayor|chief)|someone|somebody
    |i) (should|could|ought|might|must|can|will) (\w+ )?(hire|employ|appoint|build|rename|move|rearrange
    |resign|close|abolish|hold|erect|buy|ask you|just|let you|hand|give you|put you
    |apologi\w+ for (the|being|existing|breathing)|name|print|frame|award|invite (the|you to run)|all)
    (might|may|could|can) (we|i) ((humbly|gently|politely|respectfully|kindly|perhaps) )*(suggest
    |recommend|propose|offer|interest you in) (an?|some|the|that you (try|buy|read|take up|find|get
    |learn)) (\w+ )?(calendar|dictionary|hobby|holiday|calm|rest|watch|clock|mirror|lie|walk|book|map
    |glasses|spectacles|pair|course|life|therapist|grammar|\w*)(?= ?[?.!]| for| before| so)
    who (knew|else|but you|better)|where would (we|the (council|town|world)) be
    how (very|terribly|awfully|wonderfully|incredibly|delightfully|perfectly|remarkably|unusually
    |utterly|truly|so) (?!sorry|much|many|well|far|long|often|soon|hard|difficult|upset|worr
    |sad)\w+(?!.*[?])
    how (original|predictable|convenient|thoughtful|delightful|charming|refreshing|novel|unusual
    |fortunate|lucky|generous|gracious|surprising|touching|typical|fascinating|thrilling|exciting
    |unexpected|mature|dignified|clever|brave|noble|modest|tragic|terrible|awful|inconvenient
    |thoughtless|dare)(?= ?[,.:;!]| (of|that|for|to) )(?!.*[?])
    (funny|strange|odd|curious|amazing|remarkable|interesting|amusing|astonishing|incredible
    |extraordinary|fascinating|marvellous|astounding),? ((isn't|is) (it|not),? )?(how|that|is it)
    what (a|an) (\w+ )?(?!(pity|shame|sad)\b)\w+(?= ?[.!]$)
    what an? (\w+ )?(mystery|miracle|achievement|triumph|shocker|scoop|discovery|blow|gem|marvel
    |wonder|sacrifice|effort|result|hardship|injustice|scandal|outrage|adventure|world you)
    (who|nobody|no one) (could|would|can|might|will) (ever )?(possibly )?(have )?(ever )?(guess|guessed
    |imagined|predicted|foreseen|suspected|doubt|thought)
    you (do not|don't) say(?= ?[.!,]|$)|do tell|is that so|well i never|how about that|stop me if
    (wonderful|lovely|marvellous|brilliant|splendid|terrific|charming|fantastic|superb|delightful
    |excellent|great|perfect|joy),? (another|more|yet|you)
    (nice|lovely|brilliant|good|great|excellent|superb|sterling|impressive|bravo|outstanding
    |first class) (work|job|one|going|effort|show|stuff|performance|detective work|thinking|spelling|try
    |speech|story|theory)(?= ?[.!,]|, (mr|mrs|ms|you))
    (apparently|evidently|clearly|seemingly|presumably|it (seems|appears
    |would seem)( that)?),? (the |a |all |every|our )?(\w+ )?(\w+ )?(is|are|was|were
    |must be) (all )?(wrong|mistaken|lying|in error|stupid|fools|idiots|in league
    |to blame),?( and| except| but) (only )?(you|yours)
    (everyone|everybody|the whole \w+|the rest of the \w+|all of us)( else)? (is|are|must be|was
    |were) wrong( and|,| except| but) (only )?you
    (always|never|all|naturally|of course|once again|obviously) (somebody|someone|everyone|everybody
    |anyone|anybody) else's (fault|problem|doing)
    (never|not once|nothing (is|was) ever) (your (own )?fault|you who)
    (it is|is it|it's) (always|naturally|of course|obviously|all|clearly)( all)? our fault
    (has|did|had|does) it (ever |never |not |perhaps )?(occur|occurred|cross|crossed|dawn|dawned|strike
    |struck) (to|on|your|you)
    (thank|thanks to) (goodness|heavens|heaven|god|the lord
    |our lucky stars)[,]? (for |that |we have |you )+
    to (no one's|nobody's|our (great|utter|complete|enormous)|everyone's) (great )?(surprise
    |amazement|relief)
    (a|another|your) stroke of (genius|brilliance)|master ?stroke|brainwave
    (a|the) (miracle|marvel|mystery|wonder) (that|how) (you|anyone|we)
    """,
)
"""Openings: a letter hardly begins a sentence so, unless it mocks."""

MOCK_SERVICE = phrases(
    r"""
    (honoured|flattered|privileged|humbled|blessed|touched) (that|to have|by) (you|your|such|another
    |again) ([\w']+ )*(found|chose|took|again|should|time|deign\w*|attention|call|letter|presence)
    must be (so |very |rather )?(wonderful|nice|lovely|great|marvellous|comforting|splendid|satisfying
    |tiring|exhausting) (never|not|always) (to|being|having)
    let (me|us) guess
    in your (usual|customary|normal) (\w+ )?(mood|spirits|temper|form|style|manner|frame|tone)|(comfort
    |relief|reassuring|joy) to (know|see|learn) (that )?(you|your) (are|have|will|still|keep|watch)
    accuse you of (being |having )?(brief|subtle\w*|modest\w*|shy\w*|patien\w+|brevity|kindness|tact
    |politeness|reading|listening|thinking|understatement)
    (i|we) (take it|assume|presume|gather) (that )?(you (have (never|read|studied)|are (an?|never|always
    |perfect|above|the only|now)|were born|wrote|know))
    or what passes for|would you like a (medal|prize|biscuit|round|sticker|trophy|cushion|certificate
    |lollipop|hanky|tissue|violin)
    must be (very |quite |rather |so )?(hot|tired|worn|sore|aching|exhausted|red|empty|full
    |smoking) (by now|from all|after all)|some \w+ (minutes|seconds|hours) ago|read your poetry
    if (complaints?|moaning|complaining|letters|shouting|e ?mails|hot air|outrage|grievances) (were|was
    |paid|earned|could) (\w+ )?(pounds?|money|gold|an? \w+|the|power|paid|sport|heat)
    next(,)? you('ll| will) be (telling|asking|complaining|demanding|blaming|wanting|expecting|saying)
    |let us (all )?(pause|take a moment|observe|stand|give thanks|raise a)
    (degree|doctorate|masters|diploma|qualification|black belt) in (everything|all|rudeness|hindsight
    |law from)|we are only human|but we are (only )?human
    (fail|failed|failing|forgot|neglected|unable|cannot|could not|can't|do not|not able
    |yet to learn)( to)? read (your|minds|people's)( minds?| thoughts)?
    (even|if anything,? even) (better|longer|finer|funnier|more \w+) than (the|your) (last|first
    |previous|others?|usual)
    (you|one|anyone) (would|might|could) think (that )?(nobody|no one|we|the (world|council|sky)|it was
    |you were|there was)
    (special|separate|whole|entire|own) (drawer|folder|shelf|place|bin|inbox|cabinet|room|cupboard|wing
    |archive|server) (for|of) (you|your)
    (our|the) mistake[:,]? (we|for|to|i) (thought|thinking|assumed|assuming|hoped|imagined|believed
    |expected)
    capital letters (is|are|was|were)|(\w+ )?pages? (thesis|novel|essay|epic|saga|opus|treatise|rant
    |sermon|manifesto|masterpiece|dissertation) (on|about)
    (so|terribly|awfully|ever so) sorry (to (interrupt|disturb|trouble|bother|keep|spoil|inconvenience
    |burden|bore|disappoint|have (interrupted|disturbed|kept|spoiled|bored))|for (existing|breathing
    |not (being|having) (psychic|perfect|telepathic)))
    if that is (what|how|the word) (they|it|you|one|for)|if (you|one|we) (can|could|may) call (it|them
    |this) (that|one|a)
    do you (need|want|require) (an?|the|some|me to) (\w+ )?(diagram|map|picture|hand to hold|translator
    |lesson|dictionary|nap|lie down|hug|tissue|medal|calculator|round of|cuddle|spell|draw)
    it must be (so |very |really )?(hard|difficult|tiring|lonely|awful|a burden|tough|nice
    |exhausting) (being|to be|having) (so |always )?(right|perfect|the only|you|such|better|important
    |clever|a genius|surrounded)
    no doubt (gained|learnt|learned|acquired|from|picked up|gleaned|based on|written|inspired|copied
    |the (result|product|work)|after (a|much|hours|long)|in crayon|with (great|your))
    (gained|learned|learnt|acquired|picked up|gleaned|got|qualified) (it )?(from|on|at|in
    |by) (watching )?(television|tv|the internet|google|facebook|youtube|wikipedia|the pub|films
    |a (\w+ )?(website|film|cracker|cereal)|daytime)
    (might|could|would|will|can) you (please )?(read|listen|look|think)( \w+){0,4} (this time|for once
    |just once|properly)
    your (famous|legendary|celebrated|trademark|inimitable|renowned|fabled|much loved|vaunted
    |world famous) \w+
    (translate|put|explain|say|rephrase|write) (it |this |that |our letter )?(into |in )?(words|terms
    |language|english|a way) (that )?(even )?you (might|can|could|will|may) (understand|follow|grasp)
    (pleasant|nice|welcome|refreshing|lovely|rare|real) (change|surprise|novelty|treat|relief) (to
    |that) (hear|see|read|get|receive|find|have)? ?(you|from you|a (letter|call
    |email) (from you )?without)
    are you feeling (well|all right|ok|okay|unwell|quite)(?= ?[?])|only \d+ (e ?mails?|calls?|letters?
    |messages?)
    (not|hardly|scarcely) (\w+ )?(among|one of|amongst) your (many )?(hobbies|strengths|talents|gifts
    |skills|interests|virtues|priorities|strong)
    all ears(?= ?[.!,])|(hardly|scarcely|barely|cannot|can't|not) (\w+ )?(contain|believe|hide
    |disguise) (my|our) (excitement|joy|delight|luck|good fortune|enthusiasm|gratitude|eyes|ears)
    (may|might|will) be (surprised|shocked|amazed|astonished|astounded|stunned) to (learn|hear|know|find
    |discover|read)(?! (that )?you (are|have|were))
    (tireless|untiring|unstinting|relentless|unflagging|heroic|valiant|selfless|herculean|unceasing
    |devoted|admirable) (efforts?|work|dedication|campaign|labours?|attempts?|devotion|quest
    |service) (to|in) (keep|make|wast|find|annoy|disrupt|prove|complain|exhaust|overwhelm|fill
    |improve us|educate)\w*
    (whole|entire) (hour|day|week|weekend|afternoon|morning|minute) ([\w']+ ){0,3}without (an?|one|any
    |your|hearing) (\w+ )?(e ?mail|call|letter|complaint|word|message|from|you)
    (just|merely|purely|simply|solely|expressly) to (annoy|spite|please|vex|upset|irritate|read|answer
    |suit|amuse|inconvenience|torment|entertain|ruin|spoil|deal with) (you|your)
    (cleared|clear|emptied|rearranged) (our|the|my) (diar(y|ies)|desks?|calendar|schedule)
    (had|have) no idea (that )?([\w']+ ){1,6}(was|were|is) so (easy|simple|straightforward|complicated
    |important)
    (hope|trust) (that )?[^.;]{0,40}\b(meets? with your|pleases you|is to your (liking|taste)
    |satisfies you|suits your|has your (approval|blessing)|good enough for you)
    (is|was|would) it (be )?(really )?too much (trouble|to ask|bother|effort)
    (switchboard|office|inbox|postman|phone|team|council) (\w+ )?(misses you|missed you|is quiet without
    |is not the same without)
    pearls? of wisdom|gold stars?|contain (my|our|your) (excitement|joy|delight|enthusiasm|laughter)
    only you (could|would|can) (\w+ )?(find|manage|complain|turn|make|be|see|think|take|object|write)
    (it is|it's|how) (so |rather |quite |very |almost )?(touching|sweet|adorable|charming|cute|amusing
    |flattering|fascinating|remarkable|amazing|quaint|endearing|comical|funny|heart ?warming|admirable
    |impressive) (that|how) you
    (our|your) little (chats?|talks?|games?|notes?|visits?|letters?|messages?|calls?|e-?mails?|tantrums?
    |friends?|stunts?|speech(es)?|project|lists?|hobby|outbursts?|errands?|adventures?|gem|habit|routine
    |ritual)
    an example to (nobody|no one|us all)|at your disposal,? (day|night|always|24|around)
    |who needs \w+( \w+)? when (we|you) have
    (breathing|existing|the (sun|moon|wind|rain|sky|air|weather)) ([\w']+ ){0,5}(offends?|annoys?
    |displeases?|upsets?|is not to your)
    (take|bring|put) (it|that|this) up with (god|the (weather|almighty|heavens|universe)|mother nature)
    (our|the) mistake: |how will we (ever|all|possibly)|woe betide|heaven knows|lord knows
    |goodness knows
    (crystal ball|magic wand|time machine|mind reading|fairy dust|money tree|bottomless (purse
    |pit of money))
    (we|i) (only|merely|just|simply) (have|had|run|do) (a (whole )?(council|borough|town|city
    |few thousand)|\d+ other|thousands of)
    (for|as) (all|anyone|everyone) (the world )?(to see|knows? that you)|as (we|everyone
    |the whole \w+) (all )?knows?,? you
    (the|this) (great|noble|epic|eternal|endless|never ending|ongoing|continuing) (saga|tale|drama
    |mystery|quest|battle|war|tragedy|story|crusade|adventures?) (of|continues|goes on)
    (read|studied|pored over|devoured|enjoyed|savoured) (every|each|all|your) (\w+ )*(word|page|syllable
    |comma|line|chapter)s?(?= ?[.!,]| (of|with|twice|in) (your|it|great|delight|awe|joy))
    (a|the|your) (\w+ )?(thesis|dissertation|epic|saga|opus|symphony|sonnet|treatise|manifesto|memoirs
    |encyclopaedia|trilogy|ode|odyssey) (on|of|about) (the |your |our |a )?(\w+ )?(bins?|hedges?|parking
    |potholes?|kerbs?|recycling|lea(f|ves)|lawn|wheelie|caddy|lamp ?posts?|gutters?|puddles?|fences?
    |cats?|pigeons?|seagulls?|grass|noise|drains?|dogs?|our failings|council)
    (tragedy|catastrophe|calamity|condolences|civilisation|humanity|apocalypse|greatest crisis
    |worst crisis|prime minister|the king|task force|headlines|front page|public inquiry|cabinet meeting
    |state of emergency|act of parliament|flags? at half mast|national mourning|candlelit vigil
    |minute's silence) ([\w']+ ){0,8}?(bins?|hedges?|parking|potholes?|kerbs?|recycling|lea(f|ves)|lawn
    |wheelie|caddy|lamp ?posts?|gutters?|puddles?|fences?|pigeons?|grass|your)
    (bins?|hedges?|parking( space)?|potholes?|kerbs?|recycling|lea(f|ves)|lawn|wheelie( bin)?|caddy
    |lamp ?posts?|gutters?|puddles?|fences?|pigeons?|grass) ([\w']+ ){0,8}?(tragedy|catastrophe|calamity
    |end of civilisation|apocalypse|greatest crisis|worst crisis|prime minister|headlines|front page
    |public inquiry|national (scandal|emergency)|since the war|war crime)
    (thanks?( you)?|grateful|delighted|lovely|glad|pleased|nice|good|wonderful|kind|look(ing)? forward
    |love|thrilled|great) ([\w']+ ){0,9}?(insult(ing)? (us|our|me)|shout(ing)? at (us|our|me)
    |swear(ing)? at|call(ing)? us|(tell(ing)?|told) us ([\w']+ )?(how|what) (wrong|useless|stupid|bad
    |incompetent|terrible|awful|to do|hopeless|lazy)|how (wrong|useless|stupid|bad|terrible|awful
    |incompetent|lazy|hopeless) (we|our)|point(ing)? out the obvious|your (temper|rudeness|abuse
    |insults?|tantrums?|rants?|manners|outbursts?|rage|fury|bad mood|lectures?|sermons?) (has|have|is
    |are|was|again|once)|stating the obvious|the obvious|(keep|keeping) us (all )?(on our toes
    |entertained|amused|busy|awake))
    with \w+ like (you|yours|that|this|these),? who needs|more \w+ than (we have|the (council|world
    |library) has|there are)
    all (\w+|\d+|\w+[ -]\w+) (pages|paragraphs|chapters|volumes|sheets|lines) of (it|them)
    would not dream of|is there anything (at all )?(that |we (could|can) do )?(that )?(would|could|to
    |might|will|can) (\w+ )?(make|please|satisfy|keep) you|does anything (ever )?(please|make|satisfy)
    you (are|were|have|had|know|knew|did|would),? of course,? (?!free|welcome|entitled|able|right (that
    |to)|still|quite right|correct|a (resident|tenant)|allowed|not (obliged|required|bound)|under no)
    round of applause|three cheers|stand(ing)? and applaud
    an? (novel|radical|revolutionary|shocking|bold|wild|crazy) (idea|thought|concept|notion
    |suggestion),? (i|we|you|perhaps|to)
    (cannot|can't|unable to|do not know how to|could not|not able to|powers? to) (make|teach|order
    |persuade|tell|control|ask|force|train|instruct|arrest|fine|ban|command) the (seagulls?|pigeons?
    |birds?|foxes|rain|sun|weather|wind|leaves|snow|tides?|clouds?|moon|trees|river|snails?|bees|cats?
    |squirrels?)
    (treat|regal|favour|grac|honour|bless|entertain|delight|amus|charm|reward|enlighten)(e|ed|es|s)? (us
    |staff|the (office|team|council|whole \w+)|everyone|officers|me|reception) (all )?(to|with|by|again
    |once)
    (the|our) (usual suspects?|(old|dear|good|great|favourite|special) friend (at|from|in|mr|mrs|ms|miss
    |has|is|the|again|called|rang|wrote)|one and only|great (man|woman|lady) (himself|herself))
    (marvel|gasp|gaze|swoon) (in \w+ )?at (how|the|your|his|her)|r[ua]n(ning)? out of (things|reasons
    |ways|people|targets|words|adjectives|ink|paper) to (complain|blame|moan|object|accuse|be|hate
    |describe|insult|attack|annoy|call)
    (gift|contribution|addition|asset) to (world |modern |english |the )?(literature|science|mankind
    |humanity|civilisation|philosophy|the nation|knowledge|human)
    tell us (again|more|once more|one more time) (how|why|what|about (your|how)|that)|somehow,? (we
    |the council|the world|everyone|the town|life|this council) (\w+ )?(managed?|survived?|coped?|got
    |kept|carried|struggled|went|goes)
    without (your|his|her) (guidance|wisdom|input|advice|instruction|supervision|expertise|daily
    |constant|helpful|wise|valuable|expert|help,|words)
    (must|may|will) have taken (you|him|her) (all|a whole|hours|days|weeks|quite|ages|years|five
    |at least|some|a lot)|still (awake|alive|breathing|standing|recovering|laughing|smiling) (after
    |despite)?
    (sky|world|earth|roof|heavens|sun) (has|had|did|have) (still )?(not|yet to) (yet )?(ended|fallen
    |stopped|end|fall|collapsed|exploded|caved)
    what (next|now|will it be (next|tomorrow|today)|is it (this time|now|today))(,|[?])
    (written|up|not quite|live up|worthy|match) (up )?to (the|your) (\w+ )?(standards?|heights
    |level) of (the (great|classic|finest)|shakespeare|dickens|poetry|perfection|literature|genius)
    (we|i) (know|realise|appreciate|understand) (that )?(you (are
    |have) (far |so |much |too |very )*(too busy|busy|important|better things|a busy|always right|never)
    |(your time|reading|listening|patience) (is|does))(?! (at|with) (work|your))
    (busy (day|life|schedule|diary|week)) (of|to|complaining|shouting|writing|insulting|being)
    (glad|pleased|happy|delighted|relieved|comforted|nice|good) (that |to (see|know|hear
    |find) (that )?)?(you|your (temper|opinion|attitude|mood|manners|talent|appetite)
    |nothing) ([\w']+ )?(have|has|are|is) (lost none|not lost|not changed|not improved|as (charming
    |polite|cheerful|sunny|rude|angry)|still (so|as|unhappy|angry|complaining)|your usual|consistent
    |never)
    (stop|down|drop|cease|suspend|halt|cancel) (all )?(work|tools|everything|what we are doing|our
    |other work)( (just |simply )?(to (read|answer|hear|deal|reply|attend)|for you|because you
    |and read))
    (whole|entire) (council|department|town hall|office|team|building|county|borough|town) (will|must
    |should|would|can|to|has to|shall) (\w+ )?(stop|drop|down|hold|wait|come|stand|rejoice|celebrate
    |pause|cancel|applaud|gather|mourn|be)
    (world|universe|earth|clocks?|council|sun|planet|town|borough|traffic|life) (\w+ )?(does not|will
    |do not|did not|doesn't|cannot|should|must|has to|is not going to) (\w+ )?(stop|stops|revolve
    |turn|end|begin|stand still|wait|rise|rearrange|grind)
    (in|on|from) your (own )?(world|planet|universe|version of (events|reality)|kingdom|fantasy|bubble
    |head|reality|story)(?! (are|is|you) (now|told))
    (nothing|something|anything|little|not much) (else|better|more important
    |of any importance) to do(?= ?[.!,?;]| (than|but|all|except|with (our|your|my|their) (time|day
    |life)))
    (all day|all week|the whole day|all the time in the world|hours on end|every spare minute) (to|for
    |writing|reading|answering|sitting) (sit|write|complain|read|answer|devote|wait|you|your|here
    |around|down|letters?|on)
    nothing (we|i|staff|officers) (like|love|enjoy|would rather|would like|want) (\w+ )?(more|better|do
    |than)
    (we|i) (can|do know|know|are (quite|perfectly|well|fully|already)|do|understand
    |did)( [\w']+){1,8},( but)? thank you( very much| all the same)?(?= ?[.!]|$)
    (find|have|think of|invent|discover|dream up|come up with|be) (something|anything|plenty|a reason
    |a way|cause|grounds|more|another thing|enough) (else |new |more |wrong )?(to (complain|moan
    |grumble|object|be (offended|outraged|unhappy|angry)|dislike|whinge|criticise)|with (this|that)
    |about which to)
    (complain|complaining|moan|moaning|grumble|object) (about|to) (that|this (letter|answer|reply
    |one)|it|the complaint)(,)? (too|as well|next)
    no doubt,? (you|your|we|i|he|she|the)( \w+)? (will|'ll|would|shall|can|are (already|about)|is|have
    |has|think|believe|feel you|consider|expect) (soon |now |also |all |shortly |be |even )*(find|have
    |complain|write|writing|tell|telling|let us|correct|correcting|blame|object|add|take|in touch
    |hear|hearing|back|receive|a|an|the|another|something|enlighten|explain|inform|share|demand
    |rush|fire|send|sending|dispatch|already|reach|above|know|entitled|busy|ring|ringing|on the
    |very|say|argue|accuse)
    (between|in between|a break from|a rest from|time (off|out) from) (your )?(all (the
    |your) )?(complaints|complaining|letters|e-?mails|tantrums|moans|moaning|writing)
    (wonder|miracle|surprise|amazing|marvel|surprised|amazed|astonished|impressed
    |remarkable) (how |that )?(you|he|she) (ever |even |still |can )?(find|finds|found|have|has|had|get
    |gets|got) (the )?(time|energy)
    (your (\w+ )?(\w+ )?|it |this |that |you )(should|ought to|deserves? to|could|will|would|belongs?
    |might) (\w+ )?(be (framed|published|bottled|televised|filmed|knighted|on the stage|studied|taught
    |carved|set to music|made into|available in)|in (a|the) (museum|gallery|book|national|british))
    (bestseller|best ?seller|booker prize|paperback|hardback|box ?set|hollywood|netflix|broadway
    |cliff ?hanger|blockbuster|season finale|trilogy|second volume|volume (two|three|four|\d+))
    (chapter|part|episode|round|instalment|verse|act|volume) (two|three|four|five|six|seven|eight|nine
    |ten|twelve|\d+|\w+teen|\w+ty) of (your|the (saga|story|same|great|hall|endless)|this|our (ongoing
    |long))
    (another|the latest|one more|yet another|a further|a fresh) (\w+ )?(gem|pearl|classic|treat
    |beauty|corker|gripping|thrilling|charming|delightful|fascinating|riveting|glorious|cracking|vintage
    |priceless|helping|dose|barrage|salvo|broadside|offering|effort)( \w+)? (from|by|of|in|arrived)
    (erect|build|put up|unveil|commission) a (statue|monument|plaque|shrine|memorial) (of|to|for
    |in) (you|your)
    in your honour|name a (\w+ )?after you|(brass|marching) band|standing ovation|ticker ?tape
    |drum ?roll( please)?|limousine|chauffeur|roses? at your feet|halo|sainthood|knighthood|rose petals
    (us|we|you) (mere|lesser|lowly|humble|simple|poor|ordinary|ignorant|foolish) (mortals?|folk|people
    |beings?|peasants?|officers?|civil servants?|council (staff|officers|workers)|public servants|souls
    |bureaucrats|fools|minions|clerks)
    (mere|lesser|lowly|humble|simple) (mortals?|folk|beings?|peasants?|minions|clerks|bureaucrats)
    so (kindly|helpfully|thoughtfully|eloquently|charmingly|politely|delicately|modestly|generously
    |graciously|elegantly|subtly|patiently|wisely|tactfully|sweetly) (put|point|pointed|remind
    |reminded|inform|informed|explain|explained|say|said|note|noted|told|observed|described|shared)
    (as you (eloquently|charmingly|delicately|modestly|graciously|elegantly|subtly|tactfully)
    |so delicately)
    (deign|condescend|stoop|lower yourself)(ed|s|ing)? to|your exalted|your lofty
    (finally|eventually|at (long )?last|for once) (managed to|bothered to|deigned|found the (time|will)
    |got round to|learned? to|worked out how) (read|reply|answer|fill|spell|use|listen|spell|read|to)
    never (cease|ceases|ceased|fail|fails|failed) to (amaze|entertain|amuse|astound|delight|surprise
    |impress|astonish|disappoint|baffle)
    most (important|urgent|tragic|pressing|serious|shocking|terrible|deserving|hard done by) (\w+ )?(in
    |on) (the (world|history|country|entire|whole|universe|planet)|history|earth
    |living memory)(?!.*\b(?:war|fire|flood)\b)
    (crime|catastrophe|disaster|tragedy|scandal|outrage) of the century|humanitarian crisis
    knock yourself out|fill your boots|be our guest|don't hold (your|our) breath|do not hold (your
    |our) breath
    (we|i) (won't|will not|shall not|would not|are not) (be )?hold(ing)? (our|my) breath
    (resident|armchair|self taught|would be|amateur|budding|internet|wikipedia|google|facebook
    |bedroom|pub) (expert|lawyer|engineer|surveyor|detective|barrister|planner|genius|guru
    |oracle|scholar|scientist|doctor|economist)
    (oracle|guru|sage|virtuoso|maestro|wordsmith|prodigy|bard|leading (light|mind|authority)) (has|have
    |speaks|spoken|like (you|yourself)|such as (you|yourself)|of (our|the) (age|time|town|ward))
    (your|such) (superior|towering|giant|mighty|great|brilliant|fine|keen|razor sharp
    |dazzling|formidable) (intellect|mind|brain|intelligence|wisdom|grasp|knowledge|reasoning
    |logic|wit|understanding|legal mind)
    (you|he|she) (must|will) (feel|be feeling|think yourself|consider yourself
    |be) (so |very |really |awfully |terribly )*(clever|big|important|proud|brave|powerful|special
    |pleased with|grown up|tough|superior|funny|witty|exhausted (after|from|by) all)
    (i am|i'm|we are|we're) (sure|certain|positive) (that )?(you|the (whole|entire|world|nation|queen
    |king|prime minister|pope|neighbours)|everyone|all of|nobody|your (fans?|public|neighbours
    |mother)) (\w+ )*(must |will |would |is |are |has |have |can |could |had |think |thought |found )(\w+ )*?(stop|drop|clever|important|busy|grateful (to|that) you|proud of|funny|hilarious|witty|thrilled|delighted|fascinated|riveted|relieved|moved|impressed|applaud|listen to nothing|better things|best(?= ?[.!])|agog|waiting|hanging|know(s)? (best|better|everything)|never (make|made|been) (wrong|a mistake))
    try (opening|reading|using|turning) (the|your|our|it) (envelope|letter|brain|page|eyes|whole|form
    |head|ears)
    (let (me|us)|allow (me|us) to|we (will|shall)|i (will|shall)|must (i|we)|do (i|we) (need
    |have) to) (try to )?(use|put|say|explain|spell|write|go|go through|type|draw)( \w+){0,3} (slowly
    |in (small|short|simple|easy|big|little|block) (words|steps|letters|pictures|capitals)|in pictures
    |with pictures|in crayon|out for you)
    (read|listen|look) (\w+ )?(more )?(carefully|slowly|closely|harder) (this time|for once|next time)
    (use|take|in) (a |your )?(magnifying glass|reading glasses|big letters|crayons?)
    spot (the|of) (pattern|difference|bother)|you (could|can) not make it up|could not (write
    |make) (this|it) up
    music to our ears|just what we (needed|wanted|were hoping)|(exactly
    |just) what the doctor ordered
    (cry|cried|sob|sobbed|weep|wept) (ourselves|myself) to sleep|(lost|losing) sleep|with bated breath
    (dizzy|giddy|weak|speechless|faint|tearful|breathless) with (joy|excitement|gratitude|delight
    |admiration|anticipation|relief)
    """,
)

PRAISED = phrases(
    r"""
    (thrilled|overjoyed|delighted|joy|treat|honour(ed)?|excite(d|ment)|wonderful|lovely|marvellous
    |charming|blessed|privilege(d)?|love|loved|adore(d)?|enjoy(ed)?|relish(ed)?|devoured|treasure(d)?
    |fun|riveting|fascinating|delightful|magnificent|glorious|eagerly|breathlessly|pleasure|kind|good
    |nice|generous|thoughtful|lucky|fortunate|looking forward|look forward) ([\w']+ ){0,6}?(your|an?|the
    |that|another) (<later>|yet another|umpteenth|latest|daily|weekly|hourly|endless) (\w+ )?(<writing>
    |time|offering|opinion)
    (your|an?|the|another) (<later>) (and (no doubt|surely|not) )?(\w+ )?<writing> ([\w']+ ){0,4}(was|is
    |were|has|made|brought) ([\w']+ )?(a (joy|treat|delight|pleasure|triumph|classic|masterpiece)
    |even (better|more)|as (gripping|charming|thrilling|good)|no less|riveting|delightful|charming
    |fascinating|greeted)
    for the (<later>) time( \w+){0,3}[,]? (how|what|we are|lucky|thrilled)
    """,
    later=_LATER,
    writing=_WRITING,
)

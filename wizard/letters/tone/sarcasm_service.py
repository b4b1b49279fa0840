"""Mockery that plays the humble servant, or sighs at how clever the other is."""

from wizard.letters.tone.family import phrases

MOCK_SERVICE = phrases(
    r"""
    (honoured|flattered|privileged|humbled|blessed|touched) (that|to have|by) (you|your|such|another
    |again) ([\w']+ ){0,6}(found|chose|took|again|should|time|deign\w*|attention|call|letter|presence)
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
    (read|studied|pored over|devoured|enjoyed|savoured) (every|each|all|your) (\w+ ){0,6}(word|page|syllable
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
    """,
)

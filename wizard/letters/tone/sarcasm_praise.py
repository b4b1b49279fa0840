"""Mockery by praise that is not meant, and by humility that is not."""

from wizard.letters.tone.family import phrases

MANY = (
    r"(\d+(st|nd|rd|th)|umpteenth|hundredth|thousandth|tenth|twelfth|\w+teenth|\w+tieth"
    r"|\w+ty[ -](first|second|third|\w+th))"
)

FALSE_PRAISE = phrases(
    r"""
    your (?!(garden|work|photographs|allotment|drawings|painting|application|research
    |report)\b)(\w+ ){1,6}(is|was|are|were|would be) ((truly|really|quite|so|most|nothing short of
    |simply|utterly|genuinely) )?(impressive|admirable|astonishing|legendary|second to none
    |unmatched|unrivalled|inspiring|inspirational|breathtaking|touching|endearing|hilarious
    |commendable|beyond compare|a sight to behold|something to behold|awe inspiring|heroic|saintly)
    never fails? to (entertain|amuse|amaze|delight|surprise|impress|disappoint|astonish)
    (would|might|could) be (almost )?(admirable|touching|funny|impressive|amusing|comical
    |flattering|endearing|laughable|heroic) (if|were|was)
    (dedication|devotion|talent|gift|flair|knack|appetite|capacity|ability|enthusiasm|passion|zeal
    |energy|commitment|genius|eye|nose|nerve) (to|for|in|at) (wast\w+|complain\w*|moan\w*
    |finding fault|trouble|upsetting|drama|conflict|shout\w*|miss\w*|exaggerat\w+|trivia\w*
    |nonsense|self pity|the dramatic|drama)
    (lucky|fortunate|privileged|blessed) (we are|are we|for us|enough to (have|be|get
    |hear))(?! (been|awarded|the funding))
    count ourselves (lucky|fortunate|blessed)
    |how (lucky|fortunate|blessed|privileged)(?! (that )?(nobody|no one|it))
    contain your (excitement|joy|delight)
    (your|his|her) usual (charm|courtesy|good humour|sunny|charming|politeness|eloquence|tact|grace
    |modesty|restraint|subtlety|wit)
    (charming|inimitable|delightful|winning|sunny|sparkling) (way|manner|style|self|personality
    |disposition|nature|wit|smile|tone|words|turn of phrase)
    always a (pleasure|joy|delight|treat)
    (good|nice|big|decent|noble|gracious) of you to (grace|notice|call again|write again|favour
    |bother)
    (with|given) (all )?your (vast|immense|unrivalled|infinite|boundless|wealth of|long years of
    |unparalleled) (\w+ )?(experience|knowledge|expertise|wisdom|training|learning)
    (with|in) (all )?(your|his|her) (infinite|great|boundless|customary|usual) (wisdom|modesty
    |charm|courtesy|patience|generosity|kindness)
    congratulations on (?!(the (birth|arrival|wedding|success|award|opening|prize|result)|(winning
    |passing|being|becoming|getting|completing|reaching your|a well)|(your|his|her|their) (new
    |wedding|marriage|engagement|success|award|prize|results?|appointment|retirement|anniversary
    |degree|baby|son|daughter|son's|daughter's|promotion|move|exam|exams|graduation|citizenship
    |birthday|win|work|garden|first|grandchild|family)))\w+
    (noted|received|read|filed|greeted|opened) with (\w+ )?(awe|amazement|wonder|astonishment
    |fascination|admiration|delight|tears|disbelief|trembling|hilarity)
    your (\w+ )?expert (opinion|advice|view|judgement|knowledge|analysis)
    if only (everyone|everybody|every \w+|all of us|life|the rest|more people) (had|were|was|could
    |knew)
    well done,? you|(good|great) deal of (free|spare|leisure)
    (so much|all that|abundant) (free|spare|leisure) time
    hobby (would|might|could) (help|suit|be|do|keep)
    (cannot|can hardly|can't) wait to (hear|read|see|meet|receive|learn|find)(?! you (at|on|there))
    (it )?must be (so |very |rather |such )?(wonderful|nice|lovely|great|marvellous|comforting
    |exhausting|tiring|fun|exciting|thrilling|splendid|fascinating|satisfying|a (joy|burden|comfort
    |relief|thrill|pleasure|strain)) (to|being|for you|having|when|always)
    congratulations,? (you|on (being|becoming|winning the|your (\w+ )?(persistence|stamina
    |complaint|letter|e ?mail|rant|award for)))(?! (have passed|have won|are the winner))
    you (really |surely |simply )?(must|have to) be (our|the|so|very|such|exhausted|bored|lonely
    |proud|thrilled|delighted|joking)(?! (member|resident|tenant|person|parent|carer))
    you must (have|lead|think|get|find|feel|live|know|love|enjoy) (a lot of time|such|(a|an) (very
    |most|fine|wonderful|great|interesting|fascinating|exhausting|thrilling|lonely|dull)|so much
    |it (exhausting|tiring|thrilling|fascinating)|we (are|have|sit)|us (fools|stupid|very)|every)
    (a|the) (\w+ )?(highlight|high point) of (our|my) (day|week|month|year|lives)
    (a|your) (real |absolute |true )?(ray of sunshine|bright spot|tour de force
    |masterclass in (rudeness|complain\w+|shout\w+|patience))
    (your|latest|this) (\w+ )?(work of (fiction|genius)|page ?turner)|bedtime reading
    what an? (\w+ )?(surprise|delight|shock|thrill|honour|privilege|treat|novelty|coincidence
    |memory|mind|performance|speech|feat|way with|talent|gift|eye for|nose for|ordeal|disaster
    |catastrophe|calamity|nightmare)(?! (for your family|that must have been))
    (is|was|are|were|be) (a matter |an issue |an event )?of (national|global|international|world
    |cosmic|earth ?shattering|historic) (importance|significance|interest)
    (national|global|international) (scandal|tragedy|outrage)
    earth ?shattering|world ?shattering
    (your|latest|this|that|another|was|is|were) (\w+ )?(riveting|spellbinding|enthralling
    |mesmerising|captivating)
    priceless(?= ?[.!,])
    congratulations on (your|the|making|sending|reaching|writing|breaking|managing) (\w+ )?(<many>
    |\d+|latest|another|having|finally)[^.]*
    congratulations(?= ?[!.,])|bravo|hurrah|hooray|hallelujah|well done(?= ?[!.])|kudos|hats off
    well done (for|on|you) (\w+ )?(finding|finally|managing|reading|working|noticing|remembering
    |getting|spotting|wasting|reaching)
    (deserves?|have earned|win|wins|won|award you|gets?|give (you|yourself|him|her)) (an?|the
    |some sort of) (\w+ )?(medal|oscar|nobel|trophy|bafta|gold star|applause|knighthood|statue
    |pat on)
    (full marks|top marks|ten out of ten|nice try|good try|good effort|close, but|not bad for
    |(an? )?a for effort|take a bow)
    (aren't|isn't|wasn't|weren't|doesn't|don't|didn't|hasn't|haven't|won't|wouldn't|couldn't|can't
    |shouldn't) (you|he|she|it|that|we|they|this|there)
    (how|so|too) (very )?(kind|nice|lovely|good|thoughtful|generous|gracious|considerate|delightful
    |sweet|clever|thrilling|flattering|touching|charming|brave|observant|original|predictable
    |refreshing|fascinating|amusing|funny|exciting|convenient|tragic|tiring|exhausting|awful
    |terrible|dreadful|sad) (of you|for you|to be you|it must be|to (hear|receive|see|read
    |get))(?! to (let|tell|send|bring|offer|help|invite|write in support)| that (your|you|the))
    how (we|i) ((have|do|would|all) )*(missed|miss|love|loved|enjoy|enjoyed|look forward
    |looked forward|longed|long|adore|treasure|cherish)
    (we|i) (do )?(so|always|all|really do|simply|just|positively) (love|enjoy|adore|treasure
    |cherish|relish|look forward to|live for) (your|our|hearing|reading|being|getting|receiving
    |it when|these|nothing more)
    (always|such|ever) ((a|an) )?(pleasure|joy|delight|treat|thrill|privilege|honour
    |pleasant surprise) (to|when|hearing|reading|being|dealing)(?! (meet|welcome|work with|help))
    (what|where) would (we|the council|the world|northampton|the town|our team) (\w+ )?(do
    |be) without
    (grace[ds]?|graced|honour(ed)?|bless(ed)?|treat(ed)?|regal(e|ed)|entertain(ed)?|delight(ed)?
    |enlighten(ed)?|amuse[d]?|favour(ed)?) us (with|by|again|once|so|all|further|yet)
    (esteemed|gracious|royal|learned|profound|infinite|superior|undoubted|legendary|encyclopaedic
    |magnificent|splendid|boundless|unrivalled|unerring|peerless|matchless|inexhaustible
    |considerable|immense|vast|deep) (wisdom|opinion|insight|knowledge|presence|intellect|mind
    |genius|expertise|talents?|intelligence|learning|powers|judgement|understanding)
    (your|his|her) (lordship|ladyship|highness|majesty|royal highness|excellency|worship|brilliance
    |greatness|omniscience|infallibility|modesty|detective work|sleuthing|powers of (observation
    |deduction)|legal (training|brain|mind|genius|talents?|career)|fan club|fans|adoring public
    |way with words|eloquence|penmanship|stamina|persistence is (admirable|impressive)
    |patience is (legendary|famous)|manners are|charm|charming)(?! team)
    (knowledge|wisdom|mastery|command|grasp|understanding|view|version|idea|notion|concept|sense
    |interpretation) of (the )?(law|english|facts|reality|grammar|history|events|spelling|truth
    |planning( law)?|policy|arithmetic|logic|time|politeness|manners|humour|justice|drains
    |everything) (is|was|are|remains?) (\w+ )?(charming|amusing|interesting|novel|original|unique
    |creative|imaginative|remarkable|impressive|touching|quaint|entertaining|fascinating|hazy
    |curious|refreshing|comical|laughable|shaky|special|limited|a marvel|a wonder|legendary
    |breathtaking|flexible|truly \w+|second to none)
    (bow|bowed|kneel|kowtow|curtsey) (down )?(to|before) (your|you)|in awe of
    lost in admiration
    (admire|applaud|salute|marvel at|envy) (your|you|at your)(?! (courage|work|bravery|community
    |garden|efforts? (to|on)))
    take our hats off to
    worthy of (an?|the )?(sherlock|shakespeare|oscar|nobel|award|dickens|einstein|medal|novel
    |better|soap|drama|poirot|\w+ prize)
    (our|your|a|the new|the resident|quite the|regular|proper|another|as|like|than|mr
    |next) (own |very own |real |modern |local |resident )?(sherlock|poirot|columbo|miss marple
    |einstein|shakespeare|dickens|tolstoy|war and peace|perry mason|rumpole|socrates|aristotle
    |napoleon|mozart)
    (break|breaking|broken|set|setting) (a|the) (world )?record(?! (of|in the))
    (guinness|nobel|pulitzer) (book|prize)
    (vivid|fertile|lively|colourful|overactive|wild|creative|remarkable|wonderful
    |active) imagination
    does (you|him|her) (great )?credit|(we|i)('ll| will| must| have to) give you that
    (surpassed|outdone|excelled|excel) yourself|by your standards
    impressive,? (even )?(for|by) (you|your)
    as (creative|original|reliable|accurate|inventive|imaginative|charming|sound|impressive
    |convincing|entertaining|modest|subtle|gripping) as (your|ever|mud|the (last|rest|first))
    clear as mud
    (our|the council's|the town's) (\w+ )?(favourite|number one|most (loyal|devoted|faithful
    |prolific|dedicated|valued|frequent)|very own|resident|star|champion) (\w+ )?(customer
    |complainant|correspondent|resident|caller|fan|pen ?friend|writer|tenant|visitor|expert|critic
    |detective|lawyer)
    you('re| are) ((so|too|just so|such) )?(very )?(special|important|precious|clever|wonderful
    |perfect|kind)(?= ?[.!,]| that we| to be true)
    (you|yourself) (are|is) (always right|never wrong)
    """,
    many=MANY,
)

FALSE_MODESTY = phrases(
    r"""
    (we|i) would be (lost|nothing|bereft|helpless) without|(your )?wish is our command
    (we|i) live to serve|your (humble|obedient|loyal) (servants?|subjects?)
    (yes|no),? (sir|madam|your (majesty|honour|highness))|three bags full|(will|would) that be all
    are you (happy|satisfied|pleased|content) now
    (anything|something|what) else (that )?(we|i) (can|could|may) (get wrong|do wrong|fail
    |disappoint|mess)
    time is (far |so |much |clearly |obviously )*(more (valuable|precious|important)|too (valuable
    |precious|important)) than
    on tenterhooks|(imagine|picture) our (surprise|delight|joy|horror|excitement|shock|relief)
    to our (great |utter |complete )?(astonishment|joy|delight|amazement|horror),? you
    (we|i|officers|our \w+) survived (your|the|another|it)|all this attention
    flattered (by|that) (the|your|so|all|this|such)
    (forgive|pardon|excuse|do forgive) (us|me|our|my)( for| if|,? but)|far be it from (us|me)
    silly (us|me|old us)|shame on us
    how (dare|could|careless|thoughtless|silly|foolish|remiss) (of us|we)|(woe is|poor) (us|me)
    (humblest|most humble|profoundest|abject|grovelling) (apologies|regrets?|thanks)
    (sympath(y|ies)|condolences|hearts?) (on|for|at|over|goes out to you (over|on)) the (death|loss
    |demise|passing) of your (\w+ )?(parking|bin|wheelie|hedge|fence|space|shed|tree|lawn|view
    |sleep|signal|car|gate)
    (our|my) (mistake|fault|error) for (thinking|believing|assuming|hoping|expecting|imagining)
    we (did not|had not|had no idea|never) (realise|realised|know
    |knew)?( that)? ?(you were (an? (\w+ )?(expert|lawyer|genius|judge|king|queen|professor
    |engineer)|royalty|so (important|special|busy|clever|precious))|we were (dealing with
    |in the presence of))
    (hate|are sorry|am sorry|'m sorry|regret|would hate|sorry) (so much )?to (burst|break it
    |shatter|rain on)
    sorry (that|if) (you (had to|were forced to|must|have to) (share the|breathe|lower yourself
    |stoop|mix with)|the (world|universe|sun|sky)|we (cannot|do not) control the|life is|reality
    |facts)
    (drop|dropped|dropping) everything|at your (beck and call|every|whim|command)
    wait(ing)? on you|your (every|slightest|merest) (whim|wish|demand|command|word)
    jump(s|ing)? (to attention|whenever you|when you|every time)|stand(s|ing)? to attention
    roll out the red carpet
    (we are|we're|our staff are|officers are|i am|the council is) ((sadly|unfortunately
    |alas) )?not (your (servants?|slaves?|mother|nanny|secretary|private|personal|friends?|butler
    |maid|parents)|here (to be|for your|just|solely|only|merely)|mind readers|magicians
    |miracle workers|psychic|made of|nannies|babysitters|a (hotel|nanny|babysitting|taxi
    |counselling|dating|butler|restaurant)|sitting (here|around))
    (does|do|did) not (employ|keep|have|offer|provide|possess|own|run|sell|control|supply
    |stock) ((any|a|an|the) )?(mind ?readers?|magic(ians?| wands?)?|crystal balls?|miracle workers?
    |psychics?|clairvoyants?|fortune tellers?|nann(y|ies)|butlers?|babysitters?|time machines?
    |(the )?(weather|rain|snow|wind|sun|tides?|seasons|moon|laws of physics|calendar)
    |fairy godmothers?|telepaths?|wizards?|servants)
    (have|has|had|got|owns?|need|without|with|no|employ|are|of) ((no|any|an?|our) )?(mind ?readers?
    |crystal balls?|magic wands?|time machines?|fairy godmothers?|telepathy|telepathic)
    (wave|waving) a wand
    (we|i|they) (shall|will|'ll) ((somehow|just|all|try to|do our best to|have to|be sure to
    |certainly|of course|immediately|at once) )*(survive|bear up|muddle through|manage without you
    |contain (our|ourselves)|weep|frame (it|your|them)|(treasure|cherish) your (letters?|e-?mails?
    |words)|sleep (soundly|better)|drop everything|call a national|hold a minute)
    (alert|notify|inform|wake|ring|petition) (the )?(king|prime minister|pope|palace|president
    |media|world|nation|army|united nations)
    (how|whatever) (will|shall|did|can|could) (we|the council|the world|our team|anyone) ((ever
    |possibly) )*(cope|survive|manage|sleep|live|recover|go on|bear it)
    (weep|weeping|cry|crying|tears|shed a tear) (for|into|over|about) (you|your)
    (dry|wipe)( away)? (your|his|her|those) (tears|eyes)|crocodile tears|my heart bleeds
    our hearts bleed|(tiny|smallest|tiniest) violin|sob story|(play|playing) the (victim|martyr)
    lose (any )?sleep over|break(s|ing)? our hearts
    """
)

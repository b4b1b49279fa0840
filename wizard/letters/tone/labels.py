"""Words that label a person instead of saying what they did."""

from wizard.letters.tone.family import OMBUDSMAN, RESPECT, Family, phrases
from wizard.letters.tone.people import YOU

_SAY_WHAT = "this labels the person; say what they did or wrote instead"

LABEL_NOUNS = phrases(
    r"""
    (idiot|fool|moron|imbecile|cretin|dunce|halfwit|dimwit|simpleton|numpty|twit|nitwit|blockhead
    |dolt|ignoramus|clot|buffoon)s?
    (psycho|nutter|nutcase|lunatic|madman|madwoman|maniac|crackpot|crank|fruitcake|loony|headcase
    |oddball|weirdo|freak|crazy person)s?
    (trouble ?maker|trouble ?causer|time ?waster|mischief ?maker|stirrer|agitator|rabble ?rouser
    |busybody|busybodies|meddler|know it all|smart ?arse|smart ?alec)s?
    (bully|bullies|thug|hooligan|yob|lout|brute|ruffian|hoodlum|tyrant|aggressor|abuser|stalker
    |harasser|tormentor|monster|animal|savage|beast|scumbag|lowlife|vermin|scum|trash|riff ?raff
    |degenerate|villain|scoundrel|rogue)s?
    (liar|fantasist|charlatan|con ?man|con ?artist|fraud ?ster|cheater|schemer|manipulator
    |hypocrite|bigot|misogynist|homophobe|xenophobe|extremist|fanatic|zealot)s?
    (pervert|creep|deviant|sex pest|sleaze|letch|leech|parasite|scrounger|sponger|freeloader
    |layabout|wastrel|waster|good for nothing|no hoper|loser|oaf)s?
    (moaner|whiner|whinger|grumbler|complainaholic|nag|nitpicker|pedant|crybaby|drama queen
    |attention seeker|diva|prima donna|narcissist|egoist|egotist|egomaniac|control freak)s?
    ((persistent|repeat|serial|violent|habitual|known|prolific) )?(offender|perpetrator|culprit
    |wrongdoer|miscreant)s?
    (serial|professional|habitual|persistent|compulsive|chronic|career|vexatious|obsessive
    |perpetual|eternal|prolific|frequent|constant|full time|repeat) (complainer|complainant
    |litigant|correspondent|caller|e ?mailer|letter writer|nuisance|pest|liar|troublemaker|customer
    |moaner|campaigner|objector)s?
    (drunkard|drunk|junkie|druggie|wino|pothead|crackhead|layabout|tramp|bum|vagrant|yokel|oik|chav
    |peasant|hag|witch|shrew|harridan|old bag|old bat)s?
    (nasty|horrible|nasty little|vile|odious|unpleasant|awful|horrid) piece of work
    (misery guts|moaning minnie|jobsworth|ingrate|ogre|bruiser|reprobate|delinquent|ne'er do well
    |nuisance caller|gasbag|gold digger|deadbeat|slob|numbskull|dullard|ninny|plonker|prat|wally|berk
    |pillock|muppet|twerp|arse|arsehole|bastard|bitch|slag|dickhead|wanker|twat|tosser|prick|nimby
    |snowflake|whinge ?bag|windbag|so and so|twit|dope|thicko|div|nitpicker|know all|big ?head|show ?off
    |sour ?puss|battleaxe|busybody|curtain twitcher|barrack room \w+|professional victim|serial \w+er
    |frequent flyer|wrong ?un|ne'er do wells?|rotter|dirtbag|sicko|psychopathic \w+|sociopathic \w+
    |ratbag|toerag|rabble|gob ?shite|loon|fruit ?loop|basket ?case|nut job|fanatic|obsessive
    |rude so and so|bully boy|hard man|wide boy|chancer|blagger|skiver|shirker|idler)s?
    (hot ?head|loose cannon|nightmare|bore|big ?mouth|loud ?mouth|wind ?up merchant
    |keyboard warrior|troll|barrack room lawyer|armchair lawyer|amateur lawyer|spoilt brat
    |spoiled brat|brat)s?
    """,
)

LABELS_WITH_OTHER_SENSES = phrases(
    r"""
    (grudge ?bearer|do gooder|spoil ?sport|kill ?joy|wet blanket|bad sport|sore loser|blabber ?mouth
    |gas ?bag|wind ?bag|failure|wreck|waste of space|vulture|shark|mule|donkey|ass|sheep|weasel|worm
    |toad|cockroach|dinosaur|fossil|relic|despot|cad|rotter|swine|pain in the (neck|backside)|bane of
    |blight|stain|cancer|scourge|plague|curse|torment|trial|cross to bear|bit of a (character|handful
    |nightmare|nuisance)|odd one|strange one|difficult one|hard case|rough customer|ugly customer
    |trouble)
    (person|man|woman|type|sort|individual) (without|with no|lacking|of no|of low|of little
    |of bad) \w+
    (racist|sexist|fascist|nuisance|pest|menace|creep|predator|snake|rat|pig|cow|dog|clown|joker?
    |jerk|tool|coward|wimp|disgrace|embarrassment|drain|burden|handful|headache|problem|liability
    |danger)
    (gossip|snob|cheat|crook|bad lot|bad egg|bad apple|rotten apple|lost cause|hopeless case
    |waste of (time|space|money)|thorn in (the|our) side|pain|pain in the neck|law unto yourself
    |laughing stock|disaster|horror|terror|misery|martyr|fusspot|hypochondriac)
    (child|toddler|baby|teenager|schoolboy|schoolgirl|bull in a china shop|wild animal
    |bear with a sore head|dictator|king|queen|princess|gangster|mobster|mob boss|hooligan
    |sergeant major|football hooligan|robot|broken record|dog with a bone|maniac|madman)
    (bad|poor|useless|hopeless|unfit|neglectful|terrible|awful|lousy|rotten|dreadful|worthless
    |failed) (parent|mother|father|tenant|neighbour|carer|landlord|citizen|human being|person|son
    |daughter)
    (bad tempered|foul mouthed|two faced|small minded|narrow minded|bloody minded|pig headed
    |hard faced|thick skinned|light fingered|work shy) \w+
    (one of (those|these|our) (people|difficult|customers|residents|problem|regulars)|(problem
    |nightmare|awkward|bothersome|troublesome|high maintenance|high risk|high conflict|unwelcome
    |toxic) (customer|person|tenant|resident|family|neighbour|individual|caller|parent|client))
    """,
)

TRAITS = phrases(
    r"""
    (abrasive|aggravating|aloof|antisocial|anti ?social|appalling|asinine|atrocious|awful|backward
    |barbaric|beastly|bigheaded|big headed|blinkered|bolshy|brash|brazen|brutal|brutish|bullying
    |bumptious|captious|careless|caustic|clumsy|cocky|cold hearted|complacent|contemptuous|contrary
    |crabby|cranky|crass|craven|credulous|cynical|daft|deaf to reason|deluded|demeaning|detestable
    |dictatorial|difficult to (like|please|deal with|help)|dim witted|discourteous|disloyal
    |disorganised|double dealing|dreadful|egotistical|egocentric|embarrassing|envious|evasive
    |excitable|fanatical|fatuous|feeble|feeble minded|fickle|flaky|foul|foul tempered|frivolous
    |furtive|fussy|ghastly|grasping|gross|grotesque|grouchy|grumpy|grubby|gullible|half witted
    |hare brained|harsh|haughty|headstrong|high handed|holier than thou|horrendous|hot headed
    |hurtful|idiotic|ill disposed|ill natured|imperious|impetuous|inane|inconsiderate|inept
    |inflexible|inhuman|insatiable|insulting|interfering|irksome|irresponsible|jealous|judgemental
    |lamentable|loud|loudmouthed|loud mouthed|malevolent|meddlesome|meddling|mercenary|merciless
    |mindless|miserable|miserly|monstrous|moody|moronic|muddled|muddle headed|naive|narcissistic
    |negligent|nosy|nosey|objectionable|obtuse|officious|opinionated|outrageous|over the top
    |overdramatic|patronising|peevish|perverse|pig ignorant|pitiful|precious|preposterous
    |presumptuous|pretentious|prickly|puerile|pugnacious|pushy|rash|raving|reckless|remorseless
    |repellent|reprehensible|retarded|revolting|rotten|rough|sadistic|sanctimonious|sarcastic
    |self pitying|self righteous|self seeking|shallow|short sighted|shrill|slapdash|slippery
    |slovenly|smug|snide|snobbish|sneaky|sordid|sour|stroppy|stuck up|surly|tactless|temperamental
    |tight fisted|treacherous|troublesome|twisted|tyrannical|ugly|unappreciative|unbalanced
    |uncaring|uncharitable|uncontrolled|undeserving|unethical|unfeeling|unfriendly|ungracious
    |unkind|unlikeable|unpredictable|unrepentant|unsound|unsympathetic|unthinking|vacuous|vengeful
    |vicious|villainous|warped|wayward|wilful|work ?shy|your own worst enemy|impossible to (like
    |please|help|satisfy|reason with|talk to)|not worth (our|the|anyone's) (time|trouble|effort)
    |not (very )?(bright|clever|intelligent|normal|sane)|of (low|limited) intelligence
    |up to no good|rotten to the core)
    (unreasonable|unacceptable|difficult|abusive|aggressive|violent|dangerous|dishonest|hostile
    |rude|habitual|persistent|serial|vindictive|malicious|obsessive|obsessed|menacing|intimidating
    |threatening|antagonistic|belligerent|combative|confrontational|quarrelsome|argumentative
    |cantankerous|irascible|volatile|quick tempered|short tempered|bad tempered|hot tempered
    |ill tempered)
    (stupid|thick|dim(?! view)|dense|ignorant|clueless|foolish|silly|brainless|gormless|witless
    |uneducated|illiterate|incompetent|useless|hopeless|worthless|inadequate|feckless|slow|simple
    |simple minded)
    (manipulative|deceitful|devious|cunning|scheming|untrustworthy|unreliable|sly|two faced
    |hypocritical|insincere|mendacious|untruthful|shifty|crafty|calculating|conniving|lying)
    (unstable|erratic|irrational|unhinged|deranged|demented|insane|crazy(?! (about|for|busy))|mad(?! (at
    |about|with|on|for))|bonkers|nuts|barking|barmy|batty|loopy|cuckoo|hysterical|paranoid|neurotic
    |manic|over emotional|overwrought|weird|odd|strange|peculiar)
    (lazy|idle|greedy|selfish|self centred|self absorbed|self obsessed|self important|arrogant
    |conceited|pompous|vain|entitled(?! to)|spoilt|spoiled|ungrateful|petty|spiteful|bitter
    |resentful|mean|cruel|callous|heartless|nasty|horrible|vile|odious|obnoxious|repulsive
    |disgusting|despicable|loathsome|evil|wicked|toxic|poisonous|venomous|unpleasant|hateful
    |shameless)
    (childish|immature|infantile|juvenile|babyish|petulant|sulky|bad mannered|ill mannered|ill bred
    |uncouth|vulgar|crude|coarse|boorish|loutish|uncivilised|unruly|feral|wild|out of control
    |offensive|insolent|impertinent|impudent|disrespectful)
    (racist|sexist|homophobic|misogynistic|bigoted|prejudiced|xenophobic|narrow minded|small minded)
    (pathetic|ridiculous|laughable|absurd|contemptible|wretched|tiresome|tedious|wearisome
    |exhausting|annoying|irritating|insufferable|unbearable|intolerable|impossible|awkward
    |obstinate|stubborn|pig headed|bloody minded|uncooperative|unhelpful|demanding|needy|clingy
    |high maintenance|over demanding|controlling|overbearing|domineering|power hungry)
    (drunk|inebriated|intoxicated|stoned|high on drugs|high as a kite|sozzled|legless|plastered
    |the worse for drink|under the influence|off your (head|face))
    (litigious|disruptive|obstructive|unwelcome|untouchable|beyond (help|reason)
    |a law unto yourself|full of (yourself|hate)|fixated|single minded|unmanageable|uncontrollable
    |trouble|bad news|nothing but trouble|paranoid|bent on (trouble|revenge)|out for (revenge
    |trouble)|not a (nice|good|reasonable|decent|pleasant|well) (person|man|woman))
    (repugnant|abhorrent|sneering|thuggish|oafish|bratty|whiny|whingeing|whinging|moaning|catty|bitchy
    |gobby|mouthy|lippy|shouty|ranty|arsey|mardy|narky|ratty|snappy|tetchy|shirty|bolshie|thick headed
    |dotty|doolally|crackers|insolent|thankless|friendless|charmless|humourless|graceless|joyless
    |clueless|witless|tasteless|self serving|self satisfied|self entitled|attention hungry
    |money grabbing|grasping|gossiping|backstabbing|two timing|trouble making|time wasting|law breaking
    |hateful|spineless|unhelpful|unlovable|unwashed|unkempt|unemployable|unteachable|hopelessly \w+
    |as (thick|mad|daft|stubborn|rude|slippery|sly|dim|stupid|nasty|mean|blind|deaf|bad|guilty) as (a|an
    |two|they|your|the|mince)|nothing (but|more than|short of) (a|an)? ?\w+)
    (dirty|filthy|smelly|scruffy|disgraceful|depraved|perverted|creepy|sinister|slimy|sleazy|seedy
    |corrupt|crooked|immoral|unscrupulous|ruthless|unprincipled|cowardly|gutless|spineless
    |attention seeking|melodramatic|histrionic|hypersensitive|over sensitive|oversensitive
    |thin skinned|touchy)
    """,
)

BELITTLING = phrases(
    r"""
    (childish|immature|infantile|juvenile|petulant|pathetic|ridiculous|laughable|absurd|ludicrous
    |stupid|idiotic|moronic|foolish|silly|daft|senseless|brainless|ignorant|deluded)
    (crazy|insane|mad(?! (at|about|with|on|for))|lunatic|unhinged|deranged|demented|hysterical|paranoid
    |irrational|obsessive|neurotic|manic|rambling|incoherent|nonsensical|delirious|bizarre|weird
    |crackpot|fanciful)
    (vile|disgusting|despicable|loathsome|poisonous|venomous|nasty|vindictive|spiteful|malicious
    |petty|twisted|evil|wicked|repulsive|odious|obnoxious|arrogant|greedy|selfish|shameless
    |disgraceful|shameful|deceitful|dishonest|manipulative|mendacious|lying|tiresome|tedious
    |interminable|worthless|feeble)
    """,
)

TURNS = phrases(
    r"""
    such (rudeness|pettiness|nastiness|hypocrisy|stupidity|ignorance|arrogance|greed|laziness
    |selfishness|spite|malice|dishonesty|cowardice|insolence|impudence|childishness|vulgarity)
    (ought to|must|need to) be ashamed
    (the|our|my|your) (rudest|nastiest|worst|angriest|laziest|meanest|greediest|stupidest|grumpiest
    |vilest|dirtiest|pettiest|silliest|loudest|craziest|maddest|most \w+|biggest (nuisance|liar|bully
    |pest|menace|moaner|headache|problem)) (\w+ )?(person|customer|complainant|client|resident|tenant
    |caller|visitor|individual|man|woman|neighbour|family) (\w+ )?(we|i|in|on|of|to|ever|has|that|anyone
    |staff)
    your (attitude|behaviour|conduct|manners|language|tone) (stinks?|reeks|is (a disgrace
    |an embarrassment|a joke)|leaves? (a lot|much|everything))
    (you|he|she) (are|is|were|was|have become|has become) (an? )?((?!no |not |never )\w+ )?(danger
    |threat|menace|risk) to
    (you have|you've|he has|she has) (a |an )?(nasty|mean|cruel|violent|vicious|spiteful|vindictive
    |malicious|ugly|dark) (streak|side|temper)
    (your|his|her) (\w+ )?((foul|filthy|bad|violent|evil|nasty|short|quick|vile|ugly) (temper|mouth
    |nature|manners|character|tongue)|attitude problem|rudeness|pettiness|stubbornness|nastiness
    |hypocrisy|tantrums?|hissy fits?|strops?|sulks?|sulking|histrionics|hysterics|vendetta
    |obsession|stupidity|ignorance|arrogance|greed|laziness|selfishness|spite|malice|dishonesty
    |lies|lying|manipulation|foolishness|madness(?! of)|insanity|childishness|drunkenness|cowardice
    |immaturity|aggressive (nature|personality|character)|nasty (nature|streak|character)
    |(character|personality) (flaws?|defects?|problems?)|(lack|want) of (intelligence|manners
    |brains|breeding|morals|decency|common sense|integrity))
    (thrown?|throw|threw|throwing|having|had) (a|another|one of (your|his|her)) (\w+ )?(tantrum
    |hissy fit|strop|fit|paddy|wobbly)
    <you> (lied|lie|lies|have lied|has lied|keep lying|are lying|were lying|is lying|was lying
    |told lies|tell lies|have told lies|make things up|made it (all )?up)
    (?<!if\s)(?<!when\s)(?<!whether\s)(?<!where\s)(?<!what\s)you ((really|clearly|seriously
    |obviously|plainly|badly|need) )*need (some )?help(?= ?[.!]|$)
    (chip on (your|his|her) shoulder|axe to grind|screw loose|off (your|his|her) (head|rocker
    |trolley)|not (all|quite) there|not right in the head|out of (your|his|her) (mind|tree|depth)
    |lost (your|his|her) (mind|marbles|grip)|a few (sandwiches|cards) short)
    (you|he|she|who) (cannot|can't|can never|can not|is not to|are not to) be (trusted|believed
    |reasoned with|satisfied|pleased|helped)
    you (people|lot)|(are|re) all the same(?= ?[.,!])
    (people|men|women|residents|tenants|customers|someone|somebody|anyone|a (man|woman
    |person)) (such as|like|as \w+ as) (you|yourself|him|her)
    (people|one|those|someone|somebody) of your (sort|kind|type|ilk)
    your (sort|kind|type|lot|ilk)(?= ?[.!,]|$| (always|never|are|is|do|does|of person))
    (a )?(crank|idiot|time waster|liar|troublemaker)s? (such as|like) (you|yourself)
    (kind|sort|type) of (person|man|woman|customer|tenant|individual|resident) (who|that)
    (never|can't|cannot|won't|will not|could not|incapable of) (\w+ )?(stop|stops|stopping|cease|tire of
    |tires of) (complaining|moaning|shouting|arguing|lying|causing|being (rude|difficult|awkward))
    (you|he|she) (are|is) among (them|the worst)|(typical|worthy|characteristic) of (your|his|her) (sort
    |kind|type|lot|ilk)
    (are|is|were|was) (exactly |just |clearly )?the (sort|kind|type) (who|that|to)\b
    (show(n|ed)?|reveal(ed)?|see|saw|seen) (us |staff |everyone )?(your|his|her) (true|real) (character
    |colours|self|nature|face|side)
    (a|an) (real|right|proper|little|regular) (madam|so and so|piece of work|charmer|misery|terror
    |horror|nuisance|tyrant|diva|case)
    (lacks?|lacking|without|short of|devoid of|bereft of|do not (have|possess|show)|does not (have
    |possess|show)) (the|any|all|basic|even|common|an ounce of|a shred of|much
    |every) (\w+ )?(\w+ )?(decency|manners|respect|courtesy|sense|integrity|self control|empathy|morals
    |humility|intelligence|brains|conscience|honesty|maturity|shame|compassion|self awareness
    |wit)(?! (support|team))
    (you|he|she) (are|is|'re|'s) (a|the) (prime|good|perfect|classic|textbook|fine|walking|living
    |very) (example|definition|specimen|embodiment|picture|epitome|advertisement) of
    (incapable of|unable to|cannot|could not|can't) (\w+ )?(behave|behaving|civil
    |control(ling)? (yourself|himself|herself)|be (civil|polite|honest|reasonable|trusted|decent)
    |(civility|decency|politeness|honesty|kindness|reason|gratitude|rational thought)|hold a civil
    |keep a civil|tell(ing)? the truth|say(ing)? a kind|having a civil|being (civil|polite|honest
    |reasonable))
    (the|with all the|all the|with the) (manners|intelligence|charm|temper|attention span|maturity|grace
    |morals|mind|mouth|brain|subtlety|self control|wit|social skills|patience|sense|attitude) of (an?
    |the)
    (what (kind|sort|type) of|exactly the|just the) (person|man|woman|people|individual|customer|mother
    |father|parent|neighbour) (you|he|she|we|does|would|writes|that|who)
    (a|an|the|such a) (blight|stain|cancer|scourge|plague|curse|drain|parasite|disgrace|embarrassment
    |leech|drag|burden) (on|to|upon) (the|this|our|your|society|us|every|all|public)(?! (officer
    |purse strings))
    (always|ever|usual|normal|customary|charming|same old|typical) (rude|nasty|unpleasant|aggressive
    |difficult|awkward|obnoxious|arrogant|miserable|objectionable|grumpy) (and \w+ )?(self|selves)
    (your|his|her) (true colours|real nature|bad side|guilty conscience|bad blood|low morals
    |poisonous nature|poisonous tongue|twisted (mind|logic)|big (mouth|ego|head)|ego|self pity
    |self importance|bad attitude|vanity|conceit|narrow mind|sense of entitlement|victim mentality
    |warped \w+|spitefulness|cruelty|bitterness|intolerance|bigotry|prejudice|racism|sexism|incompetence
    |bullying|nagging|snobbery|rudery|bloody mindedness|pig headedness
    |small mindedness|bad manners)(?! (complaints?|reports?|polic\w+|concerns?|claims?|allegations?
    |at work))
    (if|once|when) (anyone|anybody|someone|a person) (is|was|were) (ever )?(a|an) \w+,? (it is|it was
    |that is) (you|him|her)
    (would|will|could) (argue|pick a (fight|quarrel)|quarrel|fight|start a row) (with (anyone|anybody|a
    |your own)|in an empty)|pick(s|ing)? (fights?|quarrels?) with|(loves?|enjoys?) the sound of (your
    |his|her) own
    you should be ashamed( of yourself)?
    (you have|you've) (no|little) (manners|shame|decency|morals|integrity|respect for anyone
    |self control|conscience|sense|common sense|brain|brains)
    (<you>) (enjoys?|loves?|likes?|thrives? on|feeds? on|lives? for|gets? (a kick|pleasure) (out of
    |from)) (\w+ )?(conflict|trouble|arguments?|upsetting|bullying|hurting|causing|making|attention
    |drama|confrontation|rows)
    """,
    you=YOU,
)

BY_POINTING = phrases(
    r"""
    (hardly|not exactly|scarcely|anything but|far from|not what we would call) (a |an |the )?(model
    |ideal|exemplary|upstanding|pleasant|charming|innocent|decent|civilised|good|nice) (citizen|tenant
    |resident|neighbour|person|man|woman|customer|parent|company|saint|example)
    (you|he|she) (are|is) (hardly|not exactly|scarcely|no) (an )?(angel|saint|genius|oil painting
    |rocket scientist|einstein)
    (and|because|but|so|for|yet) (you|he|she) (are
    |is) (certainly |clearly |plainly |very much )?(one( of them)?|no (exception|different)
    |living proof)(?= ?[.!,]|$)
    """
)
"""Somebody else is named first: "nobody likes a bully, and you are one"."""

VEXATIOUS = phrases(
    r"""
    vexatious(ly)?(?! (or repeated )?requests?)(?! (and|or|contact|correspondence
    |complaints? polic))
    """,
)

LABELS = (
    Family("label", _SAY_WHAT, OMBUDSMAN, "named", LABEL_NOUNS),
    Family("label", _SAY_WHAT, OMBUDSMAN, "called", LABELS_WITH_OTHER_SENSES),
    Family("label", _SAY_WHAT, OMBUDSMAN, "of-person", TRAITS),
    Family(
        "label",
        "this belittles the person; describe the behaviour in plain words",
        RESPECT,
        "of-conduct",
        BELITTLING,
    ),
    Family("label", _SAY_WHAT, RESPECT, "said", TURNS),
    Family("label", _SAY_WHAT, RESPECT, "always", BY_POINTING),
    Family(
        "label",
        f"{_SAY_WHAT} (only a request can be called vexatious, in a reply under section 14)",
        "Information Commissioner's Office: section 14 is about the request, not the person who makes it",
        "vexatious",
        VEXATIOUS,
    ),
)

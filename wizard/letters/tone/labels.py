"""Words that label a person instead of saying what they did."""

from wizard.letters.tone.family import OMBUDSMAN, RESPECT, Family, phrases
from wizard.letters.tone.labels_more import MORE_POINTING, MORE_TRAITS, MORE_TURNS
from wizard.letters.tone.labels_turns import BY_POINTING, TURNS

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

VEXATIOUS = phrases(
    r"""
    vexatious(ly)?(?! (or repeated )?requests?)(?! (and|or|contact|correspondence
    |complaints? polic))
    """,
)

LABELS = (
    Family("label", _SAY_WHAT, OMBUDSMAN, "named", LABEL_NOUNS),
    Family("label", _SAY_WHAT, OMBUDSMAN, "called", LABELS_WITH_OTHER_SENSES),
    Family("label", _SAY_WHAT, OMBUDSMAN, "of-person", TRAITS + MORE_TRAITS),
    Family(
        "label",
        "this belittles the person; describe the behaviour in plain words",
        RESPECT,
        "of-conduct",
        BELITTLING,
    ),
    Family("label", _SAY_WHAT, RESPECT, "said", TURNS + MORE_TURNS),
    Family("label", _SAY_WHAT, RESPECT, "always", BY_POINTING + MORE_POINTING),
    Family(
        "label",
        f"{_SAY_WHAT} (only a request can be called vexatious, in a reply under section 14)",
        "Information Commissioner's Office: section 14 is about the request, not the person who makes it",
        "vexatious",
        VEXATIOUS,
    ),
)

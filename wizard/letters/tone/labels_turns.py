"""Turns that label a person without calling them a name: "you people", "your petty mind"."""

from wizard.letters.tone.family import phrases
from wizard.letters.tone.people import YOU

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

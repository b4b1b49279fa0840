"""More words and turns that label a person: traits, motives that are guessed at, and comparisons."""

from wizard.letters.tone.family import phrases
from wizard.letters.tone.people import YOU

MORE_TRAITS = phrases(
    r"""
    (abominable|accusatory|acerbic|acrimonious|adversarial|artful|boastful|bossy|cheeky|churlish|clownish
    |coercive|condescending|crotchety|curmudgeonly|defiant|derisive|destructive|disagreeable|disgruntled
    |dishonourable|disingenuous|dismissive|disobliging|disreputable|distasteful|embittered|exasperating
    |exploitative|faithless|flippant|fractious|garrulous|grudging|gruff|hard hearted|hard nosed
    |hate filled|heavy handed|hectoring|horrid|hypercritical|ill informed|impatient|impolite
    |inarticulate|incorrigible|indolent|inhumane|insensitive|insidious|intemperate|intolerant)
    (intransigent|intrusive|irritable|lewd|malign|misguided|mulish|nauseating|nit ?picking|noxious
    |obdurate|obstreperous|oppressive|parasitic|pedantic|pernickety|pestilential|pitiable|querulous
    |rancorous|recalcitrant|refractory|rowdy|scathing|scurrilous|self indulgent|self interested|shabby
    |shrewish|sloppy|solipsistic|sullen|thoughtless|truculent|uncivil|underhand|undignified
    |unforgiving|unintelligent|unmannerly|unrealistic|unsavoury|unwholesome|unworthy|uppity|venal|vexing
    |vituperative|weak minded|whining|wrong headed|yobbish|grossly \w+|beneath contempt)
    """
)

MORE_TURNS = phrases(
    r"""
    (behav(ed?|es|ing)|act(ed|s|ing)?|conduct(ed|s|ing)? (yourself|himself|herself)|carr(ied|y|ying) on
    |treat(ed|s|ing)? (\w+ ){1,3}) (\w+ )?(disgracefully|appallingly|abominably|atrociously|shamefully
    |despicably|outrageously|childishly|like (an? )?(child|spoilt|animal|pig|fool|idiot|hooligan|lout
    |monster|maniac|lunatic|madman|thug|bully|tyrant|toddler|baby|king|queen|savage|yob)\w*|stupidly
    |selfishly|arrogantly|dishonestly|spitefully|maliciously|viciously|hysterically|irrationally|badly)
    your (attitude|manner|manners|tone|approach|character|nature) ([\w-]+ ){0,4}?(has been|have been|is
    |was|were|are) (\w+ly |so |very |quite )*(appalling|disgraceful|dreadful|awful|terrible|poor
    |deplorable|shameful|shocking|lamentable|abysmal|atrocious|disgusting|insufferable|unpleasant
    |rotten|aggressive|arrogant|childish|hostile|nasty|rude)
    (you|he|she) (are|is|were|was|have been|has been|seem|seems|appear|appears) (\w+ly |just |only
    |merely )*(trying|out|determined|set|setting out|looking|hoping|here|seeking|intent|bent) \
    (to|on) (waste|wasting|cause|causing|annoy|annoying|upset|upsetting|make trouble|making trouble
    |stir|stirring|be difficult|being difficult|humiliat\w+|wind\w* (us|staff|people|everyone)
    |embarrass\w*|provok\w+|mak(e|ing) (life|things|staff|people|our|everyone))
    set(s|ting)? out to (cause|upset|annoy|waste|hurt|humiliate|make|offend|frighten|embarrass|provoke)
    (motivated|driven|prompted|inspired|fuelled|actuated|born) (\w+ )?(by|of|out of) (\w+ )?(spite|malice
    |greed|hatred|revenge|envy|jealousy|(a )?grudge|vindictiveness|bitterness|self interest|money
    |prejudice|ill will|resentment|racism|boredom|attention|nothing but)
    (only|solely|just|simply|purely|merely|really) (after|interested in|in it for|doing (it|this) for
    |(cares?|thinks?) (about|of)|wants?|out for|there for) (the )?(money|attention|compensation|yourself
    |himself|herself|trouble|revenge|sympathy|a payout|the fun)
    not interested in (the truth|a solution|the facts|listening|being (helped|reasonable))
    no (\w+ )?(reasonable|decent|normal|civilised|right minded|self respecting|sensible|honest|sane
    |grown up) \
    (person|adult|man|woman|parent|customer|resident|tenant|neighbour) would (ever )?(behave
    |act|write|speak|talk|treat|say|do|dream|carry on) ([\w']+ ){0,5}(as|like|the way|what|such) (you|a)
    (typical|so like|just like) (of )?you(?= ?[.,!;]|$)|(true|running) to form
    <you> (\w+ly |just |really )*(enjoys?|loves?|likes?|relish(es)?|delights? in|takes? pleasure in|lives? \
    to|thrives? on) (making|causing|hurting|upsetting|annoying|frightening|bullying|tormenting|wasting
    |being (rude|nasty|difficult|cruel|offensive)|conflict|misery|confrontation|trouble|arguments?)
    <you> (\w+ly |just )*(has|have|shows?|showed|had) (absolutely |clearly |plainly )?(no|little|scant|zero
    |nothing but contempt) (\w+ )?(respect|regard|consideration|concern|thought) (\w+ )?(for|to|of) \
    (anyone|anybody|others|other people|staff|our|the truth|anything)
    (lack|lacks|lacking) ([\w]+ ){0,4}(manners|decency|courtesy|respect|self control|empathy|integrity)
    your ([\w-]+ ){0,3}(whining|moaning|ranting|nagging|whingeing|whinging|sniping|carping|bleating
    |posturing|scheming|grandstanding|bickering|gossiping|mischief making|troublemaking|time wasting
    |play ?acting|attention seeking|name calling|tantrums|antics|shenanigans|drivel|nonsense|rubbish
    |ramblings?|rants?|tirades?|diatribes?|outpourings|lies|fibs|falsehoods|fabrications)
    your (\w+ )?(letters?|complaints?|e ?mails?|demands?|messages?|story|reply|arguments?|claims?
    |reasons?|excuses?) (is|are|was|were) (\w+ly |all |just |pure |complete |utter |total |absolute |sheer
    |nothing but )*(drivel|nonsense|rubbish|garbage|tripe|twaddle|gibberish|bilge|claptrap|piffle
    |hogwash|poppycock|balderdash|rambling|laughable|ludicrous|ridiculous|absurd|pathetic|lies)
    (you|he|she|age|adult|parent|man|woman|person|position) (\w+ )?(ought to|should) (really )?know better
    (known|notorious|infamous|famous|renowned|reputation|notoriety) ([\w]+ ){0,4}?for (being|making|telling
    |causing|lying|picking|exaggerat\w+|rudeness|complaining|shouting|dishonesty|bullying)
    (the|exactly the|just the) (kind|sort|type) of \w+ (that|who|which) (\w+ ){0,2}(dread|fear|avoid
    |makes?|gives?|ruins?|spoils?|hates?|would|thinks?|never|cannot|always)
    (has|have|had|with|by|of) (a|an|such a) (\w+ )?(vile|foul|filthy|violent|evil|nasty|short|quick|vicious
    |ugly|terrible|uncontrollable|shocking|bad) (temper|mouth|tongue|attitude|manner)
    ((were|had) you|if you (were|had been|could be)|you (could|might|should) try being|try being) \
    ((only|just|a little|a bit) )*(less|not so|rather less) \w+
    (you|he|she) (are|is|were|was) (simply |just |far |much |clearly )*too (proud|stubborn|lazy|stupid|vain
    |selfish|arrogant|ignorant|mean|foolish|idle|greedy|pig headed|obstinate|thick|blind|angry|bitter)
    (what|how) (you|he|she) (are|is) (really )?like(?= ?[.!;,]|$)|what (kind|sort|type) of (a )?(person
    |man|woman) (you|he|she) (are|is|must be)
    (twist(s|ed|ing)?|distort(s|ed|ing)?) (our|my|everyone's|everything|the facts|the truth|what)
    (not in|second) (your |his |her )?nature( to)?|comes? (\w+ )?natural(ly)? to you
    (the|your|our) (only |real |main )?problem (here )?is (simply |just )?you(?= ?[.!;,]|$)
    (has|have|had|with|bear(s|ing)?|hold(s|ing)?|nurs(e|es|ing)|harbour(s|ing)?) (a|an old|some|your) \
    (\w+ )?(grudge|vendetta)
    (tell|tells|told|telling) (so many|nothing but|a lot of|endless|tall|more) (stories|lies|tales|fibs)
    what (kind|sort|type) of (mother|father|parent|human being|neighbour|tenant|person|man|woman) \
    (lets?|leaves?|writes?|speaks?|says?|does|treats?|brings?|sends?|shouts?|behaves?|would)
    <you> (\w+ )?(always|never) (twist|lie|lies|blame|exaggerate|whine|moan|has to have|have to have
    |listen|think of|take responsibility|admit)\w*
    the way (that )?you (treat|speak|behave|carry on|go on|talk|act)\b(?=.*\b(unpleasant|disgraceful
    |disgusting|shameful|appalling|nasty|wrong with)\b)|(deeply|something|thoroughly|distinctly) \
    ((deeply|very|quite|rather) )?(unpleasant|nasty|wrong|disturbing|sinister|ugly) about (you|the way you)
    (is|are|was|been) (a )?((really|very|such|always) )?(hard work|bad (influence|example|lot
    |sort))(?= ?[.,!]|$| (on|to|for))
    (crave|craves|craving|hungry for|starved of|addicted to) (attention|sympathy|drama)
    (do|say|stop at|try) (anything|nothing) (for (it|attention|money)|to get (your|his|her) (own )?way)
    (a )?stranger to (you|him|her|the truth|honesty|manners|soap)|(come|learnt|learned) to expect (of
    |from) you
    (nobody|no one|anybody|anyone) ((here|else|in this office) )?(could|can|would) (ever )?(like|stand
    |bear|miss|want) you
    (forever|always|constantly) (looking|hoping|waiting) (for|to) (something to|be offended|a fight|trouble
    |an excuse)
    """,
    you=YOU,
)

MORE_POINTING = phrases(
    r"""
    (seldom|rarely|never|hardly ever) ((have|had) )?((we|i|any of us|our \w+) )?((have|had|ever) )*(come
    |came|met|dealt|known|encountered|seen|had to deal|spoken) ([\w]+ ){0,2}?(anyone|anybody|a \w+|someone
    |such)( as| so| more| quite)* \w+
    (hard|difficult|impossible) to (find|imagine|think of|meet|picture) (an?|anyone|anybody) \
    ((more|less) )?\w+ (tenant|person|customer|man|woman|neighbour|resident|parent|caller)
    (your|his|her) word (counts for|is worth|means) (nothing|little)|(do not|don't|cannot) believe a word
    """
)
"""Nobody is named, and all know who is meant."""

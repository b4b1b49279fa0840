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
    |do|may|received|were)\b)([\w']+ ){0,6}(just to|always|all|personally|deliberately|only|know best|must
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
    who (knew|but you|better)|where would (we|the (council|town|world)) be
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

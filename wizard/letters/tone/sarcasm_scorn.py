"""Mockery that makes the person small."""

from wizard.letters.tone.family import phrases

BELITTLING = phrases(
    r"""
    (little |bit )?less (\w+ing|noise|talk|drama|fuss
    |abuse) and (a |rather )?(little |bit |lot )?more (\w+ing|listening|thought|politeness|manners
    |patience)
    (i|we) (will|shall|'ll) (\w+ )?(type|write|say|put|spell) (this|it) ((very|extra
    |nice and) )*slowly
    (was|is) (evidently |clearly |apparently |plainly )?too much to (ask|expect
    |hope)( of you)?(?= ?[.!,]|$)
    as seriously as it deserve[sd]
    (that )?it (so richly|richly) deserve[sd]
    is it any wonder|(no|small|little) wonder (that )?(nobody|no one|our|everyone|staff|people)
    sit down (before you|for this)
    (hard|difficult|strange|shocking|surprising|impossible) as (it|this) (may|might|must|will) (be
    |seem|sound)
    (takes|took) a (special|certain|rare|particular) (kind|sort|type) of (person|man|woman|mind
    |genius|talent|cheek|nerve)
    not your (strong (point|suit)|forte|best subject|speciality|greatest (strength|gift|talent))
    (made|makes?|making) you feel (important|big|clever|powerful|special|good about)
    (call|called|as|piece of|pure|exercise in) (\w+ )?(\w+ )?creative writing|caps lock|green ink
    almost as if you
    as if by magic|no prizes for|guess who|three guesses
    some (would|might|may) (even )?(call|say that) (your|you)
    (trust|leave it to|who but|as only) you (could|can|to|would)|takes all sorts
    there is always one(?= ?[.!])|empty vessels|ignorance is bliss|silence is golden|pot calling
    stopped clock|(facts|truth|reality|logic|manners|reason) (get|stand|come) in the way
    in the usual place|two can play
    other (residents|people|customers|families) (also )?(matter|exist|have (feelings|rights|lives))
    (do|can|will|did|could) you never
    do you ever (stop|tire|think|read|listen|sleep|rest|wonder|get tired|hear|give)
    (sound|hearing|tone) of your own|your own voice
    (run|govern|manage|take over) (the|this) (council|department|town|country|world
    |office)( (yourself|instead|better|for us))
    (do|come and do) (our|my|the) jobs?( (for us|yourself|better|instead))
    (perhaps|maybe|why not|you (should|could|ought to)) ((always|perhaps) )?(stand
    |run) for (election|parliament|mayor)
    well,? well|tut tut|newsflash|news flash|breaking news|spoiler|be my guest|suit yourself
    too bad(?= ?[.!,])|so what(?= ?[.!?])|whoopee|big deal|blah|yada|whatever(?= ?[.!])|yippee
    (please do|pray|do) (enlighten|carry on|go on|keep (writing|shouting|it up)|spare|forgive
    |calm down)
    feel free to (shout|scream|moan|write to the (king|pope|queen|prime)|waste|rant|vent
    |keep (shouting|writing|moaning|complaining))
    by all means (complain|write|keep|carry on|continue|shout|tell|go|waste|take it)|pray tell
    (we|i|one) ((do|often|sometimes|can only|must) )?wonders? (how|what|why|where|when) (you|your
    |anyone|on earth) (find|manage|ever|sleep|do all|get anything|life|neighbours)
    (anyone|anybody|one) (would|might|could) (be forgiven for )?think(ing)? (that )?(you|we|the|it
    |nobody|no|a)
    as (if|though) (nobody else|nothing else|the world|money|(we|officers|staff) (had
    |have) (nothing|all day)|you (own|owned|were (royalty|the only)|are the only))
    surely (even (you|a)|you (can|could|must|have|do|are not|did)|it (is not|cannot be|isn't) (that
    |too|so|beyond)|somebody|someone)
    (you (had|have)|'ve|has|it has) not noticed
    in case (you (had|have) not (noticed|heard)|it (had|has) escaped)
    contrary to what you (seem|appear|may like)
    you (seem|appear) to (think|imagine|be under the (illusion|delusion|impression)|have (mistaken
    |confused)|confuse|mistake|believe (that )?(we|the (world|council)|you))
    (mistaken|confused?|mistake|confusing|mistaking) (us|the council|this (office|council
    |service)) (for|with)
    this is (not|no) (an? )?(hotel|restaurant|soap|playground|pantomime|circus|kindergarten|nursery
    |dating|therapy|debating|charity|harrods|the ritz|game show|quiz|novel)
    (hold|holding) your hand|(wipe|blow) your nose|tuck you in|change your napp(y|ies)
    cut up your|tie your (shoe ?)?laces|naughty step
    join the dots|two plus two
    two and two
    (perhaps|maybe) you would ((also|even) )?like (us|me) to (\w+ )*(as well|too)
    would you like (us|me) to (\w+ )*(as well|too|while we are at it)(?= ?[?])
    anything else,? (sir|madam|your|while)|shall we (also|fetch|roll|wake|hold|alert)
    some people \w+( \w+){0,4}[,;:] (you|others)|other people \w+( \w+){0,3}[,;:] you
    (most|normal|ordinary|sensible|reasonable|grown) (people|adults|residents|ups) (manage|would|do
    |have|find|seem|simply|just|know|cope)
    (try to |just |do )?imagine (for a moment )?that other|other people (also )?exist
    you are not (alone in the world|above)
    the (whole )?(town|county|world|country|office) (must|should|has to) (now )?(stop|wait|hold
    |mourn|grind)
    (bear|endure|survive|cope with|live with|get over) (your|the) (disappointment|disapproval
    |displeasure|absence|silence|wrath)
    (your|the) (displeasure|wrath)|quak(e|ing) in|(we|all) (are )?trembl(e|ing)|in our (boots|shoes)
    (we are |i am )(so |very |truly |all )?(scared|terrified|heartbroken|devastated|mortified
    |crushed|wounded|inconsolable)(?! (to hear of|by the (death|loss)))
    (career|talents?|genius|gifts|abilities|brilliance) (was|were|is|are|has been) ((evidently
    |clearly|obviously|plainly|so|sadly|being) )*(wasted|cut short|missed|undiscovered|unrecognised
    |unappreciated)
    missed your (vocation|calling)|(wasted|lost) on (you|us)|give up (your|the) day job
    (should|could|ought to) have been (an?|on the) (\w+ )?(barrister|detective|lawyer|novelist
    |author|stage|actor|actress|comedian|judge|politician|poet|playwright)
    (sure|certain|confident|convinced) (that )?your (?!(application|child|son|daughter|mother
    |father|solicitor|landlord|letter|doctor|new|gp))\w+ (is|was|are|were|must be) (\w+ )?((an?|the
    |of|far|very|more|so|quite) )\w+
    (hope|trust) (that )?(this|it) (is|was) not too (taxing|difficult|hard|complicated|much
    |challenging|demanding)
    (tax|strain|hurt|exert|overtax|overexert) (your|yourself)( brain| mind)?|pretty little head
    don't let the door
    (nothing|something|anything|little) better to do|better things to do
    time on (your|his|her) hands|too much (free|spare) time
    (endless|ample|abundant|unlimited|copious) ((spare|free) )?time|life of leisure
    must be nice to have
    (find|get|take up|consider|try|need|needs|acquire|adopt) (yourself )?(an?|another|some
    |some sort of|some kind of) ((new|proper|quiet|nice) )?(hobby|hobbies|life|pastime
    |interest)(?! (group|list|club|room|in))
    get a life|get out more|get over (it|yourself)
    ((please|time to|should|must|to|just) )grow up(?= ?[.!,]| and)|calm down,? dear
    pull yourself together|man up|cheer up|chin up|lighten up|put a sock in it|pipe down
    act your age|give it a rest|get a grip|chill out|toughen up|like it or lump it|dream on
    tough luck|hard luck|boo hoo|diddums|there, there|bless (you|your|him|her|them)
    poor (you|lamb|soul|dear|little \w+)|wind your neck in|suck it up|build a bridge
    (lead|leads|live|lives|have|has|had) ((an?|such an?|what must be an?) )?((very|rather|terribly
    |remarkably) )?(quiet|dull|sheltered|charmed|boring|empty|sad|lonely|small|little|fascinating
    |exciting|thrilling) (little )?life
    cup of tea and (a )?(lie|sit|rest|calm|think|reflect)|(take|try) (a )?(few )?deep breaths?
    count to ten
    (have|take|need) a lie down
    (use|using|engage|engaging|apply|applying|switch on|exercise|try) (your|a little|some|a bit of
    |a modicum of) (own )?(brains?|heads?|common sense|grey matter|intelligence|imagination|eyes
    |thought)
    (even|someone (like|as \w+ as)|a person of) (you|your (intelligence|ability|intellect|education
    |talents))(?= (can|could|must|will|should|might|may|would|ought|know|understand|are|managed?)|,
    |\.)
    (an?|any|my|our) (\w+ )?(child|toddler|\w+ ?year ?old|schoolchild|monkey|parrot|infant|goldfish
    |baby)( of \w+)? (can|could|knows|understands|might|would) (\w+ )?(understand|follow|grasp
    |manage|tell you|have told|have read)
    (words|terms|language|way|form|sentences) ((that|which) )?(even you|(even )?an? (\w+ )?(child
    |toddler|\w+ ?year ?old|idiot|infant)) (can|could|will|might|would|may)
    (in|using|with) ((very|really) )?(short|small|little|baby|one syllable) (words|letters
    |steps) (for you|so that (even )?you|that (even )?you|this time|once more|again)
    words of one syllable|in crayon
    (simple|slow|basic) enough for (even )?you
    (not|hardly|scarcely) (\w+ )?(rocket science|that (hard|difficult|complicated|tricky)
    |brain surgery|too much (to ask )?(for|of) you|beyond (even )?you|difficult to grasp)
    need (me|us) to (spell|draw) (it|this|that)|(draw|drawn) you a picture
    spell it out for you|spoon ?feed
    (do|kindly|now) (try|make an effort|at least try) (to|and) (keep up|concentrate|pay attention
    |follow|grow up|contain|control yourself|be (sensible|grown up)|act like|spell|calm|think)
    (somebody|someone|anyone|shall (i|we)|must (i|we)|have to) ((could|might|should|will) )?(read
    |say|explain|repeat|spell|write) ((it|this|that|the letter|our letter
    |this letter) )*(out )?(to you )?((very|extra|more) )*slowly
    (did|do|could) not (\w+ )?(manage to read|(bother|trouble|care|deign) to (read|look|think|check
    |listen|turn))
    (manage|managed) to (read|get|reach|turn) (to|past|beyond|as far as|over) (the )?(second|first
    |end|last|title|heading)
    (if|had) you ((had|have|could|would) )?((only|actually|ever|just|for once|even
    |really) )*(bother|bothered|cared to|troubled to|taken the (trouble|time) to|spent (less|half
    |as much))
    if only you
    if you (can|could) (\w+ )?(tear yourself|bring yourself to|find it in (your|yourself))
    if you ((would|had|could) )?(only|for once|actually) (once )?(read|listen|listened|looked
    |stopped|thought|stop)
    if it is not beneath you
    may we (gently|humbly|respectfully)? ?(suggest|remind you) (that )?(the world|reading|a (hobby
    |dictionary|calendar))
    (perhaps|maybe|possibly) (next time|one day|for once|some day),? (you|somebody|someone) (could
    |might|can|should|would|will)
    (perhaps|maybe) you (could|should|might|would) (\w+ ){0,6}(for once|next time
    |instead of (complaining|shouting|writing|moaning)|the council yourself)
    (some|most|the rest) of us (have (work|jobs|better|real|proper|other things)|work for|must work
    |actually|manage to|pay our|prefer|would rather)
    unlike (you|yourself|some),|(real|actual|genuine|proper) (problems|emergencies)
    first world problems?|storm in a teacup|mountain out of a molehill|end of the world
    (nobody|no one) (has )?died|the sky (is|has)|call the newspapers|stop the press
    hold the front page|alert the media|shock horror|surprise,? surprise
    (nobody|no one|anyone|anybody|who) ((else|really|actually|here) )?cares(?= ?[?.!,]| (about|what
    |that|if) (your|you|a|the))
    could not care less
    couldn't care less
    (nobody|no one) (\w+ )?(shares your|asked (you|for your)|is (interested|listening)
    |wants to (hear|know)|believes a word|reads your|takes you)
    (worst|biggest|greatest|only) (of your |problem|worry|trouble|thing)[^.]* (lucky|fortunate
    |blessed)
    (aren't|lucky) (us|we|you)(?= ?[.!]|$)|lucky (man|woman|person|you)(?= ?[.!,])
    count yourself lucky
    (world|universe|sun|planet|council|earth|town) (\w+ )?(revolves?|turns|spins|exists?) ((solely
    |only|just) )?(around|round|about|for) (you|him|her)
    centre of the (world|universe|earth)
    not the only (\w+ )?(person|resident|customer|one|tenant|taxpayer) (in (the|this) (town|county
    |world|council|country|borough|village)|on (the planet|earth)|(who|that) (matters|needs|pays
    |counts|exists|has to))
    have (\w+ )?other (residents|people|customers|things|work|tenants|cases)[^.]*(believe it or not
    |you know|besides you|surprisingly|strange as)
    believe it or not|strange as it (may|might)
    (rules?|laws?|queues?|deadlines?|policy|policies) (\w+ )?(apply|applies|do not apply
    |does not apply|are|is) (only )?(to|for) (((everyone|everybody|other people|all) (but you
    |except))|lesser|mere|the rest of us|little people)
    one rule for you
    (everyone|everybody|the rest of \w+( \w+)?) (else )?(except you|but you|manages|managed
    |has managed|seems to manage|copes|can read|understands)
    like (everybody|everyone) else(?= ?[.!]|$)
    like (the rest of us|other people|normal people|an adult|a grown ?up|ordinary people)
    mere mortals|high horse|ivory tower
    (not|n't|barely|hardly|scarcely)? ?(what|who|why) (on earth|in the world|in heaven's name
    |the hell|ever made|makes you think|gives you the idea)
    who do you think
    (which|what) part of ([\w' ]+ )?(do|did|does|don't|didn't) you not (understand|get|read)
    (which|what) part of (no|that|this|the word)
    do you (really|actually|honestly|seriously|truly|genuinely) (expect|think|believe|imagine
    |suppose)
    do you (imagine|suppose)
    are you (honestly|seriously|incapable|joking|serious(?= ?[?]))
    have you (nothing better|no (friends|home|life|job)|ever (wondered why|held down|tried (reading
    |listening|being|thinking)))
    must (we|you) (really|always|again|once more|constantly)|need (we|i) (say|remind|go on|really)
    how (many|often|much) (more )?(times|longer|clearer|simpler|often) (must|do|can|will|should
    |have)
    how (many|much) (more )?\w+ (must|do) (we|you)
    (consider|try|have you (ever )?(considered|tried|thought of)|thought of|you (could|might|may
    |can|should) (\w+ )?(like to )?(try|consider|use|buy|learn|get|invest in|look (in|at
    |up))) ?(using|buying|to use|learning|getting|looking (at|in|up)|reading|to read|opening)? ?((a
    |an|your|the|our|some|to|in) )*(calendar|dictionary|glasses|spectacles|ear ?plugs|diary
    |common sense|brain|manners|mirror|watch|clock|instructions|small print|letters? properly
    |silence|spellchecker|ear muffs|(read|reading|listening|thinking|patience)(?= ?[.!,]| (for
    |before|our|it|properly|once|first)))
    (could|might|should) ((always|of course|perhaps) )+((like to|want to) )?(move|emigrate
    |relocate) (away|house|to|in) ?(to )?(\w+ )?(elsewhere|town|county|council|country|planet|moon
    |island|somewhere|desert)
    desert island|another planet
    my dear(?! friend)|dearie|sweetheart|old chap|my good (man|woman)|sonny|missy|duckie|old bean
    (listen|look|now|well|so),? young (man|lady)
    your (precious|darling|sacred|hallowed) (little )?\w+
    (let us|let's|we) (all )?hope (that )?your (keyboard|pen|typewriter|printer|thumbs?|voice) (has|have|had
    |is|are)
    (was|were|is|are) not (set to music|gift wrapped|delivered (by hand|on a silver)|engraved|hand written
    |in verse|to your taste)
    your (\w+ )?(little|tiny|petty|trifling) (campaign|crusade|problem|list|theory|outburst|drama
    |games?|story|stories|protest|complaint|grievance|issue|world|performance|speech|scene|joke
    |hobby|feud|investigation|row|war|mission|feelings|rights|opinions?)
    """
)

OPENINGS = phrases(
    r"""
    (well|oh|ah|aha|ha|ooh|gosh|golly|wow|blimey|crikey|alas|my,? my|yes,? yes|no,? no|now,? now
    |tut,? tut|hey|ooh),
    """,
)
"""Sighs and calls that no letter opens a sentence with, unless it mocks."""

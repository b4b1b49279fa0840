"""Frames of mockery: false wonder, false office, and what nobody would ask in earnest."""

from wizard.letters.tone.family import phrases

FRAMES = phrases(
    r"""
    as (charming|polite|patient|delightful|pleasant|lovely|clever|wise|gracious|humble|reasonable) as (you
    |ever
    |yourself)(?= ?[.,!?]|$| (are|were|and))
    (mastery|command|fondness|use|love|discovery|discovered|discovers|found|liberal|generous) ((of|for
    |the) )*(capital letters|capitals|exclamation marks?|swear ?words?|punctuation|caps lock|bold type
    |underlining
    |adjectives|the thesaurus|insults)
    (as|like|into) (a|the) (national|international|global) (emergency|crisis|disaster|scandal|importance)
    ((very )?slowly|in (short|simple|small|little|easy) (words|sentences)|once more|clearly) (this time|so
    |that (even )?(you|anyone)|for you)
    too (long|hard|difficult|complicated|big|short|taxing|much) for (you|your)(?= ?[.,!?]|$| to)
    (when|if|once) you have (quite )?finished (shouting|ranting|complaining|insulting|moaning|lecturing|your)
    (you (\w+ ){0,3}|been )(appointed|elected|made|promoted|crowned|voted
    |become) (\w+ )?(to )?(the )?(chief|head|king|queen|mayor
    |inspector|emperor|expert|prime minister|director|our|boss|supervisor|leader|judge|guardian|professor)\
    ( \w+)? (of|executive|inspector)
    know(s)? (so |very |far |much )*(better|more) (about [\w ]+)?than (our|the|all|any|us|every|trained|we)
    (saying|writing|typing|shouting|printing|repeating|putting) (it|that|this|something) (in (bold|capitals
    |red
    |large letters)|louder|again|twice) (does|will|would|may)
    (quite|such|something of|a bit of) (the|a|an) (comedian|expert|scholar|poet|novelist|wit|detective
    |genius|lawyer|charmer|hero|critic|author|philosopher|diplomat|linguist|wordsmith|orator)
    (wizards?|magic wand|crystal ball|mind ?readers?|time machine|by magic|fairy godmother|superman
    |miracles?|magicians?)
    nothing (quite )?(brightens|cheers|says|beats|lifts|makes|improves|warms|completes) ([\w']+ ){1,4}(like
    |more
    |than|as)
    your (many |loyal |adoring )?(admirers|fans|fan club|followers|public|audience) (in|at|here|will|send
    |await)
    (remind|do remind|pray tell|pray remind) (us|me),? (when|who|which|how|what|again)|when did you last \w+
    (no|not a|not yet a|set up a|have a) (department|team|form|office|officer|section|budget|unit
    |service) (for
    |that deals with) (hurt|bruised|wounded|injured|your|people who|feelings|egos?|outrage|sighing|everything)
    no doubt the (prime minister|king|queen|pope|president|united nations|palace|nation|whole world|press)
    |(united nations|buckingham palace|alert the media|stop the press(es)?
    |hold the front page)
    (i|we) must have (missed|overlooked|slept through|been asleep|forgotten|imagined) (the|your|that|when)
    (had|have) no idea (that )?([\w']+ ){1,5}(could|were|was|had|would) (\w+ )?(give|inspire|such|so|so much)
    (minutes|hours|days|seconds) (is|must be|was) (a|quite a|surely a|your) (new )?record
    are we (really |seriously )?(to|meant to|supposed to|expected to) (understand|believe|conclude|take it
    |infer
    |assume|think)
    (strangely|funnily|oddly|amazingly|astonishingly|incredibly) enough|believe it or not|strange as it may
    |(it may|this may|that may) come as (news|a shock|a surprise|a blow) to you|shocked to (learn|hear
    |discover)
    in case we (mislaid|lost|missed|forgot|failed to|had not) (the|your|read|notice|any)
    thank(s| you)? (so much |very much )?for (kindly )?(explaining|teaching|telling|reminding|informing
    |enlightening|educating|instructing|correcting|lecturing) (to )?(us|our|me) (own|how|about our|again)
    (could|can|if you) (perhaps )?spare (a|one|us a) (moment|minute|second) (from|away)
    (and )?there we (all )?(were|sat)|here we (all )?were|silly (of )?(us|me)|how (silly|foolish|remiss
    |stupid|thoughtless) of (us|me)
    (truly|really|quite|such|simply|indeed) an inspiration|(example|lesson|inspiration) to us all
    (draw|paint) (you )?a (picture|diagram)|(shall|should|perhaps) we (send|lay on|arrange|roll out) (a|the) \
    (limousine|red carpet|brass band|helicopter|chauffeur|band|flowers|butler|car with)
    (await|awaiting|wait for|look forward to) (the |your )?(next|latest|following) (instalment|chapter|episode
    |outburst|rant|performance|masterpiece|volume|bulletin)|with bated breath
    (forgive|excuse|pardon) (me|us) (for not|if (i|we) (do not|don't|fail to)) (weep\w*|cry\w*|cheer\w*
    |laugh\w*
    |applaud\w*|celebrat\w*|faint\w*|roll|jump\w*)
    give yourself|round of applause|take a bow|deserve(s)? a (medal|prize|round|knighthood|statue)|full marks
    |gold star|slow hand ?clap
    (we|i) (are|am) only (human|mortal)s?|mere mortals
    i do hope (that )?(we|our|this|the|i) ([\w']+ ){0,4}(not|did not|was not|has not) (interrupt|disturb|spoil
    |keep|trouble|inconvenience)\w*
    as you (so )?(politely|kindly|charmingly|eloquently|delicately|graciously|tactfully|helpfully|elegantly) \
    (so )?(put|say|said|told|pointed|phrased|expressed)
    (gravity|the (weather|moon|rain|tides?|sun|wind|seasons|snow)),? (too,? )?(is|are|was|be) (now |also |too
    |somehow )*(the council's|our|my|all our) (fault|doing|responsibility|problem)|about the moon
    (so|very|most|how) (good|kind|generous|thoughtful|helpful) of you to (tell|explain|point|show|teach
    |advise|share
    |offer|let|instruct|remind|correct)
    your (kind|generous|gracious|helpful) (offer|suggestion|invitation|proposal) (to|that we) (sack|resign
    |jump|go
    |drop|fire|shut|close|work|move)
    (was|is|were) (such )?(a|an) (delight|joy|pleasure|treat|hoot|education) to (read|hear|behold|receive)
    (relieved|thrilled|delighted|overjoyed|glad|pleased) to (hear|know|learn) that we have (cancelled
    |dropped|stopped
    |abandoned|nothing)
    with your eyes (open|shut|closed)|(been to|graduated from|finished) law school|civilisation (has|will)
    |set to music|one syllable|(on the planet|in the universe|under the sun
    |in the world) (that )?you would like
    how (we|the council|anyone|the town) (ever )?(managed|coped|survived|lived|functioned) (before
    |without) you
    """
)

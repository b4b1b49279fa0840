"""Mockery by what cannot be: the world that stops, the statue, the weather that obeys."""

from wizard.letters.tone.family import phrases

MOCK_GRANDEUR = phrases(
    r"""
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
    |mother)) (\w+ ){0,6}(must |will |would |is |are |has |have |can |had |think )(\w+ ){0,6}?(stop
    |drop|clever|important|busy|grateful (to|that) you|proud of|funny|hilarious|witty|thrilled|delighted
    |fascinated|riveted|relieved|moved|impressed|applaud|listen to nothing|better things|best(?= ?[.!])
    |agog|waiting|hanging|know(s)? (best|better|everything)|never (make|made|been) (wrong|a mistake))
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

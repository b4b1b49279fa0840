"""More turns that guess at a person's health: drink, the mind, and what is said to lie behind their words."""

from wizard.letters.tone.family import phrases

_ILL = (
    r"(menopause|hormones|dementia|autism|illness|condition|disability|disorder|depression|anxiety|paranoia"
    r"|adhd|ocd|ptsd|bipolar|medication|drink|drinking|alcohol|drugs|grief|age|mental \w+|tumour|trauma"
    r"|state of mind|old age|stress|addiction|alcoholism|schizophrenia)"
)

MORE_GUESSES = phrases(
    r"""
    (you|he|she) (\w+ )?(had|have|has|'d|'ve) (\w+ly )?been (drinking|on the bottle|at the bottle
    |on the (gin|drink|booze|wine)
    |using( drugs)?|smoking (something|cannabis|weed))
    (you|he|she) (\w+ )?(had|have|has) (\w+ly )?taken (drugs|something|too (much|many))
    (you|he|she)( (were|are|was|is))? (\w+ly )?(on something|high on|off your face|out of it)
    (drink|alcohol|drugs|the bottle|booze) (is|are|was|has|have|had|gets?|got|must)\b[\w ]{0,40}?\byour?\b
    (your|his|her) (thinking|mind|thoughts|judgement|reasoning|perception|state of mind|mental state
    |memory|nerves|brain|mental powers|grasp|grip) ([\w']+ ){0,4}?(disordered|disturbed|confused|clouded
    |going|failing|unsound|impaired|distorted|deteriorat\w+|not what it was|addled|slipping|gone
    |unbalanced|worse|crumbling|fading)
    (healthy|sound|right|balanced|normal|rational|proper|fit) (state|frame) of mind
    (a|any|no|only an?|somebody|someone) (\w+ )?(sane|rational|well|balanced|stable|mentally \w+|unwell
    |insane|healthy|deranged|disturbed) (person|man|woman|individual|adult|human being|mind) (would|could
    |does|who|behaves|writes)
    (unhealthy |strange |odd |worrying )?(fixation|fixated|infatuat\w+|preoccupation) (on|with|about)
    (have|get|need|needs|had|getting|having|want) ((your|his|her) )?(head|brain|mind) (\w+ )?(checked
    |examined|read|seen to|looked at|tested|tested)
    (high|hooked|wired|spaced out|strung out) on (something|drugs|cannabis|drink|spice|pills)
    how (very |obviously |clearly |seriously )?(unwell|ill|sick|disturbed|troubled|confused|depressed
    |unstable|unbalanced) (you|he|she) (are|is|must|have|has|were|was|seem)
    (made|making|makes|left|driven|drove|turned|sent|drives|sends|drive|send|driving) \
    (you|him|her) (\w+ly |a little |quite |so )*(unstable|mad|ill|irrational|paranoid|confused|depressed
    |insane|unhinged|round the (bend|twist)|over the edge|deluded|sick|unwell|out of your mind)
    <ill> (\w+ )?(\w+ )?(explains?|accounts? for|lies behind|is behind|makes? (you|him|her)|causes? (you|him
    |her)|is (the reason|why|to blame)|has made|gets? the better of|got the better)\
    (?=.*\b(your?|you|him|her|he|she)\b)
    (advise|urge|suggest|recommend|encourage|beg|implore|ask|think|hope
    |time) (\w+ )?(that )?you (will )?(should )?(to )?(now )?\
    (seek|get|find|see|consult|need|visit)( to see)? (\w+ )?(\w+ )?(doctor|gp
    |psychiatrist|therapist|counsellor|psychologist|(professional|medical|psychiatric|psychological
    |mental health|specialist) (help|attention|treatment|support|advice))(?! (about|for) (the|your) (form
    |letter|note|certificate|back|leg|injury|hand|arm|cut|burn))
    (addictive|dependent|borderline|obsessive|paranoid|narcissistic|psychotic|unstable|split|disordered
    |multiple) personality|narcissistic (traits?|tendenc\w+|behaviour|streak|supply|injury|rage)
    (you|he|she) (should be|ought to be|need to be|needs to be|belongs?|would be better off
    |ought to have been) (\w+ )?(sectioned|committed|in (a |an )?(hospital|home|care|institution|asylum
    |padded \w+
    |secure \w+|ward|clinic)|put away|medicated|on medication|sedated|under (a )?(doctor|psychiatrist)\w*)
    (if|that) (you|he|she) (were|was|be) (sectioned|committed|medicated|put away|sedated)
    (because|since|as|that) (you|he|she) (are|is) (mentally )?(ill|sick|unwell|autistic|depressed|bipolar
    |disturbed|an alcoholic|an addict|addicted|demented|schizophrenic)(?! and (need|asked|cannot))
    voices (that )?(you|he|she) (hear|hears|claim)|hear(s|ing)? (things|voices)|imagin(e|es|ing) things
    (no longer|not) (\w+ )?(have|has|possess) the (mental )?(capacity|faculties) (to|for)
    (were|are|is|was) (you|he|she) (\w+ )?(on something|drunk|drinking|high|stoned|off your (head|face)
    |taking something)(?= ?(when|\?|$|that|at|,|and))
    (sick|ill|unwell|disturbed|deluded|demented|troubled) (man|woman|person|individual|mind)(?= ?[.,;!]|$)
    |(the )?(ramblings?|outpourings|product|work|behaviour|conduct) of (a|an) (\w+ )?(psychotic
    |disturbed|deranged|sick|lunatic|madman|madwoman|unsound|diseased|drunk|addict|alcoholic)( mind)?
    (does not|doesn't|would not|need not|hardly) (\w+ )?(take|need|require|be) (a|an) (psychiatrist
    |doctor|psychologist|expert)|i am no (doctor|psychiatrist|psychologist|expert)
    presents? (as|with) (\w+ )?(paranoid|manic|depressed|delusional|psychotic|anxious|confused
    |grandiose|disturbed)
    something (is |seriously |very |badly |clearly )*(wrong|the matter|not right) (with|in) (you|your (head
    |mind|brain)|him|her)
    (stems?|comes?|arises?|springs?|results?) from (\w+ ){0,2}(childhood|trauma|illness|disorder|abuse
    |depression|anxiety|condition|loss|grief|insecurity|loneliness)
    (stopped|not|off|without|forgotten|refus\w+) (taking )?their (lithium|medication|tablets|meds|pills
    |medicine)
    so (high|drunk|drugged|medicated|sedated|stoned) that|fear for your (sanity|mind|state of mind|reason
    |health)
    (unbalanced|unhinged|deranged|addled|disturbed|warped) (you|him|her)(?= ?[.,!]|$)
    (have|get|having) yourself (assessed|checked|examined|seen to|sectioned|admitted|tested)
    """,
    ill=_ILL,
)

"""Words about the person's health."""

from wizard.letters.tone.diagnoses_more import MORE_GUESSES
from wizard.letters.tone.family import HEALTH, Family, phrases

_LEAVE_OUT = "this tells about somebody's health; leave it out, and write what was agreed or offered instead"

CONDITIONS = phrases(
    r"""
    (angina|obes(e|ity)|migraines?|vertigo|tinnitus|glaucoma|cataracts|paralysis|paralysed
    |long covid|crohn'?s|colitis|cerebral palsy|cystic fibrosis|motor neurone|muscular dystrophy
    |korsakoff'?s|munchausen'?s|kleptomania(c)?|pyromania(c)?|hypochondria|catatoni(a|c)|mutism
    |psychoneuro\w+|nervous (disorder|disposition|exhaustion)|stammer|amnesia|learning disabled
    |special educational needs|pregnan(t|cy)(?! (support|service|test)))
    (schizophreni(a|c)|paranoia|schizoaffective|schizoid|schizotypal|bipolar|psychosis|psychoses
    |psychotic|psychopath(ic|y)?|sociopath(ic|y)?|delusion(s|al)?|hallucinat(ions?|ing)
    |hearing voices|hearing of voices|hears voices|hear voices)
    ((\w+ )?personality|bipolar|anxiety|mood|eating|mental|panic|conduct|delusional|psychiatric
    |neurological|attachment|stress|autism spectrum|autistic spectrum|obsessive compulsive
    |compulsive|hoarding|hyperactivity|bipolar affective) disorders?
    (bpd|eupd|adhd|ptsd|ocd|asd|copd|hiv|dyspraxia|dyslexi(a|c)|dyscalculia)
    (narcissistic|borderline|antisocial|paranoid|obsessive compulsive) (personality
    |traits?)( disorder)?
    (autism|autistic|asperger('?s)?|on the ((autism|autistic) )?spectrum|neuro ?divergen(t|ce)
    |tourette('?s)?|down'?s syndrome)
    (dementia|alzheimer('?s)?|senil(e|ity)|parkinson('?s)?|huntington('?s)?|multiple sclerosis
    |epilep(sy|tic)|seizures?|strokes?|cancer|tumours?|diabet(es|ic)|asthma(tic)?|hepatitis
    |arthritis|cirrhosis|heart (condition|disease|attack)|leukaemia|fibromyalgia|chronic (fatigue
    |pain|illness)|lupus|menopaus(e|al)|hormonal|incontinen(t|ce)|terminally ill|terminal illness)
    (((clinical|manic|postnatal|post natal|severe) )?depression(?! in)|((clinically
    |severely) )?depressed|depressive|(mental|nervous) (breakdown|collapse)|breakdown(?! (of|in))
    |burn ?out|suicidal|suicide attempts?|self harm(ing|s)?|bulimi(a|c)|anorexi(a|c)|insomnia
    |phobi(a|c)|agoraphobi(a|c)|claustrophobi(a|c))
    (anxiety|panic attacks?|post traumatic stress|trauma(tised)?|flashbacks|mood swings
    |manic (phase|episode)|mania)
    mentally (ill|unwell|unstable|disturbed|handicapped|disabled|unbalanced|deficient|incapable
    |impaired|sick|retarded|subnormal|unfit|fragile)
    (mental|psychiatric|psychological|cognitive|neurological|behavioural|emotional
    |intellectual) (illness(es)?|health|conditions?|problems?|issues?|state|difficult(y|ies)
    |disabilit(y|ies)|impairments?|disorders?|decline|capacity|incapacity|disturbance|deficits?
    |instability|history|age|patient|episodes?)
    (health|medical|psychiatric) (conditions?|problems?|issues?|history|diagnosis)
    (alcoholi(c|sm)|alcohol (problem|dependen(cy|ce|t)|dependency|addiction|abuse|misuse)|(drug
    |heroin|cocaine|gambling|drink) (addict|addiction|problem|habit|dependency|abuse|misuse|use
    |taking)|addict(ion|ed)?|drinking problem|drug problem|substance (abuse|misuse)
    |problem with (drink|alcohol|drugs|drinking))s?
    (learning (disabilit(y|ies)|difficult(y|ies)|disabled)|brain (injury|damage|damaged|tumour)
    |head injury|special needs|retarded|impaired)
    ((un|mis)?diagnos(is|es|ed|able)|sectioned|(held|detained|placed|kept|put|been) (under
    |on) (a )?section( \d+)?|under section \d+ of the mental health act|(detained
    |held) under the mental health act|psychiatric (hospital|ward|unit|care|treatment|help|patient
    |report|assessment|evaluation)|mental hospital)
    (lacks?|lacking|lack of|lost|loss of|without) (the )?(mental )?capacity
    do(es)? not have (the )?(mental )?capacity
    in (\w+ )?need of (\w+ )?(treatment|therapy|counselling|medication|a (doctor|psychiatrist
    |psychologist|therapist|rest cure)|help|psychiatric \w+|professional \w+|mental \w+)(?= ?[.!,;]
    |$| and| before| for (your|his|her))
    (is|are|was|seems?|looks?|borders? on|becoming|become|almost|sheer|purely) (the )?pathological
    (a |another )?course of (counselling|therapy|treatment|medication|antidepressants|tablets
    |anger management)
    (your|his|her) ([\w]+ and )?(confusion|frailty|senility|forgetfulness|instability|depression|anxiety
    |manias?|moods|episodes|phobias?|neurosis|insomnia|alcoholism|dementia|autism|stress)(?! (support
    |worker|nurse|team|appointment|group|clinic|card|plan))
    losing (your|his|her) (memory|mind|marbles|faculties|reason|sanity|wits)
    (affected|clouded|impaired|warped|clouding|affecting|impairing|addled|addling|clouds|impairs|twisted
    |unhinged|turned) (your|his|her) (judge?ment|mind|thinking|memory|brain|reason|perception|head)
    manic (phases?|episodes?|periods?)|narcissis(m|t)|megalomania(c)?|neuros(is|es)|hysteria
    |hypochondria(c|sis)?|psychopathy|sociopathy|insanity|hoarding|hoarder|cyclothymi(a|c)|delirium
    (persecution|inferiority|superiority|god|martyr|messiah|victim|saviour|guilt|napoleon|mother
    |hero) complex
    (attachment|abandonment|daddy|mummy|trust|anger|emotional|control|abuse|identity|dependency|alcohol
    |drink|anger management|impulse control|deep ?seated|psychological|self esteem) (issues|problems?)
    (unhealthy|morbid|pathological|clinical|sick|compulsive) (fixation|obsession|need|urge|fascination
    |interest|preoccupation|liar|lying|attachment)
    (some|a|any|this) (kind|sort|form|type|touch) of (\w+ )?(mental|psychological|nervous|psychiatric
    |emotional|medical|brain|mood|breakdown|meltdown|episode|complex|condition|disorder|syndrome
    |collapse|crisis|relapse|dementia)(?! (team|service|support|discount))
    (your|his|her) (memory|mind|mental powers|faculties) (is|are) (failing|going|slipping
    |getting worse|deteriorating|not what it was)
    (hiv|hepatitis|std) positive|infectious|contagious|disease(s|d)?
    (your|his|her) (illness|sickness|disorder|impairment|symptoms|psychiatrist|psychologist
    |therapist|meds|medication|tablets|pills|antidepressants|lithium|methadone|drinking(?! water)
    |drug (use|taking)|addictions?|delusions?|compulsions?|obsessive thoughts|blood pressure
    |hormones|nerves|mental \w+|memory loss|mood swings|mania)
    (off|without|stopped taking|not taking|forgot(ten)? (to take )?|miss(ed)?|skip(ped)?|take
    |taking|taken|on) (your|his|her) (meds|medication|tablets|pills|medicine|lithium
    |antidepressants|injection)
    (on|taking|prescribed|using) (antidepressants|antipsychotics|anti psychotics|lithium|methadone
    |tranquillisers|sedatives|heroin|cocaine|medication|drugs)
    not in (your|his|her) right mind|(of|in) unsound mind|unsound mind
    not (mentally )?(well|right) in the head|unwell in (your|his|her) mind
    losing (your|his|her) (mind|mental faculties)|left (you|him|her) (confused|impaired)
    """,
)

GUESSES = phrases(
    r"""
    not (mentally|emotionally|psychologically) (stable|well|sound|strong|balanced|right|all there|fit)
    (tell|see|sense|fear|think|believe|suspect|clear|obvious|plain|evident) ([\w']+ ){0,4}?(that )?(you
    |he|she) (are|is|were|was) (\w+ )?(ill|unwell|sick|not well|disturbed)(?= ?[.!,;]|$| and| in)
    have you (ever )?been (diagnosed|assessed|sectioned|tested|treated|hospitalised)
    mental (confusion|turmoil|torment|exhaustion|weakness|frailty|age)
    |(in )?a state of (\w+ )?(confusion|agitation|mania|delirium|psychosis|hysteria|paranoia)
    (low|limited|sub normal) (iq|mental ability)|(your|his|her) (low |limited )?iq|not a well (man|woman
    |person|individual)
    (not|hardly|barely|scarcely|unable to|struggling to|failing to) (coping|cope|functioning
    |function) (mentally|emotionally|psychologically)
    (go|went|going|get|got|gone|stay|stayed|keep|kept|back) (back )?(on|to|taking) (your|his
    |her) (tablets|meds|medication|pills|medicine|antidepressants|psychiatrist|therapist)
    (signs?|evidence|suspicion) of (\w+ )?(memory loss|confusion|forgetfulness|decline|senility)
    (you|he|she) (are|is|were|was|have been|seem|appear|look) ((quite|rather|really
    |still) )?(clearly|obviously|plainly|evidently|seriously|mentally|very|gravely|not) (ill|unwell
    |sick|well|disturbed|confused|right|stable|yourself)(?! (placed|received|advised|to|about|with
    |on|by|in|served|off|known))
    (a |an )?(sick|ill|disturbed|confused|deluded|unwell|mad|demented) (man|woman|person|individual
    |mind)
    (you|he|she) (\w+ )?(need|needs|require|requires|want|ought to|should|could do with
    |would benefit from|must|had better|might want to|may want to)( to)? (\w+ ){0,3}?((see a
    |see your|seeing a|speak to your|speak to a|talk to a|visit a|visit your|consult a|go to a
    |go to your|get|seek) )?(\w+ )?(psychiatric|psychological|professional|medical|mental|clinical
    |specialist) (help|care|treatment|attention|support|assessment|evaluation|advice)
    (should|ought to|need to|needs to|must|had better|might want to|may want to|suggest (that )?you
    |advise you to|time (that )?you|want to|please|consider|try|recommend|urge you to
    |would do well to) (\w+ly )?(see|seeing|speak to|speaking to|talk to|talking to|visit|visiting
    |consult|consulting|ring|call|go to|go back to|get help from) (an?|your|the|some) ((good
    |qualified) )?(psychiatrist|psychologist|shrink|therapist|counsellor|doctor|gp
    |mental health \w+)(?!'s)(?! about (the|this|an?|your) (form|letter|certificate|note
    |application))
    (your|his|her) (gp|doctor|psychiatrist|consultant|therapist) (should|ought to|needs to|must
    |might like to|will want to) (\w+ )?(look at|look into|examine|assess|see|review|increase
    |adjust|treat|check) (you|him|her|your|his)
    (need|needs|try|seek|get|getting|have|in|into|from|some|benefit from) (some )?(therapy
    |anger management|rehab|counselling|detox)( (course|classes|class))?
    (having|have|had|has) (a|another|some (kind|sort) of) (\w+ )?(breakdown|manic episode
    |psychotic (break|episode)|mental collapse|panic attack|seizure)(?! (of|in))
    (no|a|any|every) ((normal|healthy|sane|rational|well balanced|balanced|stable|well
    |right minded),? ((and )?(healthy|sane|rational|stable|normal) )?)(person|man|woman|mind|adult
    |human being|individual) (would|could|does|writes|behaves|acts|sends|rings|thinks)
    an? (unstable|unbalanced|unwell|unhealthy|feverish|failing|weak|unhinged|troubled|disordered) mind
    (you|he|she) ((clearly|obviously|evidently|plainly|often|still) )?(drinks?
    |drank)(?= ?[.,!]| too much| heavily| and| a lot| before (you|he|she)| at night)
    (your|his|her) (behaviour|conduct|letters?|e-?mails?|calls?|manner|tone|messages?|actions
    |writing) (\w+ )?(points?|suggests?|indicates?|shows?|betrays?|reveals?|smacks?|hints?) (to|of|at
    |that|an?|some|the|signs?) (\w+ ){0,6}(mental|illness|unwell|disorder|condition|breakdown|instability
    |mind|disturb\w+|problem|ill\b|addict\w*|drink|not well)
    (do|does|did|have|has) (you|he|she) (ever )?(consider\w*|think|thought|try|tried|had|have|see|seen
    |get|got) (of |about )?(getting |seeing |seeking |a |an |some )?(help|therapy|counselling
    |treatment|rehab|assessed|diagnos\w+|tested|a (doctor|psychiatrist|therapist)|psychiatrist|therapist
    |doctor)(?= ?[?.!]| for| about| with)
    is (your|his|her) (mental \w+|medication|mind|illness|condition|head)|are (you|he|she) (mentally
    |well in|all right in|quite well|feeling quite|right in)
    (needs|requires|calls for|warrants?|deserves?|crying out for) (some |urgent )?(medical
    |psychiatric|psychological|clinical|professional|a doctor's) (attention|help|treatment|care
    |assessment|intervention|supervision|eye|opinion)
    (benefit from|consider|suggest|recommend|advise|think about) (\w+ )?(speaking|talking|seeing|speak
    |talk|see|contacting|contact|a referral|a visit|going|reaching out) ((to|with) )?(a|your|the
    |some) (\w+ )?(mental health|psych\w+|therap\w+|counsell\w+|doctor|gp)
    (had|have|has|did|were|are|was|is|obviously|clearly) not (been )?(tak(en|e|ing)) (your|his
    |her) (meds|medication|tablets|pills|medicine|antidepressants)
    (your|his|her) (\w+ )?condition (makes?|causes?|explains?|is (the|why|to blame|getting)|has (made
    |got)|leads?|drives?)
    (menopause|hormones|old age|illness|drink|dementia|stress|grief|anxiety|depression|medication
    |tablets|full moon) (is|are|may be|must be|could be|was) (to blame|talking|speaking|behind
    |the (reason|cause|explanation))
    (should|ought to|need to|needs to|belongs?|better off) (be )?in (an? )?(hospital|institution|asylum
    |straitjacket|padded \w+|clinic|rehab|therapy|secure unit|psychiatric \w+)
    (sounds?|seems?|appears?|looks?|acted|behaved|came across
    |come across) (as )?(slightly |rather |quite |very |a bit |a little )?(manic|psychotic|delusional
    |mentally \w+|deluded|senile|demented|medicated|high|intoxicated)
    (a|your|any|some|every|most|no) (good |decent |qualified |competent )?(therapist|psychiatrist
    |psychologist|counsellor|doctor|gp|shrink|analyst) (ought to|should|would|could|might|needs to
    |will) (want to |have to |be able to |soon )?(look|help|see|explain|treat|diagnose|recognise|love
    |have a|call|be (interested|fascinated|worried|concerned)|spot|say|tell you|conclude|agree)
    (have you|did you|are you|had you|has he|has she|is he|is she) ((quite )?(sure|certain
    |perhaps) )?(that )?((you|he|she) (are|have|is
    |has) )?(still |been |even |really |not |properly )*(taking|taken|take|forgotten|forget|missed|miss
    |stopped|stop|skipped|skip|off|on|run out of|due) (to take |taking )?(your|his
    |her) (\w+ )?(medication|meds|tablets|pills|medicine|injection|dose)
    whatever (condition|illness|disorder|ails|is wrong with|it is that ails|is the matter with) (you
    |it is|he|she|that)|(something|what is|what's) ((very |seriously |badly )*wrong
    |the matter) (with (you|him|her)|in (your|his|her) (head|mind))
    (in|given|because of|with) (such a |a |your |the |this |his |her )?(\w+ )?(mental state
    |state of mind|fragile state|disturbed state|confused state)
    (lost|losing|lose|loosening|slipping|loses
    |loose) (all |your |his |her |any )?(\w+ )?(touch with (reality|the real)|grip( on (reality|things
    |life))?|hold on reality|sense of reality|contact with reality)
    (grip on|touch with|break (with|from)|detached from|divorced from|removed from|out of touch with
    |denial of|flight from) reality
    (imagin|hear|see)(ing|s|es)? (things|voices)(?! (that|which|differently|from|your|very|clearly))
    (all )?in (your|his|her) (own )?(head|imagination)(?= ?[.!,;]|$)
    not (been )?(thinking straight|thinking clearly|thinking rationally|of sound mind|quite (right
    |yourself|all|there|well|sane)|functioning)|(highly|tightly) strung|nervous wreck|(of
    |with) a nervous disposition
    (on the (verge|edge|brink) of|heading for|having|had|have|close to|near) (a|another
    |some) (\w+ )?(breakdown|collapse|meltdown|episode|relapse|crisis|funny turn)(?! (in|of|cover
    |recovery|service|team))
    (crack(ing|ed)|fall(ing|en)) (up|apart)(?= ?[.!,]| (at|under|mentally))|come apart at the seams
    |burnt out
    (had|have|having|has) (had )?(one|a few|a couple|several|too many)( drinks)? too many|one too many
    |too much to drink|(the|it (is|was|may be|must be)) (the )?(drink|drugs|alcohol|booze|wine
    |gin) (talking|speaking|that)
    (sick|ill|wrong|soft|funny|touched|weak) in the head|(troubled|disturbed|fragile|diseased|addled
    |confused|tortured|warped|deranged|fevered|sick|unwell|unsettled|unquiet) (mind|soul|individual
    |brain|state of mind)
    should(n't| not)? (really )?(see|speak to|talk to|go and see) (someone
    |somebody)(?= ?[.!]| (about (your|this|that|it)|professional|qualified|before you))
    (ought to|need to|needs to|must|had better|time you|time to) (see|speak to|talk to|go and see
    |saw) (someone|somebody)(?= ?[.!]| (about (your|this|that|it)|professional|qualified|before you))
    (on|under|in) (a )?(\w+ )?(bender|binge|comedown|withdrawal|hangover)|self medicat(e|ing|ed)
    |relaps(ed|ing)
    (a )?(classic|textbook|clear|typical|obvious|tell ?tale|all the|every|many|early|first) ((case|sign
    |symptom|hallmark|mark|indication|trait)s?) of (an? )?(\w+ )?(illness|disorder|condition|breakdown
    |mind|complex|mania|syndrome|dementia|addict\w*|psych\w+|narciss\w+|paranoi\w+|depress\w+
    |delusion\w*|instability)
    (a )?symptoms? of ((a|an|your|some) )?(\w+ )?(illness|disorder|condition|disease|addiction
    |withdrawal)
    (suffer|suffers|suffering) (\w+ly )?(from|with) ((an?|some|severe
    |chronic) )?(\w+ ){0,2}(illness|disorder|condition|syndrome|disease|problems?|paranoia
    |delusions|nerves|episodes)
    """,
)

DIAGNOSES = (
    Family("diagnosis", _LEAVE_OUT, HEALTH, "health", CONDITIONS),
    Family(
        "diagnosis",
        "this guesses at somebody's health; leave it out, and offer help in general words",
        HEALTH,
        "said",
        GUESSES + MORE_GUESSES,
    ),
)

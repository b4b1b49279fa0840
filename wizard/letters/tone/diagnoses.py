"""Words about the person's health."""

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
    manic (phases?|episodes?|periods?)
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
        GUESSES,
    ),
)

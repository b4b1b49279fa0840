"""Words that state a crime or another breach of law as a fact."""

from wizard.letters.tone.family import LEGAL, Family, phrases
from wizard.letters.tone.people import YOU

_COURT_DECIDES = (
    "this claims that a crime or other breach of law has been committed, which only a court decides; "
    "leave it out unless Legal Services have agreed the words"
)

DEEDS = phrases(
    r"""
    falsely \w+(ed|t)|made false (claims|statements|declarations)
    (drink|drunk) driving|wasted police time|wasting police time
    fiddl(ed|ing) (the|your|his|her) \w+|groomed|stabbed|phished|sexually (assaulted|touched|abused)
    falsely imprisoned|held \w+ \w+ hostage|sublet(ting)? (\w+ )*(illegally|unlawfully)
    neglected your children
    (assault|harass|stalk|blackmail|trespass|hack|extort|defraud|embezzl|kidnap|abduct|counterfeit
    |launder|poach|loot|traffick|swindl|cheat|scamm|shoplift|molest|grop|forg|brib|burgl|vandalis
    |vandaliz|terroris|falsif|perjur|mugg|libell|slander|defam|intimidat|impersonat|smuggl)(ed|es|s
    |e|y|ies|ied|ing)?
    (rob(bed|bing|s)|conned|rap(ed|ing)|batter(ed|ing)|squat(ted|ting)|kidnap(ped|ping)
    |bully(ing)? and harass(ed|ing))
    (criminally|unlawfully|illegally|dishonestly|fraudulently) \w+(ed|ing|t)
    (stole|stolen|steal(s|ing)?|thieve[ds]?|thieving|pilfer(ed|ing)|nicked|broke into|broken into
    |breaking into|fly tip(ped|ping)?|committed|commit(s|ting)? (an?|the) (\w+ )?(offence|crime
    |act of \w+)|bugged|set fire to|set \w+ \w+ on fire|set light to|burn(ed|t) down)
    (broke|break|breaks|broken|breaking|violat(e|ed|es|ing)|breach(ed|es|ing)?|flout(ed|s|ing)?
    |infring(e|ed|es|ing)|contraven(e|ed|es|ing)|ignor(e|ed|ing)) ((the|our|data protection
    |criminal|\w+) )?(\w+ )?(law|laws|act|regulations|statute|gdpr|data protection rules)( of \w+)?
    deal(s|t|ing)? (in )?drugs|deal(t|ing)? in stolen|(sell|sold|selling) (drugs|stolen \w+)
    money launder(ed|ing)|pervert(ed|ing|s)? the course of justice
    (benefits?|system|tax|council tax|taxes) (cheat|fraudster|evader)
    cheat(ed|s|ing)? ((the|on) )?(your |benefits?|council|system|tax)
    (evad|dodg)(e|ed|es|ing) (council )?tax|lied under oath|lying under oath
    (driv|drove|driven)(e|ing)? while (drunk|disqualified)
    claim(ed|ing)? (\w+ ){0,4}(dishonestly|fraudulently|falsely|unlawfully|illegally
    |to which you were not entitled)
    (obtain(ed|ing)?|got|gained|received) ([\w'-]+ ){0,6}(by (deception|fraud|false pretences
    |lying)|dishonestly|fraudulently|illegally|unlawfully|under false pretences)
    (incit(e|ed|ing)) (violence|hatred|racial hatred|others)|(expos(e|ed|ing)) yourself
    (us(e|ed|ing)|carr(ied|y|ying)) (a|an) (weapon|knife|offensive weapon) (un|il)\w+
    destroy(ed|ing) evidence|tamper(ed|ing) with (the )?evidence
    (false|falsified|forged|fake|bogus) (documents?|signature|statement|evidence|papers|claims?
    |invoices?)
    (attack(ed|ing)?|hurt|injured?|struck|hit|wound(ed|ing)?|beat|beaten|touched
    |kissed) ([\w'-]+ ){0,5}(with intent|sexually|unlawfully|criminally|illegally|indecently
    |and (that|this|it) is|(,? )?which is (a|an) (crime|offence))
    """,
)

OFFENCES = phrases(
    r"""
    (assault|battery|harassment|stalking|blackmail|trespass(ing)?|theft|stealing|robbery|burglary
    |fraud|forgery|libel|slander|defamation|perjury|vandalism|arson|extortion|bribery|corruption
    |intimidation|witness intimidation|affray|kidnap(ping)?|rape|murder|attempted murder
    |manslaughter|voyeurism|fly tipping|drug dealing|hacking|larceny|embezzlement|deception
    |money laundering|domestic abuse|child abuse|elder abuse|upskirting|hate crimes?|terrorism
    |incitement|racial hatred|indecent exposure|false imprisonment|public nuisance|obstruction
    |contempt|cyber ?crime|tax evasion|identity theft|sabotage|coercive control|breach of the peace
    |anti ?social behaviour)
    (malicious|grossly offensive|menacing|indecent) (communications?|messages?)|criminal damage
    (grievous|actual) bodily harm
    (public order|sexual|racially aggravated|religiously aggravated) (offences?|harassment|abuse)
    perverting the course of justice|threats? to kill
    (racial|sexual|racially aggravated|criminal|unlawful|illegal) (harassment|abuse|assault
    |discrimination|conduct|behaviour)
    conspiracy|misuse of (computers?|data)
    (a )?(very )?(serious )?(crime|offence|felony|misdemeanour)s?
    """,
)

OFFENDERS = phrases(
    r"""
    (thie(f|ves)|criminal|fraudster|fraud|burglar|robber|vandal|arsonist|forger|blackmailer
    |trespasser|squatter|drug dealer|dealer|extortionist|con ?(man|artist)|rapist|paedophile
    |pedophile|sex offender|murderer|killer|assailant|molester|groomer|kidnapper|terrorist|gangster
    |lawbreaker|law breaker|convict|ex convict|felon|benefits? cheat|fly tipper|swindler|poacher
    |smuggler|bigamist|hacker)s?
    guilty
    """,
)

BREACHES = phrases(
    r"""
    (illegal|illegally|illegality|unlawful|unlawfully|criminal|criminally|fraudulent|fraudulently
    |defamatory|libellous|slanderous|felonious)( (offence|offense|act|matter|conduct|behaviour
    |harassment|threat))?
    (against|forbidden by|contrary to|outside|not allowed by|prohibited by) (the )?(criminal )?law
    (an?|your) (\w+ )?(offence|crime|felony)( (under|against|in law
    |punishable)( \w+)?)?(?! (prevention|figures))
    (guilty|liable) of (?!feeling)\w+|guilty
    (in )?contempt of court
    """,
)

RECORDS = phrases(
    r"""
    (in|a|clear|serious|plain) (breach|violation|contravention) of (the )?([\w'-]+ ){0,5}(law|laws
    |act|regulations|statute|gdpr|rules on data)
    <you> (were|was|have been|has been|had been) (\w+ )?(arrested|prosecuted|convicted|charged with
    |sentenced|imprisoned|cautioned by the police|jailed)
    (your|his|her) (\w+ )?(criminal (record|past|history|acts?|activit(y|ies)|behaviour|conduct
    |convictions?|ways|offences?)|crimes?|convictions?|offending|unlawful (conduct|behaviour|acts?)
    |illegal (conduct|behaviour|acts?|activit(y|ies)))
    <you> (have|has) (a )?(criminal (record|convictions?)|previous convictions?|convictions? for)
    (your|his|her) (theft|fraud|assault|harassment|stalking|trespass(ing)?|blackmail|forgery|libel
    |slander|vandalism|perjury|burglary|robbery|attack|intimidation|extortion|arson|bribery
    |dishonest claims?) (of|on|against|at|towards|in)
    any court would (punish|convict|condemn|find)
    (a|any) (court|judge|jury) would (convict|find (you|against you))
    (deserves?|deserving) (prison|to be (locked up|in prison|punished by))
    criminally liable|criminal liability|break(s|ing)? the criminal law
    """,
    you=YOU,
)

ACCUSATIONS = (
    Family("accusation", _COURT_DECIDES, LEGAL, "agent", DEEDS),
    Family("accusation", _COURT_DECIDES, LEGAL, "charged", OFFENCES),
    Family("accusation", _COURT_DECIDES, LEGAL, "called", OFFENDERS),
    Family("accusation", _COURT_DECIDES, LEGAL, "unlawful", BREACHES),
    Family("accusation", _COURT_DECIDES, LEGAL, "said", RECORDS),
)

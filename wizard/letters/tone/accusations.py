"""Words that state a crime or another breach of law as a fact."""

from wizard.letters.tone.accusations_more import MORE_DEEDS, MORE_OFFENCES, MORE_OFFENDERS, MORE_RECORDS
from wizard.letters.tone.family import LEGAL, Family, phrases
from wizard.letters.tone.people import YOU

_COURT_DECIDES = (
    "this claims that a crime or other breach of law has been committed, which only a court decides; "
    "leave it out unless Legal Services have agreed the words"
)

DEEDS = phrases(
    r"""
    attack(ed|ing)? ([\w']+ ){1,4}with an? (\w+ )?(knife|weapon|hammer|bat|bottle|stick|chair|machete
    |axe|screwdriver|brick|gun)
    kn(e|o)w (that )?(the|your|this|it|that) (\w+ )?(\w+ )?(was|were|is|are) (false|untrue|forged|fake
    |stolen|a lie|a fraud|bogus)
    t(ook|aken|aking) (the |some |his |her |\w+ )?(money|cash|savings|purse|wallet|property|goods
    |jewellery|funds) (from|out of|belonging|that (was|did|were) not)
    (abus|deal|push|sell|smuggl|grow|traffick|mak)(ed|ing|es) (illegal |class a |hard )?drugs
    (driv(e|ing|en)|drove) ([\w']+ ){0,3}without (a |any )?(valid )?(licen[cs]e|insurance|tax)
    (pretend(ed|ing)|fak(ed|ing)|feign(ed|ing)|invent(ed|ing)|exaggerat(ed|ing)) [^.;,]{1,40} (to
    |in order to) (get|obtain|claim|gain|win|secure|receive|jump|avoid)
    (deceiv|trick|hoodwink|dup|bamboozl|con+|swindl)(ed|ing|ned|ning) (the council|us|our \w+|officers
    |an?|the|your|everyone)
    (ran|run|running|runs) (a|an|your) (\w+ )?(drugs?|brothel|illegal|protection|counterfeit|scam
    |fraud)( \w+)?
    (broke|broken|breaks?|breaking|breach(ed|es|ing)?|contraven(ed|es|ing)|violat(ed|es|ing)) (section
    |article|part|regulation) \d+
    (physically|violently|brutally|viciously|savagely|indecently) (attack|hit|beat|strik|struck|punch
    |kick|assault|touch)(ed|ing|en)?
    (knowingly|wilfully|fraudulently|dishonestly) (ma(k|d)e|making|ga?ve|giv(e|ing|en)|told|\w+ed|lied
    |misled|withheld|hid|took)
    (ga?ve|given|giving|provid(ed|ing)|suppl(ied|ying)|submitt(ed|ing)|us(ed|ing)|made|making|fil(ed
    |ing)|produc(ed|ing)|sent|sending) (us |the council |\w+ )?(a |an )?(false|bogus|fake|forged|untrue
    |fictitious|made up|invented|doctored) (information|details|statements?|documents?|declarations?
    |claims?|papers?|evidence|invoices?|sick notes?|references?|receipts?)
    help(ed|ing) (yourself|himself|herself) to|(made|walked|ran|went|making|walking|running) off with
    (lin(ed|ing)) (your|his|her) (own )?pockets?|pocketed|on the fiddle|on the take|ripp(ed|ing) (us
    |the council|them|him|her|\w+ \w+) off|milk(ed|ing) the (system|council|taxpayer)|play(ed
    |ing) the system|diddl(ed|ing)|dup(ed|ing) (us|the|our|an?)|cook(ed|ing) the books
    (work(ed|ing)|earn(ed|ing)) [\w ]{0,30}(while|whilst) (claiming|on benefits?|signing)
    |on the side while claiming|cash in hand while
    claim(ed|ing) (\w+ ){1,6}(while|whilst) (working|living (with|abroad|elsewhere)|earning|you were
    |owning|abroad)
    (abus(ed|es|ing)|beat(s|en|ing)?|neglect(ed|s|ing)|exploit(ed|s|ing)|prey(ed|s|ing) on) (your|his
    |her|a|an|the|our) (own |elderly |disabled |vulnerable |young |frail |dying )*(mother|father|mum|dad
    |wife|husband|children|child|partner|kids|son|daughter|baby|parents?|people|person|adults?
    |pensioners?|animals?|gran|grandmother|sister|brother)
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
    |infring(e|ed|es|ing)|contraven(e|ed|es|ing)|ignor(e|ed|ing)) ((the|our|data protection|criminal
    |\w+) )?([\w'-]+ ){0,4}(law|laws|act|regulations|statute|gdpr|data protection rules)( of \w+)?
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
    (illegal|illegally|illegality|unlawful|unlawfully|criminal(?! (records?|charges?|courts?|proceedings
    |justice|case|trial|conviction|prosecution|sanctions?|penalt\w+))|criminality|criminally|criminality
    |fraudulent|fraudulently|defamatory|libellous|slanderous|felonious)( (offence|offense|act|matter
    |conduct|behaviour|harassment|threat))?
    (against|forbidden by|contrary to|outside|not allowed by|prohibited by) (the )?(criminal )?law
    (an?|your) (\w+ )?(offence|crime|felony)( (under|against|in law
    |punishable)( \w+)?)?(?! (prevention|figures))
    (guilty|liable) of (?!feeling)\w+|guilty
    (in )?contempt of court
    """,
)

RECORDS = phrases(
    r"""
    (fire|damage|thefts?|attacks?|graffiti|vandalism|assaults?|break ?ins?|threats?|frauds?
    |crimes?) (was|were) (\w+ )?(started|caused|done|carried out|made|set|committed|planned) by (you|him
    |her)
    (your|his|her) (\w+ )?(claim|story|invoice|injury|documents?|evidence|account|application|receipts?
    |statement|illness|disability) (is|was|are|were) (\w+ly )?(a |an )?(\w+ )?(bogus|fake|forged|forgery
    |fraud|sham|fabricated|fabrication|invented|invention|pack of lies|scam|con|hoax)
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
    (history|record|pattern|background|past|string|catalogue|trail|career) of (\w+ )?(?!(domestic
    |abuse)\b)((violence|theft|fraud|crimes?|offending|assaults?|criminality|arrests?|convictions?
    |dishonesty|harassment|stalking|vandalism|burglar\w+|offences?)( and \w+)?)(?! (in (the|your) (area
    |street)|against you))
    (wanted by|known to|of interest to|in trouble with) the (police|law|courts)|on bail|on the run
    |out on licence|(has|have) form for
    (the|this|that|these|those|your) (\w+ )?(assaults?|thefts?|frauds?|attacks?|offences?|crimes?
    |harassment|burglar(y|ies)|robber(y|ies)|vandalism|damage|arson|forger(y
    |ies)) (that |which )?you (have |had )?(carried out|commit(ted)?|did|planned|took part|were part
    |inflicted|arranged|are responsible)
    it was (you|him|her) (who|that) (stole|set|smashed|burn\w*|broke|robbed|attacked|assaulted|took
    |forged|damaged|vandalised|started|made the (threats?|bomb)|hacked|slashed|keyed|dumped)
    (responsible for|behind|caught( (in the act|red handed))?( of)?) (the|this|that|these|those
    |all the) (\w+ )?(theft|thefts|break ?ins?|burglar(y|ies)|fire|arson|vandalism|graffiti|damage
    |attacks?|assault|robber(y|ies)|fraud|fly tipping|abuse)
    caught (stealing|red handed|in the act|fly tipping|trespassing|breaking|shoplifting|dealing
    |with your hand)
    (your|his|her) victims?(?! (support|personal|statement))|(your|his|her) (accomplices?
    |partners? in crime|ill gotten|stolen|fraudulent|criminal) \w*
    (your|his|her) (own )?(fraud|theft|thieving|stealing|forgery|blackmail|perjury|arson|vandalism
    |stalking|trespass(ing)?|libel|slander|bribery|dishonest claims?|drug dealing|fly tipping
    |money laundering)(?! (report|claim|complaint|allegation|case|investigation|concerns?|officer|alert
    |enquir\w+|query|referral|number|reference|policy|worr\w+))
    (belongs?|should be|ought to be|deserves? to be|needs? to be) (\w+ )?(in (prison|jail|handcuffs
    |custody)|behind bars|locked up|arrested|prosecuted|charged|convicted|put away|in the dock)
    (act(s)?|pattern|life|course|bit|piece) of (pure |sheer |plain )?(criminality|lawlessness|thievery
    |villainy)
    (sham|bogus|fraudulent|fake|phoney) (claims?|tenancy|marriage|charity|invoices?|receipts?
    |sick ?notes?|business|company|injury|address|identity|documents?)
    any court would (punish|convict|condemn|find)
    (a|any) (court|judge|jury) would (convict|find (you|against you))
    (deserves?|deserving) (prison|to be (locked up|in prison|punished by))
    criminally liable|criminal liability|break(s|ing)? the criminal law
    """,
    you=YOU,
)

ACCUSATIONS = (
    Family("accusation", _COURT_DECIDES, LEGAL, "agent", DEEDS + MORE_DEEDS),
    Family("accusation", _COURT_DECIDES, LEGAL, "charged", OFFENCES + MORE_OFFENCES),
    Family("accusation", _COURT_DECIDES, LEGAL, "called", OFFENDERS + MORE_OFFENDERS),
    Family("accusation", _COURT_DECIDES, LEGAL, "unlawful", BREACHES),
    Family("accusation", _COURT_DECIDES, LEGAL, "said", RECORDS + MORE_RECORDS),
)

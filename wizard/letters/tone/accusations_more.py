"""More words that state a crime as a fact: who must have done it, what was false, and further deeds."""

from wizard.letters.tone.family import phrases

_CRIME = (
    r"(theft|stealing|fraud|forgery|blackmail|harassment|stalking|assault|perjury|arson|burglary|robbery"
    r"|vandalism|criminal damage|bribery|extortion|libel|slander|defamation|trespass|tax evasion|deception"
    r"|corruption|intimidation|abuse|cruelty|neglect|dishonesty|impersonation|abduction|malfeasance)"
)
_FALSE = (
    r"(forged|faked?|bogus|false|falsified|fabricated|doctored|altered|tampered with|invented|counterfeit"
    r"|dishonest|stolen|made up|a (forgery|fake|sham|fabrication|lie|scam|con|hoax|swindle|fiddle|fraud))"
)

MORE_DEEDS = phrases(
    r"""
    (abett?|colluded?|conspir|coerc|doctor|bludgeon|hoodwink|plunder|ransack|fleec|sabotag|misappropriat
    |bamboozl|knif|menac|victimis|bootleg|profiteer|entrap|cyberstalk)(e|ed|es|ing)
    (fake|fakes|faked|faking|pocket(s|ed|ing)|poison(s|ed|ing)|tamper(s|ed|ing) with|spied on|spying on
    |defac(ed|ing)|trash(ed|ing) (the|our)|slash(ed|ing) (the|our|his|her)|key(ed|ing) (the|our|his|her)
    |absconded)
    fabricat(e|es|ed|ing) (\w+ )?(evidence|documents?|claims?|receipts?|invoices?|the|a)
    (deal|sell|grow|suppl|push|smuggl|cultivat)(s|e|es|y|ies|ied|ing|t)? (\w+ )?(cannabis|cocaine|heroin
    |drugs|crack|weed|ecstasy|spice|class a)
    (empt(y|ied|ying)|drain(s|ed|ing)?|raid(s|ed|ing)?|clean(ed|ing)? out|help(ed|ing)? yourself to
    |dipp(ed|ing) into) ([\w']+ ){0,5}(accounts?|savings|purse|till|fund|pension|wallet|cash ?box)
    (set|setting) (the|your|a) dogs? on
    (kept?|keeping|chose to keep) (it|this|that|the \w+) (quiet|hidden|from us|secret)
    (us(e|es|ed|ing)) (your|his|her|a|somebody's|someone's) ([\w']+ ){1,4}(badge|pass|permit|card|identity) \
    (is|was|which is|illegally|unlawfully|fraudulently|without)
    (mis(led|lead)|misleading) (the|our) (\w+ )?(court|tribunal|council|officer|inspector|benefits
    |police) (on purpose|deliberately|knowingly|dishonestly)
    (sell|sold|selling|buy|bought|buying|deal|dealing in|dealt in) (\w+ )?(counterfeit|stolen|smuggled
    |pirated)
    torch(ed|ing)|(abus|exploit|milk|cheat|play|defraud)(es|ed|ing) (the|our|your|a) ([\w]+ ){0,3}(scheme
    |system
    |rules|fund|benefits?)
    (draw|drew|drawn|drawing|collect(ed|ing)?|claim(ed|ing)?|cash(ed|ing)|pocket(ed|ing)) (your|his|her|a) \
    (dead|late) ([\w']+ ){0,3}(pension|benefits?|allowance)
    (draw|drew|drawn|drawing|collect(ed|ing)?|claim(ed|ing)?|cash(ed|ing)) (your|his
    |her) ([\w']+ ){0,3}(pension
    |benefits?|allowance) (since|after|although|though|when|long after) (he|she|they)
    """
)

MORE_RECORDS = phrases(
    r"""
    no other (word|name|term|way)\b.{0,70}? (but|than|except) <crime>
    (word|name|term) for (it|this|that|what [\w ]{1,40}) is (\w+ )?<crime>
    which (is|was|amounts to|makes it) (a |an |plain |simply |clearly |nothing but |of course )*(<crime>
    |crime|offence|criminal|illegal|unlawful|against the law|a police matter)
    (documents?|letters?|certificates?|signatures?|evidence|receipts?|invoices?|photographs?|claims?
    |applications?|passports?|permits?|references?|forms?|papers?|notes?) (that |which )?you (\w+ )?(sent
    |gave|showed|submitted|handed|used|produced|made|put|uploaded|relied)\b[\w ,]{0,40}? (is|was|are|were
    |has been|have been) (\w+ly |not only |simply |all )*<false>(?! by (someone|somebody|another|your|the))
    your (so called |supposed |alleged )?(\w+ )?(claim|story|evidence|invoice|receipt|application|account
    |sick ?note|injury|statement|certificate|signature|document)s?( for [\w ]{1,30}?| of [\w ]{1,30}?)? (is
    |was|are|were) (\w+ly |nothing but |clearly )*<false>(?! by (someone|somebody|another|your|the))
    (nobody|no one|who|who else) (else )?(but|except|other than|apart from) you (had|could|would|has|can|have
    |did|knew|was)
    it (was|is|can only have been|must have been|could only have been) (you|him|her)(?= (who|that)|[.,;!]|$)
    |(we|i) (now |all )?know (exactly |full well |perfectly well )?who (did|took|broke|set|stole|made|wrote
    |damaged|smashed|sent|is behind|was behind|started)
    (you|he|she) must have (known (that )?(it|they|the) (\w+ )?(was|were) (stolen|forged|false)|stolen|forged
    |faked|taken it|broken|set|lied|cheated)
    (into|in) your own (pockets?|account|bank account)|lined your
    (known|knew) (very well |full well |perfectly well )?(that )?(the|it|they|this|these) (\w+ )?(was|were
    |is|are) (stolen|forged|false|fake|counterfeit)
    (guilty|convicted|a criminal|a thief) in (our|my|the council's) (eyes|view|opinion)
    (behind|responsible for|at the bottom of) the (arson|thefts?|fires?|break ?ins?|burglar\w+|graffiti
    |vandalism|attacks?|fly tipping)
    (so|as|just as) (guilty|criminal|dishonest) as
    (selling|sold|dealing in|supplying|handling) (counterfeit|stolen|smuggled|illegal|illicit|bootleg)
    (claim|application|appeal|statement|account) ([\w]+ ){0,5}(was|is|were) (dishonest|bogus|a sham|a fraud
    |fabricated|invented)
    """,
    crime=_CRIME,
    false=_FALSE,
)

MORE_OFFENCES = phrases(
    r"""
    (abduction|abuse of position|aiding and abetting|bigamy|cyber ?stalking|cyber ?bullying|dishonesty
    |entrapment|false accounting|false representation|grooming|impersonation|indecency|insider dealing
    |malfeasance|misappropriation|racketeering|revenge porn|sedition|subversion|treason|shoplifting
    |counterfeiting|smuggling|squatting|bomb threat|people trafficking|modern slavery|benefit fraud)
    """
)

MORE_OFFENDERS = phrases(
    r"""
    (accomplice|bandit|brigand|cyber ?stalker|defrauder|embezzler|jailbird|looter|money launderer|mugger
    |outlaw|peeping tom|perjurer|pickpocket|pusher|shoplifter|slanderer|trafficker|wife beater
    |child abuser|scammer|crook|drug pusher|offender|tax (dodger|cheat|evader))s?
    """
)

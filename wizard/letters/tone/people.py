"""Who may be spoken of: the person themselves, their family, staff and others. Words as data."""

PERSON = (
    "(?:person|individual|customer|complainant|complainer|client|resident|tenant|caller|visitor"
    "|service user"
    "|applicant|claimant|correspondent|character|gentleman|lady|man|woman|fellow|pensioner|parent|bloke|chap"
    "|guy|lad|soul)"
)
"""What a letter or record calls the person it is about."""

TITLE = r"(?:mr|mrs|ms|miss|mx|dr)\.? [\w'’.-]+(?: [\w'’-]+)?"

PARTY = (
    "(?:customer|complainant|complainer|client|resident|tenant|caller|visitor|service user"
    "|applicant|claimant"
    "|correspondent|individual|person)"
)
"""Who is the person themselves when a record says "the …"."""

_NOT_TO = "".join(rf"(?<!{word}\s)" for word in ("to", "about", "with", "of", "from", "for", "at", "and"))
YOU = rf"(?:you|he|she|(?:the|this) {PERSON}|^{PARTY}|{_NOT_TO}{TITLE})"

KIN = (
    "(?:mother|father|mum|dad|parents?|son|sons|daughter|daughters|child|children|baby|boy|girl"
    "|brother|sister"
    "|wife|husband|partner|ex-?husband|ex-?wife|ex-?partner|uncle|aunt|nephew|niece|cousin"
    "|grandson|granddaughter"
    "|grandchild|grandchildren|grandmother|grandfather|gran|nan|stepson|stepdaughter|mother-in-law"
    "|father-in-law"
    "|relatives?|family|friends?|carer|carers|neighbours?|flatmate|housemate|lodger|landlord"
    "|landlady|tenants?"
    "|employer|boss|manager|colleagues?|pupil|teacher|solicitor|builder|contractor|dog|cat|pet"
    "|stalker|attacker)"
)
"""Who belongs to the person but is somebody else: "your …"."""

OTHERS = (
    "(?:officers?|advisers?|advisors?|contractors?|builders?|landlords?|landlady|drivers?"
    "|neighbours?|councillors?|staff"
    "|developers?|traders?|owners?|shop|pub|company|companies|firm|school|pupils?|teachers?"
    "|carers?|nurses?|doctors?"
    "|managers?|receptionists?|surveyors?|planners?|inspectors?|wardens?|colleagues?|workers?|men"
    "|women|boys?|girls?"
    "|youths?|children|child|adults?|man|woman|person|people|friend|relative|gang|group|agent"
    "|agency|charity"
    "|ombudsman|court|judge|police|government|department|hospital|provider|lodger|passenger|cyclist|student"
    "|tenants|customers|residents|team|burglars?|thie(?:f|ves)|vandals?|intruders?|suspects?|offenders?"
    "|defendant|scammers?|fraudsters?|somebody else|someone else)"
)
"""Who else a letter may speak of: "our …", "the …", "a …"."""

CONDUCT = (
    "(?:behaviour|conduct|actions?|acts?|e-?mails?|letters?|calls?|messages?|words|language|posts?"
    "|comments?|remarks?"
    "|visits?|recordings?|filming|video|videos|contact|communications?|correspondence|threats?"
    "|demands?|claims?"
    "|allegations?|statements?|tone|attitude|manner|response|website|leaflets?|texts?|application"
    "|voicemails?|flyers?|blog|articles?|posters?|banners?|reviews?|tweets?|petition|notices?"
    "|drawings?|pictures|cartoons?)"
)
"""What the person did, wrote or said: "your …"."""

MATTER = (
    "(?:complaints?|concerns?|reports?|letters?|questions?|requests?|enquir(?:y|ies)|inquir(?:y"
    "|ies)|quer(?:y|ies)"
    "|allegations?|claims?|appeals?|applications?|objections?|comments?|points?|views?|accounts?"
    "|descriptions?"
    "|suggestions?|worr(?:y|ies)|fears?|statements?|petitions?|cases?|e-?mails?|messages?|calls?"
    "|correspondence"
    "|information|evidence|disputes?|grievances?|representations?|opinion|belief|article|campaign"
    "|referral|disclosure"
    "|experience|description|side|version|feeling|impression|anger|distress|notes?|posts?|testimony)"
)
"""What the person brings to the council; what it is about is no statement of the council's."""

SERVICE = (
    "(?:teams?|services?|support|schools?|transport|panels?|units?|lines?|helplines?|acts?"
    "|polic(?:y|ies)|charit(?:y|ies)"
    "|groups?|centres?|clinics?|nurses?|workers?|officers?|awareness|training|friendly|strateg(?:y"
    "|ies)|plans?"
    "|conferences?|advis[eo]rs?|adviser|champions?|forums?|networks?|cafés?|cafes?|trust"
    "|foundation|hospitals?|wards?"
    "|leaflets?|week|day|month|budget|partnerships?|boards?|committees?|reports?|prevention"
    "|complaints?|cases?|alerts?|warnings?|tip ?offs?"
    "|investigations?|investigators?|assessments?|reviews?|records? checks?|checks?|law|courts?"
    "|statistics|figures"
    "|research|stud(?:y|ies)|hubs?|commissioner|professionals?|crisis line|first aid|courses?"
    "|sessions?|classes"
    "|departments?|guidance|procedures?|registers?|schemes?|hotlines?|charter|injuries|justice"
    "|solicitors?|barristers?"
    "|lawyers?|allegations?|claims?|victims?|reduction|survivors?|tribunals?|respite|provision"
    "|activities|library"
    "|care homes?|residential|home|homes|housing|accommodation|specialists?|experts?|roadshow"
    "|action plan|proof)"
)
"""A service or paper for such people or matters: "mental health team", "fraud report"."""

GIVEN = (
    "(homes?|house|flat|tenancy|property|accommodation|housing|place|job|post|career|livelihood|business"
    "|licen[cs]es?|benefits?( claim| payments?)?|pension|children|child|kids|family|son|daughter"
    "|care( package)?"
    "|carers?|blue badge|allotment|visa|status|immigration status|leave to remain|credit rating|reputation"
    "|good name|freedom|liberty|savings|pets?|grants?|direct payments?|housing benefit|universal credit"
    "|council tax (support|reduction|discount|exemption)|discounts?|tax credits|(bus|freedom) pass"
    "|allowances?|mortgage"
    "|school place|respite"
    "|adaptations?|transport|meals|banding|priority|place on the (housing )?(list|register)"
    "|payments?|support)"
)
"""What the person has, or lives by, and could fear for."""

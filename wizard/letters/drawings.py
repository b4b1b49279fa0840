"""The pictures of Easy Read letters, drawn for this guide: what each shows, and its outlines.

An outline is a form, a colour and points on a square of 100: `shape` joins the points and fills them, `line`
joins them and does not, `box` has two corners, `oval` a middle and how far it reaches across and down.
"""

COLOURS = {
    "ink": "16222B",
    "blue": "0B5A70",
    "pale": "CFE3EA",
    "white": "FFFFFF",
    "red": "B3261E",
    "green": "1C5C38",
    "gold": "F4C542",
}

DRAWINGS: dict[str, tuple[str, ...]] = {
    "danger": (
        "a warning sign",
        "shape gold 50,8 95,90 5,90",
        "box ink 46,36 54,64",
        "oval ink 50,76 5,5",
    ),
    "phone": (
        "a telephone",
        "box blue 30,6 70,94",
        "box pale 35,16 65,78",
        "oval white 50,86 4,4",
    ),
    "email": (
        "a computer",
        "box blue 10,16 90,70",
        "box pale 16,22 84,64",
        "box blue 40,70 60,84",
        "box ink 26,84 74,90",
    ),
    "letter": (
        "a letter",
        "box white 8,24 92,80",
        "line ink 8,24 50,56 92,24",
    ),
    "calendar": (
        "a calendar",
        "box white 12,20 88,90",
        "box red 12,20 88,38",
        "line ink 32,10 32,26",
        "line ink 68,10 68,26",
        "box pale 22,48 32,58",
        "box pale 45,48 55,58",
        "box pale 68,48 78,58",
        "box pale 22,70 32,80",
        "box pale 45,70 55,80",
    ),
    "look": (
        "a magnifying glass",
        "oval pale 42,42 30,30",
        "shape ink 64,58 94,86 86,94 58,64",
    ),
    "stop": (
        "a no-entry sign",
        "oval red 50,50 42,42",
        "box white 22,42 78,58",
    ),
    "yes": (
        "a tick",
        "oval green 50,50 42,42",
        "shape white 28,50 36,42 46,54 68,28 76,36 47,70",
    ),
    "no": (
        "a cross",
        "oval red 50,50 42,42",
        "shape white 30,38 38,30 50,42 62,30 70,38 58,50 70,62 62,70 50,58 38,70 30,62 42,50",
    ),
    "question": (
        "a speech bubble",
        "shape pale 8,14 92,14 92,66 46,66 28,88 28,66 8,66",
        "oval ink 32,40 5,5",
        "oval ink 50,40 5,5",
        "oval ink 68,40 5,5",
    ),
    "page": (
        "a page of writing",
        "box white 22,8 78,92",
        "line ink 32,28 68,28",
        "line ink 32,42 68,42",
        "line ink 32,56 68,56",
    ),
    "home": (
        "a house",
        "box pale 20,46 80,92",
        "shape red 50,8 92,48 8,48",
        "box ink 42,62 58,92",
    ),
    "building": (
        "a council building",
        "shape blue 50,6 92,30 8,30",
        "box ink 8,30 92,38",
        "box ink 8,84 92,92",
        "box pale 16,38 25,84",
        "box pale 36,38 45,84",
        "box pale 56,38 65,84",
        "box pale 76,38 85,84",
    ),
    "person": (
        "a person",
        "shape blue 30,90 32,56 42,46 58,46 68,56 70,90",
        "oval pale 50,32 13,14",
    ),
    "people": (
        "two people talking",
        "shape blue 8,90 10,56 20,46 36,46 46,56 48,90",
        "oval pale 28,32 13,14",
        "shape green 52,90 54,56 64,46 80,46 90,56 92,90",
        "oval pale 72,32 13,14",
    ),
    "care": (
        "a heart",
        "shape red 50,84 12,46 12,28 26,16 40,18 50,30 60,18 74,16 88,28 88,46",
    ),
    "vote": (
        "a ballot box",
        "box blue 12,44 88,92",
        "box ink 30,50 70,56",
        "box white 36,12 64,53",
        "shape green 42,30 46,26 50,31 57,20 61,24 51,38",
    ),
    "scales": (
        "a pair of scales",
        "box ink 47,14 53,84",
        "box ink 30,84 70,91",
        "box ink 14,18 86,23",
        "shape blue 6,52 34,52 26,64 14,64",
        "shape blue 66,52 94,52 86,64 74,64",
        "line ink 20,22 8,52",
        "line ink 20,22 32,52",
        "line ink 80,22 68,52",
        "line ink 80,22 92,52",
    ),
}
"""Name → what the picture shows, in words, and its outlines from back to front."""

FORBIDS = (
    r"\b(?:you may not|do not come|is closed|have closed|not take (?:telephone )?calls|please stop|"
    r"you to stop|(?:decided|had) to (?:limit|stop|end)|a limit on your contact|limit starts|"
    r"limited already)\b"
)
"""Words that close something. "This limit does not change that" closes nothing: a stop sign would mislead."""
REASSURES = (
    r"does not (?:end|change|apply|break|stop|stand)|do not have to|not (?:be )?blam|not about you|"
    r"not hold that|no contract"
)
"""Words with a "not" that take nothing away."""

SPEAKS_OF = (
    ("danger", r"\b999\b|danger|emergenc|at risk|unsafe|keep\w* (?:\w+ )?safe"),
    ("scales", r"ombudsman|court|solicitor|\blaw\b|commissioner"),
    ("vote", r"\bvote|polling"),
    ("look", r"looked at again"),
    ("care", r"\bcare\b|carer|circumstances|blaming"),
    ("calendar", r"\b(?:19|20)\d\d\b|\bmonths?\b|\bdays?\b|how long"),
    ("look", r"review|look at|looked at|look again|check"),
    ("stop", FORBIDS),
    ("email", r"e-?mail|online|www\.|website"),
    ("phone", r"telephone|\bcall|\brang\b|\bring\b"),
    ("page", r"information|policy|page|record|large print|easy read|reasons?\b"),
    ("letter", r"\bwrit|\bwrote|letter|\bpost\b|\bsend|\bsent\b"),
    ("home", r"\bhome|landlord|household|family"),
    ("building", r"premises|building|reception|library|centre|council services|\bservices?\b"),
    ("people", r"meet|talk|councillor|manager|together|staff|someone|somebody|everyone|contact"),
    ("no", rf"(?s)^(?!.*(?:{REASSURES})).*\b(?:cannot|no longer|not)\b"),
    ("question", r"\?|agree|tell (?:me|us)|\bask|complain"),
    ("yes", r"\bcan\b|thank|we will"),
    ("person", r"\byou\b"),
)
"""The first that fits a text gives its picture: what is urgent comes before what is general."""

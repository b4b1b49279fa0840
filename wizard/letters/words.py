"""Small text work: cleaning what was typed, putting dates and lists in words, naming a gap."""

import re
from datetime import date
from unicodedata import category

from wizard.model import Mark

MARK_WORDS: dict[Mark, str] = {
    "must": "policy: must",
    "may": "policy: may",
    "silent": "policy is silent",
    "law": "law",
    "good-practice": "good practice",
    "": "a rule of this guide",
}
"""What stands behind a finding, in words."""

FORBIDDEN = re.compile(r"[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]")
"""Everything outside XML 1.0's production Char: most control characters, U+FFFE, U+FFFF, lone surrogates."""

_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")

VERBS = re.compile(
    r"asks|says|gives|explains|lists|names|tells|offers|encloses|identifies|describes|"
    r"sets|states|shows|makes|invites|points|confirms|records|keeps|warns|reminds|"
    r"refers|sends|encourages|thanks|leaves|signposts|has|does|is|answers|promises|"
    r"repeats|limits|ends|starts|notes|quotes|weighs|warrants|covers"
)
"""Verbs that may stand second in an element's `says` ("asks the person to stop and says what follows")."""

_IRREGULAR = {"has": "have", "does": "do", "goes": "go", "is": "be"}


def clean(text: str) -> str:
    """Return `text` without the characters no XML file may hold, and with a line feed for every line end.

    It is done once, when typed text enters a letter, so that the page, the Word file and the e-mail
    hold exactly the same characters. Bidirectional marks, emoji and private-use characters stay.
    """
    return FORBIDDEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def is_filled(text: str) -> bool:
    """Say whether there is anything to see: spaces and invisible marks alone fill no gap."""
    return any(category(char)[0] not in "ZC" or category(char) == "Co" for char in text)


def entries(text: str) -> tuple[str, ...]:
    """Split the value of a `list` field: one entry a line, empty lines left out."""
    return tuple(line.strip() for line in text.split("\n") if is_filled(line))


def in_words(items: tuple[str, ...]) -> str:
    """Join entries for a sentence: "A", "A and B", "A, B and C"; with ";" where an entry has a comma."""
    if len(items) < 2:
        return "".join(items)
    separator = "; " if any("," in item for item in items) else ", "
    return f"{separator.join(items[:-1])} and {items[-1]}"


def date_in_words(text: str) -> str:
    """Turn an ISO date ("2026-03-04") into "4 March 2026"; any other text stays as typed."""
    if not _ISO_DATE.fullmatch(text.strip()):
        return text
    try:
        day = date.fromisoformat(text.strip())
    except ValueError:
        return text
    return long_date(day)


def long_date(day: date) -> str:
    """Return a day as letters write it: "4 March 2026"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


# Not strftime("%B"): names would follow the machine's locale.
MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def lower_first(label: str) -> str:
    """Return a label as it stands inside a sentence: "Review date" → "review date", "FOI…" unchanged."""
    label = label.strip().rstrip(":?.")
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]


def upper_first(text: str) -> str:
    """Return a text as it opens a sentence."""
    return text[:1].upper() + text[1:]


def base_form(verb: str) -> str:
    """Return the verb that follows "does not": "asks" → "ask", "identifies" → "identify"."""
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if verb.endswith("ies"):
        return verb[:-3] + "y"
    if verb.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return verb[:-2]
    return verb.removesuffix("s")


def does_not_yet(says: str) -> str:
    """Turn an element's `says` round: "says when it ends" → "does not yet say when it ends"."""
    first, _, rest = says.strip().rstrip(".").partition(" ")
    rest = re.sub(
        r"(?<=\band )\w+|(?<=\bor )\w+|(?<=, )\w+",
        lambda match: base_form(match.group()) if VERBS.fullmatch(match.group()) else match.group(),
        rest,
    )
    if first == "is":
        return f"is not yet {rest}"
    return f"does not yet {base_form(first)} {rest}".rstrip()

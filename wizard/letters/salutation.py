"""How a letter greets somebody: by title and surname where the name shows both, else by the name as typed.

Nothing is guessed: no title is put before a name that has none, and of a name whose surname cannot be told
from what was typed nothing is left out.
"""

import re

_WITH_SURNAME = frozenset(
    {"mr", "mrs", "ms", "miss", "mx", "dr", "doctor", "prof", "professor", "cllr", "councillor"}
)
"""Titles that stand before a surname. Others ("Lady", "Revd") have usages of their own, and stay as typed."""
_WITH_FIRST_NAME = frozenset({"sir", "dame"})
_PARTICLES = frozenset(
    {"de", "del", "della", "da", "das", "do", "dos", "di", "du", "la", "le", "van", "von", "der", "den"}
    | {"ter", "ten", "zu", "zur", "af", "av", "bin", "ibn", "bint", "al", "el", "ap", "ab", "st"}
)
"""Words that open a surname of several."""
_AFTER_NAME = frozenset(
    {"mbe", "obe", "cbe", "bem", "kbe", "dbe", "kc", "qc", "jp", "mp", "msp", "phd", "bsc", "msc"}
    | {"jr", "jnr", "sr", "snr", "junior", "senior", "ii", "iii"}
)
_OF_ORGANISATIONS = frozenset(
    {"ltd", "limited", "plc", "llp", "cic", "cio", "inc", "trust", "association", "committee", "company"}
    | {"solicitors", "society", "charity", "foundation", "council"}
)
_AND = re.compile(r"\s+(?:and|&)\s+", re.IGNORECASE)
_INITIAL = re.compile(r"(?:[^\W\d_]\.)+(?:-?[^\W\d_]\.)*|[^\W\d_]")


def greeting(name: str) -> str:
    """Return what stands after "Dear" for a name as it was typed.

    Args:
        name: such as "Ms R. Tillbrook", "Cllr J. de Souza", "Mr and Mrs Sample" or "Hope Road Tenants".

    Returns:
        "Ms Tillbrook", "Cllr de Souza", "Mr and Mrs Sample"; the name itself where it has no title that is
        known, is an organisation's, or does not show where the surname begins.
    """
    people = _AND.split(" ".join(name.split()))
    greeted = [_title_alone(one) or _one(one) for one in people]
    if _is_organisation(name) or not all(greeted):
        return name
    return " and ".join(greeted)


def _one(person: str) -> str:
    """Return the greeting of one person; "" where the name does not show how."""
    words = re.sub(r"\s*[,(].*$", "", person).split()
    while len(words) > 2 and _bare(words[-1]) in _AFTER_NAME:
        words.pop()
    titles = _leading(words, _WITH_SURNAME)
    if not titles and words and _bare(words[0]) in _WITH_FIRST_NAME and len(words) == 3:
        return f"{_capital(words[0])} {words[1]}" if words[1].lower() != "or" else ""
    surname = _surname(words[len(titles) :])
    return " ".join([*map(_capital, titles), *surname]) if titles and surname else ""


def _surname(words: list[str]) -> list[str]:
    """Return the surname of a name without its title; nothing if it cannot be told where that begins."""
    if len(words) < 2:
        return words
    after = _leading_initials(words)
    if after:
        return words[after:]
    at = next((place for place, word in enumerate(words) if _bare(word) in _PARTICLES), len(words) - 1)
    at = min(at, len(words) - 1)
    # Of three full words the middle one may be a second name, or the first half of the surname.
    return words[at:] if at <= 1 else []


def _leading_initials(words: list[str]) -> int:
    """Return how many words at the beginning are given names, where an initial shows it."""
    initials = [place for place, word in enumerate(words[:-1]) if _INITIAL.fullmatch(word)]
    return initials[-1] + 1 if initials else 0


def _leading(words: list[str], known: frozenset[str]) -> list[str]:
    count = next((place for place, word in enumerate(words) if _bare(word) not in known), len(words))
    return words[: min(count, len(words) - 1)]


def _title_alone(person: str) -> str:
    """Return a title that shares the surname of whoever is named after it: "Mr" in "Mr and Mrs Sample"."""
    return _capital(person) if _bare(person) in _WITH_SURNAME else ""


def _is_organisation(name: str) -> bool:
    return any(_bare(word) in _OF_ORGANISATIONS for word in re.findall(r"[\w.]+", name))


def _capital(title: str) -> str:
    return title[:1].upper() + title[1:]


def _bare(word: str) -> str:
    return word.rstrip(".,").lower()

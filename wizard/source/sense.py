"""Reads `letters/sense.yml`: what the texts and dates of a letter are judged by."""

import re

from wizard.model import DateOrder, MadeBy, Policy, Sense, SenseRule, Stops
from wizard.source.citations import read_cites, read_mark
from wizard.source.faults import did_you_mean
from wizard.source.frontmatter import read_yaml
from wizard.source.listfile import read_id
from wizard.source.reading import Kind, Reading
from wizard.source.text import Source
from wizard.source.values import Properties, mapping, mappings, one_of
from wizard.source.vocabulary import LETTER_KINDS

FILE = "letters/sense.yml"
STOPS: tuple[Stops, ...] = ("always", "looked-at", "never")
TESTS = ("thin", "example", "decider", "endless", "stale", "to-come")
"""As `wizard.letters.sense.tests` has them."""
EVERYWHERE = ("every", "own-words")
"""Duties that no field has to name."""
DECIDER = "decider"
"""The duty of fields that name who decides: the test of that name looks there."""
TODAY = "today"


def read_sense(source: Source, reading: Reading) -> Sense:
    """Return what the file says; every field, letter and citation in it has to exist."""
    given = mapping(FILE, read_yaml(source.whole(), reading.faults), source.whole(), reading.faults)
    if given is None:
        return Sense()
    sense = Sense(
        rules=tuple(_rule(one, reading) for one in _list(given, "rules", reading)),
        order=tuple(_order(one, reading) for one in _list(given, "order", reading)),
        made=tuple(_made(one, reading) for one in _list(given, "made", reading)),
        endless=_names(given, "endless", "letter", reading),
        longest=given.number("longest"),
    )
    given.close()
    return sense


def check_duties(policy: Policy, reading: Reading) -> None:
    """Note a duty that no rule looks at, and a rule for a duty that no field has."""
    judged = {duty for rule in policy.sense.rules for duty in rule.duty}
    owed = {duty for field in policy.fields for duty in field.duty}
    for field in policy.fields:
        for duty in field.duty:
            if duty not in judged and duty != DECIDER:
                mend = did_you_mean(duty, sorted(judged), f"add a rule for it to {FILE}")
                reading.faults.add(field.place, f"no rule looks at the duty {duty!r}", mend)
    for rule in policy.sense.rules:
        for duty in rule.duty:
            if duty not in owed and duty not in EVERYWHERE:
                mend = did_you_mean(duty, sorted(owed), "give it to a field in letters/fields.yml")
                reading.faults.add(rule.place, f"no field has the duty {duty!r}", mend)


def _list(given: Properties, key: str, reading: Reading) -> list[Properties]:
    return mappings(key, given.find(key, "list"), reading.faults)


def _names(given: Properties, key: str, kind: Kind, reading: Reading) -> tuple[str, ...]:
    words = given.words(key)
    for word in words:
        if word.text != TODAY:
            reading.refer(kind, word.text, word.place)
    return tuple(word.text for word in words)


def _rule(given: Properties, reading: Reading) -> SenseRule:
    why = given.need("why")
    cites = read_cites(given, reading, why.piece)
    rule = SenseRule(
        id=read_id(given, "rule", reading),
        duty=given.texts("duty"),
        words=_patterns(given, "words", reading),
        whole=_patterns(given, "whole", reading),
        lacks=_patterns(given, "lacks", reading),
        test=given.choice("test", ("", *TESTS), ""),
        within=given.texts("within"),
        kinds=tuple(one_of("kinds", word, LETTER_KINDS, reading.faults) for word in given.words("kinds")),
        unless=_names(given, "unless", "setting", reading),
        why=why.text,
        mend=given.needed("mend"),
        mark=read_mark(given, cites, reading, ""),
        cites=cites,
        stops=given.choice("stops", STOPS),
        place=given.place,
    )
    if not (rule.words or rule.whole or rule.lacks or rule.test):
        reading.faults.add(
            given.place, f"rule {rule.id} looks for nothing", "add words, whole, lacks or test"
        )
    given.close()
    return rule


def _patterns(given: Properties, key: str, reading: Reading) -> tuple[str, ...]:
    """Return the patterns under a key that may be missing; each has to be one that can be used."""
    value = given.find(key, "list")
    for one in value.items if value else ():
        try:
            re.compile(one.text)
        except re.error as error:
            reading.faults.add(one.place, f"{one.text!r} is no pattern ({error})", "mend its brackets")
    return tuple(one.text for one in value.items) if value else ()


def _order(given: Properties, reading: Reading) -> DateOrder:
    cites = read_cites(given, reading)
    order = DateOrder(
        first="".join(_names(given, "first", "field", reading)),
        then="".join(_names(given, "then", "field", reading)),
        months=given.number("months") if given.pieces("months") else 0,
        letters=_names(given, "letters", "letter", reading),
        mend=given.needed("mend"),
        mark=read_mark(given, cites, reading, ""),
        cites=cites,
        stops=given.choice("stops", STOPS),
        place=given.place,
    )
    given.find("months")  # known, whether it is there or not
    given.close()
    return order


def _made(given: Properties, reading: Reading) -> MadeBy:
    made = MadeBy(
        check="".join(_names(given, "check", "statement", reading)),
        fields=_names(given, "fields", "field", reading),
        letters=_names(given, "letters", "letter", reading),
    )
    given.close()
    return made

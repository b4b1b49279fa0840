"""Reads `workings.yml`: what is worked out for letters, for a case's next step and for the printed cards."""

from typing import Literal, cast

from wizard.model import CardPart, Excuse, Meeting, Phrase, Place, Point, ReviewRule, Taken, Then, Workings
from wizard.source.citations import read_cites, read_mark
from wizard.source.duties import read_duties
from wizard.source.frontmatter import read_yaml
from wizard.source.reading import Kind, Reading, ValueUse
from wizard.source.text import Source
from wizard.source.values import Properties, mapping, mappings
from wizard.source.vocabulary import DUTIES

FILE = "workings.yml"
LAWS = ("foi", "data")
CARDS = ("poster", "desk", "desk-back")
MOST_MONTHS = 60
THEN = ("ends", "stays", "ask")


def read_workings(source: Source, reading: Reading) -> Workings:
    """Return what the file says; every name in it has to exist in the content."""
    value = read_yaml(source.whole(), reading.faults)
    given = mapping(FILE, value, source.whole(), reading.faults)
    if given is None:
        return Workings()
    steps = _one(given, "steps", "fact", reading)
    request = _one(given, "request", "fact", reading)
    review = _review(given, reading)
    of = review.of if review else ""
    workings = Workings(
        review=review,
        phrases=tuple(_phrase(one, reading) for one in _list(given, "phrases", "phrase", reading)),
        request=request,
        replies=_replies(given, request, reading),
        steps=steps,
        taken=tuple(_taken(one, steps, of, reading) for one in _list(given, "taken", "taken", reading)),
        meets=tuple(_meeting(one, steps, reading) for one in _list(given, "meets", "meets", reading)),
        becomes=_one(given, "becomes", "field", reading),
        over=_step(given, "over", steps, reading),
        put_right=_step(given, "put_right", steps, reading),
        lasting_answers=_names(given, "lasting_answers", "fact", reading),
        passing=_passing(given, reading),
        lasting_fields=_names(given, "lasting_fields", "field", reading),
        adjustments=_one(given, "adjustments", "fact", reading),
        cards=tuple(_card(one, reading) for one in _list(given, "cards", "card", reading)),
        script=_one(given, "script", "letter", reading),
        points=tuple(_point(one, reading) for one in _list(given, "points", "point", reading)),
        excuses=tuple(_excuse(one, reading) for one in _list(given, "owes_not", "owes_not", reading)),
    )
    given.close()
    return workings


def _list(given: Properties, key: str, name: str, reading: Reading) -> list[Properties]:
    return mappings(name, given.find(key, "list"), reading.faults)


def _one(given: Properties, key: str, kind: Kind, reading: Reading) -> str:
    value = given.find(key)
    if value and value.text:
        reading.refer(kind, value.text, value.place)
    return value.text if value else ""


def _names(given: Properties, key: str, kind: Kind, reading: Reading) -> tuple[str, ...]:
    words = given.words(key)
    for word in words:
        reading.refer(kind, word.text, word.place)
    return tuple(word.text for word in words)


def _values(given: Properties, key: str, fact: str, reading: Reading) -> tuple[str, ...]:
    words = given.words(key)
    for word in words:
        _note_value(fact, word.text, word.place, reading)
    return tuple(word.text for word in words)


def _note_value(fact: str, value: str, place: Place, reading: Reading) -> None:
    reading.values.append(ValueUse("condition", fact, value, place))


def _review(given: Properties, reading: Reading) -> ReviewRule | None:
    value = given.find("review", "map")
    rule = mapping("review", value, value.piece, reading.faults) if value else None
    if rule is None:
        return None
    result, outcome = _one(rule, "result", "fact", reading), _one(rule, "outcome", "fact", reading)
    found = ReviewRule(
        result=result,
        months=_months(rule, result, reading),
        cites=read_cites(rule, reading),
        outcome=outcome,
        kept=_values(rule, "kept", outcome, reading),
        lifted=_values(rule, "lifted", outcome, reading),
        announced=_values(rule, "announced", outcome, reading),
        letter=_one(rule, "letter", "letter", reading),
        of=_one(rule, "of", "fact", reading),
        varied=_values(rule, "varied", outcome, reading),
        terms=_one(rule, "terms", "field", reading),
    )
    rule.close()
    return found


def _months(rule: Properties, result: str, reading: Reading) -> tuple[tuple[str, int], ...]:
    found = []
    for name, value in rule.pairs("months"):
        _note_value(result, name.text, name.place, reading)
        months = int(value.text) if value.text.isascii() and value.text.isdigit() else 0
        if not 0 < months <= MOST_MONTHS:
            mend = f"write a whole number of months from 1 to {MOST_MONTHS}"
            reading.faults.add(value.place, f"{name.text!r} is {value.text!r} months", mend)
        found.append((name.text, months))
    return tuple(found)


def _phrase(given: Properties, reading: Reading) -> Phrase:
    fact = _one(given, "fact", "fact", reading)
    phrase = Phrase(
        field=_one(given, "field", "field", reading),
        fact=fact,
        values=_values(given, "values", fact, reading),
        text=given.text("text"),
        why=given.text("why"),
    )
    given.close()
    return phrase


def _replies(given: Properties, request: str, reading: Reading) -> tuple[tuple[str, str], ...]:
    found = []
    for name, law in given.pairs("replies"):
        _note_value(request, name.text, name.place, reading)
        if law.text not in LAWS:
            reading.faults.add(law.place, f"{law.text!r} sets no time limit", f"use {' or '.join(LAWS)}")
        found.append((name.text, law.text))
    return tuple(found)


def _step(given: Properties, key: str, steps: str, reading: Reading) -> str:
    """Return an answer to the question about earlier steps, or nothing where none is named."""
    value = given.find(key)
    if value and value.text:
        _note_value(steps, value.text, value.place, reading)
    return value.text if value else ""


def _passing(given: Properties, reading: Reading) -> tuple[tuple[str, tuple[str, ...]], ...]:
    value = given.find("passing", "map")
    named = mapping("passing", value, value.piece, reading.faults) if value else None
    facts = [name.text for name, _ in given.pairs("passing")] if named else []
    found = tuple((fact, _values(named, fact, fact, reading)) for fact in facts) if named else ()
    if named:
        named.close()
    return found


def _taken(given: Properties, steps: str, of: str, reading: Reading) -> Taken:
    step = given.need("step")
    _note_value(steps, step.text, step.place, reading)
    taken = Taken(
        letter=_one(given, "letter", "letter", reading),
        step=step.text,
        date=_one(given, "date", "field", reading),
        field=_one(given, "field", "field", reading),
        says=given.text("says"),
        bare=given.text("bare"),
        reviewed=_step(given, "reviewed", of, reading),
    )
    given.close()
    return taken


def _meeting(given: Properties, steps: str, reading: Reading) -> Meeting:
    text = given.need("text")
    cites = read_cites(given, reading, text.piece)
    found = Meeting(
        later=_values(given, "later", steps, reading),
        earlier=_values(given, "earlier", steps, reading),
        then=cast(Then, given.choice("then", THEN)),
        mark=read_mark(given, cites, reading),
        text=text.text,
        cites=cites,
        place=given.place,
    )
    given.close()
    return found


def _card(given: Properties, reading: Reading) -> CardPart:
    part = CardPart(
        card=cast(Literal["poster", "desk", "desk-back"], given.choice("card", CARDS)),
        title=given.needed("title"),
        told=_names(given, "told", "statement", reading),
    )
    given.close()
    return part


def _excuse(given: Properties, reading: Reading) -> Excuse:
    text, duties = given.need("text"), read_duties(given, "duties", reading)
    if not duties:
        mend = f"name some of: {', '.join(DUTIES)}"
        reading.faults.add(given.place, f"{given.name} names no duty", mend)
    cites = read_cites(given, reading, text.piece)
    mark = read_mark(given, cites, reading)
    tier = _one(given, "tier", "tier", reading)
    given.close()
    return Excuse(tier, duties, mark, text.text, cites, given.place)


def _point(given: Properties, reading: Reading) -> Point:
    text = given.need("text")
    cites = read_cites(given, reading, text.piece)
    point = Point(mark=read_mark(given, cites, reading), text=text.text, cites=cites, place=given.place)
    given.close()
    return point

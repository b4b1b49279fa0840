"""Conditions: the cell of a decision table, and `when` in front matter and letters."""

import re

from wizard.model import UNKNOWN, Condition, Place
from wizard.source.groups import EXCEPT, RANK_FORM, RESPONSES, is_group, members
from wizard.source.reading import Reading, ValueUse
from wizard.source.text import Piece
from wizard.source.values import Value

ANY, NOT, AND = "any", "not", "and"
RESERVED = (ANY, NOT, AND)
"""Words of the condition language: no value and no fact can be called so."""

TOKEN = re.compile(r"[A-Za-z0-9][\w-]*|\S")
WORD = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
CELL_FORM = "write a value, several with commas, `not` and values, or `any`"
WHEN_FORM = "write `fact = value, value and fact = not value`"


class MisreadError(Exception):
    """A condition does not follow its grammar; `place` is where it first does not."""

    def __init__(self, place: Place, what: str) -> None:
        self.place = place
        self.what = what
        super().__init__(what)


class Tokens:
    """The words and signs of a condition, read from left to right."""

    def __init__(self, piece: Piece) -> None:
        self._tokens = [(found.group(), piece.place(found.start())) for found in TOKEN.finditer(piece.text)]
        self._end = piece.place(len(piece.text.rstrip()))
        self._at = 0

    @property
    def next(self) -> str:
        """The token that comes next, empty at the end."""
        return self._tokens[self._at][0] if self._at < len(self._tokens) else ""

    @property
    def place(self) -> Place:
        """Where that token stands."""
        return self._tokens[self._at][1] if self._at < len(self._tokens) else self._end

    def accept(self, token: str) -> bool:
        """Step over the token if it comes next."""
        found = self.next == token
        self._at += found
        return found

    def word(self, what: str) -> tuple[str, Place]:
        """Step over a name or value and return it with its place."""
        word, place = self.next, self.place
        if not WORD.fullmatch(word) or word in RESERVED:
            raise MisreadError(
                place, f"{what} is missing" if not word else f"{word!r} stands where {what} should"
            )
        self._at += 1
        return word, place

    def expect(self, token: str) -> None:
        """Step over a token that has to come next."""
        if not self.accept(token):
            found = f"before {self.next!r}" if self.next else "at the end"
            raise MisreadError(self.place, f"{token!r} is missing {found}")


def read_cell(fact: str, piece: Piece, reading: Reading) -> Condition | None:
    """Return the condition in a table cell, None for `any`, or for one that is noted as a fault.

    cell = "any" | values
    values = [ "not" ] value { "," value }
    """
    tokens = Tokens(piece)
    try:
        if tokens.accept(ANY):
            values: tuple[list[str], bool] | None = None
        else:
            values = _values(fact, tokens, reading)
        if tokens.next:
            raise MisreadError(tokens.place, f"{tokens.next!r} stands where the cell should end")
    except MisreadError as misread:
        reading.faults.add(misread.place, f"in the cell for {fact!r}, {misread.what}", CELL_FORM)
        return None
    return Condition(fact, tuple(values[0]), values[1], piece.place()) if values else None


def read_when(piece: Piece, key: str, reading: Reading, *, unknown: bool = False) -> tuple[Condition, ...]:
    """Return the conditions, all of which have to hold, that a property `key` names.

    when      = condition { "and" condition }
    condition = fact "=" values             (values as in a cell)

    With `unknown` a condition may also be `fact = unknown` or `fact = not unknown`: a letter may say that
    something is not known, while a table decides on what is.
    """
    tokens = Tokens(piece)
    conditions = []
    try:
        conditions.append(_condition(tokens, reading, unknown=unknown))
        while tokens.next:
            tokens.expect(AND)
            conditions.append(_condition(tokens, reading, unknown=unknown))
    except MisreadError as misread:
        reading.faults.add(misread.place, f"in {key!r}, {misread.what}", WHEN_FORM)
    return tuple(conditions)


SAYS_NOTHING = "nothing"
"""What `says` is where a text claims nothing of the case, or only repeats what somebody typed."""


def read_says(given: Value | None, reading: Reading) -> tuple[Condition, ...] | None:
    """Return what a text declares to claim: None where it declares nothing, empty for "nothing"."""
    if given is None:
        return None
    return () if given.text == SAYS_NOTHING else read_when(given.piece, "says", reading)


def _condition(tokens: Tokens, reading: Reading, *, unknown: bool) -> Condition:
    fact, place = tokens.word("the name of a fact")
    tokens.expect("=")
    reading.refer("fact", fact, place)
    values, negated = _values(fact, tokens, reading, unknown=unknown)
    if unknown and UNKNOWN in values and len(values) > 1:
        mend = "give it a paragraph of its own"
        reading.faults.add(place, f"{fact!r} is asked for unknown and for other values at once", mend)
    return Condition(fact, tuple(values), negated, place)


def _values(fact: str, tokens: Tokens, reading: Reading, *, unknown: bool = False) -> tuple[list[str], bool]:
    negated = tokens.accept(NOT)
    found = _listed(fact, tokens, reading, unknown=unknown)
    grouped = fact == RESPONSES and any(is_group(value) for value in found)
    left = _listed(fact, tokens, reading) if grouped and tokens.accept(EXCEPT) else {}
    if not grouped:
        return list(found), negated
    values = members(found, reading)
    if not values and "tier" not in reading.lost:
        place = next(iter(found.values()))
        reading.faults.add(place, f"no response has the rank that {next(iter(found))!r} names", RANK_FORM)
    return [value for value in values if value not in left], negated


def _listed(fact: str, tokens: Tokens, reading: Reading, *, unknown: bool = False) -> dict[str, Place]:
    """Read values between commas; those that stand for several responses are looked up elsewhere."""
    found: dict[str, Place] = {}
    while not found or tokens.accept(","):
        value, place = tokens.word("a value")
        group = fact == RESPONSES and is_group(value)
        if not group and not (unknown and value == UNKNOWN):
            reading.values.append(ValueUse("condition", fact, value, place))
        found[value] = place
    return found

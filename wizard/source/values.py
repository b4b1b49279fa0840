"""Named values, as an item line or a front matter gives them, taken one by one with their faults."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from wizard.model import Place
from wizard.source.faults import Faults, did_you_mean, listed
from wizard.source.text import Piece

Form = Literal["text", "list", "map", "flag"]
FORM_NAMES: dict[Form, str] = {
    "text": "a text",
    "list": "a list",
    "map": "a set of keys with values",
    "flag": "a flag",
}


@dataclass(frozen=True, slots=True)
class Value:
    """A value and where it stands. `text` is what it means, `piece` how it is written, without quotes."""

    text: str
    piece: Piece
    form: Form = "text"
    items: tuple["Value", ...] = ()
    entries: tuple[tuple["Value", "Value"], ...] = ()

    @property
    def place(self) -> Place:
        """Where the value begins."""
        return self.piece.place()

    def words(self) -> list["Value"]:
        """Return the values between the commas of a text, or the members of a list."""
        if self.form == "list":
            return list(self.items)
        found, start = [], 0
        for part in self.piece.text.split(","):
            word = self.piece.sub(start, start + len(part)).strip()
            found.append(Value(word.text, word))
            start += len(part) + 1
        return found


class Properties:
    """The named values of one thing. Take those it may have, then `close` to find the ones it may not."""

    def __init__(
        self, name: str, entries: Iterable[tuple[Value, Value]], piece: Piece, faults: Faults
    ) -> None:
        self.name = name
        self.piece = piece
        self.faults = faults
        self._keys: dict[str, Value] = {}
        self._values: dict[str, Value] = {}
        self._known: list[str] = []
        for key, value in entries:
            if key.text in self._values:
                faults.add(key.place, f"{name} gives {key.text!r} twice", "delete one of them")
            self._keys[key.text] = key
            self._values[key.text] = value

    @property
    def place(self) -> Place:
        """Where the thing begins."""
        return self.piece.place()

    def find(self, key: str, *forms: Form) -> Value | None:
        """Return the value of a key, or None if it is missing or not of one of the forms (text)."""
        self._known.append(key)
        value = self._values.get(key)
        if value is None or value.form in (forms or ("text",)):
            return value
        if value.form == "flag":
            self.faults.add(value.place, f"{key!r} has no value", f'write {key}="…"')
            return None
        allowed = listed(FORM_NAMES[form] for form in forms or ("text",))
        self.faults.add(value.place, f"{key!r} is {FORM_NAMES[value.form]}", f"it has to be {allowed}")
        return None

    def need(self, key: str, *forms: Form, mend: str = "add it") -> Value:
        """Return the value of a key that has to be there and not be empty."""
        wrong_form = key in self._values
        value = self.find(key, *forms)
        if value and (value.text or value.form != "text"):
            return value
        if value or not wrong_form:
            self.faults.add(value.place if value else self.place, f"{self.name} has no {key!r}", mend)
        return value or Value("", self.piece.sub(0, 0))

    def text(self, key: str, default: str = "") -> str:
        """Return the text of a key that may be missing."""
        value = self.find(key)
        return value.text if value else default

    def needed(self, key: str) -> str:
        """Return the text of a key that has to be there."""
        return self.need(key).text

    def choice[T: str](self, key: str, allowed: tuple[T, ...], default: T | None = None) -> T:
        """Return the text of a key that has to be one of the allowed ones."""
        if default is not None and key not in self._values:
            self._known.append(key)
            return default
        value = self.need(key, mend=f"add it: {listed(allowed)}")
        return one_of(key, value, allowed, self.faults) if value.text else allowed[0]

    def number(self, key: str) -> int:
        """Return a whole number that has to be there."""
        value = self.need(key)
        if value.text.isascii() and value.text.isdigit() and len(value.text) < 10:
            return int(value.text)
        if value.text:
            self.faults.add(value.place, f"{key!r} is {value.text!r}", "it has to be a whole number")
        return 0

    def flag(self, key: str) -> bool:
        """Return whether a flag, a bare word, is set."""
        self._known.append(key)
        value = self._values.get(key)
        if value and value.form != "flag":
            self.faults.add(value.place, f"{key!r} has a value", f"write {key} alone, it is a flag")
        return value is not None

    def pieces(self, *keys: str) -> list[Piece]:
        """Return the texts of keys as they are written, for those that have one."""
        values = (self._values.get(key) for key in keys)
        return [value.piece for value in values if value and value.form == "text"]

    def words(self, key: str) -> list[Value]:
        """Return the values between commas, or the members of a list, of a key that may be missing."""
        value = self.find(key, "text", "list")
        words = value.words() if value and (value.text or value.items) else []
        for word in words:
            if word.form != "text" or not word.text:
                self.faults.add(word.place, f"{key!r} has an empty or nested entry", "write plain words")
        return [word for word in words if word.form == "text" and word.text]

    def texts(self, key: str) -> tuple[str, ...]:
        """Return what `words` returns, as plain texts."""
        return tuple(word.text for word in self.words(key))

    def pairs(self, key: str) -> tuple[tuple[Value, Value], ...]:
        """Return the keys and values under a key that may be missing."""
        value = self.find(key, "map")
        given: set[str] = set()
        for name, _ in value.entries if value else ():
            if name.text in given:
                self.faults.add(name.place, f"{key!r} gives {name.text!r} twice", "delete one of them")
            given.add(name.text)
        return value.entries if value else ()

    def close(self) -> None:
        """Note a fault for every key that nobody asked for."""
        for key, found in self._keys.items():
            if key not in self._known:
                mend = did_you_mean(key, self._known, f"known here: {', '.join(dict.fromkeys(self._known))}")
                self.faults.add(found.place, f"{self.name} has an unknown key {key!r}", mend)


def one_of[T: str](key: str, value: Value, allowed: tuple[T, ...], faults: Faults) -> T:
    """Return the allowed text that a value equals; note a fault if there is none."""
    for choice in allowed:
        if choice == value.text:
            return choice
    what = f"{key!r} cannot be {value.text!r}" if value.text else f"{key!r} is empty"
    faults.add(value.place, what, did_you_mean(value.text, allowed, f"use {listed(allowed)}"))
    return allowed[0]


def mapping(name: str, value: Value | None, piece: Piece, faults: Faults) -> Properties | None:
    """Return what has to be keys with values as properties of the thing that `piece` holds."""
    if value and value.form == "map":
        return Properties(name, value.entries, piece, faults)
    if value:
        faults.add(value.place, f"{name} is {FORM_NAMES[value.form]}", "write lines of `key: value`")
    return None


def mappings(name: str, value: Value | None, faults: Faults) -> list[Properties]:
    """Return the members of a list that have to be keys with values, each as properties."""
    found = []
    for member in value.items if value else ():
        if member.form == "map":
            found.append(Properties(name, member.entries, member.piece, faults))
        else:
            faults.add(
                member.place, f"{name} is {FORM_NAMES[member.form]}", "write keys with values, `id: …`"
            )
    return found

"""Everything found wrong with the content: where, what, and how to mend it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches

from wizard.model import Place


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One mistake in a content file. `mend` tells the reader what to do about it.

    `cause` is the same for all that one mistake brings about, "" where it stands alone; `leads` marks the one
    that stands where the mistake was made; `follows` are the places of what was folded beneath it.
    """

    place: Place
    what: str
    mend: str
    cause: str = field(default="", compare=False)
    leads: bool = field(default=False, compare=False)
    follows: tuple[Place, ...] = field(default=(), compare=False)

    def __str__(self) -> str:
        joint = ". " if self.mend[:1].isupper() else "; "
        return f"{self.place}: {self.what}{joint}{self.mend}"


class ContentError(Exception):
    """The content cannot be used. `faults` holds every mistake found, in order of place.

    The message tells each cause once, with what follows from it counted beneath (`wizard.source.folding`).
    """

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(faults))
        super().__init__()

    def __str__(self) -> str:
        from wizard.source.folding import beneath, folded

        return "\n".join(f"{fault}{beneath(fault)}" for fault in folded(self.faults))


class Faults:
    """Gathers faults while reading goes on, so that all are told at once."""

    def __init__(self) -> None:
        self._found: set[Fault] = set()

    def add(self, place: Place, what: str, mend: str, cause: str = "", *, leads: bool = False) -> None:
        """Note a fault. The same one noted twice counts once. `cause` and `leads` are as in `Fault`."""
        self._found.add(Fault(place, what, mend, cause, leads))

    def all(self) -> tuple[Fault, ...]:
        """Return what has been noted so far."""
        return tuple(self._found)

    def take(self, other: "Faults") -> None:
        """Note all that others have gathered."""
        self._found |= other._found

    def raise_any(self) -> None:
        """Raise the faults gathered so far.

        Raises:
            ContentError: if there are any.
        """
        if self._found:
            raise ContentError(self._found)


def did_you_mean(word: str, known: Iterable[str], otherwise: str, sign: str = "") -> str:
    """Return "Did you mean …?" with the nearest known word, or `otherwise` if none is near.

    Args:
        word: what the file says.
        known: what it could have said.
        otherwise: the advice where nothing known is near.
        sign: put before the suggestion, "@" for a citation.
    """
    found = near(word, known)
    return f"Did you mean {sign}{found}?" if found else otherwise


def near(word: str, known: Iterable[str]) -> str:
    """Return the known word that is nearest, or "" if none is near."""
    return next(iter(get_close_matches(word, known, n=1)), "")


def listed(words: Iterable[str]) -> str:
    """Return words as a reader's list: "must, may or silent"."""
    *most, last = words
    return f"{', '.join(most)} or {last}" if most else last

"""Everything found wrong with the content: where, what, and how to mend it."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from wizard.model import Place


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One mistake in a content file. `mend` tells the reader what to do about it."""

    place: Place
    what: str
    mend: str

    def __str__(self) -> str:
        joint = ". " if self.mend[:1].isupper() else "; "
        return f"{self.place}: {self.what}{joint}{self.mend}"


class ContentError(Exception):
    """The content cannot be used. `faults` holds every mistake found, in order of place."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(faults))
        super().__init__("\n".join(map(str, self.faults)))


class Faults:
    """Gathers faults while reading goes on, so that all are told at once."""

    def __init__(self) -> None:
        self._found: set[Fault] = set()

    def add(self, place: Place, what: str, mend: str) -> None:
        """Note a fault. The same one noted twice counts once."""
        self._found.add(Fault(place, what, mend))

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
    near = get_close_matches(word, known, n=1)
    return f"Did you mean {sign}{near[0]}?" if near else otherwise


def listed(words: Iterable[str]) -> str:
    """Return words as a reader's list: "must, may or silent"."""
    *most, last = words
    return f"{', '.join(most)} or {last}" if most else last

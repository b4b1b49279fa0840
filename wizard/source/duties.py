"""Reads which duties of a response something meets, or which a response does not owe."""

from wizard.model import Duty
from wizard.source.faults import did_you_mean, listed
from wizard.source.reading import Reading
from wizard.source.values import Properties
from wizard.source.vocabulary import DUTIES


def read_duties(given: Properties, key: str, reading: Reading) -> tuple[Duty, ...]:
    """Return the duties of a response that a property names."""
    found: list[Duty] = []
    for word in given.words(key):
        duty = next((duty for duty in DUTIES if duty == word.text), None)
        if duty:
            found.append(duty)
            continue
        what = f"{given.name} names {word.text!r}, which is no duty of a response"
        reading.faults.add(word.place, what, did_you_mean(word.text, DUTIES, f"use {listed(DUTIES)}"))
    return tuple(found)

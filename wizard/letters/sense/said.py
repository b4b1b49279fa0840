"""What a person said in a letter: each field that is printed, and each paragraph in their own words."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from wizard.letters.blocks import FinishedLetter
from wizard.letters.remembered import per_policy
from wizard.letters.rewording import PREFIX, words_key
from wizard.letters.slots import variable
from wizard.letters.words import clean, entries, is_filled, lower_first, upper_first
from wizard.model import Field, Letter, Policy

OWN, EVERY = "own-words", "every"
_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"|(?<!\w)‘[^‘’]*’(?!\w)|(?<!\w)'[^']*'(?!\w)")


@dataclass(frozen=True)
class Said:
    """A text that somebody typed, and where it stands.

    Attributes:
        id: the field, or the key under which a paragraph's own words are kept.
        where: how it is named to the person.
        text: as typed.
        duty: what it owes; see `SenseRule`.
        paragraphs: those in which it stands.
        field: the field; None for own words.
    """

    id: str
    where: str
    text: str
    duty: frozenset[str]
    paragraphs: frozenset[str]
    field: Field | None = None

    @cached_property
    def parts(self) -> tuple[str, ...]:
        """The entries of a list, or the whole text."""
        listed = self.field is not None and self.field.kind == "list"
        return entries(self.text) if listed else (self.text.strip(),)

    @cached_property
    def unquoted(self) -> str:
        """The text with what stands in quotation marks blanked: those are somebody else's words."""
        return _QUOTED.sub(lambda match: "\0" * len(match.group()), self.text)


def said_in(
    policy: Policy, letter: Letter, finished: FinishedLetter, values: Mapping[str, str]
) -> tuple[Said, ...]:
    """Return every typed text that the letter prints, fields first."""
    return (*_fields(policy, finished, values), *_own_words(letter, finished, values))


def typed(policy: Policy, field: Field, values: Mapping[str, str]) -> str:
    """Return what stands in a field: as typed, or as the council has set it."""
    text = clean(values.get(field.id) or values.get(variable(field.id), ""))
    return text if is_filled(text) else set_to(policy, field.preset)


def set_to(policy: Policy, setting: str) -> str:
    """Return what the council has set, or "" where it has not."""
    return _presets(policy).get(setting, "")


@per_policy
def _presets(policy: Policy) -> dict[str, str]:
    return {setting.id: clean(setting.value) for setting in policy.settings if is_filled(setting.value)}


def _fields(policy: Policy, finished: FinishedLetter, values: Mapping[str, str]) -> Iterator[Said]:
    stands: dict[str, set[str]] = {}
    for block in finished.blocks:
        for run in block.runs:
            if run.field:
                stands.setdefault(variable(run.field), set()).add(block.paragraph)
    for field in policy.fields:
        text = typed(policy, field, values)
        if variable(field.id) in stands and is_filled(text):
            duty = frozenset({*field.duty, EVERY})
            paragraphs = frozenset(stands[variable(field.id)])
            yield Said(field.id, upper_first(lower_first(field.label)), text, duty, paragraphs, field)


def _own_words(letter: Letter, finished: FinishedLetter, values: Mapping[str, str]) -> Iterator[Said]:
    says = {element.id: element.says for element in letter.elements}
    for part in letter.paragraphs:
        key = words_key(letter.id, part.id)
        if part.id in finished.reworded and key.startswith(PREFIX):
            told = says.get(part.element) or part.id.replace("-", " ")
            where = f"Your own words (“{told}”)"
            yield Said(key, where, clean(values.get(key, "")), frozenset({OWN}), frozenset({part.id}))

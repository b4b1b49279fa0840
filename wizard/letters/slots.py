"""What goes where a template says `{{ field_id }}`: a typed value, a setting, or a visible gap.

Jinja2 and the Markdown parser never see what a person typed. They see a `Placeholder`, which prints
as a private-use sentinel with a number; the value is put in its place when both have done their work.
So `**x**`, `{{7*7}}` and `<b>` in a field are text because nothing that could read them ever does.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from wizard.letters.blocks import Run
from wizard.letters.fragments import fitted, standing_alone, with_stop
from wizard.letters.words import clean, date_in_words, entries, in_words, is_filled, lower_first
from wizard.model import UNKNOWN, Field, Policy, Setting

OPEN, CLOSE = "\ue000", "\ue001"
SENTINEL = re.compile(f"{OPEN}([0-9]+){CLOSE}")


@dataclass(frozen=True, slots=True)
class Slot:
    """A value to be put in: `text` is what is shown if it is filled, `gap` what is shown if not.

    `given` tells a value that nobody types, such as the council's name. `may_be` tells of each option of a
    choice whether it may be meant: nothing chosen, or "unknown", rules nothing out.
    """

    id: str
    text: str
    gap: str
    kind: str = "text"
    given: bool = False
    may_be: tuple[tuple[str, bool], ...] = ()

    @property
    def filled(self) -> bool:
        """Whether there is a value to show."""
        return is_filled(self.text)

    def within(self, before: str, after: str) -> "Slot":
        """Return the slot with what was typed fitted into the sentence round it."""
        return replace(self, text=fitted(self.text, before, after)) if self._is_typed else self

    def alone(self) -> "Slot":
        """Return the slot with what was typed made a sentence, for a paragraph that holds nothing else."""
        return replace(self, text=standing_alone(self.text)) if self._is_typed else self

    def last(self) -> "Slot":
        """Return the slot with what was typed ended by a full stop, for the end of a paragraph."""
        return replace(self, text=with_stop(self.text)) if self._is_typed else self

    @property
    def _is_typed(self) -> bool:
        return self.filled and not self.given and self.kind != "list"

    def runs(self, *, bold: bool = False, italic: bool = False) -> tuple[Run, ...]:
        """Return the value, or the gap, as runs for use inside a sentence."""
        if not self.filled:
            return (Run(f"[{self.gap}]", bold, italic, missing=self.id),)
        text = in_words(entries(self.text)) if self.kind == "list" else self.text
        return (Run(text, bold, italic, field="" if self.given else self.id),)

    def entry_runs(self) -> tuple[tuple[Run, ...], ...]:
        """Return one line of runs for each entry of a `list` field, or one line with the gap."""
        if not self.filled:
            return (self.runs(),)
        return tuple((Run(entry, field=self.id),) for entry in entries(self.text))


class Placeholder:
    """All that a template can learn of a slot: where it stands, and whether it is filled.

    The value is not an attribute, so that no template can print it past the parser by mistake.
    """

    __slots__ = ("_filled", "_number")

    def __init__(self, number: int, filled: bool) -> None:
        self._number = number
        self._filled = filled

    def __str__(self) -> str:
        return f"{OPEN}{self._number}{CLOSE}"

    def __bool__(self) -> bool:
        return self._filled


class Choice(Placeholder):
    """A field with options: a template may also ask of each whether it may be meant, `matter.landlord`."""

    __slots__ = ("_may_be",)

    def __init__(self, number: int, filled: bool, may_be: Mapping[str, bool]) -> None:
        super().__init__(number, filled)
        self._may_be = may_be

    def __getitem__(self, option: str) -> bool:
        return self._may_be[option]


class Slots:
    """Every slot of a policy under the name that templates use (hyphens as underscores)."""

    def __init__(
        self, policy: Policy, values: Mapping[str, str], today_text: str, *, blank: bool = False
    ) -> None:
        typed = {variable(name): clean(text) for name, text in values.items()}
        settings = {setting.id: setting for setting in policy.settings}
        slots = _fixed(policy, clean(today_text))
        slots |= {variable(name): _setting_slot(setting) for name, setting in settings.items()}
        slots |= {variable(field.id): _field_slot(field, typed, settings) for field in policy.fields}
        self._by_name = slots
        self._by_number = tuple(slots.values())
        self.blank = blank

    def get(self, name: str) -> Slot | None:
        """Return the slot with this template name, or None."""
        return self._by_name.get(name)

    def numbered(self, number: int) -> Slot:
        """Return the slot that a sentinel's number stands for."""
        return self._by_number[number]

    def placeholders(self) -> dict[str, Placeholder]:
        """Return the variables that a template may use; on a blank letter each counts as filled in."""
        named = enumerate(self._by_name.items())
        return {name: self._placeholder(n, slot) for n, (name, slot) in named}

    def _placeholder(self, number: int, slot: Slot) -> Placeholder:
        filled = slot.filled or self.blank
        if not slot.may_be:
            return Placeholder(number, filled)
        return Choice(number, filled, dict(slot.may_be))


def _fixed(policy: Policy, today_text: str) -> dict[str, Slot]:
    """Return the names that every letter can use beside fields and settings."""
    texts = {
        "letter_date": today_text,
        "council": policy.council,
        "council_short": policy.council_short,
        "policy_title": policy.title,
        "policy_version": policy.version,
    }
    gaps = {"letter_date": "date"}
    return {name: Slot(name, text, gaps.get(name, name), given=True) for name, text in texts.items()}


def variable(identifier: str) -> str:
    """Return the name templates use for a field or setting: "review-date" → "review_date"."""
    return identifier.replace("-", "_")


def _setting_slot(setting: Setting) -> Slot:
    return Slot(setting.id, clean(setting.value), f"to be set by the council: {setting.label}")


def _field_slot(field: Field, typed: Mapping[str, str], settings: Mapping[str, Setting]) -> Slot:
    text = typed.get(variable(field.id), "")
    if field.options:
        return _choice_slot(field, text)
    if field.kind == "date":
        text = date_in_words(text)
    preset = settings.get(field.preset)
    if preset is None:
        return Slot(field.id, text, lower_first(field.label), field.kind)
    given = _setting_slot(preset)
    return Slot(field.id, text if is_filled(text) else given.text, given.gap, field.kind)


def _choice_slot(field: Field, chosen: str) -> Slot:
    words = dict(field.options)
    open_still = chosen not in words or chosen == UNKNOWN
    may_be = tuple((variable(option), open_still or option == chosen) for option in words)
    return Slot(field.id, words.get(chosen, chosen), lower_first(field.label), may_be=may_be)

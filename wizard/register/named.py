"""What of a policy every line of the register is made with, looked up once for all files."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from wizard.model import NOTHING, UNKNOWN, Field, Policy, Taken, Workings


@dataclass(frozen=True, slots=True)
class Named:
    """Names out of a policy.

    Attributes:
        works: its workings: which letters stand for which steps.
        adjustments: answers that tell of an adjustment, with their words.
        offers: IDs of fields for what was offered.
        ends: IDs of fields for the day of the end.
        ways: of each step, the fields that say which way of contact stays open.
    """

    works: Workings
    adjustments: Mapping[str, str]
    offers: tuple[str, ...]
    ends: tuple[str, ...]
    ways: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, policy: Policy) -> "Named":
        """Look them up in a policy."""
        asked = policy.workings.adjustments
        question = next((one for one in policy.questions if one.id == asked), None)
        options = question.options if question else ()
        return cls(
            works=policy.workings,
            adjustments={one.value: one.label for one in options if one.value not in (NOTHING, UNKNOWN)},
            offers=tuple(field.id for field in policy.fields if "offer" in field.duty),
            ends=tuple(field.id for field in policy.fields if "ends" in field.duty),
            ways=_ways(policy),
        )


def _ways(policy: Policy) -> dict[str, tuple[str, ...]]:
    fields = {field.id: field for field in policy.fields}
    found: dict[str, tuple[str, ...]] = {}
    for taken in policy.workings.taken:
        if taken.field in fields:
            found[taken.step] = (*found.get(taken.step, ()), *_fields_of(fields, taken))
    return found


def _fields_of(fields: Mapping[str, Field], taken: Taken) -> Iterator[str]:
    """The field of a step that says which way stays open, or those of the same group that do."""
    own = fields[taken.field]
    for field in fields.values():
        same = field.group == own.group and "way-to-reach" in field.duty
        if same or (field == own and "way" in own.duty):
            yield field.id

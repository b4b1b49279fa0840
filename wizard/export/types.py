"""What each fact can hold, as DMN item definitions."""

from collections.abc import Iterator
from dataclasses import dataclass

from wizard.engine import Rules
from wizard.engine.exact import NO_TIER
from wizard.export import feel
from wizard.export.plan import TIER


@dataclass(frozen=True, slots=True)
class Type:
    """A type by its name: of which type its values are, whether it holds many, and which values there are."""

    name: str
    of: str
    many: bool = False
    values: tuple[str, ...] = ()


def types(rules: Rules) -> Iterator[Type]:
    """Yield every fact's type: words out of a list, or for a set any number of such words.

    A fact that collecting tables set has one type more, for the rows that hold.
    """
    asked = {question.id for question in rules.questions}
    for fact in rules.facts:
        name = feel.type_name(fact.name)
        if not fact.is_set:
            yield Type(name, "string", values=fact.values)
            continue
        yield Type(f"{name}_value", "string", values=fact.values)
        yield Type(name, f"{name}_value", many=True)
        if fact.name not in asked:
            yield Type(feel.rows_type_name(fact.name), name, many=True)
    yield Type(feel.type_name(TIER), "string", values=(NO_TIER, *rules.fact("tiers").values))

"""What forms offer and say in words: the values of every fact, and conditions as sentences."""

from collections.abc import Mapping
from dataclasses import dataclass

from wizard.desk.sentences import Sentences
from wizard.engine import compile_rules
from wizard.model import Policy
from wizard.publish.naming import Names
from wizard.view import MARK_NAMES

Choices = Mapping[str, tuple[tuple[str, str], ...]]


@dataclass(frozen=True, slots=True)
class Words:
    """What one policy offers.

    Attributes:
        choices: for every fact its values with their labels; and the marks, for tables.
        asked: the facts that are asked for, with their names.
        worked_out: the facts that tables set, with their names.
        sentences: puts its conditions into words.
    """

    choices: Choices
    asked: tuple[tuple[str, str], ...]
    worked_out: tuple[tuple[str, str], ...]
    sentences: Sentences

    def fact(self, name: str) -> str:
        """Return what a fact is called."""
        return dict((*self.asked, *self.worked_out)).get(name, name)


_last: list[tuple[Policy, Words]] = []


def words_of(policy: Policy) -> Words:
    """Return the words of a policy; those of the last one are kept, because every form asks for them."""
    if not _last or _last[0][0] is not policy:
        _last[:] = [(policy, _made(policy))]
    return _last[0][1]


def _made(policy: Policy) -> Words:
    names = Names(policy)
    facts = compile_rules(policy).facts
    choices = {
        one.name: tuple((value, names.value(one.name, value)) for value in one.values) for one in facts
    }
    named = [(one.name, names.fact(one.name)) for one in facts]
    return Words(
        {**choices, "mark": (("-", "no mark: it only classifies"), *MARK_NAMES.items())},
        tuple(one for one in named if one[0] in names.questions),
        tuple(one for one in named if one[0] not in names.questions),
        Sentences(policy),
    )

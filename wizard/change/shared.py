"""Puts two versions of a policy on one set of facts, so that a case can be decided by both side by side.

Facts are matched by name. A fact that is of another kind in the two versions, or has no value in common, is
two facts. A value that only one version knows is left out of the cases that are compared, and that is told.
"""

from dataclasses import dataclass, replace

from wizard.engine.compile import Fact, Program, Rule, Rules, Test
from wizard.engine.space import Block

BEFORE = " (before)"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two versions on the same facts.

    Attributes:
        old: the old version's tables, on the shared facts.
        new: the new version's.
        start: the cases that both versions know.
        goals: the facts, by index, that an outcome consists of in either version.
        notes: in words, what could not be compared.
    """

    old: Rules
    new: Rules
    start: Block
    goals: tuple[int, ...]
    notes: tuple[str, ...]

    @property
    def asked(self) -> tuple[int, ...]:
        """The questions of either version, by fact index."""
        return tuple(range(len(self.new.questions)))


def share(old: Rules, new: Rules) -> Pair:
    """Return both versions on the same facts.

    Args:
        old: the old version, compiled.
        new: the new version, compiled.
    """
    names = _old_names(old, new)
    facts, asked = _facts(old, new, names)
    index = {fact.name: place for place, fact in enumerate(facts)}
    kept = {question.id for question in new.questions}
    gone = [question for question in old.questions if names[question.id] not in kept]
    questions = (*new.questions, *gone)
    olds, news = (
        replace(
            rules,
            facts=facts,
            index=index,
            questions=questions,
            programs=programs,
            setters=tuple(
                tuple(number for number, program in enumerate(programs) if place in program.outputs)
                for place in range(len(facts))
            ),
        )
        for rules, programs in (
            (old, _translated(old, facts, index, names)),
            (new, _translated(new, facts, index, {})),
        )
    )
    goals = dict.fromkeys(index[names[old.facts[place].name]] for place in old.goals)
    goals |= dict.fromkeys(index[new.facts[place].name] for place in new.goals)
    start, notes = _start(old, new, facts, index, names)
    assert len(questions) == asked
    return Pair(olds, news, start, tuple(goals), notes)


def _kind(rules: Rules, place: int) -> tuple[bool, bool]:
    return place < len(rules.questions), rules.facts[place].is_set


def _old_names(old: Rules, new: Rules) -> dict[str, str]:
    """The shared name of each of the old version's facts."""
    names = {}
    for place, fact in enumerate(old.facts):
        there = new.index.get(fact.name)
        same = there is None or _kind(old, place) == _kind(new, there)
        if same and there is not None and place < len(old.questions):
            same = bool(set(fact.values) & set(new.facts[there].values))
        names[fact.name] = fact.name if same else fact.name + BEFORE
    return names


def _facts(old: Rules, new: Rules, names: dict[str, str]) -> tuple[tuple[Fact, ...], int]:
    """Questions first: the new version's in its order, then those that only the old one has."""
    asked: dict[str, Fact] = {}
    made: dict[str, Fact] = {}
    renamed = [replace(fact, name=names[fact.name]) for fact in old.facts]
    for facts, count in ((new.facts, len(new.questions)), (renamed, len(old.questions))):
        for place, fact in enumerate(facts):
            group = asked if place < count else made
            known = group.get(fact.name, fact)
            values = tuple(dict.fromkeys((*known.values, *fact.values)))
            group[fact.name] = replace(fact, values=values)
    return (*asked.values(), *made.values()), len(asked)


def _translated(
    rules: Rules, facts: tuple[Fact, ...], index: dict[str, int], names: dict[str, str]
) -> tuple[Program, ...]:
    places = [index[names.get(fact.name, fact.name)] for fact in rules.facts]

    def bits(place: int, given: int) -> int:
        return facts[places[place]].bits(rules.facts[place].names(given))

    def tests(given: tuple[Test, ...]) -> tuple[Test, ...]:
        return tuple((places[place], kind, bits(place, said)) for place, kind, said in given)

    def gives(program: Program, given: tuple[int, ...]) -> tuple[int, ...]:
        return tuple(bits(place, said) for place, said in zip(program.outputs, given, strict=True))

    return tuple(
        Program(
            program.id,
            program.collect,
            tests(program.when),
            tuple(Rule(rule.id, tests(rule.tests), gives(program, rule.gives)) for rule in program.rules),
            tuple(places[place] for place in program.outputs),
            gives(program, program.default),
        )
        for program in rules.programs
    )


def _start(
    old: Rules, new: Rules, facts: tuple[Fact, ...], index: dict[str, int], names: dict[str, str]
) -> tuple[Block, tuple[str, ...]]:
    """The block of all cases that both versions know, and what it leaves out."""
    start: Block = {}
    notes: list[str] = []
    olds = {names[question.id]: question.values for question in old.questions}
    news = {question.id: question.values for question in new.questions}
    for name in (*news, *(name for name in olds if name not in news)):
        if name in olds and name in news:
            only = {"old": set(olds[name]) - set(news[name]), "new": set(news[name]) - set(olds[name])}
            for which, values in only.items():
                if values:
                    notes.append(
                        f"{name}: {', '.join(sorted(values))} is known to the {which} version only; left out"
                    )
            if any(only.values()):
                fact = facts[index[name]]
                start[index[name]] = (fact.bits(set(olds[name]) & set(news[name])), 0)
        else:
            which = "new" if name in news else "old"
            notes.append(f"{name.removesuffix(BEFORE)} is asked like this in the {which} version only")
    return start, tuple(notes)

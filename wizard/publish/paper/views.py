"""What the templates of the paper route are given: boxes in the words of the policy."""

from collections.abc import Iterator
from dataclasses import dataclass

from wizard.engine.compile import BUILT_IN, Rules
from wizard.engine.evaluate import NO, status
from wizard.model import UNKNOWN, Option, Question, Row, Statement, Table
from wizard.publish.naming import Names
from wizard.publish.pages import STATEMENT_KINDS
from wizard.publish.paper.lines import Conditions, Lines, Told, rows_giving
from wizard.publish.paper.route import Box, End, Result, Route
from wizard.publish.paper.route import Question as QuestionBox

MANY_OF = "tiers"


@dataclass(frozen=True, slots=True)
class Way:
    """An answer, or several that lead to the same box. Without options it is the "yes" or "no" to boxes."""

    options: tuple[Option, ...]
    says: str
    to: int


@dataclass(frozen=True, slots=True)
class Asked:
    """A box that asks. `these` are the boxes asked about; empty where one answer is chosen."""

    number: int
    question: Question
    these: tuple[Option, ...]
    ways: tuple[Way, ...]
    may_be_unknown: bool
    kind: str = "question"


@dataclass(frozen=True, slots=True)
class Why:
    """A worked-out fact with its value and the rows behind it."""

    table: Table
    fact: str
    value: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """A person or a paper, with the rows that say so."""

    value: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """What is told together: in every case, or under the conditions."""

    conditions: Conditions
    people: tuple[Item, ...]
    papers: tuple[Item, ...]
    statements: tuple[tuple[str, tuple[Statement, ...]], ...]


@dataclass(frozen=True, slots=True)
class Ended:
    """A box at which something is settled; see `wizard.publish.paper.route.End`.

    `on` is the box with which the case goes on once what stopped it here is over.
    """

    number: int
    title: str
    whys: tuple[Why, ...]
    tiers: tuple[Why, ...]
    sought: bool
    parts: tuple[tuple[tuple[str, ...], int], ...]
    back: int | None
    certain: Group
    cases: tuple[Group, ...]
    dates: tuple[Why, ...]
    tables: tuple[Table, ...]
    asides: tuple[str, ...]
    on: int | None = None
    kind: str = "end"


@dataclass(frozen=True, slots=True)
class Found:
    """The end of a side walk."""

    number: int
    why: Why
    certain: Group
    cases: tuple[Group, ...]
    kind: str = "result"


View = Asked | Ended | Found


class Views:
    """Turns the boxes of a route into views."""

    def __init__(self, rules: Rules, route: Route) -> None:
        self.rules, self.route, self.names = rules, route, Names(rules.policy)
        self.told = {statement.id: statement for statement in rules.policy.statements}
        self.tables = {name: table for table in rules.policy.tables for name in table.outputs}

    def all(self) -> Iterator[View]:
        """Yield every box, in order."""
        return (self.view(number, box) for number, box in self.route.boxes.items())

    def view(self, number: int, box: Box) -> View:
        """Return one box."""
        if isinstance(box, QuestionBox):
            return self._asked(number, box)
        if isinstance(box, Result):
            rows = [row for row in self.tables[box.fact].rows if box.value in row.outputs[0]]
            why = Why(self.tables[box.fact], box.fact, box.value, tuple(rows))
            return Found(number, why, *self._groups(box.told))
        return self._ended(number, box)

    def _asked(self, number: int, box: QuestionBox) -> Asked:
        question = self.rules.questions[box.fact]
        unknown = question.option(UNKNOWN) is not None
        if box.boxes:
            these = self._options(box.fact, box.boxes)
            says = ("Yes", "No") if len(these) == 1 else ("Yes, one or more of these", "No, none of these")
            ways = tuple(Way((), said, to) for said, (_, to) in zip(says, box.ways, strict=True))
            return Asked(number, question, these, ways, unknown)
        ways = tuple(Way(self._options(box.fact, bits), "", to) for bits, to in box.ways)
        return Asked(number, question, (), ways, unknown)

    def _options(self, fact: int, bits: int) -> tuple[Option, ...]:
        values = self.rules.facts[fact].names(bits)
        return tuple(option for option in self.rules.questions[fact].options if option.value in values)

    def _ended(self, number: int, box: End) -> Ended:
        whys = tuple(why for name, value in box.settled if (why := self._why(box, name, value)).rows)
        tiers = tuple(self._why(box, MANY_OF, tier) for tier in box.tiers)
        certain, cases = self._groups(box.told)
        dates, tables = self._other_goals(box)
        return Ended(
            number,
            self._title(box, whys),
            whys,
            tiers,
            box.sought,
            tuple(box.parts),
            box.back,
            certain,
            cases,
            dates,
            tables if box.back is None else (),
            box.asides,
            self._goes_on(number),
        )

    def _goes_on(self, number: int) -> int | None:
        """Return the box that another answer leads to, once the one that led straight here is over."""
        for box in self.route.boxes.values():
            if not isinstance(box, QuestionBox) or box.boxes:
                continue
            to = {value: way for bits, way in box.ways for value in self.rules.facts[box.fact].names(bits)}
            for option in self.rules.questions[box.fact].options:
                if option.goes_on and to.get(option.value) == number:
                    return to[option.goes_on]
        return None

    def _groups(self, told: Lines) -> tuple[Group, tuple[Group, ...]]:
        groups = [self._group(conditions, goals) for conditions, goals in told.items()]
        certain = next((group for group in groups if not group.conditions), Group((), (), (), ()))
        return certain, tuple(group for group in groups if group.conditions)

    def _title(self, box: End, whys: tuple[Why, ...]) -> str:
        if box.tiers:
            return "Response: " + " and ".join(self.names.value(MANY_OF, tier).lower() for tier in box.tiers)
        if box.parts:
            return "Several responses may be open"
        if box.back is not None:
            return "No response opens in this part"
        if box.sought:
            return "No response opens"
        telling = [why for why in whys if why.value != why.table.default]
        return f"Outcome: {self.names.value(telling[-1].fact, telling[-1].value)}" if telling else "Outcome"

    def _why(self, box: End, name: str, value: str) -> Why:
        rows = rows_giving(self.rules, box.state, name, value)
        return Why(self.tables[name], name, value, tuple(self.rules.rows[row] for row in rows))

    def _group(self, conditions: Conditions, goals: dict[str, dict[str, Told]]) -> Group:
        people = tuple(self._item(told) for told in goals.get("decided-by", {}).values())
        papers = tuple(self._item(told) for told in goals.get("letters", {}).values())
        said = [self.told[value] for value in goals.get("statements", {})]
        by_kind = tuple(
            (title, tuple(one for one in said if one.kind == kind)) for kind, title in STATEMENT_KINDS.items()
        )
        return Group(conditions, people, papers, tuple(pair for pair in by_kind if pair[1]))

    def _item(self, told: Told) -> Item:
        return Item(told.value, tuple(self.rules.rows[row] for row in dict.fromkeys(told.rows)))

    def _other_goals(self, box: End) -> tuple[tuple[Why, ...], tuple[Table, ...]]:
        """What else is worked out at the end: told where it is settled, else left to its own table."""
        dates: list[Why] = []
        tables: list[Table] = []
        for place in self.rules.goals:
            fact = self.rules.facts[place]
            if fact.name in BUILT_IN or not self._applies(place, box):
                continue
            values = fact.names(box.state.may[place])
            if not fact.is_set and len(values) == 1:
                dates.append(self._why(box, fact.name, values[0]))
            elif fact.is_set:
                tables.append(self.tables[fact.name])
        return tuple(dates), tuple(tables)

    def _applies(self, place: int, box: End) -> bool:
        programs = (self.rules.programs[number] for number in self.rules.setters[place])
        return any(status(program.when, box.state.may, box.state.must) != NO for program in programs)

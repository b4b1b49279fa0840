"""What has changed between the rules a case was saved under and today's, and which answers still stand."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from wizard.case.record import Answers, CaseFile, Parts
from wizard.engine import Rules, next_step
from wizard.model import NOTHING, UNKNOWN, Condition, Question, Table


@dataclass(frozen=True, slots=True)
class Asked:
    """An answer that is asked for again: what it was, and why it does not simply stand."""

    question: str
    values: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """A case file held against the rules of today.

    Attributes:
        same_rules: the very questions and tables it was saved under.
        kept: answers that still stand.
        again: answers to be given again, because what they touch has changed.
        gone: answers that no longer exist today, neither question nor value.
        new_questions: IDs of questions that did not exist then and are asked in this case now.
        changed_questions: IDs of questions that are asked in other words or with other answers.
        changed_tables: IDs of tables that decide otherwise, or are new.
        removed: IDs of questions and tables that are no more.
        words: all of it in sentences, for the person; empty where nothing has changed.
    """

    same_rules: bool
    kept: Answers
    again: tuple[Asked, ...]
    gone: tuple[Asked, ...]
    new_questions: tuple[str, ...]
    changed_questions: tuple[str, ...]
    changed_tables: tuple[str, ...]
    removed: tuple[str, ...]
    words: tuple[str, ...]


def parts_of(rules: Rules) -> Parts:
    """Return a fingerprint of each question, words and all, and of each table, conditions and results."""
    return Parts(
        questions={question.id: _short(_question(question)) for question in rules.questions},
        tables={table.id: _short(_table(table)) for table in rules.policy.tables},
    )


def compare(rules: Rules, case: CaseFile) -> Comparison:
    """Hold a case against the rules of today.

    An answer is asked for again if its question has changed, or a table that looks at it.
    """
    then, now = case.parts, parts_of(rules)
    questions = _changed(then.questions, now.questions)
    tables = (*_changed(then.tables, now.tables), *(name for name in now.tables if name not in then.tables))
    gone = tuple(_gone(rules, case.answers))
    again = tuple(_again(rules, case.answers, questions, tables, {one.question for one in gone}))
    lost = {one.question for one in (*gone, *again)}
    kept = {question: values for question, values in case.answers.items() if question not in lost}
    open_now = {*next_step(rules, kept).missing}
    new = tuple(name for name in now.questions if name not in then.questions and name in open_now)
    removed = tuple(
        name for old, today in ((then.questions, now.questions), (then.tables, now.tables))
        for name in old if name not in today
    )  # fmt: skip
    same = case.made.rules == rules.fingerprint
    found = Comparison(same, kept, again, gone, new, questions, tables, removed, ())
    return replace(found, words=tuple(_words(rules, case, found)))


def _changed(then: Mapping[str, str], now: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(name for name, print_now in now.items() if then.get(name, print_now) != print_now)


def _gone(rules: Rules, answers: Answers) -> Iterator[Asked]:
    known = {question.id: question for question in rules.questions}
    for name, values in answers.items():
        question = known.get(name)
        if question is None:
            yield Asked(name, values, "this question is not asked any more")
        elif not offered(question, values):
            yield Asked(name, values, f"this answer to “{question.short}” does not exist any more")


def known_answers(rules: Rules, answers: Answers) -> dict[str, tuple[str, ...]]:
    """Return the answers that today's questions offer."""
    known = {question.id: question for question in rules.questions}
    return {name: v for name, v in answers.items() if name in known and offered(known[name], v)}


def offered(question: Question, values: tuple[str, ...]) -> bool:
    """Say whether a question can be answered so."""
    alone = {UNKNOWN, NOTHING} if question.many else {UNKNOWN}
    if len(values) == 1 and values[0] in alone:
        return True
    return set(values) <= set(question.values) and (question.many or len(values) == 1)


def _again(
    rules: Rules, answers: Answers, questions: tuple[str, ...], tables: tuple[str, ...], gone: set[str]
) -> Iterator[Asked]:
    titles = {question.id: question.short for question in rules.questions}
    looked_at = {
        name: table.title for table in rules.policy.tables if table.id in tables for name in _reads(table)
    }
    for name, values in answers.items():
        if name in gone:
            continue
        if name in questions:
            yield Asked(name, values, f"the question “{titles[name]}” has changed")
        elif name in looked_at:
            yield Asked(
                name, values, f"the table “{looked_at[name]}” has changed, and it looks at this answer"
            )


def _words(rules: Rules, case: CaseFile, found: Comparison) -> Iterator[str]:
    policy = rules.policy
    if case.made.version != policy.version:
        yield f"This case was saved under policy version {case.made.version}; today's is {policy.version}."
    titles = {table.id: table.title for table in policy.tables}
    if found.changed_tables:
        named = "; ".join(f"“{titles[name]}”" for name in found.changed_tables)
        yield f"Tables that have changed since it was saved: {named}."
    for one in found.gone:
        yield f"Not counted: {one.why}."
    for one in found.again:
        yield f"Asked again: {one.why}."
    shorts = {question.id: question.short for question in rules.questions}
    for name in found.new_questions:
        yield f"New question: “{shorts[name]}”."


def _reads(table: Table) -> set[str]:
    return {*table.inputs, *(condition.fact for condition in table.when)}


def _question(question: Question) -> object:
    options = [(option.value, option.label, option.hint) for option in question.options]
    return (question.id, question.many, question.title, question.hint, options)


def _table(table: Table) -> object:
    rows = [([_plain(one) for one in row.conditions], row.outputs) for row in table.rows]
    return (table.id, table.hit, table.outputs, table.default, [_plain(one) for one in table.when], rows)


def _plain(condition: Condition) -> object:
    return (condition.fact, condition.values, condition.negated)


def _short(thing: object) -> str:
    return hashlib.sha256(repr(thing).encode()).hexdigest()[:8]

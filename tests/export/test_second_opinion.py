"""The policy's tables decided by an engine that we did not write: the same cases, the same results."""

import json
import subprocess
import sys
from functools import reduce
from pathlib import Path
from typing import Any

import pytest

from tests.export.sample import Answers, completions, random_cases, rows_that_count
from tests.sampling import part
from wizard.engine import Outcome, Rules, decide
from wizard.engine.evaluate import run, start
from wizard.engine.scenario import answers_of
from wizard.export import feel
from wizard.export.plan import decisions
from wizard.model import CHECKS_DONE, NOTHING, TOLD, Scenario

pytestmark = pytest.mark.slow

RANDOM, DRAWN, FEWER = 500, 6000, 3000
"""How many random cases the engine is given, out of how many; out of fewer, in an ordinary run."""
ONE_IN = 24
"""Of them and of the training cases, in an ordinary run."""

Result = dict[str, Any]
PROJECT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def drawn(rules: Rules, whole: bool) -> list[Answers]:
    return random_cases(rules, RANDOM, DRAWN if whole else FEWER)


@pytest.fixture(scope="module")
def posed(drawn: list[Answers], whole: bool) -> list[Answers]:
    """The random cases that the engine is given."""
    return part(drawn, ONE_IN, whole)


@pytest.fixture(scope="module")
def trained(rules: Rules, whole: bool) -> list[tuple[Scenario, Outcome, Answers]]:
    """Every training case with its outcome here, once, or, if it leaves something open, filled in twice."""
    found = []
    for scenario in part(rules.policy.scenarios, ONE_IN, whole):
        answers = answers_of(rules, scenario)
        outcome = decide(rules, answers)
        times = 2 if outcome.open_questions else 1
        found += [(scenario, outcome, whole) for whole in completions(rules, scenario, answers, times)]
    return found


@pytest.fixture(scope="module")
def spoilt(rules: Rules, model: bytes, drawn: list[Answers], whole: bool) -> list[tuple[str, list[Answers]]]:
    """The model with one cell changed, three times over, each with cases in which that row counts.

    In an ordinary run all three are changed in one model: the engine takes seconds to take one in. Of the
    three rows only one counts in a case, so that what is noticed is that one.
    """
    cells = cells_to_spoil(rules)
    changed = {row for row, _, _ in cells}
    rows = [(case, rows_that_count(rules, run(rules, start(rules, case))) & changed) for case in drawn]
    cases = [[case for case, counting in rows if counting == {row}][:5] for row, _, _ in cells]
    assert all(cases)
    if whole:
        return [(spoil(model.decode(), *cell), some) for cell, some in zip(cells, cases, strict=True)]
    xml = reduce(lambda text, cell: spoil(text, *cell), cells, model.decode())
    return [(xml, [case for some in cases for case in some])]


def cells_to_spoil(rules: Rules) -> list[tuple[str, str, str]]:
    """A cell that tests a word, one that tests a set, and one that gives a result: row, text, other text."""
    ids, made = set(rules.rows), decisions(rules)
    tested = [(rule.id, cell) for d in made if d.hit == "UNIQUE" for rule in d.rules for cell in rule.cells]
    given = [(rule.id, rule.gives) for d in made if d.hit == "COLLECT" for rule in d.rules]
    word = next((row, cell, '"spoilt"') for row, cell in tested if row in ids and cell[0] == '"')
    held = 'list contains(?, "spoilt")'
    box = next((row, cell, held) for row, cell in tested if row in ids and cell.startswith("list"))
    return [word, box, (*given[-1], '["spoilt"]')]


def spoil(model: str, row: str, old: str, new: str) -> str:
    """Put another text into one cell of a row."""
    rule = f'<rule id="rule_{row.replace("/", "_")}">'
    before, after = model.split(rule)
    assert f"<text>{old}</text>" in after.split("</rule>")[0]
    return before + rule + after.replace(f"<text>{old}</text>", f"<text>{new}</text>", 1)


@pytest.fixture(scope="module")
def results(
    rules: Rules,
    model: bytes,
    posed: list[Answers],
    trained: list[tuple[Scenario, Outcome, Answers]],
    spoilt: list[tuple[str, list[Answers]]],
    tmp_path_factory: pytest.TempPathFactory,
) -> list[list[Result]]:
    """What the engine makes of the random cases, of the training cases, and of each spoilt model."""
    folder = tmp_path_factory.mktemp("engine")
    sets = [(model.decode(), [*posed, *(answers for _, _, answers in trained)]), *spoilt]
    jobs = [{"model": xml, "cases": [in_feel(rules, case) for case in cases]} for xml, cases in sets]
    request, answer = folder / "request.json", folder / "answer.json"
    request.write_text(json.dumps(jobs), encoding="utf-8")
    command = [sys.executable, "-m", "tests.export.engine_run", str(request), str(answer)]
    subprocess.run(command, cwd=PROJECT, check=True)
    first, *others = json.loads(answer.read_text(encoding="utf-8"))
    return [first[: len(posed)], first[len(posed) :], *others]


def in_feel(rules: Rules, case: Answers) -> Result:
    """Return a complete case as the engine wants it: a list for a set, a word for anything else."""
    return {
        feel.name(name): [value for value in values if value != NOTHING]
        if rules.fact(name).is_set
        else values[0]
        for name, values in case.items()
    }


def differences(rules: Rules, case: Answers, result: Result) -> list[str]:
    """Return, in words, every fact that the two engines work out differently."""
    if "errors" in result:
        return [f"the other engine stops: {result['errors']}"]
    state = run(rules, start(rules, case))
    found = []
    for place, fact in enumerate(rules.facts):
        told = result[feel.name(fact.name)]
        theirs = sorted(told) if isinstance(told, list) else [told]
        ours = sorted(fact.names(state.may[place]))
        if theirs != ours:
            found.append(f"{fact.name} is {ours} here and {theirs} there")
    return found


def disagreements(outcome: Outcome, result: Result) -> list[str]:
    """Return, in words, what of an outcome the other engine's result of a completion contradicts.

    An outcome tells what is certain and what may come on top while something is open; with nothing open
    the two have to be the same.
    """
    certain = {
        "tiers": outcome.tiers,
        "decided-by": outcome.decided_by,
        "letters": outcome.letters,
        "statements": outcome.statements,
    }
    found = []
    for name, values in certain.items():
        told = result[feel.name(name)]
        if not set(values) <= set(told) <= {*values, *dict(outcome.possible)[name]}:
            found.append(f"{name} are {values} here and {told} there")
    if result["tier"] not in outcome.possible_tiers:
        found.append(f"the tier is one of {outcome.possible_tiers} here and {result['tier']} there")
    return found


def test_every_fact_of_random_cases_comes_out_the_same(
    rules: Rules, posed: list[Answers], results: list[list[Result]]
) -> None:
    found = {
        number: wrong
        for number, (case, result) in enumerate(zip(posed, results[0], strict=True))
        if (wrong := differences(rules, case, result))
    }
    assert not found


def test_what_staff_are_told_of_random_cases_is_the_same(
    rules: Rules, posed: list[Answers], results: list[list[Result]]
) -> None:
    """Here the wizard drops answers to questions that it does not ask; the other engine sees them all."""
    for case, result in zip(posed, results[0], strict=True):
        outcome = decide(rules, case)
        assert outcome.complete and not disagreements(outcome, result), case
        assert outcome.tier == result["tier"]


def test_training_cases_come_out_the_same(
    trained: list[tuple[Scenario, Outcome, Answers]], results: list[list[Result]]
) -> None:
    found = {
        scenario.id: wrong
        for (scenario, outcome, _), result in zip(trained, results[1], strict=True)
        if (wrong := disagreements(outcome, result))
    }
    assert not found


def test_the_other_engine_gives_what_the_authors_of_training_cases_expect(
    rules: Rules, trained: list[tuple[Scenario, Outcome, Answers]], results: list[list[Result]]
) -> None:
    kinds = {statement.id: statement.kind for statement in rules.policy.statements}
    for (scenario, outcome, _), result in zip(trained, results[1], strict=True):
        for key, values in scenario.expect if not outcome.open_questions else ():
            if key == CHECKS_DONE:
                continue  # a check counts as done by the statement itself, which DMN has no place for
            if key in TOLD:
                told = [one for one in result["statements"] if kinds[one] == TOLD[key]]
            else:
                told = result[feel.name(key)]
            assert sorted(told if isinstance(told, list) else [told]) == sorted(values), (scenario.id, key)
        assert not set(scenario.never) & set(result["tiers"]), scenario.id


def test_a_spoilt_cell_is_noticed_in_every_case_in_which_its_row_counts(
    rules: Rules, spoilt: list[tuple[str, list[Answers]]], results: list[list[Result]]
) -> None:
    for (_, cases), answers in zip(spoilt, results[2:], strict=True):
        assert cases
        for case, result in zip(cases, answers, strict=True):
            assert differences(rules, case, result)


def test_the_random_cases_reach_nearly_every_row(rules: Rules, drawn: list[Answers]) -> None:
    reached = {row for case in drawn for row in rows_that_count(rules, run(rules, start(rules, case)))}
    assert len(drawn) >= RANDOM
    assert len(reached) >= 0.95 * len(rules.rows), sorted(set(rules.rows) - reached)

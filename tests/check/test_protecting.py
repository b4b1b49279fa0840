"""A line that protects is shown by some case, and no unknown answer takes it away."""

from dataclasses import replace

import pytest

from tests.check.small import EVERY_TIER, HERE, condition, row, small_policy, table
from wizard.check import protecting
from wizard.check.protecting import check_protecting, prove_protection
from wizard.engine import Rules, compile_rules
from wizard.engine.compile import Program, Test
from wizard.engine.evaluate import run
from wizard.engine.space import Block, blank
from wizard.model import Policy, Row, Statement
from wizard.report import check_policy, words

LINE = Statement("call", "action", "silent", "Call for help.", (), (), HERE, protects=True)
RED_WET = [condition("colour", ["red"]), condition("wet", ["yes"])]


def telling(*rows: Row) -> Policy:
    told = table("statements", "collect", ["statements"], rows)
    return replace(small_policy([told, EVERY_TIER]), statements=(LINE,))


ONE_ROW = telling(row("statements/1", RED_WET, ["call"]))


def test_a_line_that_a_row_tells_is_proved_over_every_case_with_one_answer_forgotten() -> None:
    found = check_protecting(compile_rules(ONE_ROW))
    assert (found.lines, found.proved, found.faults) == (1, 1, ())
    assert found.partial == 3 * 2 * 2**3 * 3, "each whole case, with each of three answers not known"


def test_a_line_that_no_case_shows_is_told() -> None:
    never = [condition("marks", ["dent"]), condition("marks", ["dent"], negated=True)]
    found = check_protecting(compile_rules(telling(row("statements/1", never, ["call"]))))
    assert (found.lines, found.proved) == (1, 0)
    assert found.faults[0].what == "no case shows the protecting line call"


def test_a_line_that_does_not_protect_is_not_looked_at() -> None:
    plain = replace(ONE_ROW, statements=(replace(LINE, protects=False),))
    assert check_protecting(compile_rules(plain)).lines == 0


def only_if_certain(
    rules: Rules, known: Block, forgotten: tuple[int, ...], programs: tuple[Program, ...], test: Test
) -> bool:
    """What an engine would say that takes "perhaps" for "no", as letters once did."""
    less = {place: bits for place, bits in known.items() if place not in forgotten}
    state = run(rules, blank(rules, less), programs)
    return bool(state.must[test[0]] & test[2])


@pytest.mark.parametrize("most", [protecting.MOST, 0], ids=["to the questions", "to the facts in between"])
def test_an_engine_that_takes_perhaps_for_no_is_caught(monkeypatch: pytest.MonkeyPatch, most: int) -> None:
    monkeypatch.setattr(protecting, "MOST", most)
    rules = compile_rules(ONE_ROW)
    assert prove_protection(rules, LINE).proved
    monkeypatch.setattr(protecting, "_possible", only_if_certain)
    found = check_protecting(rules)
    assert found.proved == 0
    assert "the protecting line call is taken away where colour = " in found.faults[0].what
    assert "unknown" in found.faults[0].what


def test_check_counts_the_lines_and_tells_how_much_was_covered() -> None:
    report = check_policy(ONE_ROW, lambda said: None)
    data = report.data()
    assert (data["protecting"], data["partial"]) == ({"lines": 1, "proved": 1}, 144)
    assert "1 protecting lines, 1 proved over 1.44e+02 cases with an answer not known, each" in words(report)

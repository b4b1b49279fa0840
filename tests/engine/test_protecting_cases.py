"""Cases in which an honest "I don't know yet", or a "no" to danger, once took away what keeps people safe."""

from tests.engine.cases import SWEARING
from wizard.engine import Outcome, Rules, decide

CALM = SWEARING | {"setting": ("premises",), "group": ("yes",)}


def outcome(rules: Rules, **other: str) -> Outcome:
    return decide(rules, CALM | {name.replace("_", "-"): (value,) for name, value in other.items()})


def may_apply(outcome: Outcome) -> set[str]:
    return {*outcome.statements, *dict(outcome.possible).get("statements", ())}


def test_a_crisis_that_is_not_known_hides_neither_illness_nor_calm(rules: Rules) -> None:
    """`check-illness` hangs on nothing but the drink, so it is certain."""
    case = outcome(rules, intoxicated="yes", crisis="unknown")
    assert "check-illness" in case.statements
    assert {"say-when-back", "keep-calm", "refer-safeguarding", "crisis-no-warning"} <= may_apply(case)


def test_social_care_that_is_not_known_does_not_keep_the_police_waiting(rules: Rules) -> None:
    case = outcome(rules, conduct="violence", severity="extreme", hurt="worker", care_need="unknown")
    assert {"police-now", "hurt-first-aid"} <= set(case.statements)


def test_the_police_line_is_one_on_every_route(rules: Rules) -> None:
    assault = {"conduct": "violence", "severity": "extreme"}
    own = {"care_need": "own", "from_need": "yes"}
    none: dict[str, str] = {}
    for other in (
        none,
        own,
        {"care_need": "other"},
        {"who": "staff"},
        {"who": "stranger"},
        {"crisis": "now"},
    ):
        assert "police-now" in outcome(rules, **assault, **other).statements, other
    for unknown in ("care_need", "crisis", "who"):
        assert "police-now" in outcome(rules, **assault | {unknown: "unknown"}).statements, unknown


def test_danger_leads_on_to_the_case(rules: Rules) -> None:
    case = outcome(rules, danger="yes")
    assert {"call-999", "come-back"} <= set(case.statements)


def test_a_threat_to_ones_own_life_is_met_with_help_and_not_with_a_warning(rules: Rules) -> None:
    for threat in ("self", "both"):
        case = outcome(rules, harm_threat=threat)
        told = ("life-999", "life-stay", "life-before-warning", "tell-health", "refer-safeguarding")
        assert set(told) <= set(case.statements)
    assert {"life-999", "life-stay"} <= may_apply(outcome(rules, harm_threat="unknown"))

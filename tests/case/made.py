"""Cases to start from, decided with the real policy."""

from tests.engine.cases import ON_AND_ON, SWEARING
from wizard.case.record import CaseFile
from wizard.case.steps import new_case, send, with_work
from wizard.engine import Rules

TODAY = "2026-11-22"
FIELDS = {
    "person-name": "Mr A. Sample",
    "sender-name": "G. Sample",
    "what-happened": "You telephoned four teams.\nAnd then wrote.",
    "contact-limit": "by email to the address below",
    "start-date": "2026-11-23",
    "review-date": "2027-05-21",
}


def working(rules: Rules, answers: dict[str, tuple[str, ...]], on: str = TODAY) -> CaseFile:
    """A case in hand with nothing decided yet."""
    return with_work(rules, new_case(rules, "0c7b4c0e-1", on), on, answers, FIELDS, ["check:evidence"])


def restricted(rules: Rules) -> CaseFile:
    """Warned in words on 3 November, restricted on 22 November."""
    case = send(rules, working(rules, SWEARING, "2026-11-03"), "verbal-warning-note", "2026-11-03")
    case = with_work(rules, case, TODAY, ON_AND_ON, FIELDS)
    return send(rules, case, "contact-restriction", TODAY)

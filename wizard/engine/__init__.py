"""How a decision is made: facts and tables in, next question or outcome with its reasons out.

Everything here is pure: no file, clock or network is touched, and the same answers always give
the same outcome, in CPython and in the browser alike.
"""

from wizard.engine.branches import Branch, branches
from wizard.engine.compile import Rules, compile_rules
from wizard.engine.decide import decide
from wizard.engine.left import Left, questions_left
from wizard.engine.neighbours import neighbours
from wizard.engine.outcome import Change, Neighbour, Outcome, Reason
from wizard.engine.paging import pages, together
from wizard.engine.reasons import speaking
from wizard.engine.session import Answers, Step, next_step

__all__ = [
    "Answers",
    "Branch",
    "Change",
    "Left",
    "Neighbour",
    "Outcome",
    "Reason",
    "Rules",
    "Step",
    "branches",
    "compile_rules",
    "decide",
    "neighbours",
    "next_step",
    "pages",
    "questions_left",
    "speaking",
    "together",
]

"""Keeps routes between builds: an edit of words leaves the way through the questions as it is."""

import pickle
import sys
from collections.abc import Iterator
from pathlib import Path

from wizard.engine import Rules
from wizard.publish.paper.route import Route, make_route
from wizard.publish.snapshot import kept_in

HOUSE = Path(__file__).parents[2]
PROGRAM = ("engine", "publish/paper")
"""The folders of the program that a route hangs on."""


def kept_route(rules: Rules, cache: Path) -> Route:
    """Return the route of a policy, worked out unless it was before from the very same rules and program.

    Args:
        rules: the compiled policy.
        cache: where routes are kept. What lies there is trusted, as all that builds keep.
    """
    route = pickle.loads(kept_in(cache, rests_on(rules), lambda: pickle.dumps(make_route(rules))))
    assert isinstance(route, Route)
    return route


def rests_on(rules: Rules) -> Iterator[bytes]:
    """Yield all that a route is worked out from: facts and compiled tables, which hold no words; the program.

    What else rules hold is made from these, or is never asked for a route.
    """
    yield sys.version.encode()
    yield repr((rules.facts, len(rules.questions), rules.programs)).encode()
    for folder in PROGRAM:
        for file in sorted((HOUSE / folder).rglob("*.py")):
            yield file.relative_to(HOUSE).as_posix().encode()
            yield file.read_bytes()

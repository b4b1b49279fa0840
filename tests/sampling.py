"""What a long test looks at: in an ordinary run a fixed part, the same each time; under `--all` everything.

`make test` takes the part, `make test-all` the whole. A part is taken by stride, so that every stretch of a
sorted list has somebody in it, and never by lot: a run that fails can be run again.
"""

from collections import Counter
from collections.abc import Iterable

import pytest


def part[Item](items: Iterable[Item], one_in: int, whole: bool) -> list[Item]:
    """Return every `one_in`-th item, the first among them; all of them where the whole is asked for."""
    return list(items)[:: 1 if whole else one_in]


def ordinary(items: Iterable[pytest.Item]) -> tuple[list[pytest.Item], list[pytest.Item]]:
    """Tell the tests of an ordinary run from those that only the whole run takes.

    `nightly` marks a test of the whole run; `one_in(n)` a test with many parameters, of which an ordinary run
    takes every n-th, the first among them.
    """
    kept, left, seen = list[pytest.Item](), list[pytest.Item](), Counter[str]()
    for item in items:
        test = item.nodeid.partition("[")[0]
        mark = item.get_closest_marker("one_in")
        taken = seen[test] % mark.args[0] == 0 if mark else item.get_closest_marker("nightly") is None
        seen[test] += 1
        (kept if taken else left).append(item)
    return kept, left

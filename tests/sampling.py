"""What a long test looks at: in an ordinary run a fixed part, the same each time; under `--all` everything.

`make test` takes the part, `make test-all` the whole. A part is taken by stride, so that every stretch of a
sorted list has somebody in it, and never by lot: a run that fails can be run again.
"""

from collections.abc import Iterable


def part[Item](items: Iterable[Item], one_in: int, whole: bool) -> list[Item]:
    """Return every `one_in`-th item, the first among them; all of them where the whole is asked for."""
    return list(items)[:: 1 if whole else one_in]

"""The search of letters for words that may not stand, remembered while tests ask it for the same lines."""

from collections.abc import Iterator
from functools import cache

import pytest

from wizard.letters.tone import in_letter


@pytest.fixture(scope="module")
def lines_remembered() -> Iterator[None]:
    """A line that was searched once is known: the search is a pure function of its text.

    The wizard keeps nothing that somebody typed; tests hold a hundred versions of one letter side by side,
    nearly all of their lines the same.
    """
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(in_letter, "find", cache(in_letter.find))
        yield

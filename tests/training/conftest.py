"""The exercises of the real policy, made once for every test here."""

import pytest

from wizard.model import Policy
from wizard.training.exercise import exercises
from wizard.training.records import Exercise


@pytest.fixture(scope="session")
def made(policy: Policy) -> tuple[Exercise, ...]:
    return exercises(policy)

"""How many examples are made up: all of them in a whole run, a third otherwise."""

import pytest
from hypothesis import settings


def pytest_configure(config: pytest.Config) -> None:
    """Lay the profile that `test_files.py` takes its number from; other tests have their own."""
    settings.register_profile("fuzz", max_examples=120 if config.getoption("--all") else 40)

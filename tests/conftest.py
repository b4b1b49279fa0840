"""The real policy, read and compiled once for every test that needs it."""

from pathlib import Path

import pytest

from wizard.engine import Rules, compile_rules
from wizard.model import Policy
from wizard.source.load import load_policy

PROJECT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def policy() -> Policy:
    return load_policy(PROJECT / "policy_source")


@pytest.fixture(scope="session")
def rules(policy: Policy) -> Rules:
    return compile_rules(policy)

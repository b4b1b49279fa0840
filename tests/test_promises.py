"""The guide's page names as many faults, hostile strings and browsers as there are tests that must pass."""

import subprocess
import sys

import pytest

from tests.conftest import COUNTED, PROJECT
from tests.engines.conftest import MAKERS
from tests.proof import prove
from wizard.model import Policy

WHERE = ("tests/faults", "tests/fuzz")


# Not named by the marker alone: that would mark this test itself.
@pytest.mark.parametrize("marker", COUNTED, ids=lambda marker: f"{marker}s")
def test_as_many_are_tried_as_the_page_says(marker: str, policy: Policy) -> None:
    command = [
        sys.executable,
        "-m",
        "pytest",
        "--collect-only",
        "-q",
        "-p",
        "no:xdist",
        "--all",
        "-m",
        marker,
    ]
    command += WHERE
    run = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=True)
    prove(marker, policy, tried=sum("::" in line for line in run.stdout.splitlines()))


def test_the_main_journeys_run_in_as_many_browsers_as_the_page_says(policy: Policy) -> None:
    prove("browsers", policy, engines=len(MAKERS))

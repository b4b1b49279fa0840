"""The staged pages, made once for all tests of publishing."""

from pathlib import Path

import pytest

from tests.shared import made_once
from wizard.model import Policy
from wizard.publish.stage import stage_pages


@pytest.fixture(scope="session")
def staged(policy: Policy, tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    return made_once(tmp_path_factory, worker_id, "staged", lambda pages: stage_pages(policy, pages))

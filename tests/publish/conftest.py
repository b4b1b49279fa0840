"""The staged pages, made once for all tests of publishing."""

from pathlib import Path

import pytest

from wizard.model import Policy
from wizard.publish.stage import stage_pages


@pytest.fixture(scope="session")
def staged(policy: Policy, tmp_path_factory: pytest.TempPathFactory) -> Path:
    pages = tmp_path_factory.mktemp("staged") / "pages"
    stage_pages(policy, pages)
    return pages

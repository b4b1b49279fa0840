"""The staged pages, made once for all tests of publishing."""

from pathlib import Path

import pytest

from tests.shared import ROUTES, made_once
from wizard.model import Policy
from wizard.publish.stage import stage_pages


@pytest.fixture(scope="session")
def staged(policy: Policy, tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    def stage(pages: Path) -> None:
        (pages.parent / "cache").mkdir()
        for kept in (ROUTES, ROUTES.with_name("papers"), ROUTES.with_name("diagrams")):
            kept.mkdir(parents=True, exist_ok=True)
            (pages.parent / "cache" / kept.name).symlink_to(kept)
        stage_pages(policy, pages)

    return made_once(tmp_path_factory, worker_id, "staged", stage)

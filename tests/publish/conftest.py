"""The policy, its staged pages and one built site, made once for all tests of publishing."""

from pathlib import Path

import pytest

from wizard.model import Policy
from wizard.publish.build import build_site
from wizard.publish.stage import PROJECT, stage_pages
from wizard.source.load import load_policy


@pytest.fixture(scope="session")
def policy() -> Policy:
    return load_policy(PROJECT / "policy_source")


@pytest.fixture(scope="session")
def staged(policy: Policy, tmp_path_factory: pytest.TempPathFactory) -> Path:
    pages = tmp_path_factory.mktemp("staged") / "pages"
    stage_pages(policy, pages)
    return pages


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("built") / "site"
    build_site(PROJECT, out)
    return out

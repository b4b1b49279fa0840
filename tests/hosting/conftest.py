"""The built site on nginx and on Apache, both real, for every test here."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from .servers import apache, nginx, workplace


@pytest.fixture(scope="session")
def on_nginx(site: Path) -> Iterator[str]:
    with workplace() as work, nginx(site, work) as address:
        yield address


@pytest.fixture(scope="session")
def on_apache(site: Path) -> Iterator[str]:
    with workplace() as work, apache(site, work) as address:
        yield address

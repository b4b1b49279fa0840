"""The exported model, and what other people's programs make of it."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from wizard.export import dmn_xml
from wizard.model import Policy
from wizard.publish.draw import node

HERE = Path(__file__).resolve().parent


def run_node(script: str, *arguments: str, send: object = None) -> Any:
    """Return what a script beside this file prints as JSON."""
    program = node()
    assert program, "Node is missing: `make dev` lays it"
    done = subprocess.run(
        [program, str(HERE / script), *arguments],
        input=json.dumps(send),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture(scope="session")
def model(policy: Policy) -> bytes:
    return dmn_xml(policy)


@pytest.fixture(scope="session")
def as_read(model: bytes, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The model as a public reader sees it."""
    file = tmp_path_factory.mktemp("export") / "policy.dmn"
    file.write_bytes(model)
    return run_node("read_model.mjs", str(file))

"""On a slow line the engine is waited for while anything still arrives, and no longer."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.conftest import PROJECT


def test_what_still_arrives_is_waited_for_and_silence_is_not() -> None:
    """A piece every 50 seconds for ten minutes; then nothing."""
    node = shutil.which("node", path=f"{PROJECT / '.venv' / 'bin'}{os.pathsep}{os.environ['PATH']}")
    if node is None:
        pytest.skip("there is no node; run make dev")
    script = Path(__file__).with_name("patience.mjs")
    run = subprocess.run([node, str(script)], capture_output=True, text=True, check=True)
    assert json.loads(run.stdout) == {"waiting": True, "told": [[690, "nothing for 90 seconds"]]}

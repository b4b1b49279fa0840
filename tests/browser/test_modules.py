"""The modules that run in the page: their types hold, and they keep to what was promised."""

import os
import re
import subprocess
from pathlib import Path

import pytest

from tests.conftest import PROJECT

SCRIPTS = PROJECT / "wizard" / "browser" / "js"
PUBLISH = PROJECT / "wizard" / "publish"
TYPED = [SCRIPTS, SCRIPTS.with_name("offline"), PUBLISH, PUBLISH / "inside"]
"""Folders with a jsconfig: that of `publish` is about the scripts of the guide's pages, in `docs/assets`."""

TOOLS = PROJECT / "node_modules" / ".bin" / "tsc"
FORBIDDEN = re.compile(
    r"window\.open\(|localStorage|sessionStorage|indexedDB|document\.cookie|\beval\(|RTCPeer"
)


@pytest.mark.skipif(not TOOLS.exists(), reason="node_modules is not laid; run make dev")
@pytest.mark.parametrize("folder", TYPED, ids=lambda folder: folder.name)
def test_types_hold(folder: Path) -> None:
    environment = {**os.environ, "PATH": f"{PROJECT / '.venv' / 'bin'}{os.pathsep}{os.environ['PATH']}"}
    command = [str(TOOLS), "--project", str(folder / "jsconfig.json")]
    run = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


def unguarded(*settings: Path) -> list[str]:
    """Each statement that leaves a promise to itself: whatever goes wrong in it would be lost."""
    environment = {**os.environ, "PATH": f"{PROJECT / '.venv' / 'bin'}{os.pathsep}{os.environ['PATH']}"}
    command = ["node", str(Path(__file__).with_name("floating.mjs")), *map(str, settings)]
    run = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert run.returncode == 0 and " statements leave " in run.stdout, run.stdout + run.stderr
    return run.stdout.splitlines()[:-1]


@pytest.mark.skipif(not TOOLS.exists(), reason="node_modules is not laid; run make dev")
def test_no_promise_is_left_unguarded(tmp_path: Path) -> None:
    folders = [*TYPED, PROJECT / "tests" / "training"]
    assert unguarded(*(folder / "jsconfig.json" for folder in folders)) == []
    (tmp_path / "jsconfig.json").write_text((SCRIPTS / "jsconfig.json").read_text("utf-8"))
    (tmp_path / "seeded.js").write_text(
        "const late = async () => {};\nlate();\nlate().then(() => {});\nlate().finally(() => {});\n"
        "0 || late();\nlet one;\none = late();\n"
        "void late();\nlate().catch(() => {});\nlate().then(() => {}, () => {});\nawait late();\nexport {};\n"
    )
    found = unguarded(tmp_path / "jsconfig.json")
    assert [line.split(": ")[0].rpartition(":")[2] for line in found] == ["2", "3", "4", "5"]


@pytest.mark.parametrize("script", sorted(SCRIPTS.glob("*.js")), ids=lambda script: script.name)
def test_nothing_is_stored_and_no_window_is_opened(script: Path) -> None:
    """But for one script, there in the tab's own storage only: `test_kept.py` tells what it may do there."""
    allowed = {"sessionStorage"} if script.name == "kept.js" else set()
    assert set(FORBIDDEN.findall(script.read_text(encoding="utf-8"))) == allowed

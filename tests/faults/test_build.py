"""A build that fails or is killed, wherever that happens: the old site stays whole."""

import inspect
import os
import shutil
import signal
import subprocess
import sys
import time
from contextlib import nullcontext
from pathlib import Path

import pytest

from wizard.publish import build as building
from wizard.publish.stage import PROJECT

pytestmark = pytest.mark.fault

STEPS = [
    name
    for name in building.build_site.__code__.co_names
    if inspect.isfunction(one := getattr(building, name, None)) and name not in ("step", "digest")
]
"""Every step that a build calls; one that is added to the build is tried here by itself."""


class DiskFullError(OSError):
    pass


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """A site that is there already."""
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "index.html").write_text("old", encoding="utf-8")
    return folder


def untouched(out: Path) -> bool:
    whole = [file.name for file in out.iterdir()] == ["index.html"]
    return whole and [folder.name for folder in out.parent.iterdir()] == [out.name]


@pytest.mark.parametrize("failing", STEPS)
def test_a_step_that_fails_leaves_the_old_site(
    failing: str, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise DiskFullError("no space left on device")

    assert {"load_policy", "render_pages", "swap"} <= set(STEPS)
    for name in STEPS:
        monkeypatch.setattr(building, name, full if name == failing else lambda *_, **__: nullcontext())
    with pytest.raises(DiskFullError):
        # Only a draft has the runtime laid apart.
        building.build_site(PROJECT, out, lambda _: None, force=True, draft=failing == "laid_apart")
    assert untouched(out)


def test_a_build_that_is_killed_leaves_the_old_site(
    out: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Of a small policy, in a place of its own: builds of the same content share the place they stage in."""
    content = tmp_path_factory.mktemp("small") / "policy"
    shutil.copytree(PROJECT / "tests" / "second" / "policy", content)
    command = [sys.executable, "site_build.py", "build", "--draft", "--force"]
    command += ["--policy", str(content), "--out", str(out)]
    run = subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while not list(out.parent.glob(".site.new-*/**/*.html")) and run.poll() is None:
        time.sleep(0.05)
    os.kill(run.pid, signal.SIGKILL)
    run.wait()
    left = list(out.parent.glob(".site.new-*"))
    assert left, "the build was over before it could be killed"
    assert (out / "index.html").read_text(encoding="utf-8") == "old"
    shutil.rmtree(left[0])
    assert untouched(out)

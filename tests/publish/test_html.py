"""Every built page is valid HTML, as the Nu HTML Checker reads it."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from wizard.publish.stage import PROJECT

JAR = PROJECT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
JAVA = shutil.which("java")

pytestmark = pytest.mark.skipif(
    not (JAVA and JAR.exists()),
    reason="the HTML checker needs java (Debian: default-jre-headless) and node_modules",
)


def errors(folder: Path) -> list[str]:
    """What the checker calls an error in the HTML files of a folder: file, line, words."""
    command = [JAVA or "", "-Xss2m", "-jar", str(JAR), "--format", "json", "--errors-only", "--skip-non-html"]
    run = subprocess.run([*command, str(folder)], capture_output=True, text=True, check=False)
    messages = json.loads(run.stderr)["messages"]
    return [f"{one['url']}:{one.get('lastLine')}: {one['message']}: {one.get('extract')}" for one in messages]


def test_every_page_is_valid(site: Path) -> None:
    found = errors(site)
    assert not found, "\n".join(found)


def test_an_error_is_found(tmp_path: Path) -> None:
    """The test of the test."""
    head = '<!doctype html><html lang="en"><head><title>A page</title></head>'
    (tmp_path / "good.html").write_text(f"{head}<body><p>Words</p></body></html>")
    (tmp_path / "bad.html").write_text(f"{head}<body><p><div id='a'></div></p><b id='a'></b></body></html>")
    found = errors(tmp_path)
    assert found
    assert all("bad.html" in words for words in found)

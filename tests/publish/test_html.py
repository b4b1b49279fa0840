"""Every built page is valid HTML, as the Nu HTML Checker reads it."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.sampling import part
from wizard.publish.stage import PROJECT

JAR = PROJECT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"

ONE_IN = 24
"""Of the pages, in an ordinary run."""

Checker = Callable[..., list[str]]
"""What the checker calls an error in HTML files: file, line, words."""


@pytest.fixture(scope="module")
def errors() -> Checker:
    finder = [sys.executable, str(PROJECT / "scripts" / "find_program.py"), "java", "default-jre-headless"]
    found = subprocess.run(finder, capture_output=True, text=True, check=False)
    if found.returncode:
        pytest.skip(found.stderr.strip())
    java = [found.stdout.strip(), "-Xss2m", "-jar", str(JAR)]

    def check(*files: Path) -> list[str]:
        command = [*java, "--format", "json", "--errors-only", "--skip-non-html", *map(str, files)]
        run = subprocess.run(command, capture_output=True, text=True, check=False)
        messages = json.loads(run.stderr)["messages"]
        return [
            f"{one['url']}:{one.get('lastLine')}: {one['message']}: {one.get('extract')}"
            for one in messages
            if not _of_a_table_before(one)
        ]

    return check


def _of_a_table_before(message: dict[str, Any]) -> bool:
    """Whether it is about a part of a table with no role of its own.

    Such parts may have roles. The checker says so too, unless any other table has ended before on the page.
    """
    if not message["message"].startswith("The “role” attribute must not be used on a “t"):
        return False
    lines = Path(message["url"].removeprefix("file:")).read_text(encoding="utf-8").splitlines()
    above = "\n".join(lines[: message["lastLine"]])
    return 'role="none"' in above[above.rindex("<table") :].partition(">")[0]


def test_every_page_is_valid(errors: Checker, site: Path, whole: bool) -> None:
    found = errors(*part(sorted(site.rglob("*.html")), ONE_IN, whole))
    assert not found, "\n".join(found)


def test_an_error_is_found(errors: Checker, tmp_path: Path) -> None:
    """The test of the test."""
    head = '<!doctype html><html lang="en"><head><title>A page</title></head>'
    (tmp_path / "good.html").write_text(f"{head}<body><p>Words</p></body></html>")
    (tmp_path / "bad.html").write_text(f"{head}<body><p><div id='a'></div></p><b id='a'></b></body></html>")
    found = errors(tmp_path)
    assert found
    assert all("bad.html" in words for words in found)

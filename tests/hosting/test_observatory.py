"""Mozilla's Observatory scores what a real server sends with our settings: its own functions, offline."""

import json
import shutil
import subprocess
import urllib.request
from pathlib import Path
from typing import Any

import pytest

from tests.proof import prove
from wizard.model import Policy
from wizard.publish.draw import node

FOLDER = Path(__file__).parent / "observatory"
HSTS = {"strict-transport-security": "max-age=63072000"}
"""The line that a host with https for all its sites takes the # away from."""


@pytest.fixture(scope="session")
def observatory() -> Path:
    """The library, laid from its lock file on first use."""
    if not (FOLDER / "node_modules" / ".package-lock.json").exists():
        npm = shutil.which("npm", path=str(Path(node() or "npm").parent)) or shutil.which("npm")
        if npm is None:
            pytest.skip("npm is not here, so the Observatory cannot be laid")
        command = [npm, "ci", "--ignore-scripts", "--no-progress", "--loglevel=error"]
        run = subprocess.run(command, cwd=FOLDER, capture_output=True, text=True, check=False)
        if run.returncode:
            pytest.skip(f"the Observatory could not be laid: {run.stderr[-300:]}")
    # The list of preloaded hosts would be downloaded; ours is on no such list.
    preloaded = FOLDER / "node_modules" / "@mdn" / "mdn-http-observatory" / "conf" / "hsts-preload.json"
    preloaded.parent.mkdir(exist_ok=True)
    preloaded.write_text("{}", encoding="utf-8")
    return FOLDER


def sent(address: str) -> tuple[dict[str, str], str]:
    """Headers and text of a page."""
    with urllib.request.urlopen(address) as answer:
        return {name.lower(): value for name, value in answer.getheaders()}, answer.read().decode()


def score(observatory: Path, headers: dict[str, str], html: str) -> dict[str, Any]:
    program = node()
    assert program
    command = [program, str(observatory / "score.mjs")]
    given = json.dumps({"headers": headers, "html": html})
    run = subprocess.run(command, cwd=observatory, input=given, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    found: dict[str, Any] = json.loads(run.stdout)
    return found


@pytest.mark.one_in(2)
@pytest.mark.parametrize("path", ["wizard/index.html", "index.html"])
def test_a_host_with_https_gets_the_best_grade(
    observatory: Path, on_nginx: str, path: str, policy: Policy
) -> None:
    headers, html = sent(f"{on_nginx}/{path}")
    without, whole = score(observatory, headers, html), score(observatory, headers | HSTS, html)
    for name, found in (("as sent", without), ("with Strict-Transport-Security", whole)):
        print(f"\n{path} {name}: {found['grade']}, {found['score']} points")
    lost = {one["test"]: one["result"] for one in whole["results"] if one["points"] < 0}
    assert lost == {}
    assert whole["grade"] == "A+"
    if path == "wizard/index.html":
        prove("observatory", policy, points=whole["score"], points_without_hsts=without["score"])


def test_a_hole_in_the_policy_costs_points(observatory: Path, on_nginx: str) -> None:
    headers, html = sent(f"{on_nginx}/index.html")
    headers["content-security-policy"] = (
        headers["content-security-policy"]
        .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
        .replace("script-src 'self'", "script-src 'self' 'unsafe-inline' 'unsafe-eval' https:")
    )
    for name in ("x-content-type-options", "referrer-policy"):
        del headers[name]
    html = html.replace("Content-Security-Policy", "x")
    found = score(observatory, headers, html)
    lost = {one["test"] for one in found["results"] if one["points"] < 0}
    assert found["score"] < 80
    assert "content-security-policy" in lost

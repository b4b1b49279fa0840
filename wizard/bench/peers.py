"""Lays what the guide is measured beside: a static page, SurveyJS, PyScript and plain Pyodide, one page each.

SurveyJS and PyScript come from npm, pinned in `peers/`, and are installed only when the bench runs.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from wizard.model import Question
from wizard.publish.compress import compress_site

Say = Callable[[str], None]

PEERS = Path(__file__).parent / "peers"
STATIC, SURVEY, PYSCRIPT, PLAIN = (f"bench/{name}.html" for name in ("static", "survey", "pyscript", "plain"))

PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>{head}</head>
<body>{body}</body></html>"""

SURVEY_FILES = ("survey-core/survey.core.min.js", "survey-js-ui/survey-js-ui.min.js")
SURVEY_STYLE = "survey-core/survey-core.min.css"
SURVEY_BODY = """<div id="survey"></div><script>
new Survey.Model({survey}).render(document.getElementById("survey"));
</script>"""

PYSCRIPT_HEAD = """<link rel="stylesheet" href="pyscript/core.css">
<script type="module" src="pyscript/core.js"></script>
<py-config>{"interpreter": "/bench/pyodide/pyodide.mjs"}</py-config>"""
PYSCRIPT_BODY = """<div id="form"></div><script type="py">
from pyscript import document
document.getElementById("form").innerHTML = {form}
</script>"""

WORKER = """import { loadPyodide } from "./pyodide/pyodide.mjs";
try {
  await loadPyodide();
  postMessage({ ready: true });
} catch (reason) {
  postMessage({ failed: String(reason) });
}
"""
PLAIN_BODY = '<script>new Worker("worker.js", { type: "module" });</script>'


def modules(project: Path) -> Path:
    """Return where the peers' packages are laid: with the other things that can be made again."""
    return project / "build" / "cache" / "peers" / "node_modules"


def install_peers(project: Path, say: Say) -> str:
    """Install SurveyJS and PyScript if they are not there; return why not, or ""."""
    folder, lock = modules(project).parent, (PEERS / "package-lock.json").read_bytes()
    installed = folder / "installed.json"
    if installed.exists() and installed.read_bytes() == lock:
        return ""
    say("  installing SurveyJS and PyScript from npm")
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}"
    npm = shutil.which("npm", path=path)
    if npm is None:
        return "npm is not installed"
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json", ".npmrc"):
        shutil.copy(PEERS / name, folder)
    command = [npm, "ci", "--no-progress", "--loglevel=error"]
    environment = {**os.environ, "PATH": path}
    run = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    if run.returncode:
        return f"npm could not install it: {run.stderr.strip()[-200:]}"
    installed.write_bytes(lock)
    return ""


@contextmanager
def bench_site(site: Path, project: Path, first: Question) -> Iterator[Path]:
    """A folder with the site, and under `bench/` a page of each peer that asks the very same first question.

    Args:
        site: a finished site.
        project: the project's root, for Pyodide from npm and the cache of compressed copies.
        first: the question.
    """
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        folder = Path(name)
        for child in site.iterdir():
            (folder / child.name).symlink_to(child)
        bench = folder / "bench"
        bench.mkdir()
        shutil.copytree(project / "node_modules" / "pyodide", bench / "pyodide")
        html = (site / "wizard" / "index.html").read_text(encoding="utf-8")
        form = first_form(html)
        (folder / STATIC).write_text(PAGE.format(title="Static", head="", body=form), encoding="utf-8")
        (folder / PLAIN).write_text(PAGE.format(title="Plain", head="", body=PLAIN_BODY), encoding="utf-8")
        (bench / "worker.js").write_text(WORKER, encoding="utf-8")
        if modules(project).is_dir():
            lay_survey(folder, modules(project), first)
            lay_pyscript(folder, modules(project), form)
        compress_site(bench, project / "build" / "cache" / "compressed")
        yield folder


def first_form(html: str) -> str:
    """Return the form of the first question out of the wizard's page."""
    begin = html.index('<form class="cg-form"')
    return html[begin : html.index("</form>", begin)] + "</form>"


def lay_survey(folder: Path, packages: Path, first: Question) -> None:
    """Write the page of SurveyJS, as its own guide for plain JavaScript sets it up."""
    target = folder / "bench" / "survey"
    target.mkdir()
    for file in (*SURVEY_FILES, SURVEY_STYLE):
        shutil.copy(packages / file, target)
    scripts = "".join(f'<script src="survey/{Path(file).name}"></script>' for file in SURVEY_FILES)
    style = f'<link rel="stylesheet" href="survey/{Path(SURVEY_STYLE).name}">'
    body = SURVEY_BODY.format(survey=json.dumps(survey_of(first)))
    page = PAGE.format(title="SurveyJS", head=style + scripts, body=body)
    (folder / SURVEY).write_text(page, encoding="utf-8")


def survey_of(question: Question) -> dict[str, object]:
    """Return a question as SurveyJS takes it."""
    choices = [{"value": option.value, "text": option.label} for option in question.options]
    kind = "checkbox" if question.many else "radiogroup"
    return {"elements": [{"type": kind, "name": question.id, "title": question.title, "choices": choices}]}


def lay_pyscript(folder: Path, packages: Path, form: str) -> None:
    """Write the page of PyScript: Python, in the page, puts the form there; its Pyodide is the local one."""
    shutil.copytree(
        packages / "@pyscript" / "core" / "dist",
        folder / "bench" / "pyscript",
        ignore=shutil.ignore_patterns("*.map"),
    )
    body = PYSCRIPT_BODY.format(form=repr(form).replace("</", "<\\/"))
    page = PAGE.format(title="PyScript", head=PYSCRIPT_HEAD, body=body)
    (folder / PYSCRIPT).write_text(page, encoding="utf-8")

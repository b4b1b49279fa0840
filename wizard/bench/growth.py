"""Times what is done with a policy at one size, and the memory it takes, in a process of its own.

python -m wizard.bench.growth CLAUSES
"""

import json
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from markdown_it import MarkdownIt
from markupsafe import Markup

from wizard.bench.synthetic import published, write_policy
from wizard.change.coverage import matrix, uncovered
from wizard.model import Policy
from wizard.publish.diagrams import table_dot
from wizard.publish.draw import draw
from wizard.publish.naming import Names
from wizard.publish.pages import pages as guide_pages
from wizard.publish.stage import page_environment, render
from wizard.report import check_policy
from wizard.source.fingerprint import fingerprint
from wizard.source.importing.align import align
from wizard.source.importing.paragraphs import split_paragraphs
from wizard.source.importing.read import read_blocks
from wizard.source.load import load_policy

SIZES = (100, 1_000, 10_000)
ALWAYS = ("read", "check", "fingerprint", "coverage", "import", "bare parse")
STEPS = (*ALWAYS, "diagrams", "stage", "render", "search index")
PLAIN = """site_name: Growth
docs_dir: {pages}
site_dir: {site}
theme: {{name: material, font: false}}
use_directory_urls: false
markdown_extensions: [attr_list, tables]
plugins: [search]
"""


@dataclass(slots=True)
class Steps:
    """Seconds of one core by step, which other work does not lengthen.

    `megabytes` is the most memory that the process has held by then.
    """

    seconds: dict[str, float]
    megabytes: dict[str, float]

    def time[T](self, step: str, work: Callable[[], T]) -> T:
        """Do something and note how long it took."""
        begin = spent()
        result = work()
        self.note(step, spent() - begin)
        return result

    def note(self, step: str, seconds: float) -> None:
        """Note how long a step took."""
        self.seconds[step] = seconds
        self.megabytes[step] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def spent() -> float:
    """Return the seconds of a core that this process, and what it started, have used so far."""
    return sum(os.times()[:4])


def measure(clauses: int, folder: Path, *, build: bool = True) -> Steps:
    """Do everything once with a made-up policy of this size.

    Args:
        clauses: how many clauses.
        folder: an empty folder to work in.
        build: stage and render the pages too.

    Raises:
        AssertionError: the made-up policy is not free of faults; then the times would mean nothing.
    """
    steps = Steps({}, {})
    content = write_policy(folder, clauses)
    wording = published(clauses).encode()
    policy = steps.time("read", lambda: load_policy(content))
    report = steps.time("check", lambda: check_policy(policy, lambda _: None))
    assert not report.findings, report.findings[:3]
    steps.time("fingerprint", lambda: [fingerprint(clause) for clause in policy.clauses])
    assert steps.time("coverage", lambda: (uncovered(policy, (), None), matrix(policy)))[0] == []
    found = steps.time("import", lambda: _aligned(wording, policy))
    assert not found.left_over, found.left_over[:3]
    texts = [file.read_text(encoding="utf-8") for file in sorted(content.rglob("*.md"))]
    steps.time("bare parse", lambda: [MarkdownIt().parse(text) for text in texts])
    if build:
        _build(policy, folder, steps)
    return steps


def _aligned(wording: bytes, policy: Policy) -> Any:
    return align(split_paragraphs(read_blocks(Path("made-up.txt"), wording)), policy)


def _build(policy: Policy, folder: Path, steps: Steps) -> None:
    """Stage the guide's pages and render them with MkDocs; what the search takes of that is told apart."""
    pages = folder / "build" / "pages"
    names = Names(policy)
    dots = {table.id: table_dot(table, names) for table in policy.tables}
    drawings = steps.time("diagrams", lambda: draw(dots, folder / "build" / "cache"))
    steps.time("stage", lambda: _stage(policy, folder / "policy_source", drawings, pages))
    settings = folder / "mkdocs.yml"
    settings.write_text(PLAIN.format(pages=pages, site=folder / "site"), encoding="utf-8")
    with _search_timed() as taken:
        steps.time("render", lambda: _render(settings))
    steps.note("search index", sum(taken))


def _stage(policy: Policy, content: Path, drawings: Mapping[str, str], out: Path) -> None:
    names = Names(policy)
    env = page_environment(policy, names, content)
    shown = {name: Markup(svg) for name, svg in drawings.items()}
    for page in guide_pages(policy, names, shown):
        target = out / page.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(render(env, policy, page), encoding="utf-8")


def _render(settings: Path) -> None:
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    config = load_config(str(settings))
    config.plugins.on_startup(command="build", dirty=False)
    build(config)


@contextmanager
def _search_timed() -> Any:
    """Have MkDocs' search plugin note its seconds while the block runs."""
    from material.plugins.search.plugin import SearchPlugin  # type: ignore[import-untyped]

    taken: list[float] = []
    names = ("on_page_context", "on_post_build")
    stock = {name: getattr(SearchPlugin, name) for name in names}

    def timed(work: Callable[..., Any]) -> Callable[..., Any]:
        def run(*args: Any, **more: Any) -> Any:
            begin = spent()
            result = work(*args, **more)
            taken.append(spent() - begin)
            return result

        return run

    for name in names:
        setattr(SearchPlugin, name, timed(stock[name]))
    try:
        yield taken
    finally:
        for name in names:
            setattr(SearchPlugin, name, stock[name])


def at_size(clauses: int, *, build: bool = True) -> Steps:
    """Measure one size in a new process, so that the memory is this size's own."""
    command = [sys.executable, "-m", "wizard.bench.growth", str(clauses), *(["--no-build"] * (not build))]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    if run.returncode:
        raise RuntimeError(f"{clauses} clauses could not be measured:\n{run.stderr[-1500:]}")
    return Steps(**json.loads(run.stdout.splitlines()[-1]))


def main() -> None:
    """Measure the size that the command line names and print it as JSON."""
    with tempfile.TemporaryDirectory(prefix="bench-growth-") as name:
        steps = measure(int(sys.argv[1]), Path(name), build="--no-build" not in sys.argv)
    found = {"seconds": steps.seconds, "megabytes": steps.megabytes}
    print(json.dumps(found))


if __name__ == "__main__":
    main()

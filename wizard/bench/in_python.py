"""Times what runs in CPython: a decision, the proof, reading a large policy, and the build."""

import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from wizard.bench.figures import Figure, median
from wizard.check.safeguards import prove_safeguards
from wizard.engine import Answers, Rules, compile_rules
from wizard.engine.evaluate import run, start
from wizard.source.load import load_policy

Say = Callable[[str], None]
ROUNDS = 20
CLAUSE = """{{#made-up-{number} no="{section}.{number}" force=may binds=council}}
We may do the thing with the number {number}, and we say why in the record.

"""


def seconds(work: Callable[[], object]) -> float:
    """Return how long it takes to do something once."""
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def engine_figures(project: Path, say: Say) -> list[Figure]:
    """Time one full decision, the proof of the safeguards, and policies of 1,000 and 10,000 clauses."""
    say("  deciding every case")
    policy = load_policy(project / "policy_source")
    rules = compile_rules(policy)
    cases = [dict(case.facts) for case in policy.scenarios]
    times = [seconds(partial(decide_once, rules, case)) for _ in range(ROUNDS) for case in cases]
    say("  proving the safeguards over every case")
    proof = seconds(lambda: list(prove_safeguards(rules)))
    say("  reading policies of 1,000 and 10,000 clauses")
    small, large = (large_policy(project, size) for size in (1_000, 10_000))
    return [
        Figure("decide_us", median(times) * 1e6, 100, "µs for one whole decision, median"),
        Figure("proof_s", proof, 60, "s to prove the safeguards over every case"),
        Figure("clauses_10k_s", large, 5, "s to read and check 10,000 clauses"),
        Figure(
            "clauses_growth", large / small / 10, 1.3, "time at 10,000 over 10 × that at 1,000 (1: linear)"
        ),
    ]


def decide_once(rules: Rules, answers: Answers) -> None:
    """Work every fact out from the answers of one case."""
    run(rules, start(rules, answers))


def large_policy(project: Path, clauses: int) -> float:
    """Return the seconds to read and check the policy with this many more clauses, in one section."""
    with tempfile.TemporaryDirectory() as name:
        content = Path(name) / "policy_source"
        shutil.copytree(project / "policy_source", content)
        section = 1 + len(list((content / "clauses").glob("[0-9]*.md")))
        head = f"---\nsection: {section}\ntitle: Made up\nsummary: Clauses made up to measure with.\n---\n\n"
        text = "".join(CLAUSE.format(section=section, number=number + 1) for number in range(clauses))
        (content / "clauses" / f"{section:02}-made-up.md").write_text(head + text, encoding="utf-8")
        return seconds(lambda: load_policy(content))


def build_figures(project: Path, site: Path, say: Say) -> list[Figure]:
    """Time a clean build beside plain MkDocs on the same pages, and a build where nothing has changed."""
    say("  building the site, plain MkDocs, and once more without a change")
    with tempfile.TemporaryDirectory() as name:
        out = Path(name) / "site"
        command = [sys.executable, "site_build.py", "build", "--out", str(out)]

        def build(*options: str) -> None:
            subprocess.run([*command, *options], cwd=project, check=True, capture_output=True)

        ours = seconds(lambda: build("--draft"))
        again = seconds(lambda: build("--draft"))
        plain = seconds(lambda: plain_mkdocs(project, Path(name)))
    note = f"ours {ours:.1f} s without the snapshot step, plain MkDocs {plain:.1f} s"
    return [
        Figure("build_vs_mkdocs", ours / plain, 2, "times plain MkDocs", note),
        Figure("rebuild_s", again, 2, "s to build again when nothing has changed"),
    ]


def plain_mkdocs(project: Path, folder: Path) -> None:
    """Build the staged pages with MkDocs and the stock theme alone."""
    settings = f"site_name: Plain\ndocs_dir: {project / 'build' / 'pages'}\nsite_dir: {folder / 'plain'}\n"
    settings += "theme: {name: material, font: false}\nplugins: [search]\n"
    settings += "markdown_extensions: [attr_list, md_in_html]\n"
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(folder / "mkdocs.yml")]
    subprocess.run(command, check=True, capture_output=True)

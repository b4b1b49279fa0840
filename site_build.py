#!/usr/bin/env python3
"""The conductor: builds, serves and checks the guide. It only reads the command line and calls others."""

import argparse
import gc
import json
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from wizard.exits import BAD_USE, FINDINGS, GOOD, bad_use

if TYPE_CHECKING:
    from wizard.engine import Rules

PROJECT = Path(__file__).resolve().parent

SET_UP = """Set up once, here:
  python3 -m venv .venv
  .venv/bin/python -m pip install --require-hashes -r requirements.txt
and from then on: .venv/bin/python site_build.py ...
On Windows: py -m venv .venv, and .venv\\Scripts\\python in place of .venv/bin/python."""


def build(args: argparse.Namespace) -> int:
    """Build the site; on faults in the content print them all and leave the old site as it was."""
    from wizard.publish.build import build_site
    from wizard.publish.render import RenderError
    from wizard.source.faults import ContentError

    # Nearly all that a build makes lives until its end: looking for rubbish all the time finds little.
    gc.set_threshold(100_000, 20, 100)
    start, out = time.perf_counter(), args.out.resolve()
    print(f"Building {out}", flush=True)
    try:
        build_site(
            PROJECT, out, content=_content(args), force=args.force, draft=args.draft, quick=args.quick,
            renderer=args.renderer,
        )  # fmt: skip
    except ContentError as errors:
        print(f"\n{errors}\n\nNothing was built. Mend the content and try again.", file=sys.stderr)
        return FINDINGS
    except RenderError as error:
        print(f"\n{error}\n\nNothing was built.", file=sys.stderr)
        return FINDINGS
    print(f"Done in {time.perf_counter() - start:.1f} s.", flush=True)
    return GOOD


def serve(args: argparse.Namespace) -> int:
    """Serve on this machine: an edit or its faults are seen at once, the whole is rebuilt behind."""
    from wizard.publish.serve import serve as serve_site

    content = args.policy and _content(args)
    return serve_site(PROJECT, args.out.resolve(), args.port, content, args.renderer)


def check(args: argparse.Namespace) -> int:
    """Check the content: faults, gaps and overlaps of the tables, cases; exit 1 if anything is found."""
    from wizard.check.counter_cases import write_counter_cases
    from wizard.check.ledger import Ledger, keep_ledger, ledger_file, read_ledger
    from wizard.report import check_folder, words
    from wizard.source.importing.store import today

    file = ledger_file(PROJECT / "build" / "cache")
    ledger = Ledger() if args.anew else read_ledger(file)
    report = check_folder(_content(args), _whisper, today(), ledger)
    keep_ledger(ledger, file)
    for path in write_counter_cases(args.cases, report.safeguards) if args.cases else ():
        _whisper(f"Wrote {path}: look at it with site_build.py decide {path}")
    print(json.dumps(report.data(), indent=2, ensure_ascii=False) if args.json else words(report))
    return FINDINGS if report.findings else GOOD


def decide(args: argparse.Namespace) -> int:
    """Decide one case from a YAML file of facts; what the file leaves out counts as not known."""
    from wizard.check.decide_file import decide_file
    from wizard.check.decide_words import decision_in_words
    from wizard.check.expected import expect_lines
    from wizard.engine import compile_rules
    from wizard.source.faults import ContentError
    from wizard.source.load import load_policy
    from wizard.source.undecided import undecided

    if not args.case.is_file():
        print(f"{args.case}: there is no such file", file=sys.stderr)
        return BAD_USE
    try:
        rules = compile_rules(load_policy(_content(args)))
    except ContentError as errors:
        print(errors, file=sys.stderr)
        return FINDINGS
    if args.case.suffix == ".json":
        return _decide_saved(args, rules)
    try:
        if args.expect:
            print(expect_lines(args.case, rules), end="")
            return GOOD
        decision = decide_file(args.case, rules)
    except ContentError as errors:
        print(errors, file=sys.stderr)
        return BAD_USE
    if left := sum(1 for _ in undecided(_content(args))):
        decision["draft"] = left
    print(
        json.dumps(decision, indent=2, ensure_ascii=False)
        if args.json
        else decision_in_words(rules, decision)
    )
    return GOOD


def tone(args: argparse.Namespace) -> int:
    """Judge the tone of sentences, one a line: labels, diagnoses, accusations, threats, mockery."""
    from wizard.check.tone import tone as judge

    return judge(args.file, as_json=args.json)


def import_(args: argparse.Namespace) -> int:
    """Lay the council's published words beside the clauses; exit 1 if something does not align."""
    from wizard.source.importing.command import import_file

    return import_file(args.file, _content(args), as_json=args.json, new=args.new)


def new(args: argparse.Namespace) -> int:
    """Begin another council's content: clauses from its text, every open point marked and listed."""
    from wizard.source.importing.base import bases
    from wizard.source.importing.new_command import new_folder

    there = bases(PROJECT)
    if args.base and args.base not in there:
        return bad_use(f"{args.base}: there is no such base of rules. There are: {', '.join(there)}")
    base = there.get(args.base)
    return new_folder(args.folder, _content(args), args.text, offer=not args.bare, base=base)


def diff(args: argparse.Namespace) -> int:
    """Compare two versions: clauses, what rests on them, tables, and over all cases the outcomes."""
    from wizard.change.command import diff as compare
    from wizard.publish.change_page import page

    return compare(
        args.old, args.new or str(_content(args)), PROJECT, page, as_json=args.json, html=args.html
    )


def review(args: argparse.Namespace) -> int:
    """Say that claims hold; without a name and a reason, show each that waits beside what it cites."""
    from wizard.change.review_command import review as keep

    if args.reasons and not args.reasons.is_file():
        print(f"{args.reasons}: there is no such file", file=sys.stderr)
        return BAD_USE
    lines = (
        args.reasons.read_text(encoding="utf-8-sig", errors="replace").splitlines() if args.reasons else []
    )
    return keep(
        _content(args),
        args.link,
        args.by,
        [*args.why, *(line for line in lines if line.strip())],
        every="waiting" if args.all else "new" if args.all_new else "",
        weight=args.weight,
        accept_coverage=args.accept_coverage,
    )


def rename(args: argparse.Namespace) -> int:
    """Give a thing another ID wherever it is named; without --write only show the places."""
    from wizard.change.rename import rename as give

    return give(_content(args), args.old, args.new, write=args.write)


def remove(args: argparse.Namespace) -> int:
    """Take out a thing that nothing names; if something does, list where and leave it."""
    from wizard.change.remove import remove as take

    return take(_content(args), args.id, why=args.why, write=args.write)


def release(args: argparse.Namespace) -> int:
    """Keep what the guide says from a day on, so that it can be looked up later. Nothing else ever does."""
    from wizard.history.command import release as keep

    return keep(_content(args), args.date, args.by, args.why, of=args.of, project=PROJECT)


def export(args: argparse.Namespace) -> int:
    """Write the policy for other tools: tables as DMN, clauses as Akoma Ntoso, or everything as JSON."""
    from wizard.export.command import export as write
    from wizard.export.command import export_akn
    from wizard.export.policy_json import export_json

    content = _content(args)
    if args.akn:
        return export_akn(content, args.akn)
    return write(content, args.dmn) if args.dmn else export_json(content, args.file)


def bench(args: argparse.Namespace) -> int:
    """Measure how fast everything is, beside what a person would use instead. Takes some minutes."""
    from wizard.bench.run import bench as measure

    only = [name.strip() for name in args.only.split(",") if name.strip()]
    try:
        failed = measure(PROJECT, args.json, _whisper, quick=args.quick, docs=args.docs, only=only)
    except ValueError as error:
        return bad_use(str(error))
    for name, why in failed.items():
        _whisper(f"The step {name} failed: {why}")
    return FINDINGS if failed else GOOD


def _decide_saved(args: argparse.Namespace, rules: "Rules") -> int:
    """Decide a case file that was saved from the questions, and check its receipts."""
    from wizard.case import CaseFileError, decide_case, load_case, verified_in_words
    from wizard.check.decide_words import decision_in_words

    try:
        decision = decide_case(rules, load_case(args.case.read_text(encoding="utf-8-sig")))
    except (CaseFileError, UnicodeDecodeError) as error:
        print(f"{args.case}: {error}", file=sys.stderr)
        return BAD_USE
    words = f"{decision_in_words(rules, decision)}\n{verified_in_words(decision)}"
    print(json.dumps(decision, indent=2, ensure_ascii=False) if args.json else words)
    return GOOD if decision["verified"] else FINDINGS


def _content(args: argparse.Namespace) -> Path:
    """Return the content folder that was asked for; another council keeps its own elsewhere."""
    return args.policy.resolve() if args.policy else PROJECT / "policy_source"


def _whisper(line: str) -> None:
    """Say what is being done without touching what other programs read."""
    print(line, file=sys.stderr, flush=True)


def parser() -> argparse.ArgumentParser:
    """Return the command line's grammar."""
    about = "Build, serve and check the conduct guide. Exit codes: 0 good, 1 findings, 2 bad use."
    top = argparse.ArgumentParser(prog="site_build.py", description=about)
    commands = top.add_subparsers(title="commands", metavar="COMMAND", required=True)

    def command(run: Callable[[argparse.Namespace], int], what: str) -> argparse.ArgumentParser:
        made = commands.add_parser(run.__name__.strip("_"), help=what, description=run.__doc__)
        made.set_defaults(run=run)
        made.add_argument("--policy", type=Path, metavar="DIR", help="another content folder")
        return made

    building, serving = command(build, "build the site"), command(serve, "build and serve here")
    for made in (building, serving):
        made.add_argument("--out", type=Path, default=PROJECT / "site", metavar="DIR", help="default: site/")
        made.add_argument(
            "--renderer", choices=("mkdocs", "zensical"), default="mkdocs", help="default: mkdocs"
        )
    building.add_argument("--force", action="store_true", help="build even if nothing has changed")
    building.add_argument(
        "--draft", action="store_true", help="leave out what takes long and only saves time"
    )
    building.add_argument(
        "--quick", action="store_true", help="press the compressed copies lightly: larger, and sooner done"
    )
    benching = command(bench, "measure how fast everything is")
    benching.add_argument("--json", type=Path, metavar="FILE", help="write the figures there too")
    benching.add_argument("--quick", action="store_true", help="fewer profiles, without what takes minutes")
    benching.add_argument("--only", default="", metavar="STEP,STEP", help="take these steps alone")
    benching.add_argument("--docs", action="store_true", help="write figures and plot into docs/ too")
    serving.add_argument("--port", type=int, default=8000, metavar="N", help="default: 8000; 0: a free one")
    checking = command(check, "check the content")
    checking.add_argument(
        "--cases", type=Path, metavar="FOLDER", help="write the case that breaks a safeguard there"
    )
    checking.add_argument("--anew", action="store_true", help="prove also what is known to be proved")
    exporting = command(export, "export the policy for other tools").add_mutually_exclusive_group(
        required=True
    )
    exporting.add_argument("--dmn", type=Path, metavar="FILE", help="write the decision tables as DMN")
    exporting.add_argument("--akn", type=Path, metavar="FILE", help="write the clauses as Akoma Ntoso")
    exporting.add_argument("--json", type=Path, metavar="FILE", dest="file", help="write the policy as JSON")
    deciding = command(decide, "decide one case")
    deciding.add_argument("case", type=Path, metavar="CASE.yml", help="a file with the answers")
    deciding.add_argument(
        "--expect",
        action="store_true",
        help="print the `expect:` lines of a training case, to read and paste",
    )
    judging = command(tone, "judge the tone of sentences")
    judging.add_argument("file", metavar="FILE", help="one sentence a line; -: what is piped in")
    importing = command(import_, "import the council's published words")
    importing.add_argument("file", type=Path, metavar="FILE", help="text, Markdown, web page or Word file")
    importing.add_argument("--new", type=Path, metavar="FOLDER", help="write clause files to fill in instead")
    beginning = command(new, "begin another council's content")
    beginning.add_argument("folder", type=Path, metavar="FOLDER", help="where it goes; must be new or empty")
    beginning.add_argument(
        "--text", type=Path, metavar="FILE", help="the published wording: text, Markdown, web page, Word"
    )
    beginning.add_argument(
        "--bare", action="store_true", help="do not offer this content's questions, tables and letters"
    )
    beginning.add_argument(
        "--base", default="", metavar="NAME", help="a base of rules: ladder, complaints, panel or register"
    )
    differing = command(diff, "compare two versions")
    differing.add_argument("old", metavar="OLD", help="a content folder or a git revision")
    differing.add_argument("new", metavar="NEW", nargs="?", help="default: policy_source/")
    differing.add_argument("--html", type=Path, metavar="FILE", help="write a page for a meeting too")
    reviewing = command(review, "say that what rests on a clause still holds")
    reviewing.add_argument("link", nargs="*", metavar="LINK", help="ITEM@CLAUSE, ITEM or @CLAUSE")
    reviewing.add_argument("--by", default="", metavar="NAME", help="who reviewed it")
    reviewing.add_argument(
        "--why", action="append", default=[], metavar="TEXT", help='why it holds; "GROUP: why" for one group'
    )
    reviewing.add_argument("--reasons", type=Path, metavar="FILE", help="the same, a line for each group")
    several = reviewing.add_mutually_exclusive_group()
    several.add_argument("--all", action="store_true", help="every link that waits, for whatever reason")
    several.add_argument("--all-new", action="store_true", help="every link that was never reviewed")
    reviewing.add_argument(
        "--accept-coverage", action="store_true", help="accept that fewer clauses are used"
    )
    renaming = command(rename, "give a thing another ID")
    renaming.add_argument("old", metavar="OLD", help="@CLAUSE, KIND:ID such as letter:formal-warning, or ID")
    renaming.add_argument("new", metavar="NEW", help="the new ID")
    removing = command(remove, "take out a thing that nothing names")
    removing.add_argument("id", metavar="ID", help="@CLAUSE, KIND:ID such as tier:verbal-warning, or ID")
    removing.add_argument("--why", default="", metavar="TEXT", help="why a published clause is gone")
    for made in (renaming, removing):
        made.add_argument("--write", action="store_true", help="do it; otherwise it is only shown")
    releasing = command(release, "keep what the guide says from a day on")
    releasing.add_argument("--date", default="", metavar="DATE", help="as 2026-11-25; default: today")
    releasing.add_argument("--by", default="", metavar="NAME", help="who keeps it")
    releasing.add_argument("--why", default="", metavar="TEXT", help="why, such as: adopted by Cabinet")
    releasing.add_argument("--of", default="", metavar="REVISION", help="of a git revision, not of today")
    weights = reviewing.add_mutually_exclusive_group()
    for weight, what in (
        ("editorial", "the words changed, not what they ask"),
        ("substantive", "it asks for more"),
    ):
        weights.add_argument(f"--{weight}", action="store_const", const=weight, dest="weight", help=what)
    for made in (checking, deciding, judging, importing, differing):
        made.add_argument("--json", action="store_true", help="print JSON")
    return top


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    args = parser().parse_args(arguments)
    try:
        code: int = args.run(args)
    except ModuleNotFoundError as missing:
        if (missing.name or "").partition(".")[0] in ("wizard", "macros"):
            raise
        print(f"{missing.name} is not installed for {sys.executable}.\n{SET_UP}", file=sys.stderr)
        return BAD_USE
    return code


if __name__ == "__main__":
    sys.exit(main())

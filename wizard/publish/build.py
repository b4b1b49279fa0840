"""Builds the site into a new folder and swaps it in, so that a failed build leaves the old one whole."""

import hashlib
import os
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path

from wizard.check.ledger import as_text, keep_ledger, ledger_file, read_ledger
from wizard.check.left import with_usual_left
from wizard.check.prover import Prover
from wizard.engine import compile_rules
from wizard.model import Policy
from wizard.publish.ahead import made_ahead
from wizard.publish.apart import laid_apart
from wizard.publish.assets import name_assets
from wizard.publish.compiled import keep_templates
from wizard.publish.compress import compress_site
from wizard.publish.desk_page import content_texts
from wizard.publish.desk_start import DeskStart, read_packed, ways_packed
from wizard.publish.finish import finish
from wizard.publish.full_text import write_full_text
from wizard.publish.hosting.lay import lay_hosting
from wizard.publish.kept import with_marks
from wizard.publish.live.frame import keep_names
from wizard.publish.offline import keep_last_release, write_offline
from wizard.publish.read_before import keep_read, read_before
from wizard.publish.render import render_pages
from wizard.publish.size import size_in_words
from wizard.publish.stage import stage_pages
from wizard.publish.unchanged import Record, digest
from wizard.publish.wizard_page import publish_runtime
from wizard.publish.zipped import pack_data
from wizard.source.load import load_policy

Say = Callable[[str], None]


def build_site(
    project: Path,
    out: Path,
    say: Say = print,
    *,
    content: Path | None = None,
    force: bool = False,
    draft: bool = False,
    quick: bool = False,
    renderer: str = "mkdocs",
) -> None:
    """Build the whole site.

    Args:
        project: the repository's folder.
        out: where the site goes; an old site there is replaced only once the new one is complete.
        say: told each step with its time in seconds.
        content: the content folder, if it is not the project's own `policy_source/`.
        force: build even if nothing has changed since `out` was built.
        draft: leave out the engine's snapshot and the compressed copies, which take longest to make; the
            site works all the same, and starts more slowly.
        quick: press the compressed copies lightly: a sixth larger, and the build takes half the time.
        renderer: what renders the staged pages: `mkdocs` or `zensical`.

    Raises:
        ContentError: the content has faults; nothing was written to `out`.
        RenderError: the renderer is not installed, or found an issue in the staged pages.
    """
    content = content or project / "policy_source"
    made = [renderer, *(["draft"] if draft else []), *(["quick"] if quick else [])]
    sources, record = " ".join([digest(project, content), *made]), Record(project, out)
    if record.holds(sources) and not force:
        say("  Nothing has changed since it was built (--force builds all the same).")
        return
    keep_templates(project / "build" / "cache" / "templates")
    with step("Read the policy", say):
        memory = read_before(project, anew=not draft)
        policy = with_usual_left(with_marks(load_policy(content, memory), content))
    copies = project / "build" / "cache" / "compressed"
    fresh = out.with_name(f".{out.name}.new-{os.getpid()}")
    try:
        with (
            laid_apart(policy, project) if draft else nullcontext() as apart,
            nullcontext() if draft else made_ahead(policy, project, copies, quick=quick) as image,
        ):
            with step("Prove what the policy desk starts from", say):
                proved = prove(policy, project, anew=not draft)
                texts = content_texts(content)
                read = read_packed(memory, texts)
                keep_read(project, read)
                ways = ways_packed(policy, project, anew=not draft)
                start = DeskStart(proved, read, ways, light=draft)
            with step("Stage the pages", say):
                staged = staging_folder(project, content)
                stage_pages(policy, staged, content, renderer, start, apart.training if apart else None)
            with step("Render the pages", say):
                render_pages(project, staged, fresh, renderer)
            with step("Lay the runtime of the questions", say):
                # Of a release most of this is waiting for the memory image.
                laid = (
                    apart.runtime(fresh)
                    if apart
                    else publish_runtime(policy, fresh, project, image.result() if image else b"")
                )
            with step("Take out what no page needs", say):
                finish(fresh)
            with step("List the words of every page", say):
                write_full_text(fresh)
            with step("Name files by their content", say):
                names = name_assets(fresh, laid)
                pack_data(fresh)
            with step("Write security policy and server files", say):
                lay_hosting(fresh, project, policy, renderer)
            with step("List what belongs to this release", say):
                write_offline(fresh, worker=not draft)
        if not draft:
            with step("Compress", say):
                compress_site(fresh, copies, quick=quick)
        say(f"  {size_in_words(fresh)}")
        keep_last_release(out, fresh)
        swap(fresh, out)
        keep_names(project, out, names)
        record.keep(sources)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def prove(policy: Policy, project: Path, *, anew: bool) -> str:
    """Return what of a policy is proved, so that the desk need not begin with that.

    Args:
        policy: the policy.
        project: the project's root; `check` keeps its ledger in the same place.
        anew: whether to prove what is not proved yet, instead of taking what there is.
    """
    file = ledger_file(project / "build" / "cache")
    ledger = read_ledger(file)
    if not anew:
        return as_text(ledger.held)
    Prover(compile_rules(policy), ledger).everything()
    keep_ledger(ledger, file)
    return as_text(ledger.used)


def staging_folder(project: Path, content: Path) -> Path:
    """Return where pages are staged: a place for each content folder, so that none disturbs another."""
    if content.resolve() == (project / "policy_source").resolve():
        return project / "build" / "pages"
    return project / "build" / f"pages-{hashlib.sha256(str(content.resolve()).encode()).hexdigest()[:12]}"


def swap(fresh: Path, out: Path) -> None:
    """Put the new folder in the old one's place; the gap between is two renames long."""
    old = out.with_name(f".{out.name}.old-{os.getpid()}")
    if out.exists():
        out.rename(old)
    fresh.rename(out)
    shutil.rmtree(old, ignore_errors=True)


@contextmanager
def step(what: str, say: Say) -> Iterator[None]:
    """Tell a step and how long it took."""
    start = time.perf_counter()
    yield
    say(f"  {what:<40}{time.perf_counter() - start:6.1f} s")

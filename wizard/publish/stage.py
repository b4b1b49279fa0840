"""Stages the guide's pages as Markdown, ready for MkDocs or any renderer that takes its place."""

import json
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, cast

from jinja2 import Environment
from markupsafe import Markup

from wizard import __version__
from wizard.case.schema import PROTECTED_SCHEMA, schema_text
from wizard.change.release import Release
from wizard.letters.docx import blank_letterhead
from wizard.model import Clause, Policy
from wizard.publish.blanks import blanks_renderer
from wizard.publish.citing import citation_form, cite_as
from wizard.publish.clause_data import doubled, example_number, example_word, lay_clause_data
from wizard.publish.desk_page import lay_desk
from wizard.publish.desk_start import DeskStart
from wizard.publish.diagrams import table_dot
from wizard.publish.draw import draw
from wizard.publish.exports import lay_exports
from wizard.publish.history import history_pages
from wizard.publish.hosting.parts import parts
from wizard.publish.kept import kept
from wizard.publish.naming import Names
from wizard.publish.navigation import navigation
from wizard.publish.overview import overview_dot
from wizard.publish.pages import Page, moved_pages, pages, uncited
from wizard.publish.paper.lay import lay_paper
from wizard.publish.print.papers import policy_papers, training_papers
from wizard.publish.print.press import can_print, lay_papers
from wizard.publish.proved import PAGE as PROVED
from wizard.publish.proved import proved
from wizard.publish.register_page import lay_register
from wizard.publish.search_index import Stubs
from wizard.publish.terms import explain_terms
from wizard.publish.training import lay_training_files, papers_shown, training_pages
from wizard.publish.uses import uses
from wizard.publish.wizard_page import stage_wizard
from wizard.source.undecided import undecided
from wizard.view import Links, environment

PROJECT = Path(__file__).resolve().parents[2]
PACKAGE = PROJECT / "package.json"
FRAME = ".frame.json"
"""Beside the staged pages: what the theme needs besides them (navigation, help strip, footer)."""

DRAFT = "<strong>This guide is a draft.</strong> {} places in it are still to be decided. Do not use it yet."
BINDS = {"council": "the council", "staff": "staff", "person": "the person", "everyone": "everyone"}


def stage_pages(
    policy: Policy,
    out: Path,
    content: Path | None = None,
    renderer: str = "mkdocs",
    start: DeskStart | None = None,
    training: Callable[[Path], None] | None = None,
) -> None:
    """Write every page of the guide as Markdown into `out`, touching only files that changed.

    Args:
        policy: what the pages are made from.
        out: the folder, normally `build/pages`. Whatever else stands in it is removed.
        content: the content folder that the policy was read from, if it is not the project's own.
        renderer: what will render them: the page of licences names its theme.
        start: what the policy desk starts from.
        training: lays the training files, if they are made elsewhere meanwhile.
    """
    with tempfile.TemporaryDirectory(prefix="guide-pages-") as work:
        fresh = Path(work)
        shutil.copytree(PROJECT / "docs", fresh, dirs_exist_ok=True)
        env = page_environment(policy, Names(policy), content, renderer)
        _stage_proved(policy, fresh, content or PROJECT / "policy_source", env)
        _stage_generated(policy, fresh, out.parent / "cache" / "diagrams", env)
        _stage_papers(policy, fresh, out.parent / "cache" / "papers", content)
        stage_wizard(policy, fresh)
        lay_register(PROJECT, fresh)
        lay_desk(PROJECT, content or PROJECT / "policy_source", fresh, start)
        lay_exports(policy, fresh)
        (training or partial(lay_training_files, policy))(fresh)
        (fresh / "case.schema.json").write_text(schema_text(), encoding="utf-8")
        shutil.copyfile(PROTECTED_SCHEMA, fresh / "protected-case.schema.json")
        (fresh / "letters" / "letterhead.docx").write_bytes(blank_letterhead())
        (fresh / FRAME).write_text(json.dumps(frame(policy, env, content), indent=1), encoding="utf-8")
        _count_pages(fresh)
        _title_records(fresh)
        sync(fresh, out)


def _count_pages(fresh: Path) -> None:
    """Fill in how many pages there are, the one for addresses that do not exist among them."""
    statement = fresh / "accessibility.md"
    statement.write_text(with_count(statement.read_text(encoding="utf-8"), fresh), encoding="utf-8")


def with_count(text: str, staged: Path) -> str:
    """Return a page that says how many pages there are in a folder of staged ones."""
    pages = sum(file.suffix in (".md", ".html") for file in staged.rglob("*"))
    return text.replace("%PAGES%", str(pages + 1))


def _title_records(fresh: Path) -> None:
    for record in sorted((fresh / "adr").glob("0*.md")):
        record.write_text(titled(record.read_text(encoding="utf-8")), encoding="utf-8")


def titled(record: str) -> str:
    """Name a record by its heading: it stands in no menu, and not every renderer looks into the page."""
    title = next(line.removeprefix("# ") for line in record.splitlines() if line.startswith("# "))
    return record.replace("---\n", f"---\ntitle: {json.dumps(title)}\n", 1)


def _stage_generated(policy: Policy, fresh: Path, cache: Path, env: Environment) -> None:
    lay_clause_data(policy, fresh, cast("Stubs", env.globals["repealed"]))
    made = (*guide_pages(policy, env, drawn(policy, cache)), *training_pages(policy))
    paper = [lay_paper(policy, env, fresh, cache.parent / "routes")] if policy.tables else []
    for page in (*made, *paper):
        text = render(env, policy, page)
        target = fresh / page.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")


def drawn(policy: Policy, cache: Path) -> dict[str, Markup]:
    """Return the drawing of every table by its ID, and "overview"; none where they cannot be drawn."""
    names = Names(policy)
    dots = {table.id: table_dot(table, names) for table in policy.tables}
    if policy.tables:
        dots["overview"] = overview_dot(policy, names)
    return {name: Markup(svg) for name, svg in draw(dots, cache).items()}


def guide_pages(policy: Policy, env: Environment, drawings: Mapping[str, str]) -> Iterator[Page]:
    """Yield every page of a policy but those of its training cases and of the paper route.

    Args:
        policy: what they are made from.
        env: the environment of the guide's pages.
        drawings: SVG by table ID, and "overview".
    """
    gone = (cast("Stubs", env.globals[name]) for name in ("moved", "repealed"))
    yield from moved_pages(policy, *gone)
    yield from pages(policy, Names(policy), drawings)
    yield from history_pages(policy, cast("tuple[Release, ...]", env.globals["releases"]))


def _stage_proved(policy: Policy, fresh: Path, content: Path, env: Environment) -> None:
    """Put into the page of proofs the figures of the content that is built."""
    page = fresh / PROVED
    page.write_text(
        env.from_string(page.read_text(encoding="utf-8")).render(proved(policy, content)), encoding="utf-8"
    )


def _stage_papers(policy: Policy, fresh: Path, cache: Path, content: Path | None) -> None:
    shows = printed(policy, content)
    training = papers_shown(policy)
    for_training = training_papers(policy, shows | training) if training else ()
    lay_papers((*for_training, *policy_papers(policy, shows)), fresh, cache)


def printed(policy: Policy, content: Path | None = None) -> dict[str, Any]:
    """Return what papers show besides the policy, as pages do."""
    shows = {"binds": _binds, "date": date_in_words, "uncited": uncited}
    return shows | kept(policy, content or PROJECT / "policy_source")


def page_environment(
    policy: Policy, names: Names, content: Path | None = None, renderer: str = "mkdocs"
) -> Environment:
    """Return the shared environment with what the guide's pages need besides."""
    env = environment(policy)
    used = uses(policy)
    env.globals.update(names=names, plain=names.plain, uses=used, binds=_binds, date=date_in_words)
    env.globals.update(uncited=uncited, doubled=doubled(policy), has_papers=can_print())
    env.globals.update(program_version=__version__, axe_version=axe_version())
    env.globals.update(goto_number=example_number(policy, used), goto_word=example_word(policy, used))
    env.globals.update(
        cite_as=lambda clause: cite_as(clause, names.plain),
        citation_form=citation_form(policy, date_in_words(policy.updated)),
    )
    env.globals.update(kept(policy, content or PROJECT / "policy_source"))
    env.globals.update(parts=parts(PACKAGE.parent, renderer))
    return env


def axe_version() -> str:
    """Return the version of axe that the tests use."""
    package = json.loads(PACKAGE.read_text(encoding="utf-8"))
    return str(package["devDependencies"]["axe-core"])


def render(env: Environment, policy: Policy, page: Page) -> str:
    """Return the page's Markdown with short forms explained."""
    blanks = blanks_renderer(policy, cast("Links", env.globals["links"]), page.root)
    shows: dict[str, Any] = {"root": page.root, "blanks": blanks, **page.shows}
    return explain_terms(env.get_template(f"pages/{page.template}.md.j2").render(shows), policy)


def frame(policy: Policy, env: Environment, content: Path | None = None) -> Mapping[str, Any]:
    """Return what the theme shows on every page: navigation, help strip, footer."""
    strip = '{% from "parts.html.j2" import emergency with context %}{{ emergency() }}'
    emergency = env.from_string(strip).render(root="%ROOT%")
    if left := sum(1 for _ in undecided(content or PROJECT / "policy_source")):
        emergency += f"<p>{DRAFT.format(left)}</p>"
    footer = (
        f"{policy.council}. Policy last updated {date_in_words(policy.updated)}; restated in plain English. "
        "The adopted wording decides. "
        '<a href="%ROOT%about/privacy.html">Nothing you type leaves this browser</a>. '
        '<a class="footer-link" href="%ROOT%about/index.html">About this guide</a> '
        '<a class="footer-link" href="%ROOT%accessibility.html">Accessibility</a>'
    )
    return {"nav": navigation(policy), "emergency": emergency, "copyright": footer}


def date_in_words(day: str) -> str:
    """Turn "2025-09-22" into "22 September 2025"; anything else stays as it is."""
    try:
        read = date.fromisoformat(day)
    except ValueError:
        return day
    return f"{read.day} {read:%B %Y}"


def _binds(clause: Clause) -> str:
    return " and ".join(BINDS.get(bound, bound) for bound in clause.binds)


def sync(fresh: Path, out: Path) -> None:
    """Make `out` the same as `fresh`, leaving unchanged files untouched so that watchers stay quiet."""
    out.mkdir(parents=True, exist_ok=True)
    wanted = {file.relative_to(fresh) for file in fresh.rglob("*") if file.is_file()}
    for name in wanted:
        source, target = fresh / name, out / name
        if not target.exists() or target.read_bytes() != source.read_bytes():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)
    for file in sorted(out.rglob("*"), reverse=True):
        if file.is_file() and file.relative_to(out) not in wanted:
            file.unlink()
        elif file.is_dir() and not any(file.iterdir()):
            file.rmdir()

"""Writes the wizard's page with its first question, and lays the modules and the policy beside it."""

import json
from dataclasses import replace
from pathlib import Path

from wizard.browser.app import App, make_app
from wizard.browser.case import nothing_chosen
from wizard.browser.question_page import page_view
from wizard.codec import dumps_policy
from wizard.model import Policy
from wizard.publish.book import write_book
from wizard.publish.hashed import rename_folder
from wizard.publish.holidays import holidays_json
from wizard.publish.lean import for_browser
from wizard.publish.modules import wizard_modules
from wizard.publish.packed_hard import packed_hard
from wizard.publish.print.enclosed import with_enclosures
from wizard.publish.runtime import MANIFEST, build_runtime, fresh_folder
from wizard.publish.zipped import zipped

TITLE = "Decision wizard"
PROJECT = Path(__file__).resolve().parents[2]


def stage_wizard(policy: Policy, out: Path) -> Path:
    """Write `wizard/index.md`, the page that the wizard runs in, and return its path.

    The first question stands in it as HTML, made by the macro that also makes it in the browser, so
    that it can be read and answered before any script has run.

    Args:
        policy: what the wizard asks.
        out: the folder of staged pages.
    """
    path = out / "wizard" / "index.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(front_matter(policy) + frame(make_app(policy)), encoding="utf-8")
    return path


def front_matter(policy: Policy) -> str:
    """Return the page's properties: no menus beside it, not found by the search, what it loads besides."""
    description = f"Questions that lead to the step the policy of {policy.council} offers, and to the letter."
    modules = [f"assets/wizard/{name}" for name in wizard_modules(PROJECT).in_page]
    return (
        f"---\ntitle: {TITLE}\ndescription: {json.dumps(description, ensure_ascii=False)}\n"
        f"hide: [navigation, toc]\nstyles: [assets/wizard.css]\nmodules: [{', '.join(modules)}]\n"
        "search:\n  exclude: true\n---\n\n"
    )


def frame(app: App) -> str:
    """Return the page's content.

    Blank lines are taken out: to Markdown they would end the HTML.
    """
    view = page_view(app, app.policy.questions[:1])
    html = app.render(
        "wizard-frame.html.j2",
        "frame",
        view,
        replace(view, error=nothing_chosen(view.question)),
        TITLE,
    )
    lines = (line for line in html.splitlines() if line.strip())
    return '<div class="cg-root">\n' + "\n".join(lines) + "\n</div>\n"


def publish_runtime(policy: Policy, site_dir: Path, project: Path, image: bytes = b"") -> dict[str, str]:
    """Lay what the page loads into `assets/`: our modules, Pyodide, the policy, all under hashed names.

    Args:
        policy: written as packed JSON for the engine in the browser.
        site_dir: the finished site.
        project: the project's root.
        image: the memory snapshot, from which the engine starts several times faster; see `ahead.py`.

    Returns:
        Where to find what the page's HTML calls by its plain name: both as paths from the top of the site.
    """
    policy = with_enclosures(policy, project / "build" / "cache" / "papers")
    assets = site_dir / "assets"
    modules = fresh_folder(assets / "wizard")
    for script, text in wizard_modules(project).files.items():
        (modules / script).write_text(text, encoding="utf-8")
    content = {
        "policy.bin": packed_hard(
            project, "policy", dumps_policy(for_browser(policy)).encode(), light=not image
        ),
        "book.bin": zipped(write_book(make_app(policy)).encode()),
        "holidays.json": holidays_json(policy).encode(),
    }
    manifest, name = build_runtime(assets, project, content, image)
    return {
        "assets/wizard": f"assets/{rename_folder(modules)}",
        f"assets/{MANIFEST}": f"assets/{name}",
        "assets/book.bin": f"assets/{manifest.content['book.bin']}",
    }

"""Writes the wizard's page with its first question, and lays the modules and the policy beside it."""

import json
import shutil
from pathlib import Path

from wizard.browser.app import App, make_app
from wizard.browser.case import nothing_chosen
from wizard.browser.question_page import question_view
from wizard.codec import dumps_policy
from wizard.model import Policy
from wizard.publish.book import write_book
from wizard.publish.holidays import holidays_json
from wizard.publish.runtime import RuntimeManifest, build_runtime

TITLE = "Decision wizard"
SCRIPTS = Path(__file__).parent.parent / "browser" / "js"


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
    """Return the page's properties: no menus beside it, and not found by the search."""
    description = f"Questions that lead to the step the policy of {policy.council} offers, and to the letter."
    return (
        f"---\ntitle: {TITLE}\ndescription: {json.dumps(description, ensure_ascii=False)}\n"
        "hide: [navigation, toc]\nsearch:\n  exclude: true\n---\n\n"
    )


def frame(app: App) -> str:
    """Return the page's content.

    Blank lines are taken out: to Markdown they would end the HTML.
    """
    first = app.policy.questions[0]
    html = app.render(
        "wizard-frame.html.j2",
        "frame",
        question_view(app, first),
        question_view(app, first, error=nothing_chosen(first)),
        TITLE,
    )
    lines = (line for line in html.splitlines() if line.strip())
    return '<div class="cg-root">\n' + "\n".join(lines) + "\n</div>\n"


def publish_runtime(
    policy: Policy, site_dir: Path, project: Path, *, snapshot: bool = True
) -> RuntimeManifest:
    """Lay what the page loads: our modules in `wizard/js/`, Pyodide and the policy in `wizard/runtime/`.

    Args:
        policy: written as JSON for the engine in the browser.
        site_dir: the finished site.
        project: the project's root.
        snapshot: whether to make the memory snapshot too, from which the engine starts several times faster.
    """
    scripts = site_dir / "wizard" / "js"
    shutil.rmtree(scripts, ignore_errors=True)
    scripts.mkdir(parents=True)
    for script in sorted(SCRIPTS.glob("*.js")):
        (scripts / script.name).write_bytes(script.read_bytes())
    content = {
        "policy.json": dumps_policy(policy).encode(),
        "book.json": write_book(make_app(policy)).encode(),
        "holidays.json": holidays_json(policy).encode(),
    }
    return build_runtime(site_dir / "wizard" / "runtime", project, content, policy if snapshot else None)

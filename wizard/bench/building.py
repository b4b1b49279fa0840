"""Times the site build beside plain MkDocs, and counts what a page costs beside the stock theme's."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from wizard.bench.clock import python
from wizard.bench.figures import Figure
from wizard.bench.in_chromium import CONDITIONS, Chromium
from wizard.bench.serving import served
from wizard.publish.compress import compress_site

Say = Callable[[str], None]

PLAIN = """site_name: Plain
docs_dir: {pages}
site_dir: {site}
use_directory_urls: false
theme: {{name: material, font: false}}
plugins: [search]
markdown_extensions: [attr_list, md_in_html, tables]
"""


@contextmanager
def built(project: Path, say: Say) -> Iterator[tuple[list[Figure], Path]]:
    """Build the site anew, build it again, and build the same pages with MkDocs and its stock theme alone.

    Gives the figures and the folder of the plain site.
    """
    say("  building the site, once more without a change, and the same pages with plain MkDocs")
    with tempfile.TemporaryDirectory(prefix="bench-build-") as name:
        folder = Path(name)
        command = ("site_build.py", "build", "--draft", "--out", folder / "site")
        ours = python(*command, "--force", folder=project)
        again = python(*command, folder=project)
        settings = folder / "mkdocs.yml"
        pages = project / "build" / "pages"
        settings.write_text(PLAIN.format(pages=pages, site=folder / "plain"), encoding="utf-8")
        plain = python("-m", "mkdocs", "build", "-q", "-f", settings, folder=project)
        note = (
            f"processor seconds: ours {ours.processor:.1f}, plain MkDocs {plain.processor:.1f}; by the clock "
            f"{ours.seconds:.1f} and {plain.seconds:.1f}; neither compresses"
        )
        figures = [
            Figure("build_vs_mkdocs", ours.processor / plain.processor, note),
            Figure("rebuild_s", again.seconds, f"{again.processor:.1f} s of them at work"),
        ]
        yield figures, folder / "plain"


def page_costs(playwright: Any, executable: str, sites: dict[str, Path], page: str) -> dict[str, Any]:
    """Return bytes and requests of one page, by site, in a browser that has never seen it."""
    costs = {}
    for name, site in sites.items():
        with served(site) as serving:
            browser = Chromium(playwright, executable, serving)
            with browser.page(CONDITIONS[0]) as opened:
                opened.goto(f"{serving.base}/{page}", wait_until="load")
                opened.wait_for_timeout(1500)  # what scripts ask for once they run
            costs[name] = {"bytes": sum(serving.sent.values()), "requests": serving.sent.requests}
    return costs


def material_figures(
    playwright: Any, executable: str, project: Path, ours: Path, plain: Path, page: str, say: Say
) -> list[Figure]:
    """Count what a guide page costs, beside the same page under the stock theme, both compressed."""
    say("  a guide page beside the stock theme's")
    compress_site(plain, project / "build" / "cache" / "compressed")
    costs = page_costs(playwright, executable, {"ours": ours, "stock": plain}, page)
    note = f"{page}; stock Material: {costs['stock']['bytes'] / 1000:.0f} KB"
    requests = f"{page}; stock Material: {costs['stock']['requests']}"
    return [
        Figure(
            "page_kb", costs["ours"]["bytes"] / 1000, note, "KB of a guide page with all its parts, brotli"
        ),
        Figure("page_requests", costs["ours"]["requests"], requests, "requests for it"),
    ]

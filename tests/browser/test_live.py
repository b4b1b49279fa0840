"""One story of `serve` in a browser: an edit is seen, a fault is told, a case being typed is not lost."""

import shutil
import threading
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from wizard.publish.live.live import Live
from wizard.publish.live.server import server
from wizard.publish.live.warm import Warm
from wizard.publish.stage import PROJECT

pytestmark = pytest.mark.browser

CLAUSE = "We will ask them to stop."


def served_main(page: Page) -> str:
    """The page's `main` as the server sends it: in the window the frame's script changes it when it will."""
    text = page.request.get(page.url).text()
    return text[text.index("<main") : text.index("</main>")]


def test_an_edit_is_seen_a_fault_is_told_and_typing_is_kept(
    site: Path, context: BrowserContext, renderer: str, tmp_path: Path
) -> None:
    if renderer != "mkdocs":
        pytest.skip("`serve` makes single pages with MkDocs only; with Zensical an edit waits for the build")
    content = tmp_path / "policy_source"
    shutil.copytree(PROJECT / "policy_source", content)
    clauses = content / "clauses" / "10-responses.md"
    good = clauses.read_text(encoding="utf-8")
    live = Live(site, Warm(PROJECT, content, site, PROJECT / "build" / "pages"))
    live.changed()
    live.is_built(live.edition)

    def write(text: str) -> None:
        clauses.write_text(text, encoding="utf-8")
        live.changed()

    with server(live, 0) as serving:
        threading.Thread(target=serving.serve_forever, daemon=True).start()
        base = f"http://127.0.0.1:{serving.server_address[1]}/"
        page, questions = context.new_page(), context.new_page()
        page.goto(f"{base}policy/10-responses.html")
        questions.goto(f"{base}wizard/index.html")
        questions.locator("input[type=radio]").first.check()
        as_built = served_main(page)

        write(good.replace(CLAUSE, "We will plainly ask them to stop."))
        expect(page.locator("main")).to_contain_text("We will plainly ask them to stop.")
        expect(page.locator("[data-serve]")).to_contain_text("still being rebuilt")

        write(good.replace("force=must", "force=perhaps", 1))
        expect(page.locator("h1")).to_have_text("The site cannot be built: 1 fault")
        expect(page.locator("li")).to_contain_text("policy_source/clauses/10-responses.md:")
        expect(page.get_by_role("link")).to_have_text("See the last good site")
        expect(questions.locator("[data-serve] a").first).to_contain_text("Load it again")
        expect(questions.locator("input[type=radio]").first).to_be_checked()

        write(good)
        expect(page.locator("main")).to_contain_text(CLAUSE)
        assert served_main(page) == as_built, "as the whole build makes it"
        serving.shutdown()

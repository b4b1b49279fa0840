"""Points MkDocs at the staged pages, staging them first when nobody has; the only tie to MkDocs."""

import json
import sys
from pathlib import Path
from typing import Any


def on_config(config: Any) -> Any:
    """Stage the pages unless `site_build.py` has, and take navigation and help strip from them."""
    project = Path(config.config_file_path).parent
    if str(project) not in sys.path:
        sys.path.insert(0, str(project))
    from wizard.publish.stage import FRAME, stage_pages

    staged = Path(config.docs_dir)
    if not (staged / FRAME).is_file():
        staged = project / "build" / "pages"
        from wizard.check.left import with_usual_left
        from wizard.publish.kept import with_marks
        from wizard.source.load import load_policy

        content = project / "policy_source"
        stage_pages(with_usual_left(with_marks(load_policy(content), content)), staged)
    frame = json.loads((staged / FRAME).read_text(encoding="utf-8"))
    config.docs_dir, config.nav = str(staged), frame["nav"]
    config.copyright = frame["copyright"]
    config.extra["emergency"] = frame["emergency"]
    return config


def on_page_markdown(markdown: str, files: Any, **_: Any) -> str:
    """Fill in how many pages there are, the one for addresses that do not exist among them."""
    pages = sum(file.is_documentation_page() or file.src_uri.endswith(".html") for file in files)
    return markdown.replace("%PAGES%", str(pages + 1))


def on_page_content(html: str, **_: Any) -> str:
    """Let tables and code of hand-written pages scroll by keyboard, as the generated ones do."""
    from wizard.publish.mends import with_scrolling

    return with_scrolling(html)


def on_post_page(output: str, **_: Any) -> str:
    """Mend the frame that the theme puts round a page."""
    from wizard.publish.mends import mended

    return mended(output)


def on_post_template(output_content: str, template_name: str, **_: Any) -> str:
    """Mend the page for addresses that do not exist, which is no page to MkDocs."""
    from wizard.publish.mends import mended

    return mended(output_content) if template_name.endswith(".html") else output_content

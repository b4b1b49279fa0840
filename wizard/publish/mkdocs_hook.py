"""Points MkDocs at the staged pages, staging them first when nobody has; the only tie to MkDocs."""

import json
import re
import sys
from pathlib import Path
from typing import Any

BARE_TABLE = re.compile(r"<table>(.*?</table>)", re.DOTALL)


def on_config(config: Any) -> Any:
    """Stage the pages unless `site_build.py` has, and take navigation and help strip from them."""
    project = Path(config.config_file_path).parent
    if str(project) not in sys.path:
        sys.path.insert(0, str(project))
    from wizard.publish.stage import FRAME, stage_pages

    staged = Path(config.docs_dir)
    if not (staged / FRAME).is_file():
        staged = project / "build" / "pages"
        from wizard.source.load import load_policy

        stage_pages(load_policy(project / "policy_source"), staged)
    frame = json.loads((staged / FRAME).read_text(encoding="utf-8"))
    config.docs_dir, config.nav = str(staged), frame["nav"]
    config.copyright = frame["copyright"]
    config.extra["emergency"] = frame["emergency"]
    return config


def on_page_content(html: str, **_: Any) -> str:
    """Let tables of hand-written pages scroll by keyboard, as the generated ones do."""
    region = '<div class="table-region" tabindex="0" role="region" aria-label="Table"><table class="guide">'
    return BARE_TABLE.sub(lambda table: f"{region}{table.group(1)}</div>", html)

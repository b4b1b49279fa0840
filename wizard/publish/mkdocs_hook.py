"""Points MkDocs at the staged pages, staging them first when nobody has; the only tie to MkDocs."""

import sys
from pathlib import Path
from typing import Any


def on_config(config: Any) -> Any:
    """Stage the pages unless `site_build.py` has, and fill in what `mkdocs.yml` leaves open."""
    project = Path(config.config_file_path).parent
    if str(project) not in sys.path:
        sys.path.insert(0, str(project))
    from wizard.publish.render import EXTENSION, filled_in
    from wizard.publish.stage import FRAME, stage_pages

    staged = Path(config.docs_dir)
    if not (staged / FRAME).is_file():
        staged = project / "build" / "pages"
        from wizard.check.left import with_usual_left
        from wizard.publish.kept import with_marks
        from wizard.source.load import load_policy

        content = project / "policy_source"
        stage_pages(with_usual_left(with_marks(load_policy(content), content)), staged)
    given = filled_in(staged, "mkdocs")
    config.docs_dir, config.nav, config.copyright = str(staged), given["nav"], given["copyright"]
    config.extra.update(given["extra"])
    config.markdown_extensions.append(EXTENSION)
    return config

"""One page rendered as the whole build renders it: MkDocs kept ready with menu, files and names of parts."""

import json
import logging
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from wizard.publish.assets import Joined, Names, mend_links
from wizard.publish.hosting.csp import WATCHED, with_policy
from wizard.publish.hosting.inline import skimmed
from wizard.publish.render import SETTINGS


class Frame:
    """The frame of all pages of a site that is built.

    A page's text may be newer than the site; its menu and the names of its parts are the site's.
    """

    def __init__(self, project: Path, staged: Path, site: Path, names: Names) -> None:
        """Read what MkDocs needs.

        Args:
            project: the repository's folder, with `mkdocs.yml`.
            staged: the staged pages that the site was rendered from.
            site: the built site.
            names: what its parts are called.
        """
        from mkdocs.config import load_config
        from mkdocs.structure.files import get_files, set_exclusions
        from mkdocs.structure.nav import get_navigation

        os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
        logging.getLogger("mkdocs").setLevel(logging.ERROR)  # what a page cites may be newer than the menu
        config = load_config(str(project / SETTINGS), docs_dir=str(staged), site_dir=str(site))
        self.config = config.plugins.on_config(config)
        self.files = get_files(self.config)
        self.themes = self.config.theme.get_env()
        self.files.add_files_from_theme(self.themes, self.config)
        set_exclusions(self.files, self.config)
        self.nav = get_navigation(self.files, self.config)
        self.site, self.names = site, names

    def page(self, path: str, text: str) -> str | None:
        """Return a page as the build would write it; None for one that the site does not have.

        Args:
            path: of the staged page, `policy/index.md`.
            text: its Markdown.
        """
        from mkdocs.structure.pages import Page

        file = self.files.get_file_from_path(path)
        if file is None:
            return None
        file.content_string = text
        page = file.page or Page(None, file, self.config)
        page.read_source(self.config)
        page.render(self.config, self.files)
        return self._named(self.site / file.dest_uri, self._framed(page))

    def _framed(self, page: Any) -> str:
        from mkdocs.commands.build import get_context

        page.active = True
        try:
            context = get_context(self.nav, self.files, self.config, page)
            made = self.themes.get_template(page.meta.get("template", "main.html")).render(context)
        finally:
            page.active = False
        return str(made)

    def _named(self, file: Path, html: str) -> str:
        joined = Joined(self.site, self.names.joined).page(file, html)
        mended = mend_links(self.site, file, joined, self.names.named)
        return with_policy(mended, skimmed(mended, WATCHED))


def kept_names(project: Path, out: Path) -> Names | None:
    """Return what the parts of a built site are called; None if it was never built here."""
    file = names_file(project, out)
    if not file.is_file():
        return None
    data: Mapping[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return Names(data["named"], {tuple(parts): name for parts, name in data["joined"]})


def keep_names(project: Path, out: Path, names: Names) -> None:
    """Note what the parts of a site are called, beside the record of what it was built from."""
    file = names_file(project, out)
    file.parent.mkdir(parents=True, exist_ok=True)
    data = {"named": dict(names.named), "joined": [[list(parts), one] for parts, one in names.joined.items()]}
    file.write_text(json.dumps(data, sort_keys=True), encoding="utf-8")


def names_file(project: Path, out: Path) -> Path:
    """Return where the names of a site's parts are kept."""
    from wizard.publish.unchanged import Record

    return Record(project, out).file.with_suffix(".names.json")

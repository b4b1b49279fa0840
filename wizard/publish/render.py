"""Renders the staged pages by MkDocs or by Zensical, from the one `mkdocs.yml`; nothing else knows which."""

import importlib.util
import json
import logging
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

from wizard.publish.snapshot import INSIDE, kept, run_inside
from wizard.publish.stage import FRAME, PROJECT

SETTINGS = "mkdocs.yml"
SHORTENER = "shorten.mjs"
LOCKED = "package-lock.json"
"""Where the version of esbuild stands."""
STYLES = {
    "mkdocs": ("material", "assets/stylesheets"),
    "zensical": ("zensical", "assets/stylesheets/classic"),
}
"""By renderer: the package that brings the theme's style sheets, and where in its templates they lie."""

EXTENSION = "wizard.publish.scrolling"
"""Of Python-Markdown; named here, since `mkdocs` by itself reads its settings before it can find it."""

FOR_MKDOCS = ("hooks", "watch", "plugins")
"""Settings that Zensical is not given: it knows no hooks, and would add its own search."""


COLOURS = re.compile(r"\x1b\[[0-9;]*m")
"""Zensical colours what it says, for a terminal."""


class RenderError(Exception):
    """The pages could not be rendered; the message is what the renderer said."""


def render_pages(project: Path, staged: Path, site: Path, renderer: str = "mkdocs") -> None:
    """Have the staged pages rendered.

    Args:
        project: the repository's folder, with `mkdocs.yml`.
        staged: the staged pages.
        site: where the rendered pages go; must not be there yet.
        renderer: one of `RENDERERS`.

    Raises:
        RenderError: the renderer is not installed, or found an issue.
    """
    if importlib.util.find_spec(renderer) is None:
        raise RenderError(f"{renderer} is not installed: run make dev.")
    RENDERERS[renderer](project, staged, site)


def filled_in(staged: Path, renderer: str) -> dict[str, Any]:
    """Return the settings that `mkdocs.yml` leaves open: navigation, footer, help strip, style sheets."""
    frame = json.loads((staged / FRAME).read_text(encoding="utf-8"))
    extra = {
        "emergency": frame["emergency"],
        "first_script": first_script(PROJECT),
        "theme_styles": theme_styles(renderer),
    }
    return {"nav": frame["nav"], "copyright": frame["copyright"], "extra": extra}


def first_script(project: Path) -> str:
    """Return the script that stands in every page, shortened.

    Raises:
        SnapshotError: Node or esbuild is missing or failed.
    """
    script = Path(__file__).with_name("first.js")
    made_from = [script.read_bytes(), (INSIDE / SHORTENER).read_bytes(), (project / LOCKED).read_bytes()]
    told = kept(
        project, "first", made_from, lambda: run_inside(SHORTENER, "first.js", script).strip().encode()
    )
    return told.decode()


def theme_styles(renderer: str) -> list[str]:
    """Return the addresses of the theme's style sheets: the theme names them by their content."""
    package, folder = STYLES[renderer]
    found = importlib.util.find_spec(package)
    if found is None or found.origin is None:
        raise RenderError(f"{package} is not installed: run make dev.")
    sheets = Path(found.origin).parent / "templates" / folder
    return [f"{folder}/{one.name}" for kind in ("main", "palette") for one in sheets.glob(f"{kind}.*.css")]


def _by_mkdocs(project: Path, staged: Path, site: Path) -> None:
    """The hook fills in the rest (`mkdocs_hook.py`)."""
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    config = load_config(str(project / SETTINGS), docs_dir=str(staged), site_dir=str(site))
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    config.plugins.on_shutdown()


def _by_zensical(project: Path, staged: Path, site: Path) -> None:
    """Its pages and its site must lie beside its settings, so these go where the pages are staged."""
    made = staged.with_name(f"{staged.name}-rendered-{os.getpid()}")
    settings = staged.with_name(f"{staged.name}-zensical-{os.getpid()}.yml")
    try:
        settings.write_text(yaml.safe_dump(for_zensical(project, staged, made.name)), encoding="utf-8")
        command = [sys.executable, "-m", "zensical", "build", "--clean", "--strict", "-f", str(settings)]
        env = os.environ | {"PYTHONPATH": os.pathsep.join([str(project), os.environ.get("PYTHONPATH", "")])}
        run = subprocess.run(command, cwd=project, env=env, capture_output=True, text=True, check=False)
        if run.returncode or not (made / "index.html").exists():
            said = COLOURS.sub("", run.stdout + run.stderr).partition("Traceback")[0]
            raise RenderError(f"Zensical:\n{said}")
        shutil.move(made, site)
    finally:
        settings.unlink(missing_ok=True)
        shutil.rmtree(made, ignore_errors=True)
        shutil.rmtree(staged.with_name(".cache"), ignore_errors=True)  # Zensical's, for its own next build


def for_zensical(project: Path, staged: Path, site: str) -> dict[str, Any]:
    """Return the settings of `mkdocs.yml` in the form that Zensical takes.

    Args:
        project: the repository's folder.
        staged: the staged pages.
        site: the name of the folder beside them that the rendered pages go to.
    """
    settings: dict[str, Any] = yaml.safe_load((project / SETTINGS).read_text(encoding="utf-8"))
    given = filled_in(staged, "zensical")
    theme = settings["theme"] | {
        "variant": "classic",
        "custom_dir": str(project / settings["theme"]["custom_dir"]),
    }
    kept = {name: value for name, value in settings.items() if name not in FOR_MKDOCS}
    extra = settings["extra"] | given["extra"]
    return {
        **kept,
        **given,
        "docs_dir": staged.name,
        "site_dir": site,
        "theme": theme,
        "extra": extra,
        "markdown_extensions": [*settings["markdown_extensions"], EXTENSION],
        "plugins": [],
    }


RENDERERS: dict[str, Callable[[Path, Path, Path], None]] = {"mkdocs": _by_mkdocs, "zensical": _by_zensical}
"""The renderers there are, the usual one first."""

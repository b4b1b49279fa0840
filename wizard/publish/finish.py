"""Takes out of a rendered site what no page needs: the theme's scripts and pictures, tools' files."""

import shutil
from pathlib import Path

UNUSED = ("sitemap.xml", "sitemap.xml.gz", "objects.inv", "search.json")
"""Empty without a public address, or for tools nobody has here; the packed one carries the build's time."""

UNUSED_FOLDERS = ("assets/javascripts", "assets/images", "assets/stylesheets/modern", "search")
"""The frame of the pages is ours: it calls none of the theme's scripts, and of two looks takes one."""


def finish(site: Path) -> None:
    """Take out of the rendered site what no page needs, source maps among it."""
    for name in UNUSED:
        (site / name).unlink(missing_ok=True)
    for name in UNUSED_FOLDERS:
        shutil.rmtree(site / name, ignore_errors=True)
    for source_map in site.rglob("*.map"):
        source_map.unlink()

"""Finishes a rendered site: no address of another host in its scripts, nothing that changes by the clock."""

import re
from pathlib import Path

FOREIGN = re.compile(r"https://unpkg\.com/[^\"'`]*")
"""The theme's script would fetch Mermaid or a polyfill from here; the guide uses neither."""

UNUSED = ("sitemap.xml", "sitemap.xml.gz")
"""Empty without a public address, and the packed one carries the time of the build."""


def finish(site: Path) -> None:
    """Mend the rendered site in place."""
    for name in UNUSED:
        (site / name).unlink(missing_ok=True)
    for source_map in site.rglob("*.map"):
        source_map.unlink()
    for script in (site / "assets" / "javascripts").glob("bundle.*.js"):
        text = script.read_text(encoding="utf-8")
        text = re.sub(r"\n//# sourceMappingURL=.*", "", FOREIGN.sub("about:blank", text))
        script.write_text(text, encoding="utf-8")
    _search_from_shared_drive(site)


def _search_from_shared_drive(site: Path) -> None:
    """Give the search index as a script too: a page opened as a file may not fetch JSON."""
    index = site / "search" / "search_index.json"
    if index.exists():
        text = index.read_text(encoding="utf-8")
        index.with_suffix(".js").write_text(f"var __index = {text};\n", encoding="utf-8")

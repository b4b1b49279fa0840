"""Finishes a rendered site: no address of another host in its scripts, nothing that changes by the clock."""

import hashlib
import re
import shutil
from pathlib import Path

FOREIGN = re.compile(r"https://unpkg\.com/[^\"'`]*")
"""The theme's script would fetch Mermaid or a polyfill from here; the guide uses neither."""

UNUSED = ("sitemap.xml", "sitemap.xml.gz")
"""Empty without a public address, and the packed one carries the time of the build."""

OTHER_LANGUAGES = Path("assets/javascripts/lunr")
"""Stemmers that the search loads for languages other than English."""


def finish(site: Path) -> None:
    """Mend the rendered site in place."""
    for name in UNUSED:
        (site / name).unlink(missing_ok=True)
    shutil.rmtree(site / OTHER_LANGUAGES, ignore_errors=True)
    for source_map in site.rglob("*.map"):
        source_map.unlink()
    for script in sorted((site / "assets" / "javascripts").glob("bundle.*.js")):
        text = script.read_text(encoding="utf-8")
        text = re.sub(r"\n//# sourceMappingURL=.*", "", FOREIGN.sub("about:blank", text))
        _rename(site, script, text)


def _rename(site: Path, script: Path, text: str) -> None:
    """Write a changed script under a name that tells its new content: browsers keep such files for a year."""
    kind, *rest = script.name.split(".")
    name = ".".join([kind, hashlib.sha256(text.encode()).hexdigest()[:8], *rest[1:]])
    script.with_name(name).write_text(text, encoding="utf-8")
    if name == script.name:
        return
    for page in site.rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        page.write_text(html.replace(script.name, name), encoding="utf-8")
    script.unlink()

"""Mends the theme's script: the search loads nothing until somebody searches.

The theme is pinned, so its script is known to the letter. A place that is not found once stops the build:
then the theme has changed, and this module has to be looked at.
"""

import re
from pathlib import Path

LAZY_WORKER = (
    "=new(class extends EventTarget{postMessage(d){if(!this.w){this.w=new Worker(e);"
    'this.w.addEventListener("message",m=>this.dispatchEvent(new MessageEvent("message",{data:m.data})))}'
    "this.w.postMessage(d)}})"
)

MENDS = (
    # The worker of the search is fetched with the first message to it.
    (re.compile(r"(?<=,t)=new Worker\(e\)"), LAZY_WORKER),
    # The index is fetched when the search opens: the theme waits for that on shared drives only.
    (re.compile(r'(?<=\$\()location\.protocol!=="file:"(?=\),\w+\("search"\))'), "!1"),
    # It has a name by its content, which the page tells.
    (re.compile(r'new URL\("search/search_index\.json",(\w+)\.base\)'), r"new URL(\1.index,\1.base)"),
    (
        re.compile(r'new URL\("search/search_index\.js",(\w+)\.base\)'),
        r"new URL(\1.index_script,\1.base)",
    ),
    # Words are marked in a page only if it was opened from the results of a search.
    (re.compile(r'(?<==>)\w+\("search\.highlight"\)(?=\?)'), 'new URL(location.href).searchParams.has("h")'),
)


class ThemeChangedError(Exception):
    """The theme's script is not the one that this module was written for."""


def mend_search(script: str) -> str:
    """Return the theme's script so that search costs a page nothing.

    Raises:
        ThemeChangedError: a place is not found, or found more than once.
    """
    for place, instead in MENDS:
        script, times = place.subn(instead, script)
        if times != 1:
            raise ThemeChangedError(
                f"The theme's script has {times} places like {place.pattern!r}, not one: "
                "see wizard/publish/theme.py, and mend it for this version of the theme."
            )
    return script


def bundle_of(site: Path) -> Path | None:
    """Return the theme's script in a rendered site; nothing if another theme made it."""
    return next((site / "assets" / "javascripts").glob("bundle.*.js"), None)

"""Tells where a built site keeps what the questions run on: its pages are the only place that says so."""

import re
from dataclasses import dataclass
from pathlib import Path

POINTERS = {
    "manifest": re.compile(r'<meta name="guide" data-runtime="\.\./([^"]+)"'),
    "hash": re.compile(r'data-runtime-hash="([^"]+)"'),
    "modules": re.compile(r'src="\.\./(assets/wizard-[0-9a-f]+)/main\.js"'),
}

RUNTIME = tuple(
    f"/assets/{name}" for name in ("runtime.", "pyodide-", "python-", "policy.", "holidays.", "snapshot.")
)
"""How the paths of the engine's own files begin: what the page fetches beside the questions themselves."""


@dataclass(frozen=True, slots=True)
class Release:
    """One published version, as its wizard's page names it; paths from the top of the site.

    Attributes:
        manifest: the list of the runtime's files.
        hash: what the manifest must be, as `fetch` takes it.
        modules: the folder of the wizard's own modules.
    """

    manifest: str
    hash: str
    modules: str

    def engine(self, base: str) -> dict[str, object]:
        """Return what starts an engine by hand, for tests and measurements: `engine`, `worker` and `init`."""
        init = {"manifest": f"{base}/{self.manifest}", "hash": self.hash}
        folder = f"{base}/{self.modules}"
        return {"engine": f"{folder}/engine.js", "worker": f"{folder}/worker.js", "init": init}


def read_release(site: Path) -> Release:
    """Return the version that a built site holds.

    Raises:
        ValueError: this is no site with the questions in it.
    """
    html = (site / "wizard" / "index.html").read_text(encoding="utf-8")
    found = {name: pointer.search(html) for name, pointer in POINTERS.items()}
    if missing := [name for name, match in found.items() if match is None]:
        raise ValueError(f"{site}/wizard/index.html names no {', '.join(missing)}: build the site.")
    return Release(**{name: match[1] for name, match in found.items() if match})

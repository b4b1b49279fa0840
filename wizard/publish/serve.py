"""Serves the built site on this machine and rebuilds it when a source changes."""

import contextlib
import functools
import os
import subprocess
import sys
import threading
import time
import webbrowser
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from wizard.publish.unchanged import source_files

TYPES = {
    ".wasm": "application/wasm",
    ".mjs": "text/javascript",
    ".js": "text/javascript",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".whl": "application/zip",
    ".ics": "text/calendar",
}


class Handler(SimpleHTTPRequestHandler):
    """Files with the types that browsers insist on, never from a stale cache, without a log line each."""

    extensions_map = SimpleHTTPRequestHandler.extensions_map | TYPES

    def end_headers(self) -> None:
        """Ask the browser to check for a newer file each time: the site is being worked on."""
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        """Stay quiet, except about what is missing."""
        if len(args) > 1 and str(args[1]) == "404":
            print(f"  missing: {self.path}", flush=True)


def serve(project: Path, site: Path, port: int, content: Path | None = None, renderer: str = "mkdocs") -> int:
    """Build, serve on 127.0.0.1 and rebuild on every change until interrupted.

    Args:
        project: the repository's folder.
        site: the built site; the last good one keeps being served while a source has faults.
        port: 0 takes a free one.
        content: the content folder, if it is not the project's own.
        renderer: what renders the pages.

    Returns:
        An exit code: 1 if there is no good site to serve, otherwise 0.
    """
    before = fingerprint(project, content)
    if not rebuild(project, site, content, renderer) and not site.exists():
        return 1
    handler = functools.partial(Handler, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", port), handler) as server:
        address = f"http://127.0.0.1:{server.server_address[1]}/"
        threading.Thread(target=server.serve_forever, daemon=True).start()
        print(f"Serving {address} (Ctrl+C stops)", flush=True)
        if not os.environ.get("CI"):
            webbrowser.open(address)
        try:
            watch(project, site, before, content, renderer)
        except KeyboardInterrupt:
            print("Stopped.")
    return 0


def watch(
    project: Path,
    site: Path,
    before: dict[str, int],
    content: Path | None = None,
    renderer: str = "mkdocs",
) -> None:
    """Rebuild whenever a watched file is new, changed or gone."""
    while True:
        time.sleep(0.7)
        now = fingerprint(project, content)
        if now != before:
            changed = sorted(name for name in now.keys() | before.keys() if now.get(name) != before.get(name))
            print(f"Changed: {', '.join(changed[:3])}{' …' if len(changed) > 3 else ''}", flush=True)
            before = now
            rebuild(project, site, content, renderer)


def rebuild(project: Path, site: Path, content: Path | None = None, renderer: str = "mkdocs") -> bool:
    """Build in a Python of its own, so that changed code counts too; tell whether it went well."""
    command = [sys.executable, str(project / "site_build.py"), "build", "--draft", "--out", str(site)]
    command += ["--renderer", renderer]
    command += ["--policy", str(content)] if content else []
    good = subprocess.run(command, cwd=project, check=False).returncode == 0
    if not good:
        print("The last good site is still served." if site.exists() else "There is no site yet.", flush=True)
    return good


def fingerprint(project: Path, content: Path | None = None) -> dict[str, int]:
    """Return each source's time of change in nanoseconds."""
    times = {}
    for file in source_files(project, content):
        with contextlib.suppress(FileNotFoundError):  # an editor may take a file away between two looks
            times[str(file)] = file.stat().st_mtime_ns
    return times

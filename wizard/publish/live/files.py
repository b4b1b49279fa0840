"""Hands out the files of a built site on this machine, with the types that browsers insist on."""

from http.server import SimpleHTTPRequestHandler
from typing import Any

TYPES = {
    ".mjs": "text/javascript",
    ".js": "text/javascript",
    ".json": "application/json",
    ".svg": "image/svg+xml",
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

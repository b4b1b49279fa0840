"""Serves the built site with the headers of its own server files; can fail or wait on purpose."""

import os
import re
import sys
import threading
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

HASH = re.compile(r"\.[0-9a-f]{12}\.")


@dataclass
class Faults:
    """What goes wrong: files that are not handed out, and files that wait; both by their plain names."""

    missing: set[str] = field(default_factory=set)
    held: dict[str, threading.Event] = field(default_factory=dict)
    types: dict[str, str] = field(default_factory=dict)
    """By a name's ending, the type under which it is wrongly sent."""
    forbidden: str = ""
    """A word that the security policy lacks."""
    reports: list[str] = field(default_factory=list)
    """What browsers reported against the policy that the server sent, workers included."""
    asked: list[str] = field(default_factory=list)
    """Every address asked for, in order."""


REPORT = "/policy-report"


def headers_of(folder: Path) -> dict[str, str]:
    """The headers that the site's server files send; none for a folder without such files."""
    settings = folder / "web.config"
    found = ET.parse(settings).iterfind(".//customHeaders/add") if settings.exists() else ()
    headers = {one.get("name", ""): one.get("value", "") for one in found}
    if policy := headers.get("Content-Security-Policy"):
        headers["Content-Security-Policy"] = f"{policy}; report-uri {REPORT}"
    return headers


class Handler(SimpleHTTPRequestHandler):
    extensions_map: ClassVar[dict[str, str]] = {
        **SimpleHTTPRequestHandler.extensions_map,
        ".mjs": "text/javascript",
        ".js": "text/javascript",
    }

    def __init__(self, *args: object, faults: Faults, headers: dict[str, str], directory: str) -> None:
        self.faults = faults
        self.sent = headers
        super().__init__(*args, directory=directory)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        self.faults.asked.append(self.path)
        name = HASH.sub(".", self.path.rsplit("/", 1)[-1])
        if name in self.faults.missing:
            return self.send_error(404)
        if name in self.faults.held:
            self.faults.held[name].wait(60)
        return super().do_GET()

    def guess_type(self, path: str | os.PathLike[str]) -> str:
        name = HASH.sub(".", str(path))
        wrong = [kind for ending, kind in self.faults.types.items() if name.endswith(ending)]
        return wrong[0] if wrong else super().guess_type(path)

    def do_POST(self) -> None:
        if self.path != REPORT:
            return self.send_error(405)
        self.faults.reports.append(self.rfile.read(int(self.headers["Content-Length"])).decode())
        self.send_response(204)
        return self.end_headers()

    def end_headers(self) -> None:
        left_out = f" {self.faults.forbidden}" if self.faults.forbidden else "\n"
        for name, value in self.sent.items():
            self.send_header(name, value.replace(left_out, ""))
        # As the site's server files say; without a word browsers guess how long a page stays good.
        if "Cache-Control" not in self.sent:
            kept = "public, max-age=31536000, immutable" if HASH.search(self.path) else "no-cache"
            self.send_header("Cache-Control", kept)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        pass


class Server(ThreadingHTTPServer):
    """A server that a browser which hangs up does not upset."""

    def handle_error(self, request: object, client_address: object) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


@contextmanager
def served(folder: Path, faults: Faults | None = None) -> Iterator[str]:
    """Serve a folder while the block runs; gives the address without a slash at its end."""
    faults = faults or Faults()
    handler = partial(Handler, faults=faults, headers=headers_of(folder), directory=str(folder))
    server = Server(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        for event in faults.held.values():
            event.set()
        server.shutdown()
        server.server_close()
        thread.join()

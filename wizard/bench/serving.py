"""Serves a folder on this machine as a host should, compressed and with validators; counts what it sends.

It can also be a slow link, let a page measure its memory, put a script into pages, and take reports from
browsers that nothing drives.
"""

import gzip
import json
import re
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from queue import Queue
from typing import Any
from urllib.parse import unquote, urlsplit

from wizard.publish.compress import LEAST, SUFFIXES
from wizard.publish.live.files import TYPES

PAGES = {
    ".html": "text/html",
    ".css": "text/css",
    ".bin": "application/octet-stream",
    ".wasm": "application/wasm",
}
"""What the host's settings need not name: pages, and the module of the peers, which ours packs as `.bin`."""
HASHED = re.compile(r"[.-][0-9a-f]{8,}[./]")
"""A name, or a folder's name, that tells the content may be kept for ever."""

REPORT = "/bench-report"
SPIED = "spied"
"""The query with which a page gets `Serving.script` put in front of its own."""

CHUNK = 16_384
ON_THE_WAY = 6
"""How hard servers press what they pack as they send it."""


class Sent(dict[str, int]):
    """Bytes of content sent, by path; `requests` counts every answer, those without content too."""

    requests = 0

    def of(self, *parts: str) -> int:
        """Return the bytes of all paths that contain one of these parts."""
        return sum(size for path, size in self.items() if any(part in path for part in parts))

    def clear(self) -> None:
        """Begin to count anew."""
        super().clear()
        self.requests = 0


class Link:
    """A slow line that all answers share.

    Attributes:
        bits: bits in a second; 0 for as fast as the machine can.
        delay: seconds before each answer.
    """

    def __init__(self, bits: float = 0, delay: float = 0) -> None:
        self.bits, self.delay = bits, delay
        self._lock = threading.Lock()
        self._free = 0.0

    def wait_for(self, size: int) -> None:
        """Wait until as many bytes have gone through."""
        if not self.bits:
            return
        with self._lock:
            begin = max(self._free, time.monotonic())
            self._free = begin + size * 8 / self.bits
            until = self._free
        time.sleep(max(0.0, until - time.monotonic()))


@dataclass(slots=True)
class Serving:
    """What is served, and how.

    Attributes:
        folder: the files.
        link: how fast; it may be exchanged while serving.
        script: JavaScript for pages that are asked for with `?spied`.
        isolated: let pages measure the memory of the whole tab.
        sent: what was sent so far.
        reports: what pages reported.
        base: the address.
    """

    folder: Path
    link: Link = field(default_factory=Link)
    script: str = ""
    isolated: bool = False
    sent: Sent = field(default_factory=Sent)
    reports: "Queue[Any]" = field(default_factory=Queue)
    base: str = ""


def encoded(file: Path, accepted: str) -> tuple[str, bytes]:
    """Return a file as the settings of the build have it sent: a copy, packed on the way, or as it is."""
    for encoding, ending in (("br", ".br"), ("gzip", ".gz")):
        copy = file.with_name(f"{file.name}{ending}")
        if encoding in accepted and copy.is_file():
            return encoding, copy.read_bytes()
    content = file.read_bytes()
    if "gzip" in accepted and file.suffix in SUFFIXES and len(content) >= LEAST:
        return "gzip", gzip.compress(content, ON_THE_WAY, mtime=0)
    return "", content


class Handler(BaseHTTPRequestHandler):
    """Hands out files as the settings of the build say; answers 304 where the browser has the same file."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def __init__(self, *args: object, serving: Serving) -> None:
        self.serving = serving
        super().__init__(*args)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Answer one request."""
        asked = urlsplit(self.path)
        path = unquote(asked.path)
        file = self.serving.folder / path.lstrip("/")
        if not file.is_file():
            return self._reply(404, b"", {})
        encoding, content = encoded(file, self.headers.get("Accept-Encoding", ""))
        if asked.query == SPIED:
            encoding, content = "", self._spied(file)
        headers = self._headers(file, content, encoding)
        if self.headers.get("If-None-Match") == headers["ETag"]:
            return self._reply(304, b"", headers)
        self.serving.sent[path] = self.serving.sent.get(path, 0) + len(content)
        return self._reply(200, content, headers)

    def do_POST(self) -> None:
        """Take a report."""
        content = self.rfile.read(int(self.headers.get("Content-Length", "0")))
        if self.path == REPORT:
            self.serving.reports.put(json.loads(content))
        self._reply(204, b"", {})

    def _spied(self, file: Path) -> bytes:
        html = file.read_text(encoding="utf-8")
        return html.replace("<head>", f"<head><script>{self.serving.script}</script>", 1).encode()

    def _headers(self, file: Path, content: bytes, encoding: str) -> dict[str, str]:
        kept = (
            "public, max-age=31536000, immutable"
            if HASHED.search(file.relative_to(self.serving.folder).as_posix())
            else "no-cache"
        )
        headers = {
            "ETag": f'"{sha256(content).hexdigest()[:16]}"',
            "Content-Type": {**TYPES, **PAGES}.get(file.suffix, "application/octet-stream"),
            "Cache-Control": kept,
        }
        if encoding:
            headers["Content-Encoding"] = encoding
        if self.serving.isolated:
            headers["Cross-Origin-Opener-Policy"] = "same-origin"
            headers["Cross-Origin-Embedder-Policy"] = "require-corp"
        return headers

    def _reply(self, status: int, content: bytes, headers: dict[str, str]) -> None:
        self.serving.sent.requests += 1
        link = self.serving.link
        time.sleep(link.delay)
        self.send_response(status)
        length = {} if status in (204, 304) else {"Content-Length": str(len(content))}
        for name, value in {**headers, **length}.items():
            self.send_header(name, value)
        self.end_headers()
        for start in range(0, len(content), CHUNK if link.bits else max(1, len(content))):
            chunk = content[start : start + CHUNK] if link.bits else content
            link.wait_for(len(chunk))
            self.wfile.write(chunk)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the table is what is printed."""


class Server(ThreadingHTTPServer):
    """A server that a closed browser does not upset."""

    request_queue_size = 128

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: browsers are closed in mid-transfer all the time here."""


@contextmanager
def served(folder: Path, script: str = "") -> Iterator[Serving]:
    """Serve a folder while the block runs."""
    serving = Serving(folder, script=script)
    server = Server(("127.0.0.1", 0), partial(Handler, serving=serving))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    serving.base = f"http://127.0.0.1:{server.server_address[1]}"
    try:
        yield serving
    finally:
        server.shutdown()
        server.server_close()
        thread.join()

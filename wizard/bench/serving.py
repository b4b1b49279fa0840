"""Serves a folder on this machine as a host should, compressed and with validators; counts what it sends."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

from wizard.publish.serve import TYPES

PAGES = {".html": "text/html", ".css": "text/css", ".bin": "application/octet-stream"}


class Sent(dict[str, int]):
    """Bytes of content sent, by path."""

    def of(self, *parts: str) -> int:
        """Return the bytes of all paths that contain one of these parts."""
        return sum(size for path, size in self.items() if any(part in path for part in parts))


class Handler(BaseHTTPRequestHandler):
    """Hands out files, brotli first; answers 304 where the browser has the very same file."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *args: object, folder: Path, sent: Sent) -> None:
        self.folder, self.sent = folder, sent
        super().__init__(*args)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Answer one request."""
        path = unquote(urlsplit(self.path).path)
        file = self.folder / path.lstrip("/")
        if not file.is_file():
            return self._reply(404, b"", {})
        packed = file.with_name(file.name + ".br")
        brotli = packed.is_file() and "br" in self.headers.get("Accept-Encoding", "")
        content = (packed if brotli else file).read_bytes()
        kind = {**TYPES, **PAGES}.get(file.suffix, "application/octet-stream")
        headers = {"ETag": f'"{sha256(content).hexdigest()[:16]}"', "Content-Type": kind}
        headers["Cache-Control"] = "no-cache"
        if brotli:
            headers["Content-Encoding"] = "br"
        if self.headers.get("If-None-Match") == headers["ETag"]:
            return self._reply(304, b"", headers)
        self.sent[path] = self.sent.get(path, 0) + len(content)
        return self._reply(200, content, headers)

    def _reply(self, status: int, content: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in {**headers, "Content-Length": str(len(content))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the table is what is printed."""


class Server(ThreadingHTTPServer):
    """A server that a closed browser does not upset."""

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: browsers are closed in mid-transfer all the time here."""


@contextmanager
def served(folder: Path) -> Iterator[tuple[str, Sent]]:
    """Serve a folder while the block runs; gives its address and the bytes sent so far."""
    sent = Sent()
    server = Server(("127.0.0.1", 0), partial(Handler, folder=folder, sent=sent))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}", sent
    finally:
        server.shutdown()
        server.server_close()
        thread.join()

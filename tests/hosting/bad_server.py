"""A server with one fault at a time, of the kinds that hosts really make."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from wizard.publish.hosting.headers import TYPES


@dataclass(frozen=True)
class Fault:
    """What is wrong; without any of these the server does as the settings files say, but compresses nothing.

    Attributes:
        types: types sent in place of the right ones, by ending.
        missing: endings that are refused.
        headers: headers sent besides, or in place of the guide's own; "" leaves one out.
        changed: what is done to a file on its way.
        no_folders: whether the address of a folder is refused.
    """

    types: dict[str, str] = field(default_factory=dict)
    missing: tuple[str, ...] = ()
    headers: dict[str, str] = field(default_factory=dict)
    changed: Callable[[str, bytes], bytes] = lambda _, content: content
    no_folders: bool = False


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, *args: object, fault: Fault, own: dict[str, str], directory: str) -> None:
        self.fault, self.own = fault, own
        super().__init__(*args, directory=directory)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        path = self.path.split("?")[0]
        if path.endswith("/"):
            path += "" if self.fault.no_folders else "index.html"
        file = Path(self.directory, path.lstrip("/"))
        if not file.is_file() or file.suffix in self.fault.missing:
            return self.send_error(404)
        content = self.fault.changed(path, file.read_bytes())
        self.send_response(200)
        kind = {**TYPES, **self.fault.types}[file.suffix]
        headers = {"Cache-Control": "no-cache", **self.own, "Content-Type": kind, **self.fault.headers}
        for name, value in headers.items():
            if value:
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)
        return None

    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def faulty(site: Path, fault: Fault, own: dict[str, str]) -> Iterator[str]:
    """Serve the site with a fault; `own` are the headers that the guide asks for."""
    handler = partial(_Handler, fault=fault, own=own, directory=str(site))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()

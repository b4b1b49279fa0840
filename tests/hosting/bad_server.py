"""A server with one fault at a time, of the kinds that hosts really make."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from wizard.publish.hosting.headers import SETTINGS, TYPES


@dataclass(frozen=True)
class Fault:
    """What is wrong; without any of these the server does as the settings files say, but compresses nothing.

    Attributes:
        types: types sent in place of the right ones, by ending.
        missing: endings that are refused.
        headers: headers sent besides, or in place of the guide's own; "" leaves one out.
        changed: what is done to a file on its way.
        no_folders: whether the address of a folder is refused.
        besides: texts that stand on the server besides the site, by path.
        hands_settings: whether the server's own settings can be read.
        saved: endings that are handed out as files to save, never to be shown: document libraries do that.
    """

    types: dict[str, str] = field(default_factory=dict)
    missing: tuple[str, ...] = ()
    headers: dict[str, str] = field(default_factory=dict)
    changed: Callable[[str, bytes], bytes] = lambda _, content: content
    no_folders: bool = False
    besides: dict[str, str] = field(default_factory=dict)
    hands_settings: bool = False
    saved: tuple[str, ...] = ()


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, *args: object, fault: Fault, own: dict[str, str], directory: str) -> None:
        self.fault, self.own = fault, own
        super().__init__(*args, directory=directory)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        path = self.path.split("?")[0]
        if path.endswith("/"):
            path += "" if self.fault.no_folders else "index.html"
        file = Path(self.directory, path.lstrip("/"))
        kept_back = file.name in SETTINGS and not self.fault.hands_settings
        besides = self.fault.besides.get(path.lstrip("/"))
        if besides is None and (not file.is_file() or kept_back or file.suffix in self.fault.missing):
            return self.send_error(404)
        content = self.fault.changed(path, file.read_bytes() if besides is None else besides.encode())
        self.send_response(200)
        kind = {**TYPES, **self.fault.types}.get(file.suffix, "text/plain")
        to_save = {"Content-Disposition": "attachment"} if file.suffix in self.fault.saved else {}
        own = {"Cache-Control": "no-cache", **self.own, "Content-Type": kind}
        headers = {**own, **to_save, **self.fault.headers}
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

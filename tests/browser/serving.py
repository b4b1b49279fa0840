"""Serves the built site on this machine, with the types a browser insists on; can fail or wait on purpose."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar


@dataclass
class Faults:
    """What goes wrong: names of files that are not handed out, and of files that wait for an event."""

    missing: set[str] = field(default_factory=set)
    held: dict[str, threading.Event] = field(default_factory=dict)


class Handler(SimpleHTTPRequestHandler):
    extensions_map: ClassVar[dict[str, str]] = {
        **SimpleHTTPRequestHandler.extensions_map,
        ".mjs": "text/javascript",
        ".js": "text/javascript",
        ".wasm": "application/wasm",
    }

    def __init__(self, *args: object, faults: Faults, directory: str) -> None:
        self.faults = faults
        super().__init__(*args, directory=directory)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        name = self.path.rsplit("/", 1)[-1]
        if name in self.faults.missing:
            return self.send_error(404)
        if name in self.faults.held:
            self.faults.held[name].wait(60)
        return super().do_GET()

    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def served(folder: Path, faults: Faults | None = None) -> Iterator[str]:
    """Serve a folder while the block runs; gives the address without a slash at its end."""
    handler = partial(Handler, faults=faults or Faults(), directory=str(folder))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        for event in (faults or Faults()).held.values():
            event.set()
        server.shutdown()
        server.server_close()
        thread.join()

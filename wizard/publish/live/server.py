"""The web server of `serve`: pages as they are written now, every other file as it was built."""

import json
from functools import partial
from http import HTTPStatus
from http.server import ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

from wizard.publish.live.files import TYPES, Handler
from wizard.publish.live.live import Answer, Live
from wizard.publish.live.shown import FINDINGS, FOLLOWER, INSIDE, LAST, STATE, with_follower

SCRIPT = Path(__file__).with_name(FOLLOWER)
HTML = "text/html; charset=utf-8"


class LiveHandler(Handler):
    """Asks `Live` for pages, and answers what the script in them asks."""

    def __init__(self, *args: object, live: Live, directory: str) -> None:
        self.live = live
        super().__init__(*args, directory=directory)  # type: ignore[arg-type]

    def do_GET(self) -> None:  # noqa: N802 (the library's name)
        """Answer one request."""
        asked = urlsplit(self.path)
        path = unquote(asked.path)
        if path.startswith(INSIDE):
            return self._inside(path.removeprefix(INSIDE), asked.query)
        if page := page_of(path):
            return self._page(self.live.answer(page), page)
        return super().do_GET()

    def _inside(self, what: str, query: str) -> None:
        if what == FOLLOWER:
            return self._send(HTTPStatus.OK, TYPES[".js"], SCRIPT.read_text(encoding="utf-8"))
        if what == STATE:
            page = parse_qs(query).get("page", ["index.html"])[0]
            return self._send(HTTPStatus.OK, TYPES[".json"], json.dumps(self.live.state(page)))
        if what == FINDINGS:
            return self._page(self.live.found(), FINDINGS)
        if what.startswith(f"{LAST}/"):
            self.path = f"/{what.removeprefix(f'{LAST}/')}"
            return super().do_GET()
        return self.send_error(HTTPStatus.NOT_FOUND)

    def _page(self, answer: Answer, page: str) -> None:
        self._send(answer.status, HTML, with_follower(answer.html, page))

    def _send(self, status: HTTPStatus, kind: str, text: str) -> None:
        content = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


class Server(ThreadingHTTPServer):
    """A server that a browser which leaves in the middle does not upset."""

    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: pages that load anew leave all the time."""


def server(live: Live, port: int) -> Server:
    """Return a server of this machine alone, not begun yet.

    Args:
        live: what it serves.
        port: 0 takes a free one.
    """
    return Server(("127.0.0.1", port), partial(LiveHandler, live=live, directory=str(live.site)))


def page_of(path: str) -> str:
    """Return which page of the site an address is, from its top; "" for any other file."""
    if path.endswith("/"):
        path += "index.html"
    return path.lstrip("/") if path.endswith(".html") and ".." not in path else ""

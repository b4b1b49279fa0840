"""A browser watched from outside: its network log, a sink for whatever would leave, its profile on disk."""

import base64
import json
import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, BrowserType, Page

CANARY = "Kanarie7f3aQx"
"""Typed into every field. Letters and digits only, so that it stands unchanged in an address too."""

FLAGS = [
    *("--no-sandbox", "--disable-gpu", "--net-log-capture-mode=IncludeSensitive"),
    # What a browser does of its own accord is not the site's doing, and would hide what is.
    *("--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"),
    *(
        "--disable-domain-reliability",
        "--disable-client-side-phishing-detection",
        "--gaia-url=http://127.0.0.1:9",
    ),
    "--disable-features=AutofillServerCommunication,OptimizationHints,MediaRouter,Translate,NetworkTimeServiceQuerying"
    ",WebUIOmniboxAimPopup,WebUIOmniboxPopup",
]

BY_ITSELF = "not an origin"
"""Named by the network log as the cause of what no page caused, such as the browser's own updates."""

KEPT = """async (mark) => {
  const asked = (request) => new Promise((resolve) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => resolve(null);
  });
  const databases = [];
  for (const { name } of await indexedDB.databases()) {
    const base = await asked(indexedDB.open(name));
    for (const store of base?.objectStoreNames ?? []) {
      databases.push([name, store, await asked(base.transaction(store).objectStore(store).getAll())]);
    }
    base?.close();
  }
  const cached = [];
  for (const name of self.caches ? await caches.keys() : []) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      if (request.url.endsWith(".bin")) continue;
      const told = [request.url, await (await cache.match(request)).text()];
      if (told.some((words) => words.includes(mark))) cached.push(told); // 25 MB of pages need not leave
    }
  }
  return {
    address: location.href, title: document.title, "window's name": window.name, history: history.state,
    localStorage: { ...localStorage }, sessionStorage: { ...sessionStorage },
    IndexedDB: databases, Cache: cached,
    cookies: document.cookie, "timing records": performance.getEntries().map((entry) => entry.name),
  };
}"""


@dataclass
class Watch:
    """What a watched browser did.

    Attributes:
        context: the browser's window.
        own: address of the site's server; all else counts as elsewhere.
        kept: where the canary stood while the page was open: address, storage and the like.
        caught: what reached the sink that stands in for every other host, by its first bytes.
        log: the network log, once the browser has been closed.
        profile: the browser's folder on disk.
    """

    context: BrowserContext
    own: str
    profile: Path
    kept: list[str] = field(default_factory=list)
    caught: list[bytes] = field(default_factory=list)
    log: Path = Path()

    def look(self, page: Page) -> None:
        """Look for the canary in everything that a page can keep or show to others."""
        for place, what in page.evaluate(KEPT, CANARY).items():
            if CANARY in json.dumps(what):
                self.kept.append(f"{place} of {page.url.split('?')[0]}")
        if CANARY in json.dumps(self.context.cookies()):
            self.kept.append("cookies")

    def leaks(self) -> list[str]:
        """Everything that went where it should not; asked for when the browser has been closed."""
        told = json.loads(self.log.read_text(encoding="utf-8"))["events"]
        about = [event["params"] for event in told if event.get("params")]
        own_doing = {_host(one["url"]) for one in about if one.get("initiator") == BY_ITSELF}
        found = [*self.kept, *self._sunk(own_doing), *self._logged(about, own_doing), *self._on_disk()]
        return list(dict.fromkeys(found))

    def _sunk(self, own_doing: set[str]) -> Iterator[str]:
        for first in self.caught:
            if not any(host.encode() in first for host in own_doing):
                yield f"sent elsewhere: {first[:80]!r}"

    def _logged(self, about: list[dict[str, Any]], own_doing: set[str]) -> Iterator[str]:
        for one in about:
            url, by = str(one.get("url", "")), one.get("initiator", BY_ITSELF)
            if by != BY_ITSELF and not url.startswith((self.own, "blob:", "data:")):
                yield f"asked elsewhere: {url}"
            host = _host(str(one.get("host", "")))
            if host and host not in {"127.0.0.1", "localhost"} | own_doing:
                yield f"looked up: {host}"
            if found := hidden(json.dumps(one).encode()):
                yield f"in the network log {found}: {url}"

    def _on_disk(self) -> Iterator[str]:
        for file in sorted(self.profile.rglob("*")):
            if file.is_file() and (found := hidden(file.read_bytes())):
                yield f"on disk {found}: {file.relative_to(self.profile)}"


def _host(address: str) -> str:
    """The host of an address, or of a bare name with or without a port."""
    return urlsplit(address if "//" in address else f"//{address}").hostname or ""


def hidden(content: bytes) -> str:
    """How the canary stands in these bytes, or nothing."""
    if CANARY.encode() in content:
        return "as text"
    if CANARY.encode("utf-16-le") in content:
        return "as UTF-16"
    return "as base64" if any(shape in content for shape in BASE64) else ""


def _base64_shapes(text: bytes) -> tuple[bytes, ...]:
    """The text as it looks inside base64, for each place it can start at."""
    shapes = (base64.b64encode(b"\0" * shift + text) for shift in range(3))
    return tuple(shape[start:-4] for shape, start in zip(shapes, (0, 2, 3), strict=True))


BASE64 = _base64_shapes(CANARY.encode())


class _Sink(socketserver.StreamRequestHandler):
    timeout = 5

    def handle(self) -> None:
        self.server.caught.append(self.connection.recv(8192))  # type: ignore[attr-defined]


@contextmanager
def sink(caught: list[bytes]) -> Iterator[int]:
    """Stand in for every other host; gives the port."""
    server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), _Sink)
    server.caught = caught  # type: ignore[attr-defined]
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield int(server.server_address[1])
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def watched(kind: BrowserType, program: str, own: str, folder: Path) -> Iterator[Watch]:
    """Run a browser with a fresh profile; every name but our server's leads into the sink.

    Args:
        kind: Chromium's driver.
        program: the browser.
        own: address of the site's server.
        folder: where profile and log go.
    """
    caught: list[bytes] = []
    with sink(caught) as port:
        log, profile = folder / "network.json", folder / "profile"
        flags = [f"--log-net-log={log}", f"--host-resolver-rules=MAP * 127.0.0.1:{port}, EXCLUDE 127.0.0.1"]
        context = kind.launch_persistent_context(
            profile, executable_path=program, args=[*FLAGS, *flags], accept_downloads=True
        )
        context.set_default_timeout(120_000)
        watch = Watch(context, own, profile, caught=caught, log=log)
        try:
            yield watch
        finally:
            context.close()

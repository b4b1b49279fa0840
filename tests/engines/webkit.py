"""WebKitGTK's MiniBrowser on a screen in memory, by classic WebDriver (https://www.w3.org/TR/webdriver2/)."""

import json
import os
import socket
import subprocess
import time
import urllib.request
from pathlib import Path
from typing import Any

from .engine import PLACE, Engine

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
ARGUMENTS = ["--automation"]
NARROW = "* { min-width: 0; margin: 0; padding: 0; border-width: 0; font-size: 1px; -gtk-icon-source: none; }"
"""Style of the window around the page, not of the page: its buttons would keep it from being 320 px wide."""


class WebKit(Engine):
    name = "WebKitGTK"

    def __init__(self, downloads: Path, driver: str, screen: str, mini_browser: str) -> None:
        super().__init__(downloads)
        reading, writing = os.pipe()
        command = [screen, "-displayfd", str(writing), "-screen", "0", "1280x1000x24", "-nolisten", "tcp"]
        self.screen = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as pipe:
            display = f":{pipe.readline().strip()}"
        home = downloads.parent / "home"
        (home / ".config").mkdir(parents=True, exist_ok=True)
        folder = f'XDG_DOWNLOAD_DIR="{downloads}"\n'
        (home / ".config" / "user-dirs.dirs").write_text(folder, encoding="utf-8")
        for version in ("gtk-3.0", "gtk-4.0"):
            (home / ".config" / version).mkdir(exist_ok=True)
            (home / ".config" / version / "gtk.css").write_text(NARROW, encoding="utf-8")
        environment = {
            **os.environ,
            "DISPLAY": display,
            "HOME": str(home),
            "XDG_CONFIG_HOME": str(home / ".config"),
            "LIBGL_ALWAYS_SOFTWARE": "1",
            "WEBKIT_DISABLE_COMPOSITING_MODE": "1",  # there is no graphics card
            "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1",  # it would need namespaces; the pages are ours
        }
        port = free_port()
        self.driver = subprocess.Popen([driver, f"--port={port}"], env=environment)
        self.address = f"http://127.0.0.1:{port}"
        options = {"binary": mini_browser, "args": ARGUMENTS}
        wanted = {"webkitgtk:browserOptions": options, "unhandledPromptBehavior": "accept"}
        wait_for(port)
        made = self.ask("POST", "/session", {"capabilities": {"alwaysMatch": wanted}})
        self.told = made["capabilities"]
        self.address += f"/session/{made['sessionId']}"
        self.ask("POST", "/timeouts", {"script": 60_000, "pageLoad": 120_000})

    def ask(self, method: str, path: str, body: dict[str, Any] | None = None) -> Any:
        data = None if body is None else json.dumps(body).encode()
        headers = {"Content-Type": "application/json"}
        request = urllib.request.Request(self.address + path, data, headers, method=method)
        try:
            with urllib.request.urlopen(request, timeout=180) as response:
                return json.load(response)["value"]
        except urllib.error.HTTPError as fault:
            raise AssertionError(f"{self.name}: {path}: {fault.read().decode()[:400]}") from fault

    @property
    def version(self) -> str:
        return str(self.told["browserVersion"])

    def open(self, address: str) -> None:
        self.ask("POST", "/url", {"url": address})

    def script(self, body: str, *arguments: Any) -> Any:
        return self.ask("POST", "/execute/sync", {"script": body, "args": list(arguments)})

    def find(self, where: str) -> str:
        found = self.ask("POST", "/element", {"using": "css selector", "value": where})
        return str(found[ELEMENT])

    def click(self, where: str) -> None:
        place = self.until(PLACE, where)
        press = [{"type": "pointerMove", "duration": 0, "origin": "viewport", **place}]
        press += [{"type": "pointerDown", "button": 0}, {"type": "pointerUp", "button": 0}]
        mouse = {"type": "pointer", "id": "mouse", "parameters": {"pointerType": "mouse"}, "actions": press}
        self.ask("POST", "/actions", {"actions": [mouse]})

    def keys(self, text: str) -> None:
        strokes = [{"type": kind, "value": key} for key in text for kind in ("keyDown", "keyUp")]
        self.ask("POST", "/actions", {"actions": [{"type": "key", "id": "keys", "actions": strokes}]})

    def choose_file(self, where: str, *files: Path) -> None:
        # By the standard several files are named in lines.
        self.ask("POST", f"/element/{self.find(where)}/value", {"text": "\n".join(map(str, files))})

    def resize(self, width: int) -> None:
        self.ask("POST", "/window/rect", {"width": width, "height": 1000})  # the window has no frame
        self.until("return innerWidth === arguments[0]", width)

    def close(self) -> None:
        self.ask("DELETE", "")
        for program in (self.driver, self.screen):
            program.terminate()
            program.wait(10)


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def wait_for(port: int) -> None:
    """Wait until somebody listens on a port of this machine."""
    for _ in range(200):
        with socket.socket() as one:
            if one.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise AssertionError(f"nobody listens on port {port}")

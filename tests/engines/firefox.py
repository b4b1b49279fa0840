"""Firefox as it is installed, by WebDriver BiDi, which it speaks itself (https://www.w3.org/TR/webdriver-bidi/)."""

import json
import re
import subprocess
from collections.abc import Mapping
from itertools import count
from pathlib import Path
from typing import Any

from websockets.sync.client import connect

from .engine import PLACE, Engine, as_function

PREFERENCES = {
    "browser.download.folderList": 2,
    "browser.download.useDownloadDir": True,
    "browser.download.always_ask_before_handling_new_types": False,
    "browser.download.alwaysOpenPanel": False,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "app.normandy.enabled": False,
    "messaging-system.rsexperimentloader.enabled": False,
    "services.settings.server": "data:,",
    "app.update.enabled": False,
    "remote.active-protocols": 1,
}


class Firefox(Engine):
    name = "Firefox"

    def __init__(self, downloads: Path, binary: str, more: Mapping[str, Any] = {}) -> None:
        super().__init__(downloads)
        profile = downloads.parent / "profile"
        profile.mkdir()
        preferences = {**PREFERENCES, "browser.download.dir": str(downloads), **more}
        lines = [f'user_pref("{name}", {json.dumps(value)});' for name, value in preferences.items()]
        (profile / "user.js").write_text("\n".join(lines), encoding="utf-8")
        command = [
            binary,
            "--headless",
            "--no-remote",
            "--profile",
            str(profile),
            "--remote-debugging-port=0",
        ]
        self.program = subprocess.Popen(
            [*command, "--width=1280", "--height=1000"], stderr=subprocess.PIPE, text=True
        )
        self.opened = connect(f"{self.told_address()}/session", max_size=None, open_timeout=60)
        self.socket = self.opened.__enter__()
        self.numbers = count(1)
        prompts = {"default": "accept", "beforeUnload": "accept"}
        wanted = {"alwaysMatch": {"unhandledPromptBehavior": prompts}}
        self.told = self.ask("session.new", {"capabilities": wanted})["capabilities"]
        # The tab that is there leaves the focus in the address field, and the page would hear of none.
        self.tab = self.ask("browsingContext.create", {"type": "tab"})["context"]
        self.ask("browsingContext.activate", {"context": self.tab})

    def told_address(self) -> str:
        assert self.program.stderr
        for line in self.program.stderr:
            if found := re.search(r"WebDriver BiDi listening on (ws://\S+)", line):
                return found.group(1)
        raise AssertionError("Firefox ended before it listened")

    def ask(self, method: str, parameters: dict[str, Any]) -> Any:
        number = next(self.numbers)
        self.socket.send(json.dumps({"id": number, "method": method, "params": parameters}))
        while True:
            answer = json.loads(self.socket.recv(timeout=180))
            if answer.get("id") == number:
                assert answer["type"] == "success", f"{method}: {answer.get('message')}"
                return answer["result"]

    @property
    def version(self) -> str:
        return str(self.told["browserVersion"])

    def open(self, address: str) -> None:
        self.ask("browsingContext.navigate", {"context": self.tab, "url": address, "wait": "complete"})

    def script(self, body: str, *arguments: Any) -> Any:
        # BiDi describes values; JSON made in the page comes whole.
        expression = (
            f"Promise.resolve({as_function(body, arguments)}).then((it) => JSON.stringify([it ?? null]))"
        )
        result = self.evaluate(expression)
        return json.loads(result["value"])[0]

    def evaluate(self, expression: str) -> dict[str, Any]:
        parameters = {"expression": expression, "target": {"context": self.tab}, "awaitPromise": True}
        answer = self.ask("script.evaluate", parameters)
        assert answer["type"] == "success", answer["exceptionDetails"]["text"]
        return dict(answer["result"])

    def act(self, source: dict[str, Any]) -> None:
        self.ask("input.performActions", {"context": self.tab, "actions": [source]})

    def click(self, where: str) -> None:
        place = self.until(PLACE, where)
        press = [{"type": "pointerMove", **place}]
        press += [{"type": "pointerDown", "button": 0}, {"type": "pointerUp", "button": 0}]
        self.act({"type": "pointer", "id": "mouse", "actions": press})

    def keys(self, text: str) -> None:
        strokes = [{"type": kind, "value": key} for key in text for kind in ("keyDown", "keyUp")]
        self.act({"type": "key", "id": "keys", "actions": strokes})

    def choose_file(self, where: str, *files: Path) -> None:
        field = self.evaluate(f"document.querySelector({json.dumps(where)})")
        element = {"sharedId": field["sharedId"]}
        self.ask(
            "input.setFiles",
            {"context": self.tab, "element": element, "files": [str(file) for file in files]},
        )

    def resize(self, width: int) -> None:
        size = {"width": width, "height": 900}
        self.ask("browsingContext.setViewport", {"context": self.tab, "viewport": size})

    def close(self) -> None:
        self.opened.__exit__(None, None, None)
        self.program.terminate()
        self.program.wait(20)

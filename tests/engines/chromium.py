"""Chromium, by Playwright."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Browser

from .engine import LONGEST, Engine, as_function


class Chromium(Engine):
    name = "Chromium"

    def __init__(self, downloads: Path, browser: Browser) -> None:
        super().__init__(downloads)
        self.browser = browser
        self.context = browser.new_context(viewport={"width": 1280, "height": 900}, accept_downloads=True)
        self.context.set_default_timeout(LONGEST * 1000)
        self.page = self.context.new_page()
        self.page.on("download", lambda download: download.save_as(downloads / download.suggested_filename))
        self.page.on("dialog", lambda dialog: dialog.accept())

    @property
    def version(self) -> str:
        return self.browser.version

    def open(self, address: str) -> None:
        self.page.goto(address)

    def script(self, body: str, *arguments: Any) -> Any:
        return self.page.evaluate(as_function(body, arguments))

    def click(self, where: str) -> None:
        self.page.locator(where).filter(visible=True).first.click()

    def keys(self, text: str) -> None:
        self.page.keyboard.type(text)

    def choose_file(self, where: str, *files: Path) -> None:
        self.page.locator(where).set_input_files(files)

    def resize(self, width: int) -> None:
        self.page.set_viewport_size({"width": width, "height": 900})

    def rest(self) -> None:
        self.page.wait_for_timeout(50)  # Playwright hands events over only while it is asked something

    def close(self) -> None:
        self.context.close()

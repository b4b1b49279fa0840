"""The real policy, read and compiled once, and one real browser, for every test that needs them."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from wizard.engine import Rules, compile_rules
from wizard.model import Policy
from wizard.source.load import load_policy

PROJECT = Path(__file__).resolve().parent.parent
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


@pytest.fixture(scope="session")
def policy() -> Policy:
    return load_policy(PROJECT / "policy_source")


@pytest.fixture(scope="session")
def rules(policy: Policy) -> Rules:
    return compile_rules(policy)


@pytest.fixture(scope="session")
def chromium() -> str:
    if chosen := os.environ.get("CHROMIUM"):
        return chosen
    finder = [sys.executable, str(PROJECT / "scripts" / "find_browser.py")]
    return subprocess.run(finder, capture_output=True, text=True, check=True).stdout.strip()


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield browser
        browser.close()

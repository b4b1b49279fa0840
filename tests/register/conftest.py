"""The real policy made ready, and the thirty files read as the page reads them."""

import json
from typing import Any

import pytest

from tests.register.made import TODAY, thirty
from wizard.browser.app import App, make_app
from wizard.engine import Rules
from wizard.letters.workdays import Holidays
from wizard.model import Policy
from wizard.publish.holidays import holidays_json
from wizard.register.calls import register_read, register_wants


@pytest.fixture(scope="session")
def app(policy: Policy) -> App:
    return make_app(policy, Holidays.from_data(json.loads(holidays_json(policy))))


@pytest.fixture(scope="session")
def texts(rules: Rules) -> dict[str, str]:
    return thirty(rules)


def parts_of(text: str, wants: dict[str, list[str]]) -> dict[str, Any]:
    """Take out of a file what the page takes; as `partsOf` of register-files.js."""
    case = json.loads(text)["case"]

    def only(given: dict[str, Any], names: list[str]) -> dict[str, Any]:
        return {name: given[name] for name in names if name in given}

    decisions = [
        {key: one[key] for key in ("on", "tier", "decided_by")}
        | {"code": one["receipt"]["code"], "answers": only(one["answers"], wants["answers"])}
        | {"fields": only(one["fields"], wants["fields"])}
        for one in case["decisions"]
    ]
    return {key: case[key] for key in ("id", "saved", "answers", "sent")} | {
        "fields": only(case["fields"], wants["fields"]),
        "decisions": decisions,
    }


@pytest.fixture(scope="session")
def entries(app: App, texts: dict[str, str]) -> list[dict[str, Any]]:
    wants = register_wants(app, {})
    files = [
        {"number": number, "name": name, "folder": "", "changed": number, "case": parts_of(text, wants)}
        for number, (name, text) in enumerate(texts.items())
        if name not in ("cut-short.json", "a-letter.json")
    ]
    reply = register_read(app, {"files": files})
    assert reply["odd"] == []
    return json.loads(json.dumps(reply["entries"]))


@pytest.fixture
def asked(entries: list[dict[str, Any]]) -> dict[str, Any]:
    """What every call of the page carries."""
    return {"entries": entries, "today": TODAY.isoformat(), "time": "10:00:00", "skipped": []}

"""A protected case file opens by its password alone; damage, a wrong password and forgery are told apart."""

import base64
import hashlib
import hmac
import json
import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import PROJECT
from wizard.case import CaseFileError, load_case

TEXT, PASSWORD = '{"format": "conduct-guide-case", "case": "Frau Ömer, 14 High St"}\n', "three réd kites"
SCHEMA = PROJECT / "wizard" / "case" / "protected.schema.json"
EXPECTED = {
    "as it is": "opened",
    "an accent in two characters": "opened",
    "another password": "password",
    "cut short": "damaged",
    "a sign lost": "damaged",
    "a letter changed": "damaged",
    "content changed by hand": "changed",
    "nonce changed by hand": "changed",
    "salt changed by hand": "password",  # nothing tells it from a wrong password: the key comes of both
    "fewer rounds": "damaged",
    "rounds without end": "damaged",
    "a newer form": "newer",
    "text as a version": "damaged",
    "no file at all": "damaged",
    "plain http": "plain-http",
}


@pytest.fixture(scope="module")
def ran() -> dict[str, Any]:
    search = f"{PROJECT / '.venv' / 'bin'}{os.pathsep}{os.environ['PATH']}"
    node = shutil.which("node", path=search)
    if node is None:
        pytest.skip("there is no node; run make dev")
    script = Path(__file__).with_name("protected.mjs")
    run = subprocess.run(
        [node, str(script), json.dumps([TEXT, PASSWORD])], capture_output=True, text=True, check=True
    )
    return dict(json.loads(run.stdout))


def test_what_is_wrong_with_a_file_is_told_apart(ran: dict[str, Any]) -> None:
    assert ran["told"] == EXPECTED


def test_nothing_of_the_text_stands_in_it_and_no_two_files_are_alike(ran: dict[str, Any]) -> None:
    first, second = json.loads(ran["sealed"]), json.loads(ran["again"])
    assert "High" not in ran["sealed"]
    assert b"High" not in base64.b64decode(first["content"])
    assert all(first[part] != second[part] for part in ("salt", "nonce", "check", "content"))


def test_it_keeps_to_its_published_form(ran: dict[str, Any]) -> None:
    file, rules = json.loads(ran["sealed"]), json.loads(SCHEMA.read_text(encoding="utf-8"))
    assert list(file) == rules["required"]
    for name, rule in rules["properties"].items():
        assert re.fullmatch(rule.get("pattern", ".*"), str(file[name])), name
        assert rule.get("const", file[name]) == file[name], name
    assert rules["properties"]["rounds"]["minimum"] <= file["rounds"]


def test_another_program_makes_the_same_secrets_from_what_is_written_down(ran: dict[str, Any]) -> None:
    """By Python's own PBKDF2 and HMAC: RFC 8018, and RFC 5869 with an empty salt."""
    file = json.loads(ran["sealed"])
    salt = base64.b64decode(file["salt"])
    root = hashlib.pbkdf2_hmac("sha256", PASSWORD.encode(), salt, file["rounds"])
    extracted = hmac.digest(b"\0" * 32, root, "sha256")
    check = hmac.digest(extracted, f"{file['format']} check".encode() + b"\1", "sha256")[:16]
    assert base64.b64encode(check).decode() == file["check"]
    head = json.dumps(
        [file[part] for part in ("format", "version", "rounds", "salt", "nonce", "check")],
        separators=(",", ":"),
    )
    assert hashlib.sha256((head + file["content"]).encode()).hexdigest() == file["checksum"]
    assert len(base64.b64decode(file["content"])) == len(TEXT.encode()) + 16


def test_without_the_browser_it_is_refused_in_words(ran: dict[str, Any]) -> None:
    with pytest.raises(CaseFileError, match="protected by a password") as refused:
        load_case(ran["sealed"])
    assert refused.value.why == "protected"

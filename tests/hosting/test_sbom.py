"""The bill of materials keeps to its schema, and names what the site really carries."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from tests.conftest import PROJECT
from wizard.publish.hosting.parts import THEMES, parts

VENDORED = {"Pyodide", "CPython", "zstddec", "Jinja2", "MarkupSafe", "markdown-it-py", "mdurl"}


@pytest.fixture(scope="module")
def bill(site: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((site / "hosting" / "sbom.cdx.json").read_text("utf-8"))
    return found


def test_it_keeps_to_the_schema(bill: dict[str, Any]) -> None:
    validator = JsonStrictValidator(SchemaVersion.V1_6)
    assert validator.validate_str(json.dumps(bill)) is None
    assert validator.validate_str(json.dumps(bill | {"components": [{"name": "no type"}]})) is not None


@pytest.fixture(scope="module")
def vendored(renderer: str) -> set[str]:
    return {*VENDORED, THEMES[renderer][1]}


def test_it_names_all_that_others_made(bill: dict[str, Any], vendored: set[str]) -> None:
    assert {one["name"] for one in bill["components"]} >= vendored


THEIRS = ("*.whl.bin", "*.wasm.bin", "snapshot.*.bin", "python_stdlib.zip.bin", "pyodide*.mjs", "guide.*.css")
"""What others made, or made most of, wherever it lies below `assets`."""


def test_every_file_of_others_is_there_with_its_hash(bill: dict[str, Any], site: Path) -> None:
    files = [file for part in bill["components"] for file in part.get("components", ())]
    for file in files:
        digest = hashlib.sha256((site / file["name"]).read_bytes()).hexdigest()
        assert file["hashes"] == [{"alg": "SHA-256", "content": digest}], file["name"]
    named = {file["name"] for file in files}
    for kind in THEIRS:
        found = {one.relative_to(site).as_posix() for one in (site / "assets").rglob(kind)}
        theirs = {name for name in found if "conduct_guide" not in name and not name.endswith((".br", ".gz"))}
        assert theirs, kind
        assert theirs <= named, kind
    print(f"\n{len(bill['components'])} parts, {len(named)} files with their hashes")


def test_every_part_that_lies_in_files_of_its_own_names_them(
    bill: dict[str, Any], vendored: set[str]
) -> None:
    assert {one["name"] for one in bill["components"] if one.get("components")} >= vendored


def test_every_part_has_a_licence_with_its_text_and_stands_on_the_page(site: Path, renderer: str) -> None:
    page = (site / "about" / "licences.html").read_text("utf-8")
    for part in parts(PROJECT, renderer):
        assert part.licence and part.text.strip(), part.name
        assert part.name in page and part.licence in page


def test_the_serial_number_follows_from_the_content(bill: dict[str, Any]) -> None:
    assert bill["serialNumber"].startswith("urn:uuid:")
    assert "timestamp" not in bill["metadata"] or bill["metadata"]["timestamp"].endswith("Z")

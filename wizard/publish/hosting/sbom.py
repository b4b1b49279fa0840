"""Writes the site's bill of materials in CycloneDX: what others made, its versions, its files' hashes.

Source: CycloneDX 1.6, ECMA-424.
"""

import hashlib
import json
import os
import tomllib
import uuid
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from wizard.publish.compress import COPIES
from wizard.publish.hosting.parts import Part, parts

FILE = "hosting/sbom.cdx.json"
OWN_FOLDER = uuid.UUID("6ba7b811-9dad-11d1-80b4-00c04fd430c8")
"""RFC 9562's name space for addresses; the serial number is a hash of the content, so that builds repeat."""


def bill_of_materials(site: Path, project: Path, renderer: str = "mkdocs") -> str:
    """Return the bill as JSON.

    Args:
        site: the finished site, before anything is compressed.
        project: the repository's folder.
        renderer: whose theme the pages have.
    """
    own = tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    components = [_component(site, part) for part in parts(project, renderer)]
    about: dict[str, Any] = {"component": _own(own)}
    if moment := os.environ.get("SOURCE_DATE_EPOCH"):
        about["timestamp"] = datetime.fromtimestamp(int(moment), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    content = {"metadata": about, "components": components, "dependencies": _dependencies(own, components)}
    serial = uuid.uuid5(OWN_FOLDER, json.dumps(content, sort_keys=True))
    head = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{serial}",
        "version": 1,
    }
    schema = "http://cyclonedx.org/schema/bom-1.6.schema.json"
    return json.dumps({"$schema": schema, **head, **content}, indent=1, ensure_ascii=False) + "\n"


def _own(own: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "application",
        "bom-ref": own["name"],
        "name": own["name"],
        "version": own["version"],
        "description": own["description"],
        "licenses": [{"license": {"id": own["license"]}}],
    }


def _component(site: Path, part: Part) -> dict[str, Any]:
    files = sorted({file for pattern in part.files for file in site.glob(pattern) if _is_part(file)})
    found: dict[str, Any] = {
        "type": "library",
        "bom-ref": part.purl,
        "name": part.name,
        "description": part.what,
        "licenses": [_licence(part.licence)],
        "purl": part.purl,
    }
    if part.version:
        found["version"] = part.version
    if files:
        found["components"] = [_file(site, part, file) for file in files]
    return found


def _licence(name: str) -> dict[str, Any]:
    """Say a licence as the standard has it: two that both hold are an expression, not a name."""
    return {"expression": name} if " " in name else {"license": {"id": name}}


def _is_part(file: Path) -> bool:
    return file.is_file() and file.suffix not in COPIES


def _file(site: Path, part: Part, file: Path) -> dict[str, Any]:
    name = file.relative_to(site).as_posix()
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    return {
        "type": "file",
        "bom-ref": f"{part.purl}#{name}",
        "name": name,
        "hashes": [{"alg": "SHA-256", "content": digest}],
    }


def _dependencies(own: dict[str, Any], components: list[dict[str, Any]]) -> list[dict[str, Any]]:
    names = [component["bom-ref"] for component in components]
    return [{"ref": own["name"], "dependsOn": names}, *({"ref": name} for name in names)]

"""The manifests hold against the public schemas of IMS and ADL."""

import importlib.util
import io
import zipfile
from pathlib import Path
from types import ModuleType

import pytest
from lxml import etree

from wizard.model import Policy
from wizard.training.records import Exercise
from wizard.training.scorm import Edition, package

SCRIPT = Path(__file__).resolve().parents[2] / "scripts" / "find_schemas.py"
SCHEMAS: dict[Edition, tuple[str, dict[str, str]]] = {
    "1.2": (
        "scorm12edition",
        {
            "http://www.imsproject.org/xsd/imscp_rootv1p1p2": "imscp_rootv1p1p2.xsd",
            "http://www.adlnet.org/xsd/adlcp_rootv1p2": "adlcp_rootv1p2.xsd",
        },
    ),
    "2004": (
        "scorm20044thedition",
        {
            "http://www.imsglobal.org/xsd/imscp_v1p1": "imscp_v1p1.xsd",
            "http://www.adlnet.org/xsd/adlcp_v1p3": "adlcp_v1p3.xsd",
        },
    ),
}
EDITIONS: tuple[Edition, ...] = ("1.2", "2004")
BREAKS = (
    ('ormtype="sco"', 'ormtype="page"'),
    ('ormType="sco"', 'ormType="page"'),
    ("<file href=", "<page href="),
    ('identifier="conduct-guide-training-item"', 'identifier="1 2"'),
    ("<organizations ", "<organisations "),
)


def finder() -> ModuleType:
    spec = importlib.util.spec_from_file_location("find_schemas", SCRIPT)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def folder() -> Path:
    found: Path | None = finder().schemas()
    if found is None:
        pytest.skip("the public schemas are not here, and the npm registry does not give them")
    return found


def schema(folder: Path, edition: Edition) -> etree.XMLSchema:
    """One schema that brings both namespaces in, for a manifest holds elements of both."""
    name, imports = SCHEMAS[edition]
    lines = [
        f'<xs:import namespace="{space}" schemaLocation="{(folder / name / file).as_uri()}"/>'
        for space, file in imports.items()
    ]
    text = f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">{"".join(lines)}</xs:schema>'
    return etree.XMLSchema(etree.fromstring(text))


def manifest(policy: Policy, made: tuple[Exercise, ...], edition: Edition) -> str:
    with zipfile.ZipFile(io.BytesIO(package(policy, made, edition))) as archive:
        return archive.read("imsmanifest.xml").decode()


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_manifest_holds_and_a_broken_one_does_not(
    policy: Policy, made: tuple[Exercise, ...], folder: Path, edition: Edition
) -> None:
    judge, text = schema(folder, edition), manifest(policy, made, edition)
    judge.assertValid(etree.fromstring(text.encode()))
    broken = [changed for old, new in BREAKS if (changed := text.replace(old, new)) != text]
    broken = [
        one.replace("</organizations>", "</organisations>") if "<organis" in one else one for one in broken
    ]
    assert len(broken) == len(BREAKS) - 1
    for one in broken:
        assert not judge.validate(etree.fromstring(one.encode()))


def test_an_archive_with_another_hash_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    module = finder()
    monkeypatch.setattr(module, "FOLDER", tmp_path / "schemas")
    monkeypatch.setattr(module, "DIGEST", "0" * 128)
    assert module.schemas() is None
    assert not (tmp_path / "schemas").exists()

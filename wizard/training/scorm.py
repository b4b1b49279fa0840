"""Writes the packages for learning systems, SCORM 1.2 and 2004 4th Edition: fixed choices, no network."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Literal
from xml.sax.saxutils import escape, quoteattr

from wizard.model import Policy
from wizard.training.data import PlainLinks, data, dumps
from wizard.training.records import Exercise
from wizard.training.zips import zipped

Edition = Literal["1.2", "2004"]

OWN = Path(__file__).parent / "package"
SHARED = Path(__file__).resolve().parents[2] / "docs" / "assets" / "training"
SHARED_FILES = ("case-view.js", "chance.js", "dom.js", "training.css", "../tokens.css")
OWN_FILES = ("index.html", "attempt.js", "lms.js", "package.css", "package.js")

NAME = "conduct-guide-training"
"""Identifiers stay the same in every build: a learning system knows an update of the package by them."""

NAMESPACES = {
    "1.2": (
        'xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"',
        'xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"',
    ),
    "2004": (
        'xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"',
        'xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"',
    ),
}
VERSIONS = {"1.2": "1.2", "2004": "2004 4th Edition"}
SCO = {"1.2": "adlcp:scormtype", "2004": "adlcp:scormType"}


def package(policy: Policy, made: Sequence[Exercise], edition: Edition) -> bytes:
    """Return the package as a zip with the manifest at its root.

    Args:
        policy: gives the title, the passing mark and the number of cases in an attempt.
        made: the exercises that attempts are drawn from.
        edition: of the standard.
    """
    files = {name: (OWN / name).read_bytes() for name in OWN_FILES}
    files |= {Path(name).name: (SHARED / name).read_bytes() for name in SHARED_FILES}
    files["data.js"] = cases_module(policy, made).encode()
    text = manifest(f"{policy.title}: training", edition, sorted(files))
    return zipped({"imsmanifest.xml": text.encode(), **dict(sorted(files.items()))})


def cases_module(policy: Policy, made: Sequence[Exercise]) -> str:
    """Return the exercises as a module: what is imported needs no request of its own."""
    shown = dumps(data(policy, made, PlainLinks(policy), "")).strip()
    says = "// The cases, marked by the policy's own rules when the package was built."
    return f"{says}\nexport const data = {shown};\n"


def manifest(title: str, edition: Edition, files: Iterable[str]) -> str:
    """Return `imsmanifest.xml`: one organization, one item, one resource with every file listed."""
    listed = "\n".join(f"      <file href={quoteattr(name)}/>" for name in files)
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="{NAME}" version="1.0" {" ".join(NAMESPACES[edition])}>
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>{VERSIONS[edition]}</schemaversion>
  </metadata>
  <organizations default="{NAME}-organization">
    <organization identifier="{NAME}-organization">
      <title>{escape(title)}</title>
      <item identifier="{NAME}-item" identifierref="{NAME}-resource" isvisible="true">
        <title>{escape(title)}</title>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="{NAME}-resource" type="webcontent" {SCO[edition]}="sco" href="index.html">
{listed}
    </resource>
  </resources>
</manifest>
"""

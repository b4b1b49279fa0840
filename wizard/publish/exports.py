"""Lays the policy for other programs into the site: JSON with its schema, Akoma Ntoso, tables as DMN."""

import json
from pathlib import Path

from wizard.export.akn import akn_xml
from wizard.export.dmn import dmn_xml
from wizard.export.policy_json import policy_data, policy_schema
from wizard.model import Policy
from wizard.publish.zipped import lay_zip

PLACE = "about"


def lay_exports(policy: Policy, out: Path) -> None:
    """Write the files that the page about the guide offers."""
    (out / PLACE).mkdir(parents=True, exist_ok=True)
    lay_zip(out / PLACE / "policy.zip", "policy.json", as_json(policy_data(policy)))
    (out / PLACE / "policy.schema.json").write_bytes(as_json(policy_schema()))
    (out / PLACE / "policy.akn.xml").write_bytes(akn_xml(policy))
    if policy.tables:
        lay_zip(out / PLACE / "decisions.zip", "decisions.dmn", dmn_xml(policy))


def as_json(data: object) -> bytes:
    """Return data as JSON in one line."""
    return (json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n").encode()

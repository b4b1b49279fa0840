"""Lays the policy for other programs into the site: JSON with its schema, Akoma Ntoso, tables as DMN."""

from pathlib import Path

from wizard.export.akn import akn_xml
from wizard.export.dmn import dmn_xml
from wizard.export.policy_json import policy_data, policy_schema
from wizard.model import Policy
from wizard.publish.zipped import json_line, lay_zip

PLACE = "about"


def lay_exports(policy: Policy, out: Path) -> None:
    """Write the files that the page about the guide offers."""
    (out / PLACE).mkdir(parents=True, exist_ok=True)
    lay_zip(out / PLACE / "policy.zip", "policy.json", json_line(policy_data(policy)))
    (out / PLACE / "policy.schema.json").write_bytes(json_line(policy_schema()))
    (out / PLACE / "policy.akn.xml").write_bytes(akn_xml(policy))
    if policy.tables:
        lay_zip(out / PLACE / "decisions.zip", "decisions.dmn", dmn_xml(policy))

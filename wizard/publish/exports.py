"""Lays the policy for other programs into the site: JSON with its schema, Akoma Ntoso, tables as DMN."""

import json
from pathlib import Path

from wizard.export.akn import akn_xml
from wizard.export.dmn import dmn_xml
from wizard.export.policy_json import policy_data, policy_schema
from wizard.model import Policy

PLACE = "about"


def lay_exports(policy: Policy, out: Path) -> None:
    """Write the files that the page about the guide offers."""
    (out / PLACE).mkdir(parents=True, exist_ok=True)
    for name, data in (("policy.json", policy_data(policy)), ("policy.schema.json", policy_schema())):
        text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
        (out / PLACE / name).write_text(text + "\n", encoding="utf-8")
    (out / PLACE / "policy.akn.xml").write_bytes(akn_xml(policy))
    if policy.tables:
        (out / PLACE / "decisions.dmn").write_bytes(dmn_xml(policy))

"""Writes a policy as a DMN 1.3 model: item definitions, input data, decisions, and where each is drawn."""

import xml.etree.ElementTree as ET
from collections.abc import Iterable

from wizard.engine import Rules, compile_rules
from wizard.export import feel
from wizard.export.notes import NOTES
from wizard.export.plan import TIER, Decision, Rule, decisions
from wizard.model import NOTHING, Policy

MODEL = "https://www.omg.org/spec/DMN/20191111/MODEL/"
FEEL = "https://www.omg.org/spec/DMN/20191111/FEEL/"
NAMESPACE = "urn:conduct-guide:decisions"


def dmn_xml(policy: Policy) -> bytes:
    """Return the policy's decision tables as a DMN 1.3 model in UTF-8; the same policy, the same bytes.

    Source: OMG Decision Model and Notation 1.3, formal/21-01-01.

    Args:
        policy: as `wizard.source` or `wizard.codec` returns it.
    """
    rules = compile_rules(policy)
    made = decisions(rules)
    root = ET.Element("definitions", {"xmlns": MODEL, "id": "conduct", "name": policy.title, "namespace": NAMESPACE})
    root.set("expressionLanguage", FEEL)
    root.set("typeLanguage", FEEL)
    _item_definitions(root, rules)
    for question in policy.questions:
        data = ET.SubElement(root, "inputData", {"id": f"input_{feel.name(question.id)}", "name": feel.name(question.id)})
        _text(data, "description", question.title)
        _variable(data, question.id, feel.name(question.id), feel.name(question.id))
    inputs = {feel.name(question.id) for question in policy.questions}
    for decision in made:
        _decision(root, decision, inputs, rules)
    ET.indent(root)
    return ET.tostring(root, encoding="UTF-8", xml_declaration=True) + b"\n"

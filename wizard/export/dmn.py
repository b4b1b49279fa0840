"""Writes a policy as a DMN 1.3 model: item definitions, input data, decisions, and a diagram of them."""

import xml.etree.ElementTree as ET

from wizard.engine import compile_rules
from wizard.export import feel
from wizard.export.diagram import DI_NAMESPACES, add_diagram
from wizard.export.notes import NOTES
from wizard.export.plan import Decision, Rule, decisions
from wizard.export.types import Type, types
from wizard.model import Policy, Question

MODEL = "https://www.omg.org/spec/DMN/20191111/MODEL/"
FEEL = "https://www.omg.org/spec/DMN/20191111/FEEL/"
NAMESPACE = "urn:conduct-guide:decisions"


def dmn_xml(policy: Policy) -> bytes:
    """Return the policy's decision tables as a DMN 1.3 model in UTF-8; the same policy, the same bytes.

    Source: OMG, Decision Model and Notation, version 1.3.

    Args:
        policy: as `wizard.source` or `wizard.codec` returns it.
    """
    rules = compile_rules(policy)
    root = ET.Element("definitions", {"xmlns": MODEL, **DI_NAMESPACES, "id": "conduct", "name": policy.title})
    root.attrib |= {"namespace": NAMESPACE, "expressionLanguage": FEEL, "typeLanguage": FEEL}
    for made in types(rules):
        _type(root, made)
    for question in policy.questions:
        _input(root, question)
    inputs = tuple(feel.name(question.id) for question in policy.questions)
    planned = decisions(rules)
    for decision in planned:
        _decision(root, decision, inputs)
    add_diagram(root, inputs, planned)
    ET.indent(root)
    written: bytes = ET.tostring(root, encoding="UTF-8", xml_declaration=True)
    return written + b"\n"


def _type(root: ET.Element, made: Type) -> None:
    """What a fact can hold."""
    item = ET.SubElement(root, "itemDefinition", {"id": f"type_{made.name}", "name": made.name})
    if made.many:
        item.set("isCollection", "true")
    ET.SubElement(item, "typeRef").text = made.of
    if made.values:
        _text(item, "allowedValues", feel.values(made.values))


def _input(root: ET.Element, question: Question) -> None:
    """A question of the wizard. Its answer "I don't know yet" has no counterpart: a model wants a value."""
    name = feel.name(question.id)
    data = ET.SubElement(root, "inputData", {"id": f"input_{name}", "name": name})
    ET.SubElement(data, "description").text = question.title
    _variable(data, name, feel.type_name(question.id))


def _decision(root: ET.Element, decision: Decision, inputs: tuple[str, ...]) -> None:
    name = decision.variable
    made = ET.SubElement(root, "decision", {"id": f"decision_{name}", "name": name})
    if decision.text:
        ET.SubElement(made, "description").text = decision.text
    ET.SubElement(made, "question").text = decision.question
    _variable(made, name, decision.type)
    for number, need in enumerate(decision.needs, 1):
        requires = ET.SubElement(made, "informationRequirement", {"id": f"needs_{name}_{number}"})
        kind = "input" if need in inputs else "decision"
        ET.SubElement(requires, f"required{kind.title()}", {"href": f"#{kind}_{need}"})
    if decision.expression:
        _text(made, "literalExpression", decision.expression, id=f"literal_{name}")
    else:
        _table(made, decision)


def _table(parent: ET.Element, decision: Decision) -> None:
    name = decision.variable
    table = ET.SubElement(parent, "decisionTable", {"id": f"table_{name}", "hitPolicy": decision.hit})
    for number, column in enumerate(decision.columns, 1):
        head = ET.SubElement(table, "input", {"id": f"column_{name}_{number}", "label": column.label})
        asks = {"id": f"asks_{name}_{number}", "typeRef": feel.type_name(column.fact)}
        _text(head, "inputExpression", feel.name(column.fact), **asks)
    # A single output has no name (DMN 1.3, 8.3.2): its value is the decision's.
    output = ET.SubElement(table, "output", {"id": f"output_{name}", "typeRef": decision.gives})
    if decision.hit == "COLLECT":
        _text(output, "defaultOutputEntry", "[]", id=f"default_{name}")
    for note in NOTES:
        ET.SubElement(table, "annotation", {"name": note})
    for rule in decision.rules:
        _rule(table, rule)


def _rule(table: ET.Element, rule: Rule) -> None:
    mine = "rule_" + rule.id.replace("/", "_")
    made = ET.SubElement(table, "rule", {"id": mine})
    for number, cell in enumerate(rule.cells, 1):
        _text(made, "inputEntry", cell, id=f"{mine}_{number}")
    _text(made, "outputEntry", rule.gives, id=f"{mine}_gives")
    for note in rule.notes:
        _text(made, "annotationEntry", note)


def _variable(parent: ET.Element, name: str, type_name: str) -> None:
    ET.SubElement(parent, "variable", {"id": f"variable_{name}", "name": name, "typeRef": type_name})


def _text(parent: ET.Element, tag: str, text: str, **attributes: str) -> None:
    ET.SubElement(ET.SubElement(parent, tag, attributes), "text").text = text

"""Puts a valid DMN 1.3 model so that pyDMNrules 1.4.5 can take it. None of it touches what a rule says.

- It stops at the heads of annotation columns (a KeyError), so annotations go. They decide nothing.
- It takes the label of a column for the name of its variable, so labels go.
- It does not know `?`, the sign for the column's value, and takes the fact's name in its place.
- It checks a result against the allowed values but misreads a value that another one ends with
  ("formal-warning" behind "informal-warning"), so outputs lose their types.
"""

import re
import xml.etree.ElementTree as ET

MODEL = "https://www.omg.org/spec/DMN/20191111/MODEL/"
IN = {"": MODEL}


def for_the_engine(model: str) -> str:
    """Return the model in the words of the engine."""
    ET.register_namespace("", MODEL)
    root = ET.fromstring(model)
    for table in root.iterfind(".//decisionTable", IN):
        facts = [_name_column(column) for column in table.iterfind("input", IN)]
        for output in table.iterfind("output", IN):
            output.attrib.pop("typeRef")
        _drop(table, "annotation")
        for rule in table.iterfind("rule", IN):
            _drop(rule, "annotationEntry")
            for fact, cell in zip(facts, rule.iterfind("inputEntry/text", IN), strict=True):
                cell.text = re.sub(r"\?(?=,)", fact, cell.text or "")
    return ET.tostring(root, encoding="unicode")


def _name_column(column: ET.Element) -> str:
    column.attrib.pop("label")
    return column.findtext("inputExpression/text", namespaces=IN) or ""


def _drop(parent: ET.Element, tag: str) -> None:
    for child in parent.findall(tag, IN):
        parent.remove(child)

"""Writes the restated policy as Akoma Ntoso 3.0 (OASIS LegalDocML), the format that law is kept in."""

import re
from collections import Counter
from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement, register_namespace, tostring

from wizard import __version__
from wizard.export.akn_text import Names, blocks
from wizard.model import Clause, Policy, Section, Term

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
LEVELS = (("paragraph", "para"), ("subparagraph", "subpara"), ("point", "point"))
"""Elements by depth of number, "3.1" first, with the short forms that eIds are made of."""

GLOSSARY = "gloss"


def akn_xml(policy: Policy) -> bytes:
    """Return a policy as an Akoma Ntoso document.

    Printed numbers make the eIds, as the naming convention asks; the permanent IDs are the wIds, which stay
    the same from version to version. A clause's force is the class of its element;
    where its sentences differ, it has several.
    """
    register_namespace("", NAMESPACE)
    tree = [(section, _tree(section)) for section in policy.sections]
    names = _names(policy, tree)
    root = Element("akomaNtoso", {"xmlns": NAMESPACE})
    document = SubElement(root, "doc", {"name": "policy", "contains": "singleVersion"})
    _meta(document, policy)
    _preface(document, policy)
    body = SubElement(document, "mainBody")
    for section, nodes in tree:
        place = f"sec_{section.number}"
        holder = SubElement(body, "section", {"eId": place, "wId": f"section-{section.number}"})
        _add(holder, "num", str(section.number))
        _add(holder, "heading", section.title)
        for node in nodes:
            _clause(holder, node, names)
    if policy.terms:
        _glossary(body, policy.terms, names)
    xml: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return xml + b"\n"


class Node:
    """A clause with those that are numbered below it, and where it stands in the tree."""

    def __init__(self, clause: Clause, depth: int) -> None:
        self.clause = clause
        self.depth = depth
        self.below: list[Node] = []
        self.place = ""


def _tree(section: Section) -> list[Node]:
    """Put each clause below the one whose number its own begins with, unnumbered ones beside them."""
    top: list[Node] = []
    above: list[Node] = []
    for clause in section.clauses:
        while above and not _is_below(clause, above):
            above.pop()
        node = Node(clause, min(len(above), len(LEVELS) - 1))
        (above[-1].below if above else top).append(node)
        if clause.number and len(above) < len(LEVELS) - 1:
            above.append(node)
    _places(top, f"sec_{section.number}")
    return top


def _is_below(clause: Clause, above: list[Node]) -> bool:
    if clause.number:
        return clause.number.startswith(f"{above[-1].clause.number}.")
    return bool(above[-1].below)  # it goes on in the list that has begun


def _places(nodes: list[Node], before: str) -> None:
    taken = Counter[str]()
    for node in nodes:
        named = re.sub(r"\W+", "-", node.clause.number) or "unnumbered"
        place = f"{before}__{LEVELS[node.depth][1]}_{named}"
        taken[place] += 1
        node.place = place if taken[place] == 1 else f"{place}-{taken[place]}"
        _places(node.below, node.place)


def _each(nodes: list[Node]) -> Iterator[Node]:
    for node in nodes:
        yield node
        yield from _each(node.below)


def _names(policy: Policy, tree: list[tuple[Section, list[Node]]]) -> Names:
    found = {
        one.clause.id: (f"#{one.place}", one.clause.printed) for _, nodes in tree for one in _each(nodes)
    }
    found |= {term.id: (f"#{GLOSSARY}__{term.id}", term.term) for term in policy.terms}
    return found | {source.id: (source.url, source.title) for source in policy.sources}


def _clause(holder: Element, node: Node, names: Names) -> None:
    clause = node.clause
    held = {
        "eId": node.place,
        "wId": clause.id,
        "class": " ".join(f"force-{force}" for force in clause.each_force),
    }
    element = SubElement(holder, LEVELS[node.depth][0], held)
    if clause.number:
        _add(element, "num", clause.number)
    _add(element, "heading", clause.variant or clause.id.replace("-", " "))
    content = SubElement(element, "intro" if node.below else "content")
    content.extend(blocks(clause.text, names))
    if clause.note:
        note = SubElement(SubElement(content, "p"), "authorialNote", {"marker": "*", "placement": "side"})
        note.extend(blocks(clause.note, names))
    for one in node.below:
        _clause(element, one, names)


def _glossary(body: Element, terms: tuple[Term, ...], names: Names) -> None:
    holder = SubElement(body, "hcontainer", {"name": "glossary", "eId": GLOSSARY, "wId": "glossary"})
    _add(holder, "heading", "Glossary")
    for term in terms:
        entry = SubElement(holder, "paragraph", {"eId": f"{GLOSSARY}__{term.id}", "wId": term.id})
        _add(entry, "heading", term.term)
        content = SubElement(entry, "content")
        if term.expansion:
            _add(SubElement(content, "p"), "def", term.expansion)
        content.extend(blocks(term.text, names))


def _meta(document: Element, policy: Policy) -> None:
    meta = SubElement(document, "meta")
    identification = SubElement(meta, "identification", {"source": "#council"})
    slug = re.sub(r"[^a-z0-9]+", "-", policy.title.lower()).strip("-")
    day = policy.updated if re.fullmatch(r"\d{4}-\d\d-\d\d", policy.updated) else "0001-01-01"
    work = f"/akn/gb/doc/policy/{day}/{slug}"
    uris = {"FRBRWork": work, "FRBRExpression": f"{work}/eng@{day}"}
    uris["FRBRManifestation"] = f"{uris['FRBRExpression']}.xml"
    for level, uri in uris.items():
        part = SubElement(identification, level)
        main = f"{uri.removesuffix('.xml')}/!main" + (".xml" if uri.endswith(".xml") else "")
        SubElement(part, "FRBRthis", {"value": main})
        SubElement(part, "FRBRuri", {"value": uri})
        if level == "FRBRWork":
            SubElement(part, "FRBRalias", {"value": policy.title, "name": "title"})
        SubElement(part, "FRBRdate", {"date": day, "name": "updated"})
        SubElement(part, "FRBRauthor", {"href": "#council" if level == "FRBRWork" else "#guide"})
        if level == "FRBRWork":
            SubElement(part, "FRBRcountry", {"value": "gb"})
        if level == "FRBRExpression":
            SubElement(part, "FRBRlanguage", {"language": "eng"})
    references = SubElement(meta, "references", {"source": "#guide"})
    for who, shown in (("council", policy.council), ("guide", f"Conduct guide {__version__}, a restatement")):
        held = {"eId": who, "href": f"/akn/ontology/organization/{who}", "showAs": shown}
        SubElement(references, "TLCOrganization", held)
    for role in policy.roles:
        held = {"eId": f"role-{role.id}", "href": f"/akn/ontology/role/{role.id}", "showAs": role.title}
        SubElement(references, "TLCRole", held)


def _preface(document: Element, policy: Policy) -> None:
    preface = SubElement(document, "preface")
    _add(SubElement(preface, "p"), "docTitle", policy.title)
    said = "A restatement in plain English. It is not the adopted wording, which decides."
    _add(preface, "p", f"{policy.council}, policy version {policy.version}. {said}")


def _add(holder: Element, name: str, text: str) -> None:
    SubElement(holder, name).text = text

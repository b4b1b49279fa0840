"""Reads built HTML for the tests: what a page links to, what it loads, which anchors it has."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

LOADS = {"script": "src", "img": "src", "link": "href", "iframe": "src", "source": "src", "use": "href"}


@dataclass
class Read:
    """What stands in one page."""

    anchors: set[str] = field(default_factory=set)
    links: list[str] = field(default_factory=list)
    loads: list[str] = field(default_factory=list)
    elements: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    def having(self, name: str, class_name: str = "") -> list[dict[str, str]]:
        found = [attributes for tag, attributes in self.elements if tag == name]
        return [one for one in found if not class_name or class_name in one.get("class", "").split()]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.page = Read()
        self.templates = 0

    def handle_endtag(self, tag: str) -> None:
        self.templates -= tag == "template"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.templates += tag == "template"
        if self.templates:
            return  # not part of the page until a script puts it there
        attributes = {name: value or "" for name, value in attrs}
        self.page.elements.append((tag, attributes))
        if "id" in attributes:
            self.page.anchors.add(attributes["id"])
        if tag == "a" and "href" in attributes:
            self.page.links.append(attributes["href"])
        if tag in LOADS and LOADS[tag] in attributes:
            self.page.loads.append(attributes[LOADS[tag]])


def read(file: Path) -> Read:
    reader = _Reader()
    reader.feed(file.read_text(encoding="utf-8"))
    return reader.page

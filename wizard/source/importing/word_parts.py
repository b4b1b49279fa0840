"""The names and styles of a Word file."""

from xml.etree.ElementTree import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def value(node: Element | None, path: str) -> str:
    """Return the `w:val` of the element at a path such as "w:pPr/w:pStyle", or an empty string."""
    found = node.find(path.replace("w:", W)) if node is not None else None
    return found.get(W + "val", "") if found is not None else ""


class Styles:
    """Which style each paragraph has, and the numbering a style brings along."""

    def __init__(self, part: Element | None) -> None:
        found = part.findall(W + "style") if part is not None else []
        self.known = {style.get(W + "styleId", ""): style for style in found}

    def name(self, paragraph: Element) -> str:
        """Return the name of a paragraph's style, in lower case."""
        used = value(paragraph, "w:pPr/w:pStyle")
        return (value(self.known.get(used), "w:name") or used).lower()

    def numbering(self, paragraph: Element) -> tuple[str, int]:
        """Return the list and level a paragraph is numbered by, its own or its style's; "" if by none."""
        number, level = value(paragraph, "w:pPr/w:numPr/w:numId"), value(paragraph, "w:pPr/w:numPr/w:ilvl")
        style = value(paragraph, "w:pPr/w:pStyle")
        seen: set[str] = set()
        while not number and style in self.known and style not in seen:
            seen.add(style)
            node = self.known[style]
            number = value(node, "w:pPr/w:numPr/w:numId")
            level = level or value(node, "w:pPr/w:numPr/w:ilvl")
            style = value(node, "w:basedOn")
        return ("" if number == "0" else number), int(level) if level.isdigit() else 0

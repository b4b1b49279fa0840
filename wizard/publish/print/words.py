"""Turns content into Typst that shows it and cannot do anything else: text is always a string literal."""

import re
from collections.abc import Callable, Iterator

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode
from markupsafe import Markup

from wizard.model import Policy
from wizard.publish.blanks import CLOSE, OPEN, OPEN_LONG, with_labels
from wizard.quotes import typographic
from wizard.view import CITATION

_PARSER = MarkdownIt("commonmark", {"html": False, "typographer": True}).enable(
    ["replacements", "smartquotes"]
)
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_BLANK = re.compile(f"[{OPEN}{OPEN_LONG}]([^{CLOSE}]*){CLOSE}")

Name = Callable[[str], str | None]
"""From the ID of a citation to what a reader calls it, or None where nothing has that ID."""


def string(text: str) -> Markup:
    """Return text as a Typst string, for use as an argument: `"…"`."""
    clean = _CONTROL.sub(" ", typographic(text))
    return Markup('"' + "".join(_ESCAPES.get(one, one) for one in clean) + '"')


def shown(text: str) -> Markup:
    """Return text as Typst markup that shows it: `#"…";`. The semicolon keeps what follows apart."""
    return Markup(f"#{string(text)};")


def markdown(text: str, name: Name, *, inline: bool = False) -> Markup:
    """Return content Markdown as Typst, each citation as a call of `cited(id, name)`.

    Args:
        text: Markdown from `policy_source/`.
        name: names citations.
        inline: leave out paragraph breaks.

    Raises:
        ValueError: the text uses a part of Markdown that print does not know.
    """
    tree = SyntaxTreeNode(_PARSER.parseInline(text) if inline else _PARSER.parse(text))
    return Markup("".join(_node(child, name) for child in tree.children).strip())


def _node(node: SyntaxTreeNode, name: Name) -> str:
    def inner() -> str:
        return "".join(_node(child, name) for child in node.children)

    match node.type:
        case "text":
            return "".join(_with_citations(node.content, name))
        case "inline" | "html_inline":
            return inner() if node.children else shown(node.content)
        case "paragraph":
            return f"{inner()}\n\n"
        case "softbreak":
            return " "
        case "hardbreak":
            return " #linebreak();"
        case "strong":
            return f"#strong[{inner()}];"
        case "em":
            return f"#emph[{inner()}];"
        case "code_inline":
            return shown(node.content)
        case "link":
            return f"#link({string(str(node.attrs.get('href', '')))})[{inner()}];"
        case "bullet_list" | "ordered_list":
            items = ", ".join(f"[{_node(item, name).strip()}]" for item in node.children)
            return f"#{'list' if node.type == 'bullet_list' else 'enum'}({items});\n\n"
        case "list_item":
            return inner()
        case "blockquote":
            return f"#quote(block: true)[{inner().strip()}];\n\n"
    raise ValueError(f"print does not know Markdown's {node.type}; take it out of: {node.content[:80]!r}")


def _with_citations(text: str, name: Name) -> Iterator[str]:
    at = 0
    for found in CITATION.finditer(text):
        if found.start() > at:
            yield shown(text[at : found.start()])
        yield cited(found[1], name)
        at = found.end()
    if text[at:]:
        yield shown(text[at:])


def cited(cited_id: str, name: Name) -> Markup:
    """Return one citation; an unknown ID (never in checked content) stays plain text."""
    known = name(cited_id)
    if known is None:
        return shown(f"@{cited_id}")
    return Markup(f"#cited({string(cited_id)}, {string(known)});")


def with_blanks(text: str, policy: Policy, name: Name) -> Markup:
    """Return a letter's text as Typst, each field as a call of `blank(label)`."""
    typst = str(markdown(with_labels(text, policy), name))
    # A blank stands inside a string literal: the literal ends before it and another begins after it.
    return Markup(_BLANK.sub(r'";#blank("\1");#"', typst))

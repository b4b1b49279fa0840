"""YAML, in front matter or in a file of its own, as values that know where they stand."""

import re
from contextlib import suppress

import yaml

from wizard.source.faults import Faults
from wizard.source.text import Piece, Source
from wizard.source.values import Properties, Value, mapping

FENCE = "---"
CLOSING = re.compile(r"^---[ \t]*(?:\n|\Z)", re.MULTILINE)
QUOTE_IT = "put the value in double quotes if it holds one of @ : # & * [ { %"

FAST: type[yaml.CSafeLoader] | None = getattr(yaml, "CSafeLoader", None)
TAKEN_OTHERWISE = re.compile(
    r"[^\n -~\u00a1-\u1fff\u2010-\u2027\u2030-\ud7ff]|!|[|>][^\n]*#|:\s*[]},]|\.\.\.|^---|^%", re.MULTILINE
)
"""Where the two readers of YAML differ, or place a value otherwise: signs that nobody sees, tags, a comment
behind the mark of a text in lines, a key without a value in brackets, and what parts documents."""

ADVICE = (
    (r"'\\t'", "indent with spaces: YAML takes no tabs"),
    (r"quoted scalar", "close the quotes on the same value"),
    (r"expected ',' or '[\]}]'", "close the bracket, and part what stands in it with commas"),
    (r"could not find expected ':'", "write `key: value`, with a colon and a space after the key"),
    (r"expected <block end>", "let lines of one list or set of keys begin in the same column"),
    (
        r"mapping values are not allowed",
        "put a value with a colon in double quotes, or mend the indent",
    ),
    (r"alias|anchor", "put the value in double quotes: * and & mean something else at its beginning"),
    (r"unacceptable character|special characters", "delete that character"),
)
"""What to do by what the YAML reader says is wrong; anything else is mended by quotes, as a rule."""


def _advice(problem: str) -> str:
    return next((mend for form, mend in ADVICE if re.search(form, problem)), QUOTE_IT)


def split_front_matter(source: Source, faults: Faults) -> tuple[Piece | None, Piece]:
    """Return the front matter of a file, if it opens with one, and the rest."""
    whole = source.whole()
    first, rest = whole.split_line()
    if first.text.rstrip() != FENCE:
        return None, whole
    if end := CLOSING.search(source.text, rest.start):
        return Piece(source, rest.start, end.start()), Piece(source, end.end(), whole.end)
    faults.add(source.place(0), "opens a front matter that never ends", "close it with a line of ---")
    return None, whole.sub(whole.end, whole.end)


def read_front_matter(source: Source, faults: Faults) -> tuple[Properties | None, Piece]:
    """Return the properties in a file's front matter, None without any that can be used, and the rest."""
    front, body = split_front_matter(source, faults)
    if front is None:
        if body.start == 0:
            faults.add(source.place(0), "has no front matter", "open the file with one, between lines of ---")
        return None, body
    top = source.whole().sub(0, 0)
    return mapping("front matter", read_yaml(front, faults), top, faults), body


def read_yaml(piece: Piece, faults: Faults) -> Value | None:
    """Return what a piece of YAML says, or None, with a fault, if it is not YAML."""
    try:
        # Nodes keep their places; nothing is constructed, so every scalar stays as it was written.
        node = _composed(piece.text)
        if node is not None:
            return _value(node, piece, set())
        faults.add(piece.place(), "holds no YAML", "write lines of `key: value`")
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = piece.place(min(mark.index, len(piece.text)) if mark else 0)
        problem = error.problem or error.context or "it cannot be read"
        faults.add(place, f"is not YAML ({problem})", _advice(f"{error.context or ''} {problem}"))
    except yaml.reader.ReaderError as error:
        faults.add(piece.place(error.position), f"is not YAML ({error.reason})", "delete that character")
    except RecursionError:
        faults.add(piece.place(), "is not YAML that can be read (nested too deeply)", "write it flatter")
    return None


def _composed(text: str) -> yaml.Node | None:
    """Return the nodes, by the reader in C where that is there and the text holds nothing it takes otherwise.

    It is eight times as fast. What it refuses is read again by the reader in Python, whose words the advice
    goes by; a browser has that one alone.
    """
    if FAST is not None and not TAKEN_OTHERWISE.search(text):
        with suppress(yaml.YAMLError):
            return yaml.compose(text, Loader=FAST)
    return yaml.compose(text, Loader=yaml.SafeLoader)


def _value(node: yaml.Node, piece: Piece, seen: set[int]) -> Value:
    written = piece.sub(node.start_mark.index, node.end_mark.index)
    if id(node) in seen:  # an alias: it could make a small file endless
        raise yaml.composer.ComposerError(None, None, "aliases are not allowed", node.start_mark)
    seen.add(id(node))
    if isinstance(node, yaml.SequenceNode):
        return Value("", written, "list", tuple(_value(item, piece, seen) for item in node.value))
    if isinstance(node, yaml.MappingNode):
        pairs = ((_value(key, piece, seen), _value(value, piece, seen)) for key, value in node.value)
        return Value("", written, "map", entries=tuple(pairs))
    assert isinstance(node, yaml.ScalarNode)
    text = "" if node.tag == "tag:yaml.org,2002:null" else node.value.strip()
    return Value(text, _unquoted(node, written))


def _unquoted(node: yaml.ScalarNode, written: Piece) -> Piece:
    if node.style in ("'", '"'):
        return written.sub(1, written.end - written.start - 1)
    if node.style in ("|", ">"):
        first_line = written.text.find("\n") + 1
        return written.sub(first_line, written.end - written.start)
    return written


def skip_title(source: Source, faults: Faults) -> Piece:
    """Return the text of a file whose front matter may be missing and holds at most a title and a summary."""
    if source.text.split("\n", 1)[0].rstrip() != FENCE:
        return source.whole()
    front, body = read_front_matter(source, faults)
    if front:
        front.text("title")
        front.text("summary")
        front.close()
    return body

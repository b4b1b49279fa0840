"""Reads a published policy from a web page into blocks: what a reader sees, without the page's frame."""

from html.parser import HTMLParser

from wizard.source.importing.blocks import Block, BlockKind, row, squeeze

SKIPPED = {
    "script",
    "style",
    "template",
    "noscript",
    "head",
    "nav",
    "header",
    "footer",
    "aside",
    "form",
    "svg",
    "button",
}
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6", "caption", "legend"}
BREAKS = {
    "p",
    "div",
    "section",
    "article",
    "main",
    "ul",
    "ol",
    "table",
    "blockquote",
    "br",
    "hr",
    "dl",
    "body",
    "figure",
}
VOID = {"br", "hr", "img", "input", "link", "meta", "source", "wbr", "area", "base", "col", "embed", "track"}


def read_html(text: str) -> list[Block]:
    """Return the blocks of a page: those in its `<main>` if it has one, else all but navigation and frame."""
    parser = _Page(main_only="<main" in text.lower())
    parser.feed(text)
    parser.close()
    parser.flush()
    return parser.blocks


class _Page(HTMLParser):
    """Gathers text until something begins or ends a block."""

    def __init__(self, *, main_only: bool) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self.outside = main_only
        self.skipping: list[str] = []
        self.kind: BlockKind = "text"
        self.text, self.line = "", 1
        self.cells: list[str] | None = None
        self.lists: list[_List] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "main":
            self.outside = False
        if self.outside:
            return
        if self.skipping or tag in SKIPPED:
            if tag not in VOID:
                self.skipping.append(tag)
        else:
            self._open(tag, given)

    def _open(self, tag: str, given: dict[str, str | None]) -> None:
        if tag in BREAKS and self.cells is None:
            self.flush()
        elif tag in BREAKS:
            self.text += " "
        if tag in ("ol", "ul"):
            self.lists.append(_List(tag == "ol", given))
        elif tag in HEADINGS or tag == "li":
            self._begin(tag, given)
        elif tag == "tr" or tag == "dt":
            self.flush()
            self.cells, self.line = [], self.getpos()[0]

    def _begin(self, tag: str, given: dict[str, str | None]) -> None:
        self.flush()
        self.kind = "heading" if tag in HEADINGS else "item"
        if tag == "li" and self.lists and self.lists[-1].ordered:
            self.kind = "text"
            self.text = self.lists[-1].mark(given.get("value"))

    def handle_endtag(self, tag: str) -> None:
        if self.skipping:
            if tag in self.skipping:
                while self.skipping.pop() != tag:
                    pass
        elif tag == "main":
            self.flush()
            self.outside = True
        elif not self.outside:
            self._close(tag)

    def _close(self, tag: str) -> None:
        if tag in ("td", "th", "dt") and self.cells is not None:
            self.cells.append(self.text)
            self.text = ""
        elif tag == "dd" and self.cells is not None:
            self._row([*self.cells, self.text])
        elif tag == "tr" and self.cells is not None:
            self._row(self.cells)
        elif self.cells is None and (tag in BREAKS or tag in HEADINGS or tag == "li"):
            self.flush()
        if tag in ("ol", "ul") and self.lists:
            self.lists.pop()

    def _row(self, cells: list[str]) -> None:
        self.cells, self.text = None, ""
        made = row(cells, self.line)
        if made.text:
            self.blocks.append(made)

    def handle_data(self, data: str) -> None:
        if self.outside or self.skipping:
            return
        if not self.text.strip() and data.strip() and self.cells is None:
            self.line = self.getpos()[0]
        self.text += data

    def flush(self) -> None:
        """End the block that is being gathered."""
        if self.cells is None:
            text = squeeze(self.text)
            if text:
                self.blocks.append(Block(self.kind, text, self.line))
            self.text, self.kind = "", "text"


class _List:
    """A list that is open: an ordered one shows a number or letter before each member."""

    def __init__(self, ordered: bool, given: dict[str, str | None]) -> None:
        self.ordered = ordered
        self.letters = (given.get("type") or "") in ("a", "A", "i", "I")
        start = given.get("start") or "1"
        self.next = int(start) if start.isdigit() else 1

    def mark(self, value: str | None) -> str:
        """Return what stands before the next member, as a browser shows it."""
        self.next = int(value) if value and value.isdigit() else self.next
        shown, self.next = self.next, self.next + 1
        return f"({chr(96 + (shown - 1) % 26 + 1)}) " if self.letters else f"{shown}. "

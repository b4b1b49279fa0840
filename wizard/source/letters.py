"""Reads `letters/NAME.md`: a letter's elements and its paragraphs."""

from pathlib import PurePosixPath

from wizard.model import Condition, Element, Letter, Mark, Paragraph
from wizard.source.citations import read_cites, read_mark
from wizard.source.conditions import read_says, read_when
from wizard.source.duties import read_duties
from wizard.source.faults import did_you_mean
from wizard.source.fields import field_id
from wizard.source.frontmatter import read_front_matter
from wizard.source.items import Item, read_items
from wizard.source.listfile import read_id
from wizard.source.reading import Reading
from wizard.source.templates import note_names
from wizard.source.text import Source
from wizard.source.values import Properties, mappings
from wizard.source.vocabulary import LETTER_KINDS


def read_letter(source: Source, reading: Reading) -> Letter | None:
    """Return the letter in a file, or None without a front matter to go by."""
    front, body = read_front_matter(source, reading.faults)
    if front is None:
        reading.lost.add("letter")
        return None
    given = mappings("element", front.find("elements", "list"), reading.faults)
    elements = tuple(_element(element, reading) for element in given)
    if subject := front.find("subject"):
        note_names(subject.piece, reading)
    letter = Letter(
        id=reading.checked_id(PurePosixPath(source.file).stem, source.place(0), "letter"),
        title=front.needed("title"),
        kind=front.choice("kind", LETTER_KINDS),
        summary=front.needed("summary"),
        subject=front.text("subject"),
        cites=read_cites(front, reading, *front.pieces("title", "summary", "subject")),
        elements=elements,
        paragraphs=tuple(
            _paragraph(item, elements, reading) for item in read_items(body, "paragraph", reading)
        ),
        place=source.place(0),
        goes_with=_goes_with(front, reading),
        words=front.texts("words"),
    )
    front.close()
    _check_elements(letter, reading)
    _check_ids(letter, reading)
    return letter


def _goes_with(front: Properties, reading: Reading) -> tuple[str, ...]:
    """Return the letters beside which this one is offered."""
    named = front.words("goes-with")
    for name in named:
        reading.refer("letter", name.text, name.place)
    return tuple(name.text for name in named)


def _element(given: Properties, reading: Reading) -> Element:
    name = read_id(given, "element", reading)
    fields = given.words("fields")
    for field in fields:
        reading.refer("field", field_id(field.text), field.place)
    cites = read_cites(given, reading, *given.pieces("says"))
    element = Element(
        id=name,
        says=given.needed("says"),
        mark=read_mark(given, cites, reading),
        cites=cites,
        fields=tuple(field_id(field.text) for field in fields),
        place=given.place,
        meets=read_duties(given, "meets", reading),
    )
    given.close()
    return element


def _paragraph(item: Item, elements: tuple[Element, ...], reading: Reading) -> Paragraph:
    given = item.properties
    named = given.find("element")
    element = next((each for each in elements if named and each.id == named.text), None)
    if named and not element:
        ids = [each.id for each in elements]
        mend = did_you_mean(named.text, ids, "add it to elements in the front matter")
        reading.faults.add(named.place, f"names element {named.text!r}, which the letter does not have", mend)
    note_names(item.body, reading)
    cites = read_cites(given, reading, item.body) or (element.cites if element else ())
    # Without a mark of its own a paragraph has its element's; ordinary text rests on no clause.
    default: Mark = element.mark if element else "silent"
    paragraph = Paragraph(
        id=item.id,
        element=named.text if named else "",
        mark=read_mark(given, cites, reading, default),
        cites=cites,
        when=_when(given, reading),
        text=item.body.text.strip(),
        place=given.place,
        says=read_says(given.find("says"), reading),
    )
    given.close()
    if not paragraph.text:
        reading.faults.add(given.place, f"{item.name} has no text", "write it under the item line")
    return paragraph


def _when(given: Properties, reading: Reading) -> tuple[Condition, ...]:
    when = given.find("when")
    return read_when(when.piece, "when", reading, unknown=True) if when else ()


def _check_elements(letter: Letter, reading: Reading) -> None:
    carried = {paragraph.element for paragraph in letter.paragraphs}
    for element in letter.elements:
        if element.id and element.id not in carried and "paragraph" not in reading.lost:
            mend = f"add element={element.id} to the paragraph that does, or write one"
            reading.faults.add(element.place, f"no paragraph carries element {element.id}", mend)


def _check_ids(letter: Letter, reading: Reading) -> None:
    for kind, things in (("element", letter.elements), ("paragraph", letter.paragraphs)):
        seen: set[str] = set()
        for thing in things:
            if thing.id in seen:
                what = f"the letter has two {kind}s called {thing.id}"
                reading.faults.add(thing.place, what, "rename one of them")
            seen.add(thing.id)

"""Reads `tiers.md`: the responses the policy allows."""

from wizard.model import Tier
from wizard.source.citations import note_citations, read_cites, read_mark
from wizard.source.frontmatter import skip_title
from wizard.source.items import Item, need_text, read_items, split_heading
from wizard.source.reading import Reading
from wizard.source.text import Source


def read_tiers(source: Source, reading: Reading) -> tuple[Tier, ...]:
    """Return the tiers in the order of the file."""
    body = skip_title(source, reading.faults)
    return tuple(_tier(item, reading) for item in read_items(body, "tier", reading))


def _tier(item: Item, reading: Reading) -> Tier:
    given = item.properties
    heading, text = split_heading(item, reading)
    if opens := given.find("opens"):
        note_citations(reading, opens.piece)
    tier = Tier(
        id=item.id,
        rank=given.number("rank"),
        title=heading.text,
        text=need_text(item, text.text, reading),
        opens=given.needed("opens"),
        cites=(cites := read_cites(given, reading, heading, text)),
        mark=read_mark(given, cites, reading),
        place=given.place,
    )
    given.close()
    if tier.id == "none":
        reading.faults.add(tier.place, "a tier cannot be called none", "that means no tier")
    return tier

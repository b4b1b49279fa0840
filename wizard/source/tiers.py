"""Reads `tiers.md`: the responses the policy allows."""

from wizard.model import Tier
from wizard.source.citations import note_citations, read_cites, read_mark
from wizard.source.frontmatter import skip_title
from wizard.source.groups import is_group
from wizard.source.items import Item, need_text, read_items, split_heading
from wizard.source.reading import Reading
from wizard.source.text import Source


def read_tiers(source: Source, reading: Reading) -> tuple[Tier, ...]:
    """Return the tiers in the order of the file."""
    body = skip_title(source, reading.faults)
    tiers = tuple(_tier(item, reading) for item in read_items(body, "tier", reading))
    reading.ranks, reading.sets_ranks = {tier.id: tier.rank for tier in tiers}, True
    return tiers


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
    if is_group(tier.id):
        what = f"a tier cannot be called {tier.id}"
        reading.faults.add(tier.place, what, "in a condition that names several responses by their rank")
    return tier

"""Draws one table of the report as bars in an SVG; the table beside it says the same in figures."""

from markupsafe import Markup

from wizard.register.report import Count, Part

WIDTH, LEFT, ROW, BAR = 640, 250, 30, 18
RIGHT = 90
LONGEST_NAME = 34


def plot(part: Part) -> Markup:
    """Return the plot; what is not told has no bar, only its words. Colours come from the page's style."""
    height = ROW * len(part.counts) + 8
    most = max((one.bar or 0 for one in part.counts), default=0)
    rows = Markup("").join(_row(place, one, most) for place, one in enumerate(part.counts))
    return Markup('<svg class="cg-plot" viewBox="0 0 {} {}" role="img" aria-label="{}">{}</svg>').format(
        WIDTH, height, f"{part.title}: the table gives the same in figures", rows
    )


def _row(place: int, one: Count, most: int) -> Markup:
    y = ROW * place + 4
    long = round((WIDTH - LEFT - RIGHT) * one.bar / most) if one.bar and most else 0
    name = one.name if len(one.name) <= LONGEST_NAME else f"{one.name[: LONGEST_NAME - 1]}…"
    bar = Markup('<rect class="cg-plot__bar" x="{}" y="{}" width="{}" height="{}"/>').format(
        LEFT, y, long, BAR
    )
    words = '<text class="cg-plot__text" x="{}" y="{}"{}>{}</text>'
    return (
        Markup(words).format(LEFT - 10, y + 14, Markup(' text-anchor="end"'), name)
        + (bar if long else Markup(""))
        + Markup(words).format(LEFT + long + 8, y + 14, "", one.shown)
    )

"""The finished letter as HTML, through the macro that the guide's blank letters use as well."""

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from wizard.letters.blocks import FinishedLetter


def letter_html(finished: FinishedLetter, *, draft: bool = False, level: int = 2) -> str:
    """Return the letter as an `<article>`.

    Args:
        finished: the letter; flags set by `point.point_at` are shown.
        draft: put the draft line above everything else.
        level: level of the letter's own first heading on the page it is shown in.
    """
    return _page().render(finished=finished, draft=draft, level=level)


@cache
def _page() -> Template:
    environment = Environment(
        loader=PackageLoader("macros", "."),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.from_string(
        '{% from "letter.html.j2" import letter %}{{ letter(finished, draft=draft, level=level) }}'
    )

"""The finished letter as HTML, through the macro that the guide's blank letters use as well."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from wizard.letters.blocks import FinishedLetter
from wizard.letters.easy import easy_read
from wizard.letters.forms import EASY, ORDINARY, Form
from wizard.letters.furniture import running
from wizard.letters.pictures import picture_svg


def letter_html(
    finished: FinishedLetter,
    *,
    draft: bool = False,
    level: int = 2,
    notes: Mapping[str, Markup] = MappingProxyType({}),
    form: Form = ORDINARY,
    foot: str = "",
) -> str:
    """Return the letter as an `<article>`.

    Args:
        finished: the letter; flags set by `point.point_at` are shown.
        draft: put the draft line above everything else.
        level: level of the letter's own first heading on the page it is shown in.
        notes: by paragraph, what is shown above it.
        form: in which it is shown and printed.
        foot: the line below the signature, with the receipt; no page parts them.
    """
    shown = easy_read(finished) if form == EASY else finished
    return _page().render(finished=shown, draft=draft, level=level, notes=notes, form=form.id, foot=foot)


@cache
def _page() -> Template:
    environment = Environment(
        loader=PackageLoader("macros", "."),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals["running"] = running
    environment.globals["picture"] = lambda name: Markup(picture_svg(name))
    return environment.from_string(
        '{% from "letter.html.j2" import letter %}{{ letter(finished, draft, level, notes, form, foot) }}'
    )

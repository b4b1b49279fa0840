"""The environment in which `macros/print/` is rendered: whatever is not marked as Typst is shown as text."""

from datetime import date
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from wizard.model import Policy
from wizard.publish.print.words import cited, markdown, shown, string, with_blanks
from wizard.view import MARK_NAMES, Links

MARK_WORDS = {**MARK_NAMES, "should": "policy: should", "states": "policy: states"}


def print_environment(policy: Policy) -> Environment:
    """Return the environment of the papers of one policy.

    Every value printed by a template becomes a Typst string, so that no text can be read as markup. What
    is Typst already (a macro's result, rendered Markdown) is `Markup` and stays as it is.
    """
    links = Links(policy)
    env = Environment(
        loader=PackageLoader("macros", "."),
        autoescape=True,
        finalize=lambda value: value if isinstance(value, Markup) else shown(str(value)),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )

    def name(cited_id: str) -> str | None:
        return links.name(cited_id) if cited_id in links.things else None

    env.filters.update(
        str=lambda value: string(str(value)),
        content=lambda value: Markup("[{}]").format(shown(str(value))),
        sentence=lambda text: text[:1].upper() + text[1:],
        truth=lambda value: Markup("true" if value else "false"),
        number=lambda value: Markup(int(value)),
        md=lambda text: markdown(text, name),
        md_inline=lambda text: markdown(text, name, inline=True),
        blanks=lambda text: with_blanks(text, policy, name),
        cite=lambda cited_id: cited(cited_id, name),
    )
    env.globals.update(policy=policy, mark_words=MARK_WORDS, day=date.fromisoformat(policy.updated))
    return env


def rendered(env: Environment, template: str, shows: dict[str, Any]) -> str:
    """Return a paper's Typst text."""
    return env.get_template(f"print/{template}.typ.j2").render(shows)

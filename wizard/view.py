"""The one Jinja2 environment: the same macro renders at build time and in the browser.

Templates live in `macros/`. Each render is given `root`, the relative path from the page to the
top of the site ("../"), so that the site works under any sub-path and from a shared drive.
"""

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from jinja2 import (
    BytecodeCache,
    ChoiceLoader,
    DictLoader,
    Environment,
    PackageLoader,
    StrictUndefined,
    pass_context,
)
from jinja2.runtime import Context
from markdown_it import MarkdownIt
from markupsafe import Markup, escape

from wizard.model import Clause, Policy, Role, Source, Term

CITATION = re.compile(r"(?<![\w@.])@([a-z][a-z0-9-]*)")
"""A citation in text: an at sign and a clause, term or source ID."""

MARK_NAMES = {
    "must": "policy: must",
    "may": "policy: may",
    "silent": "policy is silent",
    "law": "law",
    "good-practice": "good practice",
}

bytecode: BytecodeCache | None = None
"""Where a build keeps compiled templates; see `wizard.publish.compiled`."""

Cited = Clause | Source | Term


class Links:
    """Where each citable thing stands in the site, and how it is named to a reader."""

    def __init__(self, policy: Policy) -> None:
        self.slugs = {clause.id: section.slug for section in policy.sections for clause in section.clauses}
        self.things: dict[str, Cited] = {thing.id: thing for thing in policy.clauses}
        self.things |= {term.id: term for term in policy.terms}
        self.things |= {source.id: source for source in policy.sources}
        self._made: dict[tuple[str, str], Markup] = {}

    def path(self, cited: str) -> str:
        """Return the address from the top of the site, `policy/10-responses.html#formal-warning`."""
        thing = self.things[cited]
        if isinstance(thing, Clause):
            return f"policy/{self.slugs[cited]}.html#{cited}"
        return f"glossary/index.html#{cited}" if isinstance(thing, Term) else f"about/sources.html#{cited}"

    def name(self, cited: str) -> str:
        """Return the short name a citation is shown by: "10.4", "RIDDOR", a source's short name or title."""
        thing = self.things[cited]
        if isinstance(thing, Clause):
            return thing.printed
        return thing.term if isinstance(thing, Term) else thing.short or thing.title

    def html(self, cited: str, root: str) -> Markup:
        """Return a link to the cited thing; an unknown ID (never in checked content) stays plain text."""
        made = self._made.get((cited, root))
        if made is None:
            made = self._made[cited, root] = self._link(cited, root)
        return made

    def _link(self, cited: str, root: str) -> Markup:
        if cited not in self.things:
            return escape("@" + cited)
        kind = "" if isinstance(self.things[cited], Clause) else " cite-source"
        return Markup('<a class="cite{}" href="{}{}">{}</a>').format(
            kind, root, self.path(cited), self.name(cited)
        )


@cache
def _markdown() -> MarkdownIt:
    """CommonMark with tables; raw HTML is shown as text, never passed on."""
    return MarkdownIt("commonmark", {"html": False}).enable("table")


def render_markdown(text: str, links: Links, root: str, *, inline: bool = False) -> Markup:
    """Render content Markdown to HTML with every citation a link.

    Args:
        text: Markdown from `policy_source/`, never text that a person typed.
        links: where citations lead.
        root: relative path from the page to the top of the site.
        inline: leave out the paragraph element.
    """
    html = _rendered(text, inline=inline)
    return Markup(CITATION.sub(lambda match: links.html(match.group(1), root), html))


@lru_cache(maxsize=4096)
def _rendered(text: str, *, inline: bool) -> str:
    """Render a text once: the same statement stands on many pages, and only its links differ."""
    return str(_markdown().renderInline(text) if inline else _markdown().render(text))


def add_templates(env: Environment, templates: Mapping[str, str]) -> None:
    """Lay templates beside those of `macros/`; the loader stays: what is loaded hangs on it."""
    if isinstance(env.loader, ChoiceLoader):
        for loader in env.loader.loaders:
            if isinstance(loader, DictLoader):
                loader.mapping = {**loader.mapping, **templates}


def environment(policy: Policy) -> Environment:
    """Return the environment every template of this policy is rendered in."""
    links = Links(policy)
    env = Environment(
        loader=ChoiceLoader([PackageLoader("macros", "."), DictLoader({})]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=bytecode,
    )

    @pass_context
    def md(context: Context, text: str) -> Markup:
        return render_markdown(text, links, context["root"])

    @pass_context
    def md_inline(context: Context, text: str) -> Markup:
        return render_markdown(text, links, context["root"], inline=True)

    @pass_context
    def cite(context: Context, cited: str) -> Markup:
        return links.html(cited, context["root"])

    reached = {setting.id: setting.value for setting in policy.settings}

    def reach(role: Role) -> str:
        """Return how a role is reached; "" where the council has not set it."""
        return reached.get(role.contact, "")

    env.filters.update(md=md, md_inline=md_inline, cite=cite, reach=reach)
    env.globals.update(policy=policy, links=links, mark_names=MARK_NAMES)
    return env

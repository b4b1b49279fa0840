"""Finds what rests on a clause: questions, table rows, letters, cases and whatever else cites it."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from wizard.model import Policy
from wizard.view import CITATION


@dataclass(frozen=True, slots=True)
class Use:
    """One thing that cites a clause: what kind it is, how it is named, where it stands."""

    kind: str
    name: str
    path: str


def uses(policy: Policy) -> dict[str, tuple[Use, ...]]:
    """Return, for every cited ID, the things that cite it, each once, in the order of the content."""
    found: dict[str, dict[Use, None]] = defaultdict(dict)
    for use, cites, text in _citing(policy):
        for cited in (*cites, *CITATION.findall(text)):
            found[cited][use] = None
    return {cited: tuple(things) for cited, things in found.items()}


def _citing(policy: Policy) -> Iterator[tuple[Use, tuple[str, ...], str]]:
    """Every thing that can cite, with its list of citations and the text that may hold more."""
    for clause in policy.clauses:
        section = next(section for section in policy.sections if section.number == clause.section)
        path = f"policy/{section.slug}.html#{clause.id}"
        yield Use("Clause", clause.printed, path), (), f"{clause.text} {clause.note}"
    for tier in policy.tiers:
        use = Use("Response", tier.title, f"tiers/index.html#{tier.id}")
        yield use, tier.cites, f"{tier.text} {tier.opens}"
    for role in policy.roles:
        yield Use("Who decides", role.title, f"who-decides/index.html#{role.id}"), role.cites, role.text
    yield from _citing_questions(policy)
    for table in policy.tables:
        for number, row in enumerate(table.rows, start=1):
            path = f"decisions/{table.id}.html#row-{number}"
            yield Use("Decision table", f"{table.title}, row {number}", path), row.cites, row.because
    for statement in policy.statements:
        path = f"decisions/statements.html#{statement.id}"
        yield Use("Told to staff", statement.id.replace("-", " "), path), statement.cites, statement.text
    yield from _citing_letters(policy)


def _citing_questions(policy: Policy) -> Iterator[tuple[Use, tuple[str, ...], str]]:
    for question in policy.questions:
        use = Use("Question", question.title, f"questions/index.html#{question.id}")
        yield use, question.cites, question.hint
        for option in question.options:
            yield use, option.cites, option.hint


def _citing_letters(policy: Policy) -> Iterator[tuple[Use, tuple[str, ...], str]]:
    for letter in policy.letters:
        use = Use("Letter", letter.title, f"letters/{letter.id}.html")
        yield use, letter.cites, letter.summary
        cited = [part.cites for part in letter.elements] + [part.cites for part in letter.paragraphs]
        yield use, tuple(chain.from_iterable(cited)), ""
    for scenario in policy.scenarios:
        use = Use("Training case", scenario.title, f"training/{scenario.id}.html")
        yield use, scenario.cites, scenario.because

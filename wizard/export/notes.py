"""Puts what stands behind a row into plain words: why, its mark, and the clauses by number."""

import re

from wizard.model import Policy, Row, Table

NOTES = ("because", "mark", "rests on")
"""The annotation columns of every table."""

NO_NOTES = ("",) * len(NOTES)
"""What a rule of the export's own carries."""

CITATION = re.compile(r"(?<![\w@.])@([A-Za-z][\w-]*)")


class Notes:
    """Names of facts, clauses and sources, as other tools' readers see them."""

    def __init__(self, policy: Policy) -> None:
        self._facts = {question.id: question.short or question.title for question in policy.questions}
        self._cited = {source.id: source.title for source in policy.sources}
        self._cited |= {clause.id: clause.printed for clause in policy.clauses}
        self._terms = {term.id: term.term for term in policy.terms}

    def fact(self, fact: str) -> str:
        """Return what a column is called: the question's short name, or the fact's own in words."""
        return self._facts.get(fact, fact.replace("-", " ").capitalize())

    def row(self, row: Row) -> tuple[str, ...]:
        """Return a row's annotations, in the order of `NOTES`."""
        cited = dict.fromkeys(self._named(name) for name in row.cites)
        return self._plain(row.because), row.mark, "; ".join(cited)

    def default(self, table: Table) -> tuple[str, ...]:
        """Return the annotations of the rules for cases to which a table does not apply."""
        return f"The table does not apply, so the result is {table.default}.", "", ""

    def _named(self, name: str) -> str:
        return self._cited.get(name) or self._terms.get(name, name)

    def _plain(self, text: str) -> str:
        """Replace citations by what they name in print."""
        return CITATION.sub(lambda found: self._named(found[1]), text)

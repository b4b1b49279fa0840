"""Lists every page of the guide that is made from the policy: its path, its template, what it shows."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from wizard.model import Clause, Condition, Policy, Row, Section, Table
from wizard.publish.diagrams import read_by
from wizard.publish.ladder import given_by_tier
from wizard.publish.naming import Names
from wizard.view import CITATION

PROJECT = Path(__file__).resolve().parents[2]
PROOF = PROJECT / "docs" / "assets" / "proof.json"
WIDEST_GRID = 4
"""A table with more inputs than this lists each row's conditions instead of a column for each input."""

HIT_WORDS = {
    "unique": "Exactly one row holds in every case: find it, and it gives the result.",
    "first": "Read from the top and stop at the first row that holds: it gives the result.",
    "collect": "Every row that holds counts: the result is all that they give together.",
}
STATEMENT_KINDS = {
    "action": "Do this now",
    "check": "Check before you act",
    "not-open": "What is ruled out",
    "stays-open": "What stays open to the person",
    "record": "Write down and share",
    "silence": "What the policy does not settle",
    "practice": "Good practice",
}
LETTER_KINDS = {
    "letter": "Letters",
    "sheet": "Sheets that are enclosed",
    "script": "Words to say",
    "record": "Records for the council's own use",
}


@dataclass(frozen=True, slots=True)
class Page:
    """A page to stage. `path` ends in .md; `shows` is given to the template besides the shared names."""

    path: str
    template: str
    shows: Mapping[str, Any]

    @property
    def root(self) -> str:
        """The relative path from the page to the top of the site."""
        return "../" * self.path.count("/")


def pages(policy: Policy, names: Names, drawings: Mapping[str, str]) -> Iterator[Page]:
    """Yield every generated page.

    Args:
        policy: what the pages are made from.
        names: names of facts and values.
        drawings: SVG by table ID, and "overview"; a missing one is left out of its page.
    """
    yield Page("index.md", "home", {})
    yield Page("glossary/index.md", "glossary", {})
    yield Page("about/index.md", "about", {})
    yield Page("about/sources.md", "sources", {})
    yield Page("accessibility.md", "accessibility", {})
    yield Page("about/coverage.md", "coverage", {})
    yield Page("about/privacy.md", "privacy", {"proof": proof()})
    yield Page("check/index.md", "check", {})
    yield Page("register/index.md", "register", {})
    yield Page("desk/index.md", "desk", {})
    yield Page("about/licences.md", "licences", {})
    yield Page("questions/index.md", "questions", {"readers": _readers(policy)})
    yield from _policy_pages(policy)
    yield from _response_pages(policy)
    yield from _decision_pages(policy, drawings)
    kinds = {letter.kind for letter in policy.letters}
    yield Page("letters/index.md", "letters-index", {"letter_kinds": LETTER_KINDS, "kinds_present": kinds})
    for letter in policy.letters:
        yield Page(f"letters/{letter.id}.md", "letter", {"letter": letter})


def proof() -> Mapping[str, Mapping[str, Any]]:
    """Return what the tests have measured, part by part; they write it, and fail where it is no longer so."""
    found: Mapping[str, Mapping[str, Any]] = json.loads(PROOF.read_text(encoding="utf-8"))
    return found


def _policy_pages(policy: Policy) -> Iterator[Page]:
    levels = heading_levels(policy)
    yield Page("policy/index.md", "policy-index", {})
    yield Page("policy/numbers.md", "numbers", {})
    yield Page("policy/all.md", "whole-policy", {"levels": levels})
    around: list[Section | None] = [None, *policy.sections, None]
    for index, section in enumerate(policy.sections):
        shows = {"section": section, "before": around[index], "after": around[index + 2]}
        yield Page(f"policy/{section.slug}.md", "section", shows | {"levels": levels})


def moved_pages(policy: Policy, *kept: Mapping[str, object]) -> Iterator[Page]:
    """Yield a page for each section page that was published and is no more, so that links still lead on."""
    there = {section.slug for section in policy.sections} | {"glossary", ""}
    for slug in dict.fromkeys(slug for pages in kept for slug in pages):
        if slug not in there:
            yield Page(f"policy/{slug}.md", "moved", {"page": slug})


def heading_levels(policy: Policy) -> dict[str, int]:
    """Return each clause's heading level: 2 for "3.1", 3 for "3.1.1"; unnumbered ones as their neighbour."""
    levels: dict[str, int] = {}
    for section in policy.sections:
        level = 2
        for clause in section.clauses:
            level = _level(clause, level)
            levels[clause.id] = level
    return levels


def _level(clause: Clause, before: int) -> int:
    return min(4, clause.number.count(".") + 1) if clause.number else before


def _response_pages(policy: Policy) -> Iterator[Page]:
    deciders, papers = given_by_tier(policy, "decided-by"), given_by_tier(policy, "letters")
    yield Page("tiers/index.md", "tiers", {"deciders": deciders, "papers": papers})
    matrix = {(tier, given.value): given for tier, all_given in deciders.items() for given in all_given}
    deciding = {role for _, role in matrix}
    roles = [role for role in policy.roles if role.id in deciding]
    yield Page("who-decides/index.md", "who-decides", {"matrix": matrix, "deciding_roles": roles})


def _decision_pages(policy: Policy, drawings: Mapping[str, str]) -> Iterator[Page]:
    shows: dict[str, Any] = {"svg": drawings.get("overview", ""), "read_by": read_by}
    yield Page("decisions/index.md", "decisions-index", shows)
    for table in policy.tables:
        wide = len(table.inputs) > WIDEST_GRID
        shows = {"table": table, "svg": drawings.get(table.id, ""), "wide": wide, "cells": cells}
        yield Page(f"decisions/{table.id}.md", "decision", shows | {"hit_words": HIT_WORDS})
    kinds = {statement.kind for statement in policy.statements}
    shows = {"statement_kinds": STATEMENT_KINDS, "kinds_present": kinds}
    yield Page("decisions/statements.md", "statements", shows)


def cells(table: Table, row: Row) -> list[Condition | None]:
    """Return the row's condition for each input column, None for "any"; a fact may have two columns."""
    left = list(row.conditions)
    found: list[Condition | None] = []
    for fact in table.inputs:
        condition = next((item for item in left if item.fact == fact), None)
        if condition is not None:
            left.remove(condition)
        found.append(condition)
    return found


def uncited(cites: tuple[str, ...], text: str) -> list[str]:
    """Return the citations that the text itself does not show already."""
    shown = set(CITATION.findall(text))
    return [cited for cited in cites if cited not in shown]


def _readers(policy: Policy) -> dict[str, list[Table]]:
    """The tables that read each question."""
    readers: dict[str, list[Table]] = {question.id: [] for question in policy.questions}
    for table in policy.tables:
        for fact in read_by(table):
            if fact in readers:
                readers[fact].append(table)
    return readers

"""Short forms are explained where they stand, and left alone where markup would break."""

from types import SimpleNamespace
from typing import cast

import pytest

from wizard.model import Policy
from wizard.publish.terms import explain_terms

GLOSSARY = cast(
    Policy, SimpleNamespace(terms=[SimpleNamespace(term="FOI", expansion="Freedom of Information")])
)
EXPLAINED = '<abbr title="Freedom of Information">FOI</abbr>'


@pytest.mark.parametrize(
    ("page", "wanted"),
    [
        ("Send the FOI request.", f"Send the {EXPLAINED} request."),
        ("<p>FOI</p>", f"<p>{EXPLAINED}</p>"),
        ("## FOI { #term-foi }", "## FOI { #term-foi }"),
        ('<a href="x">FOI</a> FOI', f'<a href="x">FOI</a> {EXPLAINED}'),
        ("---\ntitle: FOI\n---\nFOI", f"---\ntitle: FOI\n---\n{EXPLAINED}"),
        ("FOIL", "FOIL"),
    ],
)
def test_short_forms(page: str, wanted: str) -> None:
    assert explain_terms(page, GLOSSARY) == wanted

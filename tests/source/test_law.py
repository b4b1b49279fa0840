"""The council's own sources: a law mark can be followed to a section, a day and an address."""

from collections import Counter
from urllib.parse import urlsplit

import pytest

from wizard.model import Policy, Source


@pytest.fixture(scope="module")
def laws(policy: Policy) -> list[Source]:
    return [source for source in policy.sources if source.id.startswith("law-")]


def test_law_names_the_part_that_obliges_and_since_when(laws: list[Source]) -> None:
    assert [law.id for law in laws if not law.section or not law.in_force] == []


def test_law_says_in_words_where_its_day_is_not_known(laws: list[Source]) -> None:
    """A blank or a bare "unknown" would leave the reader alone with it."""
    vague = [law.id for law in laws if not any(sign.isdigit() for sign in law.in_force)]
    assert [law.id for law in laws if law.id in vague and "ask Legal Services" not in law.in_force] == []


def test_law_is_read_at_its_own_section(laws: list[Source]) -> None:
    assert {urlsplit(law.url).netloc for law in laws} == {"www.legislation.gov.uk"}


def test_no_two_sources_are_called_alike(policy: Policy) -> None:
    """The title is the text of the link, so two of one name could not be told apart."""
    called = Counter(source.title for source in policy.sources)
    assert [title for title, times in called.items() if times > 1] == []


def test_no_guidance_leads_to_a_front_page(policy: Policy) -> None:
    bare = [source.id for source in policy.sources if urlsplit(source.url).path in ("", "/")]
    assert bare == []

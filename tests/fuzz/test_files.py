"""Whatever is opened, imported or typed ends in a result or in a refusal in words, never in a fault.

FUZZ_EXAMPLES=5000 looks longer and elsewhere each time; other runs take the same examples each time, ordinary
ones the first 40 of each kind.
"""

import json
import os
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.case.made import restricted
from tests.importing.published import word_file
from tests.letters.letterheads import councils, packed, parts
from tests.letters.made import POLICY, SPOC, TODAY, VALUES, finish
from tests.letters.reading import FOOTER, MADE
from wizard.browser import api
from wizard.case import load_case
from wizard.case.file import CaseFileError, checksum, dump_case
from wizard.codec import dumps_policy
from wizard.engine import Rules
from wizard.letters import check_letter, letter_html, plain_text, write_docx
from wizard.letters.mail import mail_html
from wizard.letters.rewording import words_key
from wizard.model import Letterhead, Policy
from wizard.source.importing.blocks import UnreadableError
from wizard.source.importing.paragraphs import split_paragraphs
from wizard.source.importing.read import KINDS, read_blocks
from wizard.source.letterhead.read import letterhead_of

LONG = os.environ.get("FUZZ_EXAMPLES")
fuzzed = settings(
    max_examples=int(LONG or settings.get_profile("fuzz").max_examples),
    deadline=None,
    derandomize=not LONG,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)

anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)
edits = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 40), st.binary(max_size=12)), min_size=1, max_size=4
)


def edited(content: bytes, changes: list[tuple[float, int, bytes]]) -> bytes:
    """Cut something out and put something in, here and there."""
    for at, cut, new in changes:
        place = int(at * len(content))
        content = content[:place] + new + content[place + cut :]
    return content


def places(data: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Every way into a piece of JSON."""
    inside = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    return [path, *(place for name, one in inside for place in places(one, (*path, name)))]


@pytest.fixture(scope="module")
def case_text(rules: Rules, policy: Policy) -> str:
    api.start(dumps_policy(policy))
    return dump_case(restricted(rules))


def opened(text: str) -> None:
    """Open a case file as the page does, and go on from it in both ways."""
    case = {"today": "2026-11-25", "answers": {}, "opened": text}
    reply = json.loads(api.call("open_case", json.dumps(case)))
    if reply.get("error"):
        return
    for way in ("go_on", "begin_next"):
        assert json.loads(api.call(way, json.dumps(case)))["held"]["file"]


@fuzzed
@given(edits)
def test_a_damaged_case_file_is_refused(case_text: str, changes: list[tuple[float, int, bytes]]) -> None:
    text = edited(case_text.encode(), changes).decode("utf-8", "replace")
    try:
        load_case(text)
    except CaseFileError as refusal:
        assert str(refusal).endswith((".", "there."))
    else:
        assert json.loads(text) == json.loads(case_text)
    opened(text)


@fuzzed
@given(st.data(), anything)
def test_a_case_file_that_was_made_by_hand_is_refused_or_works(
    case_text: str, data: st.DataObject, new: object
) -> None:
    """Its checksum fits: only what stands in it can tell."""
    file = json.loads(case_text)
    *way, last = data.draw(st.sampled_from([place for place in places(file["case"]) if place]))
    inner = file["case"]
    for name in way:
        inner = inner[name]
    inner[last] = new
    file["checksum"] = checksum(file["case"])
    opened(json.dumps(file))


WORDS = [
    "1.1 ",
    "1) ",
    "(a) ",
    "Section 4\n",
    "| a | b |\n",
    "<h2>",
    "<p>",
    "</p>",
    "<ol><li>",
    "&#0;",
    "Term\t",
]
prose = st.lists(st.sampled_from(WORDS) | st.text(max_size=20), max_size=20).map("".join)


@fuzzed
@given(st.sampled_from(KINDS[:-1]), prose.map(lambda text: text.encode("utf-8", "replace")) | st.binary())
def test_any_text_or_page_is_imported_or_refused(ending: str, content: bytes) -> None:
    try:
        split_paragraphs(read_blocks(Path(f"policy{ending}"), content))
    except UnreadableError as refusal:
        assert str(refusal)


@fuzzed
@given(st.data(), edits)
def test_any_word_file_is_imported_or_refused(
    data: st.DataObject, changes: list[tuple[float, int, bytes]]
) -> None:
    content = damaged(word_file(["1.1 We warn.", "1.2 We write."]), data, changes)
    try:
        split_paragraphs(read_blocks(Path("policy.docx"), content))
    except UnreadableError as refusal:
        assert str(refusal)


@fuzzed
@given(st.data(), edits)
def test_any_letterhead_is_taken_or_refused(
    data: st.DataObject, changes: list[tuple[float, int, bytes]]
) -> None:
    found: list[tuple[str, str]] = []
    letterhead = letterhead_of(damaged(OWN, data, changes), found)
    assert bool(found) == (letterhead == Letterhead())


OWN = councils()


def damaged(content: bytes, data: st.DataObject, changes: list[tuple[float, int, bytes]]) -> bytes:
    """The file with its zip spoilt, or one of its parts."""
    if data.draw(st.booleans()):
        return edited(content, changes)
    files = parts(content)
    name = data.draw(st.sampled_from(sorted(files)))
    return packed({**files, name: edited(files[name], changes)})


typed = st.text(st.characters(codec=None, exclude_categories=()), max_size=60)


@fuzzed
@given(st.dictionaries(st.sampled_from(sorted(VALUES)), typed), typed)
def test_any_letter_is_written_in_every_form(values: dict[str, str], words: str) -> None:
    values |= {words_key(SPOC.id, "challenge"): words}
    finished = finish(values)
    check_letter(POLICY, SPOC, finished, values)
    writers: list[Callable[[], str]] = [
        lambda: letter_html(finished),
        lambda: plain_text(finished, for_email=True),
        lambda: mail_html(finished, footer=FOOTER),
    ]
    assert all(write() for write in writers)
    for letterhead in (None, letterhead_of(OWN, [])):
        word = write_docx(finished, footer=TODAY, created_iso=MADE, letterhead=letterhead)
        assert Document(BytesIO(word)).paragraphs

"""Only files that changed are read again; what names responses by rank also once a rank changes."""

import shutil
from pathlib import Path

import pytest

from tests.real_policy import CONTENT, the_policy
from wizard.source.load import load_policy
from wizard.source.memory import Memory, PausedError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(CONTENT, tmp_path / "policy_source")
    return tmp_path / "policy_source"


def test_what_is_remembered_is_what_would_be_read(folder: Path) -> None:
    memory = Memory()
    assert load_policy(folder, memory) == load_policy(folder, memory) == the_policy()


def test_a_changed_rank_reaches_the_conditions_that_name_responses_by_it(folder: Path) -> None:
    memory = Memory()
    before = load_policy(folder, memory)
    tiers = folder / "tiers.md"
    text = tiers.read_text(encoding="utf-8")
    assert "rank=2" in text
    tiers.write_text(text.replace("rank=2", "rank=5", 1), encoding="utf-8")
    after = load_policy(folder, memory)
    assert after == load_policy(folder)
    assert after.safeguards != before.safeguards


def test_reading_pauses_and_goes_on(folder: Path) -> None:
    memory, pauses = Memory(), 0
    while True:
        memory.left = 40
        try:
            policy = load_policy(folder, memory)
        except PausedError:
            pauses += 1
            continue
        break
    assert pauses > 2
    assert policy == the_policy()


def test_nothing_has_to_be_told_of_an_edit_and_what_is_taken_back_is_not_read_again(folder: Path) -> None:
    memory = Memory()
    before = load_policy(folder, memory)
    first = folder / "letters/formal-warning.md"
    text = first.read_text(encoding="utf-8")
    first.write_text(text.replace("title: ", "title: A ", 1), encoding="utf-8")
    memory.left = 1  # the one file that changed
    assert load_policy(folder, memory) != before
    first.write_text(text, encoding="utf-8")
    memory.left = 0
    assert load_policy(folder, memory) == before

"""Staged pages hold everything the policy holds, and staging twice changes nothing."""

import re
from html import unescape
from pathlib import Path

import pytest
import yaml

from tests.conftest import PROJECT
from wizard.model import Policy
from wizard.publish.stage import date_in_words, stage_pages
from wizard.source import load_policy


@pytest.fixture(scope="module")
def small() -> Policy:
    return load_policy(PROJECT / "tests" / "fixtures" / "good" / "policy_source")


def test_every_clause_stands_in_its_section_and_on_the_whole_policy_page(
    policy: Policy, staged: Path
) -> None:
    whole = (staged / "policy/all.md").read_text(encoding="utf-8")
    for section in policy.sections:
        page = (staged / f"policy/{section.slug}.md").read_text(encoding="utf-8")
        for clause in section.clauses:
            assert f"{{ #{clause.id} }}" in page
            assert f"{{ #{clause.id} }}" in whole


def test_every_clause_shows_its_printed_name_and_the_words_staff_use(policy: Policy, staged: Path) -> None:
    for section in policy.sections:
        page = unescape((staged / f"policy/{section.slug}.md").read_text(encoding="utf-8"))
        page = re.sub(r"</?abbr[^>]*>", "", page).lower()
        for clause in section.clauses:
            assert clause.printed.lower() in page
            assert all(word.lower() in page for word in clause.words)


def test_every_table_letter_term_source_and_role_has_its_place(policy: Policy, staged: Path) -> None:
    for table in policy.tables:
        assert (staged / f"decisions/{table.id}.md").exists()
    for letter in policy.letters:
        assert (staged / f"letters/{letter.id}.md").exists()
    for page, things in (
        ("glossary/index.md", policy.terms),
        ("about/sources.md", policy.sources),
        ("who-decides/index.md", policy.roles),
        ("tiers/index.md", policy.tiers),
        ("questions/index.md", policy.questions),
        ("decisions/statements.md", policy.statements),
    ):
        text = (staged / page).read_text(encoding="utf-8")
        for thing in things:
            assert f"#{thing.id} }}" in text or f'id="{thing.id}"' in text, f"{page} lacks {thing.id}"


def test_hand_written_pages_are_staged_too(staged: Path) -> None:
    for name in (
        "how-to-use.md",
        "for-trainers.md",
        "for-hosts.md",
        "for-policy-officers.md",
        "adr/index.md",
    ):
        assert (staged / name).exists()


def test_staging_again_touches_no_file(small: Policy, tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    stage_pages(small, pages)
    before = {file: file.stat().st_mtime_ns for file in pages.rglob("*") if file.is_file()}
    stage_pages(small, pages)
    assert len(before) > 20
    assert before == {file: file.stat().st_mtime_ns for file in pages.rglob("*") if file.is_file()}


def test_staging_removes_what_no_longer_belongs(small: Policy, tmp_path: Path) -> None:
    stale = tmp_path / "pages" / "policy" / "99-old.md"
    stale.parent.mkdir(parents=True)
    stale.write_text("old", encoding="utf-8")
    stage_pages(small, tmp_path / "pages")
    assert not stale.exists()


def test_a_date_is_written_in_words_and_anything_else_is_left() -> None:
    assert date_in_words("2025-09-22") == "22 September 2025"
    assert date_in_words("spring 2025") == "spring 2025"


def test_every_key_of_the_policys_own_data_is_explained_to_officers() -> None:
    data = yaml.safe_load((PROJECT / "policy_source" / "policy.yml").read_text("utf-8"))
    words = (PROJECT / "docs" / "for-policy-officers.md").read_text("utf-8")
    section = words.split("## The policy's own data")[1].split("\n## ")[0]
    inside = {key for name in ("roles", "settings") for one in data[name] for key in one}
    for key in {*data, *data["training"], *inside}:
        assert f"`{key}`" in section, key

"""Words that a changed clause has no longer are found wherever else they stand."""

import re
from pathlib import Path

import pytest

import site_build
from tests.source.content import good_copy
from wizard.export.dmn import dmn_xml
from wizard.source import load_policy

from .versions import edit


def test_diff_lists_old_words_that_still_stand(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    clause = "clauses/02-responses.md"
    old = edit(good_copy(tmp_path / "old"), (clause, "the clerk sends", "every six months the clerk sends"))
    new = edit(
        good_copy(tmp_path / "new"),
        (clause, "the clerk sends", "every three months the clerk sends"),
        ("decisions/01-weight.md", "What was done weighs", "Within Six\nmonths it weighs"),
        ("tiers.md", "The clerk writes", "After a six-month stay the clerk writes"),
        ("letters/warning.md", "Dear {{", "For six months, dear {{"),
    )
    assert site_build.main(["diff", str(old), str(new)]) == 1
    told = capsys.readouterr().out
    assert "Old words of a changed clause that still stand: 3" in told
    assert "“six months” (policy_source/decisions/01-weight.md:9:8), no longer in @warning" in told
    assert "policy_source/letters/warning.md:16:5" in told


@pytest.mark.parametrize("said", ["6 months", "six-monthly", "SIX MONTHS", "a six month stay"])
def test_the_same_in_other_forms_is_found(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], said: str
) -> None:
    old, new = clause_changed(tmp_path, ("tiers.md", "The clerk writes", f"The clerk writes ({said})"))
    assert site_build.main(["diff", str(old), str(new)]) == 1
    assert "“six months” (policy_source/tiers.md:" in capsys.readouterr().out


def test_what_dmn_and_letters_still_say_is_listed_and_gone_once_that_is_mended(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Both are made from the content alone: whoever mends the places listed has mended them too."""
    spoilt = (
        ("decisions/02-tiers.md", "title: ", "title: Six months. "),
        ("decisions/01-weight.md", "What was done weighs", "Within six months it weighs"),
        ("questions/01-what.md", "## ", "## For six months: "),
        ("letters/warning.md", "Dear {{", "For six months, dear {{"),
    )
    old, new = clause_changed(tmp_path, *spoilt)
    assert "six months" in dmn_xml(load_policy(new)).decode().lower()
    assert site_build.main(["diff", str(old), str(new)]) == 1
    told = capsys.readouterr().out
    listed = set(re.findall(r"“six months” \(policy_source/([^:]+):", told))
    assert listed == {name for name, _, _ in spoilt}
    for name in listed:
        text = (new / name).read_text(encoding="utf-8")
        (new / name).write_text(re.sub("six months", "three months", text, flags=re.I), encoding="utf-8")
    assert "six months" not in dmn_xml(load_policy(new)).decode().lower()
    assert site_build.main(["diff", str(old), str(new)]) == 1
    assert "still stand" not in capsys.readouterr().out


def clause_changed(tmp_path: Path, *edits: tuple[str, str, str]) -> tuple[Path, Path]:
    """Two contents: a clause said six months and says three, and what else stands in the new one."""
    said = "clauses/02-responses.md", "the clerk sends"
    old = edit(good_copy(tmp_path / "old"), (*said, "every six months the clerk sends"))
    return old, edit(good_copy(tmp_path / "new"), (*said, "every three months the clerk sends"), *edits)

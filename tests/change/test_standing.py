"""Words that a changed clause has no longer are found wherever else they stand."""

from pathlib import Path

import pytest

import site_build
from tests.source.content import good_copy

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
    assert "Old words of a changed clause that still stand: 2" in told
    assert "“six months” (policy_source/decisions/01-weight.md:9:8), no longer in @warning" in told
    assert "policy_source/letters/warning.md:16:5" in told

"""The page of proofs tells the figures of the content that is built, and of no other."""

from pathlib import Path

import pytest

from tests.conftest import PROJECT
from tests.source.content import GOOD, good_copy
from wizard.check.mutate import KEPT
from wizard.publish.proved import about, proved
from wizard.publish.stage import stage_pages
from wizard.source.load import load_policy

BY_TABLE = (
    '{"on": "2026-01-02", "rules": "abc", "by_table": {"tiers": {"case": 3, "equal": 2, "survived": 1}}}'
)


def page(content: Path, out: Path) -> str:
    stage_pages(load_policy(content), out / "pages", content)
    return (out / "pages" / "proof.md").read_text(encoding="utf-8")


def test_every_figure_is_counted_in_the_content(tmp_path: Path) -> None:
    told = page(GOOD, tmp_path)
    made = proved(load_policy(GOOD), GOOD)
    assert f"rules `{made['rules']}`" in told
    for words in (
        f"proved for each of the {made['tables']} tables",
        f"Each of the {made['claims']} claims",
        f"answers to the {made['questions']} questions: {made['cases']}",
    ):
        assert words in told
    assert "Nobody has tried it yet" in told and "| **all** |" not in told


def test_cases_are_counted_as_answers_are_given(tmp_path: Path) -> None:
    """Two boxes that may be ticked and one question with two answers: eight cases."""
    assert proved(load_policy(GOOD), GOOD)["cases"] == "8"


def test_a_run_of_mistakes_is_shown_with_its_day_and_what_nothing_noticed(tmp_path: Path) -> None:
    folder = good_copy(tmp_path)
    (folder / KEPT).write_text(BY_TABLE, encoding="utf-8")
    told = page(folder, tmp_path)
    assert "on 2 January 2026, in 6 ways, with the rules `abc`; they have changed since" in told
    assert "Of the **4 real mistakes 3 are noticed.** The other 1 " in told
    assert "| **all** | 6 | 0 | 0 | 3 | 0 | 1 | 0 | 2 | 75% |" in told


@pytest.mark.parametrize(
    ("number", "words"), [(8, "8"), (3_301_039 * 10**33, "3.3 × 10³⁹"), (10**6, "1.0 × 10⁶")]
)
def test_a_large_number_is_told_in_powers_of_ten(number: int, words: str) -> None:
    assert about(number) == words


def test_the_page_as_written_holds_no_figure_of_its_own() -> None:
    """Whoever writes one by hand again writes another council's."""
    text = (PROJECT / "docs" / "proof.md").read_text(encoding="utf-8")
    assert "{{ safeguards }}" in text and "{{ scenarios }}" in text
    for figure in ("220", "1,053", "240", "7 473", "10³⁹", "e1685512417d"):
        assert figure not in text

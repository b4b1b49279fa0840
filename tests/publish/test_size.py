"""A site stays as small as was decided: each kind of file has a budget, and so has the whole."""

from pathlib import Path

from wizard.publish.size import BUDGET, COPIES, PLACES, Size, kind_of, over, size_of

MOST_FILES = 1_500


def test_every_file_is_of_one_kind_and_every_kind_has_a_budget() -> None:
    assert kind_of("assets/pyodide-0123456789ab/pyodide.asm.wasm.bin") == "Pyodide"
    assert kind_of("assets/guide.0123456789ab.js.gz") == COPIES
    assert kind_of("index.html") == "other pages and downloads"
    assert {*(kind for _, kind in PLACES), COPIES} == set(BUDGET)


def test_two_parts_in_a_hundred_over_its_budget_a_kind_is_named(tmp_path: Path) -> None:
    (tmp_path / "paper").mkdir()
    budget = BUDGET["the decision on paper"] * 1e6
    (tmp_path / "paper" / "1.html").write_bytes(bytes(int(budget * 1.02)))
    assert not over(size_of(tmp_path))
    (tmp_path / "paper" / "2.html").write_bytes(b"one word more")
    assert over(size_of(tmp_path)) == ["the decision on paper: 5.7 MB, and its budget is 5.6 MB"]


def test_a_size_is_told_in_a_line() -> None:
    words = Size(957, {"training": 10_713_492, "Pyodide": 4_797_100}).in_words()
    assert words == "15.5 MB in 957 files; most of it: training 10.7, Pyodide 4.8"


def test_no_kind_of_file_of_the_site_is_larger_than_was_decided(site: Path) -> None:
    """Of a site that was built into a new folder: one in an old one’s place keeps some of its files."""
    found = size_of(site)
    print(f"\nsite: {found.in_words()}")
    assert not over(found)
    assert found.files < MOST_FILES

"""One mistake is one finding, with the advice that fits it."""

from pathlib import Path

import pytest

from tests.change.versions import edit
from wizard.source import ContentError, load_policy
from wizard.source.faults import Faults
from wizard.source.frontmatter import read_yaml

from .content import good_copy, piece


def told(folder: Path) -> list[str]:
    with pytest.raises(ContentError) as found:
        load_policy(folder)
    return [str(fault) for fault in found.value.faults]


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("clauses/02-responses.md", "clauses/02-responses.md.txt"),
        ("letters/warning.md", "letters/warning.markdown"),
        ("tiers.md", "tiers.md.txt"),
        ("sources.yml", "sources.yml.txt"),
    ],
)
def test_a_file_with_another_ending_is_one_finding(tmp_path: Path, name: str, called: str) -> None:
    folder = good_copy(tmp_path)
    (folder / name).rename(folder / called)
    (fault,) = told(folder)
    assert fault == (
        f"policy_source/{called}:1:1: is not read because of its ending; call it {Path(name).name}"
    )


def test_a_key_given_twice_below_another_is_found(tmp_path: Path) -> None:
    folder = good_copy(tmp_path)
    (folder / "workings.yml").write_text("request: talked\nreplies:\n  yes: foi\n  yes: data\n")
    assert "policy_source/workings.yml:4:3: 'replies' gives 'yes' twice; delete one of them" in told(folder)


@pytest.mark.parametrize(
    ("written", "place", "mend"),
    [
        ("a: 1\n\tb: 2", "2:1", "indent with spaces: YAML takes no tabs"),
        ('a: "x\nb: 2', "2:5", "close the quotes on the same value"),
        ("a: [x, y\nb: 1", "2:2", "close the bracket, and part what stands in it with commas"),
        ("a: b: c", "1:5", "put a value with a colon in double quotes, or mend the indent"),
        ("a:\n  - x\n - y", "3:2", "let lines of one list or set of keys begin in the same column"),
        ("k: v\nabc\nd: e", "3:1", "write `key: value`, with a colon and a space after the key"),
        ("a: @x", "1:4", "put the value in double quotes if it holds one of @ : # & * [ { %"),
    ],
)
def test_the_advice_fits_what_is_wrong_with_the_yaml(written: str, place: str, mend: str) -> None:
    faults = Faults()
    read_yaml(piece(written), faults)
    with pytest.raises(ContentError) as found:
        faults.raise_any()
    (fault,) = found.value.faults
    assert str(fault).startswith(f"x.md:{place}: is not YAML (") and fault.mend == mend


@pytest.mark.parametrize(
    ("name", "old", "new", "place", "begins"),
    [
        ("tiers.md", "{#warning", "{#warnin", "6:1", "nothing names the tier warnin, and"),
        ("clauses/02-responses.md", "{#warning", "{#warnin", "10:1", "nothing names the clause warnin, and"),
        ("questions/01-what.md", "{#conduct", "{#condut", "6:1", "nothing names the question condut, and"),
        (
            "questions/01-what.md",
            "`dumping`",
            "`dumpin`",
            "6:1",
            "nothing names the answer to conduct dumpin, and",
        ),
    ],
)
def test_a_thing_misspelt_where_it_is_written_is_told_there(
    tmp_path: Path, name: str, old: str, new: str, place: str, begins: str
) -> None:
    """Not at every place that names it, with the advice to spell it wrong there too."""
    told = str(fault_of(edit(good_copy(tmp_path), (name, old, new))))
    assert told.startswith(f"policy_source/{name}:{place}: {begins}"), told
    assert told.count("Did you mean") == 0 and " more: policy_source/" in told
    assert len(told.splitlines()) == 2


def test_what_was_taken_out_is_one_finding_with_its_places_counted(tmp_path: Path) -> None:
    folder = good_copy(tmp_path)
    text = (folder / "tiers.md").read_text(encoding="utf-8")
    (folder / "tiers.md").write_text(text[: text.index("{#warning")], encoding="utf-8")
    first, beneath, back = str(fault_of(folder)).splitlines()
    assert "'tiers' cannot be 'warning'" in first
    assert " places more: policy_source/" in beneath and "put it back first" in back


def fault_of(folder: Path) -> ContentError:
    with pytest.raises(ContentError) as found:
        load_policy(folder)
    return found.value

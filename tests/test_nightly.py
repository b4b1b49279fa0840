"""What only the whole run takes stands in a list with its reason, and nothing else stands there."""

import ast
from collections.abc import Iterator
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
LIST = PROJECT / "tests" / "nightly.tsv"


def is_nightly(node: ast.AST) -> bool:
    """Whether a mark named `nightly` is in here, whatever it is joined with."""
    return any(isinstance(one, ast.Attribute) and one.attr == "nightly" for one in ast.walk(node))


def nightly_in(name: str, text: str) -> Iterator[str]:
    """Yield a module that is marked as a whole, or each marked test of it."""
    for node in ast.parse(text).body:
        if isinstance(node, ast.Assign) and is_nightly(node):
            yield name
        if isinstance(node, ast.FunctionDef) and any(map(is_nightly, node.decorator_list)):
            yield f"{name}::{node.name}"


def listed() -> dict[str, str]:
    lines = [line for line in LIST.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return {test: reason for test, _, reason in (line.partition("\t") for line in lines)}


def test_every_nightly_test_is_in_the_list_with_its_reason_and_no_other_is() -> None:
    files = sorted((PROJECT / "tests").rglob("test_*.py"))
    found = [
        test
        for file in files
        for test in nightly_in(file.relative_to(PROJECT).as_posix(), file.read_text(encoding="utf-8"))
    ]
    assert sorted(found) == sorted(listed())
    assert all(len(reason.split()) > 4 for reason in listed().values())


def test_a_mark_on_a_test_and_one_on_a_file_are_seen() -> None:
    one = "import pytest\n@pytest.mark.nightly\ndef test_a(): ...\ndef test_b(): ...\n"
    assert list(nightly_in("x.py", one)) == ["x.py::test_a"]
    assert list(nightly_in("x.py", "pytestmark = [pytest.mark.browser, pytest.mark.nightly]")) == ["x.py"]

"""Every fault that an investigator found in the letters has a test, or says what is left open."""

from pathlib import Path

HERE = Path(__file__).parent
FAULTS = 34


def rows() -> list[list[str]]:
    lines = (HERE / "faults.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


def test_every_fault_is_in_the_table_and_its_test_is_there() -> None:
    assert {int(number) for number, _, _ in rows()} == set(range(1, FAULTS + 1))
    gone = []
    for number, fault, test in rows():
        file, _, name = test.partition("::")
        if not test.startswith("open: ") and f"def {name}(" not in (HERE / file).read_text(encoding="utf-8"):
            gone.append((number, fault, test))
    assert gone == []

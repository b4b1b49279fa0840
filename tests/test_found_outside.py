"""Every fault of access, privacy and faults that others found has a test, and the test is there."""

from pathlib import Path

HERE = Path(__file__).parent
FAULTS = 22


def test_every_fault_is_in_the_table_and_its_test_is_there() -> None:
    lines = (HERE / "found_outside.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    assert {int(number) for number, _, _ in rows} == set(range(1, FAULTS + 1))
    named = [(number, *test.split("::")) for number, _, test in rows]
    assert [one for one in named if f"def {one[2]}(" not in (HERE / one[1]).read_text("utf-8")] == []

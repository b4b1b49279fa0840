from dataclasses import replace

import pytest

from wizard.letters import check_letter, is_complete, point_at
from wizard.letters.blocks import line_text
from wizard.letters.others import NAMED_IN
from wizard.model import Policy

from .made import POLICY, SPOC, VALUES, finish

WITNESSES = {"witness-names": "C. Sample (customer adviser), Jo Bloggs and the manager; Reception"}


def found(text: str, **changes: object) -> list[str]:
    values = VALUES | WITNESSES | {"what-happened": text}
    finished = finish(values, **changes)
    told = check_letter(POLICY, replace(SPOC, **changes), finished, values)  # type: ignore[arg-type]
    assert all(
        line_text(finished.blocks[one.block].items[one.item])[one.start : one.end] in one.text for one in told
    )
    return [one.text.split("”")[0].strip("“") for one in told]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("You shouted at C. Sample, who was alone.", "C. Sample"),
        ("You called jo  bloggs names.", "jo  bloggs"),
        ("Her date of birth is on the form.", "date of birth"),
        ("His DOB was read out.", "DOB"),
        ("Their number QQ 12 34 56 C", None),
        ("The number AB 12 34 56 C was read out.", "AB 12 34 56 C"),
        ("Her NHS number was on it.", "NHS number"),
        ("Our adviser lives at 12 Sample Road.", "lives at 1"),
        ("You posted her home address.", "her home address"),
        ("You told the manager at Reception about the dobermann.", None),
    ],
)
def test_other_peoples_data_is_pointed_at(text: str, words: str | None) -> None:
    assert found(text) == ([words] if words else [])


def test_a_record_may_hold_it() -> None:
    assert found("You shouted at C. Sample.", kind="record") == []


def test_a_person_may_have_agreed_to_be_named() -> None:
    values = VALUES | WITNESSES | {"what-happened": "You shouted at C. Sample."}
    finished = finish(values)
    told = check_letter(POLICY, SPOC, finished, values)
    assert not is_complete(told)
    assert is_complete(told, accepted={"tone:other:c. sample"})
    flagged = [run for block in point_at(finished, told).blocks for run in block.runs if run.flag]
    assert [run.text for run in flagged] == ["C. Sample"]


def test_the_fields_for_the_record_exist(policy: Policy) -> None:
    assert set(NAMED_IN) <= {field.id for field in policy.fields}

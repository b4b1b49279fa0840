"""What staff type leads to the right place first: 120 phrases, in any form, and misspelt by a letter."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from wizard.model import Policy
from wizard.publish.clause_data import index
from wizard.view import Links

HERE = Path(__file__).parent
FIND = HERE.parents[1] / "docs" / "assets" / "find.js"
RIGHT_IN_100 = 95


@pytest.fixture(scope="module")
def entries(policy: Policy) -> list[dict[str, str]]:
    return index(policy, Links(policy), {})


def found(entries: list[dict[str, str]], phrases: list[str]) -> list[list[str]]:
    """The addresses that answer to each phrase, best first."""
    command, given = ["node", str(HERE / "find.mjs"), str(FIND)], {"entries": entries, "phrases": phrases}
    told = subprocess.run(command, input=json.dumps(given), capture_output=True, text=True, check=True)
    replies: list[list[Any]] = json.loads(told.stdout)
    return [[at for at, _ in one] for one in replies]


def is_one_of(address: str, wanted: list[str]) -> bool:
    return any(address.endswith(f"#{one}") or address == f"{one}.html" for one in wanted)


def phrases() -> dict[str, list[str]]:
    lines = (HERE / "staff_words.txt").read_text(encoding="utf-8").splitlines()
    pairs = (line.split(": ") for line in lines if line and not line.startswith("#"))
    return {phrase: wanted.split() for phrase, wanted in pairs}


def test_the_right_place_comes_first(entries: list[dict[str, str]]) -> None:
    wanted = phrases()
    assert len(wanted) == 120
    firsts = zip(wanted.items(), found(entries, list(wanted)), strict=True)
    wrong = [
        f"{phrase} → {answers[:1]}" for (phrase, right), answers in firsts if not is_right(answers, right)
    ]
    assert len(wrong) * 100 <= len(wanted) * (100 - RIGHT_IN_100), "\n".join(wrong)


def is_right(answers: list[str], right: list[str]) -> bool:
    return bool(answers) and is_one_of(answers[0], right)


def test_every_place_that_the_list_wants_is_in_the_index(entries: list[dict[str, str]]) -> None:
    """Else a phrase could never be right, and nobody would see that the list is wrong."""
    for phrase, wanted in phrases().items():
        assert any(is_one_of(one["at"], wanted) for one in entries), phrase


def test_letters_questions_and_statements_carry_words_of_staff_too(entries: list[dict[str, str]]) -> None:
    answers = found(entries, ["behaviour contract", "how serious", "appeal"])
    assert [one[0].partition("/")[0] for one in answers] == ["letters", "questions", "decisions"]


def test_a_number_and_what_is_not_there_stay_as_they_were(entries: list[dict[str, str]]) -> None:
    number, nothing = found(entries, ["10.4", "xyzzy"])
    assert number[0].endswith("#formal-warning")
    assert nothing == []

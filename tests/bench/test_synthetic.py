"""Made-up policies are whole policies: nothing is wrong with them, and they have their size."""

from pathlib import Path

import pytest

from wizard.bench.growth import SIZES, STEPS, at_size
from wizard.bench.synthetic import CLAUSES, published, write_policy
from wizard.change.coverage import share, uncovered
from wizard.engine import compile_rules, next_step
from wizard.model import Policy
from wizard.report import check_policy
from wizard.source.importing.align import align
from wizard.source.importing.blocks import Block
from wizard.source.importing.paragraphs import split_paragraphs
from wizard.source.importing.read import read_blocks
from wizard.source.load import load_policy


@pytest.fixture(scope="module")
def policy(tmp_path_factory: pytest.TempPathFactory) -> Policy:
    return load_policy(write_policy(tmp_path_factory.mktemp("made-up"), 3 * CLAUSES))


def test_it_has_as_many_clauses_as_asked_for_and_something_of_every_kind(policy: Policy) -> None:
    assert len(policy.clauses) == 3 * CLAUSES
    for things in (policy.tables, policy.letters, policy.scenarios, policy.statements, policy.safeguards):
        assert things


def test_check_finds_nothing_wrong_with_it(policy: Policy) -> None:
    report = check_policy(policy, lambda _: None)
    assert [str(fault) for fault in report.findings] == []
    assert all(proof.counterexample is None for proof in report.safeguards)


def test_every_clause_is_in_use_and_everything_rests_on_one(policy: Policy) -> None:
    assert uncovered(policy, (), None) == []
    assert share(policy) == 1000


def test_a_case_in_it_is_short_because_its_topic_is_asked_first(policy: Policy) -> None:
    rules = compile_rules(policy)
    step = next_step(rules, {"topic": ("topic-2",)})
    assert step.question is not None and step.question.id == "seen-2"
    assert step.missing == ("seen-2", "weight-2")


def test_its_published_wording_aligns_completely(policy: Policy) -> None:
    blocks: list[Block] = list(read_blocks(Path("made-up.txt"), published(3 * CLAUSES).encode()))
    found = align(split_paragraphs(blocks), policy)
    assert found.left_over == []
    assert set(found.words) >= {clause.id for clause in policy.clauses}


def test_the_same_size_gives_the_same_files(tmp_path: Path) -> None:
    one, two = (write_policy(tmp_path / name, CLAUSES) for name in ("one", "two"))
    for file in one.rglob("*.*"):
        assert file.read_bytes() == (two / file.relative_to(one)).read_bytes()


def test_every_step_of_it_is_measured() -> None:
    steps = at_size(SIZES[0])
    assert set(steps.seconds) == set(STEPS)

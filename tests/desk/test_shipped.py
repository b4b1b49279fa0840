"""What was proved when the site was built comes with the desk, and counts only where nothing has changed."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

from tests.conftest import PROJECT
from tests.source.content import GOOD
from wizard.check.ledger import ledger_of
from wizard.check.mutants import mutants
from wizard.check.prover import Prover
from wizard.engine import Rules, compile_rules
from wizard.publish.build import prove
from wizard.publish.desk_page import archive, content_texts, program
from wizard.publish.desk_start import DeskStart, read_packed, ways_packed
from wizard.source.load import load_policy
from wizard.source.memory import Memory
from wizard.source.packed import packed, unpacked

IN_THE_ARCHIVE = """
import sys, wizard
from pathlib import Path
wizard.__path__.insert(0, sys.argv[1] + "/wizard")
from wizard.desk.proofs import read_before, shipped
from wizard.engine import compile_rules
from wizard.source.load import load_policy
memory, settled = read_before(), shipped()
memory.left = 0  # whatever is not known already would make it pause
policy = load_policy(Path(sys.argv[2]), memory)
assert policy == load_policy(Path(sys.argv[2]))
was = {case: list(ways) for case, ways in settled.ways.held.items()}
found = list(settled.ways.findings(compile_rules(policy), policy.scenarios))
print(sum(map(len, found)), settled.ways.held == was, len(was), sorted(settled.ledger.held))
print(sys.modules["wizard.desk.proofs"].__file__)
"""


def anew(rules: Rules, proved: str) -> int:
    prover = Prover(rules, ledger_of(proved))
    prover.everything()
    return prover.anew


def test_what_the_build_proved_is_not_proved_again_until_it_can_have_changed(tmp_path: Path) -> None:
    policy = load_policy(GOOD)
    rules = compile_rules(policy)
    (tmp_path / "wizard").symlink_to(PROJECT / "wizard")
    assert json.loads(prove(policy, tmp_path, anew=False)) == {}  # a draft proves nothing
    proved = prove(policy, tmp_path, anew=True)
    assert anew(rules, "{}") > 0 and anew(rules, proved) == 0
    assert prove(policy, tmp_path, anew=False) == proved  # and takes what was proved before it
    assert all(anew(edit.rules, proved) > 0 for edit in mutants(rules) if edit.number is not None)


def test_the_desk_finds_in_its_archive_what_was_read_decided_and_proved(tmp_path: Path) -> None:
    content, memory, file = PROJECT / "policy_source", Memory(), tmp_path / "desk.zip"
    policy = load_policy(content, memory)
    read = read_packed(memory, content_texts(content))
    start = DeskStart('{"abc":0}', read, ways_packed(policy, PROJECT, anew=True))
    file.write_bytes(archive({**dict(program(PROJECT)), **start.files()}))
    command = [sys.executable, "-c", IN_THE_ARCHIVE, str(file), str(content)]
    told = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=True).stdout
    assert told.splitlines() == [
        f"0 True {len(policy.scenarios)} ['abc']",
        str(file / "wizard" / "desk" / "proofs.py"),
    ]


def test_what_is_damaged_or_not_there_is_worked_out_anew() -> None:
    good = packed({"a": [1]})
    assert unpacked(good, {}) == {"a": [1]}
    assert [unpacked(bad, {}) for bad in (b"", good[:-3], b"x" + good, b"none")] == [{}] * 4


def test_nothing_of_another_file_is_taken_for_what_stands_there(tmp_path: Path) -> None:
    content, memory = tmp_path / "policy_source", Memory()
    shutil.copytree(GOOD, content)
    load_policy(content, memory)
    texts = dict(content_texts(content))
    known = Memory(unpacked(read_packed(memory, texts.items()), {}))
    edited = next(path for path in content.rglob("letters/*.md"))
    edited.write_text(edited.read_text("utf-8").replace("title: ", "title: Other ", 1), encoding="utf-8")
    known.left = 1  # that file alone is read
    assert load_policy(content, known) == load_policy(content)


def test_what_is_packed_is_the_same_each_time() -> None:
    first, second = Memory(), Memory()
    assert load_policy(GOOD, first) == load_policy(GOOD, second)
    texts = [(name.replace("policy_source", GOOD.name, 1), text) for name, text in content_texts(GOOD)]
    assert read_packed(first, texts) == read_packed(second, texts)
    assert len(unpacked(read_packed(first, texts), {})) > 5

"""What was proved when the site was built comes with the desk, and counts only where nothing has changed."""

import io
import json
import subprocess
import sys
import zipfile
from pathlib import Path

from tests.conftest import PROJECT
from tests.source.content import GOOD
from wizard.check.ledger import PROVED, ledger_of
from wizard.check.mutants import mutants
from wizard.check.prover import Prover
from wizard.engine import Rules, compile_rules
from wizard.publish.build import prove
from wizard.publish.desk_page import archive, program
from wizard.source.load import load_policy

IN_THE_ARCHIVE = """
import sys, wizard
wizard.__path__.insert(0, sys.argv[1] + "/wizard")
from wizard.desk.proofs import shipped
print(sorted(shipped().held), sys.modules["wizard.desk.proofs"].__file__)
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


def test_the_desk_finds_it_in_its_archive(tmp_path: Path) -> None:
    file = tmp_path / "desk.zip"
    file.write_bytes(archive({**dict(program(PROJECT)), f"wizard/desk/{PROVED}": b'{"abc":0}'}))
    assert f"wizard/desk/{PROVED}" in zipfile.ZipFile(io.BytesIO(file.read_bytes())).namelist()
    command = [sys.executable, "-c", IN_THE_ARCHIVE, str(file)]
    told = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=True).stdout
    assert told.split() == ["['abc']", str(file / "wizard" / "desk" / "proofs.py")]

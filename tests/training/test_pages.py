"""The data, the plans and the scripts behind the training pages."""

import json
import os
import re
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from wizard.model import Policy
from wizard.publish.training import training_pages
from wizard.training.data import data, dumps
from wizard.training.pick import picked
from wizard.training.plans import PLANS, cases_needed
from wizard.training.records import Exercise
from wizard.view import Links

PROJECT = Path(__file__).resolve().parents[2]
SCRIPTS = [
    *sorted((PROJECT / "docs" / "assets" / "training").glob("*.js")),
    *sorted((PROJECT / "wizard" / "training" / "package").glob("*.js")),
]
TSC = PROJECT / "node_modules" / ".bin" / "tsc"
FORBIDDEN = re.compile(r"window\.open\(|sessionStorage|indexedDB|document\.cookie|\beval\(|RTCPeer")


def test_data_say_what_the_exercises_say(policy: Policy, made: tuple[Exercise, ...]) -> None:
    read = json.loads(dumps(data(policy, made, Links(policy), "../")))
    assert (read["version"], read["pass"]) == (policy.version, policy.training.pass_mark)
    for shown, one in zip(read["exercises"], made, strict=True):
        for got, ask in zip(shown["asks"], one.asks, strict=True):
            assert got["choices"][got["right"]][0] == ask.right.label
            for (_, whys), choice in zip(got["choices"], ask.choices, strict=True):
                assert [read["whys"][why][1] for why in whys] == [why.mark for why in choice.why]
        assert set(shown["cites"]) <= set(read["clauses"])
    # What only classifies has no mark.
    assert all(html and (not mark or mark in read["marks"]) for html, mark in read["whys"])


def test_a_picked_set_is_varied_and_a_smaller_one_is_its_beginning(made: tuple[Exercise, ...]) -> None:
    nine = picked(made, 9)
    assert len({one.spread for one in nine}) == 9
    assert picked(made, 5) == nine[:5]


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: str(plan.minutes))
def test_the_parts_of_a_plan_fill_its_time(plan: object) -> None:
    assert sum(part.minutes for part in plan.parts) == plan.minutes  # type: ignore[attr-defined]
    assert plan.cases <= cases_needed()  # type: ignore[attr-defined]


def test_a_policy_without_cases_has_no_training_pages(policy: Policy) -> None:
    assert not list(training_pages(replace(policy, scenarios=())))


@pytest.mark.skipif(not TSC.exists(), reason="node_modules is not laid; run make dev")
def test_types_of_the_scripts_hold() -> None:
    path = f"{PROJECT / '.venv' / 'bin'}{os.pathsep}{os.environ['PATH']}"
    command = [str(TSC), "--project", str(Path(__file__).parent / "jsconfig.json")]
    run = subprocess.run(
        command, env={**os.environ, "PATH": path}, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout + run.stderr


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_only_the_one_module_stores_anything(script: Path) -> None:
    text = script.read_text(encoding="utf-8")
    assert not FORBIDDEN.findall(text)
    assert "localStorage" not in text or script.name == "keep.js"

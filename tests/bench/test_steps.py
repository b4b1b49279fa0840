"""A step of the bench that fails loses no other's figures, and one can be repeated by itself."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

import site_build
from wizard.bench.browsers import Lab, browser_steps
from wizard.bench.figures import GOALS, Figure
from wizard.bench.run import _other_steps, _python_steps
from wizard.bench.steps import AbsentError, Step, Taking, chosen


def falls_over() -> Iterator[Figure]:
    yield Figure("proof_s", 2.0)
    raise RuntimeError("nginx went away\nand said why")


def lacks() -> Iterator[Figure]:
    raise AbsentError("Playwright is not installed")
    yield


def written(file: Path) -> dict[str, object]:
    found: dict[str, object] = json.loads(file.read_text(encoding="utf-8"))
    return found


def test_a_step_that_fails_is_told_and_all_figures_before_and_after_it_are_kept(tmp_path: Path) -> None:
    said: list[str] = []
    file = tmp_path / "figures.json"

    def looks() -> Iterator[Figure]:
        assert written(file)["proof_s"] == 2.0, "what came before stands in the file while others measure"
        yield Figure("rebuild_s", 1.0)

    taking = Taking(said.append, file)
    taking.all(
        [
            Step("engine", ("proof_s", "decide_us"), falls_over),
            Step("visit", ("word_p95_ms",), lacks),
            Step("build", ("rebuild_s",), looks),
        ]
    )
    data = written(file)
    assert [data[key] for key in ("proof_s", "decide_us", "word_p95_ms", "rebuild_s")] == [
        2.0,
        None,
        None,
        1.0,
    ]
    assert data["failed"] == taking.failed == {"engine": "and said why"}
    assert data["not_measured"] == {
        "decide_us": "the step failed: and said why",
        "word_p95_ms": "Playwright is not installed",
    }
    assert said[0] == "Step 1 of 3: engine" and said[-2] == "Step 3 of 3: build"
    assert [one.name for one in tmp_path.iterdir()] == ["figures.json"]


def test_the_command_ends_with_a_finding_if_a_step_failed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("wizard.bench.run.load_figures", lambda _: falls_over())
    monkeypatch.setattr(Lab, "site", tmp_path)
    file = tmp_path / "figures.json"
    assert site_build.main(["bench", "--only", "nginx", "--json", str(file)]) == 1
    told = capsys.readouterr()
    assert "The step nginx failed: and said why" in told.err
    assert "MISSED" not in told.out and "was not asked for" in told.out
    assert written(file)["proof_s"] == 2.0
    assert site_build.main(["bench", "--only", "nginx,nonsense"]) == 2
    assert "no step nonsense; it has engine" in capsys.readouterr().err


def test_every_goal_belongs_to_one_step_that_can_be_asked_for() -> None:
    lab = Lab(Path(), 1, print)
    steps = [*_python_steps(lab, {}, False), *browser_steps(lab), *_other_steps(lab, False)]
    assert sorted(key for step in steps for key in step.keys) == sorted(GOALS)
    assert [step.name for step in chosen(steps, ["edit", "engine"])] == ["engine", "edit"]
    assert chosen(steps, []) == steps

"""The bench works its figures out rightly; how large they are is not tested."""

import json
from pathlib import Path

import pytest

from wizard.bench import browsers
from wizard.bench.browsers import Measured
from wizard.bench.figures import GOALS, Figure, median, p95, table, values
from wizard.bench.in_chromium import CONDITIONS, Times, Warm, answer
from wizard.bench.load import PAGES, visit
from wizard.bench.run import together
from wizard.bench.steps import in_order
from wizard.bench.strict import document
from wizard.source.load import load_policy

PROJECT = Path(__file__).resolve().parents[2]

KEYS = [
    "first_question_vs_static",
    "first_question_vs_surveyjs",
    "first_question_vs_pyscript",
    "click_cold_p95_ms",
    "click_ready_p95_ms",
    "ready_vs_loadpyodide_chromium",
    "ready_vs_loadpyodide_firefox",
    "ready_vs_loadpyodide_webkit",
    "word_p95_ms",
    "first_bytes_kb",
    "runtime_mb",
    "second_visit_bytes",
    "register_2000_s",
    "register_2000_mb",
    "desk_open_s",
    "desk_proof_s",
    "poor_paper_s",
    "poor_twice",
    "decide_us",
    "decide_vs_zen",
    "proof_s",
    "clauses_10k_s",
    "clauses_growth",
    "build_vs_mkdocs",
    "rebuild_s",
    "edit_seen_s",
]


def measured() -> Measured:
    usual = Times(
        first={"static": [50.0, 52.0, 49.0], "ours": [60.0, 62.0, 75.0], "surveyjs": [300.0, 310.0, 320.0]},
        ready={"ours": [900.0, 950.0, 880.0], "plain": [3000.0, 3100.0, 2900.0]},
        clicks=[10.0] * 19 + [80.0, 90.0],
    )
    return Measured(
        times={CONDITIONS[0].name: usual},
        ready={"firefox": {"ours": [1000.0], "plain": [4000.0]}, "webkit": "not installed"},
        warm=Warm(90_000, 8_000_000, 0, [4.0, 20.0], [9.0, 40.0], [90.0], 50_000_000),
        absent={"pyscript": "npm is not installed"},
    )


def of_browsers() -> list[Figure]:
    found = measured()
    others = [browsers._ready_vs(name, times) for name, times in found.ready.items()]
    return [*browsers.cold_figures(found), *browsers.warm_figures(found.warm), *others]


def test_the_middle_and_the_slow_end() -> None:
    assert median([3, 1, 2, 4]) == 2
    assert p95(range(1, 101)) == 95
    assert p95([7]) == 7


def test_the_json_holds_every_key_and_no_other() -> None:
    assert list(values(in_order(of_browsers()))) == KEYS == list(GOALS)


@pytest.mark.parametrize(("value", "verdict"), [(1.5, "met"), (1.51, "MISSED"), (None, "not measured")])
def test_each_figure_says_whether_its_goal_is_met(value: float | None, verdict: str) -> None:
    assert Figure("first_question_vs_static", value).verdict == verdict


def test_a_figure_without_a_goal_is_neither_met_nor_missed() -> None:
    assert Figure("tab_memory_mb", 3.0).verdict == ""


def test_ratios_are_ours_over_theirs_and_medians_of_all_profiles() -> None:
    found = values(of_browsers())
    assert found["ready_vs_loadpyodide_chromium"] == pytest.approx(0.3)
    assert found["first_question_vs_static"] == pytest.approx(62 / 50)
    assert found["first_question_vs_surveyjs"] == pytest.approx(0.2)
    assert found["ready_vs_loadpyodide_firefox"] == pytest.approx(0.25)
    assert found["click_cold_p95_ms"] == 80
    assert found["runtime_mb"] == 8


def test_what_cannot_be_measured_is_empty_and_says_why() -> None:
    figures = {figure.key: figure for figure in of_browsers()}
    assert figures["first_question_vs_pyscript"].value is None
    assert figures["first_question_vs_pyscript"].note == "npm is not installed"
    assert figures["ready_vs_loadpyodide_webkit"].note == "not installed"


def test_a_run_of_one_step_keeps_the_other_figures_of_the_docs_and_says_its_day() -> None:
    last = json.loads((PROJECT / "docs" / "assets" / "performance.json").read_text(encoding="utf-8"))
    new = {"machine": {"day": "2027-03-01"}, "first": {}, "ready": {}, "growth": {}, "quick": True}
    data = together(last, new, [Figure("proof_s", 7.5, "all of them")])
    (proof,) = [one for one in data["figures"] if one["key"] == "proof_s"]
    assert (proof["value"], proof["note"]) == (7.5, "all of them; taken by itself on 2027-03-01")
    assert [one for one in data["figures"] if one != proof] == [
        one for one in last["figures"] if one["key"] != "proof_s"
    ]
    assert {name: data[name] for name in ("machine", "growth", "first", "ready")} == {
        name: last[name] for name in ("machine", "growth", "first", "ready")
    }


def test_the_table_has_a_line_for_each_figure_with_its_goal() -> None:
    shown = table([Figure("decide_us", 90.0), Figure("rebuild_s", None, "not here")]).splitlines()
    assert shown[0].split()[:5] == ["decide_us", "90", "≤", "100", "met"]
    assert "not measured" in shown[1] and "not here" in shown[2]


def test_a_case_answers_as_it_says_and_with_anything_where_it_says_nothing() -> None:
    where = {"step": "conduct", "offered": [["conduct", ["swearing", "none"]], ["wet", ["yes", "no"]]]}
    assert answer(where, {"conduct": ("swearing",), "wet": ("yes",)}) == [
        ("conduct", "swearing"),
        ("wet", "yes"),
    ]
    assert answer(where, {"conduct": ()}) == [("conduct", "none"), ("wet", "no")]
    assert answer(where, {}) == [("conduct", "none"), ("wet", "no")]


def test_the_cases_that_are_clicked_through_make_a_letter() -> None:
    policy = load_policy(PROJECT / "policy_source")
    kinds = {letter.id: letter.kind for letter in policy.letters}
    cases = browsers.cases_to_click(policy)
    assert len(cases) == 3
    assert {kinds[letter] for _, letter in cases} == {"letter"}


def test_strictdoc_gets_as_many_clauses() -> None:
    text = document(120)
    assert text.count("[REQUIREMENT]") == 120
    assert text.count("[[SECTION]]") == text.count("[[/SECTION]]") == 3


def test_what_the_docs_show_was_taken_with_the_keys_of_today() -> None:
    file = PROJECT / "docs" / "assets" / "performance.json"
    told = [figure["key"] for figure in json.loads(file.read_text(encoding="utf-8"))["figures"]]
    assert told[: len(KEYS)] == KEYS


def test_a_visit_asks_for_files_by_the_names_that_the_page_gives_them(tmp_path: Path) -> None:
    page = (
        '<link rel="stylesheet" href="assets/guide.0123abcd.css"><script src="assets/guide.89ef.js"></script>'
    )
    (tmp_path / "index.html").write_text(page + '<a href="policy/index.html">Policy</a>', encoding="utf-8")
    assert visit(tmp_path) == (*PAGES, "assets/guide.0123abcd.css", "assets/guide.89ef.js")


def test_a_wait_past_the_book_is_told_besides_and_counts_with_no_click() -> None:
    found = measured()
    found.times[CONDITIONS[0].name].past = [500.0, 400.0, 700.0]
    figures = {one.key: one.value for one in browsers.cold_figures(found)}
    assert figures["book_end_ms"] == 500.0
    assert figures["click_cold_p95_ms"] == 80.0
    assert "book_end_ms" not in {one.key for one in of_browsers()}

"""Times what runs in CPython: a whole decision, the proof, and policies of growing size."""

import json
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from wizard.bench.clock import seconds
from wizard.bench.figures import Figure, median, p95
from wizard.bench.gorules import complete_cases, zen_seconds
from wizard.bench.growth import ALWAYS, SIZES, STEPS, Steps, at_size
from wizard.browser import api
from wizard.check.safeguards import prove_safeguards
from wizard.codec import dumps_policy
from wizard.engine import Answers, Rules, compile_rules, decide
from wizard.engine.evaluate import run, start
from wizard.model import UNKNOWN
from wizard.publish.holidays import holidays_json
from wizard.publish.warming import TODAY
from wizard.source.load import load_policy

Say = Callable[[str], None]
ROUNDS, CASES = 20, 200


def engine_figures(project: Path, say: Say) -> list[Figure]:
    """Time one whole decision, from the answers to the outcome with its reasons, and the proof.

    Every training case is decided many times. The first time costs more, because the engine remembers what
    each table says; it is told beside.
    """
    say("  deciding every case, and proving the safeguards over every case there is")
    policy = load_policy(project / "policy_source")
    rules = compile_rules(policy)
    cases = [dict(case.facts) for case in policy.scenarios]
    first = [seconds(partial(decide, rules, case)) for case in cases]
    whole = [seconds(partial(decide, rules, case)) for _ in range(ROUNDS) for case in cases]
    tables = [seconds(partial(_tables, rules, case)) for _ in range(ROUNDS) for case in cases]
    proof = seconds(lambda: list(prove_safeguards(rules)))
    half = [seconds(partial(decide, rules, case)) for case in _half_answered(rules, cases)]
    note = f"tables alone {median(tables) * 1e6:.0f} µs; seen for the first time {median(first) * 1e6:.0f} µs"
    open_note = f"median {median(half) * 1e3:.2f} ms; {len(half)} cases with one answer not known yet"
    return [
        Figure("decide_us", median(whole) * 1e6, note),
        Figure("half_answered_ms", p95(half) * 1e3, open_note, "ms to decide a half-answered case exactly"),
        Figure("proof_s", proof),
    ]


def zen_figure(project: Path, say: Say) -> Figure:
    """Time whole decisions beside zen-engine's on the same tables, with the same made-up complete cases."""
    say("  deciding the same cases with zen-engine")
    rules = compile_rules(load_policy(project / "policy_source"))
    cases = complete_cases(rules, CASES)
    theirs = median(zen_seconds(project, rules, cases, ROUNDS, say))
    ours = median(seconds(partial(decide, rules, case)) for _ in range(ROUNDS) for case in cases)
    note = f"{ours * 1e6:.0f} µs with reasons, {theirs * 1e6:.0f} for zen-engine’s tables; {CASES} cases"
    return Figure("decide_vs_zen", ours / theirs, note)


def _half_answered(rules: Rules, cases: list[dict[str, tuple[str, ...]]]) -> Iterator[Answers]:
    """Yield each training case with each of its answers taken back, where "I don't know yet" is offered."""
    for case in cases:
        for question in rules.questions:
            if question.id in case and question.option(UNKNOWN):
                yield case | {question.id: (UNKNOWN,)}


def word_figure(project: Path, say: Say) -> Figure:
    """Time a Word file in CPython, from the case as the page sends it to the bytes, for every letter."""
    say("  writing every letter and record as a Word file")
    policy = load_policy(project / "policy_source")
    api.start(dumps_policy(policy), holidays_json(policy))
    asked = [json.dumps({"answers": {}, "today": TODAY, "letter": letter.id}) for letter in policy.letters]
    times = [seconds(partial(api.call, "word", one)) for _ in range(ROUNDS) for one in asked]
    note = f"goal 20; 95 of 100: {p95(times) * 1e3:.1f} ms; {len(asked)} letters and records"
    return Figure("word_cpython_ms", median(times) * 1e3, note, "ms for a Word file in CPython, median")


def _tables(rules: Rules, answers: Answers) -> None:
    run(rules, start(rules, answers))


def growth_figures(say: Say, *, build: bool = True) -> tuple[list[Figure], dict[int, Steps]]:
    """Time policies of 100, 1,000 and 10,000 clauses.

    Args:
        say: told each size.
        build: stage and render their pages too, which takes some minutes.

    Returns:
        The figures, and everything by size.
    """
    sizes: dict[int, Steps] = {}
    for size in SIZES:
        say(f"  a made-up policy of {size:,} clauses: {', '.join(STEPS if build else ALWAYS)}")
        sizes[size] = at_size(size, build=build)
    small, large = (_read_and_checked(sizes[size]) for size in SIZES[1:])
    note = f"{small:.2f} s at {SIZES[1]:,}, {large:.2f} s at {SIZES[2]:,}, of one processor core"
    return [
        Figure("clauses_10k_s", large, note),
        Figure("clauses_growth", large / small / (SIZES[2] / SIZES[1]), note),
        _beside_bare_parse(sizes[SIZES[2]]),
    ], sizes


def _beside_bare_parse(steps: Steps) -> Figure:
    """Set reading and checking beside what markdown-it-py takes for the same files, and nothing else."""
    read, check, parse = (steps.seconds[name] for name in ("read", "check", "bare parse"))
    note = f"read {read / parse:.2f}, check {check / parse:.2f}; markdown-it-py {parse:.2f} s"
    what = f"reading and checking {SIZES[2]:,} clauses, times markdown-it-py's bare parse of the files"
    return Figure("clauses_vs_parse", (read + check) / parse, note, what)


def _read_and_checked(steps: Steps) -> float:
    return steps.seconds["read"] + steps.seconds["check"]

"""Tests the tests: breaks the rules in thousands of small ways and counts what is noticed, and by what.

python -m wizard.check.mutate [--sample N] [--json FILE]
"""

import argparse
import json
import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Any, get_args

from wizard.check.judge import Fate, Judge, Judgement
from wizard.check.mutants import Mutant, makers
from wizard.check.mutate_words import survivors
from wizard.engine import Rules, compile_rules
from wizard.source.importing.store import today
from wizard.source.load import load_policy

CONTENT = Path(__file__).resolve().parents[2] / "policy_source"
KEPT = "mutation.json"
"""In the content folder: the figures of the last whole run, which the page "What is proved" shows."""
NOTICED: tuple[Fate, ...] = ("table", "reach", "case", "safeguard")
CHUNK = 10
"""Mutants given to a process at a time."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Judgements, counted. Mutants that change no outcome at all are no mistakes, and count for nothing."""

    judgements: tuple[Judgement, ...]

    def number(self, *fates: Fate) -> int:
        """Return how many mutants had one of these fates."""
        return sum(1 for judgement in self.judgements if judgement.fate in fates)

    @property
    def share(self) -> float:
        """The share of real mistakes that were noticed, from 0 to 1."""
        noticed = self.number(*NOTICED)
        return noticed / (noticed + self.number("survived", "undecided") or 1)

    def data(self) -> dict[str, Any]:
        """Return everything as plain data: totals, totals by table and by kind, and each judgement."""
        return {
            "mutants": len(self.judgements),
            "fates": {fate: self.number(fate) for fate in get_args(Fate)},
            "share": round(self.share, 4),
            "by_table": _grouped((judgement.table, judgement.fate) for judgement in self.judgements),
            "by_kind": _grouped((judgement.kind, judgement.fate) for judgement in self.judgements),
            "judgements": [asdict(judgement) for judgement in self.judgements],
        }


def sample(rules: Rules, number: int | None, seed: int = 0) -> list[int]:
    """Return which mutants to judge, by their place among all: so many by lot, or all, in order."""
    every = range(sum(1 for _ in makers(rules)))
    if number is None or number >= len(every):
        return list(every)
    return sorted(random.Random(seed).sample(every, number))


def judge_all(folder: Path, chosen: Sequence[int], jobs: int) -> Iterator[Judgement]:
    """Yield the judgement of each chosen mutant of the policy in a folder, in order.

    Args:
        folder: such as `policy_source/`.
        chosen: places among all mutants.
        jobs: how many processes to use; 1 starts none.
    """
    if jobs == 1:
        yield from (_judge(folder, place) for place in chosen)
        return
    with ProcessPoolExecutor(jobs) as pool:
        yield from pool.map(_judge, [folder] * len(chosen), chosen, chunksize=CHUNK)


@cache
def _bench(folder: Path) -> tuple[Judge, list[Callable[[], Mutant]]]:
    """What each process needs, read and worked out once."""
    rules = compile_rules(load_policy(folder))
    return Judge(rules), list(makers(rules))


def _judge(folder: Path, place: int) -> Judgement:
    judge, every = _bench(folder)
    return judge.judge(every[place]())


def _grouped(pairs: Iterator[tuple[str, Fate]]) -> dict[str, dict[str, int]]:
    grouped: dict[str, Counter[str]] = {}
    for name, fate in pairs:
        grouped.setdefault(name, Counter())[fate] += 1
    return {name: dict(counted) for name, counted in grouped.items()}


def _told(judgements: Sequence[Judgement], total: int, start: float) -> str:
    tally = Tally(tuple(judgements))
    counted = ", ".join(f"{tally.number(fate)} {fate}" for fate in get_args(Fate))
    left = (time.perf_counter() - start) / len(judgements) * (total - len(judgements))
    return f"{len(judgements)} of {total}: {counted}; about {left / 60:.0f} min to go"


def _arguments(arguments: Sequence[str] | None) -> argparse.Namespace:
    top = argparse.ArgumentParser(prog="python -m wizard.check.mutate", description=__doc__)
    top.add_argument("--sample", type=int, metavar="N", help="judge N mutants chosen by lot instead of all")
    top.add_argument("--seed", type=int, default=0, metavar="S", help="another lot; default: 0")
    top.add_argument("--jobs", type=int, default=2, metavar="N", help="processes to use; default: 2")
    top.add_argument("--json", type=Path, metavar="FILE", help="write every judgement to a file")
    top.add_argument("--keep", action="store_true", help=f"keep the figures in {KEPT}, for the guide")
    top.add_argument("folder", type=Path, nargs="?", default=CONTENT, help="default: policy_source/")
    return top.parse_args(arguments)


def main(arguments: Sequence[str] | None = None) -> int:
    """Judge mutants, tell how it goes, and print what survived."""
    args = _arguments(arguments)
    rules = compile_rules(load_policy(args.folder))
    chosen = sample(rules, args.sample, args.seed)
    start, done = time.perf_counter(), list[Judgement]()
    for judgement in judge_all(args.folder, chosen, args.jobs):
        done.append(judgement)
        if len(done) % 100 == 0:
            print(_told(done, len(chosen), start), file=sys.stderr, flush=True)
    tally = Tally(tuple(done))
    for judgement in done:
        if judgement.fate in ("survived", "undecided"):
            print(f"{judgement.fate}: {judgement}")
    print(f"{_told(done, len(chosen), start)}\nNoticed: {tally.share:.1%} of all real mistakes")
    if args.json:
        args.json.write_text(json.dumps(tally.data(), indent=1, ensure_ascii=False), encoding="utf-8")
    print(survivors(done))
    if args.keep and args.sample is None:
        by_table = tally.data()["by_table"]
        kept = {"on": today().isoformat(), "rules": rules.fingerprint[:12], "by_table": by_table}
        (args.folder / KEPT).write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

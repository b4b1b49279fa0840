"""Has GoRules' zen-engine decide the same tables: the measure of what a decision may cost.

The plan is the one that the DMN export is written from, in the JSON that zen-engine reads: one table after
another, each passing on what it was given. Both have to come to the same responses, else there is no figure.
"""

import json
import random
import re
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from wizard.bench.environments import PEERS, Say, environment
from wizard.bench.steps import AbsentError
from wizard.engine import Answers, Rules
from wizard.engine.evaluate import run, start
from wizard.export import feel
from wizard.export.plan import Decision, decisions
from wizard.model import NOTHING, Question

LOCK = PEERS / "zen.txt"
RUN = Path(__file__).with_name("gorules_run.py")
_HOLDS = re.compile(r'list contains\(\?, ("(?:[^"\\]|\\.)*")\)')
_NONE_OF = re.compile(r"not\((.*)\)")
_ROWS = re.compile(r"\w+_rows")
_USUAL = {"danger": "no", "purpose": "incident", "crisis": "no"}
"""What nearly every case answers, so that it gets beyond the first tables."""
_SHARE = 0.3
"""How many of the answers that can be ticked are."""
Node = dict[str, Any]


def graph(rules: Rules) -> Node:
    """Return the policy's decisions as zen-engine reads them, one behind the other."""
    nodes = [_node("in", "inputNode"), *map(_decision, decisions(rules)), _node("out", "outputNode")]
    edges = [
        {"id": f"to-{after['id']}", "type": "edge", "sourceId": before["id"], "targetId": after["id"]}
        for before, after in pairwise(nodes)
    ]
    return {"nodes": nodes, "edges": edges}


def _node(id: str, kind: str, **content: Any) -> Node:
    node = {"id": id, "name": id, "type": kind, "position": {"x": 0, "y": 0}}
    return node | ({"content": {"passThrough": True, **content}} if content else {})


def _decision(decision: Decision) -> Node:
    name = decision.variable
    if decision.expression:
        rows = ", ".join(_ROWS.findall(decision.expression))
        made = {"id": "0", "key": name, "value": f"flatMap(flatMap([{rows}], #), #.v)"}
        return _node(name, "expressionNode", expressions=[made])
    collects = decision.hit == "COLLECT"
    columns = [
        {"id": f"c{place}", "name": column.label, "field": feel.name(column.fact)}
        for place, column in enumerate(decision.columns)
    ]
    listed: list[Node] = [
        {"_id": rule.id, "v": rule.gives} | {f"c{place}": cell(one) for place, one in enumerate(rule.cells)}
        for rule in decision.rules
    ]
    table = {"inputs": columns, "outputs": [{"id": "v", "name": name, "field": "v" if collects else name}]}
    hit = {"hitPolicy": "collect", "outputPath": name} if collects else {"hitPolicy": "first"}
    return _node(name, "decisionTableNode", rules=listed, **table, **hit)


def cell(written: str) -> str:
    """Return a FEEL cell as zen-engine's own language has it."""
    if written == feel.ANY:
        return ""
    if held := _HOLDS.findall(written):
        return f"{'none' if written.startswith('not') else 'some'}([{', '.join(held)}], # in $)"
    return _NONE_OF.sub(r"$ not in [\1]", written)


def complete_cases(rules: Rules, wanted: int) -> list[Answers]:
    """Return made-up cases with an answer to every question: another engine cannot leave one out."""
    draw = random.Random(1)
    return [{question.id: _answer(question, draw) for question in rules.questions} for _ in range(wanted)]


def _answer(question: Question, draw: random.Random) -> tuple[str, ...]:
    if question.id in _USUAL:
        return (_USUAL[question.id],)
    if not question.many:
        return (draw.choice(question.values),)
    return tuple(value for value in question.values if draw.random() < _SHARE) or (NOTHING,)


def for_zen(rules: Rules, answers: Answers) -> dict[str, Any]:
    """Return a complete case as the other engine reads it: a list for a set, a word for anything else."""
    return {
        feel.name(question.id): [value for value in answers[question.id] if value != NOTHING]
        if question.many
        else answers[question.id][0]
        for question in rules.questions
    }


def zen_seconds(project: Path, rules: Rules, cases: Sequence[Answers], rounds: int, say: Say) -> list[float]:
    """Return how long zen-engine takes for each case, each round.

    Args:
        project: the project's root.
        rules: of the policy.
        cases: complete cases.
        rounds: how often each case is decided.
        say: told what happens.

    Raises:
        AbsentError: zen-engine cannot be installed here.
        ValueError: it comes to other responses than ours somewhere.
    """
    try:
        python = environment(project, "zen-engine", LOCK, say)
    except (RuntimeError, OSError, subprocess.CalledProcessError) as error:
        raise AbsentError(f"cannot be had here: {str(error).splitlines()[-1][:160]}") from error
    asked = {"graph": graph(rules), "rounds": rounds, "cases": [for_zen(rules, case) for case in cases]}
    with tempfile.TemporaryDirectory(prefix="bench-zen-") as name:
        file = Path(name) / "asked.json"
        file.write_text(json.dumps(asked), encoding="utf-8")
        told = subprocess.run([python, RUN, file], capture_output=True, check=True, text=True).stdout
    found: Mapping[str, Any] = json.loads(told)
    theirs = [set(tiers) for tiers in found["tiers"]]
    differ = [place for place, case in enumerate(cases) if responses(rules, case) != theirs[place]]
    if differ:
        raise ValueError(f"zen-engine decides {len(differ)} of {len(cases)} cases otherwise")
    return list(found["seconds"])


def responses(rules: Rules, case: Answers) -> set[str]:
    """Return the responses that the tables give, whatever of the case would not have been asked."""
    tiers = rules.fact("tiers")
    return set(tiers.names(run(rules, start(rules, case)).may[rules.facts.index(tiers)]))

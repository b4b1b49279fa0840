"""Draws the map of the decision: which groups of questions and which tables come before which."""

from collections.abc import Iterator

from wizard.model import Policy
from wizard.publish.diagrams import HEAD, quoted, read_by
from wizard.publish.naming import Names


def _reads(policy: Policy, names: Names) -> dict[str, set[str]]:
    """What each table waits for: stages of questions, and tables whose results it reads."""
    stages = {question.id: f"stage-{stage.id}" for stage in policy.stages for question in stage.questions}
    reads: dict[str, set[str]] = {}
    for table in policy.tables:
        feeders = {stages.get(fact) or getattr(names.makers.get(fact), "id", "") for fact in read_by(table)}
        reads[table.id] = feeders - {"", table.id}
    return reads


def _told(policy: Policy) -> set[str]:
    """The tables that only tell staff things: on the map they are one box."""
    return {table.id for table in policy.tables if table.outputs == ("statements",)}


def _needed(reads: dict[str, set[str]]) -> Iterator[tuple[str, str]]:
    """The lines of the map: none where a longer way round shows the same order already."""

    def before(node: str) -> set[str]:
        direct = reads.get(node, set())
        return direct.union(*(before(feeder) for feeder in direct)) if direct else set()

    for fed, feeders in reads.items():
        for feeder in sorted(feeders):
            if not any(feeder in before(other) for other in feeders - {feeder}):
                yield feeder, fed


def _box(name: str, label: str, look: str) -> str:
    return f'"{name}" [label={quoted(label)} class="{look}"];'


def overview_dot(policy: Policy, names: Names) -> str:
    """Return the map: stages of questions, and the tables in the order they feed each other."""
    told, reads = _told(policy), _reads(policy, names)
    shown = {fed: feeders for fed, feeders in reads.items() if fed not in told}
    if told:
        shown["told"] = set().union(*(reads[fed] for fed in told)) - told
    lines = [_box(f"stage-{stage.id}", f"{stage.id}. {stage.title}", "ask") for stage in policy.stages]
    lines += [_box(table.id, table.title, "give") for table in policy.tables if table.id in shown]
    if told:
        lines.append(_box("told", f"What staff are told ({len(told)} tables)", "give"))
    lines += [f'"{feeder}" -> "{fed}";' for feeder, fed in _needed(shown)]
    return f"digraph {{ {HEAD} rankdir=TB; ranksep=0.45; nodesep=0.25;\n" + "\n".join(lines) + "\n}"

"""Reads a case from a YAML file of facts, or from a training case, and decides it."""

from pathlib import Path
from typing import Any

import yaml

from wizard.engine import Rules, decide, next_step
from wizard.engine.summary import summary
from wizard.model import NOTHING, UNKNOWN, Place
from wizard.source.faults import Faults, did_you_mean, listed

YES_NO = {"true": "yes", "false": "no"}


def read_case(path: Path, rules: Rules) -> dict[str, tuple[str, ...]]:
    """Return the answers in a case file: facts at the top, or under `facts:`.

    A fact that may hold several values takes a list; `yes` and `no` need no quotes.

    Raises:
        ContentError: with every fact or value that the policy does not know, and where it stands.
    """
    faults = Faults()
    node = _compose(path, faults)
    answers: dict[str, tuple[str, ...]] = {}
    for key, value in _pairs(path, node, faults):
        values = _values(path, key.value, value, rules, faults)
        _check_fact(path, key, value, values, rules, faults)
        answers[key.value] = values
    faults.raise_any()
    return answers


def decide_file(path: Path, rules: Rules) -> dict[str, Any]:
    """Return the outcome of a case file as plain data, with what it did not answer and what did not count.

    Raises:
        ContentError: the file cannot be read as a case of this policy.
    """
    answers = read_case(path, rules)
    step = next_step(rules, answers)
    return {
        **summary(rules, decide(rules, answers)),
        "not_answered": list(step.missing),
        "not_asked": list(step.dropped),
    }


def _compose(path: Path, faults: Faults) -> yaml.Node | None:
    try:
        return yaml.compose(_facts_in(path), Loader=yaml.SafeLoader)
    except (yaml.MarkedYAMLError, UnicodeDecodeError) as error:
        mark = getattr(error, "problem_mark", None)
        place = Place(str(path), mark.line + 1, mark.column + 1) if mark else Place(str(path), 1)
        faults.add(
            place, f"this is not YAML: {getattr(error, 'problem', error)}", "Write `fact: value` lines"
        )
        return None


def _facts_in(path: Path) -> str:
    """The YAML of a file: of a training case what stands between its first two lines of `---`."""
    text = path.read_text(encoding="utf-8-sig")
    return text.split("\n---", 1)[0] if path.suffix == ".md" else text


def _pairs(path: Path, node: yaml.Node | None, faults: Faults) -> list[tuple[yaml.ScalarNode, yaml.Node]]:
    if node is None:
        faults.add(Place(str(path), 1), "the file holds no facts", "Write `fact: value` lines")
        return []
    if not isinstance(node, yaml.MappingNode):
        faults.add(_place(path, node), "a case is a list of facts with values", "Write `fact: value` lines")
        return []
    inner = next((value for key, value in node.value if key.value == "facts"), None)
    return _pairs(path, inner, faults) if inner is not None else list(node.value)


def _values(path: Path, name: str, node: yaml.Node, rules: Rules, faults: Faults) -> tuple[str, ...]:
    if isinstance(node, yaml.ScalarNode):
        return (_plain(node),)
    if isinstance(node, yaml.SequenceNode) and all(isinstance(item, yaml.ScalarNode) for item in node.value):
        return tuple(_plain(item) for item in node.value) or (NOTHING,)
    faults.add(_place(path, node), f"{name} is neither a value nor a list of values", "Write `fact: value`")
    return ()


def _plain(node: yaml.ScalarNode) -> str:
    """YAML reads a bare yes as true: take it for the answer that was meant."""
    said = str(node.value)
    return YES_NO.get(said.lower(), said) if node.tag == "tag:yaml.org,2002:bool" else said


def _check_fact(
    path: Path,
    key: yaml.ScalarNode,
    node: yaml.Node,
    values: tuple[str, ...],
    rules: Rules,
    faults: Faults,
) -> None:
    question = next((question for question in rules.questions if question.id == key.value), None)
    if question is None:
        known = [question.id for question in rules.questions]
        mend = did_you_mean(str(key.value), known, "Use the ID of a question")
        faults.add(_place(path, key), f"there is no fact {key.value}", mend)
        return
    offered = {*question.values, UNKNOWN, *([NOTHING] if question.many else [])}
    for value in values:
        if value not in offered:
            mend = did_you_mean(value, offered, f"Use {listed(question.values)}")
            faults.add(_place(path, node), f"{key.value} cannot be {value}", mend)
    if len(values) > 1 and (not question.many or {UNKNOWN, NOTHING} & set(values)):
        faults.add(_place(path, node), f"{key.value} takes one of these values only", "Delete the others")


def _place(path: Path, node: yaml.Node) -> Place:
    return Place(str(path), node.start_mark.line + 1, node.start_mark.column + 1)

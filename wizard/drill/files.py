"""Makes the made-up case files of a training case, as the guide itself would have saved them."""

from dataclasses import replace

from wizard.case import CaseFile, dump_case, new_case, put_down_decision, send, with_work
from wizard.case.receipt import receipt_code
from wizard.case.record import PRACTICE, Decision
from wizard.engine import Rules
from wizard.engine.scenario import answers_of
from wizard.model import MadeFile, MadeStep, RegisterCase
from wizard.register.entry import REFERENCE

DATED = ("date", "time")
"""Kinds of field that a step does not take over from its training case: they belong to another day."""


def made_files(rules: Rules, case: RegisterCase) -> dict[str, str]:
    """Return the texts of a training case's files, by file name.

    Raises:
        ValueError: a step names a training case that there is none of, or a letter that it does not lead to.
    """
    return {f"{file.name}.json": dump_case(made_file(rules, case, file)) for file in case.files}


def made_file(rules: Rules, case: RegisterCase, file: MadeFile) -> CaseFile:
    """Return one case with all its steps; a copy has the ID of the case that it is a copy of."""
    name = f"{PRACTICE}{case.id}-{(file.case or file.name).lower()}"
    made = new_case(rules, name, file.steps[0].on if file.steps else case.day)
    for step in file.steps:
        made = _stepped(rules, made, file, step)
    return replace(made, saved=file.saved)


def _stepped(rules: Rules, made: CaseFile, file: MadeFile, step: MadeStep) -> CaseFile:
    scenario = next((one for one in rules.policy.scenarios if one.id == step.scenario), None)
    if scenario is None:
        raise ValueError(f"file {file.name}: there is no training case {step.scenario}")
    letters = dict(scenario.expect).get("letters", ())
    if step.letter and step.letter not in letters:
        raise ValueError(f"file {file.name}: case {step.scenario} does not lead to letter {step.letter}")
    dated = {field.id for field in rules.policy.fields if field.kind in DATED}
    typed = {name: text for name, text in scenario.fields if name not in dated}
    fields = dict(made.fields) | typed | {REFERENCE: file.case or file.name} | dict(step.fields)
    made = with_work(rules, made, step.on, answers_of(rules, scenario), fields)
    made = send(rules, made, step.letter, step.on) if step.letter else put_down_decision(rules, made, step.on)
    return _under(made, step) if step.version else made


def _under(made: CaseFile, step: MadeStep) -> CaseFile:
    """Return the case as an earlier policy decided it: its version, its letters, and a receipt that fits."""
    last = made.decisions[-1]
    code = receipt_code(step.version, last.receipt.rules, last.receipt.engine, step.on, last.answers)
    receipt = replace(last.receipt, code=code, version=step.version)
    earlier: Decision = replace(last, letters=step.letters or last.letters, receipt=receipt)
    sent = tuple(replace(one, receipt=code) if one.receipt == last.receipt.code else one for one in made.sent)
    return replace(made, decisions=(*made.decisions[:-1], earlier), sent=sent)

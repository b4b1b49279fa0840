"""The calls that change one part: a field, a condition, a paragraph, a cell or a row."""

from collections.abc import Callable
from typing import Any

from wizard.browser.app import App
from wizard.desk.adding import HOMELY, KINDS
from wizard.desk.fields import Edit, Field
from wizard.desk.forms import fields_of
from wizard.desk.paragraphs import done_with
from wizard.desk.parts import Part
from wizard.desk.sheet import Sheet, sheet_of
from wizard.desk.state import Desk
from wizard.desk.taking import SOURCE, RefusedError, taken
from wizard.desk.views import When, choices, tree, when
from wizard.desk.whens import Chosen, of_the_fact, with_one, written
from wizard.desk.words import words_of

Arguments = dict[str, Any]
Reply = dict[str, Any]

PARTS, CONDITIONS = "desk/parts.html.j2", "desk/conditions.html.j2"

opened_now: list[Desk] = []
"""The folder that is open, once one is."""


def desk() -> Desk:
    """Return the folder that is open."""
    return opened_now[0]


def desk_set(app: App, args: Arguments) -> Reply:
    """Give the field `name` of the part `key` a new `value`; the name `source` is its whole text."""
    part = desk().part(args["key"])
    return _typed(part, args["name"], args["value"]) if part else {"gone": True}


def _typed(part: Part, name: str, value: str) -> Reply:
    try:
        edit = taken(part, desk().folder.text(part.path), name, value)
    except RefusedError as fault:
        return {"changed": False, "refused": str(fault), **state()}
    reply = _applied(part, edit)
    if name == SOURCE:
        desk().renamed(part)
    return reply | _said(part.key, name)


def _said(key: str, name: str) -> Reply:
    """Return what a condition says now that it was changed: nothing for any other field."""
    found = _when(key, name)
    return {"says": found[1].words, "text": found[0].value} if found else {}


def _when(key: str, name: str) -> tuple[Field, When] | None:
    part, policy = desk().part(key), desk().known
    fields = fields_of(part, desk().folder.text(part.path)) if part and policy else ()
    field = next((one for one in fields if one.name == name and one.kind == "when"), None)
    return (field, when(policy, field, part.kind)) if field and part and policy else None


def desk_when(app: App, args: Arguments) -> Reply:
    """Change the condition `at` of the field `name`: `fact` held in a `mode` against `values`.

    Without a `mode` it is taken away. Where no value is ticked yet nothing changes and `refused` says so.
    """
    part, found = desk().part(args["key"]), _when(args["key"], args["name"])
    if part is None or found is None or found[1].chosen is None:
        return {"gone": True}
    before, at = found[1].chosen, args["at"]
    one = None
    if mode := args.get("mode"):
        held = before[at].values if at < len(before) else ()
        one = Chosen(args["fact"], mode, of_the_fact(args["values"], _values(args["fact"]), held))
        if not one.complete:
            words = "Tick at least one value, or take this condition out. Until then it stays as it was."
            return {"changed": False, "refused": words, **state()}
    return _typed(part, args["name"], written(with_one(before, at, one)))


def _values(fact: str) -> list[str]:
    return [value for value, _ in choices(desk().known).get(fact, ())]


def desk_condition(app: App, args: Arguments) -> Reply:
    """Return the choices of a `fact` for a condition that is not there yet, as `html`."""
    found, policy = _when(args["key"], args["name"]), desk().known
    if found is None or policy is None:
        return {"gone": True}
    fresh, at = Chosen(args["fact"], "one"), len(found[1].chosen or ())
    return {
        "html": app.render(CONDITIONS, "condition", fresh, at, found[1].modes, args["id"], words_of(policy)),
        "at": at,
    }


def desk_paragraph(app: App, args: Arguments) -> Reply:
    """Do something with the paragraph `at` of a letter: `add`, `delete`, `up` or `down`."""
    part = desk().part(args["key"])
    if part is None:
        return {"gone": True}
    text = desk().folder.text(part.path)
    return _applied(part, done_with(part, text, args["at"], args["do"]))


def _applied(part: Part, edit: Edit | None) -> Reply:
    if edit:
        desk().folder.apply(part.path, edit)
        desk().touched(part.path)
    return {"changed": edit is not None, **state()}


def state() -> Reply:
    """Return what answers every change: whether it can be undone or redone, and which files changed."""
    folder = desk().folder
    return {"undo": folder.can_undo, "redo": folder.can_redo, "files": folder.changed}


def tree_now(app: App) -> Reply:
    """Return the tree as it is now."""
    groups = tree(desk())
    homes = [
        (group.kind, path, path)
        for group in groups
        if group.kind in HOMELY
        for path in dict.fromkeys(part.path for part in group.parts)
    ]
    return {"tree": app.render(PARTS, "tree", groups, KINDS, homes)}


def desk_cell(app: App, args: Arguments) -> Reply:
    """Give a cell of a table a new value."""
    return _in_sheet(args, lambda sheet: sheet.set_cell(args["row"], args["column"], args["value"]))


def desk_row(app: App, args: Arguments) -> Reply:
    """Do something with a row of a table: `add`, `delete`, `up` or `down`."""
    row = args["row"]
    does: dict[str, Callable[[Sheet], Edit | None]] = {
        "add": lambda sheet: sheet.add_row(row),
        "delete": lambda sheet: sheet.delete_row(row),
        "up": lambda sheet: sheet.move_row(row, -1),
        "down": lambda sheet: sheet.move_row(row, 1),
    }
    return _in_sheet(args, does[args["do"]])


def _in_sheet(args: Arguments, make: Callable[[Sheet], Edit | None]) -> Reply:
    part = desk().part(args["key"])
    sheet = part and sheet_of(part.path, desk().folder.text(part.path), choices(desk().known))
    return _applied(part, make(sheet)) if part and sheet else {"gone": True}


EDITS: dict[str, Callable[[App, Arguments], Reply]] = {
    "desk_set": desk_set,
    "desk_when": desk_when,
    "desk_condition": desk_condition,
    "desk_paragraph": desk_paragraph,
    "desk_cell": desk_cell,
    "desk_row": desk_row,
}

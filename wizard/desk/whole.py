"""The calls that take a whole part out, or give it another ID: tried first, then done as by the command."""

from collections import Counter
from collections.abc import Callable

from wizard.browser.app import App
from wizard.change.places import NoSuchThingError
from wizard.change.remove import removal
from wizard.change.rename import renaming
from wizard.change.trial import CannotError, Trial
from wizard.desk.edits import Arguments, Reply, desk, state, tree_now
from wizard.desk.parts import GROUPS, Part
from wizard.desk.views import findings
from wizard.source.faults import ContentError, Fault

TRIAL = "desk/trial.html.j2"
MEND_FIRST = "Mend the findings first: until then nobody can tell what names this part."
BEING_READ = "The folder is still being read. Try again in a moment."
SAME = "This is the ID it has."
WHY_GONE = "It was published, and links lead to it. Say why it is gone: that is what they will lead to."


def desk_try(app: App, args: Arguments) -> Reply:
    """Try to `remove` the part `key`, or to `rename` it `to` another ID.

    What would change comes as `html`; `error` says why it cannot be tried.
    """
    part = desk().part(args["key"])
    if part is None:
        return {"gone": True}
    try:
        trial = _trial(part, args)
    except (CannotError, NoSuchThingError) as fault:
        return {"error": str(fault)}
    macro = "removal" if args["do"] == "remove" else "renaming"
    stops = _naming(trial), findings(desk(), trial.faults, ""), GROUPS
    return {"html": app.render(TRIAL, macro, trial, part, stops, args.get("to", "").strip())}


def desk_whole(app: App, args: Arguments) -> Reply:
    """Do the same; `why` says why a published clause is gone. Return the part's `key` now, "" for none."""
    part = desk().part(args["key"])
    if part is None:
        return {"gone": True}
    try:
        trial = _trial(part, args)
        if trial.note:
            raise CannotError(WHY_GONE)
    except (CannotError, NoSuchThingError) as fault:
        return {"error": str(fault)}
    if not trial.can:
        return {"error": MEND_FIRST}
    desk().folder.put(trial.files)
    desk().touched(*trial.files)
    return {"key": _key_now(part, args), **state(), **tree_now(app)}


def _trial(part: Part, args: Arguments) -> Trial:
    """Return what the command of the same name would do to the folder as it stands."""
    reader = desk().reader
    if not reader.done:
        raise CannotError(BEING_READ)
    name, memory = _name(part), reader.memory.copy()
    try:
        if args["do"] == "remove":
            return removal(reader.top, name, why=" ".join(args.get("why", "").split()), memory=memory)
        new = args.get("to", "").strip()
        if new == name.partition(":")[2]:
            raise CannotError(SAME)
        return renaming(reader.top, name, new, memory=memory)
    except ContentError as errors:
        raise CannotError(MEND_FIRST) from errors


def _name(part: Part) -> str:
    """Return the name by which the commands know a part."""
    policy = desk().reader.policy
    if part.kind == "table" and policy:  # its file is called otherwise
        shown = f"{desk().folder.name}/{part.path}"
        return next(f"table:{one.id}" for one in policy.tables if one.place.file == shown)
    return f"{part.kind}:{part.id}"


def _naming(trial: Trial) -> list[tuple[Part, int]]:
    """Return the parts that name the thing, each with how often it does."""
    found = findings(desk(), (Fault(place, "names it", "") for place in trial.names), "")
    parts = ((desk().part(key), times) for key, times in Counter(one.key for one in found).items())
    return [(part, times) for part, times in parts if part]


def _key_now(part: Part, args: Arguments) -> str:
    if args["do"] == "remove":
        return ""
    held, new = desk(), args["to"].strip()
    at = part.path if part.path in held.folder.paths else _file_now(part, new)
    return next((one.key for one in held.parts(at) if one.id == new or part.kind == "table"), "")


def _file_now(part: Part, new: str) -> str:
    return f"{part.path.removesuffix(f'{part.id}.md')}{new}.md"


WHOLE: dict[str, Callable[[App, Arguments], Reply]] = {"desk_try": desk_try, "desk_whole": desk_whole}

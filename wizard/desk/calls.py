"""What the desk's page asks of the engine: the calls that it adds to those of `wizard.browser.api`."""

from base64 import b64decode
from collections.abc import Callable

from markupsafe import Markup

from wizard.browser.app import App, make_app
from wizard.browser.case_desk import as_file
from wizard.change.clauses import name_of
from wizard.change.report import count
from wizard.desk import handing
from wizard.desk.adding import AddingError, added
from wizard.desk.edits import EDITS, PARTS, Arguments, Reply, desk, opened_now, state, tree_now
from wizard.desk.fields import Edit
from wizard.desk.folder import FolderError, opened, unzipped
from wizard.desk.held import Held
from wizard.desk.parts import GROUPS, parts_of
from wizard.desk.proofs import own_texts, read_before, shipped
from wizard.desk.state import Desk
from wizard.desk.views import findings, form
from wizard.desk.whole import WHOLE
from wizard.engine import decide
from wizard.engine.scenario import answers_of
from wizard.letters import LetterError, render_letter
from wizard.letters.html import letter_html
from wizard.publish.naming import Names
from wizard.source.faults import Fault
from wizard.source.word_diff import shortened

ZIP, PATCH = "application/zip", "text/x-patch"
DAY = "1 January 2026"


def desk_open(app: App, args: Arguments) -> Reply:
    """Open `texts` by path, `files` in base64 by path, or a `zip`; return the `tree`, or `error`.

    With `own` it is the guide's own content, as the site was built from it.
    """
    texts = own_texts() if args.get("own") else args.get("texts", {})
    try:
        if args.get("zip"):
            given = unzipped(b64decode(args["zip"]))
        else:
            given = [(path, text.encode("utf-8")) for path, text in texts.items()]
            given += [(path, b64decode(data)) for path, data in args.get("files", {}).items()]
        folder = opened("policy_source", given)
    except FolderError as fault:
        return {"error": str(fault)}
    # Until it is read, the guide's own content has the names and values that the engine knows already.
    known = app.policy if texts else None
    opened_now[:] = [Desk(folder, known, shipped(), read_before())]
    return {"name": folder.name, "count": len(folder.paths), **tree_now(app)}


def desk_tree(app: App, args: Arguments) -> Reply:
    """Return the tree as it is now."""
    return tree_now(app)


def desk_part(app: App, args: Arguments) -> Reply:
    """Return the form of the part `key` as `html`; with `plain` its text alone; `gone` if it is no more."""
    part = desk().part(args["key"])
    if part is None:
        return {"gone": True}
    macro = "source" if args.get("plain") else "form"
    html = app.render(PARTS, macro, form(desk(), part), args.get("row"), args.get("wide", False))
    return {"html": html, "title": f"{GROUPS[part.kind]}: {part.title}", "key": part.key}


def desk_back(app: App, args: Arguments) -> Reply:
    """Take the last change back, or with `again` make it once more; return the first part of its file."""
    folder = desk().folder
    if not (folder.can_redo if args.get("again") else folder.can_undo):
        return {"changed": False, **state()}
    paths = folder.redo() if args.get("again") else folder.undo()
    desk().touched(*paths)
    return {"changed": True, "path": ", ".join(paths), **state(), **tree_now(app)}


def desk_add(app: App, args: Arguments) -> Reply:
    """Add a part of a `kind` with a `name`, in the file `home`; return its `key`, or `error`."""
    folder = desk().folder
    texts = {path: folder.text(path) for path in folder.paths}
    try:
        path, text, name = added(args["kind"], args["name"], args.get("home", ""), texts)
    except AddingError as fault:
        return {"error": str(fault)}
    if path in texts:
        end = len(texts[path])
        folder.apply(path, Edit(end, end, text))
    else:
        folder.write(path, text)
    desk().touched(path)
    key = next(part.key for part in desk().parts(path) if part.id == name)
    return {"key": key, **state(), **tree_now(app)}


def desk_work(app: App, args: Arguments) -> Reply:
    """Go on for a moment; return how far it is: `told` is what reading found, `count` also what was proved.

    Where there are not as many findings as the page shows (`shown`), they come as `html`, and by field for
    the part `key` that is open.
    """
    held = desk()
    held.work()
    asks, edition = held.edition
    told = (*held.reader.faults, *edition)
    faults = tuple(dict.fromkeys((*told, *held.proving.faults)))
    reading = not held.reader.done
    return {
        **({} if args.get("shown") == len(faults) else _findings(app, faults, args.get("key", ""))),
        "reading": len(held.reader.memory) if reading else None,
        "of": len(held.folder.paths),
        "done": held.proving.done,
        "whole": held.proving.done and held.reader.policy is not None,
        "about": held.proving.about,
        "safeguards": held.proving.safeguards,
        "anew": held.proving.anew,
        "told": len(told),
        "count": len(faults),
        "based": held.base is not None,
        "asks_version": asks,
    }


def _findings(app: App, faults: tuple[Fault, ...], key: str) -> Reply:
    found = findings(desk(), faults, key)
    here = [{"field": one.field, "what": one.what, "mend": one.mend} for one in found if one.key == key]
    return {"found": here, "html": app.render(PARTS, "findings", found)}


def desk_changes(app: App, args: Arguments) -> Reply:
    """Return what the changes would do as `html`, as far as it is known; `more` if there is more to come."""
    held = desk()
    if not held.reader.done:
        held.work()
        return {"more": True, "html": None}
    found = held.changes()
    if found is None:
        return {"more": False, "html": app.render(PARTS, "no_changes") if args.get("first") else None}
    tools = Names(held.known or app.policy), count, name_of, shortened
    html = app.render(PARTS, "changes", found, held.folder.changed, *tools)
    return {"more": True, "html": html, "asks_version": found.asks_version}


def desk_preview(app: App, args: Arguments) -> Reply:
    """Return the letter `key` as a training `case` fills it in, or `none` in words."""
    part, policy = desk().part(args["key"]), desk().reader.policy
    if part is None or policy is None:
        return {"none": "The letter can be shown once nothing is wrong any more."}
    made = make_app(policy, app.holidays)
    letter, case = (
        made.letters.get(part.id),
        next((c for c in policy.scenarios if c.id == args["case"]), None),
    )
    if letter is None or case is None:
        return {"none": "There is no such letter, or no such case."}
    outcome = decide(made.rules, answers_of(made.rules, case))
    try:
        finished = render_letter(policy, letter, outcome.known, dict(case.fields), DAY)
    except LetterError as fault:
        return {"none": str(fault)}
    return {"html": Markup('<div class="cg-sheet">{}</div>').format(Markup(letter_html(finished)))}


def desk_message(app: App, args: Arguments) -> Reply:
    """Return a message that says what changed, to be edited, and the files that did."""
    folder = desk().folder
    titles = [_title(path) for path in folder.changed]
    return {"message": handing.message_for(folder, titles), **state()}


def _title(path: str) -> str:
    folder = desk().folder
    if path in folder.paths:
        parts = desk().parts(path)
    else:
        held = Held.of(folder.opened.get(path, b""))
        parts = parts_of(path, held.text if held else "")
    return parts[0].title if len(parts) == 1 else path


def desk_save(app: App, args: Arguments) -> Reply:
    """Return the folder as a `zip`, or what changed as a `patch` with a message."""
    folder = desk().folder
    if args["kind"] == "zip":
        return as_file(f"{folder.name}.zip", ZIP, handing.as_zip(folder))
    return as_file(f"{folder.name}.patch", PATCH, handing.as_patch(folder, args.get("message", "")))


METHODS: dict[str, Callable[[App, Arguments], Reply]] = {
    "desk_open": desk_open,
    "desk_tree": desk_tree,
    "desk_part": desk_part,
    **EDITS,
    "desk_back": desk_back,
    "desk_add": desk_add,
    **WHOLE,
    "desk_work": desk_work,
    "desk_changes": desk_changes,
    "desk_preview": desk_preview,
    "desk_message": desk_message,
    "desk_save": desk_save,
}

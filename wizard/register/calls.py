"""What the register's page asks of the engine: the calls that it adds to those of `wizard.browser.api`.

Nothing is stored here between calls: the page keeps the entries, and reads a file again when it is needed.
"""

from collections.abc import Callable, Iterable
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from wizard.browser.app import App
from wizard.browser.case_desk import as_file
from wizard.case import CaseFileError
from wizard.case.bundle import MEDIA_TYPE as ZIP
from wizard.case.calendar import MEDIA_TYPE as CALENDAR
from wizard.case.record import PRACTICE
from wizard.letters.words import date_in_words
from wizard.register.again import check
from wizard.register.coming import as_zip, at_review, letters
from wizard.register.dates import calendar
from wizard.register.drawer import PRACTICE_APART, all_practice, drawer_of
from wizard.register.entry import Entry, Shelved, from_data, wanted
from wizard.register.index import read
from wizard.register.listed import listed
from wizard.register.named import Named
from wizard.register.plot import plot
from wizard.register.report import report, years
from wizard.register.sheet import CSV_TYPE, XLSX_TYPE, as_csv, as_xlsx
from wizard.register.table import counted, lines, state_of

Arguments = dict[str, Any]
Reply = dict[str, Any]

FRAME = "register/table.html.j2"
NOT_READ = "It could not be read as a case file."
NOTHING_DUE = (
    "No review is due within 28 days, so there is no letter to make. One that is overdue is done now."
)
NO_LETTER = "This policy has no letter that announces a review."
NO_DATES = "No case has a day for its review or its end."


def register_wants(app: App, args: Arguments) -> Reply:
    """Return which fields and answers the page reads out of each file."""
    return wanted(app.policy)


def register_read(app: App, args: Arguments) -> Reply:
    """Return the `entries` of `files`, and the numbers of those to be looked at whole as `odd`."""
    entries, odd, named = [], [], Named.of(app.policy)
    for file in args["files"]:
        shelved = Shelved(file["number"], file["name"], file["folder"], file["changed"])
        try:
            entries.append(read(named, shelved, file["case"]).as_data())
        except ValueError:
            odd.append(file["number"])
    return {"entries": entries, "odd": odd}


def register_table(app: App, args: Arguments) -> Reply:
    """Return the table as `html`, the numbers of its files as `shown`, and the `day` of practice or ""."""
    drawer = drawer_of(_entries(args), _today(args))
    found = lines(app, drawer.entries, drawer.today)
    practice = date_in_words(drawer.today.isoformat()) if drawer.practice else ""
    skipped = [*args["skipped"], *({"name": name, "why": PRACTICE_APART} for name in drawer.apart)]
    shows = (found, counted(found), drawer.copies, skipped, years(drawer.entries), practice)
    day = drawer.today.isoformat() if drawer.practice else ""
    html = app.render(FRAME, "register", *shows)
    return {"html": html, "shown": [line.entry.number for line in found], "day": day}


def register_check(app: App, args: Arguments) -> Reply:
    """Return for each of `files` what reading it whole found; see `again.Checked`."""
    return {"found": {str(file["number"]): asdict(check(app, file["text"])) for file in args["files"]}}


def register_calendar(app: App, args: Arguments) -> Reply:
    """Return one calendar file for all cases, or `none` in words."""
    entries = _listed(args)
    if not any(entry.lasting and (entry.due or entry.ends) for entry in entries):
        return {"none": NO_DATES}
    made = datetime.fromisoformat(f"{args['today']}T{args['time']}")
    content = calendar(entries, made).encode("utf-8", "replace")
    return as_file(_name(entries, f"reviews-{args['today']}.ics"), CALENDAR, content)


def register_coming(app: App, args: Arguments) -> Reply:
    """Return the numbers of the files whose review is due soon, and so is to be announced, as `due`."""
    entries = _listed(args)
    due = [entry.number for entry in entries if state_of(entry, _today(args)) == "soon"]
    return {"due": due, "none": "" if due else NOTHING_DUE}


def register_letters(app: App, args: Arguments) -> Reply:
    """Return the letters that announce the reviews of `files` (each an `entry` and a `text`) as one zip."""
    cases = [(from_data(file["entry"]), file["text"]) for file in args["files"]]
    try:
        made = list(letters(app, cases, _today(args)))
    except CaseFileError as fault:
        return {"none": str(fault)}
    if not made:
        return {"none": NO_LETTER}
    drafts = sum(one.draft for one in made)
    name = _name([one.entry for one in made], f"reviews-coming-{args['today']}.zip")
    whole = as_file(name, ZIP, as_zip(app, made, _today(args)))
    return {**whole, "told": f"{len(made)} letters, {drafts} of them drafts that still lack something."}


def register_out(app: App, args: Arguments) -> Reply:
    """Return the table as a CSV or Excel file; what was typed goes in only if `named` is ticked."""
    entries = _listed(args)
    sheet = listed(lines(app, entries, _today(args)), named=bool(args["named"]))
    if args["kind"] == "csv":
        return as_file(_name(entries, f"register-{args['today']}.csv"), CSV_TYPE, as_csv(sheet))
    name = _name(entries, f"register-{args['today']}.xlsx")
    return as_file(name, XLSX_TYPE, as_xlsx([sheet], args["today"]))


def register_report(app: App, args: Arguments) -> Reply:
    """Return the report of `year` as `html`, or with `kind` "xlsx" as an Excel file."""
    entries = _listed(args)
    found = report(app, entries, int(args["year"]))
    if args.get("kind") == "xlsx":
        content = as_xlsx(found.sheets, args["today"])
        return as_file(_name(entries, f"register-report-{found.year}.xlsx"), XLSX_TYPE, content)
    drawn = [(part, plot(part)) for part in found.parts]
    practice = all_practice(entries)
    return {"html": app.render("register/report.html.j2", "report", found, drawn, practice)}


def register_review(app: App, args: Arguments) -> Reply:
    """Return the case in `text` taken up at its review as `held`, or `error` in words."""
    try:
        return {"held": at_review(app, args["text"], _today(args))}
    except CaseFileError as fault:
        return {"error": str(fault)}


def _entries(args: Arguments) -> list[Entry]:
    return [from_data(one) for one in args["entries"]]


def _listed(args: Arguments) -> tuple[Entry, ...]:
    return drawer_of(_entries(args), _today(args)).entries


def _name(entries: Iterable[Entry], name: str) -> str:
    """A file made from practice cases says so before it is opened."""
    return f"{PRACTICE}{name}" if all_practice(entries) else name


def _today(args: Arguments) -> date:
    return date.fromisoformat(args["today"])


METHODS: dict[str, Callable[[App, Arguments], Reply]] = {
    "register_wants": register_wants,
    "register_read": register_read,
    "register_table": register_table,
    "register_check": register_check,
    "register_calendar": register_calendar,
    "register_coming": register_coming,
    "register_letters": register_letters,
    "register_out": register_out,
    "register_report": register_report,
    "register_review": register_review,
}

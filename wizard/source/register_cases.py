"""Reads `register/NN-name.md`: training cases for managers, with made-up case files to find something in."""

import re
from datetime import date
from pathlib import PurePosixPath
from typing import get_args

from wizard.model import Finds, MadeFile, MadeStep, RegisterAsk, RegisterCase
from wizard.source.fields import field_id
from wizard.source.frontmatter import read_front_matter
from wizard.source.reading import Reading
from wizard.source.text import Source, tidy
from wizard.source.values import Properties, Value, mappings

FOLDER = "register"
NAME = re.compile(r"[A-Z]{2,4}-[0-9]{1,4}")
NAME_FORM = "write a reference such as RV-12: it is the file's name and what the register shows"


def read_register_case(source: Source, reading: Reading) -> RegisterCase | None:
    """Return the training case in a file, or None without a front matter to go by."""
    front, body = read_front_matter(source, reading.faults)
    if front is None:
        return None
    story = tidy(body.text)
    if not story:
        reading.faults.add(body.place(), "has no story", "say who asks for what, and why it matters")
    case = RegisterCase(
        id=reading.checked_id(_id(source.file), source.place(0), "register case"),
        title=front.needed("title"),
        day=_day(front.need("day"), reading),
        story=story,
        files=tuple(_file(one, reading) for one in _list(front, "files", reading)),
        asks=tuple(_ask(one, reading) for one in _list(front, "asks", reading)),
        place=source.place(0),
    )
    front.close()
    _check(case, reading)
    return case


def _id(file: str) -> str:
    """Return the file's name without its number, which only sets the order."""
    return re.sub(r"^[0-9]+-", "", PurePosixPath(file).stem)


def _list(front: Properties, key: str, reading: Reading) -> list[Properties]:
    return mappings(key, front.need(key, "list"), reading.faults)


def _day(value: Value, reading: Reading) -> str:
    try:
        return date.fromisoformat(value.text).isoformat()
    except ValueError:
        if value.text:
            reading.faults.add(value.place, f"{value.text!r} is no day", "write it as 2026-11-30")
        return "2000-01-01"


def _file(one: Properties, reading: Reading) -> MadeFile:
    name = one.need("name")
    if name.text and not NAME.fullmatch(name.text):
        reading.faults.add(name.place, f"{name.text!r} is no reference", NAME_FORM)
    saved = one.find("saved")
    steps = tuple(_step(step, reading) for step in _list(one, "steps", reading))
    found = MadeFile(
        name=name.text,
        case=one.text("copy-of"),
        saved=_day(saved, reading) if saved else max((step.on for step in steps), default="2000-01-01"),
        steps=steps,
        place=one.place,
    )
    one.close()
    return found


def _step(step: Properties, reading: Reading) -> MadeStep:
    letter, letters = step.find("letter"), step.words("letters")
    for word in [*([letter] if letter and letter.text else []), *letters]:
        reading.refer("letter", word.text, word.place)
    fields = []
    for name, value in step.pairs("fields"):
        reading.refer("field", field_id(name.text), name.place)
        fields.append((field_id(name.text), value.text))
    on, case = _day(step.need("on"), reading), step.need("case")
    reading.refer("scenario", case.text, case.place)
    found = MadeStep(
        on=on,
        scenario=case.text,
        letter=letter.text if letter else "",
        fields=tuple(fields),
        version=step.text("version"),
        letters=tuple(word.text for word in letters),
        place=step.place,
    )
    step.close()
    return found


def _ask(one: Properties, reading: Reading) -> RegisterAsk:
    told = one.words("because")
    for word in told:
        reading.refer("statement", word.text, word.place)
    found = RegisterAsk(
        finds=one.choice("finds", get_args(Finds)),
        of=one.texts("of"),
        text=one.needed("text"),
        right=one.needed("right"),
        told=tuple(word.text for word in told),
        place=one.place,
    )
    one.close()
    if not told:
        reading.faults.add(found.place, "says not why it matters", "add `because:` with IDs of statements")
    return found


def _check(case: RegisterCase, reading: Reading) -> None:
    """What its parts have to agree in: each name stands once, and the day is that of the last file."""
    names = [file.name for file in case.files]
    for file in case.files:
        if names.count(file.name) > 1:
            reading.faults.add(file.place, f"file {file.name} stands twice", "give one of them another name")
        if file.case and file.case not in names:
            reading.faults.add(
                file.place, f"copies {file.case}, which is no file here", "name one of the files"
            )
    if case.files and max(file.saved for file in case.files) != case.day:
        what = f"is looked at on {case.day}, but no file was saved that day or one was saved later"
        mend = "give the file that was saved last `saved:` with that day: the register takes it for today"
        reading.faults.add(case.place, what, mend)

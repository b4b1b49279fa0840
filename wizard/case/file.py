"""Writes a case as a JSON file and reads it back; what is not such a file is refused with the reason.

The file is plain ASCII: every other character is written as an escape, so that no editor, mail program
or server can damage a name by guessing an encoding.
"""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any, Literal, NoReturn

from wizard.case.record import (
    Aside,
    CaseFile,
    Decision,
    Evidence,
    Made,
    Opinion,
    Parts,
    Receipt,
    Sent,
    Struck,
)
from wizard.case.schema import faults

FORMAT = "conduct-guide-case"
PROTECTED = "conduct-guide-case-protected"
"""What only a password opens; the browser does that, in `protect.js`."""

VERSION = 2
"""Of the schema; raised whenever a file of the new kind could not be read by an older guide."""

SINCE_2 = ("log", "opinions", "aside")
"""What version 2 added. A case without any of it is written as version 1, which older guides still open."""

RESULTS_1 = ("", "lift", "vary", "keep")
"""The results of a review that version 1 knew; the policy may have others, and they are told as version 2."""

LARGEST = 5_000_000  # characters; a case of fifty letters has some hundred thousand

DEEPEST = 30  # brackets within brackets; a case file has seven
TOO_LARGE = (
    "The case is not saved: its texts together are longer than a case file can be. "
    "Shorten some of them, or keep long papers as files of their own, and save again."
)
MARKS = re.compile(r"""\\.|["\[\]{}]""", re.DOTALL)
"""What tells how deep a text is nested; an escape is taken whole, so that its quotation mark ends no text."""

Why = Literal["foreign", "damaged", "changed", "newer", "large", "protected"]

PRINTED = 1_000_000
"""A version number above this is no guide's, and not worth being read out."""


class CaseFileError(ValueError):
    """A file is no case file that can be used: `why` for programs, the message for people."""

    def __init__(self, why: Why, message: str) -> None:
        super().__init__(message)
        self.why = why


def dump_case(case: CaseFile) -> str:
    """Return a case as the text of a case file; the same case gives the same text.

    Raises:
        ValueError: the case holds what no case file may hold, such as a field's ID with a space.
        CaseFileError: it is larger than a case file that can be opened again.
    """
    data = json.loads(canonical(asdict(case)))
    data = {name: value for name, value in data.items() if value or name not in SINCE_2}
    newer = data.keys() & {*SINCE_2} or any(one["result"] not in RESULTS_1 for one in data["sent"])
    version = VERSION if newer else 1
    file = {"format": FORMAT, "version": version, "checksum": checksum(data), "case": data}
    if wrong := next(faults(file), ""):
        raise ValueError(f"this case cannot be saved: {wrong}")
    text = json.dumps(file, indent=1) + "\n"
    if len(text) > LARGEST:
        raise CaseFileError("large", TOO_LARGE)
    return text


def load_case(text: str) -> CaseFile:
    """Return the case in a case file.

    Raises:
        CaseFileError: the file is foreign, damaged, changed by hand, or from a newer guide.
    """
    file = _envelope(text)
    if checksum(file["case"]) != file.get("checksum"):
        raise CaseFileError(
            "changed",
            "This case file was changed outside the guide, or damaged: its checksum does not fit. "
            "Use the copy that the guide saved.",
        )
    wrong = next(faults(file), "")
    if file["version"] == 1 and file["case"].keys() & {*SINCE_2}:
        wrong = wrong or "case has an entry that does not belong there"
    if wrong:
        raise CaseFileError("damaged", f"This case file is damaged: {wrong}. Use another copy.")
    return _case(file["case"])


def canonical(data: object) -> str:
    """Return data in the one way of writing it that checksums and receipts are taken of."""
    return json.dumps(data, sort_keys=True, separators=(",", ":"), ensure_ascii=True)


def checksum(data: object) -> str:
    """Return the SHA-256 of data in its canonical form."""
    return hashlib.sha256(canonical(data).encode("ascii")).hexdigest()


def _envelope(text: str) -> dict[str, Any]:
    """Take the outermost layer apart: is it JSON, is it ours, and of which version?"""
    if len(text) > LARGEST:
        raise CaseFileError("foreign", "This is not a case file: it is far too large.")
    try:
        _refuse_depth(text)
        file = json.loads(text.removeprefix("\ufeff"), object_pairs_hook=_once, parse_constant=_no_number)
    except (ValueError, RecursionError):
        _refuse_text(text)
    if isinstance(file, dict) and file.get("format") == PROTECTED:
        raise CaseFileError(
            "protected",
            "This case file is protected by a password. Open it in the guide with its password; saved again "
            "without one, it can be read here.",
        )
    if not isinstance(file, dict) or file.get("format") != FORMAT:
        raise CaseFileError("foreign", "This is not a case file of this guide.")
    version = file.get("version")
    if type(version) is int and version > VERSION:
        form = f"format {version}; " if version < PRINTED else ""
        raise CaseFileError(
            "newer",
            f"This case file was saved by a newer guide ({form}this guide reads up to {VERSION}). "
            "Open it there.",
        )
    known = type(version) is int and version in range(1, VERSION + 1)
    if not known or not isinstance(file.get("case"), dict):
        raise CaseFileError("damaged", "This case file is damaged: its outermost part is not whole.")
    return file


def _refuse_depth(text: str) -> None:
    """Refuse what is nested deeper than a case file ever is: a browser's stack is too small to parse it."""
    depth, typed = 0, False
    for mark in MARKS.findall(text):
        if mark == '"':
            typed = not typed
        elif not typed and mark in "[{":
            depth += 1
            if depth > DEEPEST:
                raise ValueError("it is nested too deep")
        elif not typed and mark in "]}":
            depth -= 1


def _refuse_text(text: str) -> NoReturn:
    if FORMAT in text[:200]:
        raise CaseFileError("damaged", "This case file is damaged: it is cut short or was changed.") from None
    raise CaseFileError("foreign", "This is not a case file: it cannot be read as JSON.") from None


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Refuse a name that stands twice: which one counts would be a guess."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a name stands twice")
    return found


def _no_number(name: str) -> NoReturn:
    raise ValueError(f"{name} is no number")


def _case(data: Mapping[str, Any]) -> CaseFile:
    return CaseFile(
        id=data["id"],
        saved=data["saved"],
        made=Made(**data["made"]),
        parts=Parts(**data["parts"]),
        answers=_answers(data["answers"]),
        fields=data["fields"],
        accepted=tuple(data["accepted"]),
        sent=tuple(Sent(**sent) for sent in data["sent"]),
        decisions=tuple(_decision(decision) for decision in data["decisions"]),
        log=tuple(Evidence(**_struck(entry)) for entry in data.get("log", ())),
        opinions=tuple(Opinion(**_struck(entry)) for entry in data.get("opinions", ())),
        aside=tuple(Aside(**entry) for entry in data.get("aside", ())),
    )


def _struck(entry: Mapping[str, Any]) -> dict[str, Any]:
    return {**entry, "struck": tuple(Struck(**one) for one in entry["struck"])}


def _decision(data: Mapping[str, Any]) -> Decision:
    lists = {name: tuple(data[name]) for name in ("tiers", "letters", "decided_by", "accepted")}
    inner = {"answers": _answers(data["answers"]), "receipt": Receipt(**data["receipt"])}
    return Decision(**{**data, **lists, **inner})


def _answers(data: Mapping[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {question: tuple(values) for question, values in data.items()}

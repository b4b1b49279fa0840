"""The evidence log on paper, and what its entries offer for the fields of letters and records."""

from collections.abc import Iterator, Mapping

from wizard.case.evidence import Line, chronology, standing
from wizard.case.record import CaseFile, Evidence
from wizard.letters.blocks import Block, FinishedLetter, Run
from wizard.letters.defaults import Suggestion
from wizard.letters.words import clean, date_in_words, is_filled
from wizard.model import Policy

NAME = "chronology"
TITLE = "Chronology"
OPENING = (
    "Made from the evidence log of the case file. It says where the proof is kept; the proof is not in it. "
    "Entries that were struck out stay, with who did it and why."
)
FROM_LOG = "from the evidence log. Read it, and put it into words that fit here"


def day_of(entry: Evidence) -> str:
    """Return when something happened, in words."""
    day = date_in_words(entry.on) if entry.on else "Day not recorded"
    return f"{day}, {entry.at}" if entry.at else day


def paper(policy: Policy, case: CaseFile) -> FinishedLetter:
    """Return the chronology as a record: to be printed, as a Word file, or as text."""
    reference = clean(case.fields.get("case-reference", "")).strip()
    title = f"{TITLE}: {reference}" if reference else TITLE
    lines = chronology(case, {letter.id: letter.title for letter in policy.letters})
    table = Block("details", tuple((Run(head, bold=True), Run(text)) for head, text in map(_told, lines)))
    opening = (
        Block("heading", ((Run(title),),), "title"),
        Block("paragraph", ((Run(OPENING),),)),
    )
    return FinishedLetter(
        letter_id=NAME, title=TITLE, kind="record", subject=title, council=policy.council,
        blocks=(*opening, table) if lines else opening,
    )  # fmt: skip


def _told(line: Line) -> tuple[str, str]:
    if line.entry:
        return day_of(line.entry), "\n".join(_entry(line.entry))
    if line.kind == "gap":
        return "Gap", f"{line.days} days without an entry"
    return date_in_words(line.on), f"Sent or said: {clean(line.words)}"


def _entry(entry: Evidence) -> Iterator[str]:
    yield entry.what
    yield f"Seen or heard by: {entry.seen_by or 'not recorded'}"
    yield f"Proof: {entry.kept or 'not recorded'}"
    for one in entry.struck:
        yield f"STRUCK OUT on {date_in_words(one.on)} by {clean(one.by)}: {clean(one.why)}"


def offers(case: CaseFile) -> Mapping[str, Suggestion]:
    """Return what the entries that count offer for fields, by field ID; nothing is filled in by itself."""
    log = standing(case.log)
    if not log:
        return {}
    last = next((one for one in reversed(log) if one.on), None)
    texts = {
        "what-happened": "\n".join(f"{day_of(one)}: {one.what}" for one in log),
        "witness-names": "; ".join(dict.fromkeys(one.seen_by for one in log if is_filled(one.seen_by))),
        "evidence-list": "\n".join(map(_proof, (one for one in log if is_filled(one.kept)))),
        "incident-date": date_in_words(last.on) if last else "",
    }
    return {name: Suggestion(text, FROM_LOG) for name, text in texts.items() if text}


def _proof(entry: Evidence) -> str:
    return " ".join(f"{day_of(entry)}: {entry.kept}".split())

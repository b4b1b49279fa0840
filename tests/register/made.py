"""Case files of every kind that a register meets, decided with the real policy."""

from dataclasses import replace
from datetime import date, timedelta

from tests.case.made import FIELDS
from tests.engine.cases import ON_AND_ON, SWEARING
from wizard.case import CaseFile, dump_case, new_case, send, with_work
from wizard.engine import Rules

TODAY = date(2026, 11, 30)
REVIEW = {
    "purpose": ("review",),
    "review-when": ("now",),
    "review-of": ("contact",),
    "review-state": ("written",),
    "review-facts": ("yes",),
    "group": ("yes",),
}
REVIEW |= {"complaint": ("open",), "legal-democratic": ("yes",)}


def restricted(
    rules: Rules, number: int, *, started: date, review: date | None, offered: str = "", **more: str
) -> CaseFile:
    """A case with a limit on contact; `review` None leaves its date out."""
    on = started.isoformat()
    fields = FIELDS | {"case-reference": f"REF-{number:04}", "start-date": on} | more
    fields |= {"review-date": review.isoformat() if review else "", "adjustments-offered": offered}
    case = with_work(rules, new_case(rules, f"case-{number}", on), on, ON_AND_ON, fields)
    return send(rules, case, "contact-restriction", on)


def reviewed(
    rules: Rules, case: CaseFile, on: date, finding: str, next_review: date | None = None
) -> CaseFile:
    """The same case after a review that kept or lifted the limit."""
    day = on.isoformat()
    fields = dict(case.fields) | {"next-review-date": next_review.isoformat() if next_review else ""}
    answers = SWEARING | REVIEW | {"review-finding": (finding,)}
    return send(rules, with_work(rules, case, day, answers, fields), "review-outcome", day)


def warned(rules: Rules, number: int, on: date) -> CaseFile:
    day = on.isoformat()
    case = with_work(rules, new_case(rules, f"case-{number}", day), day, SWEARING, FIELDS)
    return send(rules, case, "verbal-warning-note", day)


def thirty(rules: Rules) -> dict[str, str]:
    """Thirty files by name: three overdue, four due soon, two of one case, two damaged, and others."""
    day = timedelta(days=1)
    files: dict[str, CaseFile] = {}
    for number in range(1, 4):
        files[f"overdue-{number}"] = restricted(
            rules, number, started=TODAY - 200 * day, review=TODAY - number * day
        )
    for number in range(4, 8):
        files[f"soon-{number}"] = restricted(
            rules, number, started=TODAY - 150 * day, review=TODAY + (15 + number) * day
        )
    for number in range(8, 18):
        files[f"later-{number}"] = restricted(
            rules, number, started=TODAY - 20 * day, review=TODAY + 100 * day, offered="large print"
        )
    for number in range(18, 21):
        files[f"warned-{number}"] = warned(rules, number, TODAY - number * day)
    kept = restricted(rules, 22, started=TODAY - 300 * day, review=TODAY - 120 * day)
    files["kept-old"] = kept
    files["kept"] = reviewed(rules, kept, TODAY - 121 * day, "unchanged", TODAY + 60 * day)
    lifted = restricted(rules, 23, started=TODAY - 300 * day, review=TODAY - 120 * day)
    files["lifted"] = reviewed(rules, lifted, TODAY - 100 * day, "changed")
    files["undated"] = restricted(rules, 24, started=TODAY - 30 * day, review=None)
    files["begun"] = with_work(
        rules, new_case(rules, "case-25", TODAY.isoformat()), TODAY.isoformat(), SWEARING, {}
    )
    files["otherwise"] = otherwise(restricted(rules, 26, started=TODAY - day, review=TODAY + 90 * day))
    texts = {f"{name}.json": dump_case(case) for name, case in files.items()}
    damaged = restricted(rules, 27, started=TODAY, review=TODAY + 90 * day)
    texts["cut-short.json"] = dump_case(damaged)[:900]
    texts["changed-by-hand.json"] = dump_case(damaged).replace("REF-0027", "REF-9999")
    texts["a-letter.json"] = "{}"
    texts["another.json"] = dump_case(warned(rules, 28, TODAY))
    assert len(texts) == 30
    return texts


def otherwise(case: CaseFile) -> CaseFile:
    """The same case as rules would have decided it that asked for another letter."""
    last = case.decisions[-1]
    return replace(case, decisions=(*case.decisions[:-1], replace(last, letters=("formal-warning",))))

"""What a case file cannot hold, and what its name may tell: known before it is saved."""

from wizard.browser.app import App
from wizard.browser.case import Case
from wizard.case.names import file_stem, reference
from wizard.case.schema import schema

LONGEST: int = schema()["$defs"]["text"]["maxLength"]
"""Of one text in a case file; a test holds `limits.js` to it."""


def too_long(app: App, case: Case) -> str:
    """Return, in words, which text is longer than a case file can hold; nothing if none is."""
    labels = {field.id: field.label for field in app.policy.fields}
    for name, text in case.fields.items():
        if len(text) > LONGEST:
            what = f"“{labels[name]}”" if name in labels else "One part of a letter in your own words"
            return (
                f"It is not saved: {what} has {len(text):,} characters, and {LONGEST:,} are the most. "
                "Shorten it, or keep it as a file of its own."
            )
    return ""


def file_name(case: Case, ending: str) -> str:
    """Return the name of a case's file: its reference, the day and the time, and nothing else that was typed.

    File lists are seen by others. What does not look like a reference is left out.
    """
    known_as = reference(case.fields.get("case-reference", ""))
    return file_stem("case", known_as, case.today.isoformat(), case.time) + ending

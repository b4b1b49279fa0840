"""Takes what was typed into a form, unless it would change more than its own place."""

from wizard.desk.fields import Edit
from wizard.desk.forms import fields_of
from wizard.desk.parts import Part, parts_of

SOURCE = "source"
"""The name of the field that holds the whole text of a part."""


class RefusedError(ValueError):
    """What was typed is not put into the text; the message says why and how to mend it."""


def taken(part: Part, text: str, name: str, value: str) -> Edit | None:
    """Return what a new value of a field changes in a file's text; nothing where it is the same.

    Args:
        part: what is edited.
        text: what its file says now.
        name: the field's name, or `SOURCE`.
        value: what was typed.

    Raises:
        RefusedError: read again, the file would not say what was typed here, or something else as well.
    """
    edit = _of_source(part, text, value) if name == SOURCE else _of_field(part, text, name, value)
    if edit is None:
        return None
    fresh = text[: edit.start] + edit.new + text[edit.end :]
    before, after = parts_of(part.path, text), parts_of(part.path, fresh)
    there = next((one for one in after if one.start == part.start), None)
    if there is None or len(before) != len(after):
        raise RefusedError(_begins(name))
    if name != SOURCE:
        again = next((one.value for one in fields_of(there, fresh) if one.name == name), "")
        if _same(again) != _same(value):
            raise RefusedError(
                "This is not taken yet: a sign in it, such as { } or `, would change what stands around it. "
                "Take it out, or use “Edit the text itself”."
            )
    return edit


def _begins(name: str) -> str:
    if name == SOURCE:
        return (
            "This is not taken yet: the text has to begin with its own line in braces, {#…}, and to hold no "
            "second one. Put the line back; for a second part use “Add a part”."
        )
    return (
        "This is not taken yet: a line that begins with {# would begin a part of its own. Take it out; "
        "for another part use “Add a part”."
    )


def _of_source(part: Part, text: str, value: str) -> Edit | None:
    new = value.replace("\r\n", "\n").replace("\r", "\n")
    followed = part.end < len(text)
    if followed and not new.endswith("\n"):
        new += "\n"  # or the next part's line in braces would no longer be a line
    return None if new == text[part.start : part.end] else Edit(part.start, part.end, new)


def _of_field(part: Part, text: str, name: str, value: str) -> Edit | None:
    field = next((one for one in fields_of(part, text) if one.name == name), None)
    # White space around it belongs to no field: each pause after a line feed would leave one more.
    return field.edit(value.strip()) if field else None


def _same(value: str) -> str:
    return " ".join(value.replace('"', "'").split())

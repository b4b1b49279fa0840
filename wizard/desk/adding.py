"""What a new part begins with: the Markdown that a programmer would write, each place to fill in marked."""

import re
from collections.abc import Mapping

from wizard.source.reading import ID
from wizard.source.undecided import DECIDE

KINDS = {
    "tier": "Response",
    "statement": "Statement to staff",
    "letter": "Letter",
    "case": "Training case",
    "question": "Question",
    "clause": "Clause",
    "safeguard": "Safeguard",
}
"""What can be added, with its name in the page."""

ITEMS = {
    "tier": '{{#{id} rank=1 mark=must cites="" opens="TO DECIDE: when it is open"}}\n## {name}\n\n{decide}\n',
    "statement": '{{#{id} kind=action mark=good-practice cites="" says=nothing}}\n{name}\n',
    "question": (
        '{{#{id} ask=one mark=must cites="" short="{name}"}}\n## {name}?\n\n'
        "- `yes` Yes\n- `no` No\n- `unknown` I don't know yet\n"
    ),
    "clause": '{{#{id} label="new" force=states binds=everyone}}\n{name}\n',
    "safeguard": '{{#{id} when="" then=""}}\n{name}\n',
}
FILES = {
    "letter": (
        '---\ntitle: "{name}"\nkind: letter\nsummary: "{decide}"\nsubject: Your contact with us\ncites: ""\n'
        "elements: []\n---\n\n{{#opening}}\n{decide}\n"
    ),
    "case": (
        '---\ntitle: "{name}"\nsections: []\nfacts: {{}}\nexpect:\n  tier: none\n'
        'because: "{decide}"\n---\n\nE-mail from a colleague.\n\n{decide}\n'
    ),
}
HOMELY = ("statement", "question", "clause")
"""Kinds whose parts stand in several files: whoever adds one chooses which."""
HOMES = {"tier": "tiers.md", "safeguard": "safeguards.md"}


class AddingError(ValueError):
    """A part cannot be added; the message says why and what to do."""


def added(kind: str, name: str, home: str, files: Mapping[str, str]) -> tuple[str, str, str]:
    """Return the file that a new part goes into, what is put at its end, and the part's ID.

    Args:
        kind: a key of `KINDS`.
        name: what the officer calls it.
        home: the file that it goes into, where its kind has several.
        files: what the folder's files say, by path.

    Raises:
        AddingError: the name gives no ID, or it is there already.
    """
    name = " ".join(name.replace('"', "'").replace("\\", "/").replace("{", "(").replace("}", ")").split())
    made = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:50].strip("-")
    if not ID.fullmatch(made):
        raise AddingError("Give it a name that begins with a letter.")
    words = {"id": made, "name": name, "decide": f"{DECIDE}: what belongs here"}
    if kind in FILES:
        path = _file_for(kind, made, files)
        return path, FILES[kind].format(**words), made
    path = HOMES.get(kind, home)
    if path not in files:
        raise AddingError("Choose the file that it goes into.")
    if re.search(rf"^\{{#{made}[ }}]", files[path], re.MULTILINE):
        raise AddingError(f"There is a {made} already: give it another name.")
    gap = "\n" if files[path].endswith("\n") else "\n\n"
    return path, gap + ITEMS[kind].format(**words), made


def _file_for(kind: str, made: str, files: Mapping[str, str]) -> str:
    folder = {"letter": "letters", "case": "scenarios"}[kind]
    number = ""
    if kind == "case":
        taken = [int(found[1]) for path in files if (found := re.match(rf"{folder}/(\d+)-", path))]
        number = f"{max(taken, default=0) + 1:02}-"
    path = f"{folder}/{number}{made}.md"
    if path in files:
        raise AddingError(f"There is a {made} already: give it another name.")
    return path

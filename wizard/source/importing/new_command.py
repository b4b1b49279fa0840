"""The command `site_build.py new FOLDER`: begins the content of another council's guide."""

import sys
from collections.abc import Iterable
from pathlib import Path

from wizard.exits import FINDINGS, GOOD, bad_use
from wizard.model import Policy
from wizard.source.faults import ContentError, Fault
from wizard.source.importing.align import Alignment
from wizard.source.importing.base import base_files, nearest, terms, to_match
from wizard.source.importing.blocks import UnreadableError
from wizard.source.importing.offered import PLACE, Offer, lay_offered, offers
from wizard.source.importing.paragraphs import split_paragraphs
from wizard.source.importing.read import read_blocks
from wizard.source.importing.skeleton import Skeleton, skeleton
from wizard.source.importing.starter import CLAUSE, FILES, GLOSSARY, policy_file, sources_file
from wizard.source.importing.store import store, today
from wizard.source.load import load_policy
from wizard.source.undecided import TODO, undecided


def new_folder(
    folder: Path, pack: Path, text: Path | None = None, *, offer: bool = True, base: Path | None = None
) -> int:
    """Write a content folder that can be read, checked and built, with every open point marked and listed.

    Args:
        folder: where it goes; it must not exist, or be empty.
        pack: a content folder whose law and guidance are taken over, and whose questions are offered.
        text: the council's published wording; without it there is one clause to begin with.
        offer: whether to lay the pack's questions, tables and letters beside it as a starting point.
        base: the folder of a base of rules, laid under the text; then the pack's rules are not offered.

    Returns:
        0 when written, 1 if the pack cannot be read, 2 on bad use.
    """
    if folder.exists() and any(folder.iterdir()):
        return bad_use(f"{folder}: is not empty. Name a new folder")
    try:
        other = load_policy(base or pack)
        data = text.read_bytes() if text else b""
        made = skeleton(split_paragraphs(read_blocks(text, data))) if text else Skeleton()
    except ContentError as errors:
        print(f"{errors}\nMend that pack first, or name another with --policy.", file=sys.stderr)
        return FINDINGS
    except OSError as error:
        return bad_use(f"{text}: cannot be read ({error.strerror})")
    except UnreadableError as error:
        return bad_use(f"{text}: {error}")
    if text and not made.words:
        return bad_use(f"{text}: holds no paragraphs. Is it a picture of a text?")
    start = _from_base(base, other, made) if base else _from_nothing(other)
    glossary = made.files.get("clauses/glossary.md", GLOSSARY) + (terms(base) if base else "")
    first = {} if text else {"clauses/01-first.md": CLAUSE}
    _write(folder, {**start, **first, **made.files, "clauses/glossary.md": glossary})
    if text:
        store(folder, Alignment(words=made.words), text.name, data, today())
    if offer and not base:
        lay_offered(pack, folder)
    policy = load_policy(folder)
    found = tuple(offers(folder, other, policy, made.words)) if offer and not base else ()
    left = list(undecided(folder))
    matches = to_match(other, nearest(other, made.words)) if base else ()
    _write(folder, {TODO: todo(policy, made, left, found, matches)})
    print(f"{folder}: {len(policy.clauses)} to restate, {len(left)} places to fill in.")
    print(f"{TODO} lists them; `check --policy {folder}` says what is left, and `build` shows the guide.")
    return GOOD


def _from_nothing(other: Policy) -> dict[str, str]:
    """Return the least that can be read, beside the clauses."""
    policy = policy_file(other.settings, today().isoformat())
    return {**FILES, "policy.yml": policy, "sources.yml": sources_file(other)}


def _from_base(base: Path, rules: Policy, made: Skeleton) -> dict[str, str]:
    """Return the rules of a base, and its model paragraphs as the section after the council's last one."""
    numbers = [int(name.partition("/")[2].partition("-")[0]) for name in made.files if name[8:9].isdigit()]
    files = base_files(base, max(numbers, default=1) + 1, nearest(rules, made.words))
    policy = policy_file(rules.settings, today().isoformat(), rules.roles)
    return {**files, "policy.yml": policy, "sources.yml": sources_file(rules)}


def todo(
    policy: Policy,
    made: Skeleton,
    left: Iterable[Fault],
    found: tuple[Offer, ...],
    matches: Iterable[str] = (),
) -> str:
    """Return the list of everything that a person has to decide, to be ticked off.

    Args:
        policy: the new content.
        made: the clause files, what is to be decided about them, and the printed words.
        left: the places that are marked in the files.
        found: what another pack offers.
        matches: the lines about a base of rules.
    """
    lines = ["# To decide", "", "Tick off what is done. `check` finds every mark that is left in the files."]
    lines += ["", "## Places to fill in", "", *(_place(fault) for fault in left if "decide" in fault.what)]
    lines += ["", "## Clauses: force, whom they bind, restatement", ""]
    lines += [f"- [ ] {line}" for line in made.decide] or ["- [ ] write the clauses, a file for each section"]
    lines += ["", "## Names and addresses (drop those that this policy does not need)", ""]
    lines += [f"- [ ] {setting.label}" for setting in policy.settings if not setting.value]
    lines += ["", "## Then", ""]
    lines += [f"- [ ] {line}" for line in THEN]
    if match := list(matches):
        lines += ["", "## What comes from the base", "", BASE, "", *match]
    if found:
        lines += ["", "## What another council's pack offers", "", OFFERED, ""]
        for one in found:
            lines.append(f"- [ ] `{one.file}`")
            lines += [f"    - rests on @{name} there; here " + _nearest(near) for name, near in one.rests_on]
    return "\n".join(lines) + "\n"


THEN = (
    "questions, in the order in which they matter, with the clause behind each answer",
    "decision tables: which response opens, who decides, which letters, what staff are told",
    "letters with what each has to contain, and the fields they need",
    "safeguards: what must hold in every case",
    "training cases: at least one for each response, and one that ends in none",
    "reviews: `site_build.py review --all-new` once somebody has read each part against its clause",
)
BASE = """These rules rest on model paragraphs, not on the policy. For each say which paragraph of the policy
says the like, cite that one instead wherever the model paragraph is named, and take the model paragraph out
(`remove`). Where the policy says nothing of the kind, take out what rests on it. The nearest paragraph is
the one that shares the rarest words; it may be a wrong one."""
OFFERED = (
    f"The files in `{PLACE}/` come from a guide to another policy. Nothing reads them until you move them.\n"
    "They rest on clauses of that policy. Take one over only where this policy says the like, and cite the\n"
    "clause that does. The nearest clause is the one that shares the rarest words; it may be a wrong one."
)


def _place(fault: Fault) -> str:
    return f"- [ ] {fault.place.file}:{fault.place.line}: {fault.what.removeprefix('still to decide: ')}"


def _nearest(near: str) -> str:
    return f"the nearest is @{near}" if near else "nothing reads like it"


def _write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")

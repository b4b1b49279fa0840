"""What people consulted say: put down by each in their own copy, told side by side, never smoothed."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from wizard.case.evidence import EntryError, past_day, struck_out
from wizard.case.record import CaseFile, Opinion, Struck
from wizard.letters.defaults import Suggestion
from wizard.letters.words import clean, date_in_words, is_filled
from wizard.model import Policy

STANCES: Mapping[str, str] = {
    "agrees": "Agrees",
    "agrees-if": "Agrees on conditions",
    "disagrees": "Does not agree",
    "open": "Has not made up their mind",
}
MOST = 200
LEGAL = "legal"
FROM_MEETING = "from what each person recorded in the case. Read it before you use it"


def opinion(texts: Mapping[str, str], entry_id: str, today: date) -> Opinion:
    """Return what was typed about what one person said.

    Args:
        texts: "role", "name", "said-on", "stance", "says", "conditions".
        entry_id: a name that tells nothing.
        today: no day is later.

    Raises:
        EntryError: it is not said who, when, or where they stand; or there is nothing that they said.
    """
    role, name, stance, says, conditions = (
        clean(texts.get(part, "")).strip() for part in ("role", "name", "stance", "says", "conditions")
    )
    if not is_filled(name):
        raise EntryError("Say who it is.", "name")
    day = past_day(texts.get("said-on", ""), today, "said-on")
    if stance not in STANCES:
        raise EntryError("Choose where they stand.", "stance")
    if not is_filled(says):
        raise EntryError("Say what they said, in their words.", "says")
    if stance == "agrees-if" and not is_filled(conditions):
        raise EntryError("Say on what conditions.", "conditions")
    return Opinion(entry_id, role[:80], name, day.isoformat(), stance, says, conditions)


def put_opinion(case: CaseFile, new: Opinion) -> CaseFile:
    """Return the case with what one more person said.

    Raises:
        EntryError: there would be more than a case file can hold.
    """
    if len(case.opinions) >= MOST:
        raise EntryError(f"It is not added: {MOST} are the most that one case can hold.")
    return replace(case, opinions=(*case.opinions, new))


def strike_opinion(case: CaseFile, entry_id: str, struck: Struck) -> CaseFile:
    """Return the case with what somebody said struck out; it stays, with who did it, when and why.

    Raises:
        EntryError: it is not said who strikes it out, or why.
    """
    return replace(case, opinions=struck_out(case.opinions, entry_id, struck))


def counting(opinions: Iterable[Opinion]) -> tuple[Opinion, ...]:
    """Return those that are not struck out."""
    return tuple(one for one in opinions if not one.struck)


def differ(opinions: Iterable[Opinion]) -> str:
    """Say, in words, that people are not of one mind and how they stand; "" if they are."""
    stances = [one.stance for one in counting(opinions)]
    if len(set(stances)) < 2:
        return ""
    told = "; ".join(
        f"{words.lower()}: {stances.count(stance)}" for stance, words in STANCES.items() if stance in stances
    )
    return f"They are not of one mind ({told})."


def line_of(policy: Policy, one: Opinion) -> str:
    """Return what one person said in one line, as a record has it."""
    conditions = f" Conditions: {one.conditions}" if is_filled(one.conditions) else ""
    stance = STANCES[one.stance].lower()
    said = f"{who_of(policy, one)}, {date_in_words(one.on)}: {stance}. {one.says}{conditions}"
    return " ".join(said.split())


def who_of(policy: Policy, one: Opinion) -> str:
    """Return name and role; a role that is no more goes unnamed."""
    role = next((role.title for role in policy.roles if role.id == one.role), "")
    return f"{one.name} ({role})" if role else one.name


def offers(policy: Policy, case: CaseFile) -> Mapping[str, Suggestion]:
    """Return what the opinions offer for the record of the decision, by field ID; nothing is filled in."""
    found = counting(case.opinions)
    lines = [line_of(policy, one) for one in found]
    parted = differ(found)
    texts = {
        "consulted-views": "\n".join([*lines, parted] if parted else lines),
        "group-members": "\n".join(
            " ".join(f"Consulted: {who_of(policy, one)}, {date_in_words(one.on)}".split()) for one in found
        ),
        "legal-note": "\n".join(line_of(policy, one) for one in found if one.role == LEGAL),
    }
    return {name: Suggestion(text, FROM_MEETING) for name, text in texts.items() if text}

"""Clauses whose printed words changed, as an import found, and whose restatement nobody has read since."""

from collections.abc import Mapping

from wizard.change.reviews import links
from wizard.model import Clause, Place, Policy, Term
from wizard.source.adopted import FOLDER, WORDING, Adopted
from wizard.source.faults import Fault
from wizard.source.fingerprint import fingerprint


def drifted(policy: Policy, adopted: Adopted | None) -> dict[str, Clause | Term]:
    """Return the clauses and terms that read as they did when the council's words were found changed."""
    waiting = adopted.waiting if adopted else {}
    things: tuple[Clause | Term, ...] = (*policy.clauses, *policy.terms)
    return {
        one.id: one for one in things if one.id in waiting and waiting[one.id].restated == fingerprint(one)
    }


def drift(policy: Policy, adopted: Adopted | None) -> list[Fault]:
    """Return a fault for each of them, and for each clause that is printed under another number now."""
    if adopted is None:
        return []
    return [*_words(policy, adopted), *_numbers(policy, adopted), *_orphans(policy, adopted)]


def _orphans(policy: Policy, adopted: Adopted) -> list[Fault]:
    """The council's words of an ID that is no more: they are shown nowhere."""
    things: tuple[Clause | Term, ...] = (*policy.clauses, *policy.terms)
    there = {one.id for one in things}
    folder = things[0].place.file.partition("/")[0] if things else ""
    bare = [one.id for one in things if one.id not in adopted.words]
    return [
        Fault(
            Place(f"{folder}/{FOLDER}/{WORDING}", 1),
            f"the council's words of @{name} are kept, and the ID is no more"
            + (f" (without such words: {', '.join(f'@{one}' for one in bare[:3])})" if bare else ""),
            f"If it has a new ID, say so: site_build.py rename @{name} @NEW; if it is gone, import again",
        )
        for name in adopted.words
        if name not in there
    ]


def _words(policy: Policy, adopted: Adopted) -> list[Fault]:
    found = []
    for name, one in drifted(policy, adopted).items():
        printed = one.printed if isinstance(one, Clause) else one.term
        gone = "are no longer printed" if name not in adopted.words else "have changed"
        day = adopted.waiting[name].since
        what = f"the council's words of {printed} @{name} {gone} (import of {day}), and this is the old sense"
        mend = f'Restate them, or read both, then: site_build.py review "@{name}" --by NAME --why TEXT'
        found.append(Fault(one.place, what, mend))
    return found


def _numbers(policy: Policy, adopted: Adopted) -> list[Fault]:
    return [
        Fault(one.place, f"@{one.id} is printed as {number} now", f'give it no="{number}"')
        for one in policy.clauses
        if (number := adopted.renumbered.get(one.id)) and number != one.number
    ]


def resting(policy: Policy, adopted: Adopted | None) -> Mapping[str, tuple[str, ...]]:
    """Return what rests on such a clause, by key, with the clauses."""
    waiting, found = drifted(policy, adopted), dict[str, tuple[str, ...]]()
    for key, cited in links(policy) if waiting else ():
        if cited in waiting:
            found[key] = (*found.get(key, ()), cited)
    return found

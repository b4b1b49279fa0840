"""Holds the policy's version and date to its clauses: receipts, letters and releases name both.

A clause that obliges something else is another version. A clause that was only worded anew is not; whoever
reviews it as `--editorial` says so.
"""

from dataclasses import dataclass

from wizard.model import Clause, Place, Policy, Term
from wizard.source.faults import Fault
from wizard.source.fingerprint import digest, fingerprint

ANEW = (
    "Give it the version and the day of the text that was adopted. If the policy is the same and only worded "
    'anew here, say so: site_build.py review "@CLAUSE" --editorial --by NAME --why TEXT'
)


STILL = "clauses have changed, and the version is still"
DAY_STILL, DAY_EARLIER = "and the day of its text is still", "and the guide was at"


@dataclass(frozen=True, slots=True)
class Edition:
    """A version of the policy: its name, the day of its text, a fingerprint over all clauses and terms."""

    version: str
    updated: str
    said: str


def edition_of(policy: Policy) -> Edition:
    """Return the edition that a policy is as it stands."""
    things: tuple[Clause | Term, ...] = (*policy.clauses, *policy.terms)
    return Edition(
        policy.version,
        policy.updated,
        digest((one.id, fingerprint(one)) for one in sorted(things, key=lambda one: one.id)),
    )


def kept_edition(policy: Policy, before: Edition | None, *, editorial: bool) -> Edition:
    """Return which edition a review leaves in the lock.

    Args:
        policy: as it was reviewed.
        before: the edition in the lock.
        editorial: whether the reviewer said that clauses were worded anew and ask the same.
    """
    now = edition_of(policy)
    return now if before is None or editorial or before.version != now.version else before


def edition_faults(policy: Policy, before: Edition | None, folder: str) -> list[Fault]:
    """Return a fault where version or date do not follow what the clauses say.

    Args:
        policy: as it stands.
        before: the edition of the last review; None if none was recorded.
        folder: the content folder's name, for the place.
    """
    now = edition_of(policy)
    if before is None or before == now:
        return []
    place = Place(f"{folder}/policy.yml", 1)
    if before.version == now.version and before.said != now.said:
        return [Fault(place, f"{STILL} {now.version}", ANEW)]
    if before.version != now.version and before.updated == now.updated:
        what = f"the version is new, {now.version}, {DAY_STILL} {now.updated}"
        return [Fault(place, what, "Give `updated` the day of the new text")]
    if now.updated < before.updated:
        what = f"the text is of {now.updated}, {DAY_EARLIER} {before.updated} already"
        return [Fault(place, what, "Give `updated` a later day, or take the file from git again")]
    return []


def asks_for(fault: Fault) -> str:
    """Return which key of `policy.yml` a fault of `edition_faults` asks for, "" for any other fault."""
    if fault.what.startswith(STILL):
        return "version"
    return "updated" if DAY_STILL in fault.what or DAY_EARLIER in fault.what else ""

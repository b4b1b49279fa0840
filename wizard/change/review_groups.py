"""Puts links that wait into groups with one cause, each of which a review has to give its own reason for."""

from collections.abc import Iterable, Mapping, Sequence

from wizard.change.reviews import Open

ONE_REASON = 5
"""So many links that changed may share a reason whatever their groups: that much is read at one sitting."""


ALONE_GONE = ("case", "statement", "safeguard", "question")
"""Kinds of which many taken out at once have one cause, as a rule."""


class ReasonError(ValueError):
    """A group has no reason, or a reason no group; the message says what to write."""


def group_of(one: Open) -> str:
    """Return what made a link wait: the clause that changed, or the table, letter or item whose words did."""
    if one.clause:
        return f"@{one.cited}"
    kind, *names = one.item.key.split(":")
    return kind if one.state == "gone" and kind in ALONE_GONE else ":".join([kind, *names[:1]])


def groups_of(links: Iterable[Open]) -> dict[str, list[Open]]:
    """Return the links that changed or are gone, by group, in the order of the content."""
    found: dict[str, list[Open]] = {}
    for one in links:
        if one.state in ("suspect", "gone"):
            found.setdefault(group_of(one), []).append(one)
    return found


def reasons(groups: Mapping[str, Sequence[Open]], given: Sequence[str]) -> dict[str, str]:
    """Return the reason of each group; "" is the one for whatever has no group.

    Args:
        groups: what changed, by group.
        given: reasons, each for all ("They hold") or for one group ("@six-month-review: They hold").

    Raises:
        ReasonError: many links of several groups would be stamped for one reason.
    """
    named, general = dict[str, str](), list[str]()
    for text in given:
        group, colon, why = text.partition(": ")
        if colon and group in groups:
            named[group] = why.strip()
        else:
            general.append(text.strip())
    lacking = [group for group in groups if not named.get(group)]
    number = sum(len(groups[group]) for group in lacking)
    if len(lacking) > 1 and number > ONE_REASON:
        told = "\n".join(f'  --why "{group}: …"  ({len(groups[group])} links)' for group in lacking)
        raise ReasonError(
            f"{number} links in {len(lacking)} groups would be stamped for one reason. Read them, then give "
            f"each group its own, or write them into a file, a line each, for --reasons FILE:\n{told}"
        )
    usual = "; ".join(text for text in general if text)
    return {"": usual or "; ".join(named.values()), **dict.fromkeys(lacking, usual), **named}

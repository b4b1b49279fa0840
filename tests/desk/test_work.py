"""The work about an open folder: read in pieces, proved once, compared with what was opened."""

import pytest

from tests.real_policy import CONTENT, the_policy
from wizard.check.ledger import Ledger
from wizard.check.prover import Prover
from wizard.desk.fields import Edit
from wizard.desk.folder import opened
from wizard.desk.state import Desk
from wizard.engine import compile_rules
from wizard.model import Policy
from wizard.publish.desk_page import content_texts

REVIEW = "clauses/16-review.md"


@pytest.fixture(scope="module")
def desk() -> Desk:
    texts = {path: text.encode() for path, text in content_texts(CONTENT)}
    return Desk(opened("policy_source", texts.items()))


def edit(desk: Desk, path: str, old: str, new: str) -> None:
    at = desk.folder.text(path).index(old)
    desk.folder.apply(path, Edit(at, at + len(old), new))
    desk.touched(path)


def keys(policy: Policy) -> dict[str, str]:
    prover = Prover(compile_rules(policy), Ledger())
    return {one.id: prover.safeguard_key(one) for one in policy.safeguards}


def read(desk: Desk) -> None:
    while not desk.reader.done:
        desk._read()


def test_an_edit_is_read_alone_and_what_was_opened_is_compared_with(desk: Desk) -> None:
    pieces = 0
    while not desk.reader.go_on(50):
        pieces += 1
    assert pieces > 3
    # Somebody types before anything is known of what was opened.
    edit(desk, REVIEW, "Every six months", "Every three months")
    read(desk)
    assert desk.base == the_policy()
    found = desk.changes()
    assert found is not None
    assert [one.id for one in found.clauses.changed] == ["six-month-review"]  # type: ignore[union-attr]
    assert found.asks_version
    waits = {one.item.key for one in found.waiting}
    assert "question:review-when" in waits
    assert any(piece.kind == "gone" and "six" in piece.text for piece in found.waiting[0].clause)
    desk.folder.undo()
    desk.touched(REVIEW)


def test_a_fault_is_found_with_its_place_and_gone_once_it_is_mended(desk: Desk) -> None:
    read(desk)
    edit(desk, REVIEW, "force=must", "force=perhaps")
    read(desk)
    assert [fault.place.file for fault in desk.reader.faults] == [f"policy_source/{REVIEW}"]
    assert desk.known is not None  # choices and names stay as they were
    desk.folder.undo()
    desk.touched(REVIEW)
    read(desk)
    assert desk.reader.faults == ()


def test_only_the_safeguards_that_an_edit_can_touch_are_proved_anew(desk: Desk) -> None:
    read(desk)
    assert desk.reader.policy is not None
    before = keys(desk.reader.policy)
    path = "decisions/11-review-period.md"
    edit(desk, path, "| six |", "| twelve |")
    read(desk)
    assert desk.reader.policy is not None
    after = keys(desk.reader.policy)
    touched = [name for name, key in after.items() if before[name] != key]
    assert 0 < len(touched) < 20
    desk.folder.undo()
    desk.touched(path)
    read(desk)
    assert keys(desk.reader.policy) == before

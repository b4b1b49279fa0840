"""What the policy desk starts from: content that was read, proved and decided when the site was built."""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from wizard.check.again import WAYS, Ways
from wizard.check.ledger import PROVED, ledger_file
from wizard.check.recast import Frame
from wizard.engine import compile_rules
from wizard.model import Policy
from wizard.publish.snapshot import kept
from wizard.source.memory import Memory
from wizard.source.packed import PACKED, packed


@dataclass(frozen=True, slots=True)
class DeskStart:
    """What the desk starts from with the content that the site is built from, so that it need not begin anew.

    Attributes:
        proved: what is proved already, as a ledger is kept.
        read: what the files say, as `wizard.source.packed` packs it.
        ways: how the training cases are decided, packed likewise.
        light: whether it is all packed lightly, as for a draft.
    """

    proved: str = "{}"
    read: bytes = b""
    ways: bytes = b""
    light: bool = False

    def files(self) -> dict[str, bytes]:
        """Return the files of the archive that hold it, by path."""
        found = {PROVED: self.proved.encode(), PACKED: self.read, WAYS: self.ways}
        return {f"wizard/desk/{name}": data for name, data in found.items() if data}


def read_packed(memory: Memory, texts: Iterable[tuple[str, str]]) -> bytes:
    """Return what was read of published files, packed for the desk.

    Args:
        memory: of the reader that has read them.
        texts: name as shown and text of each; those that it does not know are left out.
    """
    return packed(memory.of((name, text.encode()) for name, text in texts))


def ways_packed(policy: Policy, project: Path, *, anew: bool) -> bytes:
    """Return how training cases are decided, packed for the desk; kept while tables and cases are the same.

    Args:
        policy: the policy.
        project: the project's root.
        anew: whether to decide them; a draft does without.
    """
    rules = compile_rules(policy)

    def make() -> bytes:
        ways = Ways()
        deque(ways.findings(rules, policy.scenarios), maxlen=0)
        return packed(ways.held)

    program = ledger_file(project / "build" / "cache").name
    rests_on = program, Frame.of(rules), rules.programs, policy.scenarios
    return kept(project, "ways", (repr(one).encode() for one in rests_on), make) if anew else b""

"""Reads the folder as it stands, a few files at a time, so that typing never waits for it."""

from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from wizard.desk.folder import Folder
from wizard.model import Policy
from wizard.source.faults import ContentError, Fault
from wizard.source.load import load_policy
from wizard.source.memory import Memory, PausedError

AT_ONCE = 24
"""Files read in one piece of work."""


class Reader:
    """Keeps the folder laid out for `wizard.source`, which reads files; the browser's are in its memory.

    Attributes:
        policy: what the folder says; None while it has faults or is not read yet.
        faults: everything found wrong when it was last read whole.
        done: whether it is read as it stands.
    """

    def __init__(self, folder: Folder, memory: Memory | None = None) -> None:
        """Lay a folder out; `memory` is what was read of its files before, by their bytes."""
        self.folder = folder
        self._work = TemporaryDirectory(prefix="policy-desk-")
        self.top = Path(self._work.name) / folder.name
        self.memory = memory or Memory()
        self.policy: Policy | None = None
        self.faults: tuple[Fault, ...] = ()
        self.done = False
        self.top.mkdir(parents=True)
        self.lay(folder.paths)

    def lay(self, paths: Iterable[str]) -> None:
        """Take in files that changed."""
        for path in paths:
            target, data = self.top / path, self.folder.data(path)
            if data is None:
                target.unlink(missing_ok=True)
            else:
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(data)
            self.done = False

    def go_on(self, files: int | None = AT_ONCE) -> bool:
        """Read some more; return whether all is read.

        Args:
            files: how many to read at most; None reads all.
        """
        self.memory.left = files
        try:
            self.policy, self.faults = load_policy(self.top, self.memory), ()
        except PausedError:
            return False
        except ContentError as error:
            self.policy, self.faults = None, error.faults
        self.done = True
        return True

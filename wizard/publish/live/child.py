"""The warm reader in a Python of its own: begun anew when code changes, and no fault of it stops `serve`."""

import contextlib
import gc
import signal
import threading
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from wizard.publish.live.warm import FaultyError, Warm

DONE, FAULTY, BROKEN = "done", "faulty", "broken"
STOPPED = "serve: reading stopped ({}); save a file again, or look at what `site_build.py check` says"


class Child:
    """What `Warm` does, asked across a pipe, one question after another.

    Attributes:
        begin: what the other Python is begun with; the same again after `restart`.
    """

    def __init__(self, project: Path, content: Path, site: Path) -> None:
        self.begin = (project, content, site)
        self._lock = threading.Lock()
        self._start()

    def read(self) -> tuple[str, ...]:
        """Read the content, files that have changed anew; return its faults."""
        found: tuple[str, ...] = self._ask("read")
        return found

    def page(self, path: str) -> str | None:
        """Return a page of what was read last; None where only the whole build makes it.

        Raises:
            FaultyError: it cannot be made from what is written.
        """
        made: str | None = self._ask("page", path)
        return made

    def renew(self) -> None:
        """Take the frame from the site anew."""
        self._ask("renew")

    def restart(self) -> None:
        """Begin with the code as it is now; the content has to be read again."""
        with self._lock:
            self.close()
            self._start()

    def close(self) -> None:
        """End it."""
        self._pipe.close()
        self._process.terminate()
        self._process.join()

    def _start(self) -> None:
        apart = get_context("spawn")
        self._pipe, other = apart.Pipe()
        self._process = apart.Process(target=answer, args=(other, *self.begin), daemon=True)
        self._process.start()
        other.close()

    def _ask(self, what: str, *given: Any) -> Any:
        with self._lock:
            try:
                self._pipe.send((what, given))
                how, value = self._pipe.recv()
            except (EOFError, OSError):
                self._start()
                raise FaultyError([STOPPED.format("its process ended")]) from None
        if how == DONE:
            return value
        raise FaultyError(value if how == FAULTY else [STOPPED.format(value)])


def answer(pipe: Connection, project: Path, content: Path, site: Path) -> None:
    """Answer what is asked until the pipe is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for whoever asks
    gc.set_threshold(100_000, 20, 100)
    warm = Warm(project, content, site)
    with contextlib.suppress(EOFError, OSError):
        while True:
            what, given = pipe.recv()
            pipe.send(_answered(warm, what, given))


def _answered(warm: Warm, what: str, given: tuple[Any, ...]) -> tuple[str, Any]:
    try:
        return DONE, getattr(warm, what)(*given)
    except FaultyError as error:
        return FAULTY, error.faults
    except Exception as error:  # whatever it is, the next edit may mend it
        return BROKEN, f"{type(error).__name__}: {error}"

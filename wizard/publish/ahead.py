"""What other programs make for a release, begun while Python makes the pages: both cores have work that way.

It is the memory image of the engine, and the copies of Pyodide pressed as small as can be: each takes half a
minute where it was never made before, and nothing where it was.
"""

from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from wizard.model import Policy
from wizard.publish.compress import press
from wizard.publish.print.enclosed import with_enclosures
from wizard.publish.runtime import CORE_FILES
from wizard.publish.snapshot import compiled_stdlib, make_snapshot, pyodide_in


@contextmanager
def made_ahead(policy: Policy, project: Path, copies: Path, *, quick: bool) -> Iterator[Future[bytes]]:
    """Begin, and give the image that is to come.

    Args:
        policy: what the engine answers from.
        project: the project's root.
        copies: where compressed copies are kept.
        quick: press the copies lightly.
    """
    whole = with_enclosures(policy, project / "build" / "cache" / "papers")
    pool = ThreadPoolExecutor(2, "ahead")
    try:
        image = pool.submit(lambda: make_snapshot(project, whole, compiled_stdlib(project)))
        core = [pyodide_in(project) / name for name in CORE_FILES]
        pressed = pool.submit(press, [file for file in core if file.is_file()], copies, quick=quick)
        yield image
        pressed.result()
    finally:
        # Where the pages have a fault, what is being made is not waited for.
        pool.shutdown(wait=False, cancel_futures=True)

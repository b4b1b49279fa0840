"""Lays the runtime of a draft in a process of its own while the pages are made: both cores have work.

A release has its second core at work already: the memory image is made there, and copies are pressed.
"""

import gc
import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

from wizard.model import Policy
from wizard.publish.wizard_page import publish_runtime

Laid = dict[str, str]


@contextmanager
def laid_apart(policy: Policy, project: Path) -> Iterator[Callable[[Path], Laid]]:
    """Begin, and give what waits for the runtime, puts it into a rendered site and says where its parts are.

    Args:
        policy: what the questions are made from.
        project: the project's root.
    """
    # Not forked, which would take locks of threads along; it looks for rubbish as seldom as the build does.
    pool = ProcessPoolExecutor(1, get_context("spawn"), gc.set_threshold, gc.get_threshold())
    # Not beside the site: nothing of it may stand there if the build is killed.
    with TemporaryDirectory(prefix="guide-runtime-") as folder:
        try:
            laid = pool.submit(publish_runtime, policy, Path(folder), project)
            yield lambda site: _brought(laid, Path(folder), site)
        finally:
            # Where the pages have a fault, what is being made is waited for, so that nothing of it is left.
            pool.shutdown(cancel_futures=True)


def _brought(laid: Future[Laid], folder: Path, site: Path) -> Laid:
    found = laid.result()
    for part in sorted((folder / "assets").iterdir()):
        target = site / "assets" / part.name
        shutil.rmtree(target, ignore_errors=True)
        shutil.move(part, target)
    return found

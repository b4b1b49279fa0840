"""Lays the runtime of a draft in a process of its own while the pages are made: both cores have work.

A release has its second core at work already: the memory image is made there, and copies are pressed.
"""

import gc
import shutil
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path

from wizard.model import Policy
from wizard.publish.wizard_page import publish_runtime

Laid = dict[str, str]


@contextmanager
def laid_apart(policy: Policy, project: Path, folder: Path) -> Iterator[Future[Laid]]:
    """Begin, and give what `publish_runtime` is to return.

    Args:
        policy: what the questions are made from.
        project: the project's root.
        folder: where it is laid meanwhile; taken away at the end.
    """
    # Not forked, which would take locks of threads along; it looks for rubbish as seldom as the build does.
    pool = ProcessPoolExecutor(1, get_context("spawn"), gc.set_threshold, gc.get_threshold())
    try:
        yield pool.submit(publish_runtime, policy, folder, project)
    finally:
        # Where the pages have a fault, what is being made is waited for, so that nothing of it is left.
        pool.shutdown(cancel_futures=True)
        shutil.rmtree(folder, ignore_errors=True)


def brought(laid: Future[Laid], folder: Path, site: Path) -> Laid:
    """Wait for the runtime, put it into the rendered site, and return where its parts are."""
    found = laid.result()
    for part in sorted((folder / "assets").iterdir()):
        target = site / "assets" / part.name
        shutil.rmtree(target, ignore_errors=True)
        shutil.move(part, target)
    return found

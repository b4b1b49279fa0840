"""Lays runtime and training files of a draft in a process of its own while pages are made: both cores work.

A release has its second core at work already: the memory image is made there, and copies are pressed.
"""

import gc
import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

from wizard.model import Policy
from wizard.publish.training import lay_training_files
from wizard.publish.wizard_page import publish_runtime

Laid = dict[str, str]


@dataclass(frozen=True, slots=True)
class Apart:
    """What waits for the other process, and brings what it has made.

    Attributes:
        training: puts the training files among staged pages.
        runtime: puts the runtime into a rendered site, and says where its parts are.
    """

    training: Callable[[Path], None]
    runtime: Callable[[Path], Laid]


@contextmanager
def laid_apart(policy: Policy, project: Path) -> Iterator[Apart]:
    """Begin, and give what brings it.

    Args:
        policy: what the questions are made from.
        project: the project's root.
    """
    # Not forked, which would take locks of threads along; it looks for rubbish as seldom as the build does.
    pool = ProcessPoolExecutor(1, get_context("spawn"), gc.set_threshold, gc.get_threshold())
    # Not beside the site: nothing of it may stand there if the build is killed.
    with TemporaryDirectory(prefix="guide-runtime-") as folder:
        try:
            made = Path(folder)
            cases = pool.submit(lay_training_files, policy, made)  # staged pages are waited for first
            laid = pool.submit(publish_runtime, policy, made, project)
            yield Apart(lambda staged: _staged(cases, made, staged), lambda site: _brought(laid, made, site))
        finally:
            # Where the pages have a fault, what is being made is waited for, so that nothing of it is left.
            pool.shutdown(cancel_futures=True)


def _staged(cases: Future[None], made: Path, staged: Path) -> None:
    cases.result()
    if (made / "training").is_dir():  # a policy without cases has none
        shutil.copytree(made / "training", staged / "training", dirs_exist_ok=True)


def _brought(laid: Future[Laid], folder: Path, site: Path) -> Laid:
    found = laid.result()
    for part in sorted((folder / "assets").iterdir()):
        target = site / "assets" / part.name
        shutil.rmtree(target, ignore_errors=True)
        shutil.move(part, target)
    return found

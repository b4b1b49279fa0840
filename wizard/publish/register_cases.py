"""Lists the pages of the training cases for managers, and lays their made-up case files beside them."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from wizard.drill.drills import Drill, drills
from wizard.letters.archive import moment_of, zipped
from wizard.model import Policy
from wizard.publish.pages import Page


def register_pages(policy: Policy, shows: Mapping[str, Any]) -> Iterator[Page]:
    """Yield a page for each training case for managers.

    Args:
        policy: whose cases they are.
        shows: what every training page may show.

    Raises:
        ContentError: the register finds something else than a case expects.
    """
    made = drills(policy)
    around: list[Drill | None] = [None, *made, None]
    for number, one in enumerate(made):
        beside = {"one": one, "before": around[number], "after": around[number + 2]}
        yield Page(f"training/register/{one.case.id}.md", "training-register", {**shows, **beside})


def lay_register_files(policy: Policy, folder: Path) -> None:
    """Write the made-up case files: for the register's page as one JSON, to be downloaded as a zip."""
    folder.mkdir(parents=True, exist_ok=True)
    for one in drills(policy):
        (folder / f"{one.case.id}.json").write_text(json.dumps(one.texts), encoding="ascii")
        files = {name: text.encode("ascii") for name, text in one.texts.items()}
        (folder / f"{one.case.id}.zip").write_bytes(zipped(files, moment_of(one.case.day)))

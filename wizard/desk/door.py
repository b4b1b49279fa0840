"""Takes in what the desk needs and the wizard's engine does not have: an archive to import from.

`wizard.publish.desk_page` says in `ARCHIVE` where it lies; the wizard's own page never loads any of it.
"""

import importlib
import sys

import wizard

ARCHIVE = ""


def unpack(archive: str) -> None:
    """Let the modules of an archive be imported, unless they can be already.

    Args:
        archive: the path of a zip file with `wizard/` and libraries.
    """
    if "wizard.desk.calls" not in sys.modules:
        sys.path.append(archive)
        wizard.__path__.append(f"{archive}/wizard")
        importlib.invalidate_caches()


if ARCHIVE:
    unpack(ARCHIVE)
METHODS = importlib.import_module("wizard.desk.calls").METHODS

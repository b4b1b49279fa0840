"""Takes in what the desk needs and the wizard's engine does not have: an archive to import from.

`wizard.publish.desk_page` puts the archive into `ARCHIVE`; the wizard's own page never loads any of it.
"""

import importlib
import sys
import tempfile
from base64 import b64decode
from pathlib import Path

import wizard

ARCHIVE = ""


def unpack(archive: str) -> None:
    """Let the modules of an archive be imported, unless they can be already.

    Args:
        archive: a zip file with `wizard/` and libraries, in base64.
    """
    path = Path(tempfile.mkdtemp()) / "desk.zip"
    if "wizard.desk.calls" not in sys.modules:
        path.write_bytes(b64decode(archive))
        sys.path.append(str(path))
        wizard.__path__.append(f"{path}/wizard")
        importlib.invalidate_caches()


if ARCHIVE:
    unpack(ARCHIVE)
METHODS = importlib.import_module("wizard.desk.calls").METHODS

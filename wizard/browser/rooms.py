"""Takes in a room of the program that only one page needs, so that the others do not have to load it.

The engine may have been started from a memory image, which has no files: the room comes as text.
"""

import json
import sys
import zipfile
from collections.abc import Callable, Mapping
from types import ModuleType
from typing import Any

from wizard.browser.app import App
from wizard.view import add_templates

ROOM = "room.json"
"""In an archive: what `take_in` is to take in."""

Calls = Mapping[str, Callable[[App, Any], Any]]


def room_of(archive: str) -> dict[str, Any]:
    """Return the room that an archive holds, whose first module lets the others be imported from it.

    Args:
        archive: the path of a zip file that the worker has laid into the engine's own folders.
    """
    with zipfile.ZipFile(archive) as held:
        room: dict[str, Any] = json.loads(held.read(ROOM))
    return room


def take_in(app: App, modules: Mapping[str, str], templates: Mapping[str, str], calls: str) -> Calls:
    """Return the calls that a room adds.

    Args:
        app: whose templates the room's are laid beside.
        modules: text by full name, in an order in which none imports a later one.
        templates: text by name.
        calls: the module whose `METHODS` are the room's calls.
    """
    for name, text in modules.items():
        if name not in sys.modules:
            _run(name, text)
    add_templates(app.env, templates)
    found: Calls = sys.modules[calls].METHODS
    return found


def _run(name: str, text: str) -> None:
    module = ModuleType(name)
    package, _, last = name.rpartition(".")
    sys.modules[name] = module
    exec(compile(text, name, "exec", dont_inherit=True, optimize=2), module.__dict__)
    setattr(sys.modules[package], last, module)

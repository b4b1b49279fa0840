"""Takes in a room of the program that only one page needs, so that the others do not have to load it.

The engine may have been started from a memory image, which has no files: the room comes as text.
"""

import sys
from collections.abc import Callable, Mapping
from types import ModuleType
from typing import Any

from wizard.browser.app import App
from wizard.view import add_templates

Calls = Mapping[str, Callable[[App, Any], Any]]


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

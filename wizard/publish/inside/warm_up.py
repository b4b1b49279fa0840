"""Runs inside Pyodide before the snapshot: opens the policy and does everything once that a case may need.

What is done here is in the snapshot: modules, templates, letters and what the session remembers. Nothing can
be imported later, since the browser starts the snapshot without the standard library. What will never be used
again is forgotten first: every browser would have to fetch it.
"""

import gc
import json
import random
import sys
import traceback
from contextlib import suppress
from pathlib import Path
from types import FunctionType, ModuleType

import jinja2.debug
from jinja2 import Environment

from wizard.browser import api
from wizard.engine.program import Program
from wizard.engine.status import Column
from wizard.letters.fields import names_in
from wizard.letters.render import warm_up

# Pyodide brings an event loop with sockets, processes and encryption. The engine is called, and it answers.
LOOP = (
    "base_events base_subprocess graph locks queues runners selector_events sslproto staggered streams"
    " subprocess taskgroups threads timeouts trsock unix_events"
)
OTHERS = (
    "concurrent.futures concurrent.futures._base ipaddress jinja2.bccache pickle selectors socket ssl"
    " subprocess tempfile"
)
UNUSED = {*(f"asyncio.{name}" for name in LOOP.split()), *OTHERS.split()}


def forget(names: set[str]) -> None:
    """Take modules out, with every name in other modules that leads to them or to what they hold."""
    gone = [sys.modules.pop(name) for name in names if name in sys.modules]
    for module in [*sys.modules.values(), *gone]:
        names_in = getattr(module, "__dict__", {})
        for name, value in list(names_in.items()):
            kind = isinstance(value, type | FunctionType) and value.__module__
            if module in gone or value in gone or kind in names:
                del names_in[name]


def forget_cases() -> None:
    """Forget what was remembered of the cases gone through: an eighth of what browsers would fetch.

    Nobody has just these cases, and what a table says is worked out within a few thousandths of a second.
    """
    app.rules.memo.clear()
    for thing in gc.get_objects():
        if isinstance(thing, Program | Column):
            thing.memo.clear()
    names_in.cache_clear()


api.start(*(Path(f"/tmp/{name}.json").read_text(encoding="utf-8") for name in ("policy", "holidays")))
gc.collect()  # here and below: the heap never shrinks, so that what nobody needs must not make it grow
app = api._apps[0]
warm_up(app.policy)
gc.collect()
for template in app.env.list_templates(extensions=["j2"]):
    app.env.get_template(template)
    gc.collect()
for method, args in json.loads(Path("/tmp/warming.json").read_text(encoding="utf-8")):
    api.call(method, json.dumps(args))
    gc.collect()
for thing in gc.get_objects():
    if isinstance(thing, Environment):
        thing.auto_reload = False  # the templates will not be there to be looked at again
for thing in gc.get_objects():
    if isinstance(thing, ModuleType | FunctionType | type) and thing.__doc__:
        # What is built in keeps its text, which lies in Pyodide's own file.
        with suppress(TypeError, AttributeError):
            thing.__doc__ = None
for file in ("/tmp/policy.json", "/tmp/holidays.json", "/tmp/warming.json"):
    Path(file).unlink()
# What only a fault would import has to be there too.
assert traceback and jinja2.debug
forget(UNUSED)
forget_cases()
del template, method, args, thing
random.seed(0)  # sown anew when the snapshot is loaded
gc.collect()

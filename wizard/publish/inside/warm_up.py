"""Runs inside Pyodide before the snapshot: opens the policy and does everything once that a case may need.

What is done here is in the snapshot: modules, templates, letters and what the session remembers. Nothing can
be imported later, since the browser starts the snapshot without the standard library.
"""

import gc
import json
import random
import traceback
from pathlib import Path

import jinja2.debug
from jinja2 import Environment

from wizard.browser import api
from wizard.letters.render import warm_up

api.start(*(Path(f"/tmp/{name}.json").read_text(encoding="utf-8") for name in ("policy", "holidays")))
app = api._apps[0]
warm_up(app.policy)
for template in app.env.list_templates(extensions=["j2"]):
    app.env.get_template(template)
for method, args in json.loads(Path("/tmp/calls.json").read_text(encoding="utf-8")):
    api.call(method, json.dumps(args))
for thing in gc.get_objects():
    if isinstance(thing, Environment):
        thing.auto_reload = False  # the templates will not be there to be looked at again
for file in ("/tmp/policy.json", "/tmp/holidays.json", "/tmp/calls.json"):
    Path(file).unlink()
# What only a fault would import has to be there too.
assert traceback and jinja2.debug
del template, method, args, thing
random.seed(0)  # sown anew when the snapshot is loaded
gc.collect()

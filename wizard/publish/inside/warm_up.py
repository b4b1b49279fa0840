"""Runs inside Pyodide before the snapshot: opens the policy and does everything once that a case may need.

What is done here is in the snapshot: modules, templates, letters and what the session remembers. Nothing can
be imported later, since the browser starts the snapshot without the standard library.
"""

import gc
import json
import random
from pathlib import Path

from wizard.browser import api
from wizard.letters.render import warm_up

api.start(Path("/tmp/policy.json").read_text(encoding="utf-8"))
app = api._apps[0]
warm_up(app.policy)
app.env.auto_reload = False  # the templates are not there to be looked at again
for template in app.env.list_templates(extensions=["j2"]):
    app.env.get_template(template)
for method, args in json.loads(Path("/tmp/calls.json").read_text(encoding="utf-8")):
    api.call(method, json.dumps(args))
for file in ("/tmp/policy.json", "/tmp/calls.json"):
    Path(file).unlink()
del template, method, args
random.seed(0)  # sown anew when the snapshot is loaded
gc.collect()

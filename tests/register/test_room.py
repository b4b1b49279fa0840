"""The room of the register comes as text: it runs where none of its files is, as in the browser's engine."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from wizard.publish.register_page import CALLS, in_order, room
from wizard.publish.wheels import source_files

PROJECT = Path(__file__).resolve().parents[2]
APART = """
import json, sys
from jinja2 import ChoiceLoader, DictLoader

class Missing:
    def find_spec(self, name, *_):
        if name.startswith("wizard.register"):
            raise ModuleNotFoundError(name)

sys.meta_path.insert(0, Missing())
given = json.load(sys.stdin)
from pathlib import Path
from wizard.browser import api
from wizard.codec import dumps_policy
from wizard.source.load import load_policy
api.start(dumps_policy(load_policy(Path("policy_source"))))
loader = api._apps[0].env.loader.loaders[0]
stock = loader.get_source
def get_source(environment, name):
    from jinja2 import TemplateNotFound
    if name.startswith("register/"):
        raise TemplateNotFound(name)
    return stock(environment, name)
loader.get_source = get_source
for _ in range(2):  # a page that is loaded anew may do it twice
    told = json.loads(api.call("take_in", json.dumps(given["room"])))
for method in ("register_table", "register_report"):
    told[method] = json.loads(api.call(method, json.dumps(given["asked"])))
print(json.dumps(told))
"""


def test_it_runs_where_none_of_its_files_is(asked: dict[str, Any]) -> None:
    given = json.dumps({"room": room(PROJECT), "asked": asked | {"year": "2026"}})
    run = subprocess.run(
        [sys.executable, "-c", APART], input=given, capture_output=True, text=True, cwd=PROJECT, check=False
    )
    assert run.returncode == 0, run.stderr
    told = json.loads(run.stdout)
    assert "register_wants" in told["calls"]
    assert told["register_table"]["html"].count("<tr data-number") == 27
    assert "<svg" in told["register_report"]["html"]


def test_no_module_comes_before_one_that_it_imports() -> None:
    texts = {"a": "from b import x", "b": "from c import y\nimport json", "c": ""}
    assert in_order(texts) == ("c", "b", "a")


def test_the_wizard_does_not_carry_it() -> None:
    carried = {name for name, _ in source_files(PROJECT)}
    assert not [name for name in carried if "register" in name]
    assert CALLS in room(PROJECT)["modules"]  # type: ignore[operator]

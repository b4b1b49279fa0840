"""A whole part at the desk is removed, or given another ID, to the byte as the command would do it."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import site_build
from tests.change.reviewed import all_reviewed
from wizard.browser.app import App, make_app
from wizard.desk.calls import METHODS
from wizard.desk.edits import Reply, opened_now
from wizard.desk.folder import Folder, opened
from wizard.desk.state import Desk
from wizard.model import Policy
from wizard.source import load_policy

CLAUSE = '\n{#no-shouting label="new" force=states binds=everyone}\nNobody shouts.\n'
EXTRA = {
    "clause": ("clauses/02-responses.md", "no-shouting", CLAUSE),
    "tier": ("tiers.md", "extra", '\n{#extra rank=3 mark=silent opens="Never."}\n## Extra\n\nMore.\n'),
    "safeguard": ("safeguards.md", "never-both", '\n{#never-both then="conduct = bonfire"}\nIt is so.\n'),
}
"""Parts that nothing names yet: the file, the ID, the text put at its end."""


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small policy, every link in it reviewed, with what nothing names."""
    root = all_reviewed(tmp_path, monkeypatch, "--all-new")
    (root / "safeguards.md").write_text('{#first then="conduct = bonfire"}\nIt is so.\n')
    for path, _, text in EXTRA.values():
        file = root / path
        file.write_text(file.read_text() + text)
    return root


@pytest.fixture
def app(content: Path) -> Iterator[App]:
    """The desk with that policy open and read."""
    before = list(opened_now)
    opened_now[:] = [Desk(opened("policy_source", bytes_in(content).items()))]
    read()
    yield make_app(load_policy(content))
    opened_now[:] = before


def bytes_in(folder: Path) -> dict[str, bytes]:
    files = (file for file in sorted(folder.rglob("*")) if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


def held(folder: Folder) -> dict[str, bytes | None]:
    return {path: folder.data(path) for path in folder.paths}


def read() -> Policy | None:
    while not opened_now[0].reader.done:
        opened_now[0]._read()
    return opened_now[0].reader.policy


def call(app: App, method: str, **args: object) -> Reply:
    return METHODS[method](app, args)


def key_of(kind: str, name: str) -> str:
    desk = opened_now[0]
    found = (part for path in desk.folder.paths for part in desk.parts(path))
    return next(part.key for part in found if (part.kind, part.id) == (kind, name))


@pytest.mark.parametrize("kind", EXTRA)
def test_what_nothing_names_is_removed_as_the_command_removes_it(app: App, content: Path, kind: str) -> None:
    _, name, text = EXTRA[kind]
    key, before = key_of(kind, name), held(opened_now[0].folder)
    shown = call(app, "desk_try", key=key, do="remove")["html"]
    assert "it can be removed" in shown and text.strip().splitlines()[-1] in shown
    assert held(opened_now[0].folder) == before, "only shown"
    assert call(app, "desk_whole", key=key, do="remove")["key"] == ""
    assert site_build.main(["remove", f"{kind}:{name}", "--write"]) == 0
    assert held(opened_now[0].folder) == bytes_in(content)
    assert read() is not None
    assert call(app, "desk_back")["changed"]
    assert held(opened_now[0].folder) == before


def test_a_case_is_a_file_and_the_message_says_that_it_goes(app: App, content: Path) -> None:
    case = load_policy(content).scenarios[0]
    assert call(app, "desk_whole", key=key_of("case", case.id), do="remove")["key"] == ""
    assert site_build.main(["remove", f"case:{case.id}", "--write"]) == 0
    assert held(opened_now[0].folder) == bytes_in(content)
    read()
    assert f"Removed: <code>case:{case.id}</code>, which rested on" in changes(app)
    path = case.place.file.removeprefix("policy_source/")
    message = call(app, "desk_message")["message"]
    assert message.startswith(f"Remove {case.title}\n")
    assert f"- {path} (removed: take it out of the folder)" in message
    assert f"deleted file mode 100644\n--- a/policy_source/{path}" in patch(app)


def changes(app: App) -> str:
    """What the desk shows of all changes once they are compared."""
    while not opened_now[0].proving.done:
        opened_now[0].work()
    shown, first = "", True
    while (reply := call(app, "desk_changes", first=first))["more"]:
        shown, first = reply["html"] or shown, False
    return shown


def patch(app: App) -> str:
    from wizard.desk.handing import as_patch

    return as_patch(opened_now[0].folder, "").decode()


@pytest.mark.parametrize(
    ("kind", "name"),
    [("tier", "talk"), ("letter", "warning"), ("question", "conduct"), ("clause", "warning")],
)
def test_what_is_named_stays_and_each_place_leads_to_its_part(app: App, kind: str, name: str) -> None:
    before = held(opened_now[0].folder)
    shown = call(app, "desk_try", key=key_of(kind, name), do="remove")["html"]
    assert "It cannot be removed yet" in shown and 'data-do-whole="remove"' not in shown
    places = re.findall(r'data-part="([^"]+)"', shown)
    named = [opened_now[0].part(key) for key in places]
    texts = [opened_now[0].folder.text(one.path)[one.start : one.end] for one in named if one]
    assert texts and len(texts) == len(places) and all(name in text for text in texts)
    assert "error" in call(app, "desk_whole", key=key_of(kind, name), do="remove")
    assert held(opened_now[0].folder) == before


def test_a_table_goes_only_if_the_rest_can_be_read_without_it(app: App) -> None:
    tables = [part.key for path in opened_now[0].folder.paths for part in opened_now[0].parts(path)
              if part.kind == "table"]  # fmt: skip
    shown = call(app, "desk_try", key=tables[0], do="remove")["html"]
    assert "The content could not be read then" in shown


def test_a_published_clause_goes_only_with_the_reason_why(app: App, content: Path) -> None:
    assert site_build.main(["review", "--all", "--by", "A. Officer", "--why", "new", "--substantive"]) == 0
    opened_now[:] = [Desk(opened("policy_source", bytes_in(content).items()))]
    read()
    key = key_of("clause", "no-shouting")
    assert "Why it is gone" in call(app, "desk_try", key=key, do="remove")["html"]
    assert "Say why it is gone" in call(app, "desk_whole", key=key, do="remove", why=" ")["error"]
    call(app, "desk_whole", key=key, do="remove", why="It is law now – see there.")
    assert '"why": "It is law now – see there."' in opened_now[0].folder.text("repealed.yml")
    why = ["--why", "It is law now – see there."]
    assert site_build.main(["remove", "@no-shouting", *why, "--write"]) == 0
    assert held(opened_now[0].folder) == bytes_in(content)
    assert call(app, "desk_back")["changed"] and "repealed.yml" not in opened_now[0].folder.paths


@pytest.mark.parametrize(
    ("kind", "name"),
    [("clause", "warning"), ("tier", "talk"), ("letter", "warning"), ("question", "conduct"),
     ("safeguard", "never-both"), ("case", ""), ("table", "")],
)  # fmt: skip
def test_a_new_id_is_given_as_the_command_gives_it(app: App, content: Path, kind: str, name: str) -> None:
    policy, before = load_policy(content), held(opened_now[0].folder)
    thing = {"case": policy.scenarios[0], "table": policy.tables[0]}.get(kind)
    name = thing.id if thing else name
    key = thing.place.file.removeprefix("policy_source/") if thing else key_of(kind, name)
    assert "would change" in call(app, "desk_try", key=key, do="rename", to="quite-new")["html"]
    now = call(app, "desk_whole", key=key, do="rename", to="quite-new")["key"]
    assert site_build.main(["rename", f"{kind}:{name}", "quite-new", "--write"]) == 0
    assert held(opened_now[0].folder) == bytes_in(content)
    assert now in {part.key for path in opened_now[0].folder.paths for part in opened_now[0].parts(path)}
    assert read() == load_policy(content)
    call(app, "desk_back")
    assert held(opened_now[0].folder) == before


def test_what_cannot_be_tried_is_said_and_nothing_changes(app: App) -> None:
    key, before = key_of("tier", "talk"), held(opened_now[0].folder)
    for to, words in (("Not An ID", "lower-case"), ("talk", "the ID it has"), ("warning", "")):
        reply = call(app, "desk_try", key=key, do="rename", to=to)
        assert words in reply.get("error", "") or "It cannot have this ID" in reply.get("html", "")
        assert "error" in call(app, "desk_whole", key=key, do="rename", to=to)
    call(app, "desk_set", key=key, name="mark", value="perhaps")
    assert "still being read" in call(app, "desk_try", key=key, do="remove")["error"]
    read()
    assert "Mend the findings first" in call(app, "desk_try", key=key, do="remove")["error"]
    call(app, "desk_back")
    assert held(opened_now[0].folder) == before

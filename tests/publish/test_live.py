"""A site that is worked on: an edit is seen at once, faults in the browser, the whole is built behind."""

import json
import multiprocessing
import re
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from wizard.bench.editing import edited, edits
from wizard.model import Policy
from wizard.publish.live.child import Child
from wizard.publish.live.following import Following
from wizard.publish.live.live import Live
from wizard.publish.live.server import server
from wizard.publish.live.shown import identity
from wizard.publish.live.warm import FaultyError, Warm
from wizard.publish.stage import PROJECT

PAGE = '<html><head><meta name="guide" content="{}"></head><body><p>{}</p></body></html>'


class Reader:
    """What the content says, told by the test."""

    def __init__(self) -> None:
        self.says, self.faults, self.renewed = "old", (), 0

    def read(self) -> tuple[str, ...]:
        return self.faults

    def page(self, path: str) -> str | None:
        if self.says == "stale":
            raise FaultyError(["scenarios/a.md:3:1: is stale; look at it"])
        return PAGE.format("new", self.says) if path == "policy/x.html" else None

    def renew(self) -> None:
        self.renewed += 1


@pytest.fixture
def reader() -> Reader:
    return Reader()


@pytest.fixture
def live(tmp_path: Path, reader: Reader) -> Live:
    for name in ("index", "policy/x"):
        file = tmp_path / "site" / f"{name}.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(PAGE.format("old", "built"), encoding="utf-8")
    found = Live(tmp_path / "site", reader)
    found.is_built(found.edition)
    return found


@pytest.fixture
def base(live: Live) -> Iterator[str]:
    with server(live, 0) as serving:
        threading.Thread(target=serving.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{serving.server_address[1]}/"
        serving.shutdown()


def asked(address: str) -> tuple[int, str]:
    """What a browser is answered."""
    try:
        with urlopen(address) as answer:
            return answer.status, answer.read().decode()
    except HTTPError as error:
        return error.code, error.read().decode()


def state(base: str, page: str) -> dict[str, object]:
    told: dict[str, object] = json.loads(asked(f"{base}_serve/state?page={page}")[1])
    return told


def test_a_page_is_newer_than_the_site_until_the_whole_is_built(
    base: str, live: Live, reader: Reader
) -> None:
    before = state(base, "policy/x.html")
    reader.says = "edited"
    assert live.changed()
    assert "<p>edited</p>" in asked(f"{base}policy/x.html")[1]
    assert "<p>built</p>" in asked(base)[1], "what only the build makes stays as it was"
    after = state(base, "policy/x.html")
    assert after["is"] != before["is"]
    assert "being rebuilt" in str(after["say"])
    live.is_built(live.edition)
    assert "<p>built</p>" in asked(f"{base}policy/x.html")[1]
    assert state(base, "policy/x.html") == before
    assert reader.renewed == 2


def test_the_script_is_in_pages_as_they_are_sent_and_never_in_the_site(base: str, live: Live) -> None:
    sent = asked(base)[1]
    assert 'src="/_serve/follow.js"' in sent
    assert asked(f"{base}_serve/follow.js")[0] == 200
    assert "_serve" not in (live.site / "index.html").read_text(encoding="utf-8")


def test_faults_stand_in_place_of_every_page_with_the_last_good_site_one_click_away(
    base: str, live: Live, reader: Reader
) -> None:
    reader.faults = ("policy_source/clauses/x.md:7:3: cites <clause>; add it to clauses/",)
    assert not live.changed()
    for page in ("", "index.html", "policy/x.html", "not/there.html"):
        status, html = asked(base + page)
        assert status == 500
        assert "<code>policy_source/clauses/x.md:7:3</code>: cites &lt;clause&gt;; add it to clauses/" in html
        assert "Traceback" not in html
    assert 'href="/_serve/last/policy/x.html"' in asked(f"{base}policy/x.html")[1]
    assert "<p>built</p>" in asked(f"{base}_serve/last/policy/x.html")[1]
    shown = state(base, "policy/x.html")["is"]
    reader.faults = ()
    assert live.changed()
    assert state(base, "policy/x.html")["is"] != shown, "the page of faults goes away by itself"
    assert asked(base)[0] == 200


def test_a_fault_that_only_one_page_meets_stands_on_that_page(base: str, live: Live, reader: Reader) -> None:
    reader.says = "stale"
    live.changed()
    assert asked(f"{base}policy/x.html")[0] == 500
    assert "is stale" in asked(f"{base}policy/x.html")[1]


def test_what_check_finds_is_a_link_below_and_a_page_of_its_own(base: str, live: Live) -> None:
    assert "being built" in asked(f"{base}_serve/findings")[1], "not known yet"
    live.findings = ("tables: a gap",)
    assert state(base, "index.html")["findings"] == 1
    assert "tables: a gap" in asked(f"{base}_serve/findings")[1]


def test_an_address_that_is_not_there_is_404_and_being_built_while_the_site_is_behind(
    base: str, live: Live
) -> None:
    assert asked(f"{base}gone.html")[0] == 404
    assert state(base, "gone.html")["is"] == "", "nobody's page is loaded anew for that"
    live.changed()
    assert asked(f"{base}gone.html")[0] == 503


def test_names_of_other_files_make_no_other_state_of_a_page() -> None:
    assert identity(PAGE.format("old", "same")) == identity(PAGE.format("new", "same"))
    assert identity(PAGE.format("old", "same")) != identity(PAGE.format("old", "other"))


BUILD = """import pathlib, sys
said = pathlib.Path(__file__).parent / "wizard" / "says.txt"
if sys.argv[1] == "check":
    print('{"findings": [{"text": "x.md:1:1: one"}]}')
elif (says := said.read_text()) == "good":
    print("Done in 0.1 s.")
else:
    sys.exit(f"\\n{says}\\n\\nNothing was built. Mend the content and try again.")
"""


def settled(sources: Following) -> None:
    """Look until nothing runs behind any more."""
    sources.look()
    while sources.behind.busy:
        sources.look()


def test_a_change_is_built_behind_then_checked_and_a_failed_build_tells_its_faults(
    tmp_path: Path, live: Live
) -> None:
    source = tmp_path / "wizard" / "says.txt"
    source.parent.mkdir()
    source.write_text("good")
    (tmp_path / "site_build.py").write_text(BUILD)
    said: list[str] = []
    restarts: list[int] = []
    sources = Following(tmp_path, None, live, ["build"], ["check"], said.append, lambda: restarts.append(1))
    settled(sources)
    assert not live.behind
    assert live.findings == ("x.md:1:1: one",)
    source.write_text("a.md:1:2: wrong; mend it\n  2 places more: b.md:3:1")
    settled(sources)
    assert live.behind
    assert live.faults == ("a.md:1:2: wrong; mend it\n  2 places more: b.md:3:1",)
    source.write_text("good, ")
    source.write_text("good")
    (tmp_path / "wizard" / "new.py").touch()
    settled(sources)
    assert not live.faults
    assert not live.behind
    assert restarts == [1], "changed code is begun anew"
    assert any("says.txt" in line for line in said)


def test_a_page_made_by_itself_is_the_page_that_the_whole_build_makes(
    site: Path, policy: Policy, renderer: str
) -> None:
    """Byte for byte, one of each kind; so the page that is open opens anew only once after an edit."""
    if renderer != "mkdocs":
        pytest.skip("single pages are made by MkDocs alone; with another renderer all wait for the build")
    warm = Warm(PROJECT, PROJECT / "policy_source", site)
    assert warm.read() == ()
    kinds = [f"policy/{policy.sections[0].slug}", f"letters/{policy.letters[0].id}"]
    kinds += [f"decisions/{policy.tables[0].id}", f"training/{policy.scenarios[0].id}"]
    for page in ("index", "accessibility", "about/licences", "adr/0003-after-material", *kinds):
        assert warm.page(f"{page}.html") == (site / f"{page}.html").read_text(encoding="utf-8"), page
    assert warm.page("wizard/index.html") is None, "what only the whole build makes is left to it"


def test_a_reader_that_ends_is_told_in_one_line_and_begun_anew(tmp_path: Path) -> None:
    content = tmp_path / "policy_source"
    shutil.copytree(PROJECT / "tests" / "fixtures" / "good" / "policy_source", content)
    child = Child(PROJECT, content, tmp_path / "site")
    try:
        assert child.read() == ()
        assert child.page("index.html") is None, "there is no site yet"
        clauses = next((content / "clauses").glob("0*.md"))
        clauses.write_text(clauses.read_text(encoding="utf-8").replace("force=", "farce=", 1))
        assert any(one.startswith(f"policy_source/clauses/{clauses.name}:") for one in child.read())
        for process in multiprocessing.active_children():
            process.kill()
        with pytest.raises(FaultyError, match="reading stopped"):
            child.read()
        assert child.read() != (), "the fault is still there, and told by the new one"
    finally:
        child.close()


def test_bench_changes_a_word_where_its_page_shows_it(policy: Policy) -> None:
    for edit in edits(policy):
        text = (PROJECT / edit.place.file).read_text(encoding="utf-8")
        changed = edited(text, edit)
        assert [new for old, new in zip(text.split(), changed.split(), strict=True) if old != new] != []
        assert changed.count(edit.new) == 1
        assert re.search(rf"(?<![@\w-]){edit.new}(?![\w-])", changed), "an ID would be another one"

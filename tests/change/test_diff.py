"""`site_build.py diff` tells what a change does, as text, as data and as a page for a meeting."""

import json
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path

import pytest

import site_build
from tests.source.content import good_copy
from wizard.change.compare import compare
from wizard.change.report import words
from wizard.change.tables import diff_tables
from wizard.change.texts import diff_texts
from wizard.model import Policy
from wizard.source import load_policy
from wizard.source.word_diff import marked, shortened, word_diff

from .versions import changed, edit

TIERS = "decisions/02-tiers.md"
LETTER = ("letters/warning.md", "No bonfires, please.", "No fires at all, please.")
ROW = (TIERS, "| light  | not bonfire |", "| light  | any         |")


@pytest.fixture
def old(tmp_path: Path) -> Policy:
    return load_policy(good_copy(tmp_path / "old"))


def test_nothing_differs_from_itself(old: Policy) -> None:
    change = compare(old, old)
    assert not change.any
    assert words(change).endswith("nothing differs")


def test_rows_are_paired_by_what_they_ask(old: Policy, tmp_path: Path) -> None:
    (table,) = diff_tables(
        old, changed(tmp_path, (TIERS, "| warning | warning   | clerk ", "| warning | -   | clerk "))
    )
    assert [(row.kind, row.old_number, row.new_number) for row in table.rows] == [("result", 1, 1)]
    (table,) = diff_tables(old, changed(tmp_path / "b", ROW))
    assert [(row.kind, row.old_number, row.new_number) for row in table.rows] == [
        ("added", 0, 2),
        ("removed", 2, 0),
    ]


def test_another_reason_or_frame_is_told_too(old: Policy, tmp_path: Path) -> None:
    (table,) = diff_tables(old, changed(tmp_path, (TIERS, "It happened again", "Again")))
    assert [row.kind for row in table.rows] == ["reason"]
    (table,) = diff_tables(
        old, changed(tmp_path / "b", ("decisions/01-weight.md", "hit: unique", "hit: first"))
    )
    assert table.frame == ("hit: unique → first",)


def test_rows_that_change_places_count_where_the_first_that_holds_wins(tmp_path: Path) -> None:
    first = ("decisions/01-weight.md", "hit: unique", "hit: first")
    yes, no = (
        "| yes    | heavy    | must   | A talk came first: @warning. |\n",
        "| no     | light    | silent | Nothing came before. |",
    )
    before = changed(tmp_path / "a", first)
    after = changed(tmp_path / "b", first, ("decisions/01-weight.md", yes + no, no + "\n" + yes))
    assert [row.kind for table in diff_tables(before, after) for row in table.rows] == ["order"]


def test_questions_letters_and_settings_are_compared_part_by_part(old: Policy, tmp_path: Path) -> None:
    new = changed(
        tmp_path,
        LETTER,
        ("questions/01-what.md", "Lit a bonfire", "Lit a fire"),
        ("policy.yml", 'version: "1.0"', 'version: "1.1"'),
        ("policy.yml", "clerk@example.org", "office@example.org"),
    )
    told = {(text.kind, text.id): dict(text.parts) for text in diff_texts(old, new)}
    assert (
        marked(told["Letter", "warning"]["paragraphs fire text"])
        == "No [-bonfires-]{+fires at all+}, please."
    )
    assert marked(told["Question", "conduct"]["options bonfire label"]) == "Lit a [-bonfire-]{+fire+}"
    assert marked(told["Policy", "policy.yml"]["version"]) == "1.[-0-]{+1+}"
    assert ("Setting", "clerk-email") in told


def test_questions_asked_in_another_order_are_a_change(old: Policy, tmp_path: Path) -> None:
    root = good_copy(tmp_path)
    (root / "questions/00-first.md").write_text("---\nstage: B\ntitle: First\n---\n" + TALKED)
    edit(root, ("questions/01-what.md", TALKED, ""))
    kinds = {(text.kind, text.id) for text in diff_texts(old, load_policy(root))}
    assert {("Question", "order"), ("Stage", "B")} <= kinds


TALKED = """
{#talked ask=one judgement mark=silent short="A talk before"}
## Has the warden talked to them?

- `yes` Yes
- `no` No {if="there had been no talk"}
- `unknown` I don't know yet
"""


def test_a_case_and_a_finished_letter_that_come_out_otherwise_are_named(old: Policy, tmp_path: Path) -> None:
    new = changed(
        tmp_path,
        ("letters/warning.md", "please stop by", "please stop, at the latest by"),
        (TIERS, "| clerk        | both-sides,", "| clerk, warden | both-sides,"),
    )
    change = compare(old, new)
    assert [(case.id, [one.come for one in case.changes]) for case in change.cases] == [
        ("rubbish-again", [("warden",)])
    ]
    assert [(letter.id, letter.cases) for letter in change.letters] == [("warning", ("rubbish-again",))]


def test_a_renumbered_clause_shows_in_the_letters_that_print_its_number(old: Policy, tmp_path: Path) -> None:
    letter = ("letters/warning.md", "please stop by", "under @warning please stop by")
    before = changed(tmp_path / "a", letter)
    after = changed(tmp_path / "b", letter, ("clauses/02-responses.md", 'no="2.2"', 'no="2.9"'))
    change = compare(before, after)
    assert (change.clauses.suspects, change.outcomes.changed) == ((), 0)
    assert [letter.id for letter in change.letters] == ["warning"]


def test_long_unchanged_stretches_are_cut_short() -> None:
    pieces = shortened(word_diff("a " * 200 + "old" + " b" * 200, "a " * 200 + "new" + " b" * 200))
    assert len("".join(piece.text for piece in pieces)) < 200


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    good_copy(tmp_path)
    monkeypatch.setattr(site_build, "PROJECT", tmp_path)
    return tmp_path


def run(*arguments: str) -> int:
    return site_build.main(["diff", *arguments])


def test_exit_codes_tell_no_change_change_and_bad_use(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    here = str(project / "policy_source")
    assert run(here) == 0
    other = shutil.copytree(here, tmp_path / "other" / "policy_source")
    edit(Path(other), ROW)
    assert run(here, str(other)) == 1
    assert run(str(other.parent), here) == 1
    assert run("no-such-version") == 2
    assert "no-such-version: neither a content folder nor a git revision" in capsys.readouterr().err
    assert run("--", "--upload-pack=x") == 2
    (Path(other) / "tiers.md").write_text("")
    assert run(here, str(other)) == 2


def test_a_version_can_be_a_git_revision(project: Path) -> None:
    for command in (["init", "-q"], ["add", "."], [*AS, "commit", "-qm", "first"]):
        subprocess.run(["git", *command], cwd=project, check=True)
    assert run("HEAD") == 0
    edit(project / "policy_source", ROW)
    assert run("HEAD") == 1


AS = ["-c", "user.name=Tester", "-c", "user.email=tester@example.org", "-c", "commit.gpgsign=false"]


def test_json_holds_everything_with_exact_counts(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = shutil.copytree(project / "policy_source", project / "new")
    edit(Path(other), ROW, ("clauses/02-responses.md", "sends a", "sends him a"))
    assert run(str(project), str(other), "--json") == 1
    said = json.loads(capsys.readouterr().out)
    assert (
        said["clauses"]["changed"][0]["fields"][0]["pieces"]
        == "After a talk the clerk sends {+him +}a warning."
    )
    assert said["outcomes"]["cases"] == 8
    assert said["outcomes"]["changed"] == sum(group["cases"] for group in said["outcomes"]["groups"]) == 2
    assert said["tables"][0]["rows"][0]["kind"] == "added"


class Page(HTMLParser):
    """Notes tags that are open, headings, and what a page would fetch."""

    def __init__(self) -> None:
        super().__init__()
        self.fetches: list[str] = []
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.fetches += [str(value) for name, value in attrs if name in ("src", "href")]


def test_the_page_stands_alone_and_shows_text_as_text(project: Path) -> None:
    other = shutil.copytree(project / "policy_source", project / "new")
    edit(Path(other), ROW, ("clauses/02-responses.md", "sends a", "sends A&lt;B & <1 a"))
    assert run(str(project), str(other), "--html", str(project / "page.html")) == 1
    text = (project / "page.html").read_text(encoding="utf-8")
    page = Page()
    page.feed(text)
    assert page.fetches == [] and "script" not in page.tags and "b" not in page.tags
    assert page.tags.count("h1") == 1
    assert "<ins>A&amp;lt;B &amp; &lt;1 </ins>" in text
    assert "<h4>Before</h4>" in text and "<h4>After</h4>" in text
    assert "2 (25.00%)" in text


def test_a_page_that_cannot_be_written_is_bad_use(project: Path) -> None:
    assert run(str(project), "--html", str(project / "nowhere" / "page.html")) == 2

"""`site_build.py import` stores the council's words, and the guide shows them beside the restatement."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

import site_build
from tests.source.content import good_copy
from wizard.model import Policy
from wizard.publish import stage
from wizard.publish.naming import Names
from wizard.publish.pages import pages
from wizard.source import ContentError, load_policy
from wizard.source.adopted import read_adopted
from wizard.source.clauses import read_section
from wizard.source.glossary import read_glossary
from wizard.source.importing.align import align
from wizard.source.reading import Reading
from wizard.source.text import read_source

from .published import TEXT, printed


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    good_copy(tmp_path)
    monkeypatch.setattr(site_build, "PROJECT", tmp_path)
    monkeypatch.setattr(stage, "PROJECT", tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1772582400")
    (tmp_path / "policy.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def run(project: Path, *arguments: str) -> int:
    return site_build.main(["import", str(project / "policy.txt"), *arguments])


def test_all_aligned_is_said_and_good(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(project) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[-1] == "5 numbered, 1 unnumbered, 1 terms aligned, 0 left over"


def test_the_words_are_kept_with_where_they_came_from(project: Path) -> None:
    run(project)
    kept = read_adopted(project / "policy_source")
    assert kept is not None
    assert (kept.imported, kept.source) == ("2026-03-04", "policy.txt")
    assert kept.words["no-bonfires"] == ("Bonfires shall not be lit.",)
    manifest = json.loads((project / "policy_source/adopted/manifest.json").read_text())
    assert len(manifest["source_sha256"]) == 64


def test_importing_again_writes_the_same_bytes(project: Path) -> None:
    folder = project / "policy_source" / "adopted"
    run(project)
    before = {file.name: file.read_bytes() for file in folder.iterdir()}
    run(project)
    assert before == {file.name: file.read_bytes() for file in folder.iterdir()}


def test_something_left_over_is_a_finding_with_line_reason_and_nearest(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "policy.txt").write_text(TEXT.replace("2.2 ", "2.7 "), encoding="utf-8")
    assert run(project) == 1
    said = capsys.readouterr().out
    assert "line 13: “2.7 Thereafter the clerk shall" in said
    assert "no clause has the number 2.7. Nearest: 2.2 @warning." in said
    assert "Nothing printed was found for 2.2 @warning." in said


def test_json_says_the_same(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(project, "--json") == 0
    assert json.loads(capsys.readouterr().out)["numbered"] == 5


def test_bad_use_is_told_apart(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert site_build.main(["import", str(project / "nothing.txt")]) == 2
    (project / "empty.txt").write_text("Title only")
    assert site_build.main(["import", str(project / "empty.txt")]) == 2
    assert "holds no paragraphs" in capsys.readouterr().err


def test_words_changed_after_the_import_are_not_shown_as_the_councils(project: Path) -> None:
    run(project)
    file = project / "policy_source/adopted/wording.json"
    file.write_text(file.read_text(encoding="utf-8").replace("not be lit", "be lit"), encoding="utf-8")
    with pytest.raises(ContentError, match="changed after they were imported"):
        read_adopted(project / "policy_source")


def staged(project: Path, path: str) -> str:
    policy = load_policy(project / "policy_source")
    names = Names(policy)
    env = stage.page_environment(policy, names)
    page = next(page for page in pages(policy, names, {}) if page.path == path)
    return stage.render(env, policy, page)


def test_the_guide_shows_the_words_beside_the_restatement(project: Path) -> None:
    assert "The council’s words" not in staged(project, "policy/01-plots.md")
    run(project)
    page = staged(project, "policy/01-plots.md")
    assert page.count("The council’s words, imported on 4 March 2026") == 4
    assert "No person shall dumb rubbish of any kind upon the plots." in page
    assert "Nobody may dump rubbish on the plots." in page
    assert "The council’s words, imported on" in staged(project, "glossary/index.md")


def test_imported_words_are_text_never_markup(project: Path) -> None:
    (project / "policy.txt").write_text(TEXT.replace("Bonfires", "<b>{{ Bonfires }}</b>"), encoding="utf-8")
    run(project)
    assert "&lt;b&gt;{{ Bonfires }}&lt;/b&gt;" in staged(project, "policy/01-plots.md")


OTHER = """Section 1 – What this is about
1) This policy covers everyone who contacts us.
(a) It covers councillors.
(b) It must be reviewed each year.
Section 2 – What we may do
2) We may stop replying to you.
2) We will tell you why.
We should be fair to you at all times.
MP | Member of Parliament
"""


def test_another_councils_policy_gives_a_skeleton_that_reads_and_aligns(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "policy.txt").write_text(OTHER, encoding="utf-8")
    assert run(project) == 1
    assert run(project, "--new", str(project / "new")) == 0
    said = capsys.readouterr().out
    assert "section 2: its title (“What we may do”) and a summary" in said
    assert "its force (“must” is in it, so must)" in said
    section = (project / "new/clauses/02-what-we-may.md").read_text(encoding="utf-8")
    assert '{#stop-replying label="2" force=may binds=everyone}\nTo be restated.' in section
    assert "unnumbered, after 2" in section
    policy = restated(project / "new", load_policy(project / "policy_source"))
    found = align(printed("policy.txt", OTHER), policy)
    assert (found.left_over, found.missing) == ([], [])
    assert found.words == read_adopted(project / "new").words  # type: ignore[union-attr]


def restated(folder: Path, base: Policy) -> Policy:
    """Read a skeleton's clauses and terms; faults in them fail the test."""
    reading = Reading()
    sources = {
        path.name: read_source(path, path.name, reading.faults)
        for path in sorted((folder / "clauses").iterdir())
    }
    terms = read_glossary(sources.pop("glossary.md"), reading)  # type: ignore[arg-type]
    sections = [read_section(source, reading) for source in sources.values() if source]
    reading.faults.raise_any()
    return replace(base, sections=tuple(one for one in sections if one), terms=terms)

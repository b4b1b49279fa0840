"""Releases: kept by a person only, never changed, compared with today by word, shown on pages that last."""

import json
from pathlib import Path

import pytest

import site_build
from tests.change.versions import edit
from tests.source.content import good_copy
from wizard.change.findings import findings
from wizard.change.release import read_releases, said_by
from wizard.history.since import earlier, since
from wizard.publish import stage
from wizard.publish.history import history_pages
from wizard.publish.naming import Names
from wizard.source import load_policy
from wizard.source.faults import ContentError

WHO = ["--by", "A. Officer", "--why", "Adopted by the parish"]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = good_copy(tmp_path)
    monkeypatch.setattr(site_build, "PROJECT", tmp_path)
    monkeypatch.setattr(stage, "PROJECT", tmp_path)
    return root


def keep(day: str, *more: str) -> int:
    return site_build.main(["release", "--date", day, *WHO, *more])


def staged(folder: Path) -> dict[str, str]:
    policy = load_policy(folder)
    env = stage.page_environment(policy, Names(policy))
    made = history_pages(policy, read_releases(folder))
    return {page.path: stage.render(env, policy, page) for page in made}


def test_nothing_is_kept_without_a_name_a_reason_and_a_real_day(folder: Path) -> None:
    assert site_build.main(["release", "--date", "2026-11-25"]) == 2
    assert site_build.main(["release", "--date", "25/11/2026", *WHO]) == 2
    assert not (folder / "releases").exists()


def test_a_release_holds_every_clause_and_term_and_who_kept_it(folder: Path) -> None:
    assert keep("2026-11-25") == 0
    (release,) = read_releases(folder)
    assert (release.day, release.by, release.why) == ("2026-11-25", "A. Officer", "Adopted by the parish")
    policy = load_policy(folder)
    assert release.said == said_by(policy)
    assert len(release.said) == len(policy.clauses) + len(policy.terms)


def test_a_release_is_never_changed_and_never_kept_twice(folder: Path) -> None:
    keep("2026-11-25")
    before = (folder / "releases/2026-11-25.json").read_bytes()
    edit(folder, ("clauses/01-plots.md", "Nobody may dump", "Nobody must dump"))
    assert keep("2026-11-25") == 2
    assert (folder / "releases/2026-11-25.json").read_bytes() == before


def test_what_has_not_changed_is_not_kept_again(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    keep("2026-11-25")
    assert keep("2026-12-01") == 0
    assert "says what it said on 2026-11-25" in capsys.readouterr().out
    assert len(read_releases(folder)) == 1


def test_content_with_faults_is_not_kept(folder: Path) -> None:
    edit(folder, ("clauses/02-responses.md", "the clerk sends", "@no-such-clause sends"))
    assert keep("2026-11-25") == 2
    assert read_releases(folder) == ()


def test_a_release_edited_by_hand_is_refused_by_check_and_by_the_build(folder: Path) -> None:
    keep("2026-11-25")
    edit(folder, ("releases/2026-11-25.json", "Nobody may dump", "Anybody may dump"))
    found, _ = findings(load_policy(folder), folder)
    assert ["it was changed after it was kept" in fault.what for fault in found] == [True]
    with pytest.raises(ContentError, match="2026-11-25"):
        staged(folder)


def test_an_older_release_can_be_kept_from_another_folder(folder: Path, tmp_path: Path) -> None:
    keep("2026-11-25")
    old = good_copy(tmp_path / "old")
    edit(old, ("clauses/01-plots.md", "Nobody may dump", "Nobody should dump"))
    assert keep("2025-01-01", "--of", str(old)) == 0
    assert [one.day for one in read_releases(folder)] == ["2025-01-01", "2026-11-25"]
    assert "should dump" in json.dumps([one.text for one in read_releases(folder)[0].said])


def test_each_clause_is_the_same_changed_renumbered_gone_or_new(folder: Path) -> None:
    keep("2026-11-25")
    edit(
        folder,
        ("clauses/01-plots.md", "Nobody may dump", "Nobody must ever dump"),
        ("clauses/02-responses.md", 'no="2.2"', 'no="2.3"'),
    )
    (release,) = read_releases(folder)
    became = {one.then.id: one for one in since(release, said_by(load_policy(folder))) if one.then}
    assert became["no-dumping"].how == "changed"
    (what, pieces), *_ = became["no-dumping"].parts
    assert what == "text"
    assert {(one.kind, one.text.strip()) for one in pieces} >= {("gone", "may"), ("new", "must ever")}
    hows = [one.how for one in became.values()]
    assert hows.count("renumbered") == 1 and hows.count("changed") == 1
    assert earlier([release], said_by(load_policy(folder))) == {"no-dumping": "2026-11-25"}


def test_pages_show_the_period_the_words_then_and_what_changed_by_word(folder: Path) -> None:
    keep("2026-11-25")
    edit(folder, ("clauses/01-plots.md", "Nobody may dump", "Nobody must dump"))
    keep("2027-02-01")
    pages = staged(folder)
    old = pages["history/2026-11-25.md"]
    assert "from 25 November 2026 to 31 January 2027" in old
    assert "{ #no-dumping }" in old
    assert "Nobody may dump" in old
    assert "<del>may</del><ins>must</ins>" in old
    assert "This is what the guide has said since 1 February 2027." in pages["history/2027-02-01.md"]
    listed = pages["history/index.md"]
    assert listed.index('data-from="2027-02-01"') < listed.index('data-from="2026-11-25"')
    assert "1 worded otherwise now" in listed


def test_a_release_keeps_and_shows_the_force_of_each_sentence(folder: Path) -> None:
    edit(folder, ("clauses/02-responses.md", "force=may", 'force="states, must, states"'))
    keep("2026-11-25")
    page = staged(folder)["history/2026-11-25.md"]
    tags = page[page.index("{ #talk-first }") : page.index("{ #warning }")]
    assert "mark-states" in tags and "mark-must" in tags and tags.count('class="mark ') == 2
    edit(folder, ("clauses/02-responses.md", '"states, must, states"', '"states, must, may"'))
    (release,) = read_releases(folder)
    became = {one.then.id: one for one in since(release, said_by(load_policy(folder))) if one.then}
    assert [what for what, _ in became["talk-first"].parts] == ["force"]


def test_citations_in_a_release_stay_inside_it(folder: Path) -> None:
    keep("2026-11-25")
    old = staged(folder)["history/2026-11-25.md"]
    cited = [one for one in read_releases(folder)[0].said if "@" in one.text + one.note]
    assert cited
    assert 'class="cite" href="#' in old


def test_without_any_release_the_page_says_so(folder: Path) -> None:
    pages = staged(folder)
    assert list(pages) == ["history/index.md"]
    assert "No version has been kept yet." in pages["history/index.md"]

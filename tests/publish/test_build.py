"""A build is swapped in whole, a failed one leaves the old site, and the command line keeps its promises."""

import shutil
from pathlib import Path

import pytest

import site_build
from wizard.publish.build import swap
from wizard.publish.finish import finish
from wizard.publish.live.files import Handler
from wizard.publish.live.following import fingerprint
from wizard.publish.stage import PROJECT
from wizard.publish.unchanged import Record, digest


def test_the_new_site_takes_the_old_ones_place(tmp_path: Path) -> None:
    fresh, out = tmp_path / "fresh", tmp_path / "site"
    fresh.mkdir()
    out.mkdir()
    (fresh / "new.html").touch()
    (out / "old.html").touch()
    swap(fresh, out)
    assert [file.name for file in out.iterdir()] == ["new.html"]
    assert [folder.name for folder in tmp_path.iterdir()] == ["site"]


def test_faulty_content_is_told_and_leaves_the_old_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(PROJECT / "policy_source", tmp_path / "policy_source")
    clauses = tmp_path / "policy_source" / "clauses" / "10-responses.md"
    clauses.write_text(
        clauses.read_text(encoding="utf-8").replace("force=may", "force=perhaps", 1), encoding="utf-8"
    )
    old = tmp_path / "site" / "index.html"
    old.parent.mkdir()
    old.write_text("old", encoding="utf-8")
    monkeypatch.setattr(site_build, "PROJECT", tmp_path)
    assert site_build.main(["build", "--out", str(old.parent)]) == 1
    assert old.read_text(encoding="utf-8") == "old"
    assert "10-responses.md:" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [[], ["bake"], ["build", "--fast"], ["serve", "--port", "high"], ["build", "--renderer", "jekyll"]],
)
def test_bad_use_exits_with_2(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as exit_:
        site_build.main(arguments)
    assert exit_.value.code == 2


@pytest.mark.parametrize("command", ["build", "serve", "check", "decide"])
def test_each_command_has_help(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as exit_:
        site_build.main([command, "--help"])
    assert exit_.value.code == 0
    assert "usage:" in capsys.readouterr().out


def test_finishing_leaves_none_of_the_themes_scripts(tmp_path: Path) -> None:
    scripts, sheets = tmp_path / "assets" / "javascripts" / "workers", tmp_path / "assets" / "stylesheets"
    for folder in (scripts, sheets):
        folder.mkdir(parents=True)
    (scripts / "search.1.min.js").write_text('load("https://unpkg.com/mermaid@11/x.js");')
    (sheets / "main.1.min.css").write_text("p { color: black }")
    (sheets / "main.1.min.css.map").touch()
    finish(tmp_path)
    left = [file.relative_to(tmp_path).as_posix() for file in tmp_path.rglob("*") if file.is_file()]
    assert left == ["assets/stylesheets/main.1.min.css"]


def test_the_server_names_the_types_browsers_insist_on() -> None:
    assert Handler.extensions_map[".json"] == "application/json"
    assert Handler.extensions_map[".mjs"] == "text/javascript"


def test_a_change_of_any_source_is_noticed(tmp_path: Path) -> None:
    (tmp_path / "macros").mkdir()
    before = fingerprint(tmp_path)
    (tmp_path / "macros" / "new.html.j2").touch()
    assert fingerprint(tmp_path) != before


def test_a_site_counts_as_built_only_while_its_sources_and_itself_stand(tmp_path: Path) -> None:
    out, source = tmp_path / "site", tmp_path / "mkdocs.yml"
    out.mkdir()
    (out / "index.html").touch()
    source.write_text("a", encoding="utf-8")
    record = Record(tmp_path, out)
    assert not record.holds(digest(tmp_path))
    record.keep(digest(tmp_path))
    assert record.holds(digest(tmp_path))
    source.write_text("b", encoding="utf-8")
    assert not record.holds(digest(tmp_path))
    source.write_text("a", encoding="utf-8")
    (out / "index.html").unlink()
    assert not record.holds(digest(tmp_path))

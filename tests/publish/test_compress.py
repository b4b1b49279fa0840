"""Copies stand where they save somebody something, and nowhere else."""

from pathlib import Path

import pytest

from wizard.publish.compress import GZIP, LARGE, LEAST, compress_site, copies_of, quality, worth_it
from wizard.publish.zipped import in_script


def lay(site: Path, name: str, size: int) -> None:
    (site / name).parent.mkdir(parents=True, exist_ok=True)
    (site / name).write_bytes(b"a word " * (size // 7 + 1))


def test_what_everybody_fetches_gets_copies_and_an_ordinary_page_none(tmp_path: Path) -> None:
    with_copies = ("assets/guide.js", "assets/clauses/all.js", "wizard/index.html", "paper/booklet.html")
    without = (
        "assets/tiny.js",
        "training/one.html",
        "assets/snapshot.bin",
        "assets/python/python_stdlib.zip",
    )
    for name in ("assets/guide.js", "assets/clauses/all.js", "wizard/index.html"):
        lay(tmp_path, name, LEAST)
    for name in ("paper/booklet.html", "assets/snapshot.bin", "assets/python/python_stdlib.zip"):
        lay(tmp_path, name, LARGE)
    lay(tmp_path, "training/one.html", LARGE - 10)
    lay(tmp_path, "assets/tiny.js", LEAST - 10)
    found = {file.relative_to(tmp_path).as_posix() for file in worth_it(tmp_path)}
    assert found == set(with_copies)
    assert not found & set(without)


def test_pyodide_is_pressed_hardest_and_nothing_while_one_only_looks() -> None:
    assert quality(Path("assets/pyodide-0123456789ab/pyodide.asm.mjs"), quick=False) == 11
    assert quality(Path("assets/policy.0123456789ab.json"), quick=False) == 9
    assert quality(Path("assets/pyodide-0123456789ab/pyodide.asm.mjs"), quick=True) == 5


def test_a_copy_that_is_kept_is_not_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay(tmp_path / "site", "assets/guide.js", LEAST)
    compress_site(tmp_path / "site", tmp_path / "cache")
    copy = (tmp_path / f"site/assets/guide.js{GZIP}").read_bytes()
    monkeypatch.setattr("wizard.publish.compress.node", lambda: None)  # it could make none now
    compress_site(tmp_path / "site", tmp_path / "cache")
    assert copy == (tmp_path / f"site/assets/guide.js{GZIP}").read_bytes()


def test_brotli_stands_only_where_it_saves_a_packet_over_gzip() -> None:
    assert copies_of(plain=1_250_000, by_gzip=261_000, by_brotli=207_000) == [".gz", ".br"]
    assert copies_of(plain=30_000, by_gzip=6_835, by_brotli=6_310) == [".gz"]
    assert copies_of(plain=2_000, by_gzip=2_010, by_brotli=400) == []


def test_what_is_packed_in_itself_gets_no_copy_though_its_base64_packs_a_little(tmp_path: Path) -> None:
    script = in_script([str(number * number) for number in range(40_000)]).encode()
    assert len(script) > LARGE
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "search.js").write_bytes(script)
    compress_site(tmp_path, tmp_path / "cache")
    assert [file.name for file in (tmp_path / "assets").iterdir()] == ["search.js"]

"""Copies stand where they save somebody something, and nowhere else; a site stays as small as decided."""

from pathlib import Path

import pytest

from wizard.publish.compress import COPIES, LARGE, LEAST, compress_site, quality, worth_it

MOST_FILES, MOST_BYTES = 1_500, 80_000_000
"""What a release may be: issue 20 has 35 MB; record 24 says what stands against it."""


def lay(site: Path, name: str, size: int) -> None:
    (site / name).parent.mkdir(parents=True, exist_ok=True)
    (site / name).write_bytes(b"a word " * (size // 7 + 1))


def test_what_everybody_fetches_gets_copies_and_an_ordinary_page_none(tmp_path: Path) -> None:
    with_copies = ("assets/guide.js", "assets/clauses/all.json", "wizard/index.html", "paper/booklet.html")
    without = (
        "assets/tiny.js",
        "training/one.html",
        "assets/snapshot.bin",
        "assets/python/python_stdlib.zip",
    )
    for name in ("assets/guide.js", "assets/clauses/all.json", "wizard/index.html"):
        lay(tmp_path, name, LEAST)
    for name in ("paper/booklet.html", "assets/snapshot.bin", "assets/python/python_stdlib.zip"):
        lay(tmp_path, name, LARGE)
    lay(tmp_path, "training/one.html", LARGE - 10)
    lay(tmp_path, "assets/tiny.js", LEAST - 10)
    found = {file.relative_to(tmp_path).as_posix() for file in worth_it(tmp_path)}
    assert found == set(with_copies)
    assert not found & set(without)


def test_pyodide_is_pressed_hardest_and_nothing_while_one_only_looks() -> None:
    assert quality(Path("assets/pyodide-0123456789ab/pyodide.asm.wasm"), quick=False) == 11
    assert quality(Path("assets/policy.0123456789ab.json"), quick=False) == 9
    assert quality(Path("assets/pyodide-0123456789ab/pyodide.asm.wasm"), quick=True) == 5


def test_a_copy_that_is_kept_is_not_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay(tmp_path / "site", "assets/guide.js", LEAST)
    compress_site(tmp_path / "site", tmp_path / "cache")
    copies = {copy: (tmp_path / f"site/assets/guide.js{copy}").read_bytes() for copy in COPIES}
    monkeypatch.setattr("wizard.publish.compress.node", lambda: None)  # it could make none now
    compress_site(tmp_path / "site", tmp_path / "cache")
    assert copies == {copy: (tmp_path / f"site/assets/guide.js{copy}").read_bytes() for copy in COPIES}


def test_the_site_is_no_larger_than_was_decided(site: Path) -> None:
    sizes = [file.stat().st_size for file in site.rglob("*") if file.is_file()]
    print(f"\nsite: {sum(sizes) / 1e6:.1f} MB in {len(sizes)} files")
    assert len(sizes) < MOST_FILES
    assert sum(sizes) < MOST_BYTES

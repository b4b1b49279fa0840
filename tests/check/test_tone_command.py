"""The command `site_build.py tone`: what it prints and how it ends, for people and for programs."""

import io
import json
import sys
from pathlib import Path

import pytest

from site_build import main
from tests.letters.phrases import SET
from tests.sampling import part

ONE_IN = 20
"""Of the labelled sentences, in an ordinary run."""


def run(capsys: pytest.CaptureFixture[str], *args: str) -> tuple[int, str, str]:
    code = main(["tone", *args])
    told = capsys.readouterr()
    return code, told.out, told.err


def test_each_line_has_its_kind_or_null(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "sentences.txt"
    file.write_text("You are a liar.\n\nWe will sue you.\nThank you for your letter.\n", encoding="utf-8")
    code, out, _ = run(capsys, str(file), "--json")
    assert (code, json.loads(out)) == (1, ["label", None, "threat", None])


def test_the_gravest_comes_first(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "one.txt"
    file.write_text("You are a liar, you stole the laptop and we will sue you.", encoding="utf-8")
    assert json.loads(run(capsys, str(file), "--json")[1]) == ["accusation"]


def test_people_read_line_kind_words_and_reason(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "two.txt"
    file.write_text("Good morning.\nYou are a liar.\n", encoding="utf-8")
    code, out, _ = run(capsys, str(file))
    assert code == 1
    assert out.startswith("2: label: “liar”: this labels the person; say what they did or wrote instead")
    assert out.count("\n") == 1


@pytest.mark.parametrize("text", ["", "Good morning.\n\n\n", "\ufeffGood morning.\r\nThank you.\r\n"])
def test_nothing_found_is_good(tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str) -> None:
    file = tmp_path / "good.txt"
    file.write_bytes(text.encode())
    assert run(capsys, str(file))[0] == 0
    code, out, _ = run(capsys, str(file), "--json")
    assert code == 0
    assert len(json.loads(out)) == text.count("\n")


def test_sentences_can_be_piped_in(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"You are a liar.")))
    code, out, _ = run(capsys, "-", "--json")
    assert (code, json.loads(out)) == (1, ["label"])


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00", b"a\x00b"])
def test_no_file_or_no_text_is_bad_use(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes | None
) -> None:
    file = tmp_path / "bad.txt"
    if content is not None:
        file.write_bytes(content)
    code, out, err = run(capsys, str(file), "--json")
    assert (code, out) == (2, "")
    assert str(file) in err


def test_a_folder_is_bad_use(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, str(tmp_path))[0] == 2


def test_the_set_itself_keeps_its_number_of_lines(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], whole: bool
) -> None:
    lines = part(SET.read_text(encoding="utf-8").splitlines(keepends=True), ONE_IN, whole)
    (tmp_path / "set.tsv").write_text("".join(lines), encoding="utf-8")
    _, out, _ = run(capsys, str(tmp_path / "set.tsv"), "--json")
    assert len(json.loads(out)) == len(lines)

"""What is packed once is the same bytes from the same content, and comes out as it went in."""

import gzip
import zipfile
from pathlib import Path

from wizard.publish.zipped import lay_zip, pack_data, zipped

CONTENT = ("“words” " * 1000).encode()


def test_packed_content_comes_out_as_it_went_in_and_tells_no_time() -> None:
    assert gzip.decompress(zipped(CONTENT)) == CONTENT
    assert zipped(CONTENT)[4:8] == bytes(4)  # where gzip puts the time
    assert len(zipped(CONTENT)) < len(CONTENT) / 20


def test_a_download_is_a_zip_of_itself(tmp_path: Path) -> None:
    for name in ("one.zip", "other.zip"):
        lay_zip(tmp_path / name, "cases.gift", CONTENT)
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "other.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "one.zip") as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == {"cases.gift": CONTENT}


def test_the_data_of_the_training_pages_are_packed_and_nothing_that_is_downloaded(tmp_path: Path) -> None:
    (tmp_path / "training" / "walks").mkdir(parents=True)
    names = (
        "training/walks/a-case.json",
        "training/exercises.json",
        "training/scorm-1.2.zip",
        "about/a.json",
    )
    (tmp_path / "about").mkdir()
    for name in names:
        (tmp_path / name).write_bytes(CONTENT)
    pack_data(tmp_path)
    left = {file.relative_to(tmp_path).as_posix() for file in tmp_path.rglob("*") if file.is_file()}
    assert left == {"training/walks/a-case.bin", "training/exercises.bin", *names[2:]}
    assert gzip.decompress((tmp_path / "training/walks/a-case.bin").read_bytes()) == CONTENT

"""What is packed once is the same bytes from the same content, and comes out as it went in."""

import gzip
import zipfile
from pathlib import Path

from wizard.publish.zipped import lay_zip, zipped

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

"""The server that measures hands out what the peers need, too, not only what our own pages do."""

import urllib.request
from pathlib import Path

from wizard.bench.serving import served


def test_a_peers_module_is_sent_as_what_browsers_compile_from_the_stream(tmp_path: Path) -> None:
    (tmp_path / "module.wasm").write_bytes(b"\0asm")
    with served(tmp_path) as serving, urllib.request.urlopen(f"{serving.base}/module.wasm") as answer:
        assert answer.headers["Content-Type"] == "application/wasm"

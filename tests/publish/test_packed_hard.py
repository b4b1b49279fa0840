"""What the build packs by Zstandard the decoder of the worker unpacks, and it refuses what is not whole."""

import hashlib
import json
import subprocess
from pathlib import Path

from tests.conftest import PROJECT
from wizard.publish.draw import node
from wizard.publish.packed_hard import decoder, packed_hard

CONTENT = b"".join(hashlib.sha256(bytes([one])).digest() * 400 for one in range(256))
"""3 MB, hard to pack but for its repetitions."""


def test_it_comes_out_as_it_went_in_and_damage_is_told(tmp_path: Path) -> None:
    packed, program = (tmp_path / name for name in ("packed", "decoder"))
    packed.write_bytes(packed_hard(PROJECT, "tried", CONTENT))
    program.write_bytes(decoder(PROJECT))
    assert packed.stat().st_size < len(CONTENT) / 100
    script = Path(__file__).with_name("unpacked.mjs")
    run = subprocess.run(
        [str(node()), str(script), program, packed], capture_output=True, text=True, check=True
    )
    told = json.loads(run.stdout)
    assert told["twice"] == [hashlib.sha256(CONTENT).hexdigest()] * 2
    assert told["faults"] == ["RangeError"] * 5

"""Whatever stands in a content file, reading it ends in a policy or in a ContentError."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wizard.source import ContentError, load_policy

from .content import GOOD, good_copy

FILES = sorted(path.relative_to(GOOD).as_posix() for path in GOOD.rglob("*.*"))
PARTS = [
    "---\n", "{#", "{#a}", "}", '="', "@", "@x", "\n", "\n\n", "> ", "- ", "- `", "`", "|", "|---|\n", "→ ",
    "## ", "not ", " and ", " = ", ", ", "any", "none", "unknown", "{{", "}}", "{% if", "%}", "&a ", "*a",
    ": ", "[", "]", "\t", "\r\n", "\ufeff", "\x00", "\u2028", "```\n", "<!--", "    ", "1", "tiers",
    "x" * 300,
]  # fmt: skip
noise = st.lists(st.sampled_from(PARTS) | st.text(max_size=8), max_size=12).map("".join)


@pytest.fixture(scope="module")
def root() -> Path:
    return good_copy(Path(tempfile.mkdtemp()))


def read_with(root: Path, name: str, data: bytes) -> None:
    path = root / name
    before = path.read_bytes()
    path.write_bytes(data)
    try:
        load_policy(root)
    except ContentError as error:
        assert error.faults
    finally:
        path.write_bytes(before)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(FILES), st.binary(max_size=200) | noise.map(lambda text: text.encode()))
def test_any_file_may_hold_anything(root: Path, name: str, data: bytes) -> None:
    read_with(root, name, data)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(FILES), st.floats(0, 1), st.integers(0, 30), noise)
def test_any_file_may_be_changed_anywhere(root: Path, name: str, at: float, cut: int, text: str) -> None:
    good = (GOOD / name).read_text(encoding="utf-8")
    start = int(at * len(good))
    read_with(root, name, (good[:start] + text + good[start + cut :]).encode())

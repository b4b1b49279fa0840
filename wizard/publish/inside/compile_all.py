"""Runs inside Pyodide: compiles every module of a zip file to bytecode, without docstrings, uncompressed.

The bytecode never looks for its source, and names no folder of the machine it was made on. A fault in a
library is told by its function, not by its line: tables of lines would be a tenth of what browsers fetch.
"""

import zipfile
from functools import cache
from importlib._bootstrap_external import _code_to_hash_pyc  # type: ignore[attr-defined]
from types import CodeType

OWN = ("wizard/", "macros/")
# An entry of the table (PEP 626): up to eight units, no columns, on the line where the one before stands.
ENTRY, MOST = 0x80 | 13 << 3, 8
FIRST_DAY = (1980, 1, 1, 0, 0, 0)


@cache
def one_line(units: int) -> bytes:
    """Return a table that puts so much code on one line: one object for one length, to be stored once."""
    lengths = [MOST] * (units // MOST) + [units % MOST] * (units % MOST > 0)
    return bytes(byte for length in lengths for byte in (ENTRY | length - 1, 0))


def without_lines(code: CodeType) -> CodeType:
    """Return code that claims to stand whole on the line where it begins, and so do the functions in it."""
    consts = tuple(without_lines(one) if isinstance(one, CodeType) else one for one in code.co_consts)
    return code.replace(co_linetable=one_line(len(code.co_code) // 2), co_consts=consts)


with zipfile.ZipFile("/tmp/sources.zip") as sources, zipfile.ZipFile("/tmp/bytecode.zip", "w") as target:
    for name in sorted(sources.namelist()):
        content = sources.read(name)
        if name.endswith(".py"):
            code = compile(content, name, "exec", dont_inherit=True, optimize=2)
            code = code if name.startswith(OWN) else without_lines(code)
            name, content = name + "c", _code_to_hash_pyc(code, bytes(8), False)
        if not name.endswith("/"):
            target.writestr(zipfile.ZipInfo(name, FIRST_DAY), content)

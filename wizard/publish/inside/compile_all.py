"""Runs inside Pyodide: compiles every module of a zip file to bytecode, without docstrings, uncompressed.

The bytecode never looks for its source, and names no folder of the machine it was made on.
"""

import zipfile
from importlib._bootstrap_external import _code_to_hash_pyc  # type: ignore[attr-defined]

FIRST_DAY = (1980, 1, 1, 0, 0, 0)

with zipfile.ZipFile("/tmp/sources.zip") as sources, zipfile.ZipFile("/tmp/bytecode.zip", "w") as target:
    for name in sorted(sources.namelist()):
        content = sources.read(name)
        if name.endswith(".py"):
            code = compile(content, name, "exec", dont_inherit=True, optimize=2)
            name, content = name + "c", _code_to_hash_pyc(code, bytes(8), False)
        if not name.endswith("/"):
            target.writestr(zipfile.ZipInfo(name, FIRST_DAY), content)

"""Compiled templates, shared by all environments of one build and kept for the next one."""

from pathlib import Path

from jinja2 import FileSystemBytecodeCache

from wizard import view


def keep_templates(folder: Path) -> None:
    """Have every environment made from now on share what it compiles, in this process and the next.

    Only a build does: the browser has one environment, and its memory image should not hold the code twice.

    Args:
        folder: where compiled templates go; what no longer fits its source is compiled anew.
    """
    folder.mkdir(parents=True, exist_ok=True)
    view.bytecode = FileSystemBytecodeCache(str(folder))

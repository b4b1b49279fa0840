"""Tells which parts of Python’s standard library browsers are sent: what nothing there imports stays out."""

from pathlib import PurePosixPath

LEFT_OUT = (
    "_pyio", "_pyrepl", "antigravity", "bdb", "cProfile", "cmd.", "code.", "colorsys", "compileall",
    "configparser", "ctypes/", "curses/", "dbm/", "doctest", "ensurepip/", "filecmp", "fileinput",
    "ftplib", "getpass", "idlelib/", "imaplib", "lib2to3/", "logging/config", "logging/handlers",
    "mailbox", "modulefinder", "multiprocessing/", "netrc", "optparse", "pdb", "pickletools",
    "plistlib", "poplib", "profile", "pstats", "pty.", "pyclbr", "pydoc", "rlcompleter", "sched",
    "shelve", "smtplib", "socketserver", "sqlite3/", "symtable", "tabnanny", "this.", "timeit",
    "tkinter/", "trace.", "turtle", "unittest/", "uuid", "venv/", "wave", "webbrowser", "wsgiref/",
    "xml/dom/", "xml/sax/", "xmlrpc/", "zipapp", "zoneinfo/",
)  # fmt: skip
"""Parts of the standard library that nothing in the browser imports, by how their paths begin."""

CODECS = "encodings/"
KEPT_CODECS = (
    "__init__", "aliases", "ascii", "charmap", "cp1252", "cp437", "idna", "latin_1", "punycode",
    "raw_unicode_escape", "undefined", "unicode_escape", "utf_16", "utf_16_be", "utf_16_le", "utf_32",
    "utf_8", "utf_8_sig",
)  # fmt: skip
"""What zip files and addresses are written in, and the texts that the policy desk takes in."""

RULES = (LEFT_OUT, KEPT_CODECS)
"""Other ones give another library."""


def is_sent(name: str) -> bool:
    """Tell whether a file of the standard library is sent to browsers.

    Args:
        name: its path in the library, with its ending.
    """
    if name.startswith(CODECS):
        return PurePosixPath(name).stem in KEPT_CODECS
    return not name.startswith(LEFT_OUT)

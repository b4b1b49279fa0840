"""A case that lasts: its file, its receipts, its history at the next step, its calendar, all in one zip.

Pure, and with the standard library, Jinja2 and markdown-it-py only, so that it runs in the browser.
"""

from wizard.case.bundle import Draftable, case_zip
from wizard.case.calendar import case_events, write_calendar
from wizard.case.compare import Comparison, compare
from wizard.case.file import CaseFileError, dump_case, load_case
from wizard.case.history import History, NextStep, history, take_up
from wizard.case.receipt import footer, make_receipt, short_footer
from wizard.case.record import CaseFile, Receipt, Sent
from wizard.case.steps import new_case, put_down_decision, send, take_back, with_work
from wizard.case.verify import decide_case, verified_in_words, verify

__all__ = [
    "CaseFile",
    "CaseFileError",
    "Comparison",
    "Draftable",
    "History",
    "NextStep",
    "Receipt",
    "Sent",
    "case_events",
    "case_zip",
    "compare",
    "decide_case",
    "dump_case",
    "footer",
    "history",
    "load_case",
    "make_receipt",
    "new_case",
    "put_down_decision",
    "send",
    "short_footer",
    "take_back",
    "take_up",
    "verified_in_words",
    "verify",
    "with_work",
    "write_calendar",
]

"""A receipt: a short code over policy, rules, program, day and answers of a decision.

Whoever has the case file can work the code out again. So a letter's footer shows which decision stands
behind it without telling anything about the person. Like a checksum it shows changes; it is no signature.
"""

from base64 import b32encode
from collections.abc import Mapping
from hashlib import sha256

from wizard import __version__
from wizard.case.file import canonical
from wizard.case.record import Answers, Made, Receipt
from wizard.engine import Rules, next_step
from wizard.letters.words import date_in_words
from wizard.model import Policy

LETTERS = 12
"""Of five bits each: short enough to read out, long enough that no two cases share one by chance."""


def made_with(rules: Rules) -> Made:
    """Return what decisions are made with here and now."""
    return Made(rules.policy.title, rules.policy.version, rules.fingerprint, __version__)


def make_receipt(rules: Rules, answers: Answers, on: str) -> Receipt:
    """Return the receipt of a decision.

    Args:
        rules: what it was decided with.
        answers: all answers; those that do not count in this case are left out.
        on: the day, ISO.

    Raises:
        ValueError: an answer that its question does not offer.
    """
    counted = {question: answers[question] for question in next_step(rules, answers).path}
    made = made_with(rules)
    code = receipt_code(made.version, made.rules, made.engine, on, counted)
    return Receipt(code, on, made.version, made.rules, made.engine)


def receipt_code(version: str, rules: str, engine: str, on: str, counted: Answers) -> str:
    """Return the code, "K7QX-3M2P-WZ5A", of these very answers; ticked boxes count in any order."""
    sorted_answers: Mapping[str, list[str]] = {name: sorted(values) for name, values in counted.items()}
    text = canonical([version, rules, engine, on, sorted_answers])
    code = b32encode(sha256(text.encode("ascii")).digest()).decode("ascii")[:LETTERS]
    return "-".join(code[place : place + 4] for place in range(0, LETTERS, 4))


def short_footer(receipt: Receipt) -> str:
    """Return the line at the foot of what the person gets: the code alone.

    The policy's title would label the reader on every page, and versions say nothing to them; the record of
    the decision has it all.
    """
    return f"Receipt {receipt.code}"


def footer(policy: Policy, receipt: Receipt) -> str:
    """Return the line at the foot of records and scripts."""
    return (
        f"{policy.title}, version {receipt.version} · Rules {receipt.rules[:8]} · Guide {receipt.engine} · "
        f"{date_in_words(receipt.on)} · Receipt {receipt.code}"
    )

"""What happens to a case file: it is begun, a decision is put down, a letter goes out, it is saved."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from wizard.case.compare import parts_of
from wizard.case.receipt import made_with, make_receipt
from wizard.case.record import Answers, CaseFile, Decision, Sent
from wizard.engine import Rules, decide, next_step
from wizard.letters.rewording import free_keys
from wizard.model import Policy


def new_case(rules: Rules, case_id: str, on: str) -> CaseFile:
    """Return an empty case.

    Args:
        rules: what it will be decided with.
        case_id: a random name that tells nothing about the person, such as a UUID.
        on: the day, ISO.
    """
    return CaseFile(id=case_id, saved=on, made=made_with(rules), parts=parts_of(rules))


def with_work(
    rules: Rules,
    case: CaseFile,
    on: str,
    answers: Answers,
    fields: Mapping[str, str],
    accepted: Iterable[str] = (),
) -> CaseFile:
    """Return the case as it stands on the page, ready to be saved.

    Args:
        rules: those of today.
        case: what was loaded, or a new case.
        on: the day, ISO.
        answers: all that were given, counted or not.
        fields: from `read_dates(…).values`, so that "yesterday" is not kept as such, with a person's own
            words in letters; those that the policy does not have are left out, and so are empty ones.
        accepted: keys of what was looked at: remarks that may stand, checks ticked off.
    """
    known = {field.id for field in rules.policy.fields} | free_keys(rules.policy.letters)
    return replace(
        case,
        saved=on,
        made=made_with(rules),
        parts=parts_of(rules),
        answers={question: tuple(values) for question, values in answers.items()},
        fields={name: text for name, text in fields.items() if name in known and text},
        accepted=tuple(sorted(accepted)),
    )


def put_down_decision(rules: Rules, case: CaseFile, on: str) -> CaseFile:
    """Return the case with its answers of today put down as a decision; the same one is not put down twice.

    Raises:
        ValueError: an answer that its question does not offer.
    """
    receipt = make_receipt(rules, case.answers, on)
    if any(decision.receipt.code == receipt.code for decision in case.decisions):
        return case
    outcome = decide(rules, case.answers)
    # Only the answers that count: with these alone the code can be worked out under any later rules.
    counted = {question: case.answers[question] for question in next_step(rules, case.answers).path}
    decision = Decision(
        on=on,
        tier=outcome.tier or "",
        tiers=outcome.tiers,
        letters=outcome.letters,
        decided_by=outcome.decided_by,
        answers=counted,
        fields=dict(case.fields),
        accepted=case.accepted,
        receipt=receipt,
    )
    return replace(case, decisions=(*case.decisions, decision))


def send(rules: Rules, case: CaseFile, letter: str, on: str) -> CaseFile:
    """Return the case with a letter put down as used, and the decision behind it.

    Args:
        rules: what it was decided with.
        case: with the answers the letter was made from (see `with_work`).
        letter: the letter's ID.
        on: the date on the letter, ISO.

    Raises:
        ValueError: the policy has no such letter, or an answer that its question does not offer.
    """
    _known_letter(rules.policy, letter)
    decided = put_down_decision(rules, case, on)
    code = make_receipt(rules, case.answers, on).code
    rule, told = rules.policy.workings.review, ""
    if rule and letter == rule.letter:
        result = dict(decide(rules, case.answers).facts).get(rule.outcome, ())
        told = next((value for value in result if value in (*rule.lifted, *rule.kept)), "")
    sent = Sent(letter, on, code, told)
    return decided if sent in decided.sent else replace(decided, sent=(*decided.sent, sent))


def take_back(case: CaseFile, sent: Sent) -> CaseFile:
    """Return the case without a letter that was put down by mistake.

    The decision of the step in hand was put down with it: it goes too, unless another letter rests on it.
    Decisions of earlier steps stay.
    """
    left = tuple(one for one in case.sent if one != sent)
    rests = any(one.receipt == sent.receipt for one in left)
    decisions = tuple(
        one for one in case.decisions if rests or one.receipt.code != sent.receipt or not _in_hand(case, one)
    )
    return replace(case, sent=left, decisions=decisions)


def _in_hand(case: CaseFile, decision: Decision) -> bool:
    """Say whether a decision is that of the step in hand: it was decided on the answers that still stand."""
    return all(case.answers.get(name) == values for name, values in decision.answers.items())


def _known_letter(policy: Policy, letter: str) -> None:
    if letter not in {one.id for one in policy.letters}:
        raise ValueError(f"there is no letter {letter}")

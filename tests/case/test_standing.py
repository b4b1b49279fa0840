"""What stands after each pair of steps: nothing that may have been replaced is told as in force."""

from dataclasses import replace

import pytest

from tests.engine.cases import ON_AND_ON, SWEARING
from tests.register.made import REVIEW
from wizard.browser.app import make_app
from wizard.case.course import course
from wizard.case.file import dump_case, load_case
from wizard.case.history import UNSETTLED, history, take_up
from wizard.case.record import CaseFile, Decision, Sent
from wizard.case.steps import new_case, send, with_work
from wizard.engine import Rules
from wizard.model import Policy
from wizard.register.entry import Entry, Shelved, entry_of, wanted
from wizard.register.named import Named
from wizard.register.table import Words

from .made import FIELDS, TODAY, restricted

WARNINGS = {"verbal", "informal", "formal"}
CONTACT = {"contact-limit", "spoc", "no-contact"}
LATER = "2027-01-11"
LIMIT = "Contact by email to the address below, since 23 November 2026."
SPOC = SWEARING | ON_AND_ON | {
    "conduct": ("volume", "breach"),
    "steps": ("verbal", "formal", "contact-limit"),
    "officers": ("many",),
    "legal-democratic": ("yes",),
    "legal": ("not-yet",),
}  # fmt: skip


def becomes(later: str, earlier: str) -> str:
    """What the policy leaves of an earlier step, read from its clauses and not from the table."""
    if later in WARNINGS or earlier in WARNINGS:
        return "stays"
    if later == earlier == "spoc":  # one contact, given by name (12.3)
        return "ends"
    same = later == earlier or {later, earlier} <= CONTACT
    return "ask" if same else "stays"


def both(rules: Rules, first: str, second: str) -> CaseFile:
    return replace(new_case(rules, "a", LATER), sent=(Sent(first, TODAY), Sent(second, LATER)))


def entry(policy: Policy, case: CaseFile) -> Entry:
    return entry_of(Named.of(policy), Shelved(1, "a.json"), case)


def test_after_each_pair_of_steps_only_what_surely_stands_is_told_as_in_force(
    policy: Policy, rules: Rules
) -> None:
    """Every ordered pair of letters: the next step, the field for letters and the register say the same."""
    taken = policy.workings.taken
    for one in taken:
        for two in taken:
            case, then = both(rules, one.letter, two.letter), becomes(two.step, one.step)
            found, line = history(policy, case), entry(policy, case)
            stands = {two.step} | ({one.step} if then == "stays" else set())
            told = stands | ({"over"} if then == "ends" else set())
            assert set(found.steps) == told, (one.letter, two.letter)
            assert bool(found.unsettled) == (then == "ask"), (one.letter, two.letter)
            lasting = stands - WARNINGS
            assert set(line.steps) == (lasting or (stands if not lasting else set())), (one, two)
            assert line.unsettled == ((one.step,) if then == "ask" else ()), (one, two)
            in_force = found.fields.get("earlier-restriction", "").splitlines()
            sure = [standing for standing in course(policy.workings, case).standing if not standing.doubt]
            assert len(in_force) == len([standing for standing in sure if standing.step not in WARNINGS])


def test_content_says_of_each_pair_what_becomes_of_the_earlier_step_once_and_why(policy: Policy) -> None:
    works = policy.workings
    steps = {taken.step for taken in works.taken}
    pairs = [(a, b, one) for one in works.meets for a in one.later for b in one.earlier]
    assert sorted((a, b) for a, b, _ in pairs) == sorted((a, b) for a in steps for b in steps - WARNINGS)
    for later, earlier, one in pairs:
        assert one.then == becomes(later, earlier)
        assert one.cites and one.text
        assert one.mark == "silent" or one.then == "ends"


def replaced(rules: Rules, **more: str) -> CaseFile:
    """A limit on contact in November, a single point of contact in January."""
    case = restricted(rules)
    fields = FIELDS | {"spoc-name": "Ada Sample", "start-date": LATER} | more
    return send(rules, with_work(rules, case, LATER, SPOC, fields), "spoc-notification", LATER)


def test_a_limit_that_a_single_point_of_contact_may_have_replaced_is_asked_about(rules: Rules) -> None:
    ends = "It ends on 11 January 2027."
    step = take_up(rules, load_case(dump_case(replaced(rules, **{"earlier-limit-now": ends}))))
    assert "steps" not in step.case.answers
    assert "earlier-restriction" not in step.case.fields
    offered = step.offered["earlier-restriction"]
    assert offered.text == f"{LIMIT}\nAda Sample as single point of contact, since 11 January 2027."
    assert offered.why == UNSETTLED
    told = next(line for line in step.told if line.startswith("Not recorded"))
    assert LIMIT in told
    assert f"It says of it: “{ends}”" in told
    assert "The policy does not say whether an earlier limit on contact" in told


@pytest.mark.parametrize(
    ("steps", "stand"),
    [
        (("formal", "spoc", "over"), ("spoc",)),
        (("formal", "contact-limit", "spoc"), ("contact-limit", "spoc")),
    ],
)
def test_what_the_officer_ticks_next_settles_it(
    policy: Policy, rules: Rules, steps: tuple[str, ...], stand: tuple[str, ...]
) -> None:
    case = replaced(rules)
    answers = SWEARING | {"steps": steps, "continued": ("yes",)}
    case = send(rules, with_work(rules, case, "2027-02-01", answers, FIELDS), "formal-warning", "2027-02-01")
    found = history(policy, case)
    assert tuple(step for step in found.steps if step in CONTACT) == stand
    assert not found.unsettled
    assert entry(policy, case).steps == stand
    assert ("over" in found.steps) == ("contact-limit" not in stand)


def test_an_answer_that_leaves_a_letter_out_ends_nothing_by_itself(policy: Policy, rules: Rules) -> None:
    """Another copy of the case may know of no letter: what it answers puts it in doubt, no more."""
    case = with_work(rules, restricted(rules), LATER, SWEARING | {"steps": ("verbal",)}, FIELDS)
    case = send(rules, case, "verbal-warning-note", LATER)
    assert "An answer of 11 January 2027 leaves it out." in history(policy, case).unsettled[0]
    assert entry(policy, case).unsettled == ("contact-limit",)


def test_a_letter_more_of_the_same_step_puts_nothing_in_doubt(policy: Policy, rules: Rules) -> None:
    case = with_work(rules, restricted(rules), "2026-11-25", ON_AND_ON, FIELDS)
    case = send(
        rules, send(rules, case, "decision-record", "2026-11-25"), "contact-restriction", "2026-11-26"
    )
    assert history(policy, case).steps == ("verbal", "formal", "contact-limit")
    assert not history(policy, case).unsettled


def reviewed(rules: Rules, case: CaseFile, finding: str, on: str, **fields: str) -> CaseFile:
    answers = SWEARING | REVIEW | {"review-finding": (finding,)}
    given = FIELDS | {name.replace("_", "-"): text for name, text in fields.items()}
    return send(rules, with_work(rules, case, on, answers, given), "review-outcome", on)


def test_terms_that_a_review_changed_are_carried(policy: Policy, rules: Rules) -> None:
    terms = "From 1 February you may also telephone on Tuesdays."
    case = reviewed(rules, restricted(rules), "some", LATER, review_result_detail=terms)
    assert (
        history(policy, case).fields["earlier-restriction"] == f"{LIMIT} Changed on 11 January 2027: {terms}"
    )


def test_a_review_ends_only_what_it_names(policy: Policy, rules: Rules) -> None:
    case = reviewed(rules, replaced(rules), "unchanged", "2027-03-01", earlier_restriction=LIMIT)
    both_told = "\n".join(history(policy, case).lines)
    spoc = both_told.splitlines()[1]
    ended = reviewed(rules, case, "changed", "2027-04-05", earlier_restriction=LIMIT)
    found = history(policy, ended)
    assert "contact-limit" not in found.steps
    assert found.fields["earlier-restriction"] == spoc
    unnamed = history(
        policy, reviewed(rules, case, "changed", "2027-04-05", earlier_restriction="The limit.")
    )
    assert len(unnamed.unsettled) == 2
    assert not CONTACT & set(unnamed.steps)
    assert entry(policy, ended).lasted == (("contact-limit", 134),)


def test_the_register_reads_of_a_file_what_it_needs_to_say_the_same(policy: Policy, rules: Rules) -> None:
    """It looks at some fields and answers only; on these alone it has to come to what the case file says."""
    keep = wanted(policy)
    case = reviewed(rules, replaced(rules), "unchanged", "2027-03-01", earlier_restriction=LIMIT)
    case = reviewed(rules, case, "changed", "2027-04-05", earlier_restriction=LIMIT)

    def less[T: (CaseFile, Decision)](given: T) -> T:
        answers = {name: values for name, values in given.answers.items() if name in keep["answers"]}
        fields = {name: text for name, text in given.fields.items() if name in keep["fields"]}
        return replace(given, answers=answers, fields=fields)

    made = (replace(less(one), tiers=(), letters=()) for one in case.decisions)
    thin = replace(less(case), decisions=tuple(made))
    assert entry(policy, thin) == entry(policy, case)
    assert history(policy, thin).lines == history(policy, case).lines


def test_the_register_says_that_nothing_records_whether_a_limit_holds(policy: Policy, rules: Rules) -> None:
    line = Words(make_app(policy)).step(entry(policy, replaced(rules)))
    assert line == (
        "There is a single point of contact now; "
        "Not recorded whether it still holds: Contact is restricted now"
    )

from dataclasses import replace

from tests.engine.cases import ON_AND_ON, SWEARING
from wizard.case.file import dump_case, load_case
from wizard.case.history import history, take_up
from wizard.case.record import CaseFile, Sent
from wizard.case.steps import new_case, put_down_decision, send, take_back, with_work
from wizard.engine import Rules, decide, next_step
from wizard.model import Policy

from .made import FIELDS, TODAY, restricted, working


def test_letters_sent_become_earlier_steps_with_their_dates(policy: Policy, rules: Rules) -> None:
    case = new_case(rules, "a", TODAY)
    case = replace(
        case, sent=(Sent("formal-warning", "2026-11-12"), Sent("verbal-warning-note", "2026-11-03"))
    )
    found = history(policy, case)
    assert found.steps == ("verbal", "formal")
    assert found.fields == {"verbal-warning-date": "2026-11-03", "formal-warning-date": "2026-11-12"}
    titles = {letter.id: letter.title for letter in policy.letters}
    assert found.why == (
        f"{titles['verbal-warning-note']} (3 November 2026)",
        f"{titles['formal-warning']} (12 November 2026)",
    )


def test_a_case_without_letters_has_no_earlier_steps(policy: Policy, rules: Rules) -> None:
    found = history(policy, new_case(rules, "a", TODAY))
    assert (found.steps, found.fields) == (("none",), {})


def test_a_restriction_is_told_with_what_it_limits_and_since_when(policy: Policy, rules: Rules) -> None:
    case = restricted(rules)
    later = replace(case, fields=case.fields | {"contact-limit": "by post", "start-date": "2027-01-04"})
    found = history(policy, later)
    assert found.steps == ("verbal", "formal", "contact-limit")
    assert found.fields["earlier-restriction"] == (
        "Contact by email to the address below, since 23 November 2026."
    )


def test_steps_from_before_the_case_file_are_not_forgotten(policy: Policy, rules: Rules) -> None:
    case = put_down_decision(rules, working(rules, ON_AND_ON), TODAY)
    assert history(policy, case).steps == ("verbal", "formal")
    assert history(policy, case).why[1] == "Formal written warning (from the answers)"


def test_a_lifted_restriction_is_no_longer_a_step_and_a_kept_one_is(policy: Policy, rules: Rules) -> None:
    case = restricted(rules)
    before = ("verbal", "formal")
    for result, steps in (("lift", (*before, "over")), ("keep", (*before, "contact-limit"))):
        reviewed = replace(
            case, sent=(*case.sent, Sent("review-outcome", "2027-05-20", "", result)), saved="2027-06-01"
        )
        assert history(policy, reviewed).steps == steps


def test_a_case_is_saved_whatever_its_review_came_to(policy: Policy, rules: Rules) -> None:
    """The results are the policy's own, so the file's form cannot list them; older guides know only three."""
    rule = policy.workings.review
    assert rule is not None
    for result in (*rule.kept, *rule.lifted):
        case = replace(restricted(rules), sent=(Sent("review-outcome", "2027-05-20", "", result),))
        text = dump_case(case)
        assert load_case(text).sent[0].result == result
        assert ('"version": 1' in text) == (result in {"lift", "vary", "keep"})


def test_the_next_step_asks_only_what_is_new(rules: Rules) -> None:
    taken_up = take_up(rules, load_case(dump_case(restricted(rules))))
    answers = taken_up.case.answers
    assert answers["steps"] == ("verbal", "formal", "contact-limit")
    assert answers.keys() == {*rules.policy.workings.lasting_answers, "steps"}
    assert next_step(rules, answers).question.id == "danger"  # type: ignore[union-attr]
    assert len(taken_up.case.decisions) == 2
    steps, kept = taken_up.told
    assert steps.startswith("Earlier steps, from the case file: ")
    assert steps.endswith(" (22 November 2026).")
    assert "Formal written warning (from the answers)" in steps
    assert kept.startswith("Carried over from the case file, to be checked: ")
    assert kept.count(",") == len(rules.policy.workings.lasting_answers)


def test_the_next_step_keeps_who_it_is_and_offers_the_rest(rules: Rules) -> None:
    taken_up = take_up(rules, restricted(rules))
    assert taken_up.case.fields["person-name"] == "Mr A. Sample"
    assert "what-happened" not in taken_up.case.fields
    assert taken_up.offered["what-happened"].text == FIELDS["what-happened"]
    assert taken_up.offered["what-happened"].why == "from the step saved on 22 November 2026"


def test_a_whole_case_goes_through_eight_files(rules: Rules) -> None:
    """Verbal, informal, formal, restriction, breach, single contact, review kept, review lifted."""

    def step(case: CaseFile, on: str, letter: str, **answers: tuple[str, ...]) -> CaseFile:
        found = take_up(rules, load_case(dump_case(case)))
        taken_up, told = found.case, "earlier-restriction"
        in_force = {told: found.offered[told].text} if told in found.offered else {}
        in_force = in_force or {told: taken_up.fields.get(told, "")}
        given = {name.replace("_", "-"): values for name, values in answers.items()}
        work = with_work(rules, taken_up, on, SWEARING | dict(taken_up.answers) | given, FIELDS | in_force)
        counted = {name: work.answers[name] for name in next_step(rules, work.answers).path}
        assert letter in decide(rules, counted).letters, (letter, decide(rules, counted))
        return send(rules, replace(work, answers=counted), letter, on)

    more = {"continued": ("yes",), "complaint": ("open",), "group": ("yes",)}
    volume = more | {"conduct": ("volume",), "volume_how": ("inundating",), "problem": ("contact",)}
    limit = volume | {"officers": ("one",), "channel": ("email-only",)}
    case = step(new_case(rules, "a", "2026-01-05"), "2026-01-05", "verbal-warning-note")
    case = step(case, "2026-01-12", "informal-warning", verbal_possible=("no",), **more)
    case = step(case, "2026-02-02", "formal-warning", **more)
    case = step(case, "2026-03-02", "contact-restriction", **limit)
    breach = limit | {"conduct": ("volume", "breach"), "officers": ("many",), "legal_democratic": ("yes",)}
    breach |= {"legal": ("not-yet",)}
    case = step(case, "2026-04-07", "spoc-notification", **breach)
    # Nobody has said whether the limit holds beside the single point of contact: that is asked.
    assert "steps" not in take_up(rules, case).case.answers
    assert "earlier-restriction" not in take_up(rules, case).case.fields
    review: dict[str, tuple[str, ...]] = {"purpose": ("review",), "review_when": ("now",)}
    review |= {"review_state": ("written",), "review_facts": ("yes",)}
    case = step(case, "2026-10-06", "review-outcome", **review, review_finding=("unchanged",))
    # The review named both and kept both.
    assert take_up(rules, case).case.answers["steps"][-2:] == ("contact-limit", "spoc")
    case = step(case, "2027-04-05", "review-outcome", **review, review_finding=("changed",))
    last = take_up(rules, load_case(dump_case(case)))
    assert last.case.answers["steps"] == ("verbal", "informal", "formal", "over")
    assert [sent.result for sent in case.sent] == ["", "", "", "", "", "keep", "lift"]
    assert len(case.decisions) == 7
    assert last.case.fields["informal-warning-date"] == "2026-01-12"


def test_the_same_letter_is_put_down_once_and_can_be_taken_back(rules: Rules) -> None:
    case = restricted(rules)
    assert send(rules, case, "contact-restriction", TODAY) == case
    assert take_back(case, case.sent[-1]).sent == case.sent[:-1]


def test_take_that_back_leaves_nothing_of_the_step_in_hand(rules: Rules) -> None:
    before = working(rules, SWEARING)
    put = send(rules, before, "verbal-warning-note", TODAY)
    assert put.decisions
    assert take_back(put, put.sent[-1]) == before
    twice = send(rules, put, "informal-warning", TODAY)
    assert take_back(twice, twice.sent[-1]).decisions == put.decisions
    later = restricted(rules)
    assert take_back(later, later.sent[0]).decisions == later.decisions


def test_what_was_true_of_one_day_is_not_carried_on(rules: Rules) -> None:
    """An apology or a mistake of ours in March says nothing of what happened in October."""
    case = working(rules, ON_AND_ON)
    for given, kept in (
        (("vulnerable", "our-part", "disputed", "sorry"), ("vulnerable",)),
        (("sorry",), None),
        (("none",), ("none",)),
    ):
        before = replace(case, answers={**case.answers, "circumstances": given})
        assert take_up(rules, before).case.answers.get("circumstances") == kept
    unknown = replace(case, answers={**case.answers, "adjustments": ("not-known",)})
    assert "adjustments" not in take_up(rules, unknown).case.answers


def test_support_that_was_set_up_and_what_was_never_written_down_are_not_forgotten(
    policy: Policy, rules: Rules
) -> None:
    case = working(rules, ON_AND_ON)
    case = replace(case, answers={**case.answers, "steps": ("verbal", "support", "unwritten")})
    assert history(policy, case).steps == ("verbal", "support", "unwritten")
    put_right = replace(case, sent=(Sent("review-outcome", "2027-05-20", "", "afresh"),))
    assert history(policy, put_right).steps == ("verbal", "support", "over")


def test_every_earlier_step_can_come_from_a_letter(policy: Policy) -> None:
    works = policy.workings
    steps = next(question for question in policy.questions if question.id == works.steps)
    without = {"over", "unwritten", "support"}  # has ended, was never written down, is no step
    assert {taken.step for taken in works.taken} == set(steps.values) - without
    assert all(taken.date or taken.bare for taken in works.taken)

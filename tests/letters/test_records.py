"""Records, the briefing and the reply to a request: a blank is "not recorded", and nothing is made up.

Each case is a training case decided by the engine, here and there with an answer changed. Each test names
a sentence that once stood in such a paper and was not so, or was not known.
"""

import pytest

from wizard.engine import decide
from wizard.engine.scenario import answers_of
from wizard.letters import is_complete
from wizard.letters.plain import plain_text

from .real import Use, examples, findings, finish, the_policy, the_rules, uses_of

RECORDS = (
    "verbal-warning-note",
    "decision-record",
    "incident-record",
    "sharing-note",
    "spoc-briefing",
    "review-record",
)
OURS = (*RECORDS, "information-reply")


def use_in(letter: str, case: str, **changes: str | list[str]) -> Use:
    """The letter in a training case, with some answers given otherwise."""
    policy, rules = the_policy(), the_rules()
    scenario = next(one for one in policy.scenarios if one.id == case)
    changed = {
        name.replace("_", "-"): tuple([answer] if isinstance(answer, str) else answer)
        for name, answer in changes.items()
    }
    outcome = decide(rules, {**answers_of(rules, scenario), **changed})
    found = next(one for one in policy.letters if one.id == letter)
    assert {letter, *found.goes_with} & {*outcome.letters}, (letter, outcome.letters)
    return Use(found, case, dict(outcome.facts))


def text_of(use: Use, values: dict[str, str] | None = None, **typed: str) -> str:
    """The finished paper as text; with `values={}` nothing was filled in."""
    given = examples() if values is None else values
    return plain_text(finish(use, given | {name.replace("_", "-"): text for name, text in typed.items()}))


# A blank is "not recorded"


@pytest.mark.parametrize("letter", RECORDS)
def test_a_record_with_nothing_filled_in_claims_nothing(letter: str) -> None:
    """ "Nobody else.", "Nothing was noted.", "None was sought" and the like once stood for a blank."""
    for use in uses_of(letter):
        text = text_of(use, {})
        for claim in (
            "Nobody else",
            "Nothing was noted",
            "Nothing is known about a need",
            "Not needed so far",
            "Witnesses. None",
            "None was sought",
            "have not been told",
            "not called",
            ": none.",
            "No adjustment has been agreed so far",
            "were kept apart",
            "were weighed",
            "It was considered",
            "No diagnosis and no health details are shared",
        ):
            assert claim not in text, (use.case, claim)


@pytest.mark.parametrize(
    ("letter", "field", "words"),
    [
        ("verbal-warning-note", "witness-names", "Who else saw or heard it: not recorded."),
        ("verbal-warning-note", "person-account", "What the person answered: not recorded."),
        ("verbal-warning-note", "circumstances-note", "What I took into account: not recorded."),
        ("verbal-warning-note", "support-given", "Support for staff: not recorded."),
        ("decision-record", "witness-names", "Witnesses: not recorded."),
        ("decision-record", "legal-note", "Legal advice: not recorded."),
        ("incident-record", "witness-names", "Who saw or heard it: not recorded."),
        ("incident-record", "police-note", "RIDDOR): not recorded."),
        ("incident-record", "prevention-note", "so that it does not happen again: not recorded."),
        ("sharing-note", "share-told", "if not, why not? Not recorded."),
        ("sharing-note", "share-health", "No reason for sharing a health detail is recorded."),
        ("spoc-briefing", "adjustments-offered", "agreed or offered: not recorded."),
    ],
)
def test_a_blank_is_not_recorded_and_what_is_typed_is_printed(letter: str, field: str, words: str) -> None:
    use = next(one for one in uses_of(letter) if "refuse-contact" not in one.facts.get("tiers", ()))
    assert words in text_of(use, examples() | {field: ""})
    filled = text_of(use)
    assert words not in filled
    assert examples()[field] in filled


def test_whether_the_police_were_told_is_not_recorded_until_somebody_says() -> None:
    use = use_in("decision-record", "threat-to-kill-by-e-mail")
    assert "Whether the police were told: not recorded." in text_of(use, examples() | {"police-note": ""})


@pytest.mark.parametrize(
    ("letter", "field"),
    [
        ("verbal-warning-note", "witness-names"),
        ("incident-record", "police-note"),
        ("sharing-note", "share-told"),
    ],
)
def test_what_is_not_recorded_is_pointed_at(letter: str, field: str) -> None:
    use = uses_of(letter)[0]
    values = examples() | {field: ""}
    found = findings(use, finish(use, values), values)
    assert [finding.fields for finding in found] == [(field,)]


# What the case itself answers


def test_the_file_note_tells_the_circumstances_and_adjustments_of_the_case() -> None:
    """It once said "Nothing is known about a need or an adjustment" against these very answers."""
    use = use_in(
        "verbal-warning-note",
        "shouting-at-the-front-desk",
        circumstances=["disability", "communication"],
        adjustments=["supporter", "format"],
        from_need="no",
        weighed="yes",
    )
    text = text_of(use, {})
    assert "A disability or long-term condition is known." in text
    assert "A communication or language need is known." in text
    assert "Agreed as an adjustment: a supporter or advocate who speaks for them." in text
    assert "Agreed as an adjustment: a format or language." in text
    assert "by telephone." not in text
    assert "No adjustment has been agreed" not in text
    none = text_of(use_in("verbal-warning-note", "shouting-at-the-front-desk", adjustments=["none"]))
    assert "No adjustment has been agreed." in none


@pytest.mark.parametrize("letter", ["decision-record", "spoc-briefing"])
def test_support_for_a_single_point_of_contact_is_told_only_where_it_was_given(letter: str) -> None:
    """With "Not yet asked" both once said "with support from Legal and Democratic Services (12.2)"."""
    given = text_of(use_in(letter, "fourteen-officers", legal_democratic="yes"))
    assert "Legal and Democratic Services support" in given
    not_yet = text_of(use_in(letter, "fourteen-officers", legal_democratic="not-yet"))
    assert "Legal and Democratic Services have not been asked yet." in not_yet
    assert "Legal and Democratic Services support" not in not_yet
    assert "It was instructed" not in not_yet


def test_a_decision_names_the_descriptions_that_were_ticked_and_whether_it_was_agreed() -> None:
    use = use_in("decision-record", "fourteen-officers")
    text = text_of(use)
    assert "several officers on the same subject (unnumbered, after 3.2.2)" in text
    assert "It was agreed that this behaviour fits the policy" in text
    assert "section 3 or 7" not in text


def test_a_decision_speaks_of_anger_and_outside_bodies_only_where_they_came_up() -> None:
    """ "The person's anger alone, or going to the Ombudsman ... was not counted" was once said of all."""
    plain = text_of(use_in("decision-record", "fourteen-officers"))
    assert "angry" not in plain
    assert "outside body" not in plain
    came_up = text_of(
        use_in("decision-record", "racist-words-at-the-library", conduct=["abuse", "anger", "outside-body"])
    )
    assert "Anger and frustration by themselves are acceptable (1.2)." in came_up
    assert "The person also went to an outside body" in came_up


def test_judgements_stand_line_by_line_with_what_was_judged() -> None:
    """They once ran together, and gave the reason without the judgement."""
    use = use_in("decision-record", "racist-words-at-the-library")
    lines = text_of(use, reason_severity="She said it twice.", reason_crisis="").splitlines()
    assert "How serious it was: more serious. She said it twice." in lines
    crisis = [line for line in lines if line.startswith("Whether the person was in a mental health crisis")]
    assert len(crisis) == 1
    assert crisis[0].endswith("The reason is not recorded.")


def test_legal_consideration_is_told_only_with_a_refusal_that_had_it() -> None:
    refused = use_in("decision-record", "refused-after-legal-advice")
    assert "The answers in this case say that it has." in text_of(refused)
    other = use_in("decision-record", "racist-words-at-the-library")
    assert "legal consideration" not in text_of(other)


def test_a_refusal_tells_what_legal_services_advised_and_that_nothing_is_going_on() -> None:
    text = text_of(use_in("decision-record", "refused-after-legal-advice"))
    assert "Legal Services advised that contact may be refused." in text
    assert "no complaint, claim, appeal or court case of the person's is going on" in text
    assert "A restriction on contact was tried before." in text


def test_severe_behaviour_is_told_as_judged() -> None:
    use = use_in("decision-record", "racist-words-at-the-library", severity="severe")
    assert "How serious it was: severe aggression, violence or threats" in text_of(use)


def test_earlier_steps_are_those_of_the_case() -> None:
    """A blank date once read "Verbal warning: none", though a verbal warning was ticked."""
    use = use_in("decision-record", "fourteen-officers", steps=["verbal", "formal"])
    text = text_of(use, {})
    assert "Verbal warning: given; the date is not recorded." in text
    assert "Formal written warning: sent; the date is not recorded." in text
    assert "Informal written warning: none is ticked in this case." in text


def test_a_ban_after_nothing_says_so_and_that_the_policy_is_silent() -> None:
    use = use_in("decision-record", "a-knife-on-the-counter", steps=["none"])
    text = text_of(use)
    assert "No warning is on record." in text
    assert "does not say whether less is enough" in text


# Law


@pytest.mark.parametrize("letter", ["verbal-warning-note", "decision-record", "sharing-note"])
def test_no_paper_gives_a_period_that_15_3_does_not(letter: str) -> None:
    """15.3 says "if it is relevant"; it once read "as long as" and "while"."""
    text = text_of(uses_of(letter)[0])
    assert "as long as it is relevant" not in text
    assert "while it is relevant" not in text
    assert "The policy gives no period. Look in the council's retention schedule" in text


def test_an_incident_is_recorded_where_it_is_necessary() -> None:
    """14.3 has that condition."""
    for use in uses_of("incident-record"):
        assert "Where it is necessary, we record an incident" in text_of(use)


def test_nobody_hurt_says_nothing_about_dangerous_occurrences_that_were_not_asked_about() -> None:
    """ "Nobody was hurt and there was no dangerous occurrence" once stood where only the first was asked."""
    use = use_in("incident-record", "a-death-threat-with-no-name", hurt=["none"])
    text = text_of(use)
    assert "there was no dangerous occurrence" not in text
    assert "A dangerous occurrence on the list in Schedule 2 would have to be reported all the same" in text


def test_the_record_says_which_of_the_grave_results_there_was() -> None:
    text = text_of(use_in("incident-record", "the-shelf-by-the-window"))
    assert "was taken from the scene to hospital for treatment" in text
    assert "died" not in text.replace("somebody dies", "")
    assert "specified injury" not in text


def test_a_visitor_hit_by_what_was_thrown_at_staff_is_not_simply_reported() -> None:
    """Regulation 2 names violence to a person at work. The record once said a plain "Yes"."""
    text = text_of(use_in("incident-record", "struck-by-a-metal-bar"))
    assert "notify without delay, and report within 10 days" not in text
    assert "Violence between members of the public is not named in the regulations" in text
    assert "ask the Advisor now" in text


def test_the_reason_why_it_was_work_related_is_printed() -> None:
    text = text_of(
        use_in("incident-record", "a-family-matter-at-work"), reason_work_related="Her brother did it."
    )
    assert "no, it was private. Her brother did it." in text


def test_violence_between_members_of_the_public_is_not_told_as_an_accident_at_work() -> None:
    """A visitor whom another visitor hurt was once reported like one hurt by the council's own work."""
    use = use_in("incident-record", "struck-by-a-metal-bar", public_cause="violence")
    text = text_of(use, reason_public_cause="He threw it.")
    assert "another member of the public hurt them. He threw it." in text
    assert "By its words this is not reported." in text
    assert "Yes: notify without delay" not in text


def test_blood_or_a_bite_is_told_whether_or_not_anything_was_damaged() -> None:
    use = use_in("incident-record", "punched-in-the-street", dangerous_occurrence="exposure")
    assert "Blood or another fluid got into somebody." in text_of(use)
    open_one = use_in("incident-record", "punched-in-the-street", dangerous_occurrence="unknown")
    assert "Whether there was a dangerous occurrence is not known yet." in text_of(open_one)
    assert "another fluid" not in text_of(open_one)


def test_the_environmental_test_is_the_right_way_round() -> None:
    """It once said that disclosure "did not outweigh the reasons against"."""
    use = use_in("information-reply", "what-is-in-the-brook", request_pattern="burden")
    text = text_of(use)
    assert "did not outweigh" not in text
    assert "only if the reasons for refusing weigh more than the public interest" in text
    presumed = "We have to start from the view that it should be given out (regulation 12(1)(b) and 12(2))."
    assert presumed in text
    values = examples() | {"public-interest": ""}
    found = findings(use, finish(use, values), values)
    assert not is_complete(found)
    assert [finding.element for finding in found] == ["balance"]


def test_a_request_that_is_not_serious_is_not_told_of_a_balance_that_nobody_struck() -> None:
    use = use_in("information-reply", "the-same-request-again", request_pattern="unfounded")
    text = text_of(use)
    assert "out of balance" not in text
    assert "no serious purpose" in text
    weighed = text_of(use_in("information-reply", "the-same-request-again", request_pattern="burden"))
    assert "out of balance" in weighed


def test_own_data_has_exceptions_and_a_reasonable_search() -> None:
    """ "The law lets us refuse only if ..." once left out every exemption. A refusal promises no search."""
    for pattern in ("ordinary", "repeated", "unfounded", "costly"):
        text = text_of(use_in("information-reply", "everything-you-hold-about-me", request_pattern=pattern))
        assert "only if it clearly has no good ground" not in text
        answered = pattern in ("ordinary", "costly")
        assert ("The law lets us hold some things back." in text) is answered
        assert ("as far as is reasonable and proportionate" in text) is answered


@pytest.mark.parametrize(
    ("cause", "hospital", "settled"),
    [("mixed", "died", False), ("mixed", "yes", False), ("mixed", "no", True), ("work", "no", True)],
)
def test_a_grave_injury_seen_in_two_ways_is_not_settled(cause: str, hospital: str, settled: bool) -> None:
    """The record once said "No" while the action beside it said to ask the Advisor now."""
    changed = {"public_cause": cause, "hospital": hospital, "dangerous_occurrence": "no"}
    text = text_of(use_in("incident-record", "the-shelf-by-the-window", hurt=["public"], **changed))
    assert ("No, on these answers: record it here." in text) is settled
    assert ("Not settled: ask the Advisor now." in text) is not settled


def test_cost_counts_for_papers_in_no_filing_system() -> None:
    """ "Cost alone is no reason for us to refuse" was not so for these: section 24 of the 2018 Act."""
    use = use_in("information-reply", "everything-you-hold-about-me", request_pattern="costly")
    text = text_of(use)
    assert "Cost alone is no reason for us to refuse" not in text
    assert "papers that are not kept in any filing system (section 24" in text


def test_the_month_for_data_has_its_stops_and_its_extension() -> None:
    text = text_of(use_in("information-reply", "everything-you-hold-about-me"))
    assert "the month starts when you have shown us" in text
    assert "up to two more months" in text


def test_a_complaint_about_data_goes_to_the_council_too() -> None:
    text = text_of(use_in("information-reply", "everything-you-hold-about-me"))
    assert "We tell you within 30 days that we have your complaint." in text
    assert "(section 164A of the Data Protection Act 2018)" in text
    other = text_of(use_in("information-reply", "the-same-request-again"))
    assert "164A" not in other


def test_a_tenant_is_told_of_the_housing_ombudsman() -> None:
    for use in uses_of("information-reply"):
        assert "www.housing-ombudsman.org.uk" in text_of(use)


@pytest.mark.parametrize("letter", OURS)
def test_every_paragraph_declares_what_it_says(letter: str) -> None:
    paragraphs = uses_of(letter)[0].letter.paragraphs
    assert [part.id for part in paragraphs if part.says is None] == []


# Not known yet


def test_whether_anyone_was_hurt_is_not_known_until_somebody_says() -> None:
    """An unknown answer once read "Nobody was hurt."."""
    use = use_in("incident-record", "racist-words-at-the-library", conduct=["violence"], hurt=["unknown"])
    text = text_of(use)
    assert "Whether anyone was hurt is not known yet." in text
    assert "nobody was hurt" not in text.lower()
    assert not is_complete(findings(use))


def test_needs_that_are_not_known_are_called_so_in_a_file_note() -> None:
    """Support was set up first, so the warning does not wait for what is not known of a need."""
    case = "shouting-at-the-front-desk"
    use = use_in("verbal-warning-note", case, circumstances=["unknown"], steps=["support"])
    text = text_of(use)
    assert "Not known yet: whether there is a vulnerability, a disability or a communication need." in text
    assert "communication need is known" not in text


@pytest.mark.parametrize("letter", ["decision-record", "spoc-briefing"])
def test_needs_and_adjustments_that_are_not_known_are_called_so(letter: str) -> None:
    use = use_in(letter, "fourteen-officers", circumstances=["unknown"], adjustments=["unknown"])
    text = text_of(use)
    assert "Not known yet: whether there is a vulnerability, a disability or a communication need." in text
    assert "Not known yet: which adjustments have been agreed." in text
    assert "No adjustment has been agreed." not in text
    assert "communication need is known" not in text


def test_a_complaint_that_is_not_known_of_is_spoken_of_with_an_if() -> None:
    use = use_in("information-reply", "the-same-request-again", complaint="unknown")
    assert "This reply does not end any complaint or case that you have with us." in text_of(use)
    none = use_in("information-reply", "the-same-request-again", complaint="no")
    assert "complaint or case of your own" not in text_of(none)


NAMED = {
    "decision-record": (
        "47-a-knife-on-the-counter",
        ["decided-by", "consulted-views", "fits-agreed-by", "evidence-against", "proportion-note"],
    ),
    "review-record": (
        "66-six-quiet-months",
        ["decided-by", "consulted-views", "review-evidence", "person-account", "proportion-note"],
    ),
    "incident-record": ("56-pushed-down-the-steps", ["injured-person", "reported-by", "reported-to"]),
    "sharing-note": (
        "47-a-knife-on-the-counter",
        ["share-decided-by", "share-basis", "share-with", "share-how", "share-until", "share-told"],
    ),
}
"""What an investigator looks for in each record, and did not find."""


@pytest.mark.parametrize("letter", NAMED)
def test_a_record_holds_what_an_investigator_looks_for_and_says_where_it_is_not_recorded(letter: str) -> None:
    case, fields = NAMED[letter]
    use = use_in(letter, case.partition("-")[2])
    shown = {run.field for block in finish(use, examples()).blocks for run in block.runs if run.field}
    assert set(fields) <= shown
    for field in fields:
        left_out = examples() | {field: ""}
        named = {name for one in findings(use, values=left_out) for name in one.fields}
        assert field in named, field


def test_a_late_review_is_told_as_late() -> None:
    use = use_in("review-record", "six-quiet-months", review_when="overdue")
    assert "The review was late" in text_of(use)
    on_time = use_in("review-record", "six-quiet-months", review_when="now")
    assert "The review was late" not in text_of(on_time)


def test_all_staff_chat_groups_and_photographs_are_answered_in_words() -> None:
    text = text_of(use_in("sharing-note", "a-knife-on-the-counter"))
    for word in (
        "“All staff” is too many",
        "A chat group keeps it on private telephones",
        "A photograph tells",
    ):
        assert word in text

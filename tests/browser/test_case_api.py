"""The case file through the door to JavaScript, called from CPython with the council's own content."""

import json
import re
from base64 import b64decode
from dataclasses import replace
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import docx
import pytest

from tests.case.made import FIELDS, restricted, working
from tests.engine.cases import ON_AND_ON, SWEARING
from tests.letters.real import examples
from wizard.browser import api
from wizard.case import dump_case, load_case
from wizard.codec import dumps_policy
from wizard.engine import Rules, compile_rules
from wizard.model import Enclosure, Policy
from wizard.publish.holidays import holidays_json

TODAY = "2026-11-22"
ANSWERS = {name: list(values) for name, values in ON_AND_ON.items()}
RESTRICTION: dict[str, Any] = {"answers": ANSWERS, "fields": FIELDS, "letter": "contact-restriction"}


def fit(policy: Policy) -> dict[str, Any]:
    """The restriction with everything filled in and every check ticked off that can be."""
    checks = [f"check:{one.id}" for one in policy.statements if one.by_hand]
    return RESTRICTION | {"fields": examples(), "accepted": checks}


@pytest.fixture(scope="module")
def rules(policy: Policy) -> Rules:
    return compile_rules(policy)


@pytest.fixture(autouse=True)
def started(policy: Policy) -> None:
    api.start(dumps_policy(policy), holidays_json(policy))


def call(method: str, **args: Any) -> dict[str, Any]:
    reply: dict[str, Any] = json.loads(api.call(method, json.dumps({"today": TODAY, **args})))
    return reply


def test_a_case_is_saved_under_a_name_that_tells_nothing_with_its_dates_as_dates() -> None:
    fields = {"person-name": "Mr A. Sample", "incident-date": "yesterday", "no-such-field": "x"}
    saved = call("save_case", answers=ANSWERS, fields=fields, id="0c7b", time="140507")
    assert saved["filename"] == "case-2026-11-22-140507.json"
    assert b64decode(saved["base64"]).decode("ascii") == saved["file"]
    case = load_case(saved["file"])
    assert case.fields == {"person-name": "Mr A. Sample", "incident-date": "2026-11-21"}
    assert {name: list(values) for name, values in case.answers.items()} == ANSWERS


def test_saving_again_keeps_what_the_file_held(rules: Rules) -> None:
    before = restricted(rules)
    saved = call("save_case", answers=ANSWERS, file=dump_case(before), id="other")
    after = load_case(saved["file"])
    assert (after.id, after.sent, after.decisions) == (before.id, before.sent, before.decisions)


@pytest.mark.parametrize(
    ("text", "words"),
    [("{}", "This is not a case file of this guide."), ("hello", "cannot be read as JSON")],
)
def test_a_foreign_file_is_refused_in_words(text: str, words: str) -> None:
    refused = call("open_case", opened=text, answers=ANSWERS)
    assert words in refused["error"]
    assert words in refused["summary"] and 'href="#case-open"' in refused["summary"]
    assert "held" not in refused and "html" not in refused


def test_an_opened_file_shows_what_is_in_it_and_offers_both_ways(rules: Rules) -> None:
    page = call("open_case", opened=dump_case(restricted(rules)))
    assert page["kind"] == page["at"] == "loaded"
    for words in ("22 November 2026", "Verbal warning", "go_on", "begin_next", "to be checked"):
        assert words in page["html"]


def test_going_on_gives_back_the_step_as_it_was_saved(rules: Rules) -> None:
    page = call("go_on", opened=dump_case(restricted(rules)))
    assert page["at"] == "check"
    assert page["held"]["answers"] == ANSWERS
    assert page["held"]["fields"]["start-date"] == "23 November 2026"
    assert page["held"]["opened"] == ""


def test_the_next_step_asks_only_what_is_new(policy: Policy, rules: Rules) -> None:
    questions = {question.id: question for question in policy.questions}
    page = call("begin_next", opened=dump_case(restricted(rules)))
    held = page["held"]
    assert page["at"] == "danger"
    assert held["answers"]["steps"] == ["verbal", "formal", "contact-limit"]
    assert "what-happened" not in held["fields"]
    assert "from the step saved on" in held["offered"]["what-happened"]["why"]
    asked, answers = [], held["answers"]
    while page["kind"] == "question":
        asked.append(page["at"])
        last = questions[page["at"]].values[-1]
        values = list((ON_AND_ON | {"conduct": ("volume",)}).get(page["at"], (last,)))
        case = {"answers": answers, "taken": held["taken"]}
        page = call("submit", **case, question=page["at"], values=values)
        assert "error" not in page, (asked, values)
        answers = page["answers"]
    assert not set(held["taken"]) & set(asked)
    assert page["at"] == "check"


def test_a_settled_step_without_a_letter_is_not_lost_at_the_next(rules: Rules) -> None:
    case = working(rules, {**SWEARING})
    held = call("begin_next", opened=dump_case(case))["held"]
    assert [one.tier for one in load_case(held["file"]).decisions] == ["verbal-warning"]
    again = call("begin_next", opened=dump_case(restricted(rules)))["held"]
    assert len(load_case(again["file"]).decisions) == 2


def test_a_letter_is_put_down_as_sent_and_that_is_taken_back(policy: Policy) -> None:
    put = call("put_down_sent", **fit(policy), on="yesterday")
    case = load_case(put["file"])
    assert [(one.letter, one.on) for one in case.sent] == [("contact-restriction", "2026-11-21")]
    assert case.decisions[0].receipt.code == case.sent[0].receipt
    assert "Sent on 21 November 2026" in put["html"]
    back = call("take_back_sent", **RESTRICTION, file=put["file"], number=0)
    assert load_case(back["file"]).sent == ()


@pytest.mark.parametrize(("on", "words"), [("31 June 2026", "no 31 June"), ("24 November 2026", "not come")])
def test_a_day_on_which_nothing_can_have_been_sent_is_refused(on: str, words: str) -> None:
    refused = call("put_down_sent", **RESTRICTION, on=on)
    assert words in refused["error"] and words in refused["html"]
    assert 'aria-invalid="true"' in refused["html"]
    assert refused["file"] == ""


@pytest.mark.parametrize(
    ("field", "text", "words"),
    [("effect", "", "1 thing still to do"), ("effect", "TBC", "1 thing"), ("", "", "still open")],
)
def test_a_draft_is_not_put_down_as_sent(policy: Policy, field: str, text: str, words: str) -> None:
    """A gap, a placeholder or an open check: each makes a draft, in every form, and is not sent."""
    case = fit(policy)
    case |= {"fields": case["fields"] | {field: text}} if field else {"accepted": []}
    refused = call("put_down_sent", **case, on="today")
    assert "still a draft" in refused["error"] and words in refused["error"]
    assert refused["file"] == ""
    preview = call("letter_preview", **case)
    assert all("DRAFT" in preview[form] for form in ("html", "text", "mail"))
    assert call("word", **case)["filename"].endswith("-draft.docx")


MAIN = re.compile(r'<button type="button" class="cg-button"([^>]*)>([^<]*)<')


@pytest.mark.parametrize(
    ("letter", "change", "words", "leads"),
    [
        ("contact-restriction", {}, "Download Word file", "data-word"),
        ("contact-restriction", {"effect": ""}, "Next: What effect it had", "field-effect"),
        ("contact-restriction", {"effect": "TBC"}, "Next: What effect it had", "field-effect"),
        ("contact-restriction", {"effect": "You are a liar."}, "Next: what is still to do", "cg-complete-"),
        ("contact-restriction", None, "Next: the open checks", 'data-go="outcome"'),
        ("sharing-note", {"share-with": ""}, "Next: ", "field-share-with"),
    ],
)
def test_a_page_has_one_main_button_and_that_is_download_only_for_a_paper_that_is_fit(
    policy: Policy, letter: str, change: dict[str, str] | None, words: str, leads: str
) -> None:
    """It is what is missing first until then, on the page and in what replaces it while somebody types."""
    case = fit(policy) | {"letter": letter, "at": f"letter:{letter}"}
    case |= {"accepted": []} if change is None else {"fields": case["fields"] | change}
    ((about, told),) = MAIN.findall(call("page", **case)["html"])
    assert told.startswith(words) and leads in about
    button = f'<button type="button" class="cg-button"{about}>{told}</button>'
    assert call("letter_preview", **case)["next"] == ("" if "data-word" in about else button)


def test_a_letter_that_is_fit_is_no_draft_and_makes_the_checks_that_it_shows(policy: Policy) -> None:
    preview = call("letter_preview", **fit(policy))
    assert preview["complete"] and "DRAFT" not in preview["text"]
    page = call("page", at="letter:contact-restriction", **RESTRICTION | {"fields": examples()})
    shown = {"check-period-contact", "check-challenge", "check-end"}
    texts = {one.id: one.text for one in policy.statements if one.id in shown}
    bare = call("page", at="letter:contact-restriction", **RESTRICTION | {"fields": {}})
    assert all(text in bare["html"] and text not in page["html"] for text in texts.values())


def test_dates_are_read_told_and_printed_in_words() -> None:
    fields = FIELDS | {"start-date": "23/11/26", "review-date": "31 June"}
    preview = call("letter_preview", **RESTRICTION | {"fields": fields})
    assert preview["shown"]["start-date"] == "23 November 2026"
    assert "no 31 June" in preview["problems"]["review-date"]
    assert "23 November 2026" in preview["text"] and "23/11/26" not in preview["text"]
    page = call("page", at="letter:contact-restriction", **RESTRICTION | {"fields": fields})
    assert 'value="23 November 2026"' in page["html"]
    assert "There is no 31 June" in page["html"]


def test_an_end_in_figures_is_printed_in_words_and_any_other_words_are_left() -> None:
    for typed, printed in (
        ("2027-05-22", "lasts until 22 May 2027."),
        ("22/5/27", "lasts until 22 May 2027."),
    ):
        preview = call("letter_preview", **RESTRICTION | {"fields": FIELDS | {"end-date": typed}})
        assert printed in preview["text"] and typed not in preview["text"]
    words = "22 May 2027, the day after the review"
    assert words in call("letter_preview", **RESTRICTION | {"fields": FIELDS | {"end-date": words}})["text"]


def test_the_next_step_offers_dates_in_words_and_asks_anew_how_the_complaint_stands(rules: Rules) -> None:
    case = replace(restricted(rules), fields=examples() | {"incident-date": "2026-11-16"})
    held = call("begin_next", opened=dump_case(case))["held"]
    assert held["offered"]["incident-date"]["text"] == "16 November 2026"
    assert "complaint-status" in held["offered"] and "complaint-status" not in held["fields"]


def test_an_opened_file_names_a_review_by_its_letter_and_not_as_no_step(rules: Rules) -> None:
    case = restricted(rules)
    review = replace(case.decisions[-1], tier="", letters=("review-record", "review-outcome"))
    html = call("open_case", opened=dump_case(replace(case, decisions=(review,))))["html"]
    assert "Result of a review (" in html and "No new step (" not in html


def test_a_last_day_for_a_challenge_that_is_past_is_no_letter_to_send(policy: Policy) -> None:
    case = fit(policy)
    case["fields"] = case["fields"] | {"challenge-by": "20 November 2026"}
    preview = call("letter_preview", **case)
    assert not preview["complete"] and "or leave it empty" in preview["findings"]


def test_the_review_date_is_suggested_with_its_sum_and_never_filled_in() -> None:
    fields = {"start-date": "23 November 2026"}
    offered = {"effect": {"text": "What it did\nlast time", "why": "from the step before"}}
    preview = call("letter_preview", **RESTRICTION | {"fields": fields, "offered": offered})
    assert 'data-text="21 May 2027"' in preview["suggested"]["review-date"]
    assert "a Sunday, so Friday 21 May 2027" in preview["suggested"]["review-date"]
    filled = call("letter_preview", **RESTRICTION)
    assert "review-date" not in filled["suggested"]


def test_what_was_to_follow_last_time_is_not_offered_once_it_has_followed() -> None:
    offered = {"next-step": {"text": "we may limit how you can contact us", "why": "from the step before"}}
    preview = call("letter_preview", **RESTRICTION | {"fields": {}, "offered": offered})
    assert "next-step" not in preview["suggested"]


def test_every_letter_has_the_receipt_of_its_decision_at_its_foot(policy: Policy) -> None:
    receipt = load_case(call("put_down_sent", **fit(policy), on="today")["file"]).sent[0].receipt
    preview = call("letter_preview", **RESTRICTION)
    assert receipt in preview["html"] and receipt in preview["text"]
    file = call("word", **RESTRICTION)
    document = docx.Document(BytesIO(b64decode(file["base64"])))
    assert receipt in document.sections[0].footer.paragraphs[0].text


def test_dates_go_into_a_calendar_without_a_name() -> None:
    file = call("calendar", **RESTRICTION)
    text = b64decode(file["base64"]).decode()
    assert "DTSTART;VALUE=DATE:20270521" in text and "Sample" not in text
    assert call("calendar", **RESTRICTION | {"fields": {}}) == {
        "none": "No review or reply date is filled in yet."
    }


def test_the_whole_case_is_one_zip() -> None:
    fields = {**FIELDS, "case-reference": "CB-117"}
    file = call("whole_case", **RESTRICTION | {"fields": fields}, id="0c7b", time="140508")
    assert file["filename"] == "case-CB-117-2026-11-22-140508.zip"
    with ZipFile(BytesIO(b64decode(file["base64"]))) as archive:
        names = archive.namelist()
        assert load_case(archive.read("case.json").decode()).fields["person-name"] == "Mr A. Sample"
        assert "Because" in archive.read("decision.txt").decode("utf-8-sig")
        # To the second: of two made on one day the later one moves the dates.
        assert b"DTSTAMP:20261122T140508Z" in archive.read("dates.ics")
    assert {"case.json", "dates.ics", "letters/CB-117-contact-restriction-2026-11-22-draft.docx"} <= set(
        names
    )


def test_policy_and_rights_are_enclosed_in_the_zip() -> None:
    file = call("whole_case", **RESTRICTION)
    with ZipFile(BytesIO(b64decode(file["base64"]))) as archive:
        assert [name for name in archive.namelist() if "your-rights" in name]
        policy = docx.Document(BytesIO(archive.read("enclosed/policy.docx")))
    read = [paragraph.text for paragraph in policy.paragraphs]
    for number in ("1.1", "10.4", "11.7", "17.4"):
        assert [text for text in read if text.startswith(f"{number}  ") and len(text) > 30], number


def test_what_was_set_as_pdf_is_enclosed_as_it_is(policy: Policy) -> None:
    made = (Enclosure("policy", "JVBERi1h"), Enclosure("your-rights", "JVBERi1i"))
    api.start(dumps_policy(replace(policy, enclosures=made)), holidays_json(policy))
    file = call("whole_case", **RESTRICTION)
    with ZipFile(BytesIO(b64decode(file["base64"]))) as archive:
        assert archive.read("enclosed/policy.pdf") == b"%PDF-a"
        assert archive.read("enclosed/your-rights.pdf") == b"%PDF-b"


@pytest.mark.parametrize(
    ("form", "in_name", "in_page"),
    [("large print", "-large", 'data-form="large"'), ("Easy Read", "-easy", "<svg")],
)
def test_the_letter_is_shown_and_made_in_the_form_that_was_chosen(
    form: str, in_name: str, in_page: str
) -> None:
    typed = RESTRICTION | {"fields": {**FIELDS, "letter-form": form}}
    assert in_page in call("letter_preview", **typed)["html"]
    assert in_page not in call("letter_preview", **RESTRICTION)["html"]
    assert in_name in call("word", **typed)["filename"]
    page = call("page", **typed | {"at": f"letter:{RESTRICTION['letter']}"})["html"]
    assert f'<option value="{form}" selected>' in page


def test_what_the_matter_is_about_is_chosen_kept_and_names_its_ombudsman_alone() -> None:
    typed = RESTRICTION | {"fields": {**FIELDS, "matter": "landlord"}}
    page = call("page", **typed | {"at": f"letter:{RESTRICTION['letter']}"})["html"]
    assert '<option value="landlord" selected>' in page and '<option value="">Not chosen</option>' in page
    text = call("letter_preview", **typed)["text"]
    assert "Housing Ombudsman" in text and "Local Government and Social Care Ombudsman" not in text
    saved = call("save_case", answers=ANSWERS, fields=typed["fields"], id="0c7b", time="140507")
    assert load_case(saved["file"]).fields["matter"] == "landlord"


def test_for_a_screen_reader_a_text_file_is_made() -> None:
    typed = RESTRICTION | {"fields": {**FIELDS, "letter-form": "plain text"}}
    file = call("word", **typed)
    assert file["filename"].endswith(".txt")
    assert "Dear Mr Sample\r\n" in b64decode(file["base64"]).decode("utf-8-sig")


def test_what_goes_with_a_letter_is_offered_on_its_page() -> None:
    page = call("page", **RESTRICTION | {"at": f"letter:{RESTRICTION['letter']}"})["html"]
    assert 'data-go="letter:behaviour-agreement"' in page
    assert 'data-go="letter:your-rights"' in page

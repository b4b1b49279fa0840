"""What the outcome shows: what protects at once, the mark of the row that speaks, a way on from danger."""

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from tests.engine.cases import ON_AND_ON, SWEARING, Answers
from wizard.browser import api
from wizard.browser.app import App, make_app
from wizard.browser.may_apply import DECIDERS, LETTERS, NAMED
from wizard.engine import decide
from wizard.engine.summary import summary
from wizard.model import Policy

PROTECT = {"keep-calm", "check-illness", "police-legal-now", "say-when-back", "information-rights"}
PROPER = "That is a proper result"
REVIEW: Answers = {
    "danger": ("no",),
    "purpose": ("review",),
    "who": ("customer",),
    "review-when": ("now",),
    "review-state": ("written",),
    "review-finding": ("unchanged",),
    "review-facts": ("yes",),
}
MORE: Answers = {"problem": ("contact",), "officers": ("one",), "channel": ("times",), "complaint": ("no",)}
MORE |= {"group": ("yes",), "legal": ("yes",), "service-risk": ("no",), "continued": ("no",)}
HURT: Answers = {
    "work-related": ("yes",),
    "injury": ("lesser",),
    "public-cause": ("work",),
    "hospital": ("no",),
    "dangerous-occurrence": ("no",),
}


@pytest.fixture(scope="module")
def app(policy: Policy) -> App:
    """The policy, in which some statements are known to keep somebody safe, whatever the content says."""
    told = tuple(replace(one, protects=one.id in PROTECT) for one in policy.statements)
    return make_app(replace(policy, statements=told))


def shown(app: App, answers: Mapping[str, tuple[str, ...]], at: str = "outcome") -> str:
    case: dict[str, Any] = {"answers": {k: list(v) for k, v in answers.items()}, "at": at}
    page = api.page(app, {"today": "2026-11-29", **case})
    assert page["at"] == at
    return str(page["html"])


def test_what_protects_is_shown_while_it_may_apply_with_what_is_not_known(app: App) -> None:
    html = shown(app, SWEARING | {"crisis": ("unknown",), "intoxicated": ("unknown",)})
    for name, question in (("keep-calm", "crisis"), ("check-illness", "intoxicated")):
        why = html.split(f'id="{name}"')[0].rsplit("<strong>May apply:</strong>", 1)[1].split("</p>")[0]
        assert f"“{app.questions[question].short}”" in why and why.endswith("not known yet.")
    assert html.count("<strong>May apply:</strong>") < 4
    assert html.startswith('<div class="cg-page') and ">Do this now</h1>" in html
    assert PROPER not in html


def test_an_answer_that_is_not_known_takes_no_protecting_line_away(app: App) -> None:
    base = SWEARING | {"crisis": ("now",), "severity": ("extreme",), "intoxicated": ("yes",)}
    ids = {name for name in PROTECT if f'id="{name}"' in shown(app, base)}
    assert ids
    for question in (q for q in app.policy.questions if q.option("unknown") and q.id in base):
        html = shown(app, base | {question.id: ("unknown",)})
        assert ids <= {name for name in PROTECT if f'id="{name}"' in html}, question.id


def test_a_certain_protecting_line_stands_first(app: App) -> None:
    html = shown(app, SWEARING | {"crisis": ("now",), "harm-threat": ("unknown",), "hurt": ("worker",)})
    first = re.findall(r'<li id="([^"]+)"', html.split('id="fold-now"')[1])[0]
    assert first in PROTECT
    shown_first = html.split("data-first-screen")[1].split("</li>")[0]
    assert any(app.statements[name].short in shown_first for name in PROTECT)


def test_what_cannot_be_told_apart_yet_is_one_group(app: App) -> None:
    html = shown(app, {"danger": ("no",)})
    assert html.count("too little is known yet") == 1
    for group in re.findall(r"May apply:</strong>(.*?)</p>", html):
        assert group.count("“") <= NAMED


def test_other_possible_things_are_listed_by_kind(app: App) -> None:
    html = shown(app, ON_AND_ON | {"officers": ("unknown",), "legal": ("not-yet",)})
    later = html.split("data-later")[1].split("</details>")[0]
    assert "Legal and Democratic Services" in later
    assert all(f'<h3 class="cg-minor">{kind}</h3>' in later for kind in (DECIDERS, LETTERS, "Checks"))


def test_danger_leads_on_and_never_to_a_proper_result(app: App) -> None:
    html = shown(app, {"danger": ("yes",)})
    assert ">Do this now</h1>" in html and "999" in html
    assert "When everyone is safe: go on with this case" in html
    assert 'data-answer="danger" data-value="no"' in html
    assert PROPER not in html and "cg-panel" not in html and 'id="outcome-why-not"' not in html


def test_a_case_without_a_step_is_a_proper_result_only_when_nothing_protects(app: App) -> None:
    angry = SWEARING | {"conduct": ("anger",)}
    assert PROPER in shown(app, angry)
    assert PROPER not in shown(app, angry | {"crisis": ("unknown",)})


def test_who_decides_has_the_mark_of_the_row_that_names_them(app: App) -> None:
    html = shown(app, REVIEW)
    who = html.split('id="outcome-who"')[1].split("</ul>")[0]
    assert "mark-silent" in who and "mark-must" not in who
    assert who.count("does not say who reviews") == 1
    assert all(
        f'id="role-{name}"' in who for name in ("senior-manager", "complaints-manager", "safety-advisor")
    )


def test_a_step_has_the_reason_and_the_mark_of_the_row_that_opens_it(app: App) -> None:
    ban = SWEARING | {"severity": ("extreme",), "problem": ("premises",), "complaint": ("no",)}
    html = shown(app, ban)
    row = next(
        r for r in app.rows.values() if r.outputs == (("premises-ban",),) and "one incident" in r.because
    )
    measure = html.split('data-measure="premises-ban"')[1].split("</li>")[0]
    assert f"mark-{row.mark}" in measure and "one incident" in measure


def test_the_check_page_says_that_nothing_more_is_to_ask_only_when_nothing_is_open(app: App) -> None:
    nothing = "Nothing more needs to be asked"
    assert nothing in shown(app, SWEARING, "check")
    open_step = shown(app, SWEARING | {"verbal-possible": ("yes",), "severity": ("unknown",)} | MORE, "check")
    assert nothing not in open_step and "The step is not settled yet." in open_step
    assert app.questions["severity"].short in open_step.split("data-open")[1]
    settled = shown(app, SWEARING | {"hurt": ("unknown",)} | HURT, "check")
    assert nothing not in settled and "The step is settled." in settled


def test_a_certain_ban_beside_an_open_measure_is_never_no_restriction(app: App) -> None:
    """A ban is certain, a limit on contact is not: what is said of the review must fit the ban."""
    case = ON_AND_ON | {
        "problem": ("premises", "contact"),
        "channel": ("unknown",),
        "adjustments": ("telephone",),
    }
    case |= {"weighed": ("not-yet",), "legal": ("not-yet",)}
    html = shown(app, case)
    assert 'data-tier="premises-ban"' in html or 'data-measure="premises-ban"' in html
    assert "No restriction is set" not in html


def test_what_is_settled_is_told_without_claiming_that_it_decided_an_open_step(app: App) -> None:
    html = shown(app, SWEARING | {"severity": ("unknown",)} | MORE)
    assert "decided it" not in html and "did not change the step" not in html


def test_json_names_the_rows_that_decide_and_what_may_be_added(app: App) -> None:
    found = summary(app.rules, decide(app.rules, REVIEW))
    assert {one["mark"] for one in found["deciders"]} == {"silent"}
    assert {one["id"] for one in found["deciders"]} == set(found["decided_by"])
    half = summary(app.rules, decide(app.rules, SWEARING | {"crisis": ("unknown",)}))
    calm = next(one for one in half["possible"]["actions"] if one["id"] == "keep-calm")
    assert summary(app.rules, decide(app.rules, {"danger": ("yes",)}))["goes_on"] == ["danger", "no"]
    assert half["goes_on"] == []
    assert calm["protects"] and calm["hangs_on"] == ["crisis"] and json.dumps(half)

"""The councils' cases walked to their letters, and their questions answered in a browser that has time."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, expect

import site_build
from tests.browser.serving import served
from tests.browser.wizard_driver import Wizard
from wizard.engine import compile_rules, decide, next_step
from wizard.engine.scenario import answers_of
from wizard.letters import plain_text, render_letter
from wizard.model import Policy


def written(policy: Policy) -> dict[str, str]:
    """Every letter that the cases lead to, in plain text."""
    rules, found = compile_rules(policy), {}
    for case in policy.scenarios:
        outcome = decide(rules, answers_of(rules, case))
        for letter in policy.letters:
            if letter.id in outcome.letters:
                made = render_letter(policy, letter, outcome.known, dict(case.fields), "1 May 2026")
                found[letter.id] = plain_text(made)
    return found


def walked(policy: Policy) -> dict[str, str]:
    """Every letter, once each case was seen to answer all that is asked in it and no more."""
    rules = compile_rules(policy)
    for case in policy.scenarios:
        step = next_step(rules, answers_of(rules, case))
        assert step.question is None and not step.missing and not step.dropped, case.id
    letters = written(policy)
    assert set(letters) == {letter.id for letter in policy.letters}
    return letters


@contextmanager
def answered(browser: Browser, content: Path, out: Path, *answers: str) -> Iterator[Wizard]:
    """The outcome of a council's guide in a real browser, built from its content."""
    assert site_build.main(["build", "--draft", "--policy", str(content), "--out", str(out)]) == 0
    context = browser.new_context()
    context.set_default_timeout(120_000)
    expect.set_options(timeout=120_000)
    with served(out) as address:
        wizard = Wizard(context.new_page(), address).open()
        for answer in answers:
            wizard.answer(answer)
        if wizard.step == "check":
            wizard.go("outcome")
        yield wizard
    context.close()

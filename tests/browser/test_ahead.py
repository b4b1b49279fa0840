"""The page that Continue leads to is asked for while the person still looks at the answer just chosen."""

import pytest

from wizard.model import Policy

from .wizard_driver import VIEW, Wizard

pytestmark = pytest.mark.browser

LISTEN = """() => {
  const stock = Worker.prototype.postMessage;
  window.asked = []; window.told = 0;
  Worker.prototype.postMessage = function (message, ...rest) {
    if (message.method === 'submit') {
      window.asked.push(message.args.values.join());
      if (!this.heard) this.addEventListener('message', () => { window.told += 1; });
      this.heard = true;
    }
    return stock.call(this, message, ...rest);
  };
}"""


def past_the_book(wizard: Wizard, policy: Policy) -> None:
    """Answer on until the engine itself is asked."""
    wizard.page.locator("[data-wizard][data-ready]").wait_for()
    wizard.page.evaluate(LISTEN)
    case = dict(next(one for one in policy.scenarios if dict(one.expect).get("letters")).facts)
    while not wizard.page.evaluate("window.asked.length"):
        wizard.answer_page(case)
    wizard.page.evaluate("window.asked = []; window.told = 0")


def fill_in_the_others(wizard: Wizard) -> None:
    """Choose for what shares the page: nothing is asked for before every question has its answer."""
    for question in wizard.questions[1:]:
        wizard.choose(wizard.offered_for(question)[-1], question=question)


def test_the_next_page_is_there_before_continue_is_pressed(wizard: Wizard, policy: Policy) -> None:
    past_the_book(wizard, policy)
    before, value = wizard.step, wizard.offered[-1]
    fill_in_the_others(wizard)
    wizard.choose(value)
    # A function: Playwright evaluates an expression anew at each look, which the page’s policy refuses.
    wizard.page.wait_for_function("() => window.told > 0")
    wizard.press_continue().leave(before)
    assert wizard.page.evaluate("window.asked") == [value]


def test_an_answer_chosen_last_is_the_one_that_counts(wizard: Wizard, policy: Policy) -> None:
    past_the_book(wizard, policy)
    before, values = wizard.step, wizard.offered
    fill_in_the_others(wizard)
    wizard.choose(values[0], values[-1])
    wizard.press_continue().leave(before)
    wizard.page.go_back()
    wizard.reach(before)
    assert wizard.page.locator(f'{VIEW} [data-asks="{before}"] input[value="{values[-1]}"]').is_checked()

"""Continue is in view on every question, tells how many are left, and gives its room up on a short screen."""

import pytest

from tests.engine.cases import SWEARING

from .wizard_driver import VIEW, Wizard

pytestmark = pytest.mark.browser

BUTTON = f"{VIEW} form button[type=submit]"
IN_VIEW = """button => {
  const { top, bottom } = button.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}"""


def test_it_is_in_view_on_a_phone_with_the_questions_left(wizard: Wizard) -> None:
    wizard.page.set_viewport_size({"width": 390, "height": 844})
    while wizard.kind == "question":
        assert wizard.page.locator(BUTTON).evaluate(IN_VIEW), wizard.step
        assert "question" in wizard.page.locator(f"{VIEW} [data-left]").inner_text()
        wizard.answer_page(SWEARING)


@pytest.mark.parametrize("size", [(320, 256), (844, 390)], ids=["enlarged to 400 %", "a phone on its side"])
def test_on_a_short_screen_it_lies_where_it_stands(wizard: Wizard, size: tuple[int, int]) -> None:
    wizard.page.set_viewport_size({"width": size[0], "height": size[1]})
    bar = wizard.page.locator(f"{VIEW} .cg-actions--stay")
    assert bar.evaluate("bar => getComputedStyle(bar).position") == "static"

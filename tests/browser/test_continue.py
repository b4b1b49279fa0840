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


def test_it_is_in_view_on_a_phone_with_the_questions_left(warm: Wizard) -> None:
    warm.page.set_viewport_size({"width": 390, "height": 844})
    while warm.kind == "question":
        assert warm.page.locator(BUTTON).evaluate(IN_VIEW), warm.step
        assert "question" in warm.page.locator(f"{VIEW} [data-left]").inner_text()
        warm.answer_page(SWEARING)


@pytest.mark.parametrize("size", [(320, 256), (844, 390)], ids=["enlarged to 400 %", "a phone on its side"])
def test_on_a_short_screen_it_lies_where_it_stands(warm: Wizard, size: tuple[int, int]) -> None:
    warm.page.set_viewport_size({"width": size[0], "height": size[1]})
    bar = warm.page.locator(f"{VIEW} .cg-actions--stay")
    assert bar.evaluate("bar => getComputedStyle(bar).position") == "static"

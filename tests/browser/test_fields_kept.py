"""No browser is asked to keep, finish, correct or translate what is typed; nor to keep what is ticked."""

import re

import pytest

from .wizard_driver import VIEW, Wizard
from .wizard_steps import Reply

TYPED = re.compile(r'<(?:textarea|input[^>]* type="(?:text|email)")[^>]*>')
KEPT_HERE = ('autocomplete="off"', 'spellcheck="false"', 'writingsuggestions="false"', 'translate="no"')


def test_every_field_in_every_state_of_a_page_is_kept_here(steps: dict[str, Reply]) -> None:
    found = {field: name for name, step in steps.items() for field in TYPED.findall(step["html"])}
    assert {"question", "letter", "letter explained"} <= {step["kind"] for step in steps.values()}
    assert any("data-own-words" in field for field in found) and any("reason-" in field for field in found)
    open_to_others = [
        f"{name}: {field}" for field, name in found.items() if any(one not in field for one in KEPT_HERE)
    ]
    assert not open_to_others


def test_what_shows_typed_words_is_not_translated(steps: dict[str, Reply]) -> None:
    shows = re.compile(r'<[a-z]+ class="(?:cg-sheet|cg-judged)"[^>]*>')
    found = [tag for step in steps.values() for tag in shows.findall(step["html"])]
    assert found and all('translate="no"' in tag for tag in found)


@pytest.mark.browser
def test_no_box_differs_from_how_the_page_came(warm: Wizard) -> None:
    """Firefox keeps on disk, for its recovery, every box that does."""
    boxes = f"[...document.querySelectorAll('{VIEW} input')]"
    differ = f"{boxes}.filter((one) => one.checked !== one.defaultChecked).length"
    warm.choose(warm.offered[0]).choose(warm.offered[1])
    assert warm.page.evaluate(differ) == 0
    assert warm.chosen == [warm.offered[1]]

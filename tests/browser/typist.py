"""Types one word into every field there is, on every step of a case and in every other room of the guide."""

from dataclasses import dataclass, field

from playwright.sync_api import Page, expect

from wizard.model import Policy, Scenario

from .watching import CANARY
from .wizard_driver import VIEW, Wizard

FIELDS = ":is(input:not([type=radio], [type=checkbox], [type=file], [type=hidden], [readonly]), textarea)"


@dataclass
class Typist:
    """Somebody who types the canary wherever a page takes text.

    Attributes:
        fields: how many fields have been typed into.
        steps: every step and page seen.
        files: how many files were made: letters, cases, calendars.
    """

    fields: int = 0
    steps: list[str] = field(default_factory=list)
    files: int = 0

    def type_everywhere(self, page: Page, within: str = VIEW) -> None:
        """Fill every field in sight."""
        for one in page.locator(f"{within} {FIELDS}").all():
            if one.is_visible() and one.is_editable():
                one.fill(CANARY)
                self.fields += 1

    def case(self, wizard: Wizard, scenario: Scenario, letters: set[str]) -> None:
        """Answer every question, then make each of these letters, and save the case."""
        while wizard.kind == "question":
            self.steps += wizard.questions
            self.type_everywhere(wizard.page)
            wizard.answer_page(dict(scenario.facts))
        if wizard.step != "outcome":
            self.steps.append(wizard.step)
            wizard.go("outcome")
        for letter in sorted(letters):
            wizard.go(f"letter:{letter}")
            self.letter(wizard)
            wizard.go("outcome")
        self.type_everywhere(wizard.page)
        self.steps.append("outcome")
        self.saved(wizard.page, "[data-save]")
        self.saved(wizard.page, "[data-zip]")

    def letter(self, wizard: Wizard) -> None:
        """Fill in a letter, change its own words, and hand it over in every way."""
        page = wizard.page
        self.steps.append(wizard.step)
        self.type_everywhere(page)
        for explain in page.locator(f"{VIEW} [data-explain]").all():
            explain.click()
            self.type_everywhere(page)
        expect(page.locator(f"{VIEW} [data-preview]")).to_contain_text(CANARY)
        self.saved(page, "[data-word]")
        for copy in page.locator(f"{VIEW} [data-copy]").all():
            copy.click()
        if page.locator(f"{VIEW} [data-sent]").count():
            page.locator(f"{VIEW} [data-sent]").click()

    def saved(self, page: Page, button: str) -> None:
        """Press what hands over a file; its name must not tell what was typed."""
        with page.expect_download() as download:
            Wizard(page, "").press(button)
        assert CANARY not in download.value.suggested_filename
        self.files += 1

    def other_rooms(self, page: Page, address: str) -> None:
        """Search, lead oneself to a clause, practise and make a certificate."""
        page.goto(f"{address}/policy/index.html")
        page.locator(".find-input").fill(CANARY)
        page.locator(".find-count").filter(has_text="No pages hold").wait_for()
        self.fields += 1
        page.goto(f"{address}/index.html")
        self.type_everywhere(page, "form.goto")
        page.locator("form.goto button[type=submit]").click()
        page.goto(f"{address}/training/practice.html")
        page.select_option("#tr-number", "5")
        page.locator("#tr-remember").check()
        self.type_everywhere(page, "main")
        page.fill("#tr-seed", "7")
        page.get_by_role("button", name="Begin").click()
        self.steps += ["home", "policy", "practice"]
        page.goto(f"{address}/training/team.html")
        page.locator("main article button").first.wait_for()
        self.type_everywhere(page, "main")
        self.steps.append("team")


def most_letters(policy: Policy, wanted: int) -> list[tuple[Scenario, set[str]]]:
    """The cases that together make the most letters, each with those that none before it makes."""
    left = {one: set(dict(one.expect).get("letters", ())) for one in policy.scenarios}
    seen: set[str] = set()
    chosen = []
    for _ in range(wanted):
        best = max(left, key=lambda one: len(left[one] - seen))
        chosen.append((best, left.pop(best) - seen))
        seen |= chosen[-1][1]
    return chosen

"""Drives the wizard's page as a person would: reads the questions, ticks, presses Continue."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from playwright.sync_api import Locator, Page, expect

VIEW = "[data-view]"
STEP = f"{VIEW} [data-step]"
OTHER_STEP = """([where, step]) => {
  const now = document.querySelector(where);
  return now && now.dataset.step !== step;
}"""


ANSWER = """async ([view, facts, end]) => {
  const part = () => document.querySelector(`${view} [data-step]`);
  const stuck = () => document.querySelector(`${view} :is([data-error-summary], [data-kind=failed])`);
  const left = (step) => new Promise((resolve, reject) => {
    const look = () => {
      const now = part();
      if (!stuck() && (!now || now.dataset.step === step)) return;
      watch.disconnect();
      stuck() ? reject(new Error(`${step}: ${stuck().innerText}`)) : resolve();
    };
    const watch = new MutationObserver(look);
    watch.observe(document.body, { subtree: true, childList: true, attributes: true });
    look();
  });
  const asked = [];
  while (part().dataset.kind === "question" && part().dataset.step !== end) {
    const step = part().dataset.step;
    for (const group of document.querySelectorAll(`${view} [data-asks]`)) {
      const question = group.dataset.asks;
      const boxes = [...group.querySelectorAll(".cg-choice__input")];
      const stays = !facts && boxes.some((one) => one.checked);
      for (const value of stays ? [] : facts?.[question] ?? [boxes.at(-1).value]) {
        const box = boxes.find((one) => one.value === value);
        if (!box) throw new Error(`${question} does not offer ${value}`);
        if (!box.checked) box.click();
      }
      asked.push(question);
    }
    document.querySelector(`${view} form button[type=submit]`).click();
    await left(step);
  }
  return asked;
}"""
"""Answers page after page as `answer_page` does, within the page: a tenth of the work of a mouse."""
ANEW = """(view) => {
  document.querySelector(`${view} [data-step]`).dataset.gone = "";
  const again = Object.assign(document.createElement("button"), { type: "button", hidden: true });
  again.dataset.again = "";
  document.querySelector(view).append(again);
  again.click();
}"""


@dataclass
class Wizard:
    page: Page
    address: str

    def open(self) -> Self:
        self.page.goto(f"{self.address}/wizard/index.html")
        expect(self.page.locator("[data-wizard][data-started]")).to_have_count(1)
        return self

    @property
    def step(self) -> str:
        return self.page.locator(STEP).get_attribute("data-step") or ""

    @property
    def kind(self) -> str:
        return self.page.locator(STEP).get_attribute("data-kind") or ""

    @property
    def questions(self) -> list[str]:
        """The questions of the page: the one it is named for, and those that share it."""
        asked = self.page.locator(f"{VIEW} [data-asks]").all()
        return [one.get_attribute("data-asks") or "" for one in asked]

    @property
    def offered(self) -> list[str]:
        """What may be chosen for the question that the page is named for."""
        return self.offered_for(self.step)

    def offered_for(self, question: str) -> list[str]:
        boxes = self.page.locator(f'{VIEW} [data-asks="{question}"] .cg-choice__input')
        return [box.get_attribute("value") or "" for box in boxes.all()]

    @property
    def chosen(self) -> list[str]:
        return self.chosen_for(self.step)

    def chosen_for(self, question: str) -> list[str]:
        checked = self.page.locator(f'{VIEW} [data-asks="{question}"] .cg-choice__input:checked')
        return [box.input_value() for box in checked.all()]

    def choose(self, *values: str, question: str = "") -> Self:
        where = f'{VIEW} [data-asks="{question or self.step}"]'
        for value in values:
            self.page.locator(f'{where} .cg-choice__input[value="{value}"]').check()
        return self

    def press_continue(self) -> Self:
        self.page.locator(f"{VIEW} form button[type=submit]").click()
        return self

    def answer(self, *values: str) -> Self:
        """Choose, continue, and wait for the next page; only for a question that has its page to itself."""
        before = self.step
        self.choose(*values).press_continue()
        return self.leave(before)

    def fill_in(self, facts: Mapping[str, tuple[str, ...]]) -> Self:
        """Choose for every question of the page what the case says."""
        for question in self.questions:
            self.choose(*self.answer_for(facts, question), question=question)
        return self

    def answer_page(self, facts: Mapping[str, tuple[str, ...]]) -> Self:
        """Answer every question of the page, continue, and wait for the next page."""
        before = self.step
        self.fill_in(facts).press_continue()
        return self.leave(before)

    def leave(self, step: str) -> Self:
        self.page.wait_for_function(OTHER_STEP, arg=[STEP, step])
        return self

    def go(self, to: str) -> Self:
        """Press the first button that leads to a step, and wait for it; a door it stands behind is opened."""
        button = self.page.locator(f'{VIEW} button[data-go="{to}"]').first
        self.reveal(button)
        button.click()
        return self.reach(to)

    def open_door(self, name: str) -> Self:
        """Open a door of the outcome as a person would: by its title."""
        door = self.page.locator(f"{VIEW} #door-{name}")
        if door.get_attribute("open") is None:
            door.locator("> summary").click()
        return self

    def press(self, selector: str) -> Self:
        """Press the first button of the page that this selects, wherever it is folded away."""
        button = self.page.locator(f"{VIEW} {selector}").first
        self.reveal(button)
        button.click()
        return self

    def reveal(self, part: Locator) -> Self:
        """Open every door that a part stands behind, from the outermost in."""
        part.wait_for(state="attached")
        closed = part.locator("xpath=ancestor::details[not(@open)]")
        while closed.count():
            closed.first.locator("> summary").click()
        return self

    def reach(self, step: str) -> Self:
        expect(self.page.locator(f'{VIEW} [data-step="{step}"]')).to_have_count(1)
        return self

    def answer_questions(self, facts: Mapping[str, tuple[str, ...]]) -> list[str]:
        """Answer all that is asked, without a mouse, and return which questions those were."""
        own = {question: values or ("none",) for question, values in facts.items()}
        asked: list[str] = self.page.evaluate(ANSWER, [VIEW, own, ""])
        return asked

    def go_on_until(self, step: str) -> Self:
        """Go on with what is chosen, without a mouse, up to a question or to where none is left to ask."""
        self.page.evaluate(ANSWER, [VIEW, None, step])
        return self

    def answer_all(self, facts: Mapping[str, tuple[str, ...]]) -> Self:
        """Answer every question that is asked, and open the outcome: for tests of what comes after."""
        self.answer_questions(facts)
        return self if self.step == "outcome" else self.go("outcome")

    def begin_anew(self) -> Self:
        """Forget the case as “Start a new case” does, which not every page shows; the engine stays up."""
        first = self.page.locator("[data-wizard]").get_attribute("data-first") or ""
        self.page.evaluate(ANEW, VIEW)
        expect(self.page.locator(f'{VIEW} [data-step="{first}"]:not([data-gone])')).to_have_count(1)
        return self

    def answer_for(self, facts: Mapping[str, tuple[str, ...]], question: str = "") -> tuple[str, ...]:
        """The case's own answer; what it does not answer cannot change its tier, so any answer will do."""
        own = facts.get(question or self.step)
        if own is None:
            return (self.offered_for(question or self.step)[-1],)
        return own or ("none",)

    @property
    def focused(self) -> str:
        return self.page.evaluate("document.activeElement.textContent.trim()")

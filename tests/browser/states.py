"""The states of a page, found by pressing each kind of control that it shows: nobody keeps a list of them."""

from collections.abc import Callable, Iterator

from playwright.sync_api import Locator

from .wizard_driver import STEP, VIEW, Wizard

KINDS = """(view) => {
  const leads = ["go", "back", "again", "retry", "take", "print", "largeToo"];
  const marks = ({ dataset }) => Object.keys(dataset).filter((name) => name !== "walked").sort();
  const kind = (one) => [one.localName, one.className, ...marks(one), one.id.replace(/[-0-9].*/, ""),
    one.getAttribute("aria-pressed") ?? ""].join(" ");
  const found = [];
  for (const one of view.querySelectorAll("button, summary, input[type=checkbox]")) {
    const leaves = leads.some((name) => name in one.dataset) || (one.type === "submit" && one.form);
    if (leaves || one.disabled || !one.checkVisibility()) continue;
    one.dataset.walked = String(found.length);
    found.push(kind(one));
  }
  return found;
}"""
QUIET = """() => new Promise((resolve) => {
  let frames = 0;
  const watch = new MutationObserver(() => { frames = 0; });
  const all = { subtree: true, childList: true, attributes: true, characterData: true };
  watch.observe(document.body, all);
  const next = () => {
    frames += 1;
    if (frames <= 12) return requestAnimationFrame(next);
    watch.disconnect();
    return resolve();
  };
  next();
})"""
LONGEST = 60
"""States of one page; more would mean that pressing never comes to an end."""


def pressing(
    kinds: Callable[[], list[str]], press: Callable[[int], None], step: Callable[[], str]
) -> Iterator[tuple[str, int | None]]:
    """Press each kind of control of the page once, in whatever browser.

    Args:
        kinds: the kinds of the controls that the page shows now, by `KINDS`.
        press: presses the control of a number, and waits until the page is quiet.
        step: the page's name.

    Yields:
        What was pressed, and the number that it had.
    """
    here, pressed = step(), set[str]()
    yield "as it opens", None
    while len(pressed) < LONGEST:
        found = kinds()
        new = next((number for number, kind in enumerate(found) if kind not in pressed), None)
        if new is None:
            return
        pressed.add(found[new])
        press(new)
        assert step() == here, f"{found[new]} leads to another page"
        yield found[new], new
    raise AssertionError(f"{here} has ever more states: {sorted(pressed)}")


def walked(number: int) -> str:
    """Where the control of a number is, as a CSS selector."""
    return f'{VIEW} [data-walked="{number}"]'


def states(wizard: Wizard) -> Iterator[tuple[str, Locator | None]]:
    """Press each kind of control of the page once, and yield what was pressed, the pointer still on it."""
    page = wizard.page

    def press(number: int) -> None:
        page.locator(walked(number)).first.click()
        page.evaluate(QUIET)

    for kind, number in pressing(lambda: page.locator(VIEW).evaluate(KINDS), press, lambda: wizard.step):
        control = None if number is None else page.locator(walked(number)).first
        yield kind, control if control and control.is_visible() else None


def pages_from(wizard: Wizard) -> list[str]:
    """The pages that the one on the screen leads to, one of each kind."""
    found: dict[str, str] = {}
    for button in wizard.page.locator(f"{VIEW} button[data-go]").all():
        to = button.get_attribute("data-go") or ""
        found.setdefault(to.partition(":")[0], to)
    known = wizard.page.locator(STEP).get_attribute("data-step")
    return [to for to in found.values() if to != known]

"""The states of a page, found by pressing each kind of control that it shows: nobody keeps a list of them."""

from collections.abc import Iterator

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


def states(wizard: Wizard) -> Iterator[tuple[str, Locator | None]]:
    """Press each kind of control of the page once, and yield what was pressed, the pointer still on it."""
    page, step, pressed = wizard.page, wizard.step, set[str]()
    yield "as it opens", None
    while len(pressed) < LONGEST:
        kinds: list[str] = page.locator(VIEW).evaluate(KINDS)
        new = next((number for number, kind in enumerate(kinds) if kind not in pressed), None)
        if new is None:
            return
        pressed.add(kinds[new])
        control = page.locator(f'{VIEW} [data-walked="{new}"]').first
        control.click()
        page.evaluate(QUIET)
        assert wizard.step == step, f"{kinds[new]} leads to another page"
        yield kinds[new], control if control.is_visible() else None
    raise AssertionError(f"{step} has ever more states: {sorted(pressed)}")


def pages_from(wizard: Wizard) -> list[str]:
    """The pages that the one on the screen leads to, one of each kind."""
    found: dict[str, str] = {}
    for button in wizard.page.locator(f"{VIEW} button[data-go]").all():
        to = button.get_attribute("data-go") or ""
        found.setdefault(to.partition(":")[0], to)
    known = wizard.page.locator(STEP).get_attribute("data-step")
    return [to for to in found.values() if to != known]

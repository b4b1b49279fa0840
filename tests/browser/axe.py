"""Runs axe over a page in light and dark, on a phone and on a desk, and tells in words what it finds."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

AXE = Path(__file__).resolve().parents[2] / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
CHANGING = ["color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable"]
"""The rules whose result hangs on colours and width; all others read the same page the same way."""
RUN = """async ([where, options]) => {
  const look = async (more) => {
    const told = { ...options, ...more, resultTypes: ["violations"], elementRef: true };
    const { violations } = await axe.run(where, told);
    return violations.flatMap(({ id, nodes }) => nodes.map((one) => ({ id, ...one })));
  };
  const stuck = async ({ id, element }) => {
    if (id !== "target-size") return true;
    const before = { left: scrollX, top: scrollY, behavior: "instant" };
    element.scrollIntoView({ block: "center", behavior: "instant" });
    const again = await look({ runOnly: { type: "rule", values: [id] } });
    scrollTo(before);
    return again.some((one) => one.element === element);
  };
  const found = [];
  for (const one of await look({})) if (await stuck(one)) found.push(one);
  return found.map(({ id, html, failureSummary }) =>
    `${id}: ${html.slice(0, 160)}: ${failureSummary.replace(/\\s+/g, " ")}`);
}"""
"""Continue stays at the foot of the window, and can lie on half an answer where the page happens to be
scrolled. A person scrolls on; so what is found too small is looked at again in the middle of the window,
and is a breach if it is too small there as well."""


@dataclass(frozen=True)
class Look:
    """How a page is looked at: the theme's name for its colours, and the width in CSS pixels."""

    colours: str
    width: int

    def __str__(self) -> str:
        return f"{'dark' if self.colours == 'slate' else 'light'}, {self.width} px"


LOOKS = [Look(colours, width) for colours in ("default", "slate") for width in (1280, 320)]


def page_with_axe(browser: Browser) -> Page:
    """A page in which axe is there before anything else, and colours change at once.

    A colour on its way to another would have no contrast yet.
    """
    context = browser.new_context(reduced_motion="reduce")
    context.add_init_script(path=AXE)
    return context.new_page()


SETTLED = """async () => {
  const left = (code) => code.scrollWidth > code.clientWidth && !code.hasAttribute("tabindex");
  for (let frame = 0; frame < 60; frame += 1) {
    await new Promise((resolve) => { requestAnimationFrame(() => resolve(undefined)); });
    if (![...document.querySelectorAll("pre > code")].some(left)) return;
  }
}"""
"""The theme takes code that is all in view out of the tab order; after a change of width wait for it."""


def put_on(page: Page, look: Look) -> None:
    page.set_viewport_size({"width": look.width, "height": 900})
    page.evaluate("colours => { document.body.dataset.mdColorScheme = colours }", look.colours)
    page.evaluate(SETTLED)


def faults(page: Page, look: Look, where: str = "html", rules: Iterable[str] = ()) -> list[str]:
    """What axe finds, and whether the page scrolls sideways.

    Args:
        page: has axe in it already.
        look: taken on first.
        where: what to look at, a CSS selector.
        rules: only these; left out, all rules with our tags.
    """
    put_on(page, look)
    only: dict[str, Any] = (
        {"type": "rule", "values": list(rules)} if rules else {"type": "tag", "values": TAGS}
    )
    found: list[str] = page.evaluate(RUN, [where, {"runOnly": only}])
    if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
        found.append("scrolls sideways")
    return [f"{look}: {fault}" for fault in found]

"""axe finds nothing on any page of the wizard that the training cases lead to, in any of four looks."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.proof import prove
from tests.sampling import part
from wizard.model import Policy

from .axe import CHANGING, LOOKS, faults, page_with_axe, put_on
from .wizard_steps import Reply

pytestmark = pytest.mark.browser

SHARDS = 4
ONE_IN = 48
SMALL = """(twins) => {
  const put = (where, style, kind = "button") => {
    const one = document.createElement(kind);
    one.textContent = "a";
    one.style.cssText = `all: unset; display: block; ${style}`;
    where.append(one);
    return one;
  };
  const room = document.querySelector("[data-view]");
  room.style.paddingTop = "1500px";
  const small = Array.from({ length: twins }, () => put(room, "width: 16px; height: 16px"))[0];
  put(room, "height: 1500px; color: transparent", "div");
  put(room, "position: sticky; bottom: 0; height: 60px");
  scrollBy({ top: small.getBoundingClientRect().bottom - innerHeight + 52, behavior: "instant" });
}"""
"""Puts small buttons into the page, and scrolls the first half under a bar that stays."""
SHOW = """async (step) => {
  const main = document.querySelector("script[type=module]").src;
  const { showPage } = await import(new URL("view.js", main).href);
  const view = document.querySelector("[data-view]");
  showPage(view, step, "Decision wizard");
  view.querySelectorAll("details").forEach((one) => { one.open = true; });
  view.querySelectorAll(".cg-rewording").forEach((one) => { one.hidden = false; });
}"""


@pytest.fixture(scope="module")
def page(browser: Browser, address: str) -> Iterator[Page]:
    page = page_with_axe(browser)
    page.goto(f"{address}/wizard/index.html")
    yield page
    page.context.close()


def test_the_steps_hold_every_question_its_error_and_every_letter(
    steps: dict[str, Reply], policy: Policy
) -> None:
    kinds = [step["kind"] for step in steps.values() if not step.get("error")]
    assert kinds.count("question") == len(policy.questions)
    assert {step["at"] for step in steps.values() if step["kind"] == "letter"} == {
        f"letter:{letter.id}" for letter in policy.letters
    }
    assert {"check", "outcome", "loaded"} <= set(kinds)
    refused = [step for step in steps.values() if step.get("error")]
    assert len(refused) >= len(policy.questions) - 1  # what no case comes to is not refused either


@pytest.mark.parametrize("shard", range(SHARDS))
def test_every_step_is_accessible(
    page: Page, steps: dict[str, Reply], policy: Policy, whole: bool, shard: int
) -> None:
    """The whole page in one look; in the other three what colours and width can change."""
    found = []
    for number, (name, step) in enumerate(part(list(steps.items())[shard::SHARDS], ONE_IN, whole)):
        page.evaluate(SHOW, step)
        for turn, look in enumerate(LOOKS[number % 4 :] + LOOKS[: number % 4]):
            where = ("html", ()) if turn == 0 else (".cg-root", CHANGING)
            found += [f"{name}: {fault}" for fault in faults(page, look, *where)]
    prove("access_steps", policy, whole, steps=len(steps), looks=len(LOOKS), violations=len(found))
    assert not found, "\n".join(found)


def test_a_fault_in_a_step_is_found(page: Page, steps: dict[str, Reply]) -> None:
    step = next(step for step in steps.values() if step["kind"] == "question")
    page.evaluate(SHOW, {**step, "html": step["html"].replace("<label", "<b").replace("</label", "</b")})
    assert any("label" in fault for fault in faults(page, LOOKS[0]))


@pytest.mark.parametrize(("twins", "faulty"), [(1, 0), (2, 2)], ids=["freed by scrolling", "stuck"])
def test_only_what_scrolling_does_not_free_is_too_small(
    page: Page, address: str, twins: int, faulty: int
) -> None:
    page.goto(f"{address}/wizard/index.html")
    put_on(page, LOOKS[1])
    page.evaluate(SMALL, twins)
    told = page.evaluate("axe.run({ runOnly: ['target-size'] }).then(({ violations }) => violations.length)")
    assert told  # as the page stands
    assert len(faults(page, LOOKS[1], rules=["target-size"])) == faulty

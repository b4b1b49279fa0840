"""Every practice case, decided by the engine inside Pyodide: the same as the case expects."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.sampling import part
from wizard.browser.api import METHODS
from wizard.engine import compile_rules, decide
from wizard.engine.scenario import answers_of
from wizard.model import CHECKS_DONE, TOLD, Policy
from wizard.publish.release import read_release

pytestmark = pytest.mark.browser

DECIDE_ALL = """async ([release, cases]) => {
  const { Engine } = await import(release.engine);
  const engine = new Engine(release.worker, release.init, () => {});
  return Promise.all(cases.map((facts) => engine.call("decide_facts", { facts })));
}"""


def test_all_cases_come_out_as_expected_in_the_browser(
    page: Page, address: str, site: Path, policy: Policy, whole: bool
) -> None:
    assert "decide_facts" in METHODS
    page.goto(f"{address}/index.html")
    rules, scenarios = compile_rules(policy), part(policy.scenarios, 4, whole)
    cases = [{name: list(values) for name, values in answers_of(rules, case).items()} for case in scenarios]
    outcomes = page.evaluate(DECIDE_ALL, [read_release(site).engine(address), cases])
    kinds = {statement.id: statement.kind for statement in policy.statements}
    for case, outcome in zip(scenarios, outcomes, strict=True):
        here = decide(rules, answers_of(rules, case))
        found = {
            **{name: set(values) for name, values in outcome["facts"]},
            "tier": {outcome["tier"]},
            # What is certain, while other values are open.
            **{name: set(outcome[name.replace("-", "_")]) for name in ("tiers", "letters", "decided-by")},
            CHECKS_DONE: set(outcome["checks_done"]),
            **{
                name: {told for told in outcome["statements"] if kinds[told] == kind}
                for name, kind in TOLD.items()
            },
        }
        assert outcome["tier"] == here.tier, case.id
        assert [tuple(fact[1]) for fact in outcome["facts"]] == [values for _, values in here.facts], case.id
        for key, values in case.expect:
            assert found.get(key, set()) == set(values), f"{case.id}: {key}"

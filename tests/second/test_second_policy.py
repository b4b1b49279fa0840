"""A second, small, made-up policy with other numbers, steps and roles: nothing here knows the first one."""

import ast
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.serving import served
from tests.browser.wizard_driver import VIEW, Wizard
from tests.councils.walking import written
from tests.publish.html_pages import read
from tests.publish.test_site import broken
from wizard.engine import Rules, compile_rules, decide
from wizard.engine.scenario import answers_of
from wizard.engine.summary import summary
from wizard.model import Policy
from wizard.publish.proved import proved
from wizard.report import check_folder
from wizard.source import load_policy

PROJECT = Path(__file__).resolve().parents[2]
FOLDER = Path(__file__).parent / "policy"
BY_EXAMPLE = {
    *("for-policy-officers", "changing-the-policy", "for-trainers", "case-file", "for-hosts", "tone"),
    *("performance", "licences"),
}
"""Pages by hand that teach by the example of the content that comes with the program, or measure with it; and
the list of other programs, whose versions look like numbers of clauses."""
FIXED = {
    *("must", "may", "silent", "good-practice", "not-open", "stays-open", "decided-by", "long-text"),
    *("person-name", "person-address", "case-reference", "sender-name", "sender-role", "sender-contact"),
    *("incident-date", "request-date", "review-date", "next-review-date", "comments-by", "request-due"),
    *("start-date", "end-date", "new-end-date", "earlier-restriction", "witness-names", "data-due"),
    *("person-greeting", "letter-form", "adjustments-offered"),
    *("what-happened", "evidence-list", "consulted-views", "group-members", "legal-note"),
    *("circumstances-note", "options-tried", "options-rejected"),
    *("council-address", "council-telephone", "council-email", "security-contact", "safeguarding-contact"),
    *("accessibility-contact", "guide-fault-contact"),
}
"""Names with a meaning in every policy: docs/for-policy-officers.md lists them."""


@pytest.fixture(scope="module")
def library() -> Policy:
    return load_policy(FOLDER)


@pytest.fixture(scope="module")
def library_rules(library: Policy) -> Rules:
    return compile_rules(library)


@pytest.fixture(scope="module")
def library_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("library") / "site"
    command = [
        sys.executable,
        "site_build.py",
        "build",
        "--draft",
        "--policy",
        str(FOLDER),
        "--out",
        str(out),
    ]
    run = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    assert "not found" not in run.stdout + run.stderr
    return out


def test_it_checks_without_a_finding() -> None:
    report = check_folder(FOLDER, lambda _: None, date(2026, 11, 29))
    assert [str(fault) for fault in report.findings] == []
    assert report.counts["numbered"] + report.counts["unnumbered"] == 17


def test_its_cases_decide_and_its_letters_are_whole(library: Policy) -> None:
    letters = written(library)
    assert set(letters) == {"reminder", "exclusion-notice"}
    assert "We look at this again within three months" in letters["exclusion-notice"]
    assert "The Board, Mill House, Marlow Vale" in letters["exclusion-notice"]
    assert not [text for text in letters.values() if "[" in text]


def test_its_own_review_period_counts(library: Policy, library_rules: Rules) -> None:
    case = next(one for one in library.scenarios if dict(one.expect)["tier"] == ("excluded",))
    found = summary(library_rules, decide(library_rules, answers_of(library_rules, case)))["review"]
    assert found == {"months": 3, "or_sooner": True, "mark": "must", "clauses": ["three-month-review"]}


def test_every_link_in_its_guide_resolves(library_site: Path) -> None:
    built = {file: read(file) for file in library_site.rglob("*.html") if file.name != "404.html"}
    faults = {
        f"{file.relative_to(library_site)} -> {link}: {fault}"
        for file, page in built.items()
        for link in page.links + page.loads
        if "#walk=" not in link and (fault := broken(file, link, built))
    }
    assert not faults, "\n".join(sorted(faults))


def test_its_guide_says_nothing_of_the_first_policy(policy: Policy, library_site: Path) -> None:
    """Neither names nor figures nor clause numbers; pages by hand that teach by its example are left out."""
    names = [policy.council, *(tier.title for tier in policy.tiers if tier.title != "Legal action")]
    names += [role.title for role in policy.roles if " " in role.title] + ["six months"]
    told = re.compile("|".join(map(re.escape, names)) + "|" + figures_of(policy), re.IGNORECASE)
    pages = [page for page in library_site.rglob("*.html") if page.stem not in BY_EXAMPLE]
    pages = [page for page in pages if "adr" not in page.parts]
    assert len(pages) > 30 and {"proof", "privacy", "how-to-use"} <= {page.stem for page in pages}
    found = {f"{page.name}: {m[0]}" for page in pages if (m := told.search(shown(page)))}
    assert not found


def figures_of(policy: Policy) -> str:
    """A pattern for how many of each there are in the first policy, and for its numbers of three parts."""
    made = proved(policy, PROJECT / "policy_source")
    counted = [f"{made[name]:,} {name}" for name in ("tables", "safeguards", "claims", "questions")]
    counted += [f"{made['scenarios']} training cases", str(made["about"]), str(made["rules"]), policy.version]
    numbers = [clause.number for clause in policy.clauses if clause.number.count(".") > 1]
    assert len(numbers) > 5 and made["safeguards"] > 100
    return "|".join([*map(re.escape, counted), *(rf"(?<![\d.]){re.escape(one)}(?![\d.])" for one in numbers)])


def shown(page: Path) -> str:
    """What a page says, without its markup: names of files there have figures of their own."""
    text = page.read_text(encoding="utf-8")
    return " ".join(re.sub(r"(?s)<(script|style|svg)\b.*?</\1>|<[^>]+>", " ", text).split())


def test_its_questions_lead_to_an_exclusion_and_its_letter(browser: Browser, library_site: Path) -> None:
    context = browser.new_context()
    context.set_default_timeout(120_000)
    expect.set_options(timeout=120_000)
    with served(library_site) as address:
        wizard = Wizard(context.new_page(), address).open()
        for answer in (["no"], ["abused", "damaged"], ["yes"], ["yes"], ["yes"], ["no"]):
            wizard.answer(*answer)
        if wizard.step == "check":
            wizard.go("outcome")
        page = wizard.page.locator(VIEW)
        expect(page).to_contain_text("Exclusion from a branch")
        expect(page).to_contain_text("Director of the trust")
        expect(page).to_contain_text("three months")
        wizard.go("letter:exclusion-notice")
        expect(page).to_contain_text("Notice of exclusion")
    context.close()


def named_in_code(names: set[str]) -> list[str]:
    """Where Python or a template names one of these IDs outside a docstring."""
    found = []
    for file in sorted((PROJECT / "wizard").rglob("*.py")):
        if file.parent.name == "bench":
            continue  # measures the policy that is there
        tree = ast.parse(file.read_text(encoding="utf-8"))
        docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and node.value in names and id(node) not in docs:
                found.append(f"{file.relative_to(PROJECT)}:{node.lineno}: {node.value}")
    word = re.compile(
        r"[\"'@#](" + "|".join(sorted(map(re.escape, names), key=len, reverse=True)) + r")\b(?!-)"
    )
    for file in sorted([*(PROJECT / "macros").rglob("*.j2"), *(PROJECT / "docs/assets").rglob("*.js")]):
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
            found += [f"{file.relative_to(PROJECT)}:{number}: {m[1]}" for m in word.finditer(line)]
    return found


def test_no_code_names_anything_of_the_first_policy(policy: Policy) -> None:
    things = (
        *(policy.clauses, policy.terms, policy.tiers, policy.roles, policy.statements, policy.letters),
        *(policy.fields, policy.settings, policy.questions, policy.tables),
    )
    names = {thing.id for group in things for thing in group}
    names |= {value for question in policy.questions for value in question.values}
    names |= {name for table in policy.tables for name in table.outputs}
    names = {name for name in names if "-" in name} - FIXED
    assert named_in_code(names) == []
    assert named_in_code({"stays-open"})  # so that it would be seen

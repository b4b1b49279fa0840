"""Lists the training pages, and lays the files for learning systems beside them."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

from wizard.drill.drills import drills
from wizard.model import Clause, Paragraph, Policy, Source, Statement
from wizard.publish.ladder import given_by_tier
from wizard.publish.pages import Page
from wizard.publish.register_cases import lay_register_files, register_pages
from wizard.publish.walks import lay_walks
from wizard.publish.zipped import lay_zip
from wizard.training.data import data, dumps
from wizard.training.exercise import exercises
from wizard.training.gift import gift
from wizard.training.pick import picked
from wizard.training.plans import PLANS, cases_needed
from wizard.training.records import Exercise
from wizard.training.scorm import Edition, package
from wizard.view import Links

ROOT = "../"
LETTERS = "ABCDEFGH"
LEVELS = {"short": "Little to weigh", "middling": "Some things to weigh", "long": "Much to weigh"}


def training_pages(policy: Policy) -> Iterator[Page]:
    """Yield every training page; a policy without cases has none.

    Raises:
        ContentError: a case is stale.
    """
    if not policy.scenarios:
        return
    made = exercises(policy)
    shows = shown_everywhere(policy)
    yield Page("training/index.md", "training-index", shows)
    yield Page("training/practice.md", "training-practice", shows)
    yield Page("training/team.md", "training-team", shows)
    yield Page("training/pack.md", "training-pack", shows | _pack(policy))
    yield Page("training/poster.md", "training-poster", shows | _poster(policy))
    if policy.workings.cards:
        yield Page("training/desk-card.md", "training-desk-card", shows | _desk_card(policy))
    yield from register_pages(policy, shows)
    around: list[Exercise | None] = [None, *made, None]
    for number, one in enumerate(made):
        beside = {"one": one, "before": around[number], "after": around[number + 2]}
        yield Page(f"training/{one.scenario.id}.md", "training-case", shows | beside)


def shown_everywhere(policy: Policy) -> dict[str, Any]:
    """Return what every training page and paper may show."""
    shows = {"made": exercises(policy), "drills": drills(policy), "cited": cited_by(policy)}
    return {**shows, "letters": LETTERS, "levels": LEVELS}


def papers_shown(policy: Policy) -> dict[str, Any] | None:
    """Return what the printed poster, desk card and trainer's pack show; None where there are no cases."""
    if not policy.scenarios:
        return None
    return shown_everywhere(policy) | _pack(policy) | _poster(policy) | _desk_card(policy)


def lay_training_files(policy: Policy, out: Path) -> None:
    """Write the files that are no pages: the exercises, and the packages for learning systems."""
    if not policy.scenarios:
        return
    folder = out / "training"
    folder.mkdir(parents=True, exist_ok=True)
    made = exercises(policy)
    (folder / "exercises.json").write_text(dumps(data(policy, made, Links(policy), ROOT)), encoding="utf-8")
    lay_zip(folder / "cases-gift.zip", "cases.gift", gift(policy, made).encode())
    lay_walks(policy, folder / "walks")
    lay_register_files(policy, folder / "register")
    for edition in get_args(Edition):
        (folder / f"scorm-{edition}.zip").write_bytes(package(policy, made, edition))


def cited_by(policy: Policy) -> dict[str, Clause | Source]:
    """Return clauses and sources by ID: what a reader may want to see in full."""
    found: dict[str, Clause | Source] = {clause.id: clause for clause in policy.clauses}
    return found | {source.id: source for source in policy.sources}


Shown = list[tuple[str, list[Statement]]]


def told(policy: Policy, card: str) -> Shown:
    """Return the parts of a card that the content asks for: each heading with its statements."""
    known = {statement.id: statement for statement in policy.statements}
    parts = [part for part in policy.workings.cards if part.card == card]
    return [(part.title, [known[name] for name in part.told]) for part in parts]


def _pack(policy: Policy) -> dict[str, Any]:
    return {"plans": PLANS, "chosen": picked(exercises(policy), cases_needed())}


def _poster(policy: Policy) -> dict[str, Any]:
    return {"poster": told(policy, "poster"), "deciders": given_by_tier(policy, "decided-by")}


def _desk_card(policy: Policy) -> dict[str, Any]:
    sides = {"front": told(policy, "desk"), "back": told(policy, "desk-back")}
    return {**sides, "say": _script(policy, policy.workings.script)}


def _script(policy: Policy, letter: str) -> tuple[Paragraph, ...]:
    """Return the parts of a script that hold in every case."""
    script = next((one for one in policy.letters if one.id == letter), None)
    return tuple(part for part in script.paragraphs if not part.when) if script else ()

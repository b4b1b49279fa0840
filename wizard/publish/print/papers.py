"""Lists the papers of a policy: which template makes each, of what, and in which size of type."""

from collections.abc import Iterator
from typing import Any

from jinja2 import Environment

from wizard.letters import blank_letter
from wizard.letters.policy_paper import policy_paper
from wizard.model import Letter, Policy
from wizard.publish.blanks import LONG
from wizard.publish.naming import Names, plain_in
from wizard.publish.print.press import Paper
from wizard.publish.print.templates import print_environment, rendered

POSTERS = {"a3": (14.0, 13.5, 13.0, 12.5, 12.0, 11.0, 10.0), "a4": (9.9, 9.5, 9.2, 8.8, 8.5, 7.8, 7.1)}
SHEET = (13.0,)
"""A sheet that is enclosed is read by the person: in clear print, 12 points or more."""
ENCLOSED = (12.0,)
CARD = (11.0, 10.5, 10.0, 9.6, 9.2, 8.8, 8.4, 8.0)


def training_papers(policy: Policy, shows: dict[str, Any]) -> Iterator[Paper]:
    """Yield poster, desk card and trainer's pack.

    Args:
        policy: what they are made from.
        shows: what the training pages show; the papers show the same.
    """
    env = print_environment(policy)
    shows = {**shows, "names": Names(policy), "plain": plain_in(policy)}
    for sheet, sizes in POSTERS.items():
        text = rendered(env, "poster", {**shows, "sheet": sheet})
        yield Paper(f"training/poster-{sheet}.pdf", text, policy.updated, sizes)
    if shows["front"]:
        for sheet, path in (("a5", "training/desk-card.pdf"), ("a4", "training/desk-card-a4.pdf")):
            text = rendered(env, "desk-card", {**shows, "sheet": sheet})
            yield Paper(path, text, policy.updated, CARD)
    yield Paper("training/trainers-pack.pdf", rendered(env, "pack", shows), policy.updated)


def policy_papers(policy: Policy, shows: dict[str, Any]) -> Iterator[Paper]:
    """Yield the whole policy, and every letter, script and record as a blank.

    Args:
        policy: what they are made from.
        shows: what the pages of the policy show besides: `adopted`, `date` and `binds`.
    """
    env = print_environment(policy)
    shows = {**shows, "plain": plain_in(policy), "names": Names(policy)}
    yield Paper("policy/policy.pdf", rendered(env, "policy", shows), policy.updated)
    shows["long"] = {field.id for field in policy.fields if field.kind in LONG}
    for letter in policy.letters:
        yield _letter(env, policy, letter, shows)


def enclosed_papers(policy: Policy) -> Iterator[Paper]:
    """Yield what goes with letters whatever the case: the policy, and every sheet."""
    env = print_environment(policy)
    text = rendered(env, "enclosed", {"finished": policy_paper(policy)})
    yield Paper("enclosed/policy.pdf", text, policy.updated, ENCLOSED)
    shows = {"plain": plain_in(policy), "names": Names(policy), "long": set[str]()}
    yield from (_letter(env, policy, one, shows) for one in policy.letters if one.kind == "sheet")


def _letter(env: Environment, policy: Policy, letter: Letter, shows: dict[str, Any]) -> Paper:
    conditions = {part.id: part.when for part in letter.paragraphs if part.when}
    finished = blank_letter(policy, letter)
    text = rendered(
        env, "letter", {**shows, "letter": letter, "finished": finished, "conditions": conditions}
    )
    path = f"letters/{letter.id}.pdf"
    return Paper(path, text, policy.updated, *([SHEET] if letter.kind == "sheet" else []))

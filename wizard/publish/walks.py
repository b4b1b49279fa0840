"""Lays the training cases for walking them through: one file a case, read by `wizard/js/walk.js`."""

import json
from pathlib import Path
from typing import Any

from wizard.browser.app import ROOT, App, make_app
from wizard.model import Policy
from wizard.training.exercise import exercises
from wizard.training.marked import Decided
from wizard.training.records import Exercise
from wizard.training.walk import walk_of

TEMPLATE = "wizard-walk.html.j2"


def lay_walks(policy: Policy, folder: Path) -> None:
    """Write every case into `folder`, as JSON with the HTML of its panels."""
    app = make_app(policy)
    panels = app.env.get_template(TEMPLATE).make_module({"root": ROOT})
    folder.mkdir(parents=True, exist_ok=True)
    for one in exercises(policy):
        text = json.dumps(walk_data(app, one, panels), ensure_ascii=False, separators=(",", ":"))
        (folder / f"{one.scenario.id}.json").write_text(text + "\n", encoding="utf-8")


def walk_data(app: App, one: Exercise, panels: Any) -> dict[str, object]:
    """Return what the page needs of one case: facts, fields, and HTML from the wizard's own macros."""
    story = app.render("training-parts.html.j2", "story", one)
    walk = walk_of(one, Decided.of(app.rules, one.scenario), story)
    return {
        "title": walk.title,
        "facts": walk.facts,
        "fields": walk.fields,
        "banner": panels.banner(walk),
        "side": panels.side(walk),
        "end": panels.told_end(walk),
        "other": panels.not_asked(),
        "steps": {
            step.question.id: {
                "title": step.question.short or step.question.title,
                "note": panels.note(step),
                "same": panels.same(step),
                "why": panels.reasons(step),
            }
            for step in walk.steps
        },
    }

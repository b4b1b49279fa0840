"""Lays the training cases for walking them through: one file a case, read by `wizard/js/walk.js`."""

import json
from pathlib import Path
from typing import Any

from wizard.browser.app import ROOT, App, make_app
from wizard.model import Policy
from wizard.training.exercise import exercises
from wizard.training.marked import Decided
from wizard.training.records import Exercise
from wizard.training.walk import WalkStep, walk_of

TEMPLATE = "wizard-walk.html.j2"


class Panels:
    """The macros of a walk; the reasons for an answer are the same in many cases, and rendered once."""

    def __init__(self, app: App) -> None:
        self.app = app
        self.macros: Any = app.env.get_template(TEMPLATE).make_module({"root": ROOT})
        self._reasons: dict[tuple[object, ...], str] = {}

    def reasons(self, step: WalkStep) -> str:
        """Return why a case answers a question as it does."""
        key = (step.question.id, step.rows)
        if key not in self._reasons:
            self._reasons[key] = str(self.macros.reasons(step)).strip()
        return self._reasons[key]


def lay_walks(policy: Policy, folder: Path) -> None:
    """Write every case into `folder`, as JSON with the HTML of its panels."""
    panels = Panels(make_app(policy))
    folder.mkdir(parents=True, exist_ok=True)
    for one in exercises(policy):
        text = json.dumps(walk_data(panels, one), ensure_ascii=False, separators=(",", ":"))
        (folder / f"{one.scenario.id}.json").write_text(text + "\n", encoding="utf-8")


def walk_data(panels: Panels, one: Exercise) -> dict[str, object]:
    """Return what the page needs of one case: facts, fields, and HTML from the wizard's own macros."""
    app, macros = panels.app, panels.macros
    story = app.render("training-parts.html.j2", "story", one)
    walk = walk_of(one, Decided.of(app.rules, one.scenario), story)
    return {
        "title": walk.title,
        "facts": walk.facts,
        "fields": walk.fields,
        "banner": macros.banner(walk),
        "side": macros.side(walk),
        "end": macros.told_end(walk),
        "other": macros.not_asked(),
        "steps": {
            step.question.id: {
                "title": step.question.short or step.question.title,
                "note": macros.note(step),
                "same": macros.same(step),
                "why": panels.reasons(step),
            }
            for step in walk.steps
        },
    }

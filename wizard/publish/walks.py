"""Lays the training cases for walking them through: one file a case, read by `wizard/browser/js/walk.js`.

Most of what stands beside a question is the same in many cases. It stands once for all of them in a list,
under a name that tells its content: a case never meets the words of another release.
"""

from pathlib import Path
from typing import Any

from wizard.browser.app import ROOT, App, make_app
from wizard.model import Policy
from wizard.publish.hashed import lay
from wizard.publish.zipped import json_line, zipped
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
    panels, words = Panels(make_app(policy)), Words()
    folder.mkdir(parents=True, exist_ok=True)
    cases = {one.scenario.id: walk_data(panels, one, words) for one in exercises(policy)}
    # Packed at once, unlike the cases: no link stands in it that would get its name only later.
    shared = lay(folder, "words.bin", zipped(json_line(list(words.places))))
    for name, case in cases.items():
        (folder / f"{name}.json").write_bytes(json_line({"words": shared, **case}))


class Words:
    """The texts that cases share, each with its place in the list."""

    def __init__(self) -> None:
        self.places: dict[str, int] = {}

    def place(self, text: str) -> int:
        """Return where a text stands, as the last one if it is new."""
        return self.places.setdefault(str(text), len(self.places))


def walk_data(panels: Panels, one: Exercise, words: Words) -> dict[str, object]:
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
                "title": words.place(step.question.short or step.question.title),
                "note": words.place(macros.note(step)),
                "same": words.place(macros.same(step)),
                "why": words.place(panels.reasons(step)),
            }
            for step in walk.steps
        },
    }

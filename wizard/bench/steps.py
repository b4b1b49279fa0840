"""Takes measurements one by one, so that one which fails loses no other, and writes the JSON after each."""

import json
import time
import traceback
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from wizard.bench.figures import GOALS, Figure, table, values

Say = Callable[[str], None]


class AbsentError(Exception):
    """Something that is measured beside, or that measures, is not on this computer: no fault of the bench."""


@dataclass(frozen=True, slots=True)
class Step:
    """A measurement that can be taken by itself.

    Attributes:
        name: what `--only` calls it.
        keys: the figures with a goal that it gives.
        take: measures; figures that it has yielded are kept whatever happens after them.
    """

    name: str
    keys: tuple[str, ...]
    take: Callable[[], Iterable[Figure]]


@dataclass(slots=True)
class Taking:
    """What was found so far.

    Attributes:
        say: told which step begins, and how long each took.
        file: where the JSON goes, if anywhere.
        figures: by name, in the order in which they came.
        failed: the steps that failed, by name, with the last line of the traceback.
    """

    say: Say
    file: Path | None = None
    figures: dict[str, Figure] = field(default_factory=dict)
    failed: dict[str, str] = field(default_factory=dict)

    def all(self, steps: Sequence[Step]) -> None:
        """Take every step; whatever one raises is noted, and the next begins."""
        for number, step in enumerate(steps, start=1):
            self.say(f"Step {number} of {len(steps)}: {step.name}")
            begin = time.perf_counter()
            self._take(step)
            self.say(f"  {step.name}: {time.perf_counter() - begin:.0f} s")

    def _take(self, step: Step) -> None:
        try:
            for figure in step.take():
                self._note(figure)
        except AbsentError as reason:
            self._leave(step, str(reason))
        except Exception as error:  # whatever it is, the other figures are not to be lost by it
            self.failed[step.name] = last_line(error)
            self._leave(step, f"the step failed: {self.failed[step.name]}")
            traceback.print_exception(error)

    def _note(self, figure: Figure) -> None:
        print(table([figure]), flush=True)  # at once: a later measurement may be stopped
        self.figures[figure.key] = figure
        self.write()

    def _leave(self, step: Step, why: str) -> None:
        for key in step.keys:
            if key not in self.figures:
                self._note(Figure(key, None, why))
        if not step.keys:
            self._note(Figure(step.name, None, why))

    def write(self) -> None:
        """Write the JSON anew, whole, and move it into place: what stood there is there until then."""
        if self.file:
            found = self.figures.values()
            why = {one.key: one.note for one in found if one.value is None}
            data = values(found) | {"not_measured": why, "failed": self.failed}
            fresh = self.file.with_name(f"{self.file.name}.part")
            fresh.write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")
            fresh.replace(self.file)


def chosen(steps: Sequence[Step], only: Sequence[str]) -> list[Step]:
    """Return the steps that were asked for, in their own order; all where none was.

    Raises:
        ValueError: there is no such step; the message names those there are.
    """
    names = [step.name for step in steps]
    if strange := [name for name in only if name not in names]:
        raise ValueError(f"bench has no step {', '.join(strange)}; it has {', '.join(names)}")
    return [step for step in steps if not only or step.name in only]


def in_order(figures: Iterable[Figure]) -> list[Figure]:
    """Return the figures in the order of the goals, those that are missing too, then what is told besides."""
    found = {figure.key: figure for figure in figures}
    goals = [found.get(key) or Figure(key, None, "was not asked for") for key in GOALS]
    return [*goals, *(figure for key, figure in found.items() if key not in GOALS)]


def last_line(error: BaseException) -> str:
    """Return the last line of a traceback: what was raised, and with which words."""
    return traceback.format_exception_only(error)[-1].strip().splitlines()[-1][:300]

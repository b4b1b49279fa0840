"""Follows a case through time: which steps stand, which have ended, and of which the file does not say.

What a step does to an earlier one is content (`meets` in `workings.yml`). Where neither the policy nor the
file says whether the earlier one still holds, that is kept as a doubt, for an officer to settle.
"""

from dataclasses import replace

from wizard.case.record import CaseFile, Decision, Sent
from wizard.case.standing import (
    BEGINS,
    RESTRICTIONS,
    Course,
    Standing,
    decision_behind,
    in_words,
    over_once_taken,
)
from wizard.model import UNKNOWN, Workings

type Event = Sent | tuple[str, Decision | None, tuple[str, ...]]
"""A letter, or what was answered about earlier steps: on which day, for which decision, and what."""


def course(works: Workings, case: CaseFile) -> Course:
    """Follow the case: steps answered before each decision, letters sent, and reviews told.

    Args:
        works: which letter stands for which step, and what a step does to an earlier one.
        case: whole, or with only the fields and answers that the register looks at.
    """
    return _Follower(works, case).follow()


class _Follower:
    def __init__(self, works: Workings, case: CaseFile) -> None:
        self.works, self.case = works, case
        self.over = over_once_taken(works)
        self.stands_for = {taken.letter: taken.step for taken in works.taken}
        self.reviewed_as = {taken.step: taken.reviewed for taken in works.taken}
        self.meets = {
            (late, early): one.then for one in works.meets for late in one.later for early in one.earlier
        }
        self.course = Course()

    def follow(self) -> Course:
        for event in self._events():
            if not isinstance(event, Sent):
                self._answered(*event)
            elif self.works.review and event.letter == self.works.review.letter:
                self._reviewed(event)
            elif event.letter in self.stands_for:
                self._taken(event)
        return self.course

    def _events(self) -> list[Event]:
        """What was answered on a day was answered before that day's letter went out."""
        steps = self.works.steps
        events: list[Event] = [(one.on, one, one.answers.get(steps, ())) for one in self.case.decisions]
        if not self.case.decisions:
            events.append((self.case.saved, None, self.case.answers.get(steps, ())))
        events.extend(self.case.sent)
        return sorted(events, key=lambda one: (one.on, 1) if isinstance(one, Sent) else (one[0], 0))

    def _lasting(self) -> list[Standing]:
        return [one for one in self.course.standing if one.step not in self.over]

    def _answered(self, on: str, decision: Decision | None, steps: tuple[str, ...]) -> None:
        """Hold an answer about earlier steps against what stands: it settles a doubt, or raises one."""
        if steps and UNKNOWN not in steps:
            word = Sent("", on)
            for step in dict.fromkeys(one.step for one in self._lasting()):
                group = [one for one in self._lasting() if one.step == step]
                if step in steps:
                    self._confirmed(group, decision, word)
                else:
                    self._left_out(group, decision, word)
        held = {one.step for one in self.course.standing}
        new = [Standing(step) for step in steps if step in self.reviewed_as and step not in held]
        self.course = replace(self.course, standing=(*self.course.standing, *new))

    def _confirmed(self, group: list[Standing], decision: Decision | None, word: Sent) -> None:
        """One tick stands for all steps of its kind; which of several is meant, the field's lines say."""
        if len(group) > 1:
            named = self._named(group, decision)
            gone = [one for one in group if one not in named and one.doubt] if named else []
            self.course = self.course.ending(gone, word)
            group = named
        self.course = self.course.sure(group)

    def _left_out(self, group: list[Standing], decision: Decision | None, word: Sent) -> None:
        """What an officer leaves out is in doubt at first: another copy of the case may know of no letter."""
        spoken = [one for one in group if not self._same(decision, one.sent)]
        self.course = self.course.ending([one for one in spoken if one.doubt], word)
        self.course = self.course.doubting([one for one in spoken if not one.doubt], word)

    def _taken(self, sent: Sent) -> None:
        step, decision = self.stands_for[sent.letter], decision_behind(self.case, sent)
        same = [one for one in self.course.standing if one.step == step]
        again = [one for one in same if one.sent and one.sent.letter == sent.letter]
        if step in self.over:
            standing = tuple(one for one in self.course.standing if one not in same)
        else:
            standing = tuple(
                one for one in self.course.standing if one not in again or not self._same(decision, one.sent)
            )
        self.course = replace(self.course, standing=standing)
        earlier = [one for one in self._lasting() if not self._same(decision, one.sent)]
        effects = [(one, self.meets.get((step, one.step), "ask")) for one in earlier if step not in self.over]
        self.course = self.course.ending([one for one, then in effects if then == "ends"], sent)
        self.course = self.course.doubting([one for one, then in effects if then == "ask"], sent)
        self.course = replace(self.course, standing=(*self.course.standing, Standing(step, sent)))

    def _reviewed(self, sent: Sent) -> None:
        rule, meant, unclear = self.works.review, *self._meant(sent)
        if rule is None or sent.result not in (*rule.lifted, *rule.kept):
            return
        if sent.result in rule.lifted:
            self.course = self.course.ending(meant, sent)
        else:
            if sent.result in rule.varied:
                changed = [replace(one, changed=(*one.changed, sent)) for one in meant]
                self.course, meant = self.course.changing(meant, sent), changed
            self.course = self.course.sure(meant)
        if sent.result in (*rule.lifted, *rule.varied):
            self.course = self.course.doubting(unclear, sent)

    def _meant(self, sent: Sent) -> tuple[list[Standing], list[Standing]]:
        """Return what a review was about, and that of which nobody can tell whether it was."""
        rule, decision = self.works.review, decision_behind(self.case, sent)
        kinds = decision.answers.get(rule.of, ()) if decision and rule else ()
        known = kinds and UNKNOWN not in kinds
        found = [one for one in self._lasting() if not known or self.reviewed_as.get(one.step) in kinds]
        if len(found) < 2:
            return found, []
        named = self._named(found, decision)
        return named, [one for one in found if one not in named and (not named or not one.sent)]

    def _named(self, some: list[Standing], decision: Decision | None) -> list[Standing]:
        """Those whose words stand in the field that tells what is in force."""
        text = " ".join((decision.fields if decision else self.case.fields).get(RESTRICTIONS, "").split())
        return [one for one in some if (words := in_words(self.works, self.case, one)) and words in text]

    def _same(self, decision: Decision | None, sent: Sent | None) -> bool:
        """Tell whether a decision is that behind a letter, put down once more: the same step in hand."""
        behind = decision_behind(self.case, sent) if sent else None
        return bool(decision and behind) and self._told(decision) == self._told(behind)

    def _told(self, decision: Decision | None) -> tuple[object, ...]:
        # Only what the register reads of a file as well: it has to come to the same.
        steps = decision.answers.get(self.works.steps) if decision else None
        return (decision.tier, steps, decision.fields.get(BEGINS)) if decision else ()

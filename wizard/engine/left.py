"""How many questions are left: what can still be asked at most, and what is usual from here."""

from collections.abc import Mapping
from dataclasses import dataclass

from wizard.engine.compile import Rules
from wizard.engine.session import Answers, next_step

Usual = Mapping[str, int]
"""Question ID → how many are left in half of the training cases when it is asked, itself among them."""


@dataclass(frozen=True, slots=True)
class Left:
    """Questions left, those of the page among them.

    Attributes:
        here: how many stand on the page; no fewer can be left.
        most: how many can still be asked, whatever is answered. An open question is one that some completion
            of what is known makes matter; an answer only takes completions away, so this never grows.
        about: what is usual from here, from `here` to `most`; 0 where nothing is usual.
    """

    here: int
    most: int
    about: int = 0

    @property
    def words(self) -> str:
        """Say it in words; nothing is claimed that is not certain but with "about"."""
        if self.most == self.here:
            return "The last question" if self.here == 1 else "The last questions"
        if 0 < self.about < self.most:
            return f"About {self.about} questions left"
        return f"At most {self.most} questions left"


def questions_left(rules: Rules, answers: Answers, page: tuple[str, ...], usual: Usual) -> Left:
    """Count what is left from a page on, answered before or not: Continue leads through what comes after it.

    Only what was answered before the page counts, so that going back shows what stood there before.

    Args:
        rules: the compiled rules.
        answers: those of the case.
        page: IDs of the questions on the page.
        usual: from `Policy.usual_left`.
    """
    earlier = [one.id for one in rules.questions[: rules.index[page[0]]]]
    before = {name: answers[name] for name in earlier if name in answers}
    most = len({*page, *next_step(rules, before).missing})
    about = max(usual[page[0]], len(page)) if page[0] in usual else 0
    return Left(len(page), most, min(about, most))

"""Makes the training cases for managers: files, questions and answers, refused where the register differs."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from wizard.browser.app import App, make_app
from wizard.drill.files import made_file, made_files
from wizard.drill.found import SOUGHT, Looked, look
from wizard.letters.workdays import Holidays
from wizard.model import Policy, RegisterAsk, RegisterCase, Statement
from wizard.register.report import FEW, HIDDEN, LEAST
from wizard.source.faults import ContentError, Fault
from wizard.training.arrival import Arrival, arrival_of
from wizard.training.shape import distinct, shuffled

MEND = "change the case, or what it expects if the policy has changed"


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer to choose from; `why` is what the register shows of it."""

    label: str
    right: bool
    why: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question with its answers, and the statements that say why it matters."""

    text: str
    answers: tuple[Answer, ...]
    told: tuple[Statement, ...]

    @property
    def right(self) -> Answer:
        """The right answer."""
        return next(answer for answer in self.answers if answer.right)


@dataclass(frozen=True, slots=True)
class Drill:
    """A training case ready to be shown: `texts` are its files by name, `arrival` how its story comes in."""

    case: RegisterCase
    arrival: Arrival
    texts: dict[str, str]
    questions: tuple[Question, ...]


@lru_cache(maxsize=2)
def drills(policy: Policy) -> tuple[Drill, ...]:
    """Return every training case for managers.

    Raises:
        ContentError: a case whose files cannot be made, or in which the register finds something else.
    """
    made, faults = made_or_faults(policy)
    if faults:
        raise ContentError(faults)
    return made


def made_or_faults(policy: Policy) -> tuple[tuple[Drill, ...], list[Fault]]:
    """Return the training cases that hold, and what is wrong with the others."""
    if not (policy.register_cases and policy.scenarios):
        return (), []  # without training cases there is nothing that a file could be made of
    app = make_app(policy, Holidays(2000, 2000, {}))
    made, faults = [], []
    for case in policy.register_cases:
        try:
            texts, looked = _looked(app, case)
        except ValueError as fault:
            faults.append(Fault(case.place, f"register case {case.id}: {fault}", MEND))
            continue
        found = list(_faults(app, case, looked))
        faults += found
        if not found:
            made.append(_drill(app, case, texts, looked))
    return tuple(made), faults


def _looked(app: App, case: RegisterCase) -> tuple[dict[str, str], Looked]:
    texts = made_files(app.rules, case)
    cases = {f"{file.name}.json": made_file(app.rules, case, file) for file in case.files}
    return texts, look(app, cases, texts, case.day)


def _faults(app: App, case: RegisterCase, looked: Looked) -> Iterator[Fault]:
    for ask in case.asks:
        if said := _wrong(app, case, ask, looked):
            yield Fault(ask.place, f"register case {case.id} expects {ask.right}, but {said}", MEND)


def _wrong(app: App, case: RegisterCase, ask: RegisterAsk, looked: Looked) -> str:
    """Say in what the register does not find what a question expects; "" where it does."""
    if ask.finds == "told":
        shown = _shown(looked, ask)
        return "" if shown == ask.right else f"the report tells {shown or 'nothing of the kind'}"
    names = [file.name for file in case.files]
    found = [name for name in names if SOUGHT[ask.finds].holds(looked, f"{name}.json")]
    return "" if found == [ask.right] else f"the register finds {', '.join(found) or 'none'}"


def _shown(looked: Looked, ask: RegisterAsk) -> str:
    counts: dict[tuple[str, ...], str] = {
        (part.title, one.name): one.shown for part in looked.report.parts for one in part.counts
    }
    return counts.get(ask.of, "")


def _drill(app: App, case: RegisterCase, texts: dict[str, str], looked: Looked) -> Drill:
    statements = {one.id: one for one in app.policy.statements}
    questions = tuple(
        Question(
            ask.text,
            tuple(_from_report(looked, ask) if ask.finds == "told" else _from_files(case, looked, ask)),
            tuple(statements[name] for name in ask.told),
        )
        for ask in case.asks
    )
    return Drill(case, arrival_of(case), texts, questions)


def _from_files(case: RegisterCase, looked: Looked, ask: RegisterAsk) -> Iterator[Answer]:
    """Every file is an answer: in the register too one is picked out of all."""
    for file in case.files:
        yield Answer(file.name, file.name == ask.right, SOUGHT[ask.finds].told(looked, f"{file.name}.json"))


def _from_report(looked: Looked, ask: RegisterAsk) -> Iterator[Answer]:
    """What the report tells, beside what it could have told."""
    count = looked.counts.get(ask.of, 0)
    for label in shuffled(distinct([ask.right, FEW, HIDDEN, str(count), "0"]), f"{ask.of}"):
        yield Answer(label, label == ask.right, _reason(label, count, right=label == ask.right))


def _reason(label: str, count: int, *, right: bool) -> str:
    small = f"“{FEW}” stands for 1 to {LEAST - 1}: so few could point at somebody whom people know."
    second = (
        f"“{HIDDEN}” stands for the next smallest count, where one alone is hidden: "
        "with the total it would give the other away."
    )
    if label in (FEW, HIDDEN):
        meaning = small if label == FEW else second
        return meaning if right else f"{meaning} The files hold {count}."
    return (
        f"The files hold {count}."
        if right
        else f"The files hold {count}, but the report does not say {label}."
    )

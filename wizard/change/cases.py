"""Runs the training cases through both versions: which come out otherwise, which letters read otherwise."""

from dataclasses import dataclass

from wizard.change.outcomes import FactChange
from wizard.engine import Outcome, Rules, decide
from wizard.engine.scenario import answers_of
from wizard.letters import LetterError, plain_text, render_letter
from wizard.letters.render import cited_names
from wizard.model import NOTHING, UNKNOWN, Letter, Policy, Scenario
from wizard.source.word_diff import Piece, word_diff

DAY = "1 January 2000"
"""The date on the letters that are compared: any day serves, as long as it is the same."""


@dataclass(frozen=True, slots=True)
class CaseChange:
    """A case that both versions have and decide differently."""

    id: str
    title: str
    changes: tuple[FactChange, ...]


@dataclass(frozen=True, slots=True)
class LetterChange:
    """A letter that reads otherwise in the cases named, with its words in the first of them."""

    id: str
    title: str
    cases: tuple[str, ...]
    pieces: tuple[Piece, ...]


def compare_cases(old: Rules, new: Rules) -> tuple[tuple[CaseChange, ...], tuple[LetterChange, ...]]:
    """Return the cases and the letters that differ, over the cases of the new version and of the old."""
    cases = {case.id: case for case in (*old.policy.scenarios, *new.policy.scenarios)}
    found: list[CaseChange] = []
    letters: dict[str, tuple[str, list[str], tuple[Piece, ...]]] = {}
    alike = _alike(old.policy, new.policy)
    for case in cases.values():
        before, after = (_decided(rules, case) for rules in (old, new))
        if changes := _changes(before, after):
            found.append(CaseChange(case.id, case.title, changes))
        skip = frozenset[str]() if changes else alike  # the same facts fill in the same text
        olds, news = _letters(old, case, before, skip), _letters(new, case, after, skip)
        for name in [name for name in olds if name in news and olds[name] != news[name]]:
            title = next(letter.title for letter in new.policy.letters if letter.id == name)
            pieces = letters[name][2] if name in letters else word_diff(olds[name], news[name])
            letters.setdefault(name, (title, [], pieces))[1].append(case.id)
    changed = tuple(
        LetterChange(name, title, tuple(ids), pieces) for name, (title, ids, pieces) in letters.items()
    )
    return tuple(found), changed


def _decided(rules: Rules, case: Scenario) -> Outcome:
    """Decide a case, leaving out the answers that this version does not know."""
    answers = {}
    for name, values in answers_of(rules, case).items():
        question = next((question for question in rules.questions if question.id == name), None)
        known = tuple(v for v in values if question and v in (*question.values, UNKNOWN, NOTHING))
        if known and ((question and question.many) or len(known) == 1):
            answers[name] = known
    return decide(rules, answers)


def _results(outcome: Outcome) -> dict[str, tuple[str, ...]]:
    tier = (outcome.tier,) if outcome.tier else outcome.possible_tiers
    made = {
        "tier": tier,
        "tiers": outcome.tiers,
        "decided-by": outcome.decided_by,
        "letters": outcome.letters,
    }
    return {**dict(outcome.facts), **made, "statements": outcome.statements}


def _changes(old: Outcome, new: Outcome) -> tuple[FactChange, ...]:
    before, after = _results(old), _results(new)
    return tuple(
        FactChange(
            name,
            tuple(value for value in before.get(name, ()) if value not in after.get(name, ())),
            tuple(value for value in after.get(name, ()) if value not in before.get(name, ())),
        )
        for name in dict.fromkeys((*after, *before))
        if set(before.get(name, ())) != set(after.get(name, ()))
    )


def _alike(old: Policy, new: Policy) -> frozenset[str]:
    """The letters whose text is the same in both versions, with all that it is filled in from."""
    if _frame(old) != _frame(new):
        return frozenset()
    before, after = ({letter.id: _text(letter) for letter in policy.letters} for policy in (old, new))
    return frozenset(name for name, text in after.items() if before.get(name) == text)


def _frame(policy: Policy) -> object:
    fields = [(field.id, field.kind, field.preset) for field in policy.fields]
    settings = [(setting.id, setting.value) for setting in policy.settings]
    heads = policy.title, policy.council, policy.council_short, policy.version
    return heads, cited_names(policy), fields, settings


def _text(letter: Letter) -> object:
    parts = [(p.id, p.text, [(c.fact, c.values, c.negated) for c in p.when]) for p in letter.paragraphs]
    return letter.title, letter.kind, letter.subject, parts


def _letters(rules: Rules, case: Scenario, outcome: Outcome, skip: frozenset[str]) -> dict[str, str]:
    """The finished letters of a case as plain text; one that cannot be made is left to `check`."""
    texts = {}
    for letter in rules.policy.letters:
        if letter.id in outcome.letters and letter.id not in skip:
            try:
                made = render_letter(rules.policy, letter, outcome.known, dict(case.fields), DAY)
                texts[letter.id] = plain_text(made)
            except LetterError:
                continue
    return texts

"""Which questions share a page: those set beside one another by content, and asked in any case."""

from wizard.engine.compile import Rules
from wizard.engine.session import Answers, next_step
from wizard.model import Question


def together(rules: Rules, answers: Answers, question: Question) -> tuple[Question, ...]:
    """Return the questions of the page that a question begins, itself first.

    Another stands there only if it is asked whatever is answered to those before it on the page: nobody is
    shown a question that their own answer makes needless. Each answer is tried by itself, the others of the
    page being open; what several ticks together make needless is dropped from the case afterwards, as ever.

    Args:
        rules: the compiled rules.
        answers: those of the case so far; answers on this very page do not count.
        question: the one that is asked now.
    """
    lead, order = question.beside or question.id, rules.questions
    others = [one for one in order[order.index(question) + 1 :] if one.beside == lead]
    here = {question.id, *(one.id for one in others)}
    before = {name: given for name, given in answers.items() if name not in here}
    open_now = next_step(rules, before).missing if others else ()  # most are ruled out by this one look
    page = [question]
    for other in others:
        if other.id in open_now and all(_asked(rules, before, one, other) for one in page):
            page.append(other)
    return tuple(page)


def _asked(rules: Rules, answers: Answers, question: Question, other: Question) -> bool:
    """Whether the other question is asked after every answer to this one."""
    values = [option.value for option in question.options]
    tried = ({**answers, question.id: (value,)} for value in values)
    return all(other.id in next_step(rules, given).missing for given in tried)


def pages(rules: Rules, answers: Answers) -> tuple[tuple[str, ...], ...]:
    """Return the pages on which a case is asked, each as the IDs of its questions, in order."""
    path = next_step(rules, answers).path
    found: list[tuple[str, ...]] = []
    for number, name in enumerate(path):
        if any(name in page for page in found):
            continue
        question = next(one for one in rules.questions if one.id == name)
        known = {one: answers[one] for one in path[:number]}
        found.append(tuple(one.id for one in together(rules, known, question)))
    return tuple(found)

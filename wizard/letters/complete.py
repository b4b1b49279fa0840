"""Is the finished letter complete? Checks what stands in it, not the template it came from."""

import hashlib
from collections.abc import Collection, Iterator, Mapping
from datetime import date

from wizard.letters import furniture
from wizard.letters.blocks import Block, FinishedLetter
from wizard.letters.fields import names_in
from wizard.letters.finding import Finding, date_findings, field_label
from wizard.letters.others import others
from wizard.letters.render import cited_names
from wizard.letters.rewording import words_for
from wizard.letters.sense import sense_findings
from wizard.letters.slots import variable
from wizard.letters.tone import Hit, hits
from wizard.letters.words import MARK_WORDS, does_not_yet, is_filled
from wizard.model import Element, Letter, Policy


def check_letter(
    policy: Policy,
    letter: Letter,
    finished: FinishedLetter,
    values: Mapping[str, str],
    today: date | None = None,
) -> tuple[Finding, ...]:
    """Return what is missing, still open, or badly worded: elements, gaps, dates, sense, tone.

    Args:
        policy: names of fields, clauses and sources.
        letter: the elements that the finished letter has to contain.
        finished: the letter as it would be sent.
        values: what was typed; tells a field that is empty from one that is filled in but not printed.
        today: the day in the person's own calendar; without it dates are not looked at.
    """
    typed = {variable(name) for name, text in values.items() if is_filled(text)}
    missing = tuple(_missing(policy, letter, finished, typed))
    named = {field for finding in missing for field in finding.fields}
    gaps = (_gap(policy, name) for name in finished.gaps if name not in named)
    dates = date_findings(policy, finished, values, today) if today else ()
    reworded = _reworded(letter, finished, values)
    waiting = _waiting(policy, finished)
    tone = map(_tone, hits(finished))
    sense = sense_findings(policy, letter, finished, values, today)
    return (*missing, *waiting, *gaps, *dates, *sense, *tone, *others(finished, values), *reworded)


def is_complete(findings: tuple[Finding, ...], accepted: Collection[str] = ()) -> bool:
    """Say whether nothing stands in the way of sending the letter.

    Args:
        findings: from `check_letter`.
        accepted: keys of findings that a person has looked at and let stand, for example in a quotation or
            because Legal Services agreed. Only those about words that may be right can be accepted.
    """
    return not any(
        finding.blocking and not (finding.may_be_accepted and finding.key in accepted) for finding in findings
    )


def _missing(policy: Policy, letter: Letter, finished: FinishedLetter, typed: set[str]) -> Iterator[Finding]:
    present = {block.element for block in finished.blocks if _says_something(block)}
    shown = {variable(run.field) for block in finished.blocks for run in block.runs if run.field}
    shown -= {variable(name) for name in finished.gaps}
    for element in letter.elements:
        needed = _needed_fields(letter, finished, element)
        empty = tuple(name for name in needed if variable(name) not in shown)
        there = element.id in present or _is_furniture(letter, element)
        if there and not empty:
            continue
        if there or not _does_not_apply(letter, finished, element.id):
            yield _element_finding(policy, letter, finished, element, empty, typed)


def _says_something(block: Block) -> bool:
    return block.kind != "heading" and any(is_filled(run.text) and not run.missing for run in block.runs)


def _is_furniture(letter: Letter, element: Element) -> bool:
    """Say whether code lays what the element wants round every letter, such as the name of whoever signs."""
    named = {variable(name) for name in element.fields}
    return bool(named) and named <= set(furniture.FIELDS) and not _parts(letter, element.id)


def _parts(letter: Letter, element: str) -> tuple[str, ...]:
    return tuple(part.id for part in letter.paragraphs if part.element == element)


def _needed_fields(letter: Letter, finished: FinishedLetter, element: Element) -> tuple[str, ...]:
    """Return the element's fields less those which only a paragraph not used in this case would show."""
    used: set[str] = set()
    unused: set[str] = set()
    for part in letter.paragraphs:
        (used if part.id in finished.used else unused).update(names_in(part.text))
    return tuple(name for name in element.fields if variable(name) not in unused - used)


def _does_not_apply(letter: Letter, finished: FinishedLetter, element: str) -> bool:
    """Say whether the case itself excuses an element.

    If all its paragraphs stand under one and the same condition, the element is wanted only where that
    holds. If they stand under different ones, they are alternatives, and one of them is always wanted.
    """
    whens = [part.when for part in letter.paragraphs if part.element == element]
    # Two conditions are the same if they ask the same, wherever they are written.
    asked = {tuple((test.fact, test.values, test.negated) for test in when) for when in whens}
    # A paragraph that does stand in this case, but whose text was taken out of the letter, is wanted.
    wanted = {*finished.undecided, *finished.used}
    return len(asked) == 1 and asked != {()} and not wanted.intersection(_parts(letter, element))


def _element_finding(
    policy: Policy,
    letter: Letter,
    finished: FinishedLetter,
    element: Element,
    empty: tuple[str, ...],
    typed: set[str],
) -> Finding:
    names = cited_names(policy)
    grounds = ", ".join((*(names.get(cited, cited) for cited in element.cites), MARK_WORDS[element.mark]))
    text = f"The {letter.kind} {does_not_yet(element.says)} ({grounds})."
    undecided = bool(set(_parts(letter, element.id)) & set(finished.undecided))
    to_fill = [name for name in empty if variable(name) not in typed]
    if to_fill:
        text += f" Fill in: {', '.join(field_label(policy, name) for name in to_fill)}."
    elif set(_parts(letter, element.id)) & set(finished.reworded):
        text += " It stood there before you changed the words: put it back in, or take the standard words."
    elif undecided:
        text += " A question that decides whether it has to is not answered yet."
    return Finding(
        kind="missing",
        key=f"missing:{element.id}",
        text=text,
        # What policy or law obliges may not be missing. Nor may a gap that anybody can see go out.
        blocking=element.mark in ("must", "law") or bool(set(empty) & set(finished.gaps)),
        mark=element.mark,
        cites=element.cites,
        element=element.id,
        fields=empty,
    )


def _waiting(policy: Policy, finished: FinishedLetter) -> Iterator[Finding]:
    """Yield a finding for each set of open questions that parts of the letter wait for."""
    titles = {question.id: question.title for question in policy.questions}
    for names in dict.fromkeys(names for _, names in finished.waits):
        parts = sum(waited == names for _, waited in finished.waits)
        asked = " ".join(f"“{titles.get(name, name)}”" for name in names)
        one = parts == 1
        text = (
            f"{'One part is' if one else f'{parts} parts are'} left out, because it is not known whether"
            f" {'it is' if one else 'they are'} true of this case. Still to answer: {asked}"
        )
        yield Finding(kind="open", key=f"open:{' '.join(names)}", text=text, questions=names)


def _reworded(letter: Letter, finished: FinishedLetter, values: Mapping[str, str]) -> Iterator[Finding]:
    """Yield a reminder for each element in a person's own words: no check can tell that they still say it."""
    says = {element.id: element for element in letter.elements}
    for part in letter.paragraphs:
        if part.id in finished.reworded and part.element in says:
            element = says[part.element]
            # Other words are another thing to look at: the key tells them apart.
            version = hashlib.sha256(words_for(letter, part, values).encode()).hexdigest()[:8]
            yield Finding(
                kind="words",
                key=f"words:{part.id}:{version}",
                text=f"You changed the part that {element.says}. Read it again: does it still do that?",
                blocking=False,
                mark=element.mark,
                cites=element.cites,
                element=element.id,
            )


def _gap(policy: Policy, name: str) -> Finding:
    text = f"There is still a gap to fill in: {field_label(policy, name)}."
    return Finding(kind="gap", key=f"gap:{name}", text=text, fields=(name,))


def _tone(hit: Hit) -> Finding:
    return Finding(
        kind="tone",
        key=f"tone:{hit.family.kind}:{' '.join(hit.words.lower().split())}",
        text=f"“{hit.words}”: {hit.family.reason}.",
        source=hit.family.source,
        block=hit.block,
        item=hit.item,
        start=hit.start,
        end=hit.end,
    )

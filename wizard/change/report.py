"""Tells a comparison of two versions in words."""

from collections.abc import Iterable, Iterator, Mapping

from wizard.change.clauses import ClauseDiff, name_of
from wizard.change.compare import Change
from wizard.change.outcomes import FactChange, Outcomes
from wizard.change.tables import RowChange, TableChange
from wizard.change.texts import TextChange
from wizard.source.word_diff import marked, shortened


def words(change: Change) -> str:
    """Return what `diff` prints; [-gone-] and {+new+} stand around words that differ."""
    if not change.any:
        return f"{change.old} → {change.new}: nothing differs"
    lines = [f"{change.old} → {change.new}", ""]
    for part in (
        _clauses(change.clauses),
        _suspects(change.clauses),
        _tables(change.tables),
        _texts(change.texts),
        outcome_words(change.outcomes),
        _cases(change),
        _letters(change),
    ):
        told = list(part)
        lines += [*told, ""] if told else []
    return "\n".join(lines).rstrip()


def _clauses(diff: ClauseDiff) -> Iterator[str]:
    yield (
        f"Clauses: {len(diff.added)} added, {len(diff.removed)} removed, {len(diff.changed)} changed, "
        f"{len(diff.renumbered)} renumbered only"
    )
    for thing in diff.added:
        yield f"  added {name_of(thing)} @{thing.id}: {thing.text}"
    for thing in diff.removed:
        yield f"  removed {name_of(thing)} @{thing.id}: {thing.text}"
    for was, now in diff.renamed:
        yield f"  @{was} and @{now} have the same words: an ID is permanent, keep @{was}"
    for one in diff.changed:
        number = one.new_name if one.old_name == one.new_name else f"{one.old_name} → {one.new_name}"
        for field in one.fields:
            yield f"  changed {number} @{one.id}, {field.field}: {marked(field.pieces)}"
    for one in diff.renumbered:
        yield f"  renumbered {one.old_name} → {one.new_name} @{one.id}"


def _suspects(diff: ClauseDiff) -> Iterator[str]:
    if diff.suspects:
        yield f"Suspect, because they rest on a changed or removed clause: {len(diff.suspects)}"
    for item, cited in diff.suspects:
        rests = ", ".join("@" + name for name in cited)
        yield f"  {item.kind}: {item.name} ({item.key}, {item.place}) rests on {rests}"
    if diff.reworded:
        yield f"To be reviewed, because their own words or mark changed: {len(diff.reworded)}"
    for item in diff.reworded:
        yield f"  {item.kind}: {item.name} ({item.key}, {item.place})"


def _tables(tables: Iterable[TableChange]) -> Iterator[str]:
    for table in tables:
        yield f"Decision table {table.title} ({table.id}): {table.kind}"
        yield from (f"  {line}" for line in table.frame)
        yield from (f"  {line}" for row in table.rows for line in row_words(row))


def row_words(row: RowChange) -> Iterator[str]:
    """Yield a changed row in words, the old one above the new one."""
    if row.kind == "order":
        yield f"rows changed places, row {row.old_number} first: {row.old}"
    elif row.kind in ("added", "removed"):
        yield f"{row.kind}, row {row.new_number or row.old_number}: {row.old or row.new}"
    else:
        yield f"{row.kind} of row {row.old_number} was: {row.old}"
        yield f"{row.kind} of row {row.new_number} is:  {row.new}"


def _texts(texts: Iterable[TextChange]) -> Iterator[str]:
    for text in texts:
        yield f"{text.kind} {text.id}: {text.how}"
        yield from (f"  {name}: {marked(shortened(pieces))}" for name, pieces in text.parts)


def outcome_words(outcomes: Outcomes) -> Iterator[str]:
    """Yield how many cases change, and each kind of change with an example."""
    yield f"Outcomes: {count(outcomes.changed, outcomes)} of {outcomes.cases:.3e} cases change"
    if outcomes.open:
        still = count(outcomes.open, outcomes)
        yield f"  {still} more were left open after {outcomes.blocks:,} groups of cases"
    yield from (f"  {note}" for note in outcomes.notes)
    for group in outcomes.groups:
        yield f"  {count(group.cases, outcomes)} cases: {fact_changes(group.changes)}"
        yield f"    for example where {facts(group.example) or 'anything holds'}"
        for name, told in (("old", group.old), ("new", group.new)):
            yield f"      {name}: {facts(told)}"


def count(number: int, outcomes: Outcomes) -> str:
    """Return a number of cases with its part of all."""
    if not number:
        return "0"
    part = number / outcomes.cases
    share = f"{part:.2%}" if part >= 0.0001 else "less than 0.01%"
    return f"{number:,} ({share})" if number < 1_000_000 else f"{number:.3e} ({share})"


def facts(known: Mapping[str, tuple[str, ...]]) -> str:
    """Return facts as "stage = formal, continued = yes"."""
    return ", ".join(f"{name} = {' or '.join(values) or 'none'}" for name, values in known.items())


def fact_changes(changes: Iterable[FactChange]) -> str:
    """Return what results lose and gain: "tiers -informal-warning +formal-warning"."""
    return "; ".join(
        " ".join((one.fact, *(f"-{value}" for value in one.gone), *(f"+{value}" for value in one.come)))
        for one in changes
    )


def _cases(change: Change) -> Iterator[str]:
    if change.cases:
        yield f"Training cases that come out otherwise: {len(change.cases)}"
    for case in change.cases:
        yield f"  {case.title} ({case.id}): {fact_changes(case.changes)}"


def _letters(change: Change) -> Iterator[str]:
    if change.letters:
        yield f"Finished letters that read otherwise: {len(change.letters)}"
    for letter in change.letters:
        cases = ", ".join(letter.cases)
        yield f"  {letter.title} ({letter.id}), in {len(letter.cases)} training cases: {cases}"
        yield f"    {marked(shortened(letter.pieces))}"

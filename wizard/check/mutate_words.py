"""The figures of a mutation run as Markdown, for the page "What is proved"."""

from collections import Counter
from collections.abc import Mapping, Sequence

from wizard.check.judge import Fate, Judgement

COLUMNS: tuple[tuple[str, Fate], ...] = (
    ("proof of the table", "table"),
    ("nothing leads there", "reach"),
    ("a training case", "case"),
    ("a safeguard", "safeguard"),
    ("nothing", "survived"),
    ("undecided", "undecided"),
    ("no mistake", "equal"),
)


def figures(by_table: Mapping[str, Mapping[str, int]]) -> str:
    """Return what noticed the mistakes in each table, as a Markdown table with a last line for all.

    Args:
        by_table: for each table how many mistakes had each fate.
    """
    head = ("table", "mistakes", *(title for title, _ in COLUMNS), "share noticed")
    lines = [_line(head), _line(["---"] * len(head))]
    lines += [_counted(table, Counter(fates)) for table, fates in by_table.items()]
    return "\n".join([*lines, _counted("**all**", counted(by_table))])


def counted(by_table: Mapping[str, Mapping[str, int]]) -> Counter[str]:
    """Return how many mistakes had each fate, over all tables."""
    return sum((Counter(fates) for fates in by_table.values()), Counter())


def _counted(title: str, fates: Counter[str]) -> str:
    missed = fates["survived"] + fates["undecided"]
    real = fates.total() - fates["equal"]
    share = f"{(real - missed) / real:.0%}" if real else "–"
    return _line([title, str(fates.total()), *(str(fates[fate]) for _, fate in COLUMNS), share])


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def survivors(judgements: Sequence[Judgement]) -> str:
    """Return what nothing noticed, row by row: the column that can be wrong, and in how many ways."""
    rows: dict[str, Counter[str]] = {}
    for judgement in judgements:
        if judgement.fate in ("survived", "undecided"):
            rows.setdefault(judgement.place, Counter())[_column(judgement)] += 1
    return "\n".join(f"- `{place}`: {_told(columns)}" for place, columns in rows.items())


def _column(judgement: Judgement) -> str:
    if judgement.kind == "row deleted":
        return "the whole row"
    name = judgement.what.removeprefix("the ").split(" = ")[0].split(" is ")[0]
    return name.split(":")[0]


def _told(columns: Counter[str]) -> str:
    return ", ".join(f"{column} ({number})" if number > 1 else column for column, number in columns.items())

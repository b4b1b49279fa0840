"""The closed vocabularies of the content, as tuples to choose from."""

from typing import get_args

from wizard.model import Duty, Force, HitPolicy, LetterKind, Line, Mark, StatementKind

MARKS: tuple[Mark, ...] = tuple(mark for mark in get_args(Mark) if mark)
FORCES: tuple[Force, ...] = get_args(Force)
BINDS = ("council", "staff", "person", "everyone")
HIT_POLICIES: tuple[HitPolicy, ...] = get_args(HitPolicy)
LINES: tuple[Line, ...] = get_args(Line)
STATEMENT_KINDS: tuple[StatementKind, ...] = get_args(StatementKind)
LETTER_KINDS: tuple[LetterKind, ...] = get_args(LetterKind)
DUTIES: tuple[Duty, ...] = get_args(Duty)
FIELD_KINDS = ("text", "longtext", "date", "time", "email", "list", "choice")

"""The ground everything stands on: frozen records for policy, decisions, letters and cases.

No logic lives here beyond looking things up. A record that comes from a content file carries its
`Place`, so that whoever finds something wrong with it can say where. The content syntax each record
is read from is described in `docs/for-policy-officers.md`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Mark = Literal["must", "may", "silent", "law", "good-practice", ""]
"""What stands behind a claim: a clause obliges it, a clause permits it, no clause settles it, an Act or
regulation outside the policy obliges or limits, or guidance and experience recommend it.

The empty mark is for what is no guidance: a row that only classifies, and a house rule of the guide."""

Force = Literal["must", "may", "should", "states"]
Moves = Literal["both", "up", "down", ""]
HitPolicy = Literal["unique", "first", "collect"]
StatementKind = Literal["action", "check", "stays-open", "not-open", "silence", "practice", "record"]
LetterKind = Literal["letter", "script", "record", "sheet"]
"""What is sent, what is said, what is filed; and a sheet that is enclosed, the same for everybody."""
Duty = Literal["decider", "letter", "review", "challenge", "end"]
"""What every response owes whoever it is for: somebody who decides, words to the person, a day on which it is
looked at again, a way to challenge it, and what would end it."""
Line = Literal["help", "here", "tell"]
"""The lines of what to do now: getting help, with the person here, and whom to tell."""

UNKNOWN = "unknown"
"""The answer "I don't know yet": it leaves every value of the fact possible."""

NOTHING = "none"
"""The answer "none of these" to a question where several boxes may be ticked; means the empty set."""


TOLD: Mapping[str, StatementKind] = {
    "actions": "action",
    "checks": "check",
    "rights": "stays-open",
    "not-open": "not-open",
    "silent": "silence",
    "good-practice": "practice",
    "records": "record",
}
"""What a training case calls the statements of each kind; `decide --json` uses the same words."""

CHECKS_DONE = "checks-done"
"""What a training case calls those of its checks that count as made."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something stands in a content file; `line` and `column` count from 1."""

    file: str
    line: int
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Clause:
    """One paragraph of the policy, restated. `number` is empty for an unnumbered paragraph."""

    id: str
    number: str
    variant: str
    label: str
    section: int
    force: Force
    binds: tuple[str, ...]
    words: tuple[str, ...]
    text: str
    note: str
    place: Place
    forces: tuple[Force, ...] = ()
    """The force of each sentence, in their order, where they differ; empty where `force` is that of all."""

    @property
    def all_forces(self) -> frozenset[Force]:
        """Every force that a sentence of the clause has."""
        return frozenset(self.each_force)

    @property
    def each_force(self) -> tuple[Force, ...]:
        """The same in the order of the sentences, each once: what a reader is shown."""
        return tuple(dict.fromkeys(self.forces or (self.force,)))

    @property
    def printed(self) -> str:
        """How the clause is named to a reader: "10.4", "3.2.3 (complaints about officers)"."""
        if not self.number:
            return self.label
        return f"{self.number} ({self.variant})" if self.variant else self.number


@dataclass(frozen=True, slots=True)
class Section:
    """One of the policy's sections with its clauses in printed order."""

    number: int
    slug: str
    title: str
    summary: str
    clauses: tuple[Clause, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Term:
    """A glossary entry. `expansion` is what an abbreviation stands for, or empty."""

    id: str
    term: str
    expansion: str
    text: str
    note: str
    place: Place


@dataclass(frozen=True, slots=True)
class Source:
    """Law or guidance outside the policy; the only thing law and good practice may rest on.

    `section` names the part that obliges ("section 20"), `in_force` the day since when, or in words that it
    could not be established, `checked_on` the day on which somebody last read it, as 2026-11-29. `short` is
    the name that a link shows where the title is long.
    """

    id: str
    title: str
    publisher: str
    detail: str
    url: str
    place: Place
    section: str = ""
    in_force: str = ""
    checked_on: str = ""
    short: str = ""

    @property
    def mark(self) -> Mark:
        """The mark of its kind: an Act or regulation is law, everything else is good practice."""
        return "law" if self.id.startswith("law-") else "good-practice"


@dataclass(frozen=True, slots=True)
class Role:
    """Someone who decides or is consulted, as the policy names them; `contact` is a setting's ID."""

    id: str
    title: str
    text: str
    cites: tuple[str, ...]
    mark: Mark
    place: Place
    contact: str = ""


@dataclass(frozen=True, slots=True)
class Tier:
    """A response the policy allows. `rank` orders by gravity; equal ranks stand side by side."""

    id: str
    rank: int
    title: str
    text: str
    opens: str
    cites: tuple[str, ...]
    mark: Mark
    place: Place


@dataclass(frozen=True, slots=True)
class Statement:
    """Something told to staff beside the tier: an action, a check, a right that stays open, a silence.

    `done` (checks only) is the condition under which the check counts as already made; where answers cannot
    say all of it, `tick` lets it be ticked by hand as one without `done` is. A statement that `protects`
    keeps somebody safe: it is shown as soon as it may apply. `short` says the same in a few words, for the
    line `line` of an outcome's first screen. `says` is what it claims of the case: None where nobody has
    declared that, empty where it claims nothing. `words` are what staff may type to find it. `meets` names
    the duties of a response that are met where this is told.
    """

    id: str
    kind: StatementKind
    mark: Mark
    text: str
    cites: tuple[str, ...]
    done: "tuple[Condition, ...]"
    place: Place
    protects: bool = False
    says: "tuple[Condition, ...] | None" = None
    tick: bool = False
    short: str = ""
    line: Line = "here"
    words: tuple[str, ...] = ()
    meets: tuple[Duty, ...] = ()

    @property
    def by_hand(self) -> bool:
        """Whether a person may tick this check off."""
        return self.tick or not self.done


@dataclass(frozen=True, slots=True)
class Option:
    """One answer. `if_so` completes "If …" in a why-not sentence; `if_not` its opposite.

    `goes_on` is for an answer that stops everything else, such as danger now: the value with which the case
    goes on once that is over. `under` is the heading of its group in a long list, "" where there is none.
    """

    value: str
    label: str
    hint: str
    if_so: str
    if_not: str
    cites: tuple[str, ...]
    place: Place
    goes_on: str = ""
    under: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """One page of the wizard. Its `id` is also the name of the fact it sets.

    `many` means any number of boxes may be ticked and the fact is a set. `judgement` marks a
    question the policy leaves to a person's judgement. `moves` tells whether the answer may be another in
    a sentence about what would lead a step up, a step down, or both; "" means that it stays as it is.
    `beside` names the question on whose page it may stand, "" if it has a page of its own. `words` are what
    staff may type to find it.
    """

    id: str
    stage: str
    many: bool
    judgement: bool
    short: str
    title: str
    hint: str
    mark: Mark
    cites: tuple[str, ...]
    options: tuple[Option, ...]
    place: Place
    moves: Moves = ""
    beside: str = ""
    words: tuple[str, ...] = ()

    @property
    def values(self) -> tuple[str, ...]:
        """The values the fact can take; neither "unknown" nor a set's "none" is one of them."""
        left_out = {UNKNOWN, NOTHING} if self.many else {UNKNOWN}
        return tuple(option.value for option in self.options if option.value not in left_out)

    def option(self, value: str) -> Option | None:
        """Return the option with this value, or None."""
        return next((option for option in self.options if option.value == value), None)


@dataclass(frozen=True, slots=True)
class Stage:
    """A group of questions with its heading, "A" to "I"."""

    id: str
    title: str
    questions: tuple[Question, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Condition:
    """`fact` is one of `values` (for a set: holds any of them), or none of them when `negated`."""

    fact: str
    values: tuple[str, ...]
    negated: bool
    place: Place


@dataclass(frozen=True, slots=True)
class Row:
    """One rule: when every condition holds, each output fact gets its values.

    An "any" cell has no condition. `because` is the reason in words, `cites` what it rests on, `says` what
    that reason claims of the case (see `Statement`).
    """

    id: str
    conditions: tuple[Condition, ...]
    outputs: tuple[tuple[str, ...], ...]
    mark: Mark
    because: str
    cites: tuple[str, ...]
    place: Place
    says: tuple[Condition, ...] | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A decision table. `outputs` names the facts that its rows set, in column order.

    With hit policy "unique" exactly one row holds in every case, with "first" the topmost that
    holds counts, with "collect" all that hold give their values and the outputs are sets.
    `when` must hold for the table to apply at all; otherwise (and, except for "collect", only
    then) the outputs are `default`.
    """

    id: str
    title: str
    text: str
    hit: HitPolicy
    when: tuple[Condition, ...]
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]
    default: str
    rows: tuple[Row, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Field:
    """Something typed into a letter. `kind` is text, longtext, date, time, email, list or choice.

    `duty` names what its text owes to whoever reads it, such as "reason": see `SenseRule`. `options` pairs
    what a choice may be with its words; one of them may be UNKNOWN.
    """

    id: str
    label: str
    hint: str
    kind: str
    group: str
    example: str
    preset: str
    place: Place
    duty: tuple[str, ...] = ()
    options: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Element:
    """Something the finished letter has to contain, the fields that carry it, and the duties it meets."""

    id: str
    says: str
    mark: Mark
    cites: tuple[str, ...]
    fields: tuple[str, ...]
    place: Place
    meets: tuple[Duty, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A piece of a letter: Jinja2 text in Markdown, used when its condition holds.

    `says` is what it claims of the case (see `Statement`): proved to hold wherever the paragraph is used.
    """

    id: str
    element: str
    mark: Mark
    cites: tuple[str, ...]
    when: tuple[Condition, ...]
    text: str
    place: Place
    says: tuple[Condition, ...] | None = None


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter, script or record with the elements it must hold and its paragraphs in order.

    `goes_with` names letters beside which it is offered: another choice, or what is enclosed with them.
    `words` are what staff may type to find it.
    """

    id: str
    title: str
    kind: LetterKind
    summary: str
    subject: str
    cites: tuple[str, ...]
    elements: tuple[Element, ...]
    paragraphs: tuple[Paragraph, ...]
    place: Place
    goes_with: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Safeguard:
    """What must hold in every case: wherever `when` holds, `then` does. A house rule has no mark.

    `rises` names a fact and its values from mild to grave; the response must never fall as they rise.
    """

    id: str
    text: str
    mark: Mark
    cites: tuple[str, ...]
    when: tuple[Condition, ...]
    then: tuple[Condition, ...]
    rises: tuple[str, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Scenario:
    """A training case that is also an acceptance test.

    `facts` pairs a fact with its value or values; `expect` pairs an outcome key with the values it
    must have; `never` lists tiers that must not be offered.
    """

    id: str
    title: str
    story: str
    sections: tuple[int, ...]
    facts: tuple[tuple[str, tuple[str, ...]], ...]
    fields: tuple[tuple[str, str], ...]
    expect: tuple[tuple[str, tuple[str, ...]], ...]
    never: tuple[str, ...]
    because: str
    cites: tuple[str, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class MadeStep:
    """A step of a made-up case file: the answers of a training case, decided on a day.

    Attributes:
        on: the day, ISO.
        scenario: ID of the training case whose answers and fields it has.
        letter: the letter put down as used that day; "" where it was decided and nothing went out.
        fields: what else stood in the letter.
        version: of an earlier policy by which it was decided; "" for today's.
        letters: what that earlier policy asked for.
    """

    on: str
    scenario: str
    letter: str
    fields: tuple[tuple[str, str], ...]
    version: str
    letters: tuple[str, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class MadeFile:
    """A made-up case file. `name` is its reference; `case` the name of the file that it is a copy of."""

    name: str
    case: str
    saved: str
    steps: tuple[MadeStep, ...]
    place: Place


Finds = Literal["overdue", "no-date", "older-copy", "differs", "untold", "no-adjustment", "told"]
"""What a manager looks for in the register; "told" is what the yearly report tells."""


@dataclass(frozen=True, slots=True)
class RegisterAsk:
    """A question about the register; `right` is held against what the register's own code finds.

    Attributes:
        finds: what is looked for.
        of: of what the report tells, the title of the table and the row; else empty.
        right: the file's name, or what the report tells.
        told: IDs of the statements that say why it matters.
    """

    finds: Finds
    of: tuple[str, ...]
    text: str
    right: str
    told: tuple[str, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class RegisterCase:
    """A training case for managers: made-up case files to open in the register, and questions about them.

    `day` is the day on which the register is looked at: the latest on which any of its files was saved.
    """

    id: str
    title: str
    day: str
    story: str
    files: tuple[MadeFile, ...]
    asks: tuple[RegisterAsk, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Setting:
    """A name, address or number the council has to supply; `value` is empty until it does."""

    id: str
    label: str
    value: str
    place: Place


@dataclass(frozen=True, slots=True)
class Training:
    """How training is marked: `pass_mark` in percent, `cases` in a set of the learning system's package."""

    pass_mark: int = 80
    cases: int = 10


OPEN_PLACE, CLOSE_PLACE = "\ue010", "\ue011"
"""What stands round the name of a place in a letterhead until a letter is made; no font has them."""

LETTERHEAD_PLACES = ("letter", "council", "address", "title", "about", "date", "receipt")
"""The places that a letterhead may mark as "{{ name }}": `letter` on a line of its own, others anywhere."""


@dataclass(frozen=True, slots=True)
class LetterheadPart:
    """A part of a letterhead's Word file: XML as `text`, its places marked; all else as Base64 `data`."""

    name: str
    text: str
    data: str


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The council's own letterhead, ready for letters to be written on; without parts there is none.

    Attributes:
        parts: in the order of the file.
        styles: IDs of the styles that it brings along, by name in lower case; Word names the usual ones in
            English whatever the language of their IDs.
        numberings: the highest number that a list in it has.
        receipt: whether it has a place for the receipt.
    """

    parts: tuple[LetterheadPart, ...] = ()
    styles: tuple[tuple[str, str], ...] = ()
    numberings: int = 0
    receipt: bool = False


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A paper that goes with letters and is the same for everybody, set when the guide is built.

    `name` is its file name without ending, `data` the PDF in Base64.
    """

    name: str
    data: str


@dataclass(frozen=True, slots=True)
class ReviewRule:
    """How often what is set is reviewed: the result that says so, and its values in months.

    `outcome` is the result that tells how a review went; `kept`, `lifted` and `announced` are its values.
    `letter` is the letter that tells the person. `of` is the question about what is reviewed, `varied` the
    results that change what was set, and `terms` the field that says how.
    """

    result: str
    months: tuple[tuple[str, int], ...]
    cites: tuple[str, ...]
    outcome: str = ""
    kept: tuple[str, ...] = ()
    lifted: tuple[str, ...] = ()
    announced: tuple[str, ...] = ()
    letter: str = ""
    of: str = ""
    varied: tuple[str, ...] = ()
    terms: str = ""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase offered for a field where a fact holds one of these values; without text, that none fits.

    A text may hold "{sender-contact}": it is then offered only where that field holds an e-mail address.
    """

    field: str
    fact: str
    values: tuple[str, ...]
    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Taken:
    """A letter that stands for a step taken: the answer to the question about earlier steps it becomes.

    `date` is the field that keeps its date, for a step that is over once taken. A step that lasts until it
    is lifted is told instead: `says` with the text of `field` put in, or `bare` where that is empty.
    `reviewed` is the answer to the question about what is reviewed that it comes under.
    """

    letter: str
    step: str
    date: str = ""
    field: str = ""
    says: str = ""
    bare: str = ""
    reviewed: str = ""


Then = Literal["ends", "stays", "ask"]
"""What becomes of an earlier step: it ends, it goes on, or an officer has to say."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """What a step does to an earlier one that is in force, with its mark and what that rests on."""

    later: tuple[str, ...]
    earlier: tuple[str, ...]
    then: Then
    mark: Mark
    text: str
    cites: tuple[str, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class CardPart:
    """A part of a printed card for staff: which card, its heading, and the statements it shows."""

    card: Literal["poster", "desk", "desk-back"]
    title: str
    told: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Point:
    """A point that people get wrong, for trainers, with its mark and what it rests on."""

    mark: Mark
    text: str
    cites: tuple[str, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Excuse:
    """Why a response does not owe something that every response owes, with its mark and what it rests on."""

    tier: str
    duties: tuple[Duty, ...]
    mark: Mark
    text: str
    cites: tuple[str, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Workings:
    """What is worked out from this policy's own facts, fields and letters; empty where it says nothing.

    Attributes:
        review: how often what is set is reviewed.
        phrases: what is offered for fields.
        request: the question that tells what kind of request for information it is.
        replies: its values with the law whose time limit counts, "foi" or "data".
        steps: the question about earlier steps.
        taken: the letters that stand for such steps.
        meets: what a step does to an earlier one that is in force; a pair that is not named is asked about.
        becomes: the field in which a letter says what becomes of an earlier limit.
        over: the answer about earlier steps that says that a restriction has ended.
        put_right: the answer about earlier steps that a review which ends something does away with.
        lasting_answers: questions about the person, not about one incident: kept for the next step.
        passing: of those, the answers that were true of that day only, by question.
        lasting_fields: fields that keep their text from step to step.
        adjustments: the question about adjustments agreed with the person.
        cards: what the printed cards show.
        script: the script whose words stand on the back of the desk card.
        points: what people get wrong, for trainers.
        excuses: what some responses do not owe, and why.
    """

    review: ReviewRule | None = None
    phrases: tuple[Phrase, ...] = ()
    request: str = ""
    replies: tuple[tuple[str, str], ...] = ()
    steps: str = ""
    taken: tuple[Taken, ...] = ()
    meets: tuple[Meeting, ...] = ()
    becomes: str = ""
    over: str = ""
    put_right: str = ""
    lasting_answers: tuple[str, ...] = ()
    passing: tuple[tuple[str, tuple[str, ...]], ...] = ()
    lasting_fields: tuple[str, ...] = ()
    adjustments: str = ""
    cards: tuple[CardPart, ...] = ()
    script: str = ""
    points: tuple[Point, ...] = ()
    excuses: tuple[Excuse, ...] = ()


Stops = Literal["always", "looked-at", "never"]
"""Whether a finding keeps a letter from being complete: always, until somebody has looked at it and let it
stand, or never."""


@dataclass(frozen=True, slots=True)
class SenseRule:
    """What must not be said, or must be, in the fields that have one of these duties.

    Attributes:
        duty: duties of fields; "every" is every field, "own-words" a paragraph in a person's own words.
        words: patterns found anywhere in the text; with `whole`, the text has to be nothing else.
        lacks: patterns of which one has to be found.
        test: the name of a test that is no matter of words.
        within: paragraphs; the rule counts only for a field that stands in one of them.
        kinds: kinds of letters; empty for all.
        unless: settings; where one of them is filled in, the letter shows it and the rule is met.
        why: what is wrong, as the end of a sentence that begins with the words found.
        mend: what to do about it, as a sentence.
    """

    id: str
    duty: tuple[str, ...]
    words: tuple[str, ...]
    whole: tuple[str, ...]
    lacks: tuple[str, ...]
    test: str
    within: tuple[str, ...]
    kinds: tuple[str, ...]
    unless: tuple[str, ...]
    why: str
    mend: str
    mark: Mark
    cites: tuple[str, ...]
    stops: Stops
    place: Place


@dataclass(frozen=True, slots=True)
class DateOrder:
    """Two fields of which the first holds the earlier day; with `months`, no more than that many before.

    "today" stands for the day on which the letter is made. `letters` are those it counts for; none for all.
    """

    first: str
    then: str
    months: int
    letters: tuple[str, ...]
    mend: str
    mark: Mark
    cites: tuple[str, ...]
    stops: Stops
    place: Place


@dataclass(frozen=True, slots=True)
class MadeBy:
    """A check that a letter makes by itself where it shows all these fields and nothing is wrong with them.

    `letters` are those it counts for; none for all.
    """

    check: str
    fields: tuple[str, ...]
    letters: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sense:
    """What the texts and dates of a letter are judged by; empty where the content does not say.

    Attributes:
        rules: what must not be said, or must be.
        order: which date comes first.
        made: checks that a letter makes by itself.
        endless: letters that may have no end if the reason is given.
        longest: the most months from start to end in all others.
    """

    rules: tuple[SenseRule, ...] = ()
    order: tuple[DateOrder, ...] = ()
    made: tuple[MadeBy, ...] = ()
    endless: tuple[str, ...] = ()
    longest: int = 0


@dataclass(frozen=True, slots=True)
class Policy:
    """Everything read from `policy_source/`, checked and cross-referenced.

    `under_review` is put in where it is published: what rests on a clause that has changed, or has changed
    itself, since anybody reviewed it, by key ("question:severity", a row's ID, "letter:formal-warning"), with
    the clauses; "-" stands for its own words. `usual_left` too: how many questions are left in half of the
    training cases when a question is asked, by its ID. `alike` holds groups of words that mean
    the same to staff, `said` whole phrases for one thing, by a key such as "letters/formal-warning".
    """

    title: str
    council: str
    council_short: str
    version: str
    updated: str
    settings: tuple[Setting, ...]
    sources: tuple[Source, ...]
    roles: tuple[Role, ...]
    sections: tuple[Section, ...]
    terms: tuple[Term, ...]
    stages: tuple[Stage, ...]
    tiers: tuple[Tier, ...]
    statements: tuple[Statement, ...]
    tables: tuple[Table, ...]
    fields: tuple[Field, ...]
    letters: tuple[Letter, ...]
    scenarios: tuple[Scenario, ...]
    safeguards: tuple[Safeguard, ...] = ()
    training: Training = Training()
    letterhead: Letterhead = Letterhead()
    workings: Workings = Workings()
    sense: Sense = Sense()
    under_review: tuple[tuple[str, tuple[str, ...]], ...] = ()
    usual_left: tuple[tuple[str, int], ...] = ()
    enclosures: tuple[Enclosure, ...] = ()
    register_cases: tuple[RegisterCase, ...] = ()
    alike: tuple[tuple[str, ...], ...] = ()
    said: tuple[tuple[str, tuple[str, ...]], ...] = ()

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """All clauses in printed order."""
        return tuple(clause for section in self.sections for clause in section.clauses)

    @property
    def questions(self) -> tuple[Question, ...]:
        """All questions in the order they are asked."""
        return tuple(question for stage in self.stages for question in stage.questions)

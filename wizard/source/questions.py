"""Reads `questions/NN-name.md`: a stage with its questions."""

from typing import Literal

from wizard.model import NOTHING, Mark, Moves, Question, Stage
from wizard.source.citations import note_citations, read_cites, read_mark
from wizard.source.frontmatter import read_front_matter
from wizard.source.items import Item, blocks, read_items, split_heading
from wizard.source.options import read_options
from wizard.source.reading import Reading
from wizard.source.text import Piece, Source, tidy
from wizard.source.values import Properties

Ask = Literal["one", "many"]
ASKS: tuple[Ask, ...] = ("one", "many")
MOVES: tuple[Moves, ...] = ("both", "up", "down")


def read_stage(source: Source, reading: Reading) -> Stage | None:
    """Return the stage in a file, or None without a front matter to go by."""
    front, body = read_front_matter(source, reading.faults)
    if front is None:
        reading.lost.add("fact")
        return None
    letter = front.need("stage")
    if letter.text and not (len(letter.text) == 1 and "A" <= letter.text <= "Z"):
        reading.faults.add(letter.place, f"'stage' is {letter.text!r}", "it has to be one letter, A to Z")
    title = front.needed("title")
    front.close()
    items = read_items(body, "question", reading)
    questions = tuple(_question(item, letter.text, reading) for item in items)
    _check_pages(questions, reading)
    return Stage(letter.text, title, questions, source.place(0))


def _question(item: Item, stage: str, reading: Reading) -> Question:
    given = item.properties
    heading, rest = split_heading(item, reading)
    hint, answers = _split_options(rest)
    short = given.find("short")
    note_citations(reading, *([short.piece] if short else []))
    cites = read_cites(given, reading, heading, hint)
    question = Question(
        id=item.id,
        stage=stage,
        many=given.choice("ask", ASKS) == "many",
        judgement=given.flag("judgement"),
        short=short.text if short else heading.text,
        title=heading.text,
        hint=tidy(hint.text),
        mark=_mark(given, cites, reading),
        cites=cites,
        options=read_options(answers, item.id, reading),
        place=given.place,
        moves=given.choice("moves", MOVES, ""),
        beside=_beside(given),
        words=given.texts("words"),
    )
    given.close()
    _check_options(question, answers, reading)
    _check_phrases(question, reading)
    return question


def _beside(given: Properties) -> str:
    """Return the question on whose page this one may stand; its page is its own without one."""
    named = given.find("beside")
    return named.text if named else ""


def _check_pages(questions: tuple[Question, ...], reading: Reading) -> None:
    """A question stands beside an earlier one of its stage, which has a page of its own."""
    leads: list[str] = []
    for question in questions:
        if not question.beside:
            leads.append(question.id)
        elif question.beside not in leads:
            known = ", ".join(leads) or "none, so take it away"
            what = f"question {question.id} cannot stand beside {question.beside!r}"
            mend = f"name an earlier question of this stage that has a page of its own: {known}"
            reading.faults.add(question.place, what, mend)


def _mark(given: Properties, cites: tuple[str, ...], reading: Reading) -> Mark:
    """Return the mark of a question; one whose answer only classifies has none, written "mark=-"."""
    written = given.find("mark")
    return "" if written and written.text == "-" else read_mark(given, cites, reading)


def _split_options(rest: Piece) -> tuple[Piece, Piece]:
    """Return the hint and the options: the last list on the first level, and all after it."""
    lists = [block for token, block in blocks(rest) if token.type == "bullet_list_open" and not token.level]
    cut = lists[-1].start - rest.start if lists else rest.end - rest.start
    return rest.sub(0, cut), rest.sub(cut, rest.end - rest.start)


def _check_options(question: Question, answers: Piece, reading: Reading) -> None:
    name = f"question {question.id}"
    if not question.options:
        reading.unsure.add(question.id)
        mend = "add a list of answers, each `- `value` Label`"
        reading.faults.add(question.place, f"{name} has no options", mend)
    elif question.many and not question.option(NOTHING):
        mend = "add an option `none` that says none of these"
        reading.faults.add(answers.place(), f"{name} lets people tick several but has no option none", mend)


def _check_phrases(question: Question, reading: Reading) -> None:
    """A fact that moves is spoken of in sentences: every answer needs the words that complete them."""
    for option in question.options if question.moves else ():
        wordless = not option.if_so or (question.many and not option.if_not)
        if option.value in question.values and wordless:
            mend = 'add {if="…"' + (' unless="…"}' if question.many else "}") + ", or take `moves` away"
            name = f"question {question.id}: answer {option.value}"
            reading.faults.add(option.place, f"{name} moves a case but has no words for that", mend)

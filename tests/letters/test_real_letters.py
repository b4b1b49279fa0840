"""The council's own letters: complete when filled in, and every gap and forbidden word in them found."""

from dataclasses import replace

import pytest

from tests.sampling import part
from wizard.letters import is_complete
from wizard.letters.blocks import FURNITURE_WITHOUT_CHECKS, Block, FinishedLetter, Run, line_text
from wizard.letters.fields import names_in
from wizard.letters.slots import variable

from .phrases import Labelled, allowed, judged, labelled
from .real import LETTERS, Use, examples, findings, finish, the_policy, use_with, uses_of, whole, without

pytestmark = pytest.mark.usefixtures("lines_remembered")

BLOCKING = ("must", "law")
"""What policy or law obliges may not be missing from a letter."""

ONE_IN = 5
"""Of the elements of each letter, in an ordinary run; not the same place in each letter."""
MOST = 5
"""Of the cases that lead to a letter, in an ordinary run."""
PLANTED = len(LETTERS)
"""One in so many labelled sentences is planted in a letter, in an ordinary run: each in one letter."""


def elements(letter: str, whole_run: bool) -> list[str]:
    every = [element.id for element in uses_of(letter)[0].letter.elements]
    return every if whole_run else every[LETTERS.index(letter) % min(ONE_IN, len(every) or 1) :: ONE_IN]


def sentences_for(letter: str, whole_run: bool) -> list[Labelled]:
    """Those that the rules get right; how many they get wrong is measured in `test_tone_set.py`."""
    every = labelled() if whole_run else labelled()[LETTERS.index(letter) % PLANTED :: PLANTED]
    return [one for one in every if (told.family.kind if (told := judged(one.sentence)) else "-") == one.kind]


@pytest.fixture
def whole_run(pytestconfig: pytest.Config) -> bool:
    """Whether everything is looked at, not a part; `whole` is a whole letter here."""
    return bool(pytestconfig.getoption("--all"))


def test_every_letter_is_made_in_some_training_case() -> None:
    assert len(LETTERS) == 23
    assert [letter for letter in LETTERS if not uses_of(letter)] == []


@pytest.mark.parametrize("letter", LETTERS)
def test_a_letter_filled_in_is_complete_in_every_case_that_leads_to_it(letter: str, whole_run: bool) -> None:
    whole_cases, every = 0, uses_of(letter)
    for use in part(every, 1 + len(every) // MOST, whole_run):
        found = findings(use)
        if whole(use).waits:  # something that it says is not known yet: nobody may call it complete
            assert "open" in {finding.kind for finding in found}
            assert not is_complete(found)
            continue
        assert (use.case, [finding.text for finding in found]) == (use.case, [])
        assert is_complete(found)
        whole_cases += 1
    assert whole_cases


@pytest.mark.parametrize("letter", LETTERS)
def test_each_required_element_that_is_taken_out_is_named(letter: str, whole_run: bool) -> None:
    for element in elements(letter, whole_run):
        use = use_with(letter, element)
        assert findings(use) == (), element
        cut = without(whole(use), element)
        if cut == whole(use):
            continue  # Code lays it round every letter; it goes with its fields, see below.
        found = {finding.element: finding for finding in findings(use, cut) if finding.kind == "missing"}
        by_id = {one.id: one for one in use.letter.elements}
        # Another element may need what only these paragraphs show: the options tried, for the last resort.
        assert all(by_id[other].fields for other in found.keys() - {element})
        assert found[element].mark == by_id[element].mark
        assert is_complete(tuple(found.values())) == all(by_id[one].mark not in BLOCKING for one in found)


@pytest.mark.parametrize("letter", LETTERS)
def test_each_field_of_a_required_element_that_is_left_empty_is_named(letter: str, whole_run: bool) -> None:
    emptied, looked_at = 0, elements(letter, whole_run)
    for element in looked_at:
        use = use_with(letter, element)
        for field in shown_fields(use, element):
            found = findings(use, values=examples() | {field: ""})
            assert element in {finding.element for finding in found}, (element, field)
            assert field in {name for finding in found for name in finding.fields}
            emptied += 1
    assert emptied or not any(
        element.fields for element in uses_of(letter)[0].letter.elements if element.id in looked_at
    )


def shown_fields(use: Use, element: str) -> list[str]:
    """The element's fields that this letter prints in this case."""
    printed = {run.field for block in whole(use).blocks for run in block.runs if run.field}
    wanted = next(one for one in use.letter.elements if one.id == element)
    return [field for field in wanted.fields if field in printed]


@pytest.mark.parametrize("letter", LETTERS)
def test_a_letter_with_nothing_filled_in_names_every_gap_and_is_not_complete(letter: str) -> None:
    use = uses_of(letter)[0]
    finished = finish(use, {})
    found = findings(use, finished, {})
    # A sheet is the same for everybody: there is nothing to fill in.
    assert is_complete(found) == (use.letter.kind == "sheet")
    named = {name for finding in found for name in finding.fields}
    assert set(finished.gaps) <= named


@pytest.mark.parametrize("letter", LETTERS)
def test_each_sentence_that_is_planted_is_pointed_at_if_it_may_not_stand(
    letter: str, whole_run: bool
) -> None:
    use = uses_of(letter)[0]
    sentences = sentences_for(letter, whole_run)
    field = free_field(use)
    # What the letter itself says about health is the policy's own wording; only typed text is searched
    # for that, and only typed text that leaves the council is weighed.
    planted = {
        one.sentence: one.kind
        for one in sentences
        if one.kind not in allowed(use.letter.kind)
        and (field or one.kind != "diagnosis")
        and ((field and use.letter.kind != "record") or named_by_a_table(one.sentence))
    }
    assert len(planted) > (150 if whole_run else 6)
    finished = with_lines(use, field, {*planted, *(one.sentence for one in sentences if one.kind == "-")})
    pointed = {}
    for finding in findings(use, finished):
        assert finding.kind == "tone"
        text = line_text(finished.blocks[finding.block].items[finding.item])
        assert text[finding.start : finding.end].lower() in finding.text.lower()
        assert not is_complete((finding,))
        line = text[: finding.end].rpartition("\n")[2] + text[finding.end :].partition("\n")[0]
        pointed.setdefault(line, set()).add(finding.key.split(":")[1])
    assert planted.keys() == pointed.keys()
    assert all(planted[line] in kinds for line, kinds in pointed.items())


def named_by_a_table(sentence: str) -> bool:
    found = judged(sentence)
    return bool(found and found.family.phrases)


def free_field(use: Use) -> str:
    """A field of this letter in which people write what they like, or "" where it has none."""
    order = {"longtext": 0, "list": 1, "text": 2}
    kinds = {field.id: field.kind for field in the_policy().fields}
    body = [block for block in whole(use).blocks if block.role not in FURNITURE_WITHOUT_CHECKS]
    typed = {run.field for block in body for run in block.runs if kinds.get(run.field) in order}
    return min(typed, key=lambda name: (order[kinds[name]], name), default="")


def with_lines(use: Use, field: str, lines: set[str]) -> FinishedLetter:
    """The letter with these lines in a field, or as words of its own."""
    if field:
        return finish(use, examples() | {field: "\n" + "\n".join(sorted(lines)) + "\n"})
    finished = whole(use)
    own = Block("bullets", tuple((Run(line),) for line in sorted(lines)))
    return replace(finished, blocks=(*finished.blocks, own))


@pytest.mark.parametrize("letter", LETTERS)
def test_a_letter_names_no_field_that_is_not_asked_for(letter: str) -> None:
    policy = the_policy()
    known = {variable(thing.id) for thing in (*policy.fields, *policy.settings)}
    known |= {question.id.replace("-", "_") for question in policy.questions}
    known |= {variable(name) for table in policy.tables for name in table.outputs}
    known |= {"council", "council_short", "policy_title", "policy_version", "letter_date"}
    for paragraph in uses_of(letter)[0].letter.paragraphs:
        assert names_in(paragraph.text) <= known

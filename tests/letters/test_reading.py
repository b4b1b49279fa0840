import pytest

from wizard.letters.reading import AIM, ease_of, letter_ease, reading_ages, reading_table, syllables
from wizard.model import Policy

from .made import finish


@pytest.mark.parametrize(
    ("word", "count"),
    [
        *(("we", 1), ("named", 1), ("times", 1), ("the", 1), ("asked", 1), ("wished", 1)),
        *(("letter", 2), ("council", 2), ("decided", 3), ("changes", 2), ("service", 2), ("people", 2)),
        *(("behaviour", 3), ("policy", 3), ("restriction", 3), ("reviewed", 2), ("telephone", 3)),
        *(("information", 4), ("Ombudsman", 3), ("don’t", 1), ("e-mail", 2)),
    ],
)
def test_syllables_are_estimated_well_enough(word: str, count: int) -> None:
    assert syllables(word) == count


def test_sentences_end_where_a_reader_ends_them() -> None:
    assert ease_of("Mr A. Sample came. See 16.1 and www.lgo.org.uk for more. “Stop!” he said.").sentences == 3
    assert ease_of("One line\n\nAnother line").sentences == 2
    assert ease_of("").age == ease_of("123").age == pytest.approx(5)


def test_hard_text_is_told_from_easy_text() -> None:
    easy = "Please write to us. We will read it. We will call you back."
    hard = (
        "Notwithstanding the aforementioned considerations, the authority necessarily reserves unconditional "
        "entitlement regarding discontinuation of correspondence."
    )
    assert ease_of(easy).age < 7
    assert ease_of(hard).age > 20


def test_what_somebody_typed_does_not_count() -> None:
    values = {"what-happened": "Notwithstanding unconditional considerations, correspondence. " * 50}
    assert letter_ease(finish(values)) == letter_ease(finish({}))


def test_every_letter_of_the_council_can_be_read_at_about_twelve(policy: Policy) -> None:
    ages = reading_ages(policy)
    assert len(ages) == len(policy.letters)
    assert {title: age for title, age in ages.items() if age > AIM} == {}
    assert list(ages.values()) == sorted(ages.values(), reverse=True)
    assert reading_table(policy).count("\n") == 2 + len(ages)

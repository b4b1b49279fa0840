"""Reads `words.yml`: groups of words that mean the same to staff, for the search box."""

from wizard.model import Place
from wizard.source.frontmatter import read_yaml
from wizard.source.reading import Reading
from wizard.source.text import Source
from wizard.source.values import FORM_NAMES, Value

FILE = "words.yml"
MEND = "write `- drunk, boozed, tipsy`: words or short phrases, with commas between"


def read_words(source: Source, reading: Reading) -> tuple[tuple[str, ...], ...]:
    """Return the groups in the order of the file; each word stands in one group only."""
    value = read_yaml(source.whole(), reading.faults)
    if value and value.form != "list":
        reading.faults.add(value.place, "is not a list of groups", MEND)
        return ()
    given: dict[str, Place] = {}
    return tuple(_group(one, given, reading) for one in (value.items if value else ()))


def _group(value: Value, given: dict[str, Place], reading: Reading) -> tuple[str, ...]:
    """Return the words of a group; one alone says nothing, and one in two groups would join what differs."""
    if value.form not in ("text", "list"):
        reading.faults.add(value.place, f"a group of words is {FORM_NAMES[value.form]}", MEND)
        return ()
    words = [word for word in value.words() if _is_new(word, given, reading)]
    if len(value.words()) < 2:
        reading.faults.add(value.place, "a group has fewer than two words", MEND)
    return tuple(word.text.lower() for word in words)


def _is_new(word: Value, given: dict[str, Place], reading: Reading) -> bool:
    said = word.text.lower()
    if word.form != "text" or not said:
        reading.faults.add(word.place, "a group has an empty or nested entry", MEND)
        return False
    if said in given:
        mend = f"delete it here or in line {given[said].line}: a word stands in one group"
        reading.faults.add(word.place, f"{word.text!r} stands in the groups twice", mend)
        return False
    given[said] = word.place
    return True

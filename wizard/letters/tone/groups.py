"""Groups of words that are used alike: what was learned of one word of a group counts for the others too.

"Pathetic", "dreadful" and "hopeless" stand in the same places of a language. Each common word belongs to one
of 300 small groups and to one of 100 larger ones (`groups.tsv`), made from how words stand among other words;
`scripts/group_words.py` makes them.
"""

from pathlib import Path

from wizard.letters.tone.learned import Learned

GROUPS = Learned(Path(__file__).with_name("groups.tsv"))
"""The numbers of a word's groups: the small one, the larger one."""
GRAINS = 2
_SIGNS = ("@", "@@")
"""What stands before a group's number in a feature; no word holds it."""


def group(word: str, grain: int) -> str:
    """Return the name of a word's group, small (0) or large (1); words without one are a group too."""
    found = GROUPS.get(word)
    return f"{_SIGNS[grain]}{found[grain]}" if found else f"{_SIGNS[grain]}-"

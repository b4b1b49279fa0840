"""Mockery and belittling: turns that say one thing and mean another."""

from wizard.letters.tone.family import RESPECT, Family
from wizard.letters.tone.sarcasm_absurd import MOCK_GRANDEUR
from wizard.letters.tone.sarcasm_frames import FRAMES
from wizard.letters.tone.sarcasm_manner import MOCK_SURPRISE, PRAISED
from wizard.letters.tone.sarcasm_praise import FALSE_MODESTY, FALSE_PRAISE
from wizard.letters.tone.sarcasm_scorn import BELITTLING, OPENINGS
from wizard.letters.tone.sarcasm_service import MOCK_SERVICE
from wizard.letters.tone.sarcasm_weary import LAUGHTER, WEARY

_PLAIN = "this can be read as mockery; say what you mean in plain words, or leave it out"

_TABLES = (
    FALSE_PRAISE,
    FALSE_MODESTY,
    BELITTLING,
    WEARY,
    LAUGHTER,
    MOCK_SERVICE,
    MOCK_GRANDEUR,
    PRAISED,
    FRAMES,
)

SARCASM = (
    *(Family("sarcasm", _PLAIN, RESPECT, "always", table) for table in _TABLES),
    Family("sarcasm", _PLAIN, RESPECT, "opens", (*OPENINGS, *MOCK_SURPRISE)),
    Family("sarcasm", _PLAIN, RESPECT, "exclaimed", (r"[\w']+[)\"”]?!+",)),
)

"""The drawings that a script puts on buttons are the theme's own, and each button names one that is there."""

import re
from importlib.util import find_spec
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
DRAWN = {"night": "weather-night", "sunny": "weather-sunny", "magnify": "magnify", "close": "close"}


def test_each_button_names_drawings_that_are_the_themes() -> None:
    script = (PROJECT / "docs/assets/drawings.js").read_text(encoding="utf-8")
    held = dict(re.findall(r'^    (\w+): "([^"]+)",$', script, re.MULTILINE))
    # The search box is filled by its script.
    templates = [*(PROJECT / "macros/theme").rglob("*.html"), PROJECT / "docs/assets/searching.js"]
    named = {
        name
        for file in templates
        for names in re.findall(r'data-drawn="([^"]+)"', file.read_text("utf-8"))
        for name in names.split()
    }
    assert named == held.keys() == DRAWN.keys()
    theme = find_spec("material")
    assert theme and theme.origin
    icons = Path(theme.origin).parent / "templates/.icons/material"
    for name, file in DRAWN.items():
        assert f' d="{held[name]}"' in (icons / f"{file}.svg").read_text(encoding="utf-8")

"""JSON Schemas of every YAML file and front matter of a content folder, for editors.

`python -m wizard.source.schemas` writes them to `docs/schemas/`, which the site publishes. They tell which
keys there are, which are needed and what they may be; whether what is named exists, `check` tells.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, get_args

from wizard.model import Finds
from wizard.source.sense import STOPS, TESTS
from wizard.source.vocabulary import (
    FIELD_KINDS,
    HIT_POLICIES,
    LETTER_KINDS,
    MARKS,
)

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "schemas"
Schema = dict[str, Any]

TEXT: Schema = {"type": ["string", "number", "boolean"]}
"""What stands on one line; YAML reads some of it as a number or as yes and no."""
OPEN: Schema = {"type": ["string", "number", "boolean", "null"]}
WORDS: Schema = {"anyOf": [OPEN, {"type": "array", "items": TEXT}]}
DAY: Schema = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$", "description": "A day as 2026-01-31"}
ID: Schema = {"type": "string", "pattern": "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"}
CITES: Schema = {**WORDS, "description": "Clauses, law or guidance, each with @ before it"}
NUMBER: Schema = {"type": ["integer", "string"]}
FREE: Schema = {"type": "object", "additionalProperties": WORDS}
"""Keys that the content itself names: facts, fields, results, values."""
MARK: Schema = {"enum": list(MARKS)}


def one_of(*values: str) -> Schema:
    """Return what has to be one of these."""
    return {"enum": list(values)}


def keys(needed: Mapping[str, Schema], others: Mapping[str, Schema] = {}) -> Schema:
    """Return what has these keys: some always, some if wanted, and no others."""
    known = {**needed, **others}
    return {
        "type": "object",
        "properties": known,
        "required": list(needed),
        "additionalProperties": False,
    }


def many(item: Schema) -> Schema:
    """Return a list of these."""
    return {"type": ["array", "null"], "items": item}


MARKED = {"mark": MARK, "cites": CITES}
ROLE = keys({"id": ID, "title": TEXT, "text": TEXT, "mark": MARK}, {"cites": CITES, "contact": ID})
SETTING = keys({"id": ID, "label": TEXT}, {"value": OPEN})
SOURCE = keys(
    {"id": {"type": "string", "pattern": "^(law|guide)-"}, "title": TEXT, "publisher": TEXT, "url": TEXT},
    {"short": TEXT, "detail": OPEN, "section": TEXT, "in_force": TEXT, "checked_on": DAY},
)
FIELD = keys(
    {"id": ID, "label": TEXT, "kind": one_of(*FIELD_KINDS), "group": TEXT},
    {"hint": OPEN, "example": OPEN, "preset": ID, "duty": WORDS, "options": FREE},
)
ELEMENT = keys({"id": ID, "says": TEXT, "mark": MARK}, {"cites": CITES, "fields": WORDS, "meets": WORDS})
REVIEW = keys(
    {"result": ID, "months": FREE, "cites": CITES},
    {
        **{"outcome": ID, "kept": WORDS, "lifted": WORDS, "announced": WORDS, "letter": ID},
        **{"of": ID, "varied": WORDS, "terms": ID},
    },
)
RULE = keys(
    {"id": ID, "duty": WORDS, "why": TEXT, "mend": TEXT, "stops": one_of(*STOPS)},
    {
        **{"words": WORDS, "whole": WORDS, "lacks": WORDS, "within": WORDS, "kinds": WORDS, "unless": WORDS},
        **{"test": one_of("", *TESTS), **MARKED},
    },
)
ORDER = keys(
    {"first": TEXT, "then": TEXT, "mend": TEXT, "stops": one_of(*STOPS)},
    {"months": NUMBER, "letters": WORDS, **MARKED},
)
STEP = keys({"on": DAY, "case": TEXT}, {"letter": ID, "letters": WORDS, "fields": FREE, "version": TEXT})
ASK = keys({"finds": one_of(*get_args(Finds)), "text": TEXT, "right": TEXT}, {"of": WORDS, "because": WORDS})
CASE_FILE = keys({"name": TEXT}, {"saved": TEXT, "steps": many(STEP), "copy-of": TEXT})

SAID: Schema = {"type": ["object", "null"], "additionalProperties": WORDS}

SCHEMAS: Mapping[str, tuple[str, Schema]] = {
    "policy": (
        "policy.yml",
        keys(
            {"title": TEXT, "council": TEXT, "council_short": TEXT, "version": TEXT, "updated": DAY},
            {
                "roles": many(ROLE),
                "settings": many(SETTING),
                "training": keys({}, {"pass": NUMBER, "cases": NUMBER}),
            },
        ),
    ),
    "sources": ("sources.yml", many(SOURCE)),
    "words": ("words.yml", many(WORDS)),
    "said": ("said.yml", FREE | {"type": ["object", "null"]}),
    "for-reading": ("for-reading.yml", many(keys({"id": ID, "why": TEXT}))),
    "repealed": ("repealed.yml", many(keys({"id": ID, "on": DAY, "why": TEXT}, {"now": ID}))),
    "fields": ("letters/fields.yml", many(FIELD)),
    "sense": (
        "letters/sense.yml",
        keys(
            {},
            {
                "rules": many(RULE),
                "order": many(ORDER),
                "endless": WORDS,
                "longest": NUMBER,
                "made": many(keys({"check": ID, "fields": WORDS}, {"letters": WORDS})),
            },
        ),
    ),
    "workings": (
        "workings.yml",
        keys(
            {},
            {
                "review": REVIEW,
                "request": ID,
                "replies": FREE,
                "phrases": many(
                    keys({"field": ID, "fact": ID, "values": WORDS}, {"text": TEXT, "why": TEXT})
                ),
                "steps": ID,
                "taken": many(
                    keys(
                        {"step": TEXT, "letter": ID},
                        {"date": ID, "field": ID, "says": TEXT, "bare": TEXT, "reviewed": TEXT},
                    )
                ),
                "meets": many(
                    keys(
                        {
                            **{"later": WORDS, "earlier": WORDS, "then": one_of("ends", "stays", "ask")},
                            **{"text": TEXT, "mark": MARK},
                        },
                        {"cites": CITES},
                    )
                ),
                "becomes": ID,
                **{"over": TEXT, "put_right": TEXT, "lasting_answers": WORDS, "lasting_fields": WORDS},
                **{"passing": FREE, "adjustments": ID, "script": ID},
                "cards": many(
                    keys({"card": one_of("poster", "desk", "desk-back"), "title": TEXT, "told": WORDS})
                ),
                "points": many(keys({"text": TEXT, **MARKED})),
                "owes_not": many(
                    keys(
                        {"tier": ID, "duties": WORDS, "text": TEXT, "mark": MARK},
                        {"cites": CITES},
                    )
                ),
            },
        ),
    ),
    "clauses": ("clauses/*.md", keys({"section": NUMBER, "title": TEXT, "summary": TEXT})),
    "questions": ("questions/*.md", keys({"stage": TEXT, "title": TEXT})),
    "decisions": (
        "decisions/*.md",
        keys(
            {"id": ID, "title": TEXT, "hit": one_of(*HIT_POLICIES)},
            {"when": TEXT, "default": TEXT},
        ),
    ),
    "letters": (
        "letters/*.md",
        keys(
            {"title": TEXT, "kind": one_of(*LETTER_KINDS), "summary": TEXT, "elements": many(ELEMENT)},
            {"subject": OPEN, "cites": CITES, "words": WORDS, "goes-with": WORDS},
        ),
    ),
    "scenarios": (
        "scenarios/*.md",
        keys(
            {"title": TEXT, "facts": FREE, "expect": FREE, "because": TEXT},
            {"sections": WORDS, "fields": FREE, "never": WORDS},
        ),
    ),
    "register": (
        "register/*.md",
        keys({"title": TEXT, "day": DAY, "files": many(CASE_FILE), "asks": many(ASK)}),
    ),
    "lists": ("tiers.md, safeguards.md, statements/*.md", keys({}, {"title": TEXT, "summary": TEXT})),
}
"""By name: the files it is for, and the schema. A `.md` means the front matter between its lines of ---."""


def written(name: str) -> str:
    """Return a schema as it is published."""
    files, schema = SCHEMAS[name]
    head = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": files + (", front matter" if files.endswith(".md") else ""),
    }
    return json.dumps({**head, **schema}, indent=1, ensure_ascii=False) + "\n"


def file_of(name: str) -> Path:
    """Return where a schema stands."""
    return FOLDER / f"{name}.schema.json"


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for one in SCHEMAS:
        file_of(one).write_text(written(one), encoding="utf-8")

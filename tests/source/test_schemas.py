"""The schemas for editors accept every content there is, and know exactly the keys that the reader knows."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from tests.conftest import PROJECT
from wizard.source import ContentError, load_policy
from wizard.source.schemas import FOLDER, SCHEMAS, file_of, written

from .content import GOOD, good_copy

CONTENTS = [
    PROJECT / "policy_source",
    PROJECT / "tests" / "second" / "policy",
    GOOD,
    *sorted((PROJECT / "bases").iterdir()),
]


class Reader(yaml.SafeLoader):
    """Reads as editors do, by YAML 1.2: a day is text, and so are yes, no and off."""


Reader.yaml_implicit_resolvers = {
    first: [(tag, form) for tag, form in rules if tag.rpartition(":")[2] not in ("timestamp", "bool")]
    for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def files(folder: Path, name: str) -> Iterator[Path]:
    for pattern in SCHEMAS[name][0].split(", "):
        yield from (file for file in sorted(folder.glob(pattern)) if file.name != "glossary.md")


def data(file: Path) -> Any:
    """What an editor would hold against the schema: a YAML file, or the front matter of Markdown."""
    text = file.read_text(encoding="utf-8")
    if file.suffix == ".md":
        text = text.split("---\n", 2)[1] if text.startswith("---\n") else "{}"
    return yaml.load(text, Reader)


@pytest.mark.parametrize("folder", CONTENTS, ids=lambda folder: folder.parent.name + "-" + folder.name)
def test_every_file_of_every_content_fits_its_schema(folder: Path) -> None:
    told = [
        f"{file.relative_to(folder)} {list(error.absolute_path)}: {error.message}"
        for name in SCHEMAS
        for file in files(folder, name)
        for error in jsonschema.Draft7Validator(SCHEMAS[name][1]).iter_errors(data(file))
    ]
    assert told == []


def test_every_yaml_file_has_a_schema() -> None:
    has = {file for name in SCHEMAS for file in files(PROJECT / "policy_source", name)}
    there = {file for file in (PROJECT / "policy_source").rglob("*.yml") if "adopted" not in file.parts}
    assert there <= has


@pytest.mark.parametrize("name", SCHEMAS)
def test_what_is_published_is_what_is_written_down(name: str) -> None:
    """After a change run `python -m wizard.source.schemas`."""
    assert file_of(name).read_text(encoding="utf-8") == written(name)
    jsonschema.Draft7Validator.check_schema(json.loads(written(name)))


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("policy", "policy.yml"),
        ("clauses", "clauses/02-responses.md"),
        ("questions", "questions/01-what.md"),
        ("decisions", "decisions/02-tiers.md"),
        ("letters", "letters/warning.md"),
        ("scenarios", "scenarios/01-rubbish-again.md"),
        ("workings", "workings.yml"),
    ],
)
def test_a_schema_knows_the_keys_that_the_reader_knows(tmp_path: Path, name: str, file: str) -> None:
    path = good_copy(tmp_path) / file
    text = path.read_text(encoding="utf-8")
    start = "---\n" if file.endswith(".md") else ""
    path.write_text(start + "zzzz: 1\n" + text.removeprefix(start), encoding="utf-8")
    with pytest.raises(ContentError) as found:
        load_policy(path.parents[file.count("/")])
    known = re.search(r"'zzzz'; known here: ([^\n]+)", str(found.value))
    assert known, str(found.value)
    assert set(known[1].split(", ")) == set(SCHEMAS[name][1]["properties"])
    assert list(jsonschema.Draft7Validator(SCHEMAS[name][1]).iter_errors(data(path)))


def test_the_editor_is_told_which_file_has_which_schema() -> None:
    settings = json.loads((PROJECT / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    given = {(PROJECT / schema).name: patterns for schema, patterns in settings["yaml.schemas"].items()}
    for name, (pattern, _) in SCHEMAS.items():
        if pattern.endswith(".yml"):
            assert f"policy_source/{pattern}" in given[f"{name}.schema.json"]
    assert all((FOLDER / name).is_file() for name in given)

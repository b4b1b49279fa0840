import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wizard.case.file import FORMAT, LARGEST, CaseFileError, checksum, dump_case, load_case
from wizard.case.record import CaseFile, Made, Parts
from wizard.case.schema import KEYWORDS, faults, schema
from wizard.engine import Rules

from .made import restricted

EMPTY = CaseFile("a-1", "2026-11-22", Made("Policy", "1", "0" * 64, "0.1.0"), Parts())
HOSTILE = [
    "<script>alert(1)</script>",
    "]]>&amp;\"'",
    "{{7*7}}",
    "=1+1",
    "\x00\x07\x1b",
    "\ud800",
    "￿\ufeff",
    "‮abc‬",
    "שלום 👩‍👩‍👧 é",
    "x" * 10_000,
    "\r\n\t\u2028",
    "__proto__",
]


IDS = st.from_regex(r"[a-z][a-z0-9-]{0,9}", fullmatch=True)
PLAIN = st.none() | st.booleans() | st.integers() | st.text(max_size=5)
DATA = st.recursive(
    PLAIN, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
)
FOREIGN = ["", "hello", "[]", "{}", "null", "1", '{"format": "other", "version": 1}', "[" * 100_000]


def refused(text: str) -> CaseFileError:
    with pytest.raises(CaseFileError) as told:
        load_case(text)
    return told.value


def opened(case: CaseFile = EMPTY) -> dict:  # type: ignore[type-arg]
    return json.loads(dump_case(case))  # type: ignore[no-any-return]


def sealed(file: dict) -> str:  # type: ignore[type-arg]
    return json.dumps(file | {"checksum": checksum(file["case"])})


def test_a_case_comes_back_as_it_was_saved(rules: Rules) -> None:
    case = restricted(rules)
    assert load_case(dump_case(case)) == case
    assert dump_case(load_case(dump_case(case))) == dump_case(case)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_arrives_as_it_was_typed(text: str) -> None:
    case = CaseFile(**{**_plain(EMPTY), "fields": {"what-happened": text}, "accepted": (text,)})
    assert dump_case(case).isascii()
    assert load_case(dump_case(case)) == case


def _plain(case: CaseFile) -> dict:  # type: ignore[type-arg]
    return {name: getattr(case, name) for name in case.__slots__}


@settings(max_examples=50)
@given(
    st.dictionaries(
        st.from_regex(r"[a-z][a-z0-9-]{0,9}", fullmatch=True), st.text(st.characters()), max_size=5
    )
)
def test_any_text_arrives_as_it_was_typed(fields: dict[str, str]) -> None:
    case = CaseFile(**{**_plain(EMPTY), "fields": fields, "accepted": tuple(fields.values())})
    assert load_case(dump_case(case)) == case


def test_an_editor_may_lay_it_out_anew() -> None:
    text = dump_case(EMPTY)
    assert load_case("\ufeff" + json.dumps(json.loads(text), sort_keys=True).replace("\n", "\r\n")) == EMPTY


@pytest.mark.parametrize(
    "text", ["", "hello", "[]", "{}", "null", "1", '{"format": "other", "version": 1}', "[" * 100_000]
)
def test_a_foreign_file_is_refused(text: str) -> None:
    assert (refused(text).why, str(refused(text))[:23]) == ("foreign", "This is not a case file")


def test_a_file_nested_without_end_is_refused_before_a_parser_runs_out_of_stack() -> None:
    whole = dump_case(EMPTY)
    for depth in (40, 900, 100_000):
        nested = "[" * depth + "]" * depth
        assert refused(nested).why == "foreign"
        assert refused(whole.replace('"accepted": []', f'"accepted": {nested}')).why == "damaged"


def test_brackets_that_were_typed_are_no_nesting() -> None:
    typed = '"[{' * 500 + "\\" * 3
    case = CaseFile(**{**_plain(EMPTY), "fields": {"what-happened": typed}})
    assert load_case(dump_case(case)) == case


def test_a_huge_file_is_refused_unread() -> None:
    assert "far too large" in str(refused(" " * (LARGEST + 1)))


def test_a_file_cut_short_is_called_damaged() -> None:
    text = dump_case(EMPTY)
    for length in range(60, len(text) - 2, 37):
        assert refused(text[:length]).why == "damaged"


def test_a_changed_file_is_refused(rules: Rules) -> None:
    file = opened(restricted(rules))
    file["case"]["answers"]["severity"] = ["serious"]
    assert str(refused(json.dumps(file))) == (
        "This case file was changed outside the guide, or damaged: its checksum does not fit. "
        "Use the copy that the guide saved."
    )
    assert refused(json.dumps({name: file[name] for name in ("format", "version", "case")})).why == "changed"


def test_a_newer_file_is_refused_before_anything_else_in_it_is_looked_at() -> None:
    told = refused(json.dumps({"format": FORMAT, "version": 3, "anything": "else"}))
    assert told.why == "newer"
    assert str(told) == (
        "This case file was saved by a newer guide (format 3; this guide reads up to 2). Open it there."
    )


@pytest.mark.parametrize("version", [True, "1", 0, None, 1.5])
def test_a_strange_version_is_called_damaged(version: object) -> None:
    assert refused(json.dumps(opened() | {"version": version})).why == "damaged"


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"answers": {"danger": "no"}}, "case answers danger is not a list"),
        ({"answers": {"danger": []}}, "case answers danger has too few or too many entries"),
        ({"answers": {"Danger!": ["no"]}}, "a name in case answers is not written as it should be"),
        ({"fields": {"review-date": 3}}, "case fields review-date is not text"),
        ({"fields": {"a": "x" * 100_001}}, "case fields a is too long"),
        ({"saved": "soon"}, "case saved is not written as it should be"),
        ({"extra": 1}, "case has an entry that does not belong there"),
        ({"decisions": [{}]}, "case decisions, entry 1 on is missing"),
        (
            {"sent": [{"letter": "a", "on": "2026-11-22", "receipt": "", "result": "Won!"}]},
            "case sent, entry 1 result is not written as it should be",
        ),
        ({"fields": dict.fromkeys((f"f{n}" for n in range(501)), "")}, "case fields has too many entries"),
    ],
)
def test_what_does_not_fit_the_schema_is_named(change: dict, words: str) -> None:  # type: ignore[type-arg]
    file = opened()
    file["case"] |= change
    assert str(refused(sealed(file))) == f"This case file is damaged: {words}. Use another copy."


def test_a_name_that_stands_twice_is_refused() -> None:
    assert refused(dump_case(EMPTY).replace('"version": 1', '"version": 1, "version": 1')).why == "damaged"


def test_a_case_that_could_not_be_read_again_is_not_saved() -> None:
    with pytest.raises(ValueError, match="this case cannot be saved"):
        dump_case(CaseFile(**{**_plain(EMPTY), "id": "Mr A. Sample"}))


def test_the_schema_uses_only_what_is_checked() -> None:
    def keywords(rule: object) -> set[str]:
        if not isinstance(rule, dict):
            return set()
        found = set(rule)
        for name in ("properties", "$defs"):
            found |= {key for inner in rule.get(name, {}).values() for key in keywords(inner)}
        return found | {
            key
            for name in ("items", "additionalProperties", "propertyNames")
            for key in keywords(rule.get(name))
        }

    assert keywords(schema()) <= KEYWORDS


@settings(max_examples=200)
@given(DATA)
def test_any_data_is_checked_without_stumbling(data: object) -> None:
    assert list(faults(data))
    file = {"format": FORMAT, "version": 1, "case": data}
    if isinstance(data, dict):
        assert refused(json.dumps(file | {"checksum": checksum(data)})).why == "damaged"

"""What staff type leads to the right place first: three lists by others, one by the author, one unseen."""

import gzip
import json
import re
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from wizard.model import Policy
from wizard.publish.clause_data import index
from wizard.publish.search_index import ROOMS, page_key
from wizard.view import Links

HERE = Path(__file__).parent
ASSETS = HERE.parents[1] / "docs" / "assets"
FIND = ("find-words.js", "find-likely.js", "find.js")
LISTS = ("staff_words.txt", "staff_phrases.tsv", "staff_phrases_2.tsv", "staff_phrases_own.tsv")
INSIDERS = "staff_phrases_insiders.tsv"
"""Half of a list of 120: by somebody who knows the index. The other half is by people who do not."""
RIGHT_IN_100 = 95
HALF = 60
"""Of the list of 120 that the search has to find its way with."""
BLIND = "staff_phrases_blind.tsv"
RIGHT_UNSEEN = {"staff_phrases_unseen.tsv": 82, BLIND: 223}
"""Of 100 and of 240 phrases that nobody looked at who wrote the words: how good search is for new ones."""
LARGEST = 125_000
"""How many bytes the index may weigh as it is sent: it is fetched at the first search."""


@pytest.fixture(scope="module")
def entries(policy: Policy) -> list[dict[str, str]]:
    return index(policy, Links(policy), {})


Finder = Callable[[list[dict[str, str]], list[str]], list[list[str]]]


@pytest.fixture(scope="module")
def found() -> Iterator[Finder]:
    """The addresses that answer to each phrase, best first: the search as the pages have it, in Node.

    One process answers every test: what a search makes of an index is worked out once for all of them.
    """
    command = ["node", str(HERE / "find.mjs"), *(str(ASSETS / one) for one in FIND)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8") as node:
        assert node.stdin and node.stdout
        sent: list[list[dict[str, str]]] = []

        def ask(entries: list[dict[str, str]], phrases: list[str]) -> list[list[str]]:
            known = [one is entries for one in sent]
            at = known.index(True) if True in known else len(sent)
            sent.extend([entries] if at == len(sent) else [])
            new = {} if True in known else {"entries": entries}
            assert node.stdin and node.stdout
            node.stdin.write(json.dumps({"at": at, "phrases": phrases, **new}) + "\n")
            node.stdin.flush()
            replies: list[list[Any]] = json.loads(node.stdout.readline())
            return [[at for at, _ in one] for one in replies]

        yield ask
        node.stdin.close()


def is_one_of(address: str, wanted: list[str]) -> bool:
    return any(address in (one, f"{one}.html") or address.endswith(f"#{one}") for one in wanted)


def phrases(name: str) -> dict[str, list[str]]:
    """The phrases of a list, each with the places that are right."""
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    parts = (re.split(": |\t", line) for line in lines if line and not line.startswith("#"))
    return {phrase: wanted.split() for phrase, *_, wanted in parts}


@pytest.mark.parametrize("name", (*LISTS, INSIDERS))
def test_the_right_place_comes_first(found: Finder, entries: list[dict[str, str]], name: str) -> None:
    wanted = phrases(name)
    assert len(wanted) >= (60 if name == INSIDERS else 120)
    firsts = zip(wanted.items(), found(entries, list(wanted)), strict=True)
    wrong = [
        f"{phrase} → {answers[:1]}" for (phrase, right), answers in firsts if not is_right(answers, right)
    ]
    assert len(wrong) * 100 <= len(wanted) * (100 - RIGHT_IN_100), "\n".join(wrong)


def right_first(found: Finder, entries: list[dict[str, str]], wanted: dict[str, list[str]]) -> int:
    """How many phrases have a right place first."""
    firsts = zip(wanted.values(), found(entries, list(wanted)), strict=True)
    return sum(is_right(answers, places) for places, answers in firsts)


@pytest.mark.parametrize(("name", "least"), RIGHT_UNSEEN.items())
def test_phrases_that_nobody_looked_at_find_the_right_place_first(
    found: Finder, entries: list[dict[str, str]], name: str, least: int
) -> None:
    assert right_first(found, entries, phrases(name)) >= least


def test_a_list_half_by_those_who_know_the_index_finds_its_way(
    found: Finder, entries: list[dict[str, str]]
) -> None:
    blind = dict(list(phrases(BLIND).items())[:HALF])
    insiders = phrases(INSIDERS)
    assert len(blind) == len(insiders) == HALF
    right = right_first(found, entries, blind) + right_first(found, entries, insiders)
    assert right * 100 >= 2 * HALF * RIGHT_IN_100


def test_every_page_that_is_spoken_of_is_a_page_of_the_guide(policy: Policy) -> None:
    """Clauses, letters and the like are looked up when the file is read; pages are known here only."""
    pages = {page_key(at) for _, at in ROOMS}
    assert {key for key, _ in policy.said if key.startswith("pages/")} == pages


def test_the_index_is_light_enough_to_be_fetched_at_the_first_search(entries: list[dict[str, str]]) -> None:
    assert len(gzip.compress(json.dumps(entries, ensure_ascii=False).encode())) < LARGEST


def is_right(answers: list[str], right: list[str]) -> bool:
    return is_one_of(answers[0], right) if answers else "-" in right


@pytest.mark.parametrize("name", (*LISTS, INSIDERS, *RIGHT_UNSEEN))
def test_every_place_that_the_list_wants_is_in_the_index(entries: list[dict[str, str]], name: str) -> None:
    """Else a phrase could never be right, and nobody would see that the list is wrong."""
    places = [one["at"] for one in entries]
    for phrase, wanted in phrases(name).items():
        assert "-" in wanted or any(is_one_of(at, wanted) for at in places), phrase


def test_letters_questions_and_statements_carry_words_of_staff_too(
    found: Finder, entries: list[dict[str, str]]
) -> None:
    answers = found(entries, ["behaviour contract", "how serious", "appeal"])
    assert [one[0].partition("/")[0] for one in answers] == ["letters", "questions", "decisions"]


def test_a_number_and_what_is_not_there_stay_as_they_were(
    found: Finder, entries: list[dict[str, str]]
) -> None:
    number, nothing = found(entries, ["10.4", "xyzzy"])
    assert number[0].endswith("#formal-warning")
    assert nothing == []


def test_pages_of_the_guide_are_found_and_those_for_developers_are_not(
    found: Finder, entries: list[dict[str, str]]
) -> None:
    register, poster, proof = found(entries, ["reviews due", "poster for the wall", "mutation of the rules"])
    assert register[0] == "register/index.html" and poster[0] == "training/poster.html"
    unwanted = ("adr/", "performance", "proof", "for-hosts", "for-policy-officers", "case-file", "changing-")
    assert not [one["at"] for one in entries if one["at"].startswith(unwanted)]
    assert not [one for one in proof if one.startswith(unwanted)]


def test_a_number_with_words_beside_it_is_looked_for_as_words(
    found: Finder, entries: list[dict[str, str]]
) -> None:
    section, police = found(entries, ["section 14 vexatious request", "101 or 999"])
    assert section[0].endswith("#foi-section-14") and police[0].endswith("#police-now")


def test_a_section_that_another_law_has_too_stands_beside_our_own(
    found: Finder, entries: list[dict[str, str]]
) -> None:
    foi, ours = found(entries, ["section 14"])[0][:2]
    assert foi.endswith("#foi-section-14") and ours == "policy/14-health-and-safety.html"


def test_words_side_by_side_tell_more_than_the_same_words_apart(
    found: Finder, entries: list[dict[str, str]]
) -> None:
    """Of two places with the same words, the one is meant whose words stand in this order."""
    places = [
        {"name": "One", "says": "term", "at": "one", "words": "blue heron loft"},
        {"name": "Two", "says": "term", "at": "two", "words": "loft heron blue"},
    ]
    first, second = found(places, ["that blue heron", "that heron blue"])
    assert (first[0], second[0]) == ("one", "two")


def test_words_that_staff_use_for_the_same_find_the_same(
    found: Finder, entries: list[dict[str, str]]
) -> None:
    kid, teenager = found(entries, ["banning a kid", "banning a teenager"])
    assert kid[0] == teenager[0]
    assert kid[0].endswith("#child-letter")


def test_words_of_one_group_find_what_holds_another_of_them(
    found: Finder, entries: list[dict[str, str]]
) -> None:
    group = {"name": "", "says": "", "at": "", "words": "", "alike": "drunk,sozzled,three sheets to the wind"}
    plain = [one for one in entries if "alike" not in one]
    word, phrase = found([*plain, group], ["sozzled", "three sheets to the wind"])
    assert any("intoxi" in one for one in word) and any("intoxi" in one for one in phrase)
    assert found(plain, ["sozzled"]) == [[]]


def test_letters_that_changed_places_and_a_word_written_as_two_are_understood(
    found: Finder,
    entries: list[dict[str, str]],
) -> None:
    swapped, parted, wrong, right = found(entries, ["FIO", "on face book", "interpretor", "interpreter"])
    assert "foi" in swapped[0]
    assert parted == found(entries, ["on facebook"])[0]
    assert wrong[:2] == right[:2] and wrong

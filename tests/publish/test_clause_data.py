"""What the go-to box and the previews look up, and how a clause is cited."""

import gzip
import json
from base64 import b64decode
from pathlib import Path
from typing import Any

from wizard.model import Policy
from wizard.publish.citing import citation_form, cite_as
from wizard.publish.clause_data import PLACE, doubled, example_number, example_word
from wizard.publish.naming import plain_in
from wizard.publish.search_index import rooms
from wizard.publish.uses import uses
from wizard.view import Links


def taken(staged: Path, name: str) -> Any:
    """What a script of clause data hands over under its name."""
    script = (staged / PLACE / f"{name}.js").read_text(encoding="utf-8")
    told, data = script.removeprefix("conductGuide.take(").removesuffix(");\n").split(", ", 1)
    assert json.loads(told) == name
    found = json.loads(data)
    return json.loads(gzip.decompress(b64decode(found))) if isinstance(found, str) else found


def entries(staged: Path) -> list[dict[str, str]]:
    """What the index names; the groups of words that mean the same are no place."""
    found: list[dict[str, str]] = taken(staged, "index")
    return [one for one in found if "alike" not in one]


def test_the_index_names_everything_that_staff_look_for_once(policy: Policy, staged: Path) -> None:
    links = Links(policy)
    wanted = [f"policy/{section.slug}.html" for section in policy.sections]
    wanted += [links.path(thing.id) for thing in (*policy.clauses, *policy.terms)]
    wanted += [f"letters/{letter.id}.html" for letter in policy.letters]
    wanted += [f"questions/index.html#{one.id}" for one in policy.questions]
    wanted += [f"decisions/statements.html#{one.id}" for one in policy.statements]
    wanted += [at for _, at in rooms(policy)]
    assert sorted(one["at"] for one in entries(staged)) == sorted(wanted)


def test_each_section_has_a_file_with_the_text_of_its_clauses(policy: Policy, staged: Path) -> None:
    for section in policy.sections:
        cards = taken(staged, section.slug)
        assert list(cards) == [clause.id for clause in section.clauses]
        for clause in section.clauses:
            assert cards[clause.id]["name"] == clause.printed
            assert "@" not in cards[clause.id]["text"] and "<a" not in cards[clause.id]["text"]
            assert clause.text.split()[1].strip("*,.") in cards[clause.id]["text"]


def test_doubled_numbers_are_found_in_the_policy_and_named_on_the_page_of_numbers(
    policy: Policy, staged: Path
) -> None:
    assert doubled(policy) == ("3.2.3", "11.3")
    assert "3.2.3 and 11.3 more than once" in (staged / "policy/numbers.md").read_text(encoding="utf-8")


def test_examples_are_taken_from_the_policy_itself(policy: Policy) -> None:
    assert example_number(policy, uses(policy)) in {clause.number for clause in policy.clauses}
    assert example_word(policy, uses(policy)) in {word for clause in policy.clauses for word in clause.words}


def test_a_citation_names_council_policy_date_clause_guide_and_link(policy: Policy) -> None:
    form = citation_form(policy, "1 May 2030")
    assert form.startswith(
        f"{policy.council}, {policy.title} policy (1 May 2030), %CLAUSE%, conduct guide ver"
    )
    assert form.endswith(", %LINK%")
    named = {clause.id: cite_as(clause, plain_in(policy)) for clause in policy.clauses}
    assert named["formal-warning"] == "clause 10.4 (formal warning)"
    assert named["unjustified-complaints"] == "clause 3.2.3 (complaints about officers)"
    assert named["refusing-policies"] == "unnumbered, after 3.2.1 (refusing policies)"

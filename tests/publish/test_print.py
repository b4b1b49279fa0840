"""The papers: every word of the content stands in them as it is, and they can be read without eyes."""

import io
from base64 import b64decode
from dataclasses import replace
from pathlib import Path

import pytest
import typst
from markupsafe import Markup
from pypdf import PdfReader

from wizard.model import Policy
from wizard.publish.print.enclosed import with_enclosures
from wizard.publish.print.papers import policy_papers, training_papers
from wizard.publish.print.press import Paper, can_print, set_paper
from wizard.publish.print.templates import print_environment
from wizard.publish.print.words import markdown, shown
from wizard.publish.stage import printed
from wizard.publish.training import papers_shown
from wizard.quotes import typographic
from wizard.training.plans import cases_needed

pytestmark = pytest.mark.skipif(not can_print(), reason="the typeface source-sans is missing: npm ci")

HOSTILE = (
    '#panic("no")',
    '"; #panic("no"); #"',
    "\\",
    '\\"',
    '\\u{41} \\n {"a"}',
    "= Heading",
    "*bold* _em_ `code` $x^2$ <label> @ref // gone /* gone */",
    "[a](b) ] [ ) ( } {",
    "#[x] #{1+1} #let x = 1",
    "{{ 7 * 7 }} {% raw %} {# gone #}",
    "~ -- --- ...",
)
HEAD = '#set document(title: "x")\n#set text(font: "Source Sans 3", hyphenate: false)\n#let linked = false\n'


def pages(content: bytes) -> list[str]:
    """The words on each page, white space made even."""
    return [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(content)).pages]


def paper(text: str, sizes: tuple[float, ...] = (10,)) -> Paper:
    return Paper("x.pdf", HEAD + text, "2025-09-22", sizes)


@pytest.fixture(scope="module")
def papers(policy: Policy) -> dict[str, Paper]:
    shows = printed(policy)
    training = papers_shown(policy)
    assert training is not None
    made = [*training_papers(policy, shows | training), *policy_papers(policy, shows)]
    return {one.path: one for one in made}


@pytest.fixture(scope="module")
def pack(papers: dict[str, Paper]) -> list[str]:
    return pages(set_paper(papers["training/trainers-pack.pdf"]))


@pytest.mark.parametrize("text", HOSTILE)
def test_text_is_shown_and_never_run(text: str) -> None:
    (page,) = pages(set_paper(paper(f"{shown(text)}(after).x")))
    assert page.replace(" ", "") == f"{typographic(text)}(after).x".replace(" ", "")


@pytest.mark.parametrize("text", HOSTILE)
def test_markdown_cannot_leave_its_place(text: str) -> None:
    cited = "#let cited(id, name) = text(name)\n"
    set_paper(paper(f"{cited}{markdown(f'before {text} after', lambda _: None)}"))


@pytest.mark.parametrize("text", HOSTILE)
def test_a_template_shows_whatever_it_is_given(policy: Policy, text: str) -> None:
    template = print_environment(policy).from_string(
        "{% macro twice(x) %}{{ x }}|{{ x | content }}{% endmacro %}{{ twice(given) }}"
    )
    (page,) = pages(set_paper(paper(template.render(given=text).replace("|[", "|#text["))))
    words = typographic(text)
    assert page.replace(" ", "") == f"{words}|{words}".replace(" ", "")


def test_markdown_keeps_its_meaning_and_names_what_it_cites() -> None:
    made = markdown("**Stop** at once: see @a-b.\n\n- “one”\n- *two*", {"a-b": "10.4"}.get)
    assert made == (
        '#strong[#"Stop";];#" at once: see ";#cited("a-b", "10.4");#".";\n\n'
        '#list([#"“one”";], [#emph[#"two";];]);'
    )
    assert isinstance(made, Markup)


def test_what_print_does_not_know_is_refused_not_lost() -> None:
    with pytest.raises(ValueError, match="print does not know Markdown's hr"):
        markdown("one\n\n---\n\ntwo", lambda _: None)


def test_the_type_gets_smaller_until_the_paper_fits() -> None:
    check = '#context assert(text.size <= 9pt, message: "does not fit on one page")'
    set_paper(paper(f"#set text(size: SIZE * 1pt)\n{check}", (12, 10, 9)))
    with pytest.raises(typst.TypstError, match="does not fit"):
        set_paper(paper(f"#set text(size: SIZE * 1pt)\n{check}", (12, 10)))


def test_every_paper_is_tagged_titled_and_the_same_twice(papers: dict[str, Paper]) -> None:
    for one in papers.values():
        made = set_paper(one)
        reader = PdfReader(io.BytesIO(made))
        root = reader.trailer["/Root"]
        assert root["/MarkInfo"]["/Marked"], one.path
        assert root["/Lang"] == "en-GB", one.path
        assert reader.metadata and reader.metadata.title, one.path
        assert b"pdfuaid:part>1<" in made, one.path
    assert set_paper(papers["policy/policy.pdf"]) == set_paper(papers["policy/policy.pdf"])


def test_poster_and_card_fill_the_sheets_they_are_made_for(papers: dict[str, Paper]) -> None:
    for path, sheets, size in (
        ("training/poster-a3.pdf", 1, (1191, 842)),
        ("training/poster-a4.pdf", 1, (842, 595)),
        ("training/desk-card.pdf", 2, (420, 595)),
        ("training/desk-card-a4.pdf", 2, (842, 595)),
    ):
        reader = PdfReader(io.BytesIO(set_paper(papers[path])))
        assert len(reader.pages) == sheets, path
        assert tuple(round(float(side)) for side in reader.pages[0].mediabox[2:]) == size, path


def test_the_poster_names_every_response(policy: Policy, papers: dict[str, Paper]) -> None:
    (page,) = pages(set_paper(papers["training/poster-a4.pdf"]))
    for tier in policy.tiers:
        assert tier.title in page


def test_answers_stand_apart_from_the_cases(pack: list[str]) -> None:
    (first,) = (number for number, page in enumerate(pack) if "Keep these sheets apart" in page)
    sheets = [page for page in pack[:first] if "Our reasons" in page]
    assert len(sheets) == cases_needed()
    assert not any("✓" in page for page in pack[:first])
    assert not any("Our reasons" in page for page in pack[first:])
    assert all("✓" in page or "✗" in page for page in pack[first:])


def test_every_paragraph_stands_in_the_whole_policy(policy: Policy, papers: dict[str, Paper]) -> None:
    whole = "".join(pages(set_paper(papers["policy/policy.pdf"]))).replace(" ", "")
    for clause in policy.clauses:
        first = typographic(clause.text).split("@")[0].split("\n\n")[0].replace("\n", "").replace(" ", "")
        assert first[:60].replace("*", "") in whole, clause.printed
        assert (clause.number or clause.printed[1:].replace(" ", "")) in whole


def test_a_changed_policy_gives_a_changed_paper(policy: Policy) -> None:
    other = replace(policy, council="Anytown & Sons [Council]")
    (text,) = (one.text for one in policy_papers(other, printed(policy)) if one.path == "policy/policy.pdf")
    assert "Anytown & Sons [Council]" in pages(set_paper(paper(text.removeprefix(HEAD))))[0]


def test_a_blank_letter_has_its_list_of_what_it_must_contain(papers: dict[str, Paper]) -> None:
    made = pages(set_paper(papers["letters/formal-warning.pdf"]))
    assert "Before it goes: what it has to contain" in made[-1]
    assert "policy: must" in made[-1] and "policy: must" not in "".join(made[:-1])
    assert "Only when" in "".join(made)


def test_a_sheet_that_is_enclosed_is_one_page_in_clear_print(
    policy: Policy, papers: dict[str, Paper]
) -> None:
    sheets = [letter for letter in policy.letters if letter.kind == "sheet"]
    assert sheets
    for letter in sheets:
        made = papers[f"letters/{letter.id}.pdf"]
        assert min(made.sizes) >= 12
        (words,) = pages(set_paper(made))
        assert "Ombudsman" in words
        assert "has to contain" not in words


def test_what_goes_with_a_letter_is_tagged_whole_small_and_the_same_each_time(
    policy: Policy, tmp_path: Path
) -> None:
    made = with_enclosures(policy, tmp_path / "one").enclosures
    assert made == with_enclosures(policy, tmp_path / "two").enclosures
    files = {one.name: b64decode(one.data) for one in made}
    sheets = [letter.id for letter in policy.letters if letter.kind == "sheet"]
    assert [*files] == ["policy", *sheets]
    assert sum(map(len, files.values())) < 250_000
    for name, content in files.items():
        root = PdfReader(io.BytesIO(content)).trailer["/Root"]
        assert "/StructTreeRoot" in root and root["/Lang"] == "en-GB", name
    words = " ".join(pages(files["policy"]))
    assert "The adopted wording decides." in words
    for clause in policy.clauses:
        begins = " ".join(typographic(clause.text).split()[:2])
        assert not clause.number or f"{clause.number} {begins}" in words, clause.id

from wizard.letters import letter_html, plain_text

from .made import VALUES, finish, only
from .reading import page


def test_the_page_is_built_of_headings_and_lists() -> None:
    tags = [tag for tag, _ in page(finish()).tags]
    assert tags.count("article") == 1
    assert [tag for tag in tags if tag in ("h2", "h3", "ul", "ol")] == ["h2", "h3", "ul", "ol", "ol"]
    assert "h4" in letter_html(finish(), level=3)


def test_a_gap_is_marked_with_the_field_it_waits_for() -> None:
    marks = [attributes for tag, attributes in page(only("{{ review_date }}", {})).tags if tag == "mark"]
    assert {"class": "gap", "data-field": "review-date"} in marks


def test_blocks_can_be_pointed_at() -> None:
    ids = [attributes["id"] for _, attributes in page(finish()).tags if "id" in attributes]
    assert ids == [f"spoc-block-{number}" for number in range(len(finish().blocks))]


def test_a_record_has_a_list_of_details() -> None:
    tags = [tag for tag, _ in page(finish(kind="record")).tags]
    assert tags.count("dt") == tags.count("dd") == 4


def test_the_draft_line_stands_on_top() -> None:
    shown = letter_html(finish(), draft=True)
    assert shown.index("DRAFT") < shown.index(">Sample Council")
    assert plain_text(finish(), draft=True).startswith("DRAFT")


def test_white_space_between_runs_is_the_letters_own() -> None:
    assert "Ask D. Sample (complaints@sample.example)." in page(finish()).text
    assert "<strong><bdi" in letter_html(finish())


def test_plain_text_shows_lists_and_order() -> None:
    text = plain_text(finish())
    assert text.startswith("Sample Council\n1 Town Square\nSampletown\n\nMr A. Sample\n1 Sample Street\n")
    assert "- 3 March: 14 calls\n- 4 March: 9 calls" in text
    assert "1. Read this letter.\n2. Write to D. Sample." in text


def test_an_email_has_the_letterhead_and_the_date_but_not_the_persons_address() -> None:
    text = plain_text(finish(), for_email=True)
    head = "Sample Council\n1 Town Square\nSampletown\n\n4 March 2026\n\nOur reference: REF-0001\n\n"
    assert text.startswith(f"{head}Dear Mr Sample")
    assert "1 Sample Street" not in text


def test_plain_details_of_a_record() -> None:
    assert "Date: 4 March 2026\nAbout: Mr A. Sample" in plain_text(finish(VALUES, kind="record"))

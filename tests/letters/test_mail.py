"""The letter as a rich e-mail: headings, lists and bold, nothing that a mail program would fetch."""

from wizard.letters.mail import mail_html

from .made import VALUES, finish
from .reading import read

FOOT = "Receipt ABCD & more"


def test_it_holds_the_letter_in_plain_elements_only() -> None:
    html = mail_html(finish(), footer=FOOT)
    tags = [tag for tag, _ in read(html).tags]
    assert set(tags) <= {"div", "p", "h2", "h3", "ul", "ol", "li", "strong", "em", "br", "small"}
    assert tags.count("h2") == 1 and "h3" in tags and "ol" in tags
    assert not [attributes for tag, attributes in read(html).tags if attributes and tag != "div"]


def test_it_says_who_writes_on_what_day_and_about_what_and_is_addressed_by_the_mail_program() -> None:
    """Printed or passed on, an e-mail has lost what the mail program showed above it."""
    html = mail_html(finish(), footer=FOOT)
    head = html.partition("Dear ")[0]
    assert "<p><strong>Sample Council</strong><br>1 Town Square<br>Sampletown</p>" in head
    assert "4 March 2026" in head and "Our reference: REF-0001" in head
    assert "1 Sample Street" not in html
    assert "Receipt ABCD &amp; more" in html


def test_a_record_keeps_its_details() -> None:
    assert "4 March 2026" in mail_html(finish(kind="record"), footer=FOOT)


def test_a_draft_says_so_first() -> None:
    assert mail_html(finish(), footer=FOOT, draft=True).startswith('<div lang="en-GB"><p><strong>DRAFT')


def test_typed_text_stays_text() -> None:
    html = mail_html(finish({**VALUES, "what-happened": "<img src=x>\n& {{7*7}}"}), footer=FOOT)
    assert "&lt;img src=x&gt;<br>&amp; {{7*7}}" in html

"""Hand-written tables of many words fold into cards on a phone; tables of figures stay as they are."""

from markdown import Markdown

from wizard.publish.render import EXTENSION

WORDS = "what the maker of a browser is told of a page"
TABLE = "| helper | Edge | Chrome & Co | Firefox |\n|---|---|---|---|\n| {0} | {0} | `{0}` | – |\n"


def rendered(text: str) -> str:
    return Markdown(extensions=["tables", EXTENSION]).convert(text)


def test_each_cell_of_a_table_of_words_names_its_column_and_its_role() -> None:
    html = rendered(TABLE.format(WORDS))
    assert '<div role="table"><table class="guide folds" role="none">' in html
    assert f'<th scope="row" role="rowheader">{WORDS}</th><td role="cell" data-column="Edge">' in html
    assert f'data-column="Chrome &amp; Co"><code>{WORDS}</code></td>' in html
    assert '<td role="cell" data-column="Firefox" class="no">–</td>' in html  # a card leaves it out
    assert html.count('role="row"') == 2 and html.count('role="columnheader"') == 4


def test_figures_and_narrow_tables_do_not_fold() -> None:
    assert "folds" not in rendered(TABLE.format("12.5"))
    assert "folds" not in rendered(f"| a | b |\n|---|---|\n| {WORDS} | {WORDS} |\n")

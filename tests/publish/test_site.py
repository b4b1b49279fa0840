"""The built site: every link and anchor resolves, and nothing comes from another host."""

import gzip
import json
import re
from base64 import b64decode
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from wizard.model import Policy

from .html_pages import Read, read

FOREIGN = re.compile(r"^(?:https?:)?//")


@pytest.fixture(scope="module")
def built(site: Path) -> dict[Path, Read]:
    return {file: read(file) for file in sorted(site.rglob("*.html")) if file.name != "404.html"}


def broken(file: Path, link: str, built: dict[Path, Read]) -> str:
    """Say what is wrong with a link of this page, or nothing."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return ""
    target = (file.parent / unquote(parts.path)).resolve() if parts.path else file
    if target.is_dir():
        target /= "index.html"
    if not target.is_file():
        return "no such file"
    if "=" in parts.fragment:
        return ""  # read by a script there, such as the case to be walked through
    if parts.fragment and target in built and parts.fragment not in built[target].anchors:
        return "no such anchor"
    return ""


def test_every_internal_link_and_anchor_resolves(built: dict[Path, Read], site: Path) -> None:
    faults = {
        f"{file.relative_to(site)} -> {link}: {fault}"
        for file, page in built.items()
        for link in page.links + page.loads
        if (fault := broken(file, link, built))
    }
    assert not faults, "\n".join(sorted(faults))


def test_no_page_loads_anything_from_another_host(built: dict[Path, Read], site: Path) -> None:
    for file, page in built.items():
        assert not [load for load in page.loads if FOREIGN.match(load)], file.relative_to(site)


def test_no_style_sheet_or_script_of_every_page_names_another_host(site: Path) -> None:
    for sheet in site.rglob("*.css"):
        text = sheet.read_text(encoding="utf-8")
        assert not re.search(r"(?:url\(|@import)\s*[\"']?(?:https?:)?//", text), sheet.name
    for script in site.glob("assets/guide.*.js"):
        assert "unpkg.com" not in script.read_text(encoding="utf-8")


def test_home_has_two_doors(built: dict[Path, Read], site: Path) -> None:
    home = built[site / "index.html"]
    assert len(home.having("div", "cg-door")) == 2
    assert "wizard/index.html" in home.links
    assert "policy/index.html" in home.links


def test_help_in_danger_stands_at_the_top_of_every_page(built: dict[Path, Read], site: Path) -> None:
    for file, page in built.items():
        assert "tel:999" in page.links, file.relative_to(site)


def test_each_decision_table_shows_every_row(policy: Policy, built: dict[Path, Read], site: Path) -> None:
    for table in policy.tables:
        page = built[site / f"decisions/{table.id}.html"]
        assert [row["id"] for row in page.having("tr") if row.get("id", "").startswith("row-")] == [
            f"row-{number}" for number in range(1, len(table.rows) + 1)
        ]


def test_every_table_of_a_page_can_be_reached_and_scrolled_by_keyboard(built: dict[Path, Read]) -> None:
    for page in built.values():
        regions = [one for one in page.having("div", "table-region") if one.get("tabindex") == "0"]
        tables = [one for one in page.having("table") if "highlighttable" not in one.get("class", "")]
        assert len(regions) == len(tables)


def test_every_page_has_one_first_heading(built: dict[Path, Read], site: Path) -> None:
    for file, page in built.items():
        assert len(page.having("h1")) == 1, file.relative_to(site)


def test_no_page_repeats_an_anchor(built: dict[Path, Read], site: Path) -> None:
    for file, page in built.items():
        ids = [one["id"] for _, one in page.elements if "id" in one]
        assert len(ids) == len(set(ids)), (file.relative_to(site), {one for one in ids if ids.count(one) > 1})


def test_the_search_holds_what_the_pages_say_and_leaves_out_what_is_for_developers(site: Path) -> None:
    [named] = re.findall(r' data-search="([^"]+)"', (site / "index.html").read_text("utf-8"))
    script = (site / named).read_text(encoding="utf-8")
    packed = json.loads(script.removeprefix("globalThis.conductPages=").removesuffix(";\n"))
    pages = dict(json.loads(gzip.decompress(b64decode(packed))))
    text = {(page, at): f"{head} {words}" for page, all_ in pages.items() for at, head, words in all_}
    assert text["policy/10-responses.html", "formal-warning"].startswith("10.4 formal warning")
    assert "letters/index.html" in pages and len(pages) > 60
    assert not [page for page in pages if page.startswith(("adr/", "wizard/", "proof", "for-hosts"))]

"""Each page's policy allows what stands in it and nothing else; what no hash can allow stops the build."""

import re
from pathlib import Path

import pytest

from tests.proof import prove
from tests.sampling import part
from wizard.model import Policy
from wizard.publish.hosting.csp import LEADS_ON, WATCHED, InlineError, hashes, protect
from wizard.publish.hosting.inline import Inline, inline_of, skimmed

META = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
LOOSE = (
    "'unsafe-inline'",
    "'unsafe-eval'",
    "'unsafe-hashes'",
    "'strict-dynamic'",
    "blob:",
    "*",
    "http:",
    "https:",
)
PAGE = '<html><head><meta charset="utf-8">{}</head><body>{}</body></html>'


def rules(policy: str) -> dict[str, list[str]]:
    return {name: sources for name, *sources in (rule.split() for rule in policy.split("; "))}


def holes(html: str) -> list[str]:
    """What the page's policy refuses, or allows without need."""
    found = META.findall(html)
    if len(found) != 1:
        return [f"{len(found)} policies"]
    sources, inline = rules(found[0]), inline_of(html)
    needs = {*hashes(inline.scripts), *hashes(inline.styles)}
    given = {one for rule in sources.values() for one in rule if one.startswith("'sha256-")}
    return [
        *inline.refused,
        *(f"refused: {one}" for one in sorted(needs - given)),
        *(f"idle: {one}" for one in sorted(given - needs)),
        *(f"loose: {one}" for rule in sources.values() for one in rule if one in LOOSE),
        *(
            f"too late: {before}"
            for before in re.findall(r"<(?:script|link|style)\b", html.split(found[0])[0])
        ),
    ]


def test_no_page_has_a_hole_in_its_policy(site: Path, policy: Policy, whole: bool) -> None:
    pages = sorted(site.rglob("*.html"))
    read = {page.relative_to(site): page.read_text("utf-8") for page in part(pages, 4, whole)}
    faults = {name: found for name, text in read.items() if (found := holes(text))}
    assert not faults
    prove("policy", policy, whole, pages=len(pages), holes=len(faults))


def test_only_the_pages_that_run_the_engine_may_compile_webassembly(site: Path) -> None:
    may = {
        page.relative_to(site).as_posix()
        for page in site.rglob("*.html")
        if "'wasm-unsafe-eval'" in META.findall(page.read_text("utf-8"))[0]
    }
    assert may == {f"{page}/index.html" for page in ("wizard", "check", "register", "desk")}


def test_nothing_typed_into_the_questions_can_be_sent_by_a_form(site: Path) -> None:
    html = (site / "wizard/index.html").read_text("utf-8")
    assert rules(META.findall(html)[0])["form-action"] == ["'none'"]


@pytest.mark.parametrize(
    ("seeded", "told"),
    [
        ("<script>alert(1)</script>", "refused: 'sha256-"),
        ("<style>p { color: red }</style>", "refused: 'sha256-"),
        ('<p style="color: red">', "<p style>"),
        ('<img src="x.png" onerror="alert(1)">', "<img onerror>"),
        ('<a href="javascript:alert(1)">', "<a href>"),
    ],
)
def test_a_hole_seeded_into_a_finished_page_is_found(site: Path, seeded: str, told: str) -> None:
    html = (site / "index.html").read_text("utf-8")
    assert not holes(html)
    assert any(told in fault for fault in holes(html.replace("</article>", f"{seeded}</article>", 1)))


def test_what_no_hash_can_allow_stops_the_build_with_every_place(tmp_path: Path) -> None:
    (tmp_path / "one.html").write_text(PAGE.format("", '\n<p style="color: red">'))
    (tmp_path / "two.html").write_text(PAGE.format("", '<a href="javascript:go()">'))
    with pytest.raises(InlineError) as error:
        protect(tmp_path)
    assert "one.html:2: <p style>" in str(error.value)
    assert "two.html:1: <a href>" in str(error.value)
    assert "Give the element a class" in str(error.value)


def test_data_in_a_page_needs_no_permission(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(PAGE.format('<script type="application/json">{"a": 1}</script>', ""))
    protect(tmp_path)
    assert "sha256" not in page.read_text("utf-8")


def test_the_servers_policy_allows_what_any_page_needs_and_forbids_framing(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / f"{name}.html").write_text(PAGE.format(f"<script>{name}()</script>", ""))
    sent = rules(protect(tmp_path))
    assert {*hashes(["one()", "two()"]), "'wasm-unsafe-eval'", "'self'"} == set(sent["script-src"])
    assert sent["frame-ancestors"] == ["'none'"]
    assert "frame-ancestors" not in META.findall((tmp_path / "one.html").read_text("utf-8"))[0]


BODIES = (
    "<p>One word on style, in action = as ever, and one on data-wizards.</p>",
    "<p STYLE = 'color: red'>x</p>",
    "<a href=&#106;avascript:alert()>x</a>",
    '<a href= "JavaScript:alert()">x</a>',
    "<img/onerror=alert() src=x>",
    '<b title="a"onclick = "x()">x</b>',
    "<svg><STYLE>a{}</STYLE></svg>",
    "<Script>x()</Script>",
    "<div data-wizard>x</div>",
    "<div DATA-Desk=''>x</div>",
    "<form ACTION='x'></form>",
)


def told(found: Inline) -> tuple[list[str], list[str], list[str], set[str]]:
    return found.scripts, found.styles, found.refused, found.attributes & {*WATCHED, LEADS_ON}


@pytest.mark.parametrize("body", BODIES)
def test_a_page_that_is_skimmed_hides_nothing(body: str) -> None:
    html = PAGE.format("<script>first()</script>", body)
    assert told(skimmed(html, WATCHED)) == told(inline_of(html))


def test_every_page_says_the_same_skimmed_or_read(site: Path) -> None:
    for page in part(sorted(site.rglob("*.html")), 8, whole=False):
        html = page.read_text("utf-8")
        assert told(skimmed(html, WATCHED)) == told(inline_of(html)), page

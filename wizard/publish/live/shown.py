"""What `serve` itself shows: the page of faults, the list of findings, the follower in each page."""

import hashlib
import re
from collections.abc import Sequence
from html import escape

INSIDE = "/_serve/"
"""Addresses below this are answered by `serve` itself; no built site has them."""

FOLLOWER, STATE, FINDINGS, LAST = "follow.js", "state", "findings", "last"

PAGE = """<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<link rel="icon" href="data:,">
<title>{title}</title>
<style>
body {{ font: 1.1875rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 60rem; padding: 2rem 1rem; }}
body {{ color: #0b0c0c; background: #fff; }}
h1 {{ font-size: 2rem; line-height: 1.2; }}
li {{ margin-bottom: 1rem; white-space: pre-wrap; overflow-wrap: anywhere; }}
a {{ color: #1d70b8; }}
</style>
</head>
<body>
<main>
<h1>{title}</h1>
{body}
</main>
</body>
</html>
"""
"""Of one piece, as the page for addresses that do not exist: the site's own parts may be what is missing."""

CHANGING = re.compile(r'<meta (?:name="guide"|http-equiv="Content-Security-Policy")[^>]*>\n?')
"""What of a page's head names files or hashes of the whole site, and changes when any other page does."""

PLACE = re.compile(r"^\S+?:\d+(?::\d+)?(?=: )")


def faults_page(faults: Sequence[str], last: str) -> str:
    """Return the page that stands in place of every other while the content has faults.

    Args:
        faults: each as `check` prints it: place, what, how to mend it.
        last: the address of the last good site; "" if there is none.
    """
    number = f"{len(faults)} faults" if len(faults) != 1 else "1 fault"
    link = f'<p><a href="{escape(last)}">See the last good site</a></p>' if last else ""
    body = f"<p>Mend them and save: the page comes back by itself.</p>{_list(faults)}{link}"
    return PAGE.format(title=f"The site cannot be built: {number}", body=body)


def findings_page(findings: Sequence[str]) -> str:
    """Return the page of what `check` finds in a content that can be built."""
    if not findings:
        return PAGE.format(title="No findings", body="<p>What is written now has been checked.</p>")
    title = f"{len(findings)} findings of check" if len(findings) != 1 else "1 finding of check"
    return PAGE.format(title=title, body=f"<p>Mend these before you publish.</p>{_list(findings)}")


def building_page() -> str:
    """Return the page for an address that is not there yet, while the whole is being built."""
    return PAGE.format(title="The site is being built", body="<p>The page comes by itself.</p>")


def _list(told: Sequence[str]) -> str:
    return f"<ol>{''.join(f'<li>{_line(one)}</li>' for one in told)}</ol>"


def _line(told: str) -> str:
    """Return a fault with its place set apart, so that it can be copied whole."""
    place = PLACE.match(told)
    if place is None:
        return escape(told)
    return f"<code>{escape(place.group())}</code>{escape(told[place.end() :])}"


def identity(html: str) -> str:
    """Return what tells one state of a page from another; what only names other files does not count."""
    return hashlib.sha256(CHANGING.sub("", html).encode()).hexdigest()[:16]


def with_follower(html: str, page: str) -> str:
    """Return a page with the script that follows what is being written.

    Args:
        html: the page, which is not changed anywhere else.
        page: its path from the top of the site.
    """
    script = (
        f'<script src="{INSIDE}{FOLLOWER}" data-page="{escape(page)}" data-is="{identity(html)}"></script>'
    )
    before, end, after = html.rpartition("</body>")
    return f"{before}{script}{end}{after}" if end else html + script

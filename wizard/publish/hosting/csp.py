"""The Content-Security-Policy of every page, by hashes: in the page itself, and one for the server to send.

Sources: W3C Content Security Policy Level 3; WebAssembly's `'wasm-unsafe-eval'` there in section 6.1.11;
W3C Trusted Types.
"""

import base64
import hashlib
import re
from collections.abc import Iterable
from pathlib import Path

from wizard.publish.hosting.inline import Inline, skimmed

WASM = "'wasm-unsafe-eval'"
RUNS_WASM = {"data-wizard", "data-register", "data-desk", "data-self-test"}
"""A page with one of these attributes compiles WebAssembly; no other page may."""

TYPES = {"require-trusted-types-for": "'script'", "trusted-types": "default"}
"""Texts that become HTML, and addresses of scripts, go through one gate (`first.html`)."""
GATED = {"data-wizard", "data-register", "data-desk"}
"""Pages into which things are typed; the others show what the build wrote, which no gate would make safer."""

LEADS_ON = "action"
"""A page with a form that has this attribute; the questions have none, so nothing of theirs can be sent."""

WATCHED = frozenset(RUNS_WASM | GATED)
"""The attributes that a page's policy hangs on."""

CHARSET = re.compile(r'<meta charset="utf-8">', re.IGNORECASE)
META = '<meta http-equiv="Content-Security-Policy" content="{}">'


class InlineError(Exception):
    """Pages hold what no policy by hashes can allow; the message names each place."""


def policy_of(
    scripts: Iterable[str],
    styles: Iterable[str],
    *,
    wasm: bool,
    forms: bool,
    gated: bool = False,
    framed: bool = False,
) -> str:
    """Return a policy: this site's own files, and the inline scripts and styles given, nothing else.

    Args:
        scripts: texts of inline scripts.
        styles: texts of inline styles.
        wasm: whether WebAssembly may be compiled.
        forms: whether a form may lead to another page of the site, as one does that works without scripts.
        gated: whether scripts may make HTML and load scripts through our gate alone.
        framed: whether to say who may frame the page; only a header can.
    """
    rules = {
        "default-src": "'none'",
        "script-src": " ".join(["'self'", *([WASM] if wasm else []), *hashes(scripts)]),
        "style-src": " ".join(["'self'", *hashes(styles)]),
        "img-src": "'self' data:",  # the theme's icons are drawings inside its style sheet
        "connect-src": "'self'",
        "worker-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'self'" if forms else "'none'",  # what a form sends stands in the next address
        **(TYPES if gated else {}),
        **({"frame-ancestors": "'none'"} if framed else {}),
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def hashes(texts: Iterable[str]) -> list[str]:
    """Return the source expressions that allow exactly these texts, each once, in a steady order."""
    return sorted({_hash(text) for text in texts})


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def protect(site: Path) -> str:
    """Write its own policy into every page, and return the one that a server sends with every file.

    A browser holds a page to both. The server's allows what any page needs, so that a host has one line to
    send and workers, which take their policy from the server alone, may do their work.

    Args:
        site: the finished site; its pages are changed in place.

    Raises:
        InlineError: a page holds style attributes, event handlers or `javascript:` links.
    """
    scripts: set[str] = set()
    styles: set[str] = set()
    refused: list[str] = []
    for page in sorted(site.rglob("*.html")):
        html = page.read_text(encoding="utf-8")
        found = skimmed(html, WATCHED)
        refused += [f"{page.relative_to(site).as_posix()}:{place}" for place in found.refused]
        scripts.update(found.scripts)
        styles.update(found.styles)
        page.write_text(with_policy(html, found), encoding="utf-8")
    if refused:
        raise InlineError(
            "These would need 'unsafe-inline', which lets any injected script run:\n  "
            + "\n  ".join(refused)
            + "\nGive the element a class and put the style or the handler into a file."
        )
    return policy_of(scripts, styles, wasm=True, forms=True, framed=True)


def with_policy(html: str, found: Inline) -> str:
    """Return the page with its policy, before anything that the policy is about."""
    wasm = bool(found.attributes & RUNS_WASM)
    forms = LEADS_ON in found.attributes
    gated = bool(found.attributes & GATED)
    meta = META.format(policy_of(found.scripts, found.styles, wasm=wasm, forms=forms, gated=gated))
    first = CHARSET.search(html)
    if first is None:
        raise InlineError('A page lacks <meta charset="utf-8">, after which its policy goes.')
    return f"{html[: first.end()]}\n{meta}{html[first.end() :]}"

"""The self-test page tells good servers from bad ones, and says in words what to mend."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from .bad_server import Fault, faulty
from .servers import apache, nginx, workplace

pytestmark = pytest.mark.browser

POLICY = "Content-Security-Policy"
TOLD, WHOM = ".well-known/security.txt", "Contact: mailto:a@b.example"
NO_WASM = "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self'; img-src 'self' data:"
BAD = {
    "modules sent as text": (
        Fault(types={".mjs": "text/plain"}),
        {"types": ("bad", "pyodide", "sent as text/plain, should be text/javascript")},
    ),
    "an ending that IIS does not know": (
        Fault(missing=(".mjs",)),
        {"files": ("bad", ".mjs", "refused with 404")},
    ),
    "a proxy that changes scripts": (
        Fault(changed=lambda path, content: content + b"\n//x" if path.endswith(".mjs") else content),
        {"files": ("bad", "arrives changed")},
    ),
    "a policy of the host's own, without WebAssembly": (
        Fault(headers={POLICY: NO_WASM}),
        {"wasm": ("bad", "In the worker", "WebAssembly"), "policy": ("better", "is not the guide’s own")},
    ),
    "no headers at all": (
        Fault(headers={POLICY: "", "X-Content-Type-Options": "", "Referrer-Policy": ""}),
        {
            "policy": ("better", f"{POLICY} is not sent", "Referrer-Policy is not sent"),
            "wasm": ("good", "compiles"),
        },
    ),
    "pages kept for a week": (
        Fault(headers={"Cache-Control": "max-age=604800"}),
        {"caching": ("bad", "staff may see an old policy", "max-age=604800")},
    ),
    "folders without their page, nothing compressed": (
        Fault(no_folders=True),
        {
            "folder": ("better", "does not show its page"),
            "compression": ("better", "Nothing is compressed"),
            "caching": ("better", "again and again"),
        },
    ),
    "settings that anybody can read, and a security.txt that has ended": (
        Fault(hands_settings=True, besides={TOLD: f"{WHOM}\nExpires: 2020-01-01T00:00:00Z"}),
        {
            "settings": ("better", "web.config is handed out", "hosting/nginx.conf is handed out"),
            "security-txt": ("better", "has ended", "2020-01-01"),
            "choices": ("good", "report nothing", "may list the guide", "does not say"),
        },
    ),
    "nothing: all that a host may choose is on": (
        Fault(
            besides={TOLD: f"{WHOM}\nExpires: 2999-01-01T00:00:00Z"},
            headers={
                f"{POLICY}-Report-Only": "default-src 'self'; report-uri /reports",
                "X-Robots-Tag": "noindex, nofollow",
                "Strict-Transport-Security": "max-age=63072000",
            },
        ),
        {
            "settings": ("good", "kept back"),
            "security-txt": ("good", "mailto:a@b.example", "2999-01-01"),
            "choices": ("good", "refuses to /reports", "leave the guide out", "for https only"),
        },
    ),
}


@pytest.fixture(scope="module")
def own_headers(site: Path) -> dict[str, str]:
    found: dict[str, str] = json.loads((site / "check/expected.json").read_text("utf-8"))["headers"]
    return found


def checked(browser: Browser, address: str) -> dict[str, tuple[str, str]]:
    """What the page says: the verdict and all words in sight, by check; under "" the summary."""
    page = browser.new_page()
    page.goto(f"{address}/check/index.html")
    page.locator("[data-self-test][data-done]").wait_for(timeout=60_000)
    told = {"": ("", page.locator("[data-summary]").inner_text())}
    for section in page.locator("[data-check]").all():
        told[section.get_attribute("data-check") or ""] = (
            section.get_attribute("data-verdict") or "none",
            section.inner_text(),
        )
    page.close()
    return told


@pytest.mark.parametrize("server", ["on_nginx", "on_apache"])
def test_a_server_with_the_settings_file_is_good(
    browser: Browser, server: str, request: pytest.FixtureRequest
) -> None:
    told = checked(browser, request.getfixturevalue(server))
    verdicts = {check: verdict for check, (verdict, _) in told.items() if check}
    assert verdicts.pop("address") == "better"  # plain http here
    assert verdicts.pop("security-txt") == "better"  # the council has set no address, and none is made up
    assert set(verdicts.values()) == {"good"}, told
    assert told[""][1] == f"Everything works. 2 of {len(verdicts) + 2} can be better."


@pytest.mark.one_in(2)
@pytest.mark.parametrize("kind", [nginx, apache])
def test_a_server_without_the_settings_file_is_told_what_to_do(
    browser: Browser, site: Path, kind: object
) -> None:
    with workplace() as work, kind(site, work, settings=False) as address:  # type: ignore[operator]
        told = checked(browser, address)
    assert told["policy"][0] == "better"
    assert told["compression"][0] == "better"
    name = "hosting/nginx.conf" if kind is nginx else ".htaccess"
    assert name in told["policy"][1]


@pytest.mark.one_in(3)
@pytest.mark.parametrize("fault", BAD)
def test_a_fault_is_named_and_how_to_mend_it(
    browser: Browser, site: Path, own_headers: dict[str, str], fault: str
) -> None:
    what, expected = BAD[fault]
    with faulty(site, what, own_headers) as address:
        told = checked(browser, address)
    for check, (verdict, *words) in expected.items():
        assert told[check][0] == verdict, told[check]
        for word in words:
            assert word in told[check][1], told[check]
        if verdict != "good":
            assert "IIS" in told[check][1], "how to mend it, for each server"
    bad = sum(verdict == "bad" for verdict, _ in told.values())
    assert told[""][1].startswith(f"{bad} of" if bad else "Everything works.")


def test_a_page_opened_from_a_folder_says_so(browser: Browser, site: Path) -> None:
    page = browser.new_page()
    page.goto((site / "check" / "index.html").as_uri())
    page.locator("[data-summary]").filter(has_text="opened from a folder").wait_for()
    page.goto((site / "wizard" / "index.html").as_uri())
    page.locator("[data-reason]").filter(has_text="open the guide at its intranet address").wait_for()
    page.close()

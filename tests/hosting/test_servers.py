"""nginx and Apache, asked for every kind of file, send it as browsers need it."""

import gzip
import http.client
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest

from wizard.publish.compress import LEAST
from wizard.publish.hosting.hashed import is_hashed
from wizard.publish.hosting.headers import FRESH, KEPT, TYPES
from wizard.publish.hosting.local_nginx import BROTLI

from .servers import apache, workplace

SERVERS = ["on_nginx", "on_apache"]
COPIES = (".br", ".gz")
NO_PAGE = {".htaccess", "web.config", "nginx.conf"}
"""Settings that stand in the folder and are not for browsers."""


@pytest.fixture(params=SERVERS)
def server(request: pytest.FixtureRequest) -> str:
    found: str = request.getfixturevalue(request.param)
    return found


@pytest.fixture(scope="module")
def files(site: Path) -> list[str]:
    """Every file of the site that a browser may ask for."""
    return [
        file.relative_to(site).as_posix()
        for file in sorted(site.rglob("*"))
        if file.is_file() and file.suffix not in COPIES and file.name not in NO_PAGE
    ]


def asked(server: str, path: str, accept: str = "", known: str = "") -> tuple[int, dict[str, str], bytes]:
    """Ask without following redirects, and without anything decoded; `known` is the tag of what one has."""
    address = urlsplit(server)
    connection = http.client.HTTPConnection(address.netloc, timeout=30)
    headers = {"Accept-Encoding": accept, **({"If-None-Match": known} if known else {})}
    connection.request("GET", f"{address.path}/{quote(path)}", headers=headers)
    answer = connection.getresponse()
    told = {name.lower(): value for name, value in answer.getheaders()}
    body = answer.read()
    connection.close()
    return answer.status, told, body


def test_every_ending_in_the_site_has_a_type(files: list[str]) -> None:
    assert {Path(name).suffix for name in files} <= TYPES.keys()


def test_every_file_comes_whole_with_its_type_and_how_long_to_keep_it(
    server: str, files: list[str], site: Path
) -> None:
    faults = []
    for name in files:
        status, headers, body = asked(server, name)
        kind = headers.get("content-type", "none").split(";")[0]
        kept = KEPT if is_hashed(name) else FRESH
        right = (200, TYPES[Path(name).suffix], kept)
        if (status, kind, headers.get("cache-control")) != right or body != (site / name).read_bytes():
            faults.append(f"{name}: {status} {kind} {headers.get('cache-control')}")
    assert not faults, "\n".join(faults)
    print(f"\n{len(files)} files asked for, {sum(map(is_hashed, files))} to be kept for a year")


@pytest.mark.parametrize("encoding", ["br", "gzip"])
def test_ready_made_copies_are_sent_to_those_who_take_them(
    server: str, encoding: str, files: list[str], site: Path, request: pytest.FixtureRequest
) -> None:
    """An nginx without its module for Brotli sends those pages as they are: a case, and no fault."""
    without = encoding == "br" and "on_nginx" in request.node.callspec.id and not BROTLI.exists()
    ending = {"br": ".br", "gzip": ".gz"}[encoding]
    packed = [name for name in files if (site / f"{name}{ending}").exists()]
    assert any(name.endswith(("/pyodide.asm.mjs", "/booklet.html")) for name in packed)
    for name in packed[:: max(1, len(packed) // 60)]:
        status, headers, body = asked(server, name, accept=f"{encoding}, identity")
        if without:
            assert (status, headers.get("content-encoding")) == (200, None), name
            assert body == (site / name).read_bytes(), name
            continue
        assert (status, headers.get("content-encoding")) == (200, encoding), name
        assert headers["content-type"].split(";")[0] == TYPES[Path(name).suffix], name
        assert "accept-encoding" in headers["vary"].lower(), name
        assert body == (site / f"{name}{ending}").read_bytes(), name
        if encoding == "gzip":
            assert gzip.decompress(body) == (site / name).read_bytes(), name


def test_a_page_without_a_copy_is_packed_as_it_is_sent_and_not_sent_twice(
    server: str, files: list[str], site: Path
) -> None:
    pages = [
        name
        for name in files
        if name.endswith(".html")
        and not (site / f"{name}.gz").exists()
        and (site / name).stat().st_size > LEAST
    ]
    assert len(pages) > 100
    for name in pages[:: len(pages) // 10]:
        status, headers, body = asked(server, name, accept="gzip")
        assert (status, headers.get("content-encoding")) == (200, "gzip"), name
        assert "accept-encoding" in headers["vary"].lower(), name
        assert gzip.decompress(body) == (site / name).read_bytes(), name
        assert asked(server, name, accept="gzip", known=headers["etag"])[::2] == (304, b""), name


def test_every_answer_carries_the_security_headers_even_a_refusal(server: str) -> None:
    for path, expected in (("index.html", 200), ("", 200), ("wizard/index.html", 200), ("no-such-page", 404)):
        status, headers, _ = asked(server, path)
        assert status == expected, path
        assert "default-src 'none'" in headers["content-security-policy"]
        assert "unsafe-inline" not in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "no-referrer"
        assert headers["cross-origin-resource-policy"] == "same-origin"


def test_an_address_that_does_not_exist_gets_the_guides_own_page(server: str) -> None:
    for path in ("no-such-page", "paper/no-such/page.html"):
        status, headers, body = asked(server, path)
        assert (status, headers["content-type"].split(";")[0]) == (404, "text/html"), path
        assert b"<h1>Page not found</h1>" in body, path


def test_an_address_without_its_slash_leads_to_the_guide(server: str) -> None:
    connection = http.client.HTTPConnection(urlsplit(server).netloc, timeout=30)
    connection.request("GET", urlsplit(server).path)
    answer = connection.getresponse()
    assert answer.status == 301
    assert urlsplit(answer.getheader("Location") or "").path == f"{urlsplit(server).path}/"
    connection.close()


def test_settings_are_handed_to_no_browser(server: str, site: Path) -> None:
    for name in ("web.config", ".htaccess", "hosting/nginx.conf"):
        assert (site / name).is_file()
        assert asked(server, name)[0] in {403, 404}, name


def test_an_apache_with_hardly_a_module_still_hands_out_the_pages(site: Path) -> None:
    with workplace() as work, apache(site, work, modules="authz_core dir mime mpm_event alias") as address:
        assert asked(address, "wizard/index.html")[0] == 200


def test_what_is_not_there_is_not_kept_for_a_year(server: str) -> None:
    status, headers, _ = asked(server, "wizard/runtime/gone-0123456789ab.bin")
    assert status == 404
    assert "immutable" not in headers.get("cache-control", "")


def test_a_page_that_has_not_changed_is_not_sent_again(server: str) -> None:
    address = urlsplit(server)
    connection = http.client.HTTPConnection(address.netloc, timeout=30)
    connection.request("GET", f"{address.path}/index.html")
    first = connection.getresponse()
    first.read()
    connection.request(
        "GET", f"{address.path}/index.html", headers={"If-None-Match": first.getheader("ETag") or ""}
    )
    second = connection.getresponse()
    assert (second.status, second.read()) == (304, b"")
    connection.close()

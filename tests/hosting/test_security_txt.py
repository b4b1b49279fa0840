"""`security.txt` holds what the council has set, ends within a year, and is absent where nothing is set."""

import xml.etree.ElementTree as ET
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from wizard.model import Policy
from wizard.publish.hosting.apache import htaccess
from wizard.publish.hosting.headers import REPORTS, security_headers
from wizard.publish.hosting.iis import web_config
from wizard.publish.hosting.nginx import nginx_conf
from wizard.publish.hosting.security_txt import FILE, security_txt
from wizard.source.settings import FAULT_CONTACT


def with_address(policy: Policy, address: str) -> Policy:
    changed = {FAULT_CONTACT: address}
    settings = (replace(one, value=changed.get(one.id, one.value)) for one in policy.settings)
    return replace(policy, settings=tuple(settings))


def told(text: str | None) -> dict[str, str]:
    return dict(line.split(": ", 1) for line in (text or "").splitlines())


@pytest.mark.parametrize(
    ("address", "contact"),
    [
        ("faults@council.example", "mailto:faults@council.example"),
        ("mailto:faults@council.example", "mailto:faults@council.example"),
        ("https://council.example/faults", "https://council.example/faults"),
    ],
)
def test_it_tells_the_address_and_a_day_within_a_year(policy: Policy, address: str, contact: str) -> None:
    found = told(security_txt(with_address(policy, address)))
    assert found["Contact"] == contact
    left = datetime.fromisoformat(found["Expires"]) - datetime.now(UTC)
    assert timedelta(days=300) < left < timedelta(days=365)


def test_a_build_that_is_repeated_gives_the_same_day(policy: Policy, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1764460800")
    assert told(security_txt(with_address(policy, "a@b.example")))["Expires"] == "2026-11-25T00:00:00Z"


def test_where_no_address_is_set_none_is_made_up(policy: Policy, site: Path) -> None:
    assert security_txt(with_address(policy, "")) is None
    assert (site / FILE).exists() == (security_txt(policy) is not None)


def test_every_server_can_have_reports_switched_on_and_none_sends_them_unasked() -> None:
    headers = security_headers("default-src 'none'")
    line = f"default-src 'none'; {REPORTS}"
    for settings in (nginx_conf(headers), htaccess(headers)):
        (shown,) = [one.strip() for one in settings.splitlines() if REPORTS in one]
        assert shown.startswith("#") and line in shown
    iis = web_config(headers, [])
    assert line in iis
    assert REPORTS not in "".join(one.get("value", "") for one in ET.fromstring(iis).iter("add"))

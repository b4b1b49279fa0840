"""The packages for learning systems hold what their manifest lists, speak to nobody, repeat exactly."""

import io
import json
import os
import re
import subprocess
import xml.etree.ElementTree as ET
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from wizard.model import Policy
from wizard.training.gift import gift, told
from wizard.training.records import Exercise, Why
from wizard.training.scorm import Edition, package
from wizard.training.zips import zipped

PROJECT = Path(__file__).resolve().parents[2]
SPACES: dict[str, tuple[str, str, str, str]] = {
    "1.2": (
        "{http://www.imsproject.org/xsd/imscp_rootv1p1p2}",
        "{http://www.adlnet.org/xsd/adlcp_rootv1p2}",
        "scormtype",
        "1.2",
    ),
    "2004": (
        "{http://www.imsglobal.org/xsd/imscp_v1p1}",
        "{http://www.adlnet.org/xsd/adlcp_v1p3}",
        "scormType",
        "2004 4th Edition",
    ),
}
EDITIONS: tuple[Edition, ...] = ("1.2", "2004")


def opened(policy: Policy, made: tuple[Exercise, ...], edition: Edition) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(package(policy, made, edition))) as archive:
        assert archive.namelist()[0] == "imsmanifest.xml"
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_manifest_lists_every_file_and_leads_to_the_page(
    policy: Policy, made: tuple[Exercise, ...], edition: Edition
) -> None:
    files = opened(policy, made, edition)
    ims, adl, kind, version = SPACES[edition]
    root = ET.fromstring(files["imsmanifest.xml"])
    assert root.tag == f"{ims}manifest"
    assert root.findtext(f"{ims}metadata/{ims}schema") == "ADL SCORM"
    assert root.findtext(f"{ims}metadata/{ims}schemaversion") == version
    organizations = root.find(f"{ims}organizations")
    assert organizations is not None
    (organization,) = organizations
    assert organizations.get("default") == organization.get("identifier")
    (resource,) = root.iter(f"{ims}resource")
    item = organization.find(f"{ims}item")
    assert item is not None
    assert item.get("identifierref") == resource.get("identifier")
    assert (resource.get("href"), resource.get(f"{adl}{kind}")) == ("index.html", "sco")
    listed = [one.get("href") for one in resource]
    assert sorted(listed) == sorted(set(files) - {"imsmanifest.xml"})
    assert b"xmlns:adlcp=" in files["imsmanifest.xml"]
    assert b"masteryscore" not in files["imsmanifest.xml"]


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_package_holds_no_program_no_zip_and_no_address(
    policy: Policy, made: tuple[Exercise, ...], edition: Edition
) -> None:
    for name, content in opened(policy, made, edition).items():
        assert name.endswith((".html", ".js", ".css", ".xml")), name
        if name != "imsmanifest.xml":
            assert b"http://" not in content and b"https://" not in content, name
            assert not re.search(rb"\bfetch\(|XMLHttpRequest|WebSocket|localStorage|\beval\(", content), name


def test_every_module_a_package_imports_is_in_it(policy: Policy, made: tuple[Exercise, ...]) -> None:
    files = opened(policy, made, "1.2")
    for name, content in files.items():
        for wanted in re.findall(rb'^import [^"]*"\./([^"]+)"', content, re.MULTILINE):
            assert wanted.decode() in files, f"{name} imports {wanted.decode()}"


def test_pass_mark_and_number_of_cases_come_from_the_policy(
    policy: Policy, made: tuple[Exercise, ...]
) -> None:
    text = opened(policy, made, "1.2")["data.js"].decode()
    data = json.loads(text[text.index("{") : text.rindex("}") + 1])
    assert (data["pass"], data["cases"]) == (policy.training.pass_mark, policy.training.cases)
    assert len(data["exercises"]) == len(made)


def test_the_longest_attempt_fits_into_what_a_learning_system_keeps(made: tuple[Exercise, ...]) -> None:
    asks = max(len(one.asks) for one in made)
    assert len("1;123456789abc;999999;;passed") + 40 * (asks + 1) < 4096
    for one in made:
        for ask in one.asks:
            assert re.fullmatch(r"[!-~]{1,255}", f"{one.scenario.id}.{ask.id}")


def test_packages_repeat_exactly_and_carry_the_time_that_is_asked_for(
    policy: Policy, made: tuple[Exercise, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert package(policy, made, "1.2") == package(policy, made, "1.2")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    with zipfile.ZipFile(io.BytesIO(zipped({"a.txt": b"a"}))) as archive:
        assert archive.getinfo("a.txt").date_time == (2023, 11, 14, 22, 13, 20)


def test_gift_escapes_what_means_something_in_gift() -> None:
    assert told("a = {b}: ~c #d \\\n e") == "a \\= \\{b\\}\\: \\~c \\#d \\\\ e"


def test_a_reason_that_only_classifies_has_no_tag_in_gift(policy: Policy, made: tuple[Exercise, ...]) -> None:
    choice = replace(made[0].asks[0].choices[0], why=(Why("It is among the examples.", "", ()),))
    ask = replace(made[0].asks[0], choices=(choice, *made[0].asks[0].choices[1:]))
    text = gift(policy, (replace(made[0], asks=(ask,)),))
    assert "<p>It is among the examples.</p>" in text
    assert "<b></b>" not in text


def test_gift_is_read_by_another_parser(policy: Policy, made: tuple[Exercise, ...], tmp_path: Path) -> None:
    file = tmp_path / "cases.gift"
    file.write_text(gift(policy, made), encoding="utf-8")
    script = (
        "const fs = require('fs'); const { parse } = require('gift-pegjs');"
        "process.stdout.write(JSON.stringify(parse(fs.readFileSync(process.argv[1], 'utf8'))));"
    )
    path = f"{PROJECT / '.venv' / 'bin'}{os.pathsep}{os.environ['PATH']}"
    run = subprocess.run(
        ["node", "-e", script, str(file)],
        cwd=PROJECT,
        env={**os.environ, "PATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr[-2000:]
    read = [one for one in json.loads(run.stdout) if one["type"] != "Category"]
    asked = [(one, ask) for one in made for ask in one.asks]
    assert len(read) == len(asked)
    for got, (one, ask) in zip(read, asked, strict=True):
        assert got["type"] == "MC"
        assert got["title"] == f"{one.scenario.id} {ask.id}"
        labels = [choice["text"]["text"] for choice in got["choices"]]
        assert labels == [choice.label for choice in ask.choices]
        assert [choice["isCorrect"] for choice in got["choices"]] == [choice.right for choice in ask.choices]
        for choice, own in zip(got["choices"], ask.choices, strict=True):
            marked = "<p><b>" if own.why[0].mark else "<p>"  # what only classifies has no mark
            assert choice["feedback"]["text"].startswith(marked)

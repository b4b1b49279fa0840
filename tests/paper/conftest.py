"""The paper route as it is built, its boxes read once."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import html

from tests.shared import ROUTES, made_once
from wizard.model import Policy
from wizard.publish.naming import Names
from wizard.publish.paper.lay import lay_paper
from wizard.publish.stage import page_environment

START = "1.html#box-1"
Box = Callable[[str], html.HtmlElement]


@pytest.fixture(scope="session")
def folder(policy: Policy, tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    def lay(out: Path) -> None:
        lay_paper(policy, page_environment(policy, Names(policy)), out, ROUTES)

    return made_once(tmp_path_factory, worker_id, "paper-route", lay) / "paper"


@pytest.fixture(scope="session")
def pages(folder: Path) -> Box:
    """Boxes by the links of the pages."""
    read = {page.name: html.parse(page).getroot() for page in folder.glob("[0-9]*.html")}
    boxes = {f"{name}#{box.get('id')}": box for name, page in read.items() for box in page.find_class("box")}
    return boxes.__getitem__


@pytest.fixture(scope="session")
def booklet(folder: Path) -> Box:
    """Boxes by the references of the booklet, its notes put where they are referred to."""
    root = html.parse(folder / "booklet.html").getroot()
    boxes = {f"#{box.get('id')}": box for box in root.find_class("box")}
    notes = {f"#{note.get('id')}": note for note in root.find_class("case")}
    for box in boxes.values():
        for referring in box.find_class("notes"):
            for link in referring.iter("a"):
                copy = html.fromstring(html.tostring(notes[link.get("href")], encoding="unicode"))
                box.append(copy)
    return boxes.__getitem__


def number(link: str) -> int:
    return int(re.findall(r"\d+", link)[-1])

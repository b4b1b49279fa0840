"""The wizard's page as the build stages it: the first question is in it, made by the browser's own macro."""

import json
import re
from pathlib import Path

import pytest

from wizard.browser import api
from wizard.codec import dumps_policy
from wizard.model import Policy
from wizard.publish.wizard_page import stage_wizard


@pytest.fixture(scope="module")
def source(policy: Policy, tmp_path_factory: pytest.TempPathFactory) -> str:
    path = stage_wizard(policy, tmp_path_factory.mktemp("pages"))
    assert path.parts[-2:] == ("wizard", "index.md")
    return Path(path).read_text(encoding="utf-8")


def squeezed(html: str) -> str:
    return re.sub(r"\s+", " ", html).strip()


def test_the_first_question_is_the_one_that_the_browser_would_make(policy: Policy, source: str) -> None:
    api.start(dumps_policy(policy))
    assert squeezed(json.loads(api.call("page", "{}"))["html"]) in squeezed(source)


def test_the_page_is_not_searched_and_has_no_menus(source: str) -> None:
    front = source.split("---")[1]
    assert "hide: [navigation, toc]" in front
    assert "exclude: true" in front


def test_no_blank_line_breaks_the_markup(source: str) -> None:
    assert "\n\n" not in source.split("---\n\n", 1)[1]


def test_nothing_is_written_inline(source: str) -> None:
    assert not re.findall(r"<style|\sstyle=|\son[a-z]+=", source)
    assert re.findall(r"<script[^>]*>(.*?)</script>", source, re.DOTALL) == [""]


def test_without_scripts_the_paper_route_is_told(source: str) -> None:
    told = re.findall(r"<noscript>.*?</noscript>", source, re.DOTALL)[0]
    assert "decisions/index.html" in told
    assert "letters/index.html" in told

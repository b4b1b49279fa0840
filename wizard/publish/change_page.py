"""Renders a comparison of two versions as a page that can be printed and taken to a meeting."""

from wizard.change import report
from wizard.change.clauses import name_of
from wizard.change.compare import Change
from wizard.model import Policy
from wizard.publish.naming import Names
from wizard.source.word_diff import shortened
from wizard.view import environment


def page(change: Change, policy: Policy) -> str:
    """Return the page; names of facts and values are those of this policy, the new version."""
    env = environment(policy)
    env.globals.update(names=Names(policy), name_of=name_of, count=report.count)
    env.globals.update(row_words=report.row_words, shortened=shortened)
    return env.get_template("change.html.j2").render(change=change, root="")

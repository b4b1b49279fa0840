"""Has what goes with letters travel with the policy: set as PDF here, put into the zip by the browser.

The page promises to ask for nothing once it is up. So the PDFs are in it before, as the letterhead is.
"""

from base64 import b64encode
from dataclasses import replace
from pathlib import Path

from wizard.model import Enclosure, Policy
from wizard.publish.print.papers import enclosed_papers
from wizard.publish.print.press import can_print, kept_paper


def with_enclosures(policy: Policy, kept: Path) -> Policy:
    """Return the policy with its enclosures; without them where the typeface is missing.

    Args:
        policy: what they are made from.
        kept: where papers are kept by the hash of all that made them.
    """
    if not can_print():
        return policy
    made = (
        Enclosure(Path(paper.path).stem, b64encode(kept_paper(paper, kept)).decode())
        for paper in enclosed_papers(policy)
    )
    return replace(policy, enclosures=tuple(made))

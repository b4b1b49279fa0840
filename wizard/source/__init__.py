"""Reads `policy_source/` into the model. The content syntax is described in docs/for-policy-officers.md."""

from wizard.source.faults import ContentError, Fault
from wizard.source.load import load_policy

__all__ = ["ContentError", "Fault", "load_policy"]

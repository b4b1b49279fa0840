"""Reads the council's own letterhead, a Word file with marked places, into the policy."""

from wizard.source.letterhead.read import FILE, read_letterhead

__all__ = ["FILE", "read_letterhead"]

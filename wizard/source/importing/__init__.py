"""Reads a council's published wording and lays it beside the clauses: `site_build.py import FILE`."""

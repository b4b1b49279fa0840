"""The policy for other people's tools: its decision tables as a DMN model."""

from wizard.export.dmn import dmn_xml

__all__ = ["dmn_xml"]

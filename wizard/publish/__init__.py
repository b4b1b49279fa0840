"""Writes what the build makes: pages, the browser runtime and their companions."""

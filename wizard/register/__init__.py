"""The register: what many case files tell together. Pure; only its own page loads it into the engine.

It stands above `wizard.browser`, whose desk opens one case, and nothing there imports it.
"""

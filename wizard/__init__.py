"""Decision support for a council's policy on unacceptable customer behaviour."""

__version__ = "0.1.0"

"""Measures how fast everything is, beside what a person would use instead; figures, not tests."""

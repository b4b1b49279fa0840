"""Training from the cases that also test the guide: questions, answers, packages, marked by the engine."""

"""Papers as PDF, set by Typst at build time: poster, card, trainer's pack, policy, blank letters."""

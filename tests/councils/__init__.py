"""Made-up councils of unlike shapes, begun from their text and a base of rules."""

"""The policy desk: reads, changes and proves the policy's own sources in the browser.

It stands above every other room; only its own page loads it into the engine. What a form changes is a span
of the source text, so that saving writes what a programmer would have written and nothing else moves.
"""

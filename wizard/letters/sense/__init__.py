"""Does what stands in a letter make sense? Placeholders, blanket limits, dates in disorder, others' data.

What is looked for, and in which fields, is content: `letters/sense.yml`. Here is only how it is looked for.
"""

from wizard.letters.sense.finding import made_checks, sense_findings

__all__ = ["made_checks", "sense_findings"]

"""Names facts and their values for readers, and says where each one stands in the site."""

from collections.abc import Callable

from wizard.letters.words import upper_first
from wizard.model import NOTHING, UNKNOWN, Policy, Question, Table

RESULT_PLACES = {
    "tiers": "tiers/index.html#",
    "tier": "tiers/index.html#",
    "decided-by": "who-decides/index.html#",
}
"""Results whose values stand on one page together; letters have a page each."""

RESULT_NAMES = {
    "tiers": "Responses",
    "decided-by": "Who decides",
    "letters": "Letters",
    "statements": "Statements",
}


def plain(name: str) -> str:
    """Turn an ID into words: "formal-warning" to "formal warning"."""
    return name.replace("-", " ")


def plain_in(policy: Policy) -> Callable[[str], str]:
    """Return the same for one policy, with its short forms as it writes them: "SPOC limit"."""
    shorts = {term.term.lower(): term.term for term in policy.terms if term.expansion}
    return lambda name: " ".join(shorts.get(word, word) for word in plain(name).split())


class Names:
    """Names of everything that a decision table can speak of."""

    def __init__(self, policy: Policy) -> None:
        self.plain = plain_in(policy)
        self.questions: dict[str, Question] = {question.id: question for question in policy.questions}
        self.makers: dict[str, Table] = {}
        for table in policy.tables:
            for output in table.outputs:
                self.makers.setdefault(output, table)
        tiers = {tier.id: tier.title for tier in policy.tiers}
        self.titles: dict[str, dict[str, str]] = {
            "tiers": tiers,
            "tier": tiers,
            "decided-by": {role.id: role.title for role in policy.roles},
            "letters": {letter.id: letter.title for letter in policy.letters},
            "statements": {statement.id: self.plain(statement.id) for statement in policy.statements},
        }

    def fact(self, fact: str) -> str:
        """Return what a column or a diagram calls the fact."""
        if fact in self.questions:
            return self.questions[fact].short or self.questions[fact].title
        return RESULT_NAMES.get(fact, upper_first(self.plain(fact)))

    def fact_path(self, fact: str) -> str:
        """Return where the fact is explained: its question, or the table that works it out."""
        if fact in self.questions:
            return f"questions/index.html#{fact}"
        return f"decisions/{self.makers[fact].id}.html" if fact in self.makers else ""

    def value(self, fact: str, value: str) -> str:
        """Return the value in words: an option's label, a tier's title."""
        if fact in self.questions:
            option = self.questions[fact].option(value)
            return option.label if option else self.plain(value)
        return self.titles.get(fact, {}).get(value, self.plain(value))

    def value_path(self, fact: str, value: str) -> str:
        """Return where the value has a place of its own, or an empty string."""
        if value in (UNKNOWN, NOTHING) or value not in self.titles.get(fact, {}):
            return ""
        if fact == "letters":
            return f"letters/{value}.html"
        if fact == "statements":
            return f"decisions/statements.html#{value}"
        return RESULT_PLACES[fact] + value

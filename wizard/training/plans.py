"""The trainer's session plans: what is done in how many minutes, and with how many cases."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a session. `cases` is how many cases are worked on in it."""

    minutes: int
    what: str
    how: str
    cases: int = 0


@dataclass(frozen=True, slots=True)
class Plan:
    """A session with its parts in order."""

    minutes: int
    name: str
    aim: str
    parts: tuple[Part, ...]

    @property
    def cases(self) -> int:
        """How many cases the session works on; they are the first ones of the pack."""
        return sum(part.cases for part in self.parts)


WELCOME = "Say what the session is for, and that no real case is told. Put the poster up."
CLOSE = "Each person says one thing they will do another way. Hand out the desk cards."
TEAM = "Team mode on the projector: read aloud, hands up, count, reveal, talk."

PLANS = (
    Plan(
        30,
        "A team meeting",
        "Everybody can tell anger from behaviour that the policy describes, and knows the first minute.",
        (
            Part(3, "Open", WELCOME),
            Part(6, "The first minute", "Read the desk card aloud, in turns. Ask: which line is hardest?"),
            Part(17, "Three cases", TEAM, 3),
            Part(4, "Close", CLOSE),
        ),
    ),
    Plan(
        60,
        "New staff",
        "Everybody can find the response for a case, say why a graver one is not open, and say who decides.",
        (
            Part(5, "Open", WELCOME),
            Part(8, "The first minute", "Read the desk card aloud. In pairs: say the words to each other."),
            Part(7, "The ladder", "Walk up the poster: what opens each step, who decides, what is written."),
            Part(30, "Five cases", "Two in team mode, then three in small groups from the sheets.", 5),
            Part(5, "Look it up", "Find the clause for one disputed point in the guide, by number or word."),
            Part(5, "Close", CLOSE),
        ),
    ),
    Plan(
        120,
        "Managers and people who decide",
        "Everybody can lead a case to a decision that holds: facts, circumstances, least measure, letter.",
        (
            Part(5, "Open", WELCOME),
            Part(10, "The first minute", "Desk card in pairs. Swap roles. What did the other person need?"),
            Part(15, "The ladder", "Poster. Each group explains one step: what opens it, and what does not."),
            Part(30, "Five cases", TEAM, 5),
            Part(10, "Break", "Leave the last case on the screen."),
            Part(30, "Four cases on paper", "Groups decide with the sheets, then check the answers.", 4),
            Part(
                12,
                "A letter",
                "Each group marks a blank letter against the list of what it has to contain.",
            ),
            Part(8, "Close", CLOSE),
        ),
    ),
)


def cases_needed() -> int:
    """Return how many cases the pack has to hold for the longest session."""
    return max(plan.cases for plan in PLANS)

"""Mistakes made in the real tables, one for each safeguard, in memory only."""

from collections.abc import Callable
from dataclasses import replace

from wizard.model import Policy, Row, Table

Edit = Callable[[Policy], Policy]
Change = Callable[[Table, Row], Row | None]


def in_table(policy: Policy, name: str, change: Callable[[Table], Table]) -> Policy:
    """The policy with one table changed."""
    return replace(policy, tables=tuple(change(t) if t.id == name else t for t in policy.tables))


def row_giving(table: Table, value: str, because: str = "", **cells: str) -> Row:
    """The first row that gives a value, has these words in its reason and these cells (`who="staff"`)."""

    def has(row: Row, fact: str, wanted: str) -> bool:
        return any(cell.fact == fact.replace("_", "-") and wanted in cell.values for cell in row.conditions)

    return next(
        row
        for row in table.rows
        if any(value in given for given in row.outputs)
        and because in row.because
        and all(has(row, *cell) for cell in cells.items())
    )


def change_row(name: str, value: str, change: Change, because: str = "", **cells: str) -> Edit:
    """Change the row of a table that gives a value; a change to None deletes it."""

    def edit(table: Table) -> Table:
        chosen = row_giving(table, value, because, **cells)
        rows = (change(table, row) if row == chosen else row for row in table.rows)
        return replace(table, rows=tuple(row for row in rows if row is not None))

    return lambda policy: in_table(policy, name, edit)


def outvote(name: str, value: str, other: str, because: str = "", **cells: str) -> Edit:
    """Put above the row that gives a value one that gives another in the same cases."""

    def edit(table: Table) -> Table:
        below = row_giving(table, value, because, **cells)
        above = replace(below, id=f"{name}/0", outputs=((other,),))
        return replace(table, rows=(above, *table.rows))

    return lambda policy: in_table(policy, name, edit)


def delete(table: Table, row: Row) -> None:
    """Delete the row."""


def any_value(fact: str) -> Change:
    """Let a cell say "any"."""
    return lambda table, row: replace(row, conditions=tuple(c for c in row.conditions if c.fact != fact))


def without(fact: str, value: str) -> Change:
    """Take one value out of a cell."""

    def change(table: Table, row: Row) -> Row:
        cells = (
            replace(cell, values=tuple(v for v in cell.values if v != value)) if cell.fact == fact else cell
            for cell in row.conditions
        )
        return replace(row, conditions=tuple(cells))

    return change


def also(fact: str, value: str) -> Change:
    """Add one value to a cell."""

    def change(table: Table, row: Row) -> Row:
        cells = (
            replace(cell, values=(*cell.values, value)) if cell.fact == fact else cell
            for cell in row.conditions
        )
        return replace(row, conditions=tuple(cells))

    return change


def care_for_requests(policy: Policy) -> Policy:
    """Let the row for social care hold for requests too, and the table with it."""

    def edit(table: Table) -> Table:
        when = tuple(
            replace(cell, values=(*cell.values, "information")) if cell.fact == "route" else cell
            for cell in table.when
        )
        return replace(table, when=when)

    widened = in_table(policy, "tiers", edit)
    return change_row("tiers", "suspend-service", also("route", "information"), route="care")(widened)


BREAKING: dict[str, Edit] = {
    "rights-never-blocked": change_row("rights", "information-rights", delete),
    "rights-with-every-refusal": care_for_requests,
    "group-decides": change_row("deciders", "senior-manager", without("tiers", "suspend-service")),
    "legal-before-refusal": change_row("tiers", "refuse-contact", any_value("refusal-open")),
    "refusal-only-after-restriction": change_row("tiers", "refuse-contact", any_value("steps")),
    "spoc-with-support": change_row("deciders", "legal-democratic", delete),
    "spoc-letter": change_row("letters", "spoc-notification", delete),
    "care-last": change_row("tiers", "suspend-service", any_value("options-tried"), care_need="own"),
    "no-warning-in-crisis": outvote("route", "support", "ladder"),
    "intoxication-no-sanction": outvote("route", "not-engaged", "ladder", met="no"),
    "need-never-warned": outvote("route", "care", "ladder"),
    "telephone-weighed": outvote("limit-clear", "no", "yes", adjustments="telephone"),
    "format-weighed": outvote("limit-clear", "no", "yes", adjustments="format"),
    "refusal-weighed": outvote("refusal-open", "no", "yes", weighed="not-yet"),
    "refusal-after-letters": outvote("refusal-open", "no", "yes", because="No warning letter"),
    "recording-weighed": outvote("recording-held", "partly", "no"),
    "anger-alone": outvote("behaviour", "no", "yes", because="Anger"),
    "open-recording": outvote("behaviour", "no", "yes", because="Open recording"),
    "reviewed": outvote("review-period", "six", "no-date", tiers="premises-ban"),
    "danger-first": outvote("route", "emergency", "support"),
    "staff-not-on-ladder": outvote("route", "other-procedure", "ladder"),
    "agreed-first": outvote("route", "not-engaged", "ladder", fits="no"),
    "restriction-after-warning": outvote("ladder", "formal", "measures", stage="informal"),
    "formal-needs-cause": outvote("ladder", "informal", "formal", stage="verbal"),
    "police-needs-extreme": outvote("ladder", "formal", "police", severity="serious"),
    "request-answered": change_row("letters", "information-reply", delete),
    "section-14-for-foi": change_row("requests", "foi-burden", also("request", "environmental")),
    "sharing-has-bounds": change_row("injuries", "share-no-diagnosis", without("route", "support")),
    "decision-written": change_row("letters", "decision-record", without("tiers", "premises-ban")),
    "somebody-helps": change_row("deciders", "line-manager", delete, route="not-engaged"),
    "always-weighed": change_row("checks", "check-circumstances", also("step", "police")),
    "refusal-mail-read": change_row("checks", "check-mail", delete),
    "refused-stays-refused": change_row("tiers", "restrict-contact", any_value("steps"), step="police"),
    "spoc-for-many": change_row("tiers", "single-contact", also("officers", "one"), step="police"),
    "suspension-needs-risk": change_row("tiers", "suspend-service", any_value("service-risk"), route="care"),
    "care-limit-discussed": change_row(
        "checks", "check-service-manager-limit", without("care-need", "other")
    ),
    "care-team-asked": change_row("actions", "ask-care-team", without("route", "care")),
    "crisis-cared-for": change_row("actions", "keep-calm", delete, route="other-procedure"),
    "threat-of-harm-told": change_row("actions", "tell-health", without("harm-threat", "both")),
    "illness-first": change_row("actions", "check-illness", delete, route="support"),
    "adjustments-go-on": change_row("checks", "check-adjustments-go-on", without("adjustments", "supporter")),
    "outside-body-alone": change_row("behaviour", "yes", any_value("volume-how"), because="whoever else"),
    "informal-needs-cause": outvote("ladder", "verbal", "informal", stage="nothing"),
    "review-told": change_row("reviews", "review-tell", delete, review_result="keep"),
    "lifted-on-change": outvote("review", "keep", "lift"),
    "way-to-challenge": change_row("checks", "check-challenge", without("tiers", "limit-service")),
    "rest-stays-open": change_row("rights", "voting", without("tiers", "police-legal"), tiers="police-legal"),
    "contact-for-contact": change_row("tiers", "single-contact", any_value("problem"), step="police"),
    "service-for-service": change_row("tiers", "limit-service", also("problem", "contact")),
    "ban-for-premises": change_row("tiers", "premises-ban", also("problem", "service")),
    "hurt-recorded": outvote("riddor-public", "record", "none"),
    "grave-injury-reported": change_row("injuries", "riddor-immediate", delete),
    "violence-recorded": change_row(
        "letters", "incident-record", without("conduct", "damage"), conduct="damage"
    ),
    "stranger-no-letter": outvote("ladder", "police-only", "police"),
    "police-with-legal": change_row("checks", "check-police-agree", delete),
    "ordinary-request": change_row("requests", "data-no-cost-limit", also("request-pattern", "ordinary")),
    "repeated-not-costly": change_row("requests", "foi-cost", also("request-pattern", "unfounded")),
    "repeated-means-repeated": change_row("requests", "foi-repeated", any_value("request-pattern")),
    "burden-is-named": change_row("requests", "foi-burden", without("request-pattern", "unfounded")),
    "data-test-is-stricter": change_row("requests", "data-unfounded", without("request", "correction")),
    "data-has-no-price": change_row("requests", "data-no-cost-limit", delete),
    "data-limit-is-for-data": change_row("requests", "data-no-cost-limit", also("request", "environmental")),
    "environment-own-test": change_row("requests", "eir-unreasonable", without("request-pattern", "costly")),
    "environment-test-only-there": change_row("requests", "eir-unreasonable", also("request", "foi")),
    "decision-reviewed-if-fed": change_row(
        "requests", "request-correction-review", any_value("data-decision")
    ),
    "requests-not-sent-away": change_row("actions", "send-to-hr", also("route", "review")),
    "threat-to-self": change_row(
        "actions", "refer-safeguarding", without("route", "care"), harm_threat="self"
    ),
    "after-a-crisis": change_row("actions", "refer-safeguarding", without("route", "care"), crisis="past"),
    "threatened-protected": change_row("actions", "protect-threatened", without("harm-threat", "both")),
    "threat-not-normal": change_row("actions", "handle-normally", any_value("harm-threat")),
    "calm-is-for-crisis": change_row("actions", "keep-calm", any_value("crisis"), route="other-procedure"),
    "limit-in-danger-needs-risk": change_row(
        "tiers", "limit-service", any_value("service-risk"), step="police"
    ),
    "limited-or-suspended": change_row("tiers", "limit-service", any_value("care-need"), severity="ordinary"),
    "recording-not-stopped": change_row("actions", "recording-ask-to-stop", any_value("recording-held")),
    "over-seven-reported": outvote("riddor-worker", "over-7", "over-3"),
    "over-three-recorded": outvote("riddor-worker", "over-3", "record"),
    "lesser-not-reported": outvote("riddor-worker", "record", "over-3", injury="lesser"),
    "private-not-reported": outvote("riddor-public", "record", "immediate", work_related="no"),
    "shock-is-shock": change_row("injuries", "shock-ask-advisor", any_value("injury")),
    "advisor-with-injuries": change_row(
        "deciders", "safety-advisor", without("riddor", "over-3"), riddor="over-3"
    ),
    "care-suspension-ruled-out": change_row("not-open", "care-no-suspension", without("step", "police")),
    "care-said-where-it-matters": change_row("not-open", "care-no-suspension", also("problem", "contact")),
    "suspension-checks-for-suspension": change_row("checks", "check-options", also("tiers", "police-legal")),
    "limit-check-for-limit": change_row(
        "checks", "check-service-manager-limit", also("tiers", "premises-ban")
    ),
    "service-manager-for-services": change_row(
        "deciders", "service-manager", also("tiers", "premises-ban"), tiers="suspend-service"
    ),
    "adjustment-check-for-measures": change_row("checks", "check-adjustments-go-on", any_value("tiers")),
    "ban-checks-for-bans": change_row("checks", "check-ban-reasons", also("tiers", "police-legal")),
    "visits-of-others": change_row("checks", "check-visits", also("care-need", "own")),
    "wrong-recording-answered": change_row(
        "letters", "recording-request", without("recording-how", "edited")
    ),
    "device-not-touched": change_row("actions", "do-not-touch-device", without("recording-how", "edited")),
    "recording-letter-for-recordings": change_row(
        "letters", "recording-request", also("recording-how", "open")
    ),
    "recording-advice-for-recordings": change_row(
        "actions", "do-not-touch-device", also("recording-how", "open")
    ),
    "nothing-described-is-said": change_row("not-open", "nothing-described", also("route", "support")),
    "refused-and-nothing-milder": change_row(
        "tiers", "restrict-contact", any_value("refusal-open"), because="changed or renewed"
    ),
    "danger-is-not-warned": change_row(
        "tiers", "formal-warning", also("step", "police"), problem="recordings"
    ),
    "care-kept-safe-meanwhile": change_row(
        "tiers", "limit-service", without("care-need", "other"), service_manager="not-yet"
    ),
    "complaint-goes-on-in-care": change_row("rights", "own-complaint", without("route", "care")),
    "refusal-ruled-out": change_row("not-open", "no-refusal-yet", delete),
    "requests-kept-apart": change_row("not-open", "no-block-request", without("step", "police")),
    "adjustment-ruled-out": change_row("not-open", "adjustment-kept", without("step", "police")),
    "adjustment-said-where-it-matters": change_row("not-open", "adjustment-kept", also("step", "verbal")),
    "unknown-circumstances-asked": change_row("practice", "ask-adjustments", delete, route="care"),
    "known-circumstances-not-asked": change_row(
        "practice", "ask-adjustments", without("circumstances", "vulnerable"), route="care"
    ),
    "not-agreed-is-said": change_row("silences", "silent-agree", without("route", "ladder")),
    "stranger-described": change_row("practice", "unknown-person", without("route", "care")),
    "stranger-advice-for-strangers": change_row("practice", "unknown-person", also("route", "support")),
    "claims-looked-into": change_row("practice", "claims-first", without("route", "care")),
    "claims-advice-for-claims": change_row("practice", "claims-first", also("route", "support")),
    "new-matter-looked-at": change_row("practice", "new-matter", without("tiers", "premises-ban")),
    "new-matter-is-new": change_row("practice", "new-matter", also("tiers", "verbal-warning")),
    "whose-behaviour-on-the-ladder": change_row("actions", "care-whose-behaviour", also("route", "support")),
    "severity-never-lowers": outvote("ladder", "police", "settled"),
    "continuing-never-lowers": outvote("ladder", "settled", "police", stage="formal"),
}
"""For each safeguard an edit of the tables that breaks it."""

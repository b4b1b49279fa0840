"""What an edit cannot have changed is not proved again, and what it can have changed always is."""

import random
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.check.small import HERE, condition, every_case, row, small_policy, table
from tests.sampling import part
from wizard.change.findings import Kept
from wizard.check import keyed as keyed_module
from wizard.check import prover as prover_module
from wizard.check import touched as touched_module
from wizard.check.again import Ways
from wizard.check.cases import result
from wizard.check.expected import everything
from wizard.check.felt import Feeling
from wizard.check.findings import case_findings, safeguard_findings
from wizard.check.ledger import Ledger, keep_ledger, ledger_file, read_ledger
from wizard.check.mutants import Mutant, changes, mutant, mutants
from wizard.check.prover import Prover
from wizard.check.rests import Rests
from wizard.check.touched import Area
from wizard.desk.proofs import Settled, proofs
from wizard.engine import Rules, compile_rules, decide
from wizard.engine.compile import Program, Rule
from wizard.engine.evaluate import State
from wizard.engine.program import Test
from wizard.engine.prove import cone
from wizard.engine.scenario import answers_of
from wizard.model import Condition, Policy, Row, Safeguard, Scenario, Statement, Table

NOTHING_KEPT = Kept(None, (), None, ())
EDITS, SAMPLE = 4, 8
"""On the real policy: edits by lot, and how many of the pieces near each are proved from nothing."""

RED, WET, LARGE = condition("colour", ["red"]), condition("wet", ["yes"]), condition("size", ["large"])
DENT, HIGH, WARNED = (
    condition("marks", ["dent"]),
    condition("step", ["high"]),
    condition("tiers", ["warning"]),
)


def statement(name: str, says: Condition, *, protects: bool = False) -> Statement:
    return Statement(name, "practice", "silent", "Do it.", (), (), HERE, protects, (says,))


def safeguard(name: str, when: Condition, then: Condition) -> Safeguard:
    return Safeguard(name, "", "must", (), (when,), (then,), (), HERE)


TABLES: tuple[Table, ...] = (
    table(
        "size",
        "first",
        ["size"],
        [row("size/1", [RED], ["large"]), row("size/2", [WET], ["small"]), row("size/3", [], ["large"])],
    ),
    table(
        "step",
        "first",
        ["step"],
        [
            row("step/1", [LARGE, DENT], ["high"]),
            row("step/2", [LARGE], ["middle"]),
            row("step/3", [], ["low"]),
        ],
    ),
    table(
        "tiers",
        "collect",
        ["tiers"],
        [row("tiers/1", [HIGH], ["warning"]), row("tiers/2", [WET, RED], ["talk"])],
    ),
    table(
        "statements",
        "collect",
        ["statements"],
        [
            row("statements/1", [WARNED], ["file-it"]),
            row("statements/2", [WET], ["dry-it"]),
            row("statements/3", [LARGE, WET], ["lift-it"]),
        ],
    ),
)


def made() -> Policy:
    """A policy that is all right, with something of each kind to prove, and every case as a scenario."""
    told = (
        statement("file-it", DENT),
        statement("dry-it", WET, protects=True),
        statement("lift-it", RED),
    )
    guards = (
        safeguard("large-dents", WARNED, DENT),
        safeguard("no-small-warning", condition("size", ["small"]), condition("tiers", ["warning"], True)),
        Safeguard("wetter-is-graver", "", "must", (), (), (), ("colour", "blue", "green"), HERE),
    )
    policy = replace(small_policy(TABLES, guards), statements=told)
    rules = compile_rules(policy)
    cases = (scenario(rules, number, dict(case)) for number, case in enumerate(every_case()))
    return replace(policy, scenarios=tuple(cases))


def scenario(rules: Rules, number: int, case: dict[str, object]) -> Scenario:
    facts = tuple((name, (v,) if isinstance(v, str) else tuple(sorted(v))) for name, v in case.items())  # type: ignore[call-overload]
    bare = Scenario(f"case-{number}", "", "", (), facts, (), (), (), "", (), HERE)
    asked = decide(rules, answers_of(rules, bare))
    path = tuple(pair for pair in facts if pair[0] in dict(asked.facts))
    expect = tuple((name, result(rules, asked, name)) for name in everything(rules))
    return replace(bare, facts=path, expect=expect)


def found(rules: Rules, settled: Settled, earlier: Iterable[Rules] = ()) -> list[str]:
    pieces = proofs(rules, NOTHING_KEPT, "small", settled, earlier)
    return sorted(str(fault) for piece in pieces for fault in piece.faults)


def edits(policy: Policy) -> Iterator[Rules]:
    """Every small mistake in the tables, and each time the way back."""
    rules = compile_rules(policy)
    for edit in mutants(rules):
        yield edit.rules
        yield rules


def differences(policy: Policy) -> Iterator[tuple[list[str], list[str]]]:
    """What is found by going on from edit to edit, beside what is found from nothing, where these differ."""
    settled, first = Settled(), compile_rules(policy)
    found(first, settled)
    before = first
    for rules in edits(policy):
        going_on = found(rules, settled, (before, first))
        before = rules
        if going_on != (new := found(rules, Settled())):
            yield going_on, new


def in_table(policy: Policy, name: str, *rows: Row, first: bool = False) -> Policy:
    """The policy with rows put into a table."""
    tables = (
        replace(one, rows=(*rows, *one.rows) if first else (*one.rows, *rows)) if one.id == name else one
        for one in policy.tables
    )
    return replace(policy, tables=tuple(tables))


def grown(policy: Policy) -> Iterator[Policy]:
    """Edits that add or move values of results, so that bits move, and such as change what is told."""
    yield in_table(policy, "step", row("step/0", [DENT, WET], ["extreme"]), first=True)
    mop = replace(policy, statements=(statement("mop-it", WET), *policy.statements))
    yield mop
    yield in_table(mop, "statements", row("statements/0", [WET, DENT], ["mop-it"]), first=True)
    yield in_table(mop, "statements", row("statements/0", [DENT], ["mop-it"]), first=True)
    graver = {tier.id: 10 - tier.rank for tier in policy.tiers}
    yield replace(policy, tiers=tuple(replace(tier, rank=graver[tier.id]) for tier in policy.tiers))
    yield replace(policy, statements=policy.statements[::-1])
    first, *others = policy.statements
    yield replace(policy, statements=(replace(first, kind="right"), *others))
    yield replace(policy, statements=(replace(first, kind="check", done=(DENT,)), *others))


def test_a_value_that_an_edit_adds_leaves_cases_alone_and_what_it_changes_is_found() -> None:
    policy = made()
    settled, decided, first = Settled(), [], compile_rules(policy)
    found(first, settled)
    for edited in grown(policy):
        for now in (edited, policy):
            rules = compile_rules(now)
            before = {name: ways[-1] for name, ways in settled.ways.held.items()}
            assert found(rules, settled, (first,)) == found(rules, Settled())
            after = {name: ways[-1] for name, ways in settled.ways.held.items()}
            decided.append(sum(before.get(name) is not way for name, way in after.items()))
    assert decided[2] == 0, "a statement that nothing gives reaches no case"
    assert sum(decided) < len(policy.scenarios) * len(decided) / 2


def test_going_on_from_edit_to_edit_finds_what_a_proof_from_nothing_finds() -> None:
    policy = made()
    assert list(differences(policy)) == []
    # And it did go on: most of an edit of one row was held.
    settled = Settled()
    found(compile_rules(policy), settled)
    prover = Prover(next(edits(policy)), settled.ledger)
    for claim in prover.claims():
        assert claim.counterexample is None or claim.claim.what
    assert prover.anew <= 2


def test_what_is_published_as_proved_is_the_same_however_much_was_proved_before() -> None:
    """General proofs are among it, though nothing asks for one until something is edited."""
    rules, ledger = compile_rules(made()), Ledger()
    prover = Prover(rules, ledger)
    prover.everything()
    again = Ledger(ledger.held)
    Prover(rules, again).everything()
    assert again.used == ledger.used
    tests = prover.rests.tests
    guards = [(tests(one.when), tests(one.then)) for one in rules.policy.safeguards]
    general = {key for pair in guards for key in prover._generals(*pair).values()}
    assert general & ledger.used.keys()


class Shallow(Rests):
    """Leaves out what the rows of a fact read in their turn."""

    def _said(self, tests: object) -> list[object]:
        return [(kind, self._bits(place, bits)) for place, kind, bits in tests]  # type: ignore[attr-defined]


class Deaf(Rests):
    """Leaves out when a table applies and what its rows ask for, and keeps what they give."""

    def _said(self, tests: object) -> list[object]:
        return []


class Narrow(Rests):
    """Leaves out those rows of a table that picks one which do not give the value."""

    def _made_of(self, place: int, bit: int) -> object:
        made: object = super()._made_of(place, bit)
        return made if self.rules.facts[place].is_set else self.rules.facts[place].name


class Loose(Rests):
    """Takes every fact that is worked out for one that a proof leaves free, where it leaves any so."""

    def __init__(self, rules: Rules, free: frozenset[int] = frozenset()) -> None:
        super().__init__(rules, free and frozenset(range(len(rules.questions), len(rules.facts))))


class Numb(Feeling):
    """Feels a change only at the end of a case's way, not where another question is asked."""

    def felt(self, state: object, asked: int | None, before: object) -> bool:
        return asked is None and super().felt(state, asked, before)  # type: ignore[arg-type]


class Blind(Feeling):
    """Feels a change only where another question is asked, not where something else comes out."""

    def felt(self, state: object, asked: int | None, before: object) -> bool:
        return asked is not None and super().felt(state, asked, before)  # type: ignore[arg-type]


@pytest.mark.parametrize("without", [Shallow, Deaf, Narrow, Loose])
def test_a_fingerprint_that_leaves_a_dependency_out_is_found_out(
    without: type[Rests], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keyed_module, "Rests", without)
    assert next(differences(made()), None)


class Forgetful(touched_module.SequenceMatcher[object]):
    """Sees rows that were changed or put in, and none that was taken out."""

    def get_opcodes(self) -> list[tuple[str, int, int, int, int]]:  # type: ignore[override]
        return [one for one in super().get_opcodes() if one[0] != "delete"]


def gained(rules: Rules, old: Rule, new: Rule) -> Iterator[Area]:
    """Looks where a changed row counts now, and not where it counted before."""
    yield new.tests


def as_if_alike(rules: Rules, old: Rule, new: Rule) -> Iterator[Area]:
    """Looks only where a changed row counted or counts and not both, also where it gives something else."""
    yield from differing(rules, old, replace(new, gives=old.gives))


def one_side(areas: Iterable[Area], *states: State) -> bool:
    """Looks of two cases that a rise compares at the milder alone."""
    return outside(areas, states[0])


differing, outside = touched_module._either, touched_module.outside


@pytest.mark.parametrize(
    ("what", "without"),
    [
        ("touched.SequenceMatcher", Forgetful),
        ("touched._either", gained),
        ("touched._either", as_if_alike),
    ],
)
def test_a_case_that_an_edit_can_change_and_that_is_not_looked_at_is_found_out(
    what: str, without: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(f"wizard.check.{what}", without)
    assert next(differences(made()), None)


@pytest.mark.parametrize("without", [Numb, Blind])
def test_a_case_whose_change_is_not_felt_is_found_out(
    without: type[Feeling], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wizard.check.again.Feeling", without)
    assert next(differences(made()), None)


def test_a_rise_is_proved_again_only_where_what_hangs_on_it_was_edited(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The responses hang on the colour, the size does not: whatever the size is, blue is never milder."""
    size = table("size", "first", ["size"], [row("size/1", [DENT], ["large"]), row("size/2", [], ["small"])])
    red, blue = [RED, LARGE], [condition("colour", ["blue"]), LARGE]
    tiers = table("tiers", "collect", ["tiers"], [row("t/1", red, ["talk"]), row("t/2", blue, ["warning"])])
    rise = Safeguard("bluer-is-graver", "", "must", (), (), (), ("colour", "red", "blue"), HERE)
    policy, ledger = small_policy([size, tiers], [rise]), Ledger()
    assert Prover(compile_rules(policy), ledger).safeguard(rise).proved
    before = set(ledger.held)

    wetter = replace(size, rows=(row("size/1", [WET], ["large"]), size.rows[1]))
    proof = Prover(compile_rules(replace(policy, tables=(wetter, tiers))), ledger).safeguard(rise)
    assert proof == replace(Prover(compile_rules(policy), Ledger()).safeguard(rise), seconds=proof.seconds)
    assert len(set(ledger.held) - before) == 1, "the rise was proved again although nothing hangs on the size"

    fewer = replace(tiers, rows=tiers.rows[:1])
    turned = tuple(replace(tier, rank=10 - tier.rank) for tier in policy.tiers)
    for edited in (replace(policy, tables=(size, fewer)), replace(policy, tiers=turned)):
        assert not Prover(compile_rules(edited), Ledger(ledger.held)).safeguard(rise).proved
        earlier = Prover(compile_rules(policy), ledger)
        assert not Prover(compile_rules(edited), ledger, [earlier]).safeguard(rise).proved
    monkeypatch.setattr("wizard.check.rising.outside", one_side)
    edited = replace(policy, tables=(size, fewer))
    assert Prover(compile_rules(edited), ledger, [earlier]).safeguard(rise).proved, "only the milder side"


# ---------------------------------------------------------------- the real policy


def by_lot(rules: Rules, dice: random.Random, edits: int) -> Iterator[Mutant]:
    for number in dice.sample(range(len(rules.programs)), min(edits, len(rules.programs))):
        yield mutant(rules, number, dice.choice(list(changes(rules, rules.programs[number]))))


def pieces(prover: Prover) -> Iterator[tuple[str, tuple[Test, ...], Callable[[], bool]]]:
    """Each safeguard and claim: its fingerprint, what it asks, and whether it holds, proved from nothing."""
    fresh = Prover(prover.rules, Ledger())
    for one in prover.rules.policy.safeguards:
        asks = prover.rests.tests(one.when, one.then)
        yield prover.safeguard_key(one), asks, lambda one=one: not safeguard_findings([fresh.safeguard(one)])
    for claim in prover_module.claims_of(prover.rules.policy):
        asks = prover.rests.tests(claim.when, claim.says, () if claim.told is None else (claim.told,))
        yield (
            prover.claim_key(claim),
            asks,
            lambda claim=claim: fresh.claim(claim).counterexample is None,
        )


def test_what_an_edit_of_the_real_tables_leaves_standing_holds_proved_from_nothing(
    rules: Rules, whole: bool
) -> None:
    """Those are looked at whose way leads through the changed table, and whose fingerprint stayed."""
    held = {key for key, _, _ in pieces(Prover(rules, Ledger()))}
    dice = random.Random(19)
    looked = 0
    for edit in by_lot(rules, dice, 31 if whole else EDITS):
        assert edit.number is not None
        changed: Program = edit.rules.programs[edit.number]
        through = [
            (key, holds)
            for key, asks, holds in pieces(Prover(edit.rules, Ledger()))
            if key in held and changed in cone(edit.rules, asks)
        ]
        for _, holds in dice.sample(through, min(SAMPLE, len(through))):
            looked += 1
            assert holds(), f"{edit} breaks what was held to stand"
    assert looked >= EDITS


def test_what_was_proved_of_the_last_tables_holds_also_where_the_first_were_edited(
    rules: Rules, whole: bool
) -> None:
    dice, before = random.Random(5), Prover(rules, Ledger())
    guards = dice.sample(rules.policy.safeguards, len(rules.policy.safeguards) if whole else SAMPLE)
    assert all(before.safeguard(one).proved for one in guards)
    keys, spared = {one.id: before.safeguard_key(one) for one in guards}, 0
    for edit in by_lot(rules, dice, 31 if whole else EDITS):
        going_on, fresh = (Prover(edit.rules, Ledger(held)) for held in (before.ledger.held, {}))
        for one in guards:
            assert going_on.safeguard(one).proved == fresh.safeguard(one).proved, f"{edit}: {one.id}"
        touched = [one for one in guards if keys[one.id] != going_on.safeguard_key(one)]
        general = {key for key in going_on.ledger.used if key in before.ledger.held} - set(keys.values())
        spared += bool(touched and general)
    assert spared


def test_the_training_cases_that_an_edit_leaves_alone_come_out_as_before(rules: Rules, whole: bool) -> None:
    cases = part(rules.policy.scenarios, 16, whole)
    ways = Ways()
    assert not any(ways.findings(rules, cases))
    for edit in by_lot(rules, random.Random(7), 31 if whole else EDITS):
        going_on = [str(fault) for some in ways.findings(edit.rules, cases) for fault in some]
        assert going_on == [str(fault) for fault in case_findings(edit.rules, cases)], str(edit)


def test_a_ledger_is_kept_for_this_very_program_and_a_damaged_one_is_none(tmp_path: Path) -> None:
    ledger, program = Ledger(), tmp_path / "wizard"
    for name in ("engine", "check"):
        (program / name).mkdir(parents=True)
        (program / name / "one.py").write_text("a = 1", encoding="utf-8")
    (program / "model.py").write_text("", encoding="utf-8")
    file = ledger_file(tmp_path / "cache", program)
    ledger.add("a", 3)
    keep_ledger(ledger, file)
    again = read_ledger(file)
    assert "a" in again and again["a"] == 3 and "b" not in again
    (program / "engine" / "one.py").write_text("a = 2", encoding="utf-8")
    assert ledger_file(tmp_path / "cache", program) != file
    file.write_text('{"a": "3"', encoding="utf-8")
    assert "a" not in read_ledger(file)

"""Writes the cases that break a safeguard as files that `decide` reads, so that anybody can look at them."""

from collections.abc import Iterable
from pathlib import Path

import yaml

from wizard.check.safeguards import SafeguardProof


def write_counter_cases(folder: Path, proofs: Iterable[SafeguardProof]) -> tuple[Path, ...]:
    """Write one case file for each broken safeguard, named for it, and return the files."""
    folder.mkdir(parents=True, exist_ok=True)
    return tuple(_write(folder, proof) for proof in proofs if proof.counterexample is not None)


def _write(folder: Path, proof: SafeguardProof) -> Path:
    safeguard, path = proof.safeguard, folder / f"{proof.safeguard.id}.yml"
    said = f"# Breaks the safeguard {safeguard.id}: {safeguard.text}"
    if safeguard.rises:
        fact, *values = safeguard.rises
        said += f"\n# Decide it again with the other values of {fact}: {', '.join(values)}."
    facts = yaml.safe_dump(proof.counterexample, allow_unicode=True, sort_keys=False)
    path.write_text(f"{said}\n{facts}", encoding="utf-8")
    return path

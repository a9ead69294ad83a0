"""How well spellings are told to be of one name, on pairs of names and on Latin spellings of Arabic names.

``nk``: precision, recall and F1 of "one bearer" at 0.7 over the pairs of nomenklatura's bench, and over its persons;
``false matches`` are pairs of two bearers taken for one, ours less those of LogicV2, whose scores stand beside the
pairs. ``variants found``: share of the pairs of Latin spellings of one Arabic name that are taken for one name; some
pairs of this set are aligned wrongly, so 1 cannot be reached. ``strangers taken for one``: share of pairs of spellings
of two Arabic names, each with the next of its kind in the order of a digest, that are.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import combinations, pairwise
from pathlib import Path

from evals.ability import Ability, Metric, part
from vedette.reconciliation import compare_names

AT = 0.7
"""From this likeness on two names count as one bearer's."""
LOGIC = "LogicV2"
ABILITY = Ability(
    ("names",),
    {"nk pairs": "304 pairs", "Arabic variants": "931 names, 2,000 spellings"},
    {
        "nk f1": Metric("nk pairs", "F1 of one bearer", f"0.893 {LOGIC}"),
        "nk person f1": Metric("nk pairs", "F1 of one bearer, persons", f"0.899 {LOGIC}"),
        "nk precision": part("nk pairs", "precision of one bearer"),
        "nk recall": part("nk pairs", "recall of one bearer"),
        "nk false": Metric("nk pairs", "false matches", f"9 {LOGIC}", small_is_good=True),
        "variants": Metric("Arabic variants", "spellings of one name found"),
        "strangers": Metric("Arabic variants", "strangers taken for one", small_is_good=True),
    },
)
"""What is measured here, and how it is called in the table."""

Pair = tuple[str, str, str]
"""Two names and their kind."""


def measure(bench: Path) -> dict[str, float]:
    """Return the measures by key; ``bench`` is the folder of the research data."""
    with (bench / "names/cases_nk.csv").open(encoding="utf-8", newline="") as rows:
        cases = [((r["name1"], r["name2"], _kind(r["schema"])), r["is_match"] == "true") for r in csv.DictReader(rows)]
    verdicts = [(truth, said(pair), pair[2]) for pair, truth in cases]
    whole, people = scores((t, s) for t, s, _ in verdicts), scores((t, s) for t, s, k in verdicts if k == "person")
    return {
        "nk f1": whole["f1"],
        "nk person f1": people["f1"],
        "nk precision": whole["precision"],
        "nk recall": whole["recall"],
        "nk false": sum(s and not t for t, s, _ in verdicts),
        **variants(bench / "names/anetac_variants_sample.tsv"),
    }


def said(pair: Pair) -> bool:
    """Return whether the product takes two names for one bearer's."""
    return compare_names(*pair) >= AT


def scores(verdicts: Iterable[tuple[bool, bool]]) -> dict[str, float]:
    """Return precision, recall and F1 of pairs of truth and verdict.

    >>> scores([(True, True), (True, False), (False, True), (False, False)])["f1"]
    0.5
    """
    listed = list(verdicts)
    right, given, wanted = (sum(t and s for t, s in listed), sum(s for _, s in listed), sum(t for t, _ in listed))
    return {
        "precision": right / max(given, 1),
        "recall": right / max(wanted, 1),
        "f1": 2 * right / max(given + wanted, 1),
    }


def variants(path: Path) -> dict[str, float]:
    """Return the share of pairs of spellings of one Arabic name that are found, and of strangers taken for one."""
    named: dict[tuple[str, str], list[str]] = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        kind, arabic, latin = line.split("\t")
        named[kind, arabic].append(latin)
    own = [(a, b, _kind(kind)) for (kind, _), spelt in named.items() for a, b in combinations(spelt, 2)]
    others = list(_strangers(named))
    return {"variants": sum(map(said, own)) / len(own), "strangers": sum(map(said, others)) / len(others)}


def _strangers(named: dict[tuple[str, str], list[str]]) -> Iterator[Pair]:
    for kind in sorted({k for k, _ in named}):
        keys = sorted((key for key in named if key[0] == kind), key=lambda key: sha256(key[1].encode()).digest())
        yield from ((named[one][0], named[other][0], _kind(kind)) for one, other in pairwise(keys))


def _kind(schema: str) -> str:
    return {"Person": "person", "PERSON": "person", "LOCATION": "place", "Vessel": "vessel"}.get(schema, "organisation")

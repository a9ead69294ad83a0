"""The bond of two reports is the same, whether it is asked for the two or for one report with many in columns."""

from __future__ import annotations

import random
from datetime import date, timedelta

import numpy as np
import pytest

from vedette.model.judgements import Subject
from vedette.reconciliation.stories.bonds import Bonds
from vedette.reconciliation.stories.leads import Lead, bond
from vedette.reconciliation.stories.scenes import Scene

FIRST = date(2023, 4, 15)
TOWNS = ("El Geneina", "Bucha", "Myitkyina", "Gao", "Jérémie")
ACTS = ("air strike", "shelling", "clash", "execution", None)


def made(chance: random.Random) -> Lead:
    """Return a report's lead as chance has it, much of it untold."""
    day = FIRST + timedelta(days=chance.randrange(6))
    dated, outlet = chance.random() < 0.7, chance.choice(("Wire", "Paper", None))
    first, last = (day, day + timedelta(days=chance.randrange(2))) if dated else (None, None)
    killed = chance.choice((None, 0, 2, 38))
    scene = Scene(
        outlet,
        chance.choice(ACTS),
        first,
        last,
        dict.fromkeys(sorted(chance.sample(TOWNS, chance.randrange(3))), 0.5),
        chance.choice(("SD", "UA", None)),
        frozenset(chance.sample((("killed", 38), ("injured", 5), ("displaced", 900)), chance.randrange(3))),
        killed,
        chance.random() < 0.6,
    )
    places = frozenset(Subject("place", "a", town) for town in chance.sample(TOWNS, chance.randrange(3)))
    published = FIRST + timedelta(days=chance.choice((0, 1, 9, 40))) if chance.random() < 0.8 else None
    events = frozenset(chance.sample(range(5), chance.randrange(4)))
    main = chance.choice((None, 0, 1, 2))
    return Lead(outlet, published, main, events, first, last, places, killed, None, scene)


@pytest.mark.parametrize("seed", range(5))
def test_one_with_many_is_each_with_each(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - not for secrets
    leads = [made(chance) for _ in range(60)]
    bonds = Bonds(leads)
    for n in range(1, len(leads)):
        told = bonds.between(n, np.arange(n))
        assert told == pytest.approx([bond(leads[other], leads[n]) for other in range(n)], abs=1e-12)

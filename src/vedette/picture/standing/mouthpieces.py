"""Mouthpieces: what an outlet says of the party it speaks for is the party's claim, where the user's registry says so.

State media that tells of its own side's victory tells nothing independent. Its reports of all else, and what it says
against its own side, stay its own.
"""

from __future__ import annotations

from dataclasses import replace

from vedette.knowledge.registry import Registry
from vedette.picture.fold import Fold, Held
from vedette.picture.standing.stakes import Stakes


def spoken_for(fold: Fold, stakes: Stakes, registry: Registry) -> Fold:
    """Return ``fold`` with each outlet's own word on its party's gain as that party's claim."""
    parties = {
        r.document.id: root
        for r in fold.reports
        if (known := registry.of(r.document.outlet, r.document.url)) is not None
        and known.party
        and (root := stakes.party(known.party)) is not None
    }
    if not parties:
        return fold

    def said(held: Held) -> Held:
        root = parties.get(held.claim.report)
        side = stakes.side(root) if root is not None else None
        if side is None or held.modality != "asserted":
            return held
        stake = stakes.of_side(side, held)
        return replace(held, speaker=root, modality="claimed") if stake and stake.pull == "gains" else held

    rows = tuple(said(h) for h in fold.held)
    by_id = {h.id: h for h in rows}
    return replace(fold, held=rows, by_claim={subject: by_id[h.id] for subject, h in fold.by_claim.items()})

"""Outlook: what the reports themselves expect, kept as theirs. No number is put on it here.

A question stands for each thing expected; a probability is given only by a method that can be scored, and none is here.
"""

from __future__ import annotations

from collections import defaultdict

from vedette.model.pictures import Expectation, OutlookItem
from vedette.picture.cast import Cast
from vedette.picture.events import NOT_EVENTS, OUTLOOK
from vedette.picture.fold import Fold, Held
from vedette.picture.wording import listed, with_article

FUTURE = {
    "capture": "take {place}",
    "advance": "advance on {place}",
    "withdrawal": "withdraw from {place}",
    "offensive begins": "begin an offensive in {place}",
    "attack": "attack {place}",
    "siege": "lay siege to {place}",
    "talks": "hold talks with {targets}",
    "agreement": "reach an agreement with {targets}",
    "reinforcement": "send forces to {place}",
    "ceasefire": "agree on a ceasefire in {place}",
    "displacement": "flee from {place}",
    "evacuation": "evacuate {place}",
    "chemical attack": "use chemical weapons in {place}",
    "air strike": "strike {place} from the air",
    "clash": "fight in {place}",
    "support": "support {targets}",
    "sanction": "impose sanctions on {targets}",
    "aid": "bring aid to {place}",
    "protest": "protest in {place}",
    "prisoner release": "release prisoners in {place}",
    "return": "return to {place}",
}


def expectations_of(fold: Fold) -> tuple[Expectation, ...]:
    """Return what the reports expect, plan or fear, in their own words, each sentence once."""
    rows: dict[str, list[Held]] = defaultdict(list)
    for held in fold.held:
        if _looks_ahead(held) and held.claim.evidence:
            rows[" ".join(held.claim.evidence[0].text.split())].append(held)
    ordered = sorted(
        rows.items(),
        key=lambda r: min((str(h.published or "9999"), h.report.document.id, h.claim.evidence[0].start) for h in r[1]),
    )
    return tuple(Expectation(text, tuple(sorted(h.id for h in held))) for text, held in ordered)


def _looks_ahead(held: Held) -> bool:
    if held.claim.background or held.claim.polarity == "denied":
        return False
    ahead = held.claim.modality in OUTLOOK and held.claim.kind not in NOT_EVENTS
    return held.claim.kind == "expectation" or ahead


def outlook_of(fold: Fold, cast: Cast) -> tuple[OutlookItem, ...]:
    """Return a question for each act that the reports expect of someone, the most expected first."""
    names = {a.id: a.name for a in cast.actors} | {p.id: p.name for p in cast.places}
    rows: dict[str, list[Held]] = defaultdict(list)
    for held in fold.held:
        if _looks_ahead(held) and (question := _question(held, cast, names)):
            rows[question].append(held)
    ranked = sorted(rows.items(), key=lambda r: (-len({h.origin for h in r[1]}), r[0]))
    return tuple(
        OutlookItem(
            question, None, None, _by(held), tuple(sorted(h.id for h in held)), "the reports' own expectation", None
        )
        for question, held in ranked
    )


def _question(held: Held, cast: Cast, names: dict[str, str]) -> str | None:
    pattern = FUTURE.get(held.claim.kind)
    actors = listed([with_article(names[a]) for a in cast.actors_of(held.actors)[:2]])
    place, targets = (
        names.get(cast.place(held.place) or ""),
        listed([names[t] for t in cast.actors_of(held.targets)[:2]]),
    )
    if (
        pattern is None
        or not actors
        or ("{place}" in pattern and not place)
        or ("{targets}" in pattern and not targets)
    ):
        return None
    plain = not any(c.isupper() for c in actors)
    return f"Will {'the ' if plain else ''}{actors} {pattern.format(place=place, targets=targets)}?"


def _by(rows: list[Held]) -> str | None:
    voices = sorted(
        {h.claim.said_by[0].text if h.claim.said_by else h.report.document.outlet or "" for h in rows} - {""}
    )
    return listed(voices[:4]) or None

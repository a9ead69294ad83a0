"""Agreements: what sources that depend on nobody else tell alike, and what those who disagree have in common."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from vedette.model.judgements import Subject
from vedette.model.pictures import Agreement, Control, Event, Figure
from vedette.picture.cast import Cast
from vedette.picture.fold import Fold, Held
from vedette.picture.ids import mark
from vedette.picture.wording import clause_of, day_of, sentence_of, with_article

NOUNS = {
    "offensive begins": "offensive",
    "change to group": "change of sides",
    "service disruption": "failure of services",
    "return": "return of people",
    "aid": "delivery of aid",
}
"""Kinds whose name is no noun of plain English."""
LEAST = 2
"""Origins from which on a thing told is agreed on."""
Tellers = Callable[[Sequence[str]], tuple[int, int]]
"""Gives the numbers of origins and of outlets behind the claims of a record."""


def agreements_of(
    events: Iterable[Event], figures: Iterable[Figure], control: Iterable[Control], fold: Fold, cast: Cast
) -> tuple[Agreement, ...]:
    """Return what two independent origins or more tell and none denies, the most told first."""
    held = {h.id: h for h in fold.held}

    def tellers(claims: Sequence[str]) -> tuple[int, int]:
        rows = [held[c] for c in claims if c in held]
        documents = (h.report.document for h in rows)
        return len({h.origin for h in rows}), len({d.outlet or d.id for d in documents})

    return agreements_among(
        events, figures, control, {a.id: a.name for a in cast.actors} | {p.id: p.name for p in cast.places}, tellers
    )


def agreements_among(
    events: Iterable[Event],
    figures: Iterable[Figure],
    control: Iterable[Control],
    names: Mapping[str, str],
    tellers: Tellers,
) -> tuple[Agreement, ...]:
    """Return what is agreed on among some records; ``names`` are those of actors and places by their ids."""
    found = []
    for event in events:
        if event.origins >= LEAST and not event.background and not event.against:
            days = day_of(event.when)
            says = sentence_of(event, names).rstrip(".") + (f" {days}" if days else "")
            found.append(_agreement(_about_event(event, names), f"{says}.", event.claims, tellers))
    for figure in figures:
        if figure.origins >= LEAST and not figure.background:
            found.append(_agreement(_about_figure(figure, names), _figure_words(figure, names), figure.claims, tellers))
    for tenure in control:
        if not tenure.against and tenure.place in names and tenure.holder in names:
            whole = "part of " if tenure.extent == "part" else ""
            says = f"{with_article(names[tenure.holder])} held {whole}{names[tenure.place]}."
            found.append(
                _agreement(f"who holds {names[tenure.place]}", says[:1].upper() + says[1:], tenure.claims, tellers)
            )
    told = {a.id: a for a in found if a.origins >= LEAST}
    return tuple(sorted(told.values(), key=lambda a: (-a.origins, a.about, a.id)))


def _agreement(about: str, says: str, claims: Sequence[str], tellers: Tellers) -> Agreement:
    return Agreement(mark("g-", about, *sorted(claims)), about, says, tuple(sorted(claims)), *tellers(claims))


def _about_event(event: Event, names: Mapping[str, str]) -> str:
    place = names.get(event.place or "", "")
    return f"the {NOUNS.get(event.kind, event.kind)}{f' in {place}' if place else ''}"


def _about_figure(figure: Figure, names: Mapping[str, str]) -> str:
    place = names.get(figure.place or "", "")
    return f"number {figure.measure.replace('_', ' ')}{f' in {place}' if place else ''}"


def _figure_words(figure: Figure, names: Mapping[str, str]) -> str:
    count = figure.count
    low, high = count.low or count.high or 0, count.high
    lead = "" if count.qualifier in ("exactly", "between") else f"{count.qualifier} "
    number = f"{low:,} to {high:,}" if high is not None and high != low and count.low is not None else f"{low:,}"
    place = names.get(figure.place or "", "")
    who = " ".join((figure.who or count.unit).split())
    says = f"{lead}{number} {who} {figure.measure.replace('_', ' ')}{f' in {place}' if place else ''}."
    return says[:1].upper() + says[1:]


def agreed_in(sort: str, rows: Sequence[Held], places: dict[Subject, str]) -> str | None:
    """Return what all sides of a dispute have in common, in words: the act itself, or a number that none goes below."""
    first = min(rows, key=lambda h: (str(h.published or "9999"), h.id))
    place = places.get(first.place, "") if first.place else ""
    kind = first.claim.kind
    if sort == "figure":
        counts = [h.claim.count for h in rows if h.claim.count is not None]
        low = min((c.low or 0 for c in counts), default=0)
        measures = {(c.measure, c.unit) for c in counts}
        if low < LEAST or len(measures) != 1 or any(c.low is None for c in counts):
            return None
        return f"none gives fewer than {low:,}"
    if sort.endswith(("disputes.blame", "events.place")):
        return f"all tell of the {NOUNS.get(kind, kind)}"
    if sort.endswith("events.day"):
        clause = clause_of(kind, (), (), place)
        return f"all say that {clause}" if clause else None
    if sort.endswith("disputes.manner"):
        return f"all say that forces left {place}" if place else "all say that forces left"
    return None


def with_a(noun: str) -> str:
    """Return a noun with its indefinite article."""
    return f"{'an' if noun[:1] in 'aeiou' else 'a'} {noun}"

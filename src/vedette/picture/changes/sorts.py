"""Sorts: for each kind of record what it is made of, what it says, and how it is named to a reader."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from vedette.model.changes import Sort
from vedette.model.pictures import (
    Control,
    Disagreement,
    Event,
    Expectation,
    Figure,
    PeriodToll,
    PicturedReport,
    Relation,
    Service,
)
from vedette.picture.changes.matching import Item
from vedette.picture.changes.sheets import Sheet
from vedette.picture.changes.telling import (
    cast_title,
    control_title,
    day_of,
    disagreement_title,
    figure_claimant,
    figure_count,
    figure_title,
    names_words,
    relation_title,
    service_title,
    toll_title,
    toll_words,
    when_words,
)
from vedette.picture.timeline import weight_of
from vedette.picture.wording import sentence_of

EITHER_WAY = frozenset({"fights", "allied with"})
Field = tuple[Hashable, str | None]
"""What a field says, for comparing, and in words."""


@dataclass(frozen=True)
class Side:
    """One of the two pictures with the names that both know its claims, actors and places by."""

    sheet: Sheet
    claims: Mapping[str, str]
    cast: Mapping[str, str]

    def of(self, one: str | None) -> str | None:
        """Return the shared name of an actor or a place."""
        return None if one is None else self.cast.get(one, one)

    def all_of(self, ids: Iterable[str]) -> tuple[str, ...]:
        """Return the shared names of several, in a stable order."""
        return tuple(sorted({self.cast.get(one, one) for one in ids}))

    def tokens(self, claims: Iterable[str]) -> frozenset[Hashable]:
        """Return the shared names of claims."""
        return frozenset(self.claims.get(c, c) for c in claims)

    def name(self, one: str | None) -> str | None:
        """Return the name of an actor or a place as this picture writes it."""
        return None if one is None else self.sheet.names.get(one, one)


@dataclass(frozen=True)
class Reader:
    """How records of one sort are laid out: as items, in fields, under a title, on a day, with a weight.

    ``whole`` is the title of a record that is told for the first or the last time, where that says more.
    """

    sort: Sort
    items: Callable[[Side], list[Item]]
    fields: Callable[[Any, Side], dict[str, Field]]
    title: Callable[[Any, Side], str]
    day: Callable[[Any], date | None] = lambda _: None
    weight: Callable[[Any], float] = lambda _: 0.0
    whole: Callable[[Any, Side], str] | None = None


def _said(words: str | None) -> Field:
    return words, words


def _report_items(side: Side) -> list[Item]:
    return [
        Item(r.id, r, frozenset({("id", r.id), ("text", r.sha256)}), (), (r.sha256, r.outlet))
        for r in side.sheet.picture.reports
    ]


def _report_fields(report: PicturedReport, side: Side) -> dict[str, Field]:  # noqa: ARG001 - every sort is read alike
    return {
        "text": (report.sha256, report.sha256[:12]),
        "published": _said(str(report.published) if report.published else None),
        "outlet": _said(report.outlet),
        "title": _said(report.title),
        "reliability": _said(report.reliability),
        "owner": _said(report.owner),
        "party": _said(report.party),
    }


def _event_items(side: Side) -> list[Item]:
    return [_event_item(e, side) for e in side.sheet.picture.events]


def _event_item(e: Event, side: Side) -> Item:
    likeness = ("event", e.kind, side.of(e.place), e.when, side.all_of(e.actors))
    return Item(e.id, e, side.tokens(e.claims), (*e.claims, *e.against), likeness)


def _event_fields(e: Event, side: Side) -> dict[str, Field]:
    return {
        "kind": _said(e.kind),
        "actors": (side.all_of(e.actors), names_words(e.actors, side.sheet)),
        "targets": (side.all_of(e.targets), names_words(e.targets, side.sheet)),
        "place": (side.of(e.place), side.name(e.place)),
        "when": _said(when_words(e.when)),
        "killed": _said(toll_words(e.killed)),
        "injured": _said(toll_words(e.injured)),
        "displaced": _said(toll_words(e.displaced)),
        "status": _said(e.status),
        "told as": _said("background" if e.background else "news"),
        "credibility": _said(str(e.credibility)),
        "origins": _said(str(e.origins)),
    }


def _control_items(side: Side) -> list[Item]:
    return [_control_item(n, c, side) for n, c in enumerate(side.sheet.picture.control)]


def _control_item(n: int, c: Control, side: Side) -> Item:
    place, holder = side.of(c.place), side.of(c.holder)
    tokens: frozenset[Hashable] = frozenset((place, t) for t in side.tokens(c.claims))
    key = f"{c.place}|{c.holder}|{day_of(c.since) or ''}|{n}"
    return Item(key, c, tokens, (*c.claims, *c.against), ("control", place, holder))


def _control_fields(c: Control, side: Side) -> dict[str, Field]:
    return {
        "holder": (side.of(c.holder), side.name(c.holder)),
        "from": (side.of(c.source), side.name(c.source)),
        "status": _said(c.status),
        "since": _said(when_words(c.since)),
        "until": (c.until, (when_words(c.until) or "a day not told") if c.until else None),
        "extent": _said(c.extent),
    }


def _figure_items(side: Side) -> list[Item]:
    return [_figure_item(f, side) for f in side.sheet.picture.figures]


def _figure_item(f: Figure, side: Side) -> Item:
    likeness = (f.measure, f.count, f.who, side.of(f.place), side.of(f.claimant) or f.claimant_text, f.said_on)
    return Item(f.id, f, side.tokens(f.claims), f.claims, likeness)


def _figure_fields(f: Figure, side: Side) -> dict[str, Field]:
    return {
        "measure": _said(f.measure),
        "count": _said(figure_count(f)),
        "who": _said(f.who),
        "place": (side.of(f.place), side.name(f.place)),
        "period": _said(when_words(f.period)),
        "kind": _said(f.kind),
        "claimant": (side.of(f.claimant) or f.claimant_text, figure_claimant(f, side.sheet)),
        "told as": _said("background" if f.background else "news"),
        "origins": _said(str(f.origins)),
    }


def _toll_items(side: Side) -> list[Item]:
    """Return the sums over the whole case; those of places and weeks follow from the figures."""
    counted = {f.id: f.claims for f in side.sheet.picture.figures}
    found = []
    for n, t in enumerate(side.sheet.picture.tolls):
        if t.place is None and t.span == "case":
            token = ("toll", t.measure, t.unit, t.kind, t.direction)
            claims = tuple(c for f in t.figures for c in counted.get(f, ()))
            found.append(Item(f"{t.measure}|{t.unit}|{t.kind}|{t.direction}|{n}", t, frozenset({token}), claims))
    return found


def _toll_fields(t: PeriodToll, side: Side) -> dict[str, Field]:  # noqa: ARG001 - every sort is read alike
    return {"count": _said(toll_words(t)), "claimants": _said(str(t.claimants))}


def _disagreement_items(side: Side) -> list[Item]:
    return [_disagreement_item(d, side) for d in side.sheet.picture.disagreements]


def _disagreement_item(d: Disagreement, side: Side) -> Item:
    claims = tuple(dict.fromkeys(c for p in d.positions for c in p.claims))
    about = d.about.split(" ", 1)[0]
    tokens: frozenset[Hashable] = frozenset((about, t) for t in side.tokens(claims))
    return Item(d.id, d, tokens, claims, (d.about, d.reason))


def _disagreement_fields(d: Disagreement, side: Side) -> dict[str, Field]:  # noqa: ARG001 - every sort is read alike
    return {
        "about": _said(d.about),
        "reason": _said(d.reason),
        "positions": _said(" / ".join(p.says for p in d.positions)),
    }


def _relation_items(side: Side) -> list[Item]:
    return [_relation_item(n, r, side) for n, r in enumerate(side.sheet.picture.relations)]


def _relation_item(n: int, r: Relation, side: Side) -> Item:
    ends = (str(side.of(r.source)), str(side.of(r.goal)))
    token = ("tie", r.type, *(sorted(ends) if r.type in EITHER_WAY else ends))
    return Item(f"{r.source}|{r.type}|{r.goal}|{n}", r, frozenset({token}), r.claims)


def _relation_fields(r: Relation, side: Side) -> dict[str, Field]:  # noqa: ARG001 - every sort is read alike
    return {"when": _said(when_words(r.when))}


def _service_items(side: Side) -> list[Item]:
    return [
        Item(
            f"{s.place}|{s.service}|{s.state}|{n}",
            s,
            frozenset({("service", side.of(s.place), s.service, s.state)}),
            s.claims,
        )
        for n, s in enumerate(side.sheet.picture.services)
    ]


def _service_fields(s: Service, side: Side) -> dict[str, Field]:  # noqa: ARG001 - every sort is read alike
    return {"cause": _said(s.cause)}


def _expectation_items(side: Side) -> list[Item]:
    return [
        Item(f"{x.text[:60]}|{n}", x, side.tokens(x.claims), x.claims, ("expectation", x.text))
        for n, x in enumerate(side.sheet.picture.expectations)
    ]


def _expectation_fields(x: Expectation, side: Side) -> dict[str, Field]:  # noqa: ARG001 - every sort is read alike
    return {"text": _said(x.text)}


def actor_fields(a: Any, side: Side) -> dict[str, Field]:  # noqa: ARG001 - every sort is read alike
    """Return the fields of an actor."""
    return {
        "name": _said(a.name),
        "kind": _said(a.kind),
        "country": _said(a.country),
        "roles": _said("; ".join(a.roles) or None),
        "aliases": _said("; ".join(a.aliases) or None),
    }


def place_fields(p: Any, side: Side) -> dict[str, Field]:  # noqa: ARG001 - every sort is read alike
    """Return the fields of a place; a point is told to a hundredth of a degree, about a kilometre."""
    point = None if p.lat is None or p.lon is None else f"{p.lat:.2f}, {p.lon:.2f}"
    return {
        "name": _said(p.name),
        "kind": _said(p.kind),
        "country": _said(p.country),
        "province": _said(p.admin1),
        "point": _said(point),
        "gazetteer": _said(p.gazetteer_id),
        "aliases": _said("; ".join(p.aliases) or None),
    }


def _report_title(report: PicturedReport, side: Side) -> str:  # noqa: ARG001 - every sort is read alike
    outlet = report.outlet or report.input
    return f"{outlet}: {report.title}" if report.title else outlet


def cast_day(record: Any) -> date | None:
    """Return the day on which an actor or a place was first named."""
    first: date | None = record.known.first
    return first


READERS: Sequence[Reader] = (
    Reader("report", _report_items, _report_fields, _report_title, lambda r: r.published),
    Reader(
        "event",
        _event_items,
        _event_fields,
        lambda e, side: sentence_of(e, side.sheet.names),
        lambda e: day_of(e.when),
        weight_of,
    ),
    Reader(
        "control", _control_items, _control_fields, lambda c, s: control_title(c, s.sheet), lambda c: day_of(c.since)
    ),
    Reader(
        "toll",
        _toll_items,
        _toll_fields,
        lambda t, _: toll_title(t),
        weight=lambda t: float(t.best),
        whole=lambda t, _: f"{toll_title(t)}: {toll_words(t)}",
    ),
    Reader(
        "figure",
        _figure_items,
        _figure_fields,
        lambda f, s: figure_title(f, s.sheet),
        lambda f: f.said_on,
        lambda f: float(f.count.low or f.count.high or 0),
    ),
    Reader(
        "disagreement",
        _disagreement_items,
        _disagreement_fields,
        lambda d, _: disagreement_title(d),
        lambda d: d.known.first,
        lambda d: {"supersession": 0.0, "contradiction": 2.0}.get(d.reason, 1.0),
        lambda d, _: f"{disagreement_title(d)}: {' / '.join(p.says for p in d.positions)}",
    ),
    Reader(
        "relation", _relation_items, _relation_fields, lambda r, s: relation_title(r, s.sheet), lambda r: r.known.first
    ),
    Reader("service", _service_items, _service_fields, lambda v, s: service_title(v, s.sheet), lambda v: v.known.first),
    Reader("expectation", _expectation_items, _expectation_fields, lambda x, _: x.text, lambda x: x.known.first),
)
"""Every sort but the cast, which is matched before them: actors and places stand in their fields."""


def cast_reader(sort: Sort, items: list[Item], *, of_places: bool) -> Reader:
    """Return the reader of actors or places, whose items are made already."""
    return Reader(
        sort,
        lambda _: items,
        place_fields if of_places else actor_fields,
        lambda r, _: cast_title(r),
        cast_day,
        lambda r: float(r.mentions),
    )

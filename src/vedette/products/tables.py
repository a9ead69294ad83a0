"""Tables: the picture's lists as rows of plain values, for spreadsheets and data frames."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from vedette.errors import UnsupportedOutput
from vedette.model.pictures import Picture, Toll
from vedette.model.when import When

Row = dict[str, Any]


def rows_of(picture: Picture, table: str) -> list[Row]:
    """Return one table of ``picture`` as rows; names stand in place of ids, and ``claims`` stays a list of ids.

    Raises ``UnsupportedOutput`` for a table that there is not.
    """
    if table not in TABLES:
        raise UnsupportedOutput(f"the table {table!r}", f"tables are {', '.join(TABLES)}", "Ask for one of these.")
    return TABLES[table](_Names(picture))


class _Names:
    """The picture with its ids turned into names."""

    def __init__(self, picture: Picture) -> None:
        self.picture = picture
        self._actors = {actor.id: actor.name for actor in picture.actors}
        self._places = {place.id: place for place in picture.places}

    def actor(self, actor: str | None) -> str | None:
        return None if actor is None else self._actors.get(actor, actor)

    def actors(self, ids: tuple[str, ...]) -> str | None:
        return "; ".join(self._actors.get(i, i) for i in ids) or None

    def place(self, place: str | None) -> Row:
        found = self._places.get(place) if place else None
        return {
            "place": found and found.name,
            "latitude": found and found.lat,
            "longitude": found and found.lon,
            "radius_m": found and found.radius_m,
            "admin1": found and found.admin1,
            "country": found and found.country,
        }


def _when(when: When | None, prefix: str = "") -> Row:
    at = when or When()
    return {f"{prefix}start": at.start, f"{prefix}end": at.end, f"{prefix}precision": at.precision}


def _toll(name: str, toll: Toll | None) -> Row:
    return {f"{name}_{side}": toll and getattr(toll, side) for side in ("low", "best", "high")}


def _events(names: _Names) -> list[Row]:
    return [
        {
            "id": e.id,
            "kind": e.kind,
            "plover_event": e.plover.event,
            "plover_mode": e.plover.mode,
            "acled_event_type": e.acled.event_type,
            "acled_sub_event_type": e.acled.sub_event_type,
            "actors": names.actors(e.actors),
            "targets": names.actors(e.targets),
            **names.place(e.place),
            **_when(e.when),
            **_toll("killed", e.killed),
            **_toll("injured", e.injured),
            **_toll("displaced", e.displaced),
            "background": e.background,
            "status": e.status,
            "credibility": e.credibility,
            "outlets": e.outlets,
            "origins": e.origins,
            "claims": list(e.claims),
            "against": list(e.against),
        }
        for e in names.picture.events
    ]


def _figures(names: _Names) -> list[Row]:
    return [
        {
            "id": f.id,
            "measure": f.measure,
            "low": f.count.low,
            "high": f.count.high,
            "qualifier": f.count.qualifier,
            "unit": f.count.unit,
            "who": f.who,
            **names.place(f.place),
            **_when(f.period, "period_"),
            "kind": f.kind,
            "claimant": names.actor(f.claimant) or f.claimant_text,
            "said_on": f.said_on,
            "part_of": f.part_of,
            "supersedes": f.supersedes,
            "credibility": f.grade.digit if f.grade else None,
            "outlets": f.outlets,
            "origins": f.origins,
            "claims": list(f.claims),
        }
        for f in names.picture.figures
    ]


def _tolls(names: _Names) -> list[Row]:
    return [
        {
            "measure": t.measure,
            "unit": t.unit,
            **names.place(t.place),
            "span": t.span,
            **_when(t.period, "period_"),
            "kind": t.kind,
            "direction": t.direction,
            "low": t.low,
            "best": t.best,
            "high": t.high,
            "method": t.method,
            "claimants": t.claimants,
            "figures": list(t.figures),
            "left_out": len(t.left_out),
        }
        for t in names.picture.tolls
    ]


def _control(names: _Names) -> list[Row]:
    return [
        {
            **names.place(c.place),
            "holder": names.actor(c.holder),
            "from": names.actor(c.source),
            "status": c.status,
            "extent": c.extent,
            **_when(c.since, "since_"),
            **_when(c.until, "until_"),
            "credibility": c.grade.digit if c.grade else None,
            "claims": list(c.claims),
            "against": list(c.against),
        }
        for c in names.picture.control
    ]


def _claims(names: _Names) -> list[Row]:
    return [
        {
            "id": c.id,
            "report": c.report,
            "kind": c.kind,
            "modality": c.modality,
            "polarity": c.polarity,
            "background": c.background,
            "said_by": "; ".join(s.text for s in c.said_by) or None,
            "actors": names.actors(c.actors),
            "targets": names.actors(c.targets),
            **names.place(c.place),
            **_when(c.when),
            "evidence": " ".join(e.text for e in c.evidence),
            "credibility": c.grade.digit if c.grade else None,
            "loaded": "; ".join(w.text for w in c.loaded) or None,
        }
        for c in names.picture.claims
    ]


def _actors(names: _Names) -> list[Row]:
    return [
        {
            "id": a.id,
            "name": a.name,
            "kind": a.kind,
            "country": a.country,
            "aliases": list(a.aliases),
            "claims": list(a.claims),
        }
        for a in names.picture.actors
    ]


def _places(names: _Names) -> list[Row]:
    return [
        {
            "id": p.id,
            "name": p.name,
            "kind": p.kind,
            "latitude": p.lat,
            "longitude": p.lon,
            "radius_m": p.radius_m,
            "country": p.country,
            "admin1": p.admin1,
            "gazetteer_id": p.gazetteer_id,
            "aliases": list(p.aliases),
        }
        for p in names.picture.places
    ]


def _quotes(names: _Names) -> list[Row]:
    return [
        {
            "speaker": names.actor(q.speaker) or q.speaker_text,
            "role": q.role,
            "text": q.text,
            "said_on": q.said_on,
            "report": q.evidence.report,
        }
        for q in names.picture.quotes
    ]


def _relations(names: _Names) -> list[Row]:
    return [
        {"from": names.actor(r.source), "type": r.type, "to": names.actor(r.goal), "claims": list(r.claims)}
        for r in names.picture.relations
    ]


def _reports(names: _Names) -> list[Row]:
    return [
        {
            "id": r.id,
            "input": r.input,
            "title": r.title,
            "outlet": r.outlet,
            "published": r.published,
            "url": r.url,
            "language": r.language,
            "origin": r.origin,
            "reliability": r.reliability,
        }
        for r in names.picture.reports
    ]


TABLES: dict[str, Callable[[_Names], list[Row]]] = {
    "events": _events,
    "figures": _figures,
    "tolls": _tolls,
    "control": _control,
    "claims": _claims,
    "actors": _actors,
    "places": _places,
    "quotes": _quotes,
    "relations": _relations,
    "reports": _reports,
}

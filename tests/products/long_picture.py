# ruff: noqa: E501
"""A picture of three years of an invented war, for what a brief of a long archive must be. All names are invented.

Two to four outlets tell most things; each thing is a row with its sentence, so that every slice of evidence is literal.
"""

from __future__ import annotations

import hashlib
from datetime import date, timedelta
from typing import Any

from vedette.model.counts import Count
from vedette.model.pictures import (
    Acled,
    Actor,
    Control,
    Coverage,
    Event,
    Figure,
    Known,
    Picture,
    PicturedClaim,
    PicturedQuote,
    PicturedReport,
    Place,
    Plover,
    Relation,
    Toll,
)
from vedette.model.spans import Evidence
from vedette.model.when import When

OUTLETS = ("Harbour Post", "Valley Wire", "Radio Brod", "Upland Courier", "Carvania Desk")
FIRST, LAST = date(2031, 1, 10), date(2033, 12, 20)
TOWNS = ("Tarnov", "Kestrin", "Lomnica", "Brod", "Sava", "Orlec", "Dubrava", "Visoko")
ARMY, FRONT, LEAGUE, WATCH, LABEL, CROWD = (
    "a-army", "a-front", "a-league", "a-watch", "a-terrorists", "a-civilians",
)  # fmt: skip


class Builder:
    """Collects reports, claims and records as rows are told."""

    def __init__(self) -> None:
        self.reports: list[PicturedReport] = []
        self.claims: list[PicturedClaim] = []
        self.events: list[Event] = []
        self.control: list[Control] = []
        self.figures: list[Figure] = []
        self.quotes: list[PicturedQuote] = []
        self.relations: list[Relation] = []

    def tell(self, day: date, kind: str, text: str, *, origins: int = 2, **fields: Any) -> tuple[str, ...]:
        """Add ``origins`` reports of ``day`` that say ``text``, each with one claim; return the claims' ids."""
        ids = []
        for n in range(origins):
            key = f"r{len(self.reports):05d}"
            outlet = OUTLETS[(len(self.reports) + n) % len(OUTLETS)]
            said = f"{outlet} has this. {text}"
            self.reports.append(
                PicturedReport(
                    key, f"{key}.txt", None, text[:40], outlet, day, "manifest", "en",
                    hashlib.sha256(said.encode()).hexdigest(), f"o-{key}", "F", 0.9, said,
                )
            )  # fmt: skip
            start = said.index(text)
            given: dict[str, Any] = {
                "said_by": (), "modality": "asserted", "polarity": "yes", "background": False, "actors": (),
                "targets": (), "place": None, "when": When.on(day), "count": None, **fields,
            }  # fmt: skip
            evidence = (Evidence(key, start, start + len(text), text),)
            self.claims.append(PicturedClaim(f"{key}.a", kind, key, evidence=evidence, known=Known(day, day), **given))
            ids.append(f"{key}.a")
        return tuple(ids)

    def happen(
        self, day: date, kind: str, text: str, *, killed: Toll | None = None, origins: int = 2, **fields: Any
    ) -> Event:
        """Add an event with the reports that tell it."""
        object_text = fields.pop("object_text", None)
        background = fields.pop("background", False)
        claims = self.tell(day, kind, text, origins=origins, background=background, **fields)
        event = Event(
            f"e{len(self.events):05d}", kind, Plover(None, None), Acled(None, None), fields.get("actors", ()),
            fields.get("targets", ()), fields.get("place"), fields.get("when", When.on(day)), background, killed, None,
            None, "confirmed" if origins > 1 else "reported", 3, origins, claims, (), object_text=object_text,
            known=Known(day, day),
        )  # fmt: skip
        self.events.append(event)
        return event

    def hold(self, event: Event, holder: str, source: str | None = None) -> None:
        """Add the tenure that a capture opens."""
        row = Control(
            event.place or "", holder, source, "assessed", event.when, None, event.claims, (), known=event.known
        )
        self.control.append(row)

    def count(self, day: date, text: str, low: int, measure: Any = "killed", **fields: Any) -> None:
        """Add a toll of the whole war as an outlet gives it."""
        claims = self.tell(day, "figure", text, origins=1, count=Count(low, None, "more than"))
        report = next(r for r in self.reports if r.id == claims[0].split(".")[0])
        given: dict[str, Any] = {"who": "people", "place": None, "event": None, **fields}
        self.figures.append(
            Figure(
                f"f{len(self.figures):05d}", measure, Count(low, None, "more than"), given["who"], given["place"],
                When(), "total", None, report.outlet, day, None, None, False, given["event"], claims, 1, Known(day, day),
            )
        )  # fmt: skip

    def picture(self) -> Picture:
        """Return the picture of all that was told."""
        said = dict.fromkeys(ACTORS, 0)
        for claim in self.claims:
            for actor in (*claim.actors, *claim.targets):
                said[actor] += 1
        spoken = dict.fromkeys(PLACES, 0)
        for claim in self.claims:
            if claim.place:
                spoken[claim.place] += 1
        actors = tuple(
            Actor(key, name, (), kind, land, (), (), said[key], said[key]) for key, (name, kind, land) in ACTORS.items()
        )
        places = tuple(
            Place(key, name, (), kind, 45.0, 15.0, 5000, "CVN", area, None, (), spoken[key], spoken[key])
            for key, (name, kind, area) in PLACES.items()
        )
        days = [r.published for r in self.reports if r.published]
        return Picture(
            "carvania-years", None, "vedette 0.1.0", Coverage(len(days), len(days), min(days), max(days)),
            tuple(self.reports), actors, places, tuple(self.claims), tuple(self.events), tuple(self.control),
            tuple(self.figures), tuple(self.quotes), tuple(self.relations),
        )  # fmt: skip


ACTORS: dict[str, tuple[str, Any, str | None]] = {
    ARMY: ("Carvanian army", "state forces", "CVN"),
    FRONT: ("Highland Front", "armed group", "CVN"),
    LEAGUE: ("Coastal League", "armed group", "CVN"),
    WATCH: ("Carvania Watch", "monitor", "CVN"),
    LABEL: ("terrorists", "armed group", None),
    CROWD: ("civilians", "civilians", "CVN"),
}
PLACES: dict[str, tuple[str, Any, str]] = {
    f"p-{t.lower()}": (t, "town", ("North", "South", "Coast")[n % 3]) for n, t in enumerate(TOWNS)
} | {"p-carvania": ("Carvania", "country", "")}


def three_years(filler: int = 120) -> Picture:
    """The picture of the war: turns, strikes of every week, tolls that grow, and claims that no brief should tell."""
    b = Builder()
    _turns(b)
    _tolls(b)
    _unsound(b)
    step = (LAST - FIRST) / filler
    for n in range(filler):
        day, town = FIRST + step * n, TOWNS[n % len(TOWNS)]
        dead = 3 + n % 17
        b.happen(
            day, ("air strike", "shelling", "attack")[n % 3], f"The army struck {town}, killing {dead} people.",
            killed=Toll(dead, dead, dead), origins=1 + n % 3, actors=(ARMY,), targets=(CROWD,), place=f"p-{town.lower()}",
        )  # fmt: skip
    return b.picture()


def _turns(b: Builder) -> None:
    """Tarnov changes hands three times, Kestrin once; a siege lasts; a truce holds."""
    for day, who, name, loser in (
        (date(2031, 3, 4), FRONT, "The Highland Front", ARMY),
        (date(2032, 5, 17), ARMY, "The Carvanian army", FRONT),
        (date(2033, 12, 2), FRONT, "The Highland Front", ARMY),
    ):
        text = f"{name} captured Tarnov."
        event = b.happen(day, "capture", text, origins=4, actors=(who,), targets=(loser,), place="p-tarnov")
        b.hold(event, who, loser)
    event = b.happen(
        date(2032, 9, 9),
        "capture",
        "The Coastal League captured Kestrin.",
        origins=3,
        actors=(LEAGUE,),
        place="p-kestrin",
    )
    b.hold(event, LEAGUE)
    b.happen(
        date(2033, 12, 10), "air strike", "The army bombed a market in Lomnica, killing 61 people.", origins=3,
        killed=Toll(61, 61, 61), actors=(ARMY,), place="p-lomnica", object_text="a market",
    )  # fmt: skip
    b.happen(
        date(2031, 8, 1), "chemical attack", "The army used gas in Brod, killing 300 people.", origins=4,
        killed=Toll(300, 300, 300), actors=(ARMY,), place="p-brod",
    )  # fmt: skip


def _tolls(b: Builder) -> None:
    for day, low in (
        (date(2031, 2, 1), 20_000), (date(2031, 11, 5), 45_000), (date(2032, 6, 3), 80_000),
        (date(2032, 11, 9), 95_000), (date(2033, 4, 2), 110_000), (date(2033, 12, 8), 130_000),
    ):  # fmt: skip
        b.count(day, f"More than {low:,} people have been killed since the war began.", low)
    b.count(date(2032, 6, 20), "More than 200,000 people have been killed, by another count.", 200_000)


def _unsound(b: Builder) -> None:
    """What is read wrongly in any large archive: it may stand in the tables, never in the words."""
    day = date(2033, 12, 5)
    b.happen(
        day, "air strike", "In 1850 the town was shelled from the air of its hills.", actors=(ARMY,), place="p-sava",
        when=When(date(1850, 1, 1), date(1850, 12, 31), "year"), killed=Toll(5, 5, 5),
    )  # fmt: skip
    b.happen(
        day, "attack", "Since 2031 attacks in Orlec left 60,000 dead.", place="p-orlec", actors=(FRONT,),
        when=When(date(2031, 1, 1), date(2031, 12, 31), "year"), killed=Toll(60_000, 60_000, 60_000),
    )  # fmt: skip
    b.happen(
        day, "shelling", "The army shelled hundreds in Dubrava, killing 40 people.", actors=(ARMY,), place="p-dubrava",
        object_text="hundreds", killed=Toll(40, 40, 40),
    )  # fmt: skip
    b.happen(
        day, "air strike", "Carvania Watch said raids on Visoko killed 33 people.", actors=(WATCH,), place="p-visoko",
        killed=Toll(33, 33, 33),
    )  # fmt: skip
    b.happen(
        day + timedelta(days=4), "shelling", "terrorists shelled Brod, killing 25 people.", actors=(LABEL,),
        place="p-brod", killed=Toll(25, 25, 25),
    )  # fmt: skip
    b.happen(
        day, "attack", "The Front attacked Kestrin, killing hundreds of thousands by one page's words and 84 by its lead.",
        actors=(FRONT,), place="p-kestrin", killed=Toll(84, 999_999, 999_999),
    )  # fmt: skip

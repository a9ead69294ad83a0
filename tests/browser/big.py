# ruff: noqa: S311, E501 - chance makes no secrets; the tables stand as they are written
"""A made-up war of ten thousand events, as a picture: for what must stay quick, and for graphs that must stay readable.

Nothing of it happened. The same number gives the same picture.
"""

from datetime import date, timedelta
from random import Random

from vedette.model.pictures import (
    Acled,
    Actor,
    Control,
    Coverage,
    Event,
    Known,
    Picture,
    PicturedClaim,
    PicturedReport,
    Place,
    Plover,
    Relation,
    TimelineLine,
    Toll,
)
from vedette.model.spans import Evidence
from vedette.model.when import When

KINDS = ("clash", "air strike", "shelling", "drone strike", "attack", "protest", "talks", "displacement", "capture")
FIRST = date(2031, 3, 1)
SYLLABLES = [
    "bar",
    "dol",
    "mer",
    "tash",
    "vel",
    "kor",
    "nim",
    "sal",
    "dar",
    "ush",
    "ven",
    "gor",
    "lia",
    "ram",
    "tov",
    "zel",
    "hab",
    "nur",
]


def big_picture(events: int = 10_000, places: int = 600, actors: int = 60, reports: int = 2_500) -> Picture:
    """Return the picture; each event is told by one sentence of one report."""
    chance = Random(7)
    towns = [_place(at, _name(chance), chance) for at in range(places)]
    sides = [_actor(at, _name(chance)) for at in range(actors)]
    texts: list[list[str]] = [[] for _ in range(reports)]
    lengths = [0] * reports
    made: list[tuple[Event, PicturedClaim]] = []
    for at in range(events):
        home, day = chance.randrange(reports), FIRST + timedelta(days=int(abs(chance.gauss(200, 120))) % 400)
        kind, town = chance.choice(KINDS), chance.choice(towns)
        doer, target = chance.sample(sides, 2)
        dead = chance.randrange(1, 30) if chance.random() < 0.3 else None
        sentence = f"{doer.name} was behind the {kind} in {town.name} on {day:%d %B}, residents said."
        span = Evidence(f"r{home}", lengths[home], lengths[home] + len(sentence), sentence)
        texts[home].append(sentence)
        lengths[home] += len(sentence) + 1
        made.append(_event(at, kind, doer, target, town, day, dead, span))
    told = [_report(at, " ".join(lines), chance) for at, lines in enumerate(texts)]
    return Picture(
        case="A made-up war",
        as_of=None,
        made_by="vedette tests",
        coverage=Coverage(reports, reports, FIRST, FIRST + timedelta(days=410), outlets=9),
        reports=tuple(told),
        actors=tuple(sides),
        places=tuple(towns),
        claims=tuple(claim for _, claim in made),
        events=tuple(event for event, _ in made),
        control=tuple(_control(town, chance.choice(sides[:6]), chance) for town in towns[:120]),
        relations=tuple(_tie(a, b, chance) for a, b in (chance.sample(sides, 2) for _ in range(150))),
        timeline=tuple(
            TimelineLine(e.when.start, f"{e.kind} in {e.place}", 1.0 - at / 40, e.claims)
            for at, (e, _) in enumerate(made[:30])
            if e.when.start
        ),
    )


def _name(chance: Random) -> str:
    return "".join(chance.choice(SYLLABLES) for _ in range(chance.randint(2, 3))).capitalize()


def _place(at: int, name: str, chance: Random) -> Place:
    # A land that there is, so that its outlines are drawn; nothing else of it is meant.
    lat, lon = 12 + chance.random() * 8, 24 + chance.random() * 10
    return Place(f"p{at}", name, (), "town", round(lat, 4), round(lon, 4), 2000, "SDN", None, None, ())


def _actor(at: int, name: str) -> Actor:
    kind = ("state forces", "armed group", "militia", "civilians", "ngo", "person")[at % 6]
    return Actor(
        f"a{at}", f"{name} {('Army', 'Front', 'Guard', 'Council', 'Relief', 'Ali')[at % 6]}", (), kind, "SDN", ()
    )


def _event(at, kind, doer, target, town, day, dead, span) -> tuple[Event, PicturedClaim]:  # noqa: PLR0913
    known = Known(day + timedelta(days=1), day + timedelta(days=1))
    toll = None if dead is None else Toll(dead, dead, dead)
    event = Event(
        f"e{at}", kind, Plover("ASSAULT", None), Acled("Battles", "Armed clash"), (doer.id,), (target.id,), town.id,
        When.on(day), False, toll, None, None, ("reported", "claimed", "confirmed", "contested")[at % 4], 3, 1,
        (f"c{at}",), (), known=known,
    )  # fmt: skip
    claim = PicturedClaim(
        f"c{at}", kind, span.report, (), "asserted", "yes", False, (doer.id,), (target.id,), town.id, When.on(day), None,
        (span,), known=known,
    )  # fmt: skip
    return event, claim


def _report(at: int, text: str, chance: Random) -> PicturedReport:
    day = FIRST + timedelta(days=chance.randrange(410))
    outlet = f"Outlet {at % 9}"
    return PicturedReport(
        f"r{at}", f"{at}.txt", None, f"Report {at}", outlet, day, "text", "en", f"{at:064x}", f"r{at}", "F", 1.0, text
    )


def _control(town: Place, holder: Actor, chance: Random) -> Control:
    since = When.on(FIRST + timedelta(days=chance.randrange(300)))
    return Control(
        town.id, holder.id, None, ("assessed", "claimed", "contested")[chance.randrange(3)], since, None, (), ()
    )


def _tie(a: Actor, b: Actor, chance: Random) -> Relation:
    kinds = ("supports", "fights", "allied with", "mediates", "leads")
    return Relation(a.id, kinds[chance.randrange(5)], b.id, None, ())

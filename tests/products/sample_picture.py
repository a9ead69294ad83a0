# ruff: noqa: E501, PLR0913
"""A rich picture of an invented war, for the tests and the looks of every product.

Names, texts and figures are invented; the coordinates lie between the Alps and the Adriatic so that a map
has land, sea and borders to draw. Evidence is found in the texts, so every slice is literal.
"""

from __future__ import annotations

import hashlib
from datetime import date
from typing import Any

from sample_texts import TEXTS

from vedette.model.counts import Count
from vedette.model.documents import Skipped
from vedette.model.pictures import (
    Acled,
    Actor,
    Brief,
    Control,
    Coverage,
    Disagreement,
    Event,
    Expectation,
    Figure,
    LeftOut,
    OutlookItem,
    PeriodToll,
    Picture,
    PicturedClaim,
    PicturedQuote,
    PicturedReport,
    Place,
    Plover,
    Position,
    Relation,
    Said,
    Section,
    Sentence,
    Service,
    Story,
    TimelineLine,
    Toll,
)
from vedette.model.spans import Evidence
from vedette.model.when import When


def sample() -> Picture:
    """The picture of the invented war in Carvania, as of 10 March 2031."""
    return Picture(
        case="carvania-2031",
        as_of="2031-03-10T12:00:00Z",
        made_by="vedette 0.1.0",
        coverage=Coverage(
            8,
            7,
            day(3),
            day(9),
            (Skipped("clip.mp4", "not a text: video/mp4"), Skipped("scan.pdf", "no text layer in 4 pages")),
        ),
        reports=reports(),
        actors=actors(),
        places=places(),
        claims=CLAIMS,
        events=events(),
        control=control(),
        figures=figures(),
        tolls=tolls(),
        quotes=quotes(),
        relations=relations(),
        services=services(),
        disagreements=disagreements(),
        outlook=outlook(),
        expectations=expectations(),
        timeline=timeline(),
        stories=(Story("s1", "The fall of Tarnov", ("r1", "r2")), Story("s2", "Kestrin", ("r4", "r5", "r7"))),
        brief=brief(),
    )


def day(number: int) -> date:
    """A day of March 2031."""
    return date(2031, 3, number)


def on(number: int) -> When:
    """That day, as a time."""
    return When.on(day(number))


WEEK = When(day(3), day(9), "week")


def evidence(report: str, text: str) -> Evidence:
    """The slice of the report's text that reads ``text``."""
    start = TEXTS[report].index(text)
    return Evidence(report, start, start + len(text), text)


def claim(key: str, kind: str, text: str, **fields: Any) -> PicturedClaim:
    """A claim of report ``key`` up to the dot; fields not given are those of a plain assertion."""
    report = key.split(".")[0]
    given: dict[str, Any] = {
        "said_by": (),
        "modality": "asserted",
        "polarity": "yes",
        "background": False,
        "actors": (),
        "targets": (),
        "place": None,
        "when": When(),
        "count": None,
        **fields,
    }
    return PicturedClaim(id=key, kind=kind, report=report, evidence=(evidence(report, text),), **given)


def by(*links: tuple[str | None, str] | tuple[str | None, str, str]) -> tuple[Said, ...]:
    """A speaker chain, nearest to the fact first."""
    return tuple(Said(link[0], link[1], link[2] if len(link) > 2 else None) for link in links)


MONITOR = by(("crm", "the Carvania Rights Monitor"))
MINISTRY = by(("moh", "The Health Ministry"))
RELIEF = by(("ro", "the Relief Office"))
KILLED = "killed"
DISPLACED = "displaced"


def n(
    low: int | None, high: int | None, qualifier: Any = "exactly", measure: Any = KILLED, who: str | None = None
) -> Count:
    """A count of people."""
    return Count(low, high, qualifier, "people", measure, who)


CLAIMS: tuple[PicturedClaim, ...] = (
    claim(
        "r1.a",
        "offensive begins",
        "Fighters of the Highland Front attacked army posts around Tarnov before dawn on Monday, opening an offensive on the northern valley, residents and a military source told the Valley Wire.",
        actors=("hf",),
        targets=("army",),
        place="tarnov",
        when=on(3),
        modality="said",
        said_by=by((None, "residents and a military source", "vw")),
    ),
    claim(
        "r1.b",
        "clash",
        "At least 14 soldiers were killed in the clashes, the Carvania Rights Monitor said.",
        actors=("hf",),
        targets=("army",),
        place="tarnov",
        when=on(3),
        modality="said",
        said_by=MONITOR,
        count=n(14, None, "at least", KILLED, "soldiers"),
    ),
    claim(
        "r1.c",
        "clash",
        "The army said it had repelled the attack.",
        actors=("army",),
        targets=("hf",),
        place="tarnov",
        when=on(3),
        modality="claimed",
        said_by=by(("army", "The army")),
    ),
    claim(
        "r1.d",
        "displacement",
        "Some 3,000 people left the villages north of Tarnov by Monday evening, according to the Relief Office.",
        place="tarnov",
        when=on(3),
        modality="said",
        said_by=RELIEF,
        count=n(3000, 3000, "about", DISPLACED),
    ),
    claim(
        "r1.e",
        "leads",
        '"We will not stop at the river," the Front\'s leader, Mira Tolan, said in a recorded message.',
        source="tolan",
        goal="hf",
    ),
    claim(
        "r2.a",
        "capture",
        "The Highland Front seized the town on Tuesday after the army pulled back across the Siva bridge, three residents said.",
        actors=("hf",),
        targets=("army",),
        place="tarnov",
        when=on(4),
        modality="said",
        said_by=by((None, "three residents")),
    ),
    claim(
        "r2.b",
        "withdrawal",
        'The army spoke of a "redeployment to stronger lines".',
        actors=("army",),
        place="tarnov",
        when=on(4),
        modality="claimed",
        said_by=by(("army", "The army")),
    ),
    claim(
        "r2.c",
        "air strike",
        "Warplanes struck the Siva bridge on Tuesday night to slow the advance, the Carvania Rights Monitor said, killing five civilians.",
        actors=("army",),
        place="siva",
        when=on(4),
        modality="said",
        said_by=MONITOR,
        count=n(5, 5, "exactly", KILLED, "civilians"),
    ),
    claim(
        "r2.d",
        "prisoner release",
        "Front fighters freed about 200 prisoners from Tarnov jail.",
        actors=("hf",),
        place="tarnov",
        when=on(4),
    ),
    claim(
        "r2.e",
        "control",
        'his men had "kept the north"',
        actors=("army",),
        place="tarnov",
        modality="claimed",
        said_by=by(("velnik", "General Oskar Velnik, the chief of staff")),
    ),
    claim(
        "r3.a",
        "figure",
        "The death toll of the northern offensive has risen to 120, including 31 civilians, the Carvania Rights Monitor said on Wednesday.",
        modality="said",
        said_by=MONITOR,
        count=n(120, 120),
        when=When(day(3), day(5), "day"),
    ),
    claim(
        "r3.b",
        "figure",
        "The Health Ministry put the number at 64.",
        modality="said",
        said_by=MINISTRY,
        count=n(64, 64),
    ),
    claim(
        "r3.c",
        "displacement",
        "More than 40,000 people have been displaced since Monday, the Relief Office said.",
        modality="said",
        said_by=RELIEF,
        count=n(40001, None, "more than", DISPLACED),
    ),
    claim(
        "r3.d",
        "shelling",
        "Shelling hit the market of Old Kestrin on Wednesday morning; hospital staff counted nine dead.",
        place="kestrin",
        when=on(5),
        modality="said",
        said_by=by((None, "hospital staff")),
        count=n(9, 9),
    ),
    claim(
        "r3.e",
        "service",
        "Power is out in Tarnov, and the town's only bakery is shut, aid workers said.",
        place="tarnov",
        modality="said",
        said_by=by((None, "aid workers")),
    ),
    claim(
        "r3.f",
        "backs",
        "Estmark backs the Front with arms and money, officials of the government say.",
        source="estmark",
        goal="hf",
        modality="claimed",
        said_by=by(("gov", "officials of the government")),
    ),
    claim(
        "r3.g",
        "backs",
        "Estmark denies it.",
        source="estmark",
        goal="hf",
        polarity="denied",
        modality="said",
        said_by=by(("estmark", "Estmark")),
    ),
    claim(
        "r4.a",
        "capture",
        "Le Front des Hautes-Terres dit avoir pris Kestrin dans la nuit de mercredi à jeudi.",
        actors=("hf",),
        targets=("army",),
        place="kestrin",
        when=When(day(5), day(6), "day"),
        modality="claimed",
        said_by=by(("hf", "Le Front des Hautes-Terres")),
    ),
    claim(
        "r4.b",
        "capture",
        "L'armée dément et parle de combats dans les faubourgs.",
        actors=("hf",),
        targets=("army",),
        place="kestrin",
        when=on(6),
        modality="claimed",
        polarity="denied",
        said_by=by(("army", "L'armée")),
    ),
    claim(
        "r4.c",
        "destruction",
        "Le pont de Siva est détruit, selon l'agence.",
        place="siva",
        when=When.before(day(6)),
        modality="said",
    ),
    claim(
        "r4.d",
        "travel advisory",
        "La Norvie appelle ses ressortissants à quitter le pays.",
        actors=("norvia",),
        when=on(6),
    ),
    claim(
        "r5.a",
        "clash",
        "Fighting went on in the western suburbs of Kestrin on Thursday, a reporter for the Harbour Post saw.",
        actors=("hf", "army"),
        place="kestrin",
        when=on(6),
    ),
    claim(
        "r5.b",
        "control",
        "The Front's flag flew over the town hall, but soldiers held the railway station.",
        actors=("hf",),
        place="kestrin",
        when=on(6),
        extent="part",
    ),
    claim(
        "r5.c",
        "capture",
        "The Drava Brigade, a militia allied with the Highland Front, entered Lomnica from the east on Thursday afternoon, two of its fighters said.",
        actors=("drava",),
        targets=("army",),
        place="lomnica",
        when=on(6),
        modality="claimed",
        said_by=by(("drava", "two of its fighters")),
    ),
    claim(
        "r5.d",
        "withdrawal",
        "The army left Lomnica without a fight, according to residents.",
        actors=("army",),
        place="lomnica",
        when=on(6),
        modality="said",
        said_by=by((None, "residents")),
    ),
    claim(
        "r5.e",
        "figure",
        "The Carvania Rights Monitor now counts at least 310 dead, among them 74 civilians.",
        modality="said",
        said_by=MONITOR,
        count=n(310, None, "at least"),
    ),
    claim("r5.f", "figure", "The Health Ministry speaks of 187.", modality="said", said_by=MINISTRY, count=n(187, 187)),
    claim(
        "r5.g",
        "displacement",
        "About 110,000 people are on the road, the Relief Office said.",
        modality="said",
        said_by=RELIEF,
        count=n(110000, 110000, "about", DISPLACED),
    ),
    claim(
        "r6.a",
        "control",
        "The Front is assessed to hold Tarnov and Lomnica.",
        actors=("hf",),
        place="tarnov",
        when=on(7),
    ),
    claim("r6.b", "control", "The army holds Brod and the port of Marena.", actors=("army",), place="brod", when=on(7)),
    claim(
        "r6.c",
        "reinforcement",
        "Norvia flew in 40 military advisers on Friday, its Defence Ministry said.",
        actors=("norvia",),
        when=on(7),
        modality="claimed",
        place="marena",
        said_by=by(("norvia", "its Defence Ministry")),
    ),
    claim(
        "r6.d",
        "talks",
        "Estmark and Norvia may meet in Brod next week, with the Coastal Union as mediator.",
        actors=("estmark", "norvia", "cu"),
        place="brod",
        when=When(day(10), day(16), "week"),
        modality="expected",
    ),
    claim(
        "r6.e",
        "drone strike",
        "Drones hit the fuel depot at Marena port on Friday morning.",
        place="marena",
        when=on(7),
    ),
    claim("r6.f", "service", "Water supply in Kestrin has failed since the pumping station was hit.", place="kestrin"),
    claim(
        "r6.g",
        "expectation",
        "Analysts expect the Front to move on Brod within days.",
        actors=("hf",),
        place="brod",
        modality="expected",
        said_by=by((None, "Analysts")),
    ),
    claim(
        "r7.a",
        "withdrawal",
        'The army has withdrawn from Kestrin, General Oskar Velnik said on Saturday, "to spare the city".',
        actors=("army",),
        place="kestrin",
        when=on(8),
        modality="said",
        said_by=by(("velnik", "General Oskar Velnik")),
    ),
    claim(
        "r7.b",
        "capture",
        "The Highland Front took the railway station in the evening and paraded through the centre.",
        actors=("hf",),
        targets=("army",),
        place="kestrin",
        when=on(8),
    ),
    claim(
        "r7.c",
        "figure",
        "At least 426 people have been killed since the offensive began, among them 102 civilians, the Carvania Rights Monitor said.",
        modality="said",
        said_by=MONITOR,
        count=n(426, None, "at least"),
    ),
    claim(
        "r7.d",
        "figure",
        "The Front said it had killed 900 soldiers.",
        modality="claimed",
        said_by=by(("hf", "The Front")),
        count=n(900, 900, "exactly", KILLED, "soldiers"),
    ),
    claim(
        "r7.e",
        "displacement",
        "The Relief Office said between 150,000 and 180,000 people were displaced by Saturday.",
        modality="said",
        said_by=RELIEF,
        count=n(150000, 180000, "between", DISPLACED),
        when=When.before(day(8)),
    ),
    claim(
        "r7.f",
        "protest",
        "In Brod protesters called on the president, Anton Heller, to resign.",
        actors=("protesters",),
        targets=("heller",),
        place="brod",
        when=on(8),
    ),
    claim(
        "r7.g",
        "protest",
        "Police fired tear gas, a witness said.",
        actors=("police",),
        targets=("protesters",),
        place="brod",
        when=on(8),
        modality="said",
        said_by=by((None, "a witness")),
    ),
    claim(
        "r8.a",
        "ceasefire",
        "The Front and the army agreed to a 48-hour truce for the evacuation of the hospital in Kestrin, the Coastal Union said on Sunday.",
        actors=("hf", "army"),
        place="kestrin",
        when=on(9),
        modality="said",
        said_by=by(("cu", "the Coastal Union")),
    ),
    claim(
        "r8.b",
        "evacuation",
        "Nearly 900 patients and staff were taken to Marena in buses.",
        place="hospital",
        when=on(9),
        count=n(850, 900, "about", "evacuated", "patients and staff"),
    ),
    claim(
        "r8.c",
        "shelling",
        "Shelling was heard near Brod an hour after the truce began; each side blamed the other.",
        place="brod",
        when=on(9),
    ),
    claim("r8.d", "expectation", "Whether the truce outlives Tuesday is unclear.", modality="expected"),
    claim(
        "r8.e",
        "expectation",
        "The Relief Office fears that half a million people could be driven out if Brod is attacked.",
        modality="feared",
        said_by=RELIEF,
    ),
    claim(
        "r8.f",
        "control",
        'the army would hold Brod "whatever the price"',
        actors=("army",),
        place="brod",
        modality="planned",
        said_by=by(("heller", "President Anton Heller")),
    ),
)


def reports() -> tuple[PicturedReport, ...]:
    """Eight reports of six outlets; the first two come from one wire."""
    rows = (
        ("r1", "Highland Front attacks army in the north", "Valley Wire", 3, "en", "o1", "C"),
        ("r2", "Tarnov falls", "Valley Wire", 4, "en", "o1", "C"),
        ("r3", "Death toll of northern offensive passes 100", "The Harbour Post", 5, "en", "o2", "B"),
        ("r4", "Le Front dit tenir Kestrin", "Agence du Littoral", 6, "fr", "o3", "F"),
        ("r5", "Street by street in Kestrin", "The Harbour Post", 6, "en", "o4", "B"),
        ("r6", "Situation update no. 3", "Carvania Desk", 7, "en", "o5", "F"),
        ("r7", "Army leaves Kestrin", "Radio Brod", 8, "en", "o6", "F"),
        ("r8", "Truce for a hospital", None, 9, "en", "o7", "F"),
    )
    return tuple(
        PicturedReport(
            id=key,
            input=f"reports/{key}.txt",
            url=f"https://example.org/{key}" if key != "r8" else None,
            title=title,
            outlet=outlet,
            published=day(on_day),
            published_by="manifest",
            language=language,
            sha256=hashlib.sha256(TEXTS[key].encode()).hexdigest(),
            origin=origin,
            reliability=grade,
            relevance=0.9,
            text=TEXTS[key],
        )
        for key, title, outlet, on_day, language, origin, grade in rows
    )


def held_by(field: str, key: str) -> tuple[str, ...]:
    """The claims that name ``key``."""
    return (
        tuple(
            c.id
            for c in CLAIMS
            if key in (*c.actors, *c.targets, c.place, c.source, c.goal, *(s.actor for s in c.said_by))
        )
        if field
        else ()
    )


def actors() -> tuple[Actor, ...]:
    """Fourteen actors of nearly every kind."""
    rows: tuple[tuple[str, str, tuple[str, ...], Any, str | None, tuple[str, ...]], ...] = (
        ("hf", "Highland Front", ("the Front", "Le Front des Hautes-Terres"), "armed group", "XCV", ()),
        ("army", "Carvanian Army", ("the army", "L'armée"), "state forces", "XCV", ()),
        ("drava", "Drava Brigade", (), "militia", "XCV", ()),
        ("gov", "Government of Carvania", ("the government",), "state", "XCV", ()),
        ("estmark", "Estmark", (), "state", "XES", ()),
        ("norvia", "Norvia", ("La Norvie",), "state", "XNO", ()),
        ("cu", "Coastal Union", (), "international organisation", None, ()),
        ("crm", "Carvania Rights Monitor", (), "monitor", "XCV", ()),
        ("moh", "Health Ministry", (), "state", "XCV", ()),
        ("ro", "Relief Office", (), "international organisation", None, ()),
        ("tolan", "Mira Tolan", (), "person", None, ("leader of the Highland Front",)),
        ("velnik", "Oskar Velnik", ("General Oskar Velnik",), "person", None, ("chief of staff",)),
        ("heller", "Anton Heller", ("President Anton Heller",), "person", None, ("president",)),
        ("protesters", "Protesters in Brod", (), "civilians", "XCV", ()),
        ("police", "Police", (), "state forces", "XCV", ()),
        ("vw", "Valley Wire", (), "news agency", None, ()),
    )
    return tuple(
        Actor(
            key, name, aliases, kind, country, held_by("a", key), roles, mentions=len(held_by("a", key)) + 1, reports=2
        )
        for key, name, aliases, kind, country, roles in rows
    )


def places() -> tuple[Place, ...]:
    """Twelve places; one is known only as a region, one has no coordinates."""
    rows: tuple[tuple[str, str, Any, float | None, float | None, int | None, str | None], ...] = (
        ("tarnov", "Tarnov", "town", 46.62, 14.31, 5000, "Northern Valley"),
        ("siva", "Siva bridge", "bridge", 46.50, 14.42, 500, "Northern Valley"),
        ("kestrin", "Kestrin", "town", 46.05, 14.51, 9000, "Central Plain"),
        ("hospital", "Kestrin hospital", "facility", 46.06, 14.53, 500, "Central Plain"),
        ("lomnica", "Lomnica", "town", 46.24, 15.27, 5000, "Eastern Hills"),
        ("brod", "Brod", "town", 45.81, 15.98, 12000, "Capital"),
        ("marena", "Marena", "town", 45.33, 14.44, 8000, "Coast"),
        ("ostrava", "Ostrel", "town", 46.36, 15.11, 5000, "Eastern Hills"),
        ("pirin", "Pirin Pass", "road", 45.78, 14.21, 6000, "Coast"),
        ("north", "Northern Valley", "province", 46.75, 14.10, 42000, "Northern Valley"),
        ("far", "Estmark City", "town", 59.33, 18.06, 12000, None),
        ("xcv", "Carvania", "country", 46.0, 15.0, 150000, None),
        ("ford", "Old Ford", "water", None, None, None, None),
    )
    return tuple(
        Place(
            key,
            name,
            ("Old Kestrin",) if key == "kestrin" else (),
            kind,
            lat,
            lon,
            radius,
            "XES" if key == "far" else "XCV",
            admin1,
            None,
            held_by("p", key),
            mentions=len(held_by("p", key)) + 1,
            reports=2,
        )
        for key, name, kind, lat, lon, radius, admin1 in rows
    )


ACLED = {
    "offensive begins": ("Strategic developments", "Other"),
    "clash": ("Battles", "Armed clash"),
    "capture": ("Battles", "Non-state actor overtakes territory"),
    "withdrawal": ("Strategic developments", "Other"),
    "air strike": ("Explosions/Remote violence", "Air/drone strike"),
    "drone strike": ("Explosions/Remote violence", "Air/drone strike"),
    "shelling": ("Explosions/Remote violence", "Shelling/artillery/missile attack"),
    "prisoner release": ("Strategic developments", "Other"),
    "protest": ("Protests", "Protest with intervention"),
    "ceasefire": ("Strategic developments", "Agreement"),
    "reinforcement": ("Strategic developments", "Other"),
    "destruction": ("Strategic developments", "Looting/property destruction"),
}


def event(key: str, kind: str, status: Any, digit: int, origins: int, claims: str, **fields: Any) -> Event:
    """An event on the claims named in ``claims``, which are parted by spaces."""
    given: dict[str, Any] = {
        "actors": (),
        "targets": (),
        "place": None,
        "when": When(),
        "background": False,
        "killed": None,
        "injured": None,
        "displaced": None,
        "against": (),
        **fields,
    }
    return Event(
        id=key,
        kind=kind,
        plover=Plover(None, None),
        acled=Acled(*ACLED.get(kind, (None, None))),
        status=status,
        credibility=digit,
        origins=origins,
        claims=tuple(claims.split()),
        **given,
    )


def events() -> tuple[Event, ...]:
    """Twenty events of every status and of most kinds."""
    return (
        event(
            "e01",
            "offensive begins",
            "confirmed",
            1,
            2,
            "r1.a r3.a",
            actors=("hf",),
            targets=("army",),
            place="north",
            when=on(3),
        ),
        event(
            "e02",
            "clash",
            "contested",
            3,
            1,
            "r1.b",
            actors=("hf",),
            targets=("army",),
            place="tarnov",
            when=on(3),
            killed=Toll(14, 14, None),
            against=("r1.c",),
        ),
        event(
            "e03",
            "displacement",
            "reported",
            2,
            1,
            "r1.d",
            place="tarnov",
            when=on(3),
            displaced=Toll(2700, 3000, 3300),
        ),
        event(
            "e04",
            "capture",
            "confirmed",
            1,
            2,
            "r2.a r6.a",
            actors=("hf",),
            targets=("army",),
            place="tarnov",
            when=on(4),
            against=("r2.e",),
        ),
        event("e05", "withdrawal", "claimed", 3, 1, "r2.b", actors=("army",), place="tarnov", when=on(4)),
        event(
            "e06",
            "air strike",
            "confirmed",
            2,
            2,
            "r2.c r4.c",
            actors=("army",),
            place="siva",
            when=on(4),
            killed=Toll(5, 5, 5),
        ),
        event("e07", "prisoner release", "reported", 3, 1, "r2.d", actors=("hf",), place="tarnov", when=on(4)),
        event("e08", "shelling", "reported", 2, 1, "r3.d", place="kestrin", when=on(5), killed=Toll(9, 9, 9)),
        event(
            "e09",
            "capture",
            "contested",
            4,
            2,
            "r4.a r5.b",
            actors=("hf",),
            targets=("army",),
            place="kestrin",
            when=When(day(5), day(6), "day"),
            against=("r4.b",),
        ),
        event("e10", "destruction", "reported", 3, 1, "r4.c", place="siva", when=When.before(day(6))),
        event("e11", "travel advisory", "reported", 2, 1, "r4.d", actors=("norvia",), place="xcv", when=on(6)),
        event("e12", "clash", "confirmed", 1, 2, "r5.a r4.b", actors=("hf", "army"), place="kestrin", when=on(6)),
        event(
            "e13",
            "capture",
            "confirmed",
            2,
            2,
            "r5.c r6.a",
            actors=("drava",),
            targets=("army",),
            place="lomnica",
            when=on(6),
        ),
        event("e14", "withdrawal", "reported", 2, 1, "r5.d", actors=("army",), place="lomnica", when=on(6)),
        event("e15", "reinforcement", "claimed", 3, 1, "r6.c", actors=("norvia",), place="marena", when=on(7)),
        event(
            "e16", "drone strike", "reported", 3, 1, "r6.e", place="marena", when=on(7), object_text="the fuel depot"
        ),
        event("e17", "withdrawal", "confirmed", 1, 2, "r7.a r7.b", actors=("army",), place="kestrin", when=on(8)),
        event(
            "e18",
            "protest",
            "reported",
            2,
            1,
            "r7.f r7.g",
            actors=("protesters",),
            targets=("heller",),
            place="brod",
            when=on(8),
        ),
        event("e19", "ceasefire", "reported", 2, 1, "r8.a", actors=("hf", "army"), place="kestrin", when=on(9)),
        event("e20", "shelling", "contested", 3, 1, "r8.c", place="brod", when=on(9)),
        event(
            "e21",
            "talks",
            "reported",
            6,
            1,
            "r6.d",
            actors=("estmark", "norvia"),
            place="brod",
            when=When(day(10), day(16), "week"),
            modality="expected",
        ),
        event(
            "e22",
            "attack",
            "reported",
            6,
            1,
            "r7.d",
            place="ford",
            when=When(date(2028, 1, 1), date(2028, 12, 31), "year"),
            background=True,
        ),
    )


def control() -> tuple[Control, ...]:
    """Who holds what: assessed, claimed, contested, and one that ended."""
    return (
        Control("tarnov", "hf", "army", "assessed", on(4), None, ("r2.a", "r6.a"), ("r2.e",)),
        Control("lomnica", "drava", "army", "claimed", on(6), None, ("r5.c", "r6.a"), ()),
        Control(
            "kestrin",
            "hf",
            "army",
            "contested",
            When(day(5), day(6), "day"),
            None,
            ("r4.a", "r5.b", "r7.b"),
            ("r4.b",),
            "part",
        ),
        Control("brod", "army", None, "assessed", When.before(day(7)), None, ("r6.b", "r8.f"), ()),
        Control("marena", "army", None, "assessed", When.before(day(7)), None, ("r6.b",), ()),
        Control("kestrin", "army", None, "assessed", When.before(day(5)), on(8), ("r7.a",), ()),
        Control("ostrava", "drava", None, "claimed", When(day(7), None, "after"), None, ("r5.c",), ()),
    )


def figure(
    key: str, measure: Any, count: Count, kind: Any, claimant: str | None, said: int, claims: str, **fields: Any
) -> Figure:
    """A figure as one claimant gave it."""
    given: dict[str, Any] = {
        "who": None,
        "place": None,
        "period": When(day(3), day(said), "day"),
        "claimant_text": None,
        "part_of": None,
        "supersedes": None,
        "background": False,
        "event": None,
        **fields,
    }
    return Figure(
        id=key,
        measure=measure,
        count=count,
        kind=kind,
        claimant=claimant,
        said_on=day(said),
        claims=tuple(claims.split()),
        **given,
    )


def tolls() -> tuple[PeriodToll, ...]:
    """The dead of the whole case: two figures put together, one left out as a part of the other."""
    return (
        PeriodToll(
            measure="killed",
            unit="people",
            place=None,
            span="case",
            period=When(day(1), day(9), "unknown"),
            kind="flow",
            low=1326,
            best=1326,
            high=1330,
            method="vedette",
            figures=("f06", "f07"),
            claimants=2,
            left_out=(LeftOut("f02", "part of another figure", "f01"), LeftOut("f04", "superseded", "f06")),
        ),
    )


def figures() -> tuple[Figure, ...]:
    """Figures that four claimants gave and that grow from day to day."""
    return (
        figure("f01", KILLED, n(120, 120), "total", "crm", 5, "r3.a"),
        figure("f02", KILLED, n(31, 31), "total", "crm", 5, "r3.a", who="civilians", part_of="f01"),
        figure("f03", KILLED, n(64, 64), "total", "moh", 5, "r3.b"),
        figure("f04", KILLED, n(310, None, "at least"), "total", "crm", 6, "r5.e", supersedes="f01"),
        figure("f05", KILLED, n(187, 187), "total", "moh", 6, "r5.f", supersedes="f03"),
        figure("f06", KILLED, n(426, None, "at least"), "total", "crm", 8, "r7.c", supersedes="f04"),
        figure("f07", KILLED, n(900, 900), "total", "hf", 8, "r7.d", who="soldiers"),
        figure("f08", DISPLACED, n(3000, 3000, "about", DISPLACED), "stock", "ro", 3, "r1.d", place="tarnov"),
        figure("f09", DISPLACED, n(40001, None, "more than", DISPLACED), "stock", "ro", 5, "r3.c"),
        figure("f10", DISPLACED, n(110000, 110000, "about", DISPLACED), "stock", "ro", 6, "r5.g", supersedes="f09"),
        figure("f11", DISPLACED, n(150000, 180000, "between", DISPLACED), "stock", "ro", 8, "r7.e", supersedes="f10"),
        figure(
            "f12",
            KILLED,
            n(14, None, "at least"),
            "flow",
            "crm",
            3,
            "r1.b",
            event="e02",
            place="tarnov",
            who="soldiers",
        ),
        figure(
            "f13",
            KILLED,
            n(9, 9),
            "flow",
            None,
            5,
            "r3.d",
            event="e08",
            place="kestrin",
            claimant_text="hospital staff",
        ),
        figure(
            "f14",
            "evacuated",
            n(850, 900, "about", "evacuated"),
            "flow",
            "cu",
            9,
            "r8.b",
            who="patients and staff",
            place="kestrin",
        ),
    )


def quotes() -> tuple[PicturedQuote, ...]:
    """Words in quotation marks, in two languages."""
    return (
        PicturedQuote(
            "tolan",
            "Mira Tolan",
            "the Front's leader",
            "We will not stop at the river",
            evidence(
                "r1", '"We will not stop at the river," the Front\'s leader, Mira Tolan, said in a recorded message.'
            ),
            day(3),
        ),
        PicturedQuote(
            "velnik",
            "General Oskar Velnik",
            "the chief of staff",
            "kept the north",
            evidence("r2", 'General Oskar Velnik, the chief of staff, said his men had "kept the north".'),
            day(4),
        ),
        PicturedQuote(
            None,
            "un commandant du Front",
            None,
            "La ville est à nous",
            evidence("r4", "« La ville est à nous », a déclaré un commandant du Front."),
            day(6),
        ),
        PicturedQuote(
            "tolan",
            "Mira Tolan",
            None,
            "is not peace",
            evidence("r8", 'Mira Tolan said the truce "is not peace".'),
            day(9),
        ),
        PicturedQuote(
            "heller",
            "President Anton Heller",
            "president",
            "whatever the price",
            evidence("r8", 'President Anton Heller said that the army would hold Brod "whatever the price".'),
            day(9),
        ),
    )


def relations() -> tuple[Relation, ...]:
    """Ties of nearly every type."""
    return (
        Relation("tolan", "leads", "hf", None, ("r1.e",)),
        Relation("velnik", "leads", "army", None, ("r7.a",)),
        Relation("heller", "leads", "gov", None, ("r7.f",)),
        Relation("hf", "fights", "army", on(3), ("r1.a", "r5.a")),
        Relation("drava", "allied with", "hf", on(6), ("r5.c",)),
        Relation("drava", "fights", "army", on(6), ("r5.c",)),
        Relation("estmark", "backs", "hf", None, ("r3.f", "r3.g")),
        Relation("norvia", "supports", "army", on(7), ("r6.c",)),
        Relation("cu", "mediates", "hf", on(9), ("r8.a",)),
        Relation("cu", "mediates", "army", on(9), ("r8.a",)),
        Relation("army", "part of", "gov", None, ("r6.b",)),
        Relation("moh", "part of", "gov", None, ("r3.b",)),
        Relation("police", "part of", "gov", None, ("r7.g",)),
        Relation("protesters", "fights", "police", on(8), ("r7.g",)),
    )


def services() -> tuple[Service, ...]:
    """Services out of action and one destroyed bridge."""
    return (
        Service("tarnov", "power", "disrupted", None, ("r3.e",)),
        Service("tarnov", "bakery", "disrupted", None, ("r3.e",)),
        Service("kestrin", "water", "disrupted", "the pumping station was hit", ("r6.f",)),
        Service("siva", "bridge", "destroyed", None, ("r4.c",)),
    )


def disagreements() -> tuple[Disagreement, ...]:
    """One of each reason that readers meet most."""
    return (
        Disagreement(
            "d1",
            "Who held Kestrin on 6 March",
            "contradiction",
            (
                Position("The Highland Front took Kestrin in the night to Thursday", ("r4.a",)),
                Position("The army denies it and speaks of fighting in the suburbs", ("r4.b",)),
                Position("The Front holds the town hall, the army the station", ("r5.b",)),
            ),
        ),
        Disagreement(
            "d2",
            "People killed since 3 March, as of 6 March",
            "claimant",
            (Position("at least 310", ("r5.e",)), Position("187", ("r5.f",))),
        ),
        Disagreement(
            "d3",
            "People killed since 3 March",
            "supersession",
            (
                Position("120 on 5 March", ("r3.a",)),
                Position("at least 310 on 6 March", ("r5.e",)),
                Position("at least 426 on 8 March", ("r7.c",)),
            ),
        ),
        Disagreement(
            "d4",
            "Whether Estmark backs the Highland Front",
            "contradiction",
            (Position("It backs the Front with arms and money", ("r3.f",)), Position("It does not", ("r3.g",))),
        ),
        Disagreement(
            "d5",
            "How the fight for Tarnov of 3 March ended",
            "contradiction",
            (Position("At least 14 soldiers were killed", ("r1.b",)), Position("The attack was repelled", ("r1.c",))),
        ),
    )


def outlook() -> tuple[OutlookItem, ...]:
    """One question with a probability, as a method gives it."""
    return (
        OutlookItem(
            "Will Brod change hands by 17 March 2031?",
            0.35,
            "unlikely",
            "base rate of captures after an advance",
            ("r6.g",),
            "frequency of captures within 7 days of an advance",
            0.31,
        ),
    )


def expectations() -> tuple[Expectation, ...]:
    """What the reports themselves expect."""
    return (
        Expectation("Analysts expect the Front to move on Brod within days.", ("r6.g",)),
        Expectation("Estmark and Norvia may meet in Brod next week.", ("r6.d",)),
        Expectation("Whether the truce outlives Tuesday is unclear.", ("r8.d",)),
        Expectation(
            "The Relief Office fears that half a million people could be driven out if Brod is attacked.", ("r8.e",)
        ),
    )


def timeline() -> tuple[TimelineLine, ...]:
    """One line per day that matters."""
    return (
        TimelineLine(day(3), "The Highland Front attacks army posts around Tarnov.", 0.8, ("r1.a", "r1.b")),
        TimelineLine(day(4), "The Highland Front takes Tarnov; the Siva bridge is struck.", 0.95, ("r2.a", "r2.c")),
        TimelineLine(day(5), "Shelling hits the market of Kestrin; nine dead by the hospital's count.", 0.5, ("r3.d",)),
        TimelineLine(day(6), "Kestrin is contested; the Drava Brigade enters Lomnica.", 0.7, ("r5.a", "r5.c")),
        TimelineLine(
            day(7), "Drones hit the fuel depot at Marena; Norvia says it sent 40 advisers.", 0.45, ("r6.e", "r6.c")
        ),
        TimelineLine(
            day(8),
            "The army leaves Kestrin; protesters in Brod call on the president to resign.",
            1.0,
            ("r7.a", "r7.b", "r7.f"),
        ),
        TimelineLine(
            day(9), "A 48-hour truce for the evacuation of the hospital is announced.", 0.75, ("r8.a", "r8.b")
        ),
    )


def brief() -> Brief:
    """The brief in words."""
    return Brief(
        "The army leaves Kestrin; a 48-hour truce for its hospital is announced",
        (
            Sentence(
                "The army withdrew from Kestrin on 8 March, its chief of staff said; the Highland Front took the railway station that evening.",
                ("r7.a", "r7.b"),
            ),
            Sentence(
                "At least 426 people have been killed since 3 March, according to the Carvania Rights Monitor; the Health Ministry's last figure, of 6 March, is 187.",
                ("r7.c", "r5.f"),
            ),
            Sentence(
                "Between 150 000 and 180 000 people were displaced by 8 March, the Relief Office said.", ("r7.e",)
            ),
            Sentence(
                "The two sides agreed to a 48-hour truce on 9 March, the Coastal Union said; shelling was heard near Brod an hour after it began.",
                ("r8.a", "r8.c"),
            ),
        ),
        (
            Section(
                "The northern offensive",
                (
                    Sentence(
                        "The Highland Front attacked army posts around Tarnov on 3 March, residents and a military source told the Valley Wire.",
                        ("r1.a",),
                    ),
                    Sentence("The army said that it had repelled the attack.", ("r1.c",)),
                    Sentence(
                        "Three residents said that the Front seized the town on 4 March; the army spoke of a “redeployment to stronger lines”.",
                        ("r2.a", "r2.b"),
                    ),
                    Sentence(
                        "The Siva bridge was struck that night, killing five civilians by the Monitor's count.",
                        ("r2.c",),
                    ),
                ),
            ),
            Section(
                "The fight for Kestrin",
                (
                    Sentence(
                        "The Front claimed the city in the night to 6 March, which the army denied.", ("r4.a", "r4.b")
                    ),
                    Sentence(
                        "A reporter of The Harbour Post saw the Front's flag over the town hall and soldiers in the railway station.",
                        ("r5.a", "r5.b"),
                    ),
                    Sentence(
                        "General Oskar Velnik said on 8 March that the army had withdrawn “to spare the city”.",
                        ("r7.a",),
                    ),
                ),
            ),
            Section(
                "Other powers",
                (
                    Sentence(
                        "Norvia's Defence Ministry said it had flown in 40 military advisers on 7 March.", ("r6.c",)
                    ),
                    Sentence(
                        "Officials of the government say that Estmark backs the Front; Estmark denies it.",
                        ("r3.f", "r3.g"),
                    ),
                ),
            ),
        ),
    )

# ruff: noqa: E501
"""Pictures for the screens: an invented war drawn from random reports, and small conflicts written by hand."""

from datetime import date

from sample_picture import sample

from vedette.model.claims import Report
from vedette.model.counts import Count
from vedette.model.pictures import (
    Acled,
    Actor,
    Control,
    Coverage,
    Disagreement,
    Event,
    Figure,
    Known,
    PeriodToll,
    Picture,
    PicturedClaim,
    PicturedReport,
    Place,
    Plover,
    Position,
    Relation,
    Said,
)
from vedette.model.spans import Evidence
from vedette.model.when import When
from vedette.picture import picture_of
from vedette.products.casebook import Casebook
from vedette.products.screens.index import ScreenIndex, index_of
from vedette.reconciliation import reconcile

__all__ = ["drawn", "index_of_picture", "sample", "strait"]

FLOOD = (
    "The dam at Oru gave way on 4 May. The river authority counts 40 dead. Fishermen say the gates had been left open."
)
DENIAL = "The power company denies that the gates of the dam at Oru were open. It speaks of 25 dead."
LATER = "The river authority now counts 61 dead in Oru. Guards of the company hold the dam."


def drawn(reports: list[Report]) -> Picture:
    """The picture of some reports, by the product's own rules."""
    return picture_of(reports, reconcile(reports), as_of=None, case="war", skipped=())


def index_of_picture(picture: Picture) -> ScreenIndex:
    """The lookups over a picture."""
    return index_of(Casebook(picture))


def strait() -> Picture:
    """A dam that broke: a wire, two copies of it, a denial and a later count, with a dispute over the gates."""
    on = When.on(date(2029, 5, 4))
    texts = {"w": FLOOD, "c1": FLOOD, "c2": FLOOD, "d": DENIAL, "l": LATER}
    days = {"w": 5, "c1": 5, "c2": 6, "d": 6, "l": 9}
    outlets = {"w": "River Wire", "c1": "Evening Ferry", "c2": "Oru Gazette", "d": "Company Post", "l": "River Wire"}
    reports = tuple(
        PicturedReport(
            id=key,
            input=f"/home/ana/desk/{key}.txt",
            url="https://ferry.example/oru" if key == "c1" else "javascript:alert(1)" if key == "d" else None,
            title=None if key == "l" else "The dam",
            outlet=outlets[key],
            published=date(2029, 5, days[key]),
            published_by="header",
            language="en",
            sha256=key * 64,
            origin="w" if key in ("c1", "c2") else key,
            reliability="B" if key == "w" else "F",
            relevance=1.0,
            text=texts[key],
        )
        for key in texts
    )

    def says(key: str, words: str, kind: str, **fields: object) -> PicturedClaim:
        report = key.split(".")[0]
        at = texts[report].index(words)
        given = {
            "said_by": (), "modality": "asserted", "polarity": "yes", "background": False, "actors": (), "targets": (),
            "place": "p-oru", "when": on, "count": None, **fields,
        }  # fmt: skip
        evidence = (Evidence(report, at, at + len(words), words),)
        return PicturedClaim(id=key, kind=kind, report=report, evidence=evidence, **given)  # type: ignore[arg-type]

    broke, gates = "The dam at Oru gave way on 4 May.", "Fishermen say the gates had been left open."
    fishers, company = (Said(None, "Fishermen", None),), (Said("a-company", "The power company", None),)
    dead = lambda n: Count(n, n, measure="killed")  # noqa: E731
    claims = (
        *(says(f"{r}.a", broke, "disaster") for r in ("w", "c1", "c2")),
        *(
            says(f"{r}.b", gates, "accusation", targets=("a-company",), said_by=fishers, modality="said")
            for r in ("w", "c1", "c2")
        ),
        says("w.c", "The river authority counts 40 dead.", "figure", count=dead(40)),
        says(
            "d.a", DENIAL.split(". ")[0] + ".", "accusation", polarity="denied", targets=("a-company",), said_by=company
        ),
        says("d.b", "It speaks of 25 dead.", "figure", count=dead(25), said_by=company),
        says("l.a", "The river authority now counts 61 dead in Oru.", "figure", count=dead(61)),
        says("l.b", "Guards of the company hold the dam.", "control", actors=("a-company",)),
    )

    def figure(key: str, low: int, claimant: str, day: int, claim: str, **fields: object) -> Figure:
        given = {"part_of": None, "supersedes": None, "background": False, "event": "e-dam", **fields}
        return Figure(
            id=key, measure="killed", count=dead(low), who="people", place="p-oru", period=on, kind="total",
            claimant=claimant, claimant_text=claimant, said_on=date(2029, 5, day), claims=(claim,),
            known=Known(date(2029, 5, day), date(2029, 5, day)), **given,
        )  # type: ignore[arg-type]  # fmt: skip

    def event(key: str, kind: str, told: tuple[str, ...], against: tuple[str, ...] = (), **fields: object) -> Event:
        given = {"actors": (), "targets": (), "status": "reported", "origins": 1, **fields}
        return Event(
            id=key, kind=kind, plover=Plover(None, None), acled=Acled(None, None), place="p-oru", when=on,
            background=False, killed=None, injured=None, displaced=None, credibility=3, claims=told, against=against,
            known=Known(date(2029, 5, 5), date(2029, 5, 6)), **given,
        )  # type: ignore[arg-type]  # fmt: skip

    def actor(key: str, name: str, kind: str) -> Actor:
        return Actor(key, name, (), kind, None, ("d.a",), known=Known(date(2029, 5, 5), date(2029, 5, 9)))  # type: ignore[arg-type]

    oru = Place(
        "p-oru", "Oru", ("Öru",), "town", 4.0, 5.0, 6933, "ORU", "Lowland", None, ("w.a",), mentions=9, reports=5
    )
    figures = (
        figure("f-40", 40, "a-authority", 5, "w.c"),
        figure("f-25", 25, "a-company", 6, "d.b"),
        figure("f-61", 61, "a-authority", 9, "l.a", supersedes="f-40"),
    )
    return Picture(
        case="oru",
        as_of=None,
        made_by="vedette",
        coverage=Coverage(5, 3, date(2029, 5, 5), date(2029, 5, 9)),
        reports=reports,
        actors=(
            actor("a-company", "Power Company of Oru", "other"),
            actor("a-authority", "river authority", "monitor"),
        ),
        places=(oru,),
        claims=claims,
        events=(
            event("e-dam", "disaster", ("w.a", "c1.a", "c2.a"), object_text="the dam"),
            event("e-gates", "accusation", ("w.b", "c1.b", "c2.b"), ("d.a",), targets=("a-company",), status="contested"),
        ),
        control=(Control("p-oru", "a-company", None, "claimed", When.on(date(2029, 5, 9)), None, ("l.b",), (), known=Known(date(2029, 5, 9), date(2029, 5, 9))),),
        figures=figures,
        tolls=(
            PeriodToll("killed", "people", None, "case", When(date(2029, 5, 1), date(2029, 5, 9)), "flow", 25, 61, 61, "vedette", ("f-61", "f-25"), 2),
        ),
        relations=(Relation("a-authority", "sanctions", "a-company", None, ("d.a",), Known(date(2029, 5, 6), date(2029, 5, 6))),),
        disagreements=(
            Disagreement("d-gates", "whether the gates were open", "contradiction", (Position("Fishermen said that the gates were open.", ("w.b", "c1.b", "c2.b")), Position("The company denied it.", ("d.a",)))),
            Disagreement("d-dead", "number killed in Oru", "claimant", (Position("The authority gave 61.", ("l.a",)), Position("The company gave 25.", ("d.b",)))),
            Disagreement("d-grew", "number killed in Oru", "supersession", (Position("The authority gave 40.", ("w.c",)), Position("The authority gave 61.", ("l.a",)))),
        ),
    )  # fmt: skip

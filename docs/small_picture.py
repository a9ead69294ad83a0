"""A small picture of an invented war, from which the examples of the API's description are made."""

from __future__ import annotations

from datetime import date
from hashlib import sha256

from vedette.model.counts import Count
from vedette.model.pictures import (
    Acled,
    Actor,
    Control,
    Coverage,
    Disagreement,
    Event,
    Expectation,
    Figure,
    Known,
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
    Service,
    Story,
    TimelineLine,
    Toll,
)
from vedette.model.spans import Evidence
from vedette.model.when import When

MONDAY, TUESDAY = date(2031, 5, 5), date(2031, 5, 6)
TEXTS = {
    "r1": "The River League captured Odrin on Monday, residents said. Twelve people were killed, the mayor said. "
    '"We have no light and no water," the mayor, Lena Marsh, said. The army may return within days.',
    "r2": "The army denied that Odrin had fallen. Norvia backs the River League with arms, the army said.",
}
LEAGUE, TIE = ("a1",), ("a3", "a1")
SPEAKERS = {"the army": "a2", "The army": "a2", "Lena Marsh": "a4"}
TOLD = Known(MONDAY, TUESDAY)


def small_picture() -> Picture:
    """Return the picture of two reports on the fall of a town, and on who denies it."""
    return Picture(
        "odrin",
        "2031-05-06T23:59:59Z",
        "vedette",
        Coverage(2, 2, MONDAY, TUESDAY, outlets=2),
        reports=(_report("r1", "The Valley Wire", MONDAY), _report("r2", "State Radio", TUESDAY)),
        actors=(
            Actor("a1", "River League", ("the League",), "armed group", "CVD", ("c1",), (), 3, 2, TOLD),
            Actor("a2", "Costa Verde army", ("the army",), "state forces", "CVD", ("c4",), (), 3, 2, TOLD),
            Actor("a3", "Norvia", (), "state", "NRV", ("c5",), mentions=1, reports=1, known=Known(TUESDAY, TUESDAY)),
            Actor("a4", "Lena Marsh", (), "person", "CVD", ("c2",), ("mayor of Odrin",), 1, 1, Known(MONDAY, MONDAY)),
        ),
        places=(
            Place("p1", "Odrin", (), "town", 12.5, -61.4, 4000, "CVD", "River province", None, ("c1",), 3, 2, TOLD),
        ),
        claims=_claims(),
        events=(
            Event(
                "e1", "capture", Plover("COERCE", "seize"), Acled("Battles", "Non-state actor overtakes territory"),
                ("a1",), (), "p1", When.on(MONDAY), False, Toll(12, 12, 12, figures=("f1",)), None, None, "contested",
                3, 1, ("c1",), ("c4",), known=TOLD,
            ),
        ),
        control=(Control("p1", "a1", None, "contested", When.on(MONDAY), None, ("c1",), ("c4",), known=TOLD),),
        figures=(
            Figure(
                "f1", "killed", Count(12, 12, "exactly", "people", "killed"), None, "p1", When.on(MONDAY), "flow", "a4",
                None, MONDAY, None, None, False, "e1", ("c2",), known=Known(MONDAY, MONDAY),
            ),
        ),
        tolls=(
            PeriodToll(
                "killed", "people", None, "case", When(MONDAY, TUESDAY, "day"), "flow", 12, 12, 12, "vedette", ("f1",),
                1, known=Known(MONDAY, MONDAY),
            ),
        ),
        quotes=(
            PicturedQuote(
                "a4", "Lena Marsh", "mayor", "We have no light and no water",
                _evidence("r1", "We have no light and no water"), MONDAY, Known(MONDAY, MONDAY),
            ),
        ),
        relations=(Relation("a3", "backs", "a1", None, ("c5",), Known(TUESDAY, TUESDAY)),),
        services=(Service("p1", "power", "disrupted", None, ("c3",), Known(MONDAY, MONDAY)),),
        disagreements=(
            Disagreement(
                "d1", "Who holds Odrin", "contradiction",
                (Position("The River League captured it", ("c1",)), Position("The army denies it", ("c4",))), TOLD,
            ),
        ),
        expectations=(Expectation("The army may return within days.", ("c6",), Known(MONDAY, MONDAY)),),
        timeline=(TimelineLine(MONDAY, "The River League captured Odrin.", 1.0, ("c1",)),),
        stories=(Story("s1", "The fall of Odrin", ("r1", "r2"), "e1"),),
    )  # fmt: skip


def _report(key: str, outlet: str, day: date) -> PicturedReport:
    text = TEXTS[key]
    digest = sha256(text.encode()).hexdigest()
    title = text.split(",")[0].split(".")[0]
    return PicturedReport(
        key, f"{key}.txt", None, title, outlet, day, "option", "en", digest, key, "F", 1.0, text
    )  # fmt: skip


def _claims() -> tuple[PicturedClaim, ...]:
    return (
        _claim(
            "c1", "capture", "r1", "The River League captured Odrin on Monday, residents said.", "residents", ("a1",)
        ),
        _claim("c2", "figure", "r1", "Twelve people were killed, the mayor said.", "the mayor"),
        _claim("c3", "service", "r1", '"We have no light and no water," the mayor, Lena Marsh, said.', "Lena Marsh"),
        _claim("c4", "capture", "r2", "The army denied that Odrin had fallen.", "The army", LEAGUE, denied=True),
        _claim(
            "c5", "backs", "r2", "Norvia backs the River League with arms, the army said.", "the army", tie=("a3", "a1")
        ),
        _claim("c6", "expectation", "r1", "The army may return within days.", None, ("a2",)),
    )


def _claim(  # noqa: PLR0913 - a claim in one line
    key: str,
    kind: str,
    report: str,
    text: str,
    speaker: str | None,
    actors: tuple[str, ...] = (),
    *,
    denied: bool = False,
    tie: tuple[str, str] | tuple[None, None] = (None, None),
) -> PicturedClaim:
    said = (
        (Said({"the army": "a2", "The army": "a2", "Lena Marsh": "a4"}.get(speaker), speaker, None),) if speaker else ()
    )
    told = Known(MONDAY, MONDAY) if report == "r1" else Known(TUESDAY, TUESDAY)
    place = None if tie[0] else "p1"
    modality = "expected" if kind == "expectation" else "claimed" if speaker and "army" in speaker else "said"
    return PicturedClaim(
        key, kind, report, said, modality, "denied" if denied else "yes", False, actors, (), place, When.on(MONDAY),
        Count(12, 12, "exactly", "people", "killed") if kind == "figure" else None, (_evidence(report, text),),
        source=tie[0], goal=tie[1], known=told,
    )  # fmt: skip


def _evidence(report: str, text: str) -> Evidence:
    start = TEXTS[report].index(text)
    return Evidence(report, start, start + len(text), text)

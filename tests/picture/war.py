"""An invented small war, told by five reports, as records: Costa Verde's army against the Blue Front round Port Amar.

The third report is a copy of the first. The fourth denies; the fifth comes a day later with a larger toll.
"""

from datetime import date
from typing import Any

from vedette.model.claims import Claim, Party, Quote, Report, Site, Speaker
from vedette.model.counts import Count
from vedette.model.documents import Document
from vedette.model.spans import Evidence
from vedette.model.when import When

WIRE = (
    "Blue Front rebels seized the port city of Port Amar on Tuesday after two days of fighting, officials said. "
    "At least 12 civilians were killed in the assault, the Amar Observatory said. "
    "The army of Costa Verde withdrew from the city in what it called a planned redeployment. "
    "The Blue Front, led by Ana Ruiz, may now march on Villa Nueva, the capital. "
    "Residents spoke of burning depots along the quay and of ships that left the harbour in the night without lights."
)
SECOND = (
    "The BF captured Port Amar this week, forcing the army to flee in disarray. "
    "Villa Nueva remains in the hands of the government. Some 4,000 people have been displaced, the UN said."
)
DENIAL = "The army denied that Port Amar had fallen. Its spokesman said that soldiers still hold the port."
LATER = (
    "The Amar Observatory said that at least 30 civilians were killed when the Blue Front took Port Amar. "
    "Ms Ruiz said: “The sea is ours.” The UN put the displaced at 9,000."
)


class Teller:
    """Builds one report: parties and sites by name, claims by the words that say them."""

    def __init__(
        self, key: str, text: str, day: date | None, *, outlet: str = "Outlet", title: str | None = None
    ) -> None:
        self.key, self.text = key, text
        self.document = Document(
            id=key,
            input=f"{key}.txt",
            text=text,
            sha256=key.ljust(64, "0"),
            title=title,
            outlet=outlet,
            published=day,
            language="en",
        )
        self.parties: list[Party] = []
        self.sites: list[Site] = []
        self.claims: list[Claim] = []
        self.quotes: list[Quote] = []

    def party(self, name: str, kind: Any, *surfaces: str, **fields: Any) -> "Teller":
        self.parties.append(Party(self.key, name, kind, surfaces=surfaces or (name,), mentions=2, **fields))
        return self

    def site(self, name: str, kind: Any = "town", **fields: Any) -> "Teller":
        self.sites.append(Site(self.key, name, kind, surfaces=(name,), mentions=1, **fields))
        return self

    def evidence(self, words: str) -> Evidence:
        at = self.text.index(words)
        return Evidence(self.key, at, at + len(words), words)

    def says(self, kind: str, words: str, **fields: Any) -> str:
        key = f"c{self.key}{len(self.claims)}"
        given = {"when": When(), **fields}
        self.claims.append(Claim(key, kind, self.key, (self.evidence(words),), **given))
        return key

    def report(self, main: str | None = None) -> Report:
        return Report(
            self.document, 0.9, tuple(self.parties), tuple(self.sites), tuple(self.claims), tuple(self.quotes), main
        )


PORT = {"lat": 4.1, "lon": -52.3, "country": "CVD", "gazetteer_id": "geonames:1"}
MONDAY, TUESDAY, WEDNESDAY, THURSDAY = (date(2031, 3, d) for d in (3, 4, 5, 6))


def wire(key: str = "r1", text: str = WIRE, outlet: str = "Wire") -> Report:
    t = Teller(key, text, WEDNESDAY, outlet=outlet, title="Rebels take port")
    t.party("Blue Front", "armed group", "Blue Front", "BF", country="CVD").party(
        "army of Costa Verde", "state forces", country="CVD"
    )
    t.party("Ana Ruiz", "person", of="Blue Front", roles=("leader",)).party("Amar Observatory", "monitor")
    t.site("Port Amar", **PORT).site("Villa Nueva", lat=4.9, lon=-52.9, country="CVD", gazetteer_id="geonames:2")
    taken = t.says(
        "capture",
        "Blue Front rebels seized the port city of Port Amar on Tuesday",
        actors=("Blue Front",),
        targets=("army of Costa Verde",),
        place="Port Amar",
        when=When.on(TUESDAY),
        object_text="the port city of Port Amar",
    )
    t.says(
        "figure",
        "At least 12 civilians were killed in the assault, the Amar Observatory said",
        place="Port Amar",
        count=Count(12, None, "at least", measure="killed", who="civilians"),
        about=taken,
        when=When.on(TUESDAY),
        said_by=(Speaker("Amar Observatory", "the Amar Observatory"),),
        modality="said",
    )
    t.says(
        "withdrawal",
        "The army of Costa Verde withdrew from the city in what it called a planned redeployment",
        actors=("army of Costa Verde",),
        place="Port Amar",
        when=When.before(WEDNESDAY),
        trigger=t.evidence("redeployment"),
    )
    t.says("leads", "The Blue Front, led by Ana Ruiz", source="Ana Ruiz", goal="Blue Front")
    t.says(
        "advance",
        "The Blue Front, led by Ana Ruiz, may now march on Villa Nueva, the capital",
        actors=("Blue Front",),
        place="Villa Nueva",
        modality="expected",
    )
    return t.report(taken)


def copy() -> Report:
    return wire("r3", "VILLA NUEVA – " + WIRE + " More follows.", "Courier")


def second() -> Report:
    t = Teller("r2", SECOND, THURSDAY, outlet="Gazette")
    t.party("Blue Front", "armed group", "BF", country="CVD").party(
        "Costa Verde army", "state forces", "the army", country="CVD"
    )
    t.party("Costa Verde government", "state", "the government", country="CVD").party(
        "United Nations", "international organisation", "UN"
    )
    t.site("Port Amar", **PORT).site("Villa Nueva", gazetteer_id="geonames:2", lat=4.9, lon=-52.9, country="CVD")
    t.site("Costa Verde", "country", country="CVD")
    taken = t.says(
        "capture",
        "The BF captured Port Amar this week",
        actors=("Blue Front",),
        place="Port Amar",
        when=When(date(2031, 3, 3), date(2031, 3, 9), "week"),
    )
    t.says(
        "withdrawal",
        "forcing the army to flee in disarray",
        actors=("Costa Verde army",),
        place="Port Amar",
        trigger=t.evidence("flee"),
        when=When(date(2031, 3, 3), date(2031, 3, 9), "week"),
    )
    t.says(
        "control",
        "Villa Nueva remains in the hands of the government",
        actors=("Costa Verde government",),
        place="Villa Nueva",
    )
    t.says(
        "figure",
        "Some 4,000 people have been displaced, the UN said",
        modality="said",
        count=Count(4000, 4000, "about", measure="displaced", who="people"),
        said_by=(Speaker("United Nations", "the UN"),),
    )
    return t.report(taken)


def denial() -> Report:
    t = Teller("r4", DENIAL, THURSDAY, outlet="State Radio")
    t.party("Costa Verde army", "state forces", country="CVD").site("Port Amar", **PORT)
    t.says(
        "capture",
        "The army denied that Port Amar had fallen",
        place="Port Amar",
        targets=("Costa Verde army",),
        polarity="denied",
        modality="claimed",
        said_by=(Speaker("Costa Verde army", "The army"),),
    )
    return t.report()


def later() -> Report:
    t = Teller("r5", LATER, date(2031, 3, 7), outlet="Tribune")
    t.party("Blue Front", "armed group", country="CVD").party("Amar Observatory", "monitor").party(
        "Ruiz", "person", "Ms Ruiz"
    )
    t.party("UN", "international organisation", "UN").site("Port Amar", **PORT)
    taken = t.says("capture", "the Blue Front took Port Amar", actors=("Blue Front",), place="Port Amar")
    t.says(
        "figure",
        "at least 30 civilians were killed",
        count=Count(30, None, "at least", measure="killed", who="civilians"),
        place="Port Amar",
        about=taken,
        said_by=(Speaker("Amar Observatory", "The Amar Observatory"),),
        modality="said",
    )
    t.says(
        "figure",
        "The UN put the displaced at 9,000",
        count=Count(9000, 9000, measure="displaced", who=None),
        said_by=(Speaker("UN", "The UN"),),
        modality="said",
    )
    words = "The sea is ours."
    t.quotes.append(Quote("Ruiz", "Ms Ruiz", None, words, t.evidence(words), None))
    return t.report(taken)


def the_war() -> list[Report]:
    return [wire(), second(), copy(), denial(), later()]

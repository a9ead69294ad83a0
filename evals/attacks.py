"""How well the main incident of a whole article is read: who, whom, where and when, with HRDsAttack.

An article goes through the documents room as a page with its title and its day, as the product would open it. What is
measured is the report's main claim with the claims of the same incident: the country, region and town of its place, the
year, month and day of its time, the kind of its actor as the type of perpetrator, the persons among its targets as
victims, its kinds as types of violation.

A field is scored as the publication scores it: the share of articles for which it is right. As empty fields are many,
the share is taken twice: over the articles whose annotator names the field, and (``… or none``) over all articles,
where to leave open what the annotator left open is right. Sets (violation types, victims' names) are scored by F1,
over all harm that the report tells of; a place without a country of its own takes that of most of the report's places.
"""

from __future__ import annotations

import html
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from evals.ability import Ability, Metric, part
from vedette.claims import report_of
from vedette.claims.crimes import is_for_a_crime
from vedette.claims.incident import incident_of
from vedette.documents import open_capture
from vedette.knowledge.actor_words import office_words
from vedette.knowledge.countries import country_named, country_of_demonym
from vedette.model.claims import Claim, Party, Report, Site
from vedette.model.documents import Capture, Document, Label
from vedette.model.words import UNREAL
from vedette.reading.room import ReadingRoom

PARTS = ("train", "dev")
EMPTY = frozenset({"", "none", "unknown", "n/a", "null", "nan", "insufficient info", "insufficient information"})
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
KILLING = re.compile(r"\b(?:kill\w*|murder\w*|assassinat\w*|dead|died|executed|massacre\w*|beheaded|lynched|slain)\b")
STATE, PERMITTED, UNPERMITTED, PRIVATE, REGIONAL = (
    "state actor",
    "other actors with permissions",
    "other actors without permissions",
    "other non-state actors",
    "regional orgs",
)
PERPETRATORS = {
    "state": STATE,
    "state forces": STATE,
    "militia": PERMITTED,
    "armed group": UNPERMITTED,
    "person": UNPERMITTED,
    "community": UNPERMITTED,
    "civilians": UNPERMITTED,
    "international organisation": REGIONAL,
    "ngo": PRIVATE,
    "media": PRIVATE,
    "other": PRIVATE,
}
"""The kinds of actor of this project, by the research data's types of perpetrator.

"With permission" is a force that a state lets act for it: of this project's kinds a militia. An unnamed or private
person who attacks is taken for an actor without permission.
"""
VIOLATIONS = {"arrest": "arbitrary detention", "abduction": "kidnapping", "torture": "torture"}
HARM = frozenset(
    {
        "attack", "bombing", "execution", "shelling", "air strike", "drone strike", "clash", "suicide bombing",
        "grenade attack", "chemical attack", "riot",
    }
)  # fmt: skip

OFFICE = re.compile(
    r"\b(?:president|minister|premier|chancellor|dictator|ruler|king|governor|mayor|prosecutor|judge|magistrate|police|"
    r"officers?|soldiers?|general|colonel|commander|warden|guards?|secretary|official)\b"
)
"""Words for the office of one who acts for a state."""
BY_THE_STATE = frozenset(
    {"arrest", "deportation", "execution", "torture", "prisoner release", "emergency decree", "curfew"}
)
"""Kinds that only a state does, where nobody is named as their doer."""
HELD = frozenset({"convict", "free people", "free prisoners", "free from prison", "set free"})
"""Ways to tell that somebody was held, by the name of the frame."""
PARTS_OF = {"HKG": "CHN", "MAC": "CHN"}
"""Lands with a code of their own that the annotators count to another country, or to both."""
UNITED_KINGDOM = frozenset({"england", "scotland", "wales", "northern ireland", "great britain", "britain"})
CITY_STATES = frozenset({"HKG", "MAC", "SGP", "MCO", "VAT", "GIB"})


ABILITY = Ability(
    ("hrdsattack",),
    {"HRDsAttack": "399 articles"},
    {
        "country": Metric("HRDsAttack", "country, where named", "0.66 T5-large, official test"),
        "region": Metric("HRDsAttack", "region, where named", "0.03 T5-large, official test"),
        "city": Metric("HRDsAttack", "city, where named", "0.23 T5-large, official test"),
        "year": Metric("HRDsAttack", "year, where named", "0.50 T5-large, official test"),
        "month": Metric("HRDsAttack", "month, where named", "0.33 T5-large, official test"),
        "day": Metric("HRDsAttack", "day, where named", "0.14 T5-large, official test"),
        "perpetrator": Metric("HRDsAttack", "type of perpetrator, where one is mentioned", "0.62 T5-large, test"),
        "perpetrator mention": Metric("HRDsAttack", "F1, a perpetrator is mentioned", "0.968 T5-large, test"),
        "victims": Metric("HRDsAttack", "F1, victims' names, exact", "0.474 T5-large, official test"),
        "victims fuzzy": Metric("HRDsAttack", "F1, victims' names, one within the other", "0.512 T5-large, test"),
        "violations": Metric("HRDsAttack", "F1, types of violation", "0.714 T5-large, official test"),
        **{f"{name} or none": part("HRDsAttack", f"{name}, all articles, none where none")
           for name in ("country", "region", "city", "year", "month", "day", "perpetrator")},
    },
)  # fmt: skip
"""What is measured here, and how it is called in the table."""


@dataclass(frozen=True)
class Article:
    """One article, opened, with what its annotator found."""

    document: Document
    gold: dict[str, Any]


@dataclass(frozen=True)
class Answer:
    """The fields of one article, normalised; None is open."""

    country: str | None = None
    region: str | None = None
    city: tuple[str, ...] = ()
    year: int | None = None
    month: int | None = None
    day: int | None = None
    perpetrator: str | None = None
    mentioned: bool = False
    violations: frozenset[str] = frozenset()
    victims: tuple[str, ...] = ()


FIELDS = ("country", "region", "city", "year", "month", "day", "perpetrator")


def measure(bench: Path) -> dict[str, float]:
    """Return the share of articles right by field, and F1 of the sets."""
    scores = Scores()
    articles_ = [a for name in PARTS for a in articles(bench, name)]
    for article, reading in zip(articles_, ReadingRoom().read_all(a.document for a in articles_), strict=True):
        scores.add(gold_answer(article.gold), read_answer(report_of(reading)))
    return scores.figures()


def articles(bench: Path, name: str) -> list[Article]:
    """Return the articles of one part, each opened as a page with its title and its day."""
    rows = json.loads((bench / f"hrdsattack/{name}.json").read_text(encoding="utf-8"))
    return [found for n, row in enumerate(rows) if (found := _article(row, f"{name}{n}")) is not None]


def _article(row: dict[str, Any], name: str) -> Article | None:
    sample = row["sample"]
    title, body = sample["Input.title"] or "", sample["Input.article_interface"] or ""
    day = date.fromisoformat(sample["Input.publish_date"][:10]) if sample["Input.publish_date"] else None
    page = (
        f"<html><head><title>{html.escape(title)}</title></head>"
        f"<body><article><h1>{html.escape(title)}</h1>{body}</article></body></html>"
    )
    label = Label(published=day, title=title or None, id=name)
    opened = open_capture(Capture(name, page.encode(), "text/html", label), language="en")
    if not isinstance(opened, Document):
        opened = Document(name, name, title, "0" * 64)  # an article that is not opened counts as one read wrongly
    return Article(opened, row["annotations"][0]["annotation"])


def gold_answer(gold: dict[str, Any]) -> Answer:
    """Return what the annotator found, with names and numbers brought to one form."""
    city = _text(gold["city"])
    return Answer(
        country=_country(gold["country"]),
        region=_region(gold["region"]),
        city=(_folded(city),) if city else (),
        year=_number(gold["year"]),
        month=_month(gold["month"]),
        day=_number(gold["date"]),
        perpetrator=_text(gold["perpetrator_type"]) if gold["perpetrator_mention"] else None,
        mentioned=bool(gold["perpetrator_mention"]),
        violations=frozenset(v for v in gold["violation_types"] or () if v and v != "unknown"),
        victims=tuple(dict.fromkeys(n for v in gold["victims"] or () if (n := _text(v["victim_name"])))),
    )


def read_answer(report: Report) -> Answer:
    """Return the same fields from the report's main claim and the claims of its incident."""
    incident = incident_of(report)
    if incident is None:
        return Answer()
    site = next((s for s in report.sites if s.name == incident.main.place), None)
    when = incident.main.when
    parties = {party.name: party for party in report.parties}
    actors = [parties[name] for name in incident.main.actors if name in parties]
    is_town = site is not None and (site.kind in ("town", "district") or site.country in CITY_STATES)
    city = (site.name, *site.surfaces) if site is not None and is_town else ()
    return Answer(
        country=land_of(report, site),
        region=_region(site.name if site and site.kind == "province" else site.admin1) if site else None,
        city=tuple(_folded(c) for c in city),
        year=when.start.year if when.start and when.end and when.start.year == when.end.year else None,
        month=when.start.month if when.start and when.precision in ("day", "week", "month") else None,
        day=when.start.day if when.start and when.precision == "day" else None,
        perpetrator=perpetrator_of(incident.main, told(report), parties),
        mentioned=bool(actors) or incident.main.kind in HARM | set(VIOLATIONS),
        violations=violations_of(told(report)),
        victims=victims_of(told(report), parties),
    )


def perpetrator_of(main: Claim, claims: Iterable[Claim], parties: dict[str, Party]) -> str | None:
    """Return the type of the one who did the main claim, else of most of those who did the harm that the report tells.

    Where nobody is named at all, an arrest is the state's and so is torture, as its definition in law has it; another
    harm was done by somebody without permission.
    """
    harm = list(claims)
    held = {name for c in harm if is_for_a_crime(c) for name in c.targets}
    if main.kind == "arrest" and any(held & set(c.actors) for c in harm if c.kind not in BY_THE_STATE):
        return UNPERMITTED  # an arrest for a crime that the report tells
    if main in harm and (own := _type_of(main, parties)):
        return own
    types = Counter(found for claim in harm if (found := _type_of(claim, parties)))
    if types and main.kind not in BY_THE_STATE:
        return types.most_common(1)[0][0]
    if main.kind in BY_THE_STATE:
        return STATE
    return UNPERMITTED if main in harm else _type_of(main, parties)


def _type_of(claim: Claim, parties: dict[str, Party]) -> str | None:
    actor = next((parties[name] for name in claim.actors if name in parties), None)
    if actor is None:
        return None
    if claim.kind in BY_THE_STATE and actor.kind != "armed group":
        return STATE
    if actor.kind == "person" and _serves_a_state(actor, parties):
        return STATE
    return PERPETRATORS[actor.kind]


def _serves_a_state(person: Party, parties: dict[str, Party]) -> bool:
    """Return whether a person has an office of a state, or is told to belong to one or to its forces."""
    over = parties.get(person.of or "")
    if over is not None and over.kind in ("state", "state forces"):
        return True
    return any(
        OFFICE.search(words.lower()) for words in (*person.roles, person.name if person.name[:1].islower() else "")
    )


def told(report: Report) -> list[Claim]:
    """Return the claims of harm done to somebody that the report makes, history included: the annotators list it too.

    Who is convicted or set free has been held.
    """
    return [
        c
        for c in report.claims
        if (c.kind in HARM | set(VIOLATIONS) or c.found_by in HELD) and c.modality not in UNREAL and c.polarity == "yes"
    ]


def violations_of(claims: Iterable[Claim]) -> frozenset[str]:
    """Return the types of violation that claims of harm tell of; harm that no type names is "other"."""
    found = set()
    for claim in claims:
        if claim.found_by in HELD:
            found.add("arbitrary detention")
        elif claim.kind in VIOLATIONS:
            found.add(VIOLATIONS[claim.kind])
        elif any(KILLING.search(e.text.lower()) for e in claim.evidence):
            found.add("killing")
        else:
            found.add("other")
    return frozenset(found or {"other"})


def victims_of(claims: Iterable[Claim], parties: dict[str, Party]) -> tuple[str, ...]:
    """Return the persons among the targets that have a name of their own."""
    names = dict.fromkeys(name for claim in claims for name in claim.targets if name in parties)
    return tuple(n for n in names if parties[n].kind == "person" and parties[n].surfaces and _is_a_name(n))


def _is_a_name(words: str) -> bool:
    """Return whether a person is called by a name rather than by an office: "Party leader", "Iranian journalist"."""
    first, last = words.split()[0], words.split()[-1]
    return first[:1].isupper() and not last.islower() and last.lower().strip(".") not in office_words().offices


def land_of(report: Report, site: Site | None) -> str | None:
    """Return the country of the site, else the one that most of the report's places lie in."""
    if site is not None and site.country:
        return PARTS_OF.get(site.country, site.country)
    lands: Counter[str] = Counter()
    for other in report.sites:
        if other.country:
            lands[PARTS_OF.get(other.country, other.country)] += other.mentions
    return lands.most_common(1)[0][0] if lands else None


@dataclass
class Scores:
    """Running counts over articles."""

    right: dict[str, int] = field(default_factory=dict)
    named: dict[str, int] = field(default_factory=dict)
    right_or_none: dict[str, int] = field(default_factory=dict)
    articles: int = 0
    sets: dict[str, list[int]] = field(default_factory=dict)

    def add(self, gold: Answer, read: Answer) -> None:
        """Count one article."""
        self.articles += 1
        for name in FIELDS:
            hit = same(name, gold, read)
            named = bool(getattr(gold, name))
            self.named[name] = self.named.get(name, 0) + named
            self.right[name] = self.right.get(name, 0) + (named and hit)
            self.right_or_none[name] = self.right_or_none.get(name, 0) + hit
        self._set("perpetrator mention", gold.mentioned, read.mentioned, gold.mentioned and read.mentioned)
        self._set("violations", len(gold.violations), len(read.violations), len(gold.violations & read.violations))
        for name, alike in (("victims", _equal), ("victims fuzzy", _within)):
            self._set(name, len(gold.victims), len(read.victims), _matched(gold.victims, read.victims, alike))

    def _set(self, name: str, wanted: int, given: int, right: int) -> None:
        counts = self.sets.setdefault(name, [0, 0, 0])
        for n, value in enumerate((wanted, given, right)):
            counts[n] += value

    def figures(self) -> dict[str, float]:
        """Return the figures by metric."""
        found = {name: self.right[name] / max(self.named[name], 1) for name in FIELDS}
        found |= {f"{name} or none": self.right_or_none[name] / max(self.articles, 1) for name in FIELDS}
        for name, (wanted, given, right) in self.sets.items():
            found[name] = 2 * right / max(wanted + given, 1)
        return found


def same(name: str, gold: Answer, read: Answer) -> bool:
    """Return whether one field is right; a city is right under any of its spellings in the article."""
    left, right = getattr(gold, name), getattr(read, name)
    if name == "city":
        return bool(set(left) & set(right)) or (not left and not right)
    return bool(left == right)


def _matched(gold: Sequence[str], read: Sequence[str], alike: Any) -> int:
    """Return how many names have a partner of their own on the other side."""
    free = list(read)
    right = 0
    for name in gold:
        partner = next((other for other in free if alike(name, other)), None)
        if partner is not None:
            free.remove(partner)
            right += 1
    return right


def _equal(left: str, right: str) -> bool:
    return _folded(left) == _folded(right)


def _within(left: str, right: str) -> bool:
    a, b = set(_folded(left).split()), set(_folded(right).split())
    return bool(a and b) and (a <= b or b <= a)


def _text(value: Any) -> str | None:
    text = " ".join(str(value).split()) if value is not None else ""
    return None if text.lower() in EMPTY else text


def _folded(text: str) -> str:
    import unicodedata

    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(re.sub(r"[^\w\s]", " ", plain.casefold()).split())


def _country(value: Any) -> str | None:
    text = _text(value)
    if text is None:
        return None
    if text.casefold() in UNITED_KINGDOM:
        return "GBR"
    found = country_named(text) or country_of_demonym(text)
    return PARTS_OF.get(found.iso3, found.iso3) if found else text.casefold()


def _region(value: Any) -> str | None:
    text = _text(value)
    if text is None:
        return None
    return re.sub(r"\b(?:state|province|region|governorate|county|oblast|prefecture)\b", "", _folded(text)).strip()


def _number(value: Any) -> int | None:
    found = re.match(r"\d+", str(value)) if value is not None else None
    return int(found[0]) if found else None


def _month(value: Any) -> int | None:
    text = _text(value)
    if text is None:
        return None
    if found := re.match(r"\d+", text):
        return int(found[0])
    return MONTHS.index(text[:3].lower()) + 1 if text[:3].lower() in MONTHS else None


def by_article(bench: Path, names: Iterable[str] = PARTS) -> Iterator[tuple[Article, Answer, Answer, Report]]:
    """Yield each article with what is wanted, what is read and the report, for a look at the faults."""
    found = [a for name in names for a in articles(bench, name)]
    for article, reading in zip(found, ReadingRoom().read_all(a.document for a in found), strict=True):
        report = report_of(reading)
        yield article, gold_answer(article.gold), read_answer(report), report

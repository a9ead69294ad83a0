"""Scoring a picture against a gold file: which of the facts that a careful reader finds does the picture hold?

A gold file (``gold.yaml`` beside its reports) lists facts by kind. A fact is held when some record of the picture says
it: an event of the kind, at the place, with the actor, on a day that overlaps, told by one of its reports. Names are
compared without case, accents and marks, through the aliases of both sides. An item may allow other answers in
``or_holder``, ``or_actor`` and ``or_kind``. Recall is facts held over facts listed; numbers that have no place in the
ledger of victims and stand there all the same each count as one fact missed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Item = Mapping[str, Any]
LEDGER = frozenset(
    {"killed", "injured", "missing", "detained", "abducted", "displaced", "returned", "evacuated", "in_need"}
)
FRIENDLY = frozenset({"supports", "backs", "allied with", "fights alongside", "leads", "part of", "member of"})
MUTUAL = frozenset({"fights", "fights alongside", "allied with", "mediates"})
NEAR_KM = 25.0
OPENING = 20
"""Characters of a quotation's opening that are compared: reports cut and mend what follows."""


@dataclass(frozen=True)
class Tally:
    """How many gold facts of one kind the picture holds, and which it lacks."""

    kind: str
    held: int
    listed: int
    missed: tuple[Item, ...] = field(default=(), compare=False)


def plain(text: object) -> str:
    """Return ``text`` as letters and digits of ASCII in lower case, single blanks between, no leading article."""
    ascii_only = unicodedata.normalize("NFKD", str(text or "")).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", " ", ascii_only).strip().removeprefix("the ").strip()


def names_of(record: Item) -> set[str]:
    """Return the name and aliases of an actor or a place, plain."""
    return {plain(name) for name in (record.get("name"), *(record.get("aliases") or ())) if name}


class Gold:
    """A gold file, with the aliases of its actors and places."""

    def __init__(self, facts: Item) -> None:
        self.facts = facts
        self._aliases: dict[str, set[str]] = {}
        for record in (*self.list("actors"), *self.list("places")):
            for name in names_of(record):
                self._aliases.setdefault(name, set()).update(names_of(record))

    def list(self, kind: str) -> Sequence[Any]:
        """Return the facts of one kind; none where the file lists none."""
        return self.facts.get(kind) or ()

    def same(self, named: object) -> set[str]:
        """Return every plain name of what ``named`` names; alternatives are a list, or parted by ``;`` or a bracket."""
        found: set[str] = set()
        for one in named if isinstance(named, list) else [named]:
            for part in re.split(r";| \(", str(one)):
                found |= self._aliases.get(plain(part), {plain(part)})
        return found

    def with_events(self, events: Sequence[Item]) -> Gold:
        """Return a gold that lists these events alone and knows the same names."""
        other = Gold({"events": list(events)})
        other._aliases = self._aliases
        return other


class Held:
    """A picture file (``vedette.picture/1``) with its ids turned into names."""

    def __init__(self, picture: Item) -> None:
        self.picture = picture
        self.actors = {actor["id"]: names_of(actor) for actor in self.list("actors")}
        self.places = {place["id"]: names_of(place) for place in self.list("places")}
        self.claims = {claim["id"]: claim for claim in self.list("claims")}
        self.reports = {r["id"]: Path(r.get("input") or r.get("url") or r["id"]).stem for r in self.list("reports")}

    def list(self, kind: str) -> Sequence[Item]:
        """Return the records of one kind."""
        return self.picture.get(kind) or ()

    def parties(self, record: Item, *fields: str) -> set[str]:
        """Return the plain names of the actors that stand in ``fields`` of ``record``."""
        found: set[str] = set()
        for key in fields:
            value = record.get(key)
            for one in value if isinstance(value, list) else [value]:
                if one is not None:
                    found |= self.actors.get(one, {plain(one)})
        return found

    def place(self, record: Item) -> set[str]:
        """Return the plain names of the place of ``record``."""
        place = record.get("place")
        return self.places.get(place, {plain(place)}) if place else set()

    def told_by(self, record: Item) -> set[str]:
        """Return the file stems of the reports behind the claims of ``record``."""
        claims = (self.claims[claim] for claim in record.get("claims", ()) if claim in self.claims)
        return {self.reports.get(claim["report"], claim["report"]) for claim in claims}


def score(picture: Item, gold: Gold) -> tuple[Tally, ...]:
    """Return a tally for each kind of fact that ``gold`` lists."""
    held = Held(picture)
    merged = [group for group in gold.list("same_thing") if all("(" not in str(name) for name in group)]
    counted = [f for f in gold.list("figures") if f["kind"] in LEDGER]
    asked: list[tuple[str, Sequence[Any], Callable[[Any], bool]]] = [
        ("actors", gold.list("actors"), lambda a: any(names & names_of(a) for names in held.actors.values())),
        ("names of one thing held as one", merged, lambda group: _held_as_one(held, group)),
        ("places within 25 km", gold.list("places"), lambda p: _placed(held, p)),
        ("control", gold.list("control"), lambda c: _controlled(held, gold, c)),
        ("events", gold.list("events"), lambda e: _happened(held, gold, e)),
        ("figures", counted, lambda f: _figured(held, gold, f)),
        ("quotes with their speaker", gold.list("quotes"), lambda q: _quoted(held, gold, q)),
        ("relations", gold.list("relations"), lambda r: _tied(held, gold, r)),
    ]
    tallies = [_tally(kind, items, test) for kind, items, test in asked if items]
    if wrong := _wrongly_counted(held, gold, counted):
        tallies.append(Tally("numbers wrongly in the ledger", 0, len(wrong), tuple(wrong)))
    return tuple(tallies)


def recall(tallies: Iterable[Tally]) -> float:
    """Return the facts held over the facts listed, of all kinds together."""
    held, listed = (sum(x) for x in zip(*((t.held, t.listed) for t in tallies), strict=True))
    return held / max(listed, 1)


def background_as_news(picture: Item, gold: Gold) -> Tally:
    """Return how many events of the past the picture tells as news: ``held`` should be none."""
    news = {**picture, "events": [e for e in picture.get("events", ()) if not e.get("background")]}
    past = [{"in": [], **e} for e in gold.list("background_events") if isinstance(e, dict) and e.get("kind")]
    held = Held(news)
    told = [event for event in past if _happened(held, gold.with_events([event]), event)]
    return Tally("background told as news", len(told), len(past), tuple(told))


def _tally(kind: str, items: Sequence[Any], test: Callable[[Any], bool]) -> Tally:
    missed = tuple(item for item in items if not test(item))
    return Tally(kind, len(items) - len(missed), len(items), missed)


def _held_as_one(held: Held, group: Iterable[str]) -> bool:
    wanted = {plain(name) for name in group}
    return any(wanted <= names for names in (*held.actors.values(), *held.places.values()))


def _placed(held: Held, place: Item) -> bool:
    for record in held.list("places"):
        if names_of(record) & names_of(place) and record.get("lat") is not None:
            # A degree is 111 km north to south, and 93 km west to east at the latitude of the first case.
            north, east = (record["lat"] - place["lat"]) * 111, (record["lon"] - place["lon"]) * 93
            if (north**2 + east**2) ** 0.5 <= NEAR_KM:
                return True
    return False


def _controlled(held: Held, gold: Gold, fact: Item) -> bool:
    here = [r for r in held.list("control") if held.place(r) & gold.same(fact["place"])]
    for record in here:
        if record.get("until"):
            continue
        right = bool(held.parties(record, "holder") & gold.same([fact["holder"], *_others(fact, "or_holder")]))
        if "threatened" in fact["status"]:
            return right
        if right and _overlap(record.get("since"), fact.get("when")):
            return record.get("status") != "assessed" if "claimed" in fact["status"] else True
    # A place that is only threatened keeps its holder, who need not be written down.
    return "threatened" in fact["status"] and not here


def _happened(held: Held, gold: Gold, fact: Item) -> bool:
    kinds = {plain(kind) for kind in (fact["kind"], *_others(fact, "or_kind"))}
    return any(
        plain(record.get("kind")) in kinds
        and (not fact.get("place") or held.place(record) & gold.same(fact["place"]))
        and (
            not fact.get("actor")
            or held.parties(record, "actors", "targets") & gold.same([fact["actor"], *_others(fact, "or_actor")])
        )
        and (not fact.get("when") or _overlap(record.get("when"), fact["when"]))
        and held.told_by(record) & {str(report) for report in fact["in"]}
        for record in held.list("events")
    )


def _figured(held: Held, gold: Gold, fact: Item) -> bool:
    for record in held.list("figures"):
        count = record.get("count") or {}
        low, high = count.get("low"), count.get("high")
        if (
            plain(record.get("measure")) == plain(fact["kind"])
            and ("value" not in fact or fact["value"] in (low, high))
            and ("low" not in fact or (low is not None and low <= fact["high"]))
            and (not fact.get("said_by") or held.parties(record, "claimant") & gold.same(fact["said_by"]))
            and (not fact.get("part_of") or record.get("part_of"))
        ):
            return True
    return False


def _wrongly_counted(held: Held, gold: Gold, counted: Sequence[Item]) -> list[Item]:
    """Return the gold numbers that count no victims (prices, distances) and stand in the ledger all the same."""
    counts = [record.get("count") or {} for record in held.list("figures")]
    numbers = {number for count in counts for number in (count.get("low"), count.get("high"))}
    right = {fact.get("value") for fact in counted}
    return [
        fact
        for fact in gold.list("figures")
        if fact["kind"] not in LEDGER and fact.get("value") in numbers and fact["value"] not in right
    ]


def _quoted(held: Held, gold: Gold, fact: Item) -> bool:
    speakers = [fact["speaker"]] if isinstance(fact["speaker"], str) else fact["speaker"]
    for record in held.list("quotes"):
        report = (record.get("evidence") or {}).get("report")
        if held.reports.get(report, report) != str(fact["in"]):
            continue
        if not plain(record.get("text")).startswith(plain(fact["starts"])[:OPENING]):
            continue
        said_by = held.parties(record, "speaker") | {plain(record.get("speaker_text"))}
        if said_by & gold.same(fact["speaker"]):
            return True
        if any(plain(s) in name or name in plain(s) for name in said_by if name for s in speakers):
            return True
    return False


def _tied(held: Held, gold: Gold, fact: Item) -> bool:
    for record in held.list("relations"):
        if record["type"] != fact["type"] and not {record["type"], fact["type"]} <= FRIENDLY:
            continue
        one, other = held.parties(record, "from"), held.parties(record, "to")
        if one & gold.same(fact["from"]) and other & gold.same(fact["to"]):
            return True
        if fact["type"] in MUTUAL and other & gold.same(fact["from"]) and one & gold.same(fact["to"]):
            return True
    return False


def _others(fact: Item, key: str) -> list[Any]:
    value = fact.get(key)
    return value if isinstance(value, list) else [] if value is None else [value]


def _overlap(when: Item | None, wanted: object) -> bool:
    """Return whether a picture's days and the gold's (a day, ``from/to``, or a month) have one in common."""
    if wanted is None:
        return True
    if not when or not (when.get("start") or when.get("end")):
        return False
    text = str(wanted)
    first, _, last = text.partition("/") if "/" in text else (text, "", text)
    first, last = first or "0000", last or "9999"
    start, end = str(when.get("start") or "0000"), str(when.get("end") or when.get("start") or "9999")
    return start[: len(last)] <= last and end[: len(first)] >= first

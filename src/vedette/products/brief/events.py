"""Sentences about events: like events with one voice are told in one sentence, thin ones in the report's own words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from msgspec.structs import replace

from vedette.knowledge.naming import naming
from vedette.model.pictures import Event, Picture, PicturedClaim, Sentence
from vedette.model.records import Record
from vedette.model.when import When
from vedette.products.brief.attribution import Attributor, Voice, framed
from vedette.products.brief.days import span_words, told_late, when_words
from vedette.products.brief.fitness import Fitness
from vedette.products.brief.grammar import decapital_article, is_plural, listed
from vedette.products.brief.kinds import AIMED, ARMED_ACTS, OWN_WORDS, SPREAD
from vedette.products.brief.losses import LossWriter
from vedette.products.brief.naming import Names, precision_before
from vedette.products.brief.phrases import Clause, clause_of
from vedette.products.brief.turns import turn_of
from vedette.products.brief.verbatim import quoted, stands_alone
from vedette.products.brief.weights import weight_of
from vedette.products.brief.wordlists import words

LONGEST_OBJECT = 60
"""Characters of an object's own words that still read well inside a sentence."""
MOST_PLACES = 6
HARMED = re.compile(r"\b(?:leaving|killing|injuring) (?:at least |about |around |more than )?([\w,-]+) ")
"""The number in what follows an act: "leaving 22 soldiers dead"."""
MONTHS_LONG = 62
"""Days beyond which a span is told by its months."""
MOST_CITED = 60
"""Claims that one sentence cites at most; what a thousand reports say is not better shown by a thousand notes."""
NEVER_ARMED = frozenset({"civilians", "media", "news agency", "monitor", "person", "ngo", "other", "community"})
WIDE = frozenset({"country", "region", "province"})
VAGUE = frozenset({"others", "another", "people", "everyone", "all", "many"})
_ARTICLES = words("the a an")
TIMES = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|morning|evening|night|week|month|year|hours?|days?)\b",
    re.IGNORECASE,
)
"""Words of time: a thing that holds one is no thing that was struck."""


class Telling(Record, frozen=True):
    """A run of like events, ready to be said: what, when, by whom told, on which claims."""

    kind: str
    clause: Clause
    when: str | None
    day: date
    voice: Voice
    own: bool
    claims: tuple[str, ...]
    weight: float
    events: tuple[str, ...]
    places: tuple[str, ...] = ()
    late: str | None = None


class Manner(Record, frozen=True):
    """How events are told. ``all_kinds`` tells by template even what is better told in the reports' own words, where
    there is no room for them. ``looking_back`` tells an archive: an event of which only the report's day is known is
    "reported on" that day, and the dead of a strike are killed by it. ``holds`` is the gate: a toll that the claims do
    not bear is left out, and the event is told without it."""

    all_kinds: bool = False
    looking_back: bool = False
    holds: Callable[[Sentence], bool] | None = None


class EventWriter:
    """Tells events in sentences, each with the claims that it stands on."""

    def __init__(
        self, picture: Picture, names: Names, attributor: Attributor, home: int | None, manner: Manner | None = None
    ) -> None:
        self._manner = manner or Manner()
        self._fitness = Fitness(picture)
        self._names, self._attributor, self._home = names, attributor, home
        self._control = {c.place: set(c.claims) for c in picture.control}
        self._last = picture.coverage.last_published
        self._losses = LossWriter(picture, killing=self._manner.looking_back)
        self._mentions = {place.id: place.mentions for place in picture.places}

    def tellings(self, events: Iterable[Event]) -> list[Telling]:
        """Return what can be told of ``events`` by template, like ones joined, in the order of the first of each."""
        groups: dict[tuple[object, ...], list[Event]] = {}
        for event in events:
            event = self._of_the_day(self._fitness.trimmed(event))
            groups.setdefault(self._likeness(event), []).append(event)
        return [telling for group in groups.values() if (telling := self._telling(group)) is not None]

    def sentences(self, tellings: Sequence[Telling], turn: int = 0) -> list[Sentence]:
        """Return the sentences for ``tellings``; short neighbours of one voice and time share a sentence. The first
        takes the form ``turn``, so that one thing told in two places is not told in the same words."""
        found: list[Sentence] = []
        at = 0
        while at < len(tellings):
            one = tellings[at]
            other = tellings[at + 1] if at + 1 < len(tellings) else None
            if other is not None and _may_join(one, other):
                one, at = _joined(one, other), at + 1
            found.append(self.sentence(one, turn))
            turn += 1
            at += 1
        return found

    def sentence(self, telling: Telling, turn: int = 0) -> Sentence:
        """Return the sentence of one telling; ``turn`` varies its form."""
        text = framed(telling.voice, telling.kind, telling.clause, telling.when, telling.own, turn)
        if telling.late and telling.when and not telling.voice.on:
            text = f"{text.removesuffix('.')} (first told {telling.late})."
        return Sentence(text, telling.claims)

    def words_of(self, events: Iterable[Event], told: frozenset[str]) -> list[Sentence]:
        """Return events in the reports' own words, each sentence once; ``told`` are claims that stand elsewhere."""
        found: dict[tuple[str, int], Sentence] = {}
        said = {(e.report, e.start) for c in self._attributor.claims(sorted(told)) for e in c.evidence}
        for event in events:
            claims = self._attributor.claims(event.claims)
            lead = next((c for c in claims if stands_alone(c)), None)
            key = (lead.evidence[0].report, lead.evidence[0].start) if lead else ("", 0)
            if lead is None or told & set(event.claims) or key in said:
                continue
            if key in found:
                earlier = found[key]
                cited = (*earlier.claims, *self._cited([event], ()))
                found[key] = Sentence(earlier.text, tuple(dict.fromkeys(cited))[:MOST_CITED])
            else:
                cited = tuple(dict.fromkeys((lead.id, *self._cited([event], ()))))
                found[key] = Sentence(quoted(self._attributor.outlet(lead), lead.evidence[0].text), cited)
        return list(found.values())

    def _of_the_day(self, event: Event) -> Event:
        """Return an archive's event with the doers and targets of the claims that tell of its very day, where some do:
        what tells of it without a day may tell of another act."""
        start, end = event.when.start, event.when.end
        if not self._manner.looking_back or start is None or end is None or (end - start).days > 1:
            return event
        claims = self._attributor.claims(event.claims)
        dated = [c for c in claims if c.when.start is not None and c.when.overlaps(event.when)]
        if not dated or len(dated) == len(claims):
            return event
        actors, targets = {a for c in dated for a in c.actors}, {t for c in dated for t in c.targets}
        sides = actors | targets  # of a clash all are its actors
        return replace(
            event,
            actors=tuple(a for a in event.actors if a in (sides if not event.targets else actors)),
            targets=tuple(t for t in event.targets if t in targets),
        )

    def _with_losses(self, telling: Telling, event: Event, events: Sequence[Event]) -> Telling:
        """Return the telling with as much of its toll as its claims bear."""
        if self._manner.looking_back and (event.when.days or 0) > MONTHS_LONG:
            return telling  # what a season cost is a sum, not the toll of one act
        holds, claims = self._manner.holds, self._cited(events, self._losses.claims.get(event.id, []))
        for after in self._losses.of(event):
            clause = _said_once(telling.clause, after)
            full = replace(telling, clause=replace(clause, after=after), claims=claims)
            if holds is None or holds(self.sentence(full)):
                return full
        return telling

    def _likeness(self, event: Event) -> tuple[object, ...]:
        voice = self._attributor.of_event(event)
        alone = event.id if self._object(event) or event.place is None or event.killed or event.injured else None
        when = None if event.kind in SPREAD else self._when(event.when)
        targets = () if event.kind in SPREAD else event.targets
        return (
            event.kind,
            event.actors,
            targets,
            when,
            (self._part(event), self._is_entering(event)),
            voice,
            event.background,
            alone,
        )

    def _telling(self, events: Sequence[Event]) -> Telling | None:
        events = sorted(events, key=lambda e: (_day(e.when), e.place or "", e.id))
        first = events[0]
        if not self._fitness.happened(first):
            return None
        voice = self._attributor.of_event(first)
        if self._manner.looking_back and voice.kind == "plain":
            voice = self._attributor.of_doing(first, voice)
        own = voice.actor is not None and voice.actor in first.actors
        known = self._names.known(voice.actor)
        if own and known is not None and known.kind == "person":
            first, own = _without_actors(first), False
        when = self._when(first.when)
        same = all(self._when(e.when) == when for e in events)
        slots = self._slots(first, events, same, voice)
        clause = self._clause(first, slots)
        where, place = slots["where"], self._names.place(first.place)
        if (
            clause
            and where
            and clause.predicate.endswith(where)
            and _mentions(f"{clause.subject} {clause.predicate}".removesuffix(where), place)
        ):
            # The words of the object or of an actor name the place already: "a camp near Sake", not "in Sake" again.
            clause = self._clause(first, {**slots, "where": None}) or clause
        named = first.kind == "ceasefire" or (first.kind == "disaster" and slots["object"] is not None)
        by_template = first.kind not in OWN_WORDS or named or first.background or self._manner.all_kinds
        if clause is None or not by_template:
            return None
        if same and self._is_day_of_report(first):
            when, voice = None, replace(voice, on=when_words(first.when, home=self._home).removeprefix("by "))  # type: ignore[union-attr]
        telling = Telling(
            first.kind, clause, when if same else None, max(_day(e.when) for e in events), voice, own and clause.acted,
            self._cited(events, ()),
            max(weight_of(e, self._last, self._mentions) for e in events) + min(len(events) - 1, 4) * 0.5,
            tuple(e.id for e in events), tuple(e.place for e in events if e.place), self._late(events),
        )  # fmt: skip
        return self._with_losses(telling, first, events)

    def _late(self, events: Sequence[Event]) -> str | None:
        """Return when an event was first told, where that was long after it happened."""
        looking_back = self._manner.looking_back  # a course of years tells everything late
        day = told_late(events[0]) if len(events) == 1 and not looking_back else None
        return None if day is None else when_words(When.on(day), home=self._home)

    def _cited(self, events: Sequence[Event], counts: Sequence[str]) -> tuple[str, ...]:
        """Return the claims that a sentence cites: all, or of very many the best of each origin."""
        cited = tuple(dict.fromkeys(c for e in events for c in (*e.claims, *e.against, *counts)))
        if len(cited) <= MOST_CITED:
            return cited
        most = max(MOST_CITED // len(events), 2)
        best = [c for e in events for c in self._attributor.best(e.claims, most)]
        return tuple(dict.fromkeys((*best, *(c for e in events for c in e.against[:most]), *counts[:most])))

    def _slots(self, event: Event, events: Sequence[Event], same: bool, voice: Voice) -> dict[str, str | None]:
        actors = event.actors
        if event.kind in ARMED_ACTS:
            armed = tuple(a for a in actors if (k := self._names.known(a)) is None or k.kind not in NEVER_ARMED)
            actors = armed if event.kind != "withdrawal" else armed or actors
        targets = tuple(t for t in event.targets if t not in event.actors and t != voice.actor)
        targets = tuple(t for t in targets if (k := self._names.known(t)) is None or k.name.lower() not in VAGUE)
        if event.kind == "capture":
            bodies = tuple(t for t in targets if (k := self._names.known(t)) is not None and k.kind not in NEVER_ARMED)
            targets = bodies if len({e.targets for e in events}) == 1 else ()
        thing = self._object(event)
        evidence = self._evidence(event)
        slots = {
            "actor": self._names.actors(actors),
            "target": self._names.actors(targets),
            "object": thing,
            "pair": self._names.actors(actors, plain=True) if len(actors) > 1 else None,
            "place": self._places(events, same, self._names.place),
            "where": self._places(events, same, lambda p: self._names.located(p, evidence)),
        }
        site = self._names.site(event.place)
        if event.kind in AIMED and site is not None and precision_before(site, evidence):
            slots["place"] = f"an area {slots['where']}"
        wide = site is not None and site.kind in WIDE
        slots["toward"] = (f"in {slots['place']}" if wide else f"on {slots['place']}") if slots["place"] else None
        return slots

    def _places(self, events: Sequence[Event], same: bool, name: Callable[[str | None], str | None]) -> str | None:
        found: dict[str, str] = {}
        sites = [(e, s.kind) for e in events if (s := self._names.site(e.place)) is not None]
        within = [e for e, kind in sites if kind not in WIDE] or [e for e, kind in sites if kind != "country"]
        for event in within or events:
            if words := name(event.place):
                part = self._part(event)
                found.setdefault(
                    words if not part or name != self._names.place else f"{part} {words}", self._when(event.when) or ""
                )
        names = list(found)
        if not names:
            return None
        more = max(len(names) - MOST_PLACES, 0)
        if same:
            leads = {n.split(" ", 1)[0] for n in names}
            if len(names) > 1 and leads <= {"in", "at", "on"} and len(leads) == 1 and name != self._names.place:
                lead = leads.pop()
                return f"{lead} {listed([n.split(' ', 1)[1] for n in names[:MOST_PLACES]], more=more)}"
            return listed(names[:MOST_PLACES], more=more)
        return listed(_dated(found)[:MOST_PLACES], more=more)

    def _object(self, event: Event) -> str | None:
        """Return the thing in the report's words where they read well and say more than the place."""
        thing = decapital_article(" ".join((event.object_text or "").split()).strip(" ,;:"))
        if (
            not thing
            or len(thing) > LONGEST_OBJECT
            or thing.split()[0].lower() in ("it", "them", "our", "their", "his", "its", "her", "my")
        ):
            return None
        if event.kind == "capture" and event.place and set(self._control.get(event.place, ())) & set(event.claims):
            return None
        if (
            TIMES.search(thing)
            or (event.kind == "capture" and len(thing.split()) < 2 and not is_plural(thing))
            or thing.split()[0].lower() == "more"
        ):
            return None
        if any(ch in thing for ch in '“”"()[]:;') or not thing[-1].isalnum():
            return None
        if not (
            is_plural(thing)
            or thing[:1].isupper()
            or thing.split()[0].lower() in (*_ARTICLES, "several", "some", "many", "at", "two", "parts", "part", "one")
        ):
            return None
        return thing if event.kind not in ("withdrawal", "reinforcement") else None

    def _is_day_of_report(self, event: Event) -> bool:
        """Return whether all that is known of when an event happened is the day on which it was first reported."""
        when = event.when
        return (
            self._manner.looking_back and when.start is None and when.end is not None and when.end == event.known.first
        )

    def _clause(self, event: Event, slots: Mapping[str, str | None]) -> Clause | None:
        """Return the clause of an event; a place that no claim says was taken was entered."""
        turn = "entering" if self._is_entering(event) else self._turn(event)
        return (turn is not None and clause_of(turn, slots)) or clause_of(event.kind, slots)

    def _turn(self, event: Event) -> str | None:
        site = self._names.site(event.place)
        spellings = (site.name, *site.aliases) if site is not None else ()
        return turn_of(event.kind, self._attributor.claims(event.claims), spellings)

    def _is_entering(self, event: Event) -> bool:
        """Return whether all claims of a capture say that a side entered the place, and none that it took it."""
        claims = self._attributor.claims(event.claims) if event.kind == "capture" else []
        return bool(claims) and all(c.found_by == "enter town" and _says_enter(c) for c in claims)

    def _part(self, event: Event) -> str | None:
        """Return "parts of" where every claim of a capture gives only a part of the place."""
        if event.kind != "capture" or self._is_entering(event):
            return None
        claims = [c for c in self._attributor.claims(event.claims) if c.kind in ("capture", "control")]
        partial = bool(claims) and all(c.extent == "part" for c in claims)
        # "Seized ground in the city": a thing that cannot be told is still not the city.
        taken = set((event.object_text or "").lower().split())
        listed_as = naming().assets | naming().ground | naming().parts
        within = bool(taken & listed_as) and not self._control.get(event.place or "", set()) & set(event.claims)
        return "parts of" if partial or within else None

    def _evidence(self, event: Event) -> str:
        return next((c.evidence[0].text for c in self._attributor.claims(event.claims) if c.evidence), "")

    def _when(self, when: When) -> str | None:
        days = when.days
        if self._manner.looking_back and days is not None and days > MONTHS_LONG:
            return span_words(when)
        return when_words(when, home=self._home)


def _says_enter(claim: PicturedClaim) -> bool:
    """Return whether the words of a claim tell of entering: "stormed into" and "fought into" tell of more."""
    return any(w.lower().startswith("enter") for e in claim.evidence for w in e.text.split())


def _dated(found: dict[str, str]) -> list[str]:
    """Return places with their times, a time that several share said once after the last of them."""
    by_time: dict[str, list[str]] = {}
    for name, when in found.items():
        by_time.setdefault(when, []).append(name)
    return [f"{listed(names)} {when}".strip() for when, names in by_time.items()]


def _mentions(text: str, place: str | None) -> bool:
    words = {w.strip(",.").removesuffix("’s").removesuffix("'s") for w in text.lower().replace("-", " ").split()}
    named = {w for w in (place or "").lower().replace("-", " ").split() if w not in ("the", "of", "city", "town")}
    return bool(words & named)


def _day(when: When) -> date:
    return when.start or when.end or date.min


def _said_once(clause: Clause, after: str) -> Clause:
    """Return a clause without the number of those struck where what follows gives it: "attacked soldiers …, leaving
    22 soldiers dead"."""
    harmed = HARMED.search(after)
    if harmed is None:
        return clause
    several = rf"\b{re.escape(harmed[1])} (?=(?:[\w'’-]+ ){{0,3}}?(\w+s|\w*men|women|people|children)\b)"
    told = re.search(several, clause.predicate)
    same = told is not None and re.search(rf"\b{re.escape(told[1])}\b", after) is not None
    if told is None or not (same or (clause.predicate.startswith("attacked ") and " people " in after)):
        return clause
    return replace(clause, predicate=clause.predicate[: told.start()] + clause.predicate[told.end() :])


def _without_actors(event: Event) -> Event:
    return replace(event, actors=())


def _may_join(one: Telling, other: Telling) -> bool:
    short = len(one.clause.predicate) + len(other.clause.predicate) < 100
    plain = (
        not one.clause.after and not other.clause.after and " and " not in one.clause.predicate + other.clause.subject
    )
    known = one.when is not None or bool(one.voice.on)
    same = (one.voice, one.when, one.own) == (other.voice, other.when, other.own) and known
    return (
        same
        and short
        and plain
        and not one.voice.against
        and (not one.own or one.clause.subject == other.clause.subject)
    )


def _joined(one: Telling, other: Telling) -> Telling:
    first, second = one.clause, other.clause
    clause = Clause(first.subject, first.predicate, first.acted, "", second)
    return Telling(
        one.kind, clause, one.when, one.day, one.voice, one.own, tuple(dict.fromkeys((*one.claims, *other.claims))),
        max(one.weight, other.weight), (*one.events, *other.events), (*one.places, *other.places),
    )  # fmt: skip

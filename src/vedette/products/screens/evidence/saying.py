"""What a record says in one line, as titles on every screen: "M23 captured Goma", "at least 700 killed in Goma".

The words are those of the brief: its templates, its names with their articles, its measures.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import get_args

from vedette.model.counts import Count
from vedette.model.pictures import Control, Event, Figure, PeriodToll, PicturedClaim, Relation, Service
from vedette.model.when import When
from vedette.model.words import RelationType
from vedette.products.brief.figures import MEASURES, PEOPLE
from vedette.products.brief.grammar import agreed, decapital_article, is_plural, sentence_case
from vedette.products.brief.kinds import OWN_WORDS, POLITICAL
from vedette.products.brief.naming import Names
from vedette.products.brief.phrases import clause_of
from vedette.products.casebook import Casebook
from vedette.products.drawing.cleaning import label
from vedette.products.drawing.wording import THIN, count_text, toll_text, when_text
from vedette.products.screens.titles import TOWARD, event_title

LONGEST_OBJECT = 60
"""Characters of an object's own words that still read well in a title."""
SHORT = 90
"""Characters of a report's own words in a title."""
_TIES: dict[str, tuple[str, str]] = {
    "supports": ("supports", "support"),
    "backs": ("backs", "back"),
    "leads": ("leads", "lead"),
    "member of": ("is a member of", "are members of"),
    "part of": ("is part of", "are part of"),
    "allied with": ("is allied with", "are allied with"),
    "fights": ("fights", "fight"),
    "mediates": ("mediates with", "mediate with"),
    "sanctions": ("sanctions", "sanction"),
}
RELATIONS = frozenset(get_args(RelationType))


class Saying:
    """Words for the records of one picture."""

    def __init__(self, book: Casebook) -> None:
        picture = book.picture
        self._book, self._names = book, Names(picture)
        self._services: dict[str, Service] = {c: s for s in picture.services for c in s.claims}

    def event(self, event: Event) -> str:
        """Return what happened: "M23 captured Goma", "Clash in Sake"."""
        return event_title(self._book, event)

    def dated(self, event: Event) -> str:
        """Return what happened with its day: "M23 captured Goma, 27 Jan 2025"."""
        return f"{self.event(event)}, {when_text(event.when)}" if event.when.known else self.event(event)

    def figure(self, figure: Figure) -> str:
        """Return how many, whom and where: "at least 700 killed in Goma"."""
        return self._number(figure.count, figure.measure, figure.who, figure.place)

    def toll(self, toll: PeriodToll) -> str:
        """Return a toll over some days: "700–900 killed in Goma, 26–30 Jan 2025"."""
        households = " households" if toll.unit == "households" else ""
        count = f"{toll.low:,}" if toll.low == toll.high else f"{toll.low:,}–{toll.high:,}"
        where = self._names.located(toll.place)
        days = f", {when_text(toll.period)}" if _told_in(toll.period) else ""
        return f"{count}{households} {MEASURES[toll.measure]}{f' {where}' if where else ''}{days}"

    def control(self, control: Control) -> str:
        """Return who holds what: "M23 held Goma from 27 Jan 2025"."""
        part = "part of " if control.extent == "part" else ""
        held = f"{self._actor(control.holder)} held {part}{self._names.place(control.place) or 'a place'}"
        return sentence_case(f"{held}, {when_text(control.since)}" if control.since.known else held)

    def relation(self, relation: Relation) -> str:
        """Return a tie: "Rwanda backs M23"."""
        return self._tie(relation.source, relation.type, relation.goal)

    def service(self, service: Service) -> str:
        """Return a service with its state: "Electricity disrupted in Goma"."""
        where = self._names.located(service.place)
        return sentence_case(f"{service.service} {service.state}{f' {where}' if where else ''}")

    def claim(self, claim: PicturedClaim) -> str:
        """Return what a claim says, a denial with that word before it."""
        said = self._asserted(claim)
        return f"Denied: {said}" if claim.polarity == "denied" else said

    def near(self, event: Event, evidence: str) -> str | None:
        """Return where, as the evidence has it: "near Sake", "at the airport"."""
        return self._names.located(event.place, evidence)

    def _asserted(self, claim: PicturedClaim) -> str:
        if claim.kind == "figure" and claim.count is not None and claim.count.measure is not None:
            return self._number(claim.count, claim.count.measure, claim.count.who, claim.place)
        if claim.kind in RELATIONS and claim.source and claim.goal:
            return self._tie(claim.source, claim.kind, claim.goal)
        if claim.kind == "control" and claim.actors and claim.place:
            part = "part of " if claim.extent == "part" else ""
            return sentence_case(f"{self._names.actors(claim.actors)} held {part}{self._names.place(claim.place)}")
        if claim.kind == "service" and claim.id in self._services:
            return self.service(self._services[claim.id])
        return self._act(claim.kind, (claim.actors, claim.targets), claim.place, claim.object_text)

    def _act(self, kind: str, sides: tuple[Sequence[str], Sequence[str]], place: str | None, thing: str | None) -> str:
        actors, targets = sides[0], tuple(t for t in sides[1] if t not in sides[0])
        where = self._names.located(place)
        name = self._names.place(place)
        slots = {
            "actor": self._names.actors(actors),
            "target": self._names.actors(targets),
            "object": _object(thing),
            "pair": self._names.actors(actors, plain=True) if len(actors) > 1 else None,
            "place": name,
            "where": where,
            "toward": f"on {name}" if name else None,
        }
        told = clause_of(kind, slots)
        if told is not None:
            return sentence_case(f"{told.subject} {agreed(told.subject, told.predicate)}")
        return _plain(kind, slots)

    def _number(self, count: Count, measure: str, who: str | None, place: str | None) -> str:
        number = count_text(count).replace(THIN, ",")
        plain = count.unit if count.unit != "people" else ""
        whom = label(who or "")
        told = plain if whom.casefold() in PEOPLE or not whom else whom
        if told[:1].isupper() and self._names.names_a_place(told):
            told = f"from {told}"
        state = MEASURES[measure]
        words = f"{number} {told} {state}" if told and told.casefold() != state else f"{number} {state}"
        where = self._names.located(place)
        return f"{words} {where}" if where else words

    def _tie(self, source: str, kind: str, goal: str) -> str:
        one, other = self._actor(source), self._actor(goal)
        return sentence_case(f"{one} {_TIES[kind][is_plural(one)]} {other}")

    def _actor(self, key: str) -> str:
        return self._names.actor(key) if self._names.known(key) else "somebody not named"


def _told_in(when: When) -> bool:
    """Return whether days are those of a report and not the first that a calendar has, which means none is known."""
    return when.known and when.start != date.min


def harm_of(event: Event) -> str:
    """Return the tolls of an event in words: "12–14 killed, 30 injured"; empty where none is told."""
    tolls = (("killed", event.killed), ("injured", event.injured), ("displaced", event.displaced))
    return ", ".join(f"{text.replace(THIN, ',')} {word}" for word, toll in tolls if (text := toll_text(toll)))


def cut(text: str, most: int = SHORT) -> str:
    """Return a report's own words on one line, cut where they are long."""
    line = label(text)
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def _object(thing: str | None) -> str | None:
    words = decapital_article(label(thing or "")).strip(" ,;:")
    leaning = words.split(" ", 1)[0].casefold() in ("it", "them", "our", "their", "his", "its", "her", "my")
    return None if leaning or len(words) > LONGEST_OBJECT else words or None


def _plain(kind: str, slots: dict[str, str | None]) -> str:
    """Return a kind with whoever is known: "Accusation by the army against Rwanda", "Clash in Sake"."""
    words, toward = [kind], TOWARD.get(kind, "with" if kind in POLITICAL else "against")
    if slots["actor"]:
        words.append(f"by {slots['actor']}")
    if slots["target"]:
        words.append(f"{toward} {slots['target']}")
    if slots["object"] and (kind in OWN_WORDS or len(words) == 1):
        words.append(f"({slots['object']})")
    if slots["where"]:
        words.append(slots["where"])
    return sentence_case(" ".join(words))

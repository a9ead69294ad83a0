"""Sentences about figures: who counted, what, where and as of when; what it revises and what is part of it.

Figures of several claimants on one matter stand in one sentence, so that a reader sees the spread before a number.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from vedette.model.pictures import Figure, Picture, Sentence
from vedette.products.brief.attribution import Attributor, plain_outlet, reported
from vedette.products.brief.counting import count_words
from vedette.products.brief.days import MONTHS, day_words
from vedette.products.brief.grammar import decapital_article, listed, sentence_case
from vedette.products.brief.likening import HARM, LARGE, age, alike, comparable, same_matter, weight
from vedette.products.brief.naming import PRONOUNS, Names
from vedette.products.brief.wordlists import words

MEASURES = {
    "killed": "killed", "injured": "injured", "missing": "missing", "detained": "detained", "abducted": "abducted",
    "displaced": "displaced", "returned": "returned", "evacuated": "evacuated", "in_need": "in need",
}  # fmt: skip
SAYS_ITSELF = words(
    "bodies body dead deaths fatalities casualties corpses remains wounded injuries displaced returnees idps refugees "
    "missing detainees hostages evacuees"
)
"""Nouns that need no "killed" or "displaced" after them."""
_STATES = ("wounded", "injured", "hurt", "displaced", "missing", "killed", "detained")
"""What a measure says already: "130 injured people" are 130 people injured."""
_DISOWNED = re.compile(
    r"\b(?:figures?|numbers?|tolls?|counts?|claims?|estimates?|reports?)\b[^.;]{0,140}"
    r"\b(?:inflated|exaggerated|overstated|fabricated|invented|made up|false|untrue|baseless|propaganda|lies?)\b",
    re.IGNORECASE,
)
"""Words that give a number only to disown it: it is nobody's count."""
PEOPLE = (
    frozenset({"people", "individuals", "persons", "civilians and combatants", "residents", "inhabitants"})
    | SAYS_ITSELF
)
COUNTERS = frozenset({"monitor", "international organisation", "ngo"})
MOST_GROWTH = 2.5
"""Times that a count grows within days; beyond that two claimants count different things."""
_MONTH = "|".join(MONTHS)
_SPAN = re.compile(
    rf"\b(?:since (?:the (?:start|beginning|outbreak|onset) of (?:the )?)?(?:{_MONTH}|\d{{1,2}} (?:{_MONTH})|"
    r"year|month)(?: \d{1,4})?|"
    r"since (?:the )?(?:offensive|fighting|war|conflict|attack|operation|clashes) "
    r"(?:began|started|erupted|broke out|resumed|intensified|escalated)|"
    r"in (?:just |less than |under |barely )?a (?:week|month|day|fortnight)|"
    r"(?:over|in|within|during) (?:the )?(?:past|last) (?:\w+ )?(?:days?|weeks?|months?))\b"
)
"""Since when, in the report's own words."""


class FigureWriter:
    """Tells figures in sentences, attributed to their claimants."""

    def __init__(self, picture: Picture, names: Names, attributor: Attributor, home: int | None) -> None:
        self._names, self._attributor, self._home = names, attributor, home
        self._figures = {figure.id: figure for figure in picture.figures}
        self._parts: dict[str, list[Figure]] = {}
        for figure in picture.figures:
            if figure.part_of:
                self._parts.setdefault(figure.part_of, []).append(figure)
        self._outlets = {report.outlet for report in picture.reports if report.outlet}
        self._later = [
            {c for p in d.positions for c in p.claims} for d in picture.disagreements if d.reason == "supersession"
        ]
        self._set_against = [{c for p in d.positions for c in p.claims} for d in picture.disagreements]
        self._superseded = {figure.supersedes for figure in picture.figures}

    def leading(self, measures: Sequence[str], *, background: bool = False) -> list[Figure]:
        """Return the figures that stand, the newest of each claimant on each matter, widest first."""
        newest: dict[tuple[object, ...], Figure] = {}
        for f in self._figures.values():
            if f.measure not in measures or f.part_of or f.id in self._superseded or f.background != background:
                continue
            if self._disowned(f):
                continue
            key = (f.measure, f.claimant or f.claimant_text, f.place, f.who, f.kind == "stock", f.event)
            held = newest.get(key)
            if held is None or age(f) > age(held):
                newest[key] = f
        return sorted(newest.values(), key=self._rank)

    def sentences(
        self, measures: Sequence[str], *, background: bool = False, tolled: frozenset[str] = frozenset()
    ) -> list[Sentence]:
        """Return the sentences on ``measures``: claimants on one matter side by side, then the rest. The few dead of
        the events in ``tolled`` were told with their events."""
        found: list[Sentence] = []
        alike: dict[tuple[object, ...], list[Figure]] = {}
        for figure in self.leading(measures, background=background):
            if figure.event in tolled and (figure.count.low or figure.count.high or 0) < LARGE:
                continue
            wide = _is_wide(figure)
            alike.setdefault((figure.measure, figure.place, wide or figure.id), []).append(figure)
        for group in alike.values():
            near = self._on_one_matter(comparable(group))
            if len({f.claimant or f.claimant_text for f in near}) > 1:
                found.append(self._growth(near) or self._spread(near))
                group = [f for f in group if f not in near or self._inner(f)]
            found.extend(self.sentence(f) for f in group)
        return found

    def sentence(self, figure: Figure) -> Sentence:
        """Return the sentence for one figure; it stands on the figure's claims and on those it revises or holds."""
        claims = list(figure.claims)
        text = self._told(figure)
        parts = self._inner(figure)
        if parts:
            inner = [self.noun(p) for p in parts]
            text += f", among them {listed(inner)}"
            claims += [c for p in parts for c in p.claims]
        earlier = self._figures.get(figure.supersedes or "")
        if earlier is not None and _bigger(figure, earlier):
            text += f", up from {self._count(earlier)}{self._aside(earlier, figure)}"
            claims += earlier.claims
        return Sentence(sentence_case(text) + ".", tuple(dict.fromkeys(claims)))

    def short(self, figure: Figure, beside: str) -> str:
        """Return the figure for a headline, "more than 820 reported killed"; its place where ``beside`` lacks it."""
        special = (figure.who and figure.who not in PEOPLE) or figure.count.unit == "households" or not beside
        noun = self.noun(figure) if special else self._count(figure)
        place = self._names.located(figure.place)
        site = self._names.site(figure.place)
        known = site is not None and (site.kind == "country" or site.name in beside)
        where = f" {place}" if place and not (beside and known) else ""
        return f"{noun.removesuffix(' of')} reported {MEASURES[figure.measure]}{where}"

    def claimant(self, figure: Figure) -> str:
        """Return who gave the figure, in words."""
        if figure.claimant:
            return self._names.actor(figure.claimant)
        if (figure.claimant_text or "").lower() in PRONOUNS:
            claims = self._attributor.claims(figure.claims)
            return self._attributor.outlet(claims[0]) if claims else "one report"
        named = plain_outlet((figure.claimant_text or "").split(", wh", 1)[0])
        return decapital_article(named) if named else "one report"

    def _on_one_matter(self, near: Sequence[Figure]) -> list[Figure]:
        """Return the figures that count what the newest counts: the dead of one event, all of a place, or numbers that
        the picture sets against each other. The few dead of no event, or of no place, may be anybody."""
        newest = max(near, key=weight)
        site = self._names.site(newest.place)
        local = site is not None and site.kind not in ("country", "province", "region")
        return [
            f
            for f in near
            if f is newest or same_matter(f, newest) or (local and alike(f, newest)) or self._opposed(f, newest)
        ]

    def _opposed(self, one: Figure, other: Figure) -> bool:
        return any(not held.isdisjoint(one.claims) and not held.isdisjoint(other.claims) for held in self._set_against)

    def _disowned(self, figure: Figure) -> bool:
        claims = self._attributor.claims(figure.claims)
        return bool(claims) and all(
            c.polarity == "denied" or any(_DISOWNED.search(e.text) for e in c.evidence) for c in claims
        )

    def _inner(self, figure: Figure) -> list[Figure]:
        """Return the parts that say who: "900 others" and "2,000 bodies" beside a toll tell nothing of whom."""
        told = [p for p in self._parts.get(figure.id, []) if p.who and p.who != figure.who]
        return [p for p in told if whom(p).lower() not in PEOPLE][:3]

    def _told(self, figure: Figure) -> str:
        known = self._names.known(figure.claimant)
        verb = MEASURES[figure.measure]
        noun = self.noun(figure)
        place = self._names.located(figure.place, self._evidence(figure))
        where = f" {place}" if place and place.split(" ", 1)[-1] not in noun else ""
        span = f" {found.group()}" if (found := _SPAN.search(self._evidence(figure))) else ""
        day = day_words(figure.said_on, year=figure.said_on.year != self._home) if figure.said_on else ""
        who = self.claimant(figure)
        itself = noun.split()[-1].lower() in SAYS_ITSELF
        itself = itself and not noun.endswith(("people", "person"))
        rough = figure.count.qualifier in ("about", "between") or (
            noun.split()[0] not in ("more", "at", "up", "fewer") and not noun[0].isdigit()
        )
        if known is not None and known.kind in COUNTERS and not rough:
            done = "" if itself else f" {verb}"
            had = f"by {day} {who} had" if day else who
            return f"{had} counted {noun}{done}{where}{span}"
        teller = reported(who) if known is None and figure.claimant_text in self._outlets else "said"
        day = f" on {day}" if day else ""
        if itself:
            return f"{who} {'spoke of' if teller == 'said' else 'reported'} {noun}{where}{span}{day}"
        had = _had(figure.measure, noun)
        return f"{who} {teller}{day} that {noun} {had} {verb}{where}{span}"

    def _spread(self, figures: Sequence[Figure]) -> Sentence:
        ordered = sorted(figures, key=lambda f: (f.count.low or f.count.high or 0, f.id))[:5]
        place = self._names.located(ordered[0].place)
        whom = "households" if ordered[0].count.unit == "households" else "people"
        told = [f"{self._count(f).removesuffix(' of')} ({self._by(f)})" for f in ordered]
        where = f" {place}" if place else ""
        text = f"figures for {whom} {MEASURES[ordered[0].measure]}{where} vary by claimant: {listed(told)}"
        return Sentence(sentence_case(text) + ".", tuple(dict.fromkeys(c for f in ordered for c in f.claims)))

    def _growth(self, figures: Sequence[Figure]) -> Sentence | None:
        """Return counts of later days that are each greater than the last as growth; None where they are rivals."""
        ordered = sorted(figures, key=lambda f: (age(f), f.id))
        sizes = [f.count.low or f.count.high or 0 for f in ordered]
        days = [f.said_on for f in ordered]
        rising = all(a < b for a, b in pairwise(sizes)) and all(a and b and a < b for a, b in pairwise(days))
        told_as_later = any(all(later & set(f.claims) for f in ordered) for later in self._later)
        if not (rising and told_as_later) or len(ordered) > 4 or sizes[-1] > MOST_GROWTH * sizes[0]:
            return None
        told = [f"{self._count(f).removesuffix(' of')} ({self._by(f)})" for f in ordered]
        place = self._names.located(ordered[0].place)
        whom = "households" if ordered[0].count.unit == "households" else "people"
        where = f" {place}" if place else ""
        text = f"reported numbers of {whom} {MEASURES[ordered[0].measure]}{where} rose from {' to '.join(told)}"
        return Sentence(sentence_case(text) + ".", tuple(dict.fromkeys(c for f in ordered for c in f.claims)))

    def _by(self, figure: Figure) -> str:
        day = f", {day_words(figure.said_on, year=figure.said_on.year != self._home)}" if figure.said_on else ""
        return f"{self.claimant(figure)}{day}"

    def _aside(self, earlier: Figure, later: Figure) -> str:
        day = f" on {day_words(earlier.said_on, year=earlier.said_on.year != self._home)}" if earlier.said_on else ""
        same = self.claimant(earlier) == self.claimant(later)
        return day if same else f" ({self._by(earlier)})"

    def noun(self, figure: Figure) -> str:
        """Return whom a figure counts, with the number: "four medics", "13 from Malawi", "at least 900 bodies"."""
        count = self._count(figure)
        who = whom(figure)
        if who == "enemy":
            who = "of the enemy"
        elif who[:1].isupper() and self._names.names_a_place(who):
            who = f"from {who}"
        if who.startswith(("from ", "of ")):
            count = count.removesuffix(" of")
        if who == "people" and count in ("one", "no"):
            return "one person" if count == "one" else "nobody"
        return f"{count} {who}"

    def _count(self, figure: Figure) -> str:
        return count_words(figure.count, self._evidence(figure))

    def _evidence(self, figure: Figure) -> str:
        return " ".join(e.text for c in self._attributor.claims(figure.claims[:1]) for e in c.evidence)

    def _rank(self, figure: Figure) -> tuple[object, ...]:
        size = figure.count.high or figure.count.low or 0
        inner = figure.event is not None and figure.measure in HARM and size < LARGE / 5
        return (inner, -size, figure.id)


def whom(figure: Figure) -> str:
    """Return the people whom a figure counts, without what its measure says: "civilians", "bodies", "people"."""
    who = " ".join((figure.who or figure.count.unit).split())
    for state in _STATES:
        if who.lower().startswith(f"{state} "):
            who = who[len(state) + 1 :]
    if who.lower() in _STATES or who.lower() in ("individuals", "persons", "others", "individual", "person"):
        return "other people" if who.lower() == "others" and figure.part_of is None else "people"
    return who


def _is_wide(figure: Figure) -> bool:
    """Return whether the figure counts people at large, not some of them."""
    return figure.who is None or figure.who.lower() in PEOPLE


def _bigger(later: Figure, earlier: Figure) -> bool:
    return (later.count.low or later.count.high or 0) > (earlier.count.low or earlier.count.high or 0)


def _had(measure: str, noun: str) -> str:
    one = noun.startswith("one ")
    if measure in ("missing", "in_need"):
        return "was" if one else "were"
    return "had" if measure == "returned" else "had been"

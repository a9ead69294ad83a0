"""Who took which place from whom over the years, one line a place, and who was last reported to hold the others."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from vedette.model.pictures import Control, Picture, Sentence
from vedette.products.brief.days import MONTHS, when_words
from vedette.products.brief.events import NEVER_ARMED
from vedette.products.brief.fitness import LOOKED_BACK
from vedette.products.brief.grammar import listed, sentence_case
from vedette.products.brief.naming import Names, is_label
from vedette.products.brief.period import Period

MOST_TURNS, MOST_TOGETHER = 5, 6
"""Changes of hands in one line, and places in one sentence."""
APART = timedelta(days=90)
"""A side that is reported to hold a place so long after the other was is the one that was left in it."""
SPOKEN_FOR = 3
"""Claims that give a place to one side from which a single claim for another is an aside."""
STALE = timedelta(days=180)
"""A place that no report has spoken of for so long is said to be so."""
VAGUE_DAYS = 200
"""A capture whose day is known no better than this tells of no turn."""
SPOKEN = 20
"""Mentions from which a place that is called like an actor is a place all the same."""
SPOKEN_OF = 0.04
"""The share of all mentions of places from which a country is one that the conflict is fought in."""
BODIES = frozenset({"state", "state forces", "armed group", "militia"})


@dataclass
class _Turn:
    """One side's hold on a place: when it took it, or between which reports it is said to hold it."""

    rows: list[Control]

    @property
    def first(self) -> date:
        return min((r.known.first for r in self.rows if r.known.first), default=date.max)

    @property
    def last(self) -> date:
        return max((r.known.last for r in self.rows if r.known.last), default=date.min)

    @property
    def taken(self) -> Control | None:
        """The row that says when the side took the place."""
        fit = (r for r in self.rows if r.since.start and r.since.end and (r.since.days or 0) <= VAGUE_DAYS)
        return next(fit, None)

    @property
    def is_part(self) -> bool:
        return all(r.extent == "part" for r in self.rows)

    @property
    def is_open(self) -> bool:
        """Whether no row of it stands undisputed."""
        return all(r.status == "contested" for r in self.rows)

    @property
    def claims(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(c for r in self.rows for c in r.claims))


class HandsWriter:
    """Tells control over a long time."""

    def __init__(self, picture: Picture, names: Names, period: Period) -> None:
        self._names, self._period = names, period
        self._mentions = {p.id: p.mentions for p in picture.places}
        self._country = {a.id: a.country for a in picture.actors if a.kind in ("state", "state forces")}
        spoken = Counter(p.country for p in picture.places for _ in range(min(p.mentions, 500)) if p.country)
        self._lands = {land for land, n in spoken.items() if n >= SPOKEN_OF * spoken.total()}
        self._called = {n.lower() for a in picture.actors for n in (a.name, *a.aliases)}
        self._same = Counter(p.name for p in picture.places)
        rows: dict[str, list[Control]] = defaultdict(list)
        for row in picture.control:
            if self._bears(row):
                rows[row.place].append(row)
        self._turns = {place: self._merged(_without_asides(found)) for place, found in rows.items()}

    def histories(self, most: int) -> list[Sentence]:
        """Return the places that changed hands, the most spoken of first, each with its turns in order."""
        changed = [p for p, turns in self._turns.items() if self._changed(turns)]
        changed.sort(key=lambda p: (-self._mentions.get(p, 0), p))
        return [self._history(place) for place in changed[:most]]

    def last_known(self, most: int) -> list[Sentence]:
        """Return who was last reported to hold the places that did not change hands, the newest reports first."""
        held: dict[str, list[tuple[str, _Turn]]] = defaultdict(list)
        for place, turns in self._turns.items():
            if self._changed(turns):
                continue
            turn = max(turns, key=lambda t: (t.last, t.first))
            if any(r.until is None for r in turn.rows):
                held[self._side(turn.rows[0].holder)].append((place, turn))
        newest = {holder: max(t.last for _, t in rows).toordinal() for holder, rows in held.items()}
        ordered = sorted(held.items(), key=lambda h: (-min(len(h[1]), 3), -newest[h[0]], h[0]))
        return [self._holder(rows) for _, rows in ordered[:most]]

    def _bears(self, row: Control) -> bool:
        site, holder = self._names.site(row.place), self._names.known(row.holder)
        if site is None or holder is None or site.kind == "country" or holder.kind in NEVER_ARMED - {"other"}:
            return False
        abroad = site.country is not None and site.country not in self._lands
        no_place = site.mentions < SPOKEN and site.name.lower() in self._called
        if abroad or no_place or is_label(holder.name):
            return False
        end = row.since.end or row.since.start
        return end is None or row.known.first is None or end > row.known.first - LOOKED_BACK

    def _side(self, actor: str) -> str:
        return self._country.get(actor) or actor

    def _merged(self, rows: Sequence[Control]) -> list[_Turn]:
        turns: list[_Turn] = []
        for row in sorted(rows, key=lambda r: (_since(r), r.holder)):
            if turns and self._side(turns[-1].rows[0].holder) == self._side(row.holder):
                turns[-1].rows.append(row)
            else:
                turns.append(_Turn([row]))
        return turns

    def _history(self, place: str) -> Sentence:
        turns = self._turns[place][-MOST_TURNS:]
        told = [
            self._divided(turn, turns[n - 1]) if self._is_divided(n, turns) else self._turn(turn)
            for n, turn in enumerate(turns)
            if not self._is_divided(n + 1, turns)
        ]
        last = max(t.last for t in turns)
        silent = self._period.moment - last > STALE and f"({_month(last)})" not in told[-1]
        stale = f"; nothing was reported of it after {_month(last)}" if silent else ""
        name = self._place(place)
        claims = tuple(dict.fromkeys(c for t in turns for c in t.claims))
        return Sentence(f"{sentence_case(name)}: {'; '.join(told)}{stale}.", claims)

    def _changed(self, turns: Sequence[_Turn]) -> bool:
        several = len(turns) > 1 and any(t.taken for t in turns)
        return several or any(self._is_divided(n, turns) for n in range(len(turns)))

    def _is_divided(self, at: int, turns: Sequence[_Turn]) -> bool:
        """Return whether the turn and the one before it hold the place in the same months, neither having taken it."""
        if not 0 < at < len(turns) or (at > 1 and self._is_divided(at - 1, turns)):
            return False
        one, other = turns[at - 1], turns[at]
        both = (
            one.taken is None
            and other.taken is None
            and (one.is_part or other.is_part or (one.is_open and other.is_open))
        )
        return both and max(one.first, other.first) <= min(one.last, other.last)

    def _divided(self, one: _Turn, other: _Turn) -> str:
        sides = sorted((one, other), key=lambda t: t.first)
        names = listed([self._names.actor(t.rows[0].holder) for t in sides])
        shared = _months(sides[0].first, min(t.last for t in sides))
        what = "divided" if any(t.is_part for t in sides) else "disputed"
        left = max(sides, key=lambda t: t.last)
        alone = left.last - min(t.last for t in sides) > APART
        after = (
            f"; last reported held by {self._names.actor(left.rows[0].holder)} ({_month(left.last)})" if alone else ""
        )
        return f"{what} between {names} (reported {shared}){after}"

    def _place(self, place: str) -> str:
        """Return a place's name, a province's with its kind where a town of the archive is called the same."""
        site, name = self._names.site(place), self._names.place(place) or place
        return (
            f"{name} province" if site is not None and site.kind == "province" and self._same[site.name] > 1 else name
        )

    def _turn(self, turn: _Turn) -> str:
        row = turn.taken or turn.rows[0]
        who = f"{'in part ' if turn.is_part else ''}by {self._names.actor(row.holder)}"
        disputed = ", which was disputed" if all(r.status == "contested" and r.against for r in turn.rows) else ""
        if turn.taken is not None:
            loser = self._names.known(row.source)
            lost = f" from {self._names.actor(loser.id)}" if loser is not None and loser.kind in BODIES else ""
            return f"taken {who}{lost} {when_words(row.since)}{disputed}"
        return f"held {who}{disputed} ({_span(turn)})"

    def _holder(self, rows: Sequence[tuple[str, _Turn]]) -> Sentence:
        rows = sorted(rows, key=lambda r: (-r[1].last.toordinal(), -self._mentions.get(r[0], 0), r[0]))
        newest = rows[:MOST_TOGETHER]
        months: dict[str, list[str]] = {}
        for place, turn in newest:
            months.setdefault(_month(turn.last), []).append(self._place(place))
        names = Counter(t.rows[0].holder for _, t in newest)
        holder = min(names, key=lambda h: (-names[h], h))
        told = [f"{listed(places)} ({month})" for month, places in months.items()]
        were = "were" if self._names.are_many([holder]) else "was"
        text = f"{self._names.actor(holder)} {were} last reported to hold {listed(told)}"
        return Sentence(sentence_case(text) + ".", tuple(dict.fromkeys(c for _, t in newest for c in t.claims)))


def _without_asides(rows: Sequence[Control]) -> list[Control]:
    """Return the rows without those that one report gives in passing of a place that many others give to another."""
    most = max(len(row.claims) for row in rows)
    newest = max((row.known.last for row in rows if row.known.last), default=None)
    return [
        row for row in rows if row.since.start or len(row.claims) > 1 or most < SPOKEN_FOR or row.known.last == newest
    ]


def _since(row: Control) -> date:
    return row.since.start or row.since.end or row.known.first or date.max


def _span(turn: _Turn) -> str:
    return f"reported {_months(turn.first, turn.last)}"


def _months(start: date, end: date) -> str:
    first, last = _month(start), _month(end)
    if start.year == end.year and first != last:
        first = first.split(" ", 1)[0]
    return first if first == last else f"{first} to {last}"


def _month(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {day.year}"

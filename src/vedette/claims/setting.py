"""The setting: where and when a claim belongs when its own clause does not say.

A reporter names the place once and tells on. A claim without a place takes it, nearest first, from the figure or
the event it belongs to, from its own sentence, from the sentences before it in the paragraph, and at last from what
the whole report is about: its one leading town, else its one country.
Talk is left alone: an accusation happens nowhere.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cached_property

import msgspec

from vedette.claims.scope import TALKING, WHOSE
from vedette.knowledge.changes import of_a_whole_war
from vedette.model.claims import Claim
from vedette.model.decisions import take
from vedette.model.readings import PlaceMention, Reading
from vedette.model.syntax import Token
from vedette.model.when import When
from vedette.model.words import UNREAL

TALK = frozenset(
    {
        "support", "accusation", "demand", "rejection", "threat", "sanction", "talks", "agreement", "travel advisory",
        "aid", "change to group", "flight", "ceasefire", "mobilisation", "reinforcement", "advance",
    }
)  # fmt: skip
"""Kinds of event that the setting gives no place: words travel, and movements have places of their own."""
TAKINGS = frozenset({"capture", "withdrawal", "siege", "blockade"})
"""Kinds whose place is what they are about: it comes from the words near them and never from the setting."""
COUNTED = frozenset({"figure", "displacement", "return"})
"""Claims that sum up: a total belongs to a whole country sooner than to the town of the sentence before."""
STANDING = re.compile(r"\b(?:now|currently|so far|to date|in all|a total of)\b", re.IGNORECASE)
"""Words of a number that stands, and was not of one day and place: "one million are now homeless"."""
TOWNS = frozenset({"town", "district"})
LOCAL = TOWNS | {"facility", "bridge", "road", "water"}
LOCATIVES = frozenset({"in", "at", "near", "outside", "around", "inside", "across", "throughout", "over", "into"})
BEING = frozenset({"be", "remain", "hear", "wake", "awake"})
"""Verbs whose subject, a town, is where the rest of the sentence takes place: "the town was calm after a bombing"."""
LABEL = re.compile(r"(?:, ?(?:[A-Za-z]{3,9} ?)?\d{1,2}(?: [A-Z][a-z]{2,8}| ?[/.] ?\d{1,2})?(?: \d{4})?)?(?:\. |: ?\n)")
"""What closes a place that labels a line, with its day or without."""
STRICTLY = frozenset({"in", "at", "near", "outside", "around", "inside"})
UNSURE = frozenset({"other", "person"})
"""Kinds of actors that a name no list knows is taken for where it is a village's."""
NO_GROUND = frozenset({"DATE", "TIME", "EVENT", "LAW", "PRODUCT", "WORK_OF_ART", "LANGUAGE", "MONEY"})
"""What a name behind a preposition of place may be besides a place, by the parser's label."""
RECENT = 2
"""Sentences back within which a paragraph still tells of the same spot."""
LEADING, AHEAD = 3, 1.5
"""A report is about a town that it names this often, and this many times as often as the next."""
NATIONAL = frozenset({"emergency decree", "travel advisory"})
"""Kinds that hold for a whole country where no smaller ground is told."""
OPENING = 3
"""Sentences, the heading included, in which a report names the town that it is about."""
MOST_OF = 0.6
"""The share of a report's located places that makes one country its setting."""


def settled(reading: Reading, events: Sequence[Claim], figures: Sequence[Claim]) -> tuple[list[Claim], list[Claim]]:
    """Return events and figures with the places and days that the setting gives them; what they say stays as it is."""
    setting = _Setting(reading)
    shared_events, shared_figures = _shared(events, figures, reading.document.published)
    return setting.placed(shared_events), setting.placed(shared_figures)


def vague(when: When) -> bool:
    """Return whether the words gave no time: nothing is known, or only that it was before the report."""
    return not when.known or (when.start is None and when.precision == "before")


def _shared(
    events: Iterable[Claim], figures: Iterable[Claim], published: date | None
) -> tuple[list[Claim], list[Claim]]:
    """Let an event and the figures about it share the place and the day that one of them has."""
    told = {event.id: event for event in events}
    kept: list[Claim] = []
    for figure in figures:
        event = told.get(figure.about or "")
        if event is not None:
            told[event.id] = _filled(event, figure) if figure.period is None else _over_years(event, figure, published)
            figure = _filled(figure, event)
        kept.append(figure)
    return list(told.values()), kept


def _over_years(event: Claim, figure: Claim, published: date | None) -> Claim:
    """Return a movement of people that its figure counts since a war began, with the figure's time and place."""
    since = figure.period.start if figure.period is not None else None
    if event.kind not in COUNTED or not vague(event.when) or not of_a_whole_war((), since, published):
        return event
    return msgspec.structs.replace(event, place=figure.place, when=figure.when)


def _filled(claim: Claim, other: Claim) -> Claim:
    place = claim.place or other.place
    when = other.when if vague(claim.when) and not vague(other.when) else claim.when
    if place == claim.place and when == claim.when:
        return claim
    return msgspec.structs.replace(claim, place=place, when=when)


class _Setting:
    """What one report has told of places up to each sentence."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._syntax = reading.syntax
        self._wholes: set[str] = set()

    def placed(self, claims: Iterable[Claim]) -> list[Claim]:
        """Return the claims, those without a place given the nearest that the report tells."""
        told = list(claims)
        self._wholes = {claim.part_of for claim in told if claim.part_of is not None}
        last: dict[int, tuple[int, str]] = {}
        newest = (-RECENT, "")
        done: dict[int, Claim] = {}
        for n in sorted(range(len(told)), key=lambda k: _where(told[k])):
            claim = told[n]
            sentence, block = self._sentence(claim), self._block(claim)
            before = last.get(block) or (newest if sentence - newest[0] == 1 else None)  # one-sentence paragraphs
            if claim.place is None and claim.kind in NATIONAL:
                claim = msgspec.structs.replace(claim, place=self._own(claim, sentence) or self._land)
            elif claim.place is None and self._may(claim):
                place = self._own(claim, sentence)
                rule = "setting: the one place that the sentence is in"
                if place is None and claim.kind not in TAKINGS and not self._is_elsewhere(sentence):
                    place = self._labels.get(block)
                    rule = "setting: the place that opens the line"
                if place is None:
                    place = self._told_before(claim, before, sentence)
                    rule = "setting: where the sentences before it are, or what the report is about"
                if place is not None:
                    take(_where(claim)[0], "where", place, rule, "its own words name no place")
                claim = msgspec.structs.replace(claim, place=place) if place else claim
            if claim.place is not None and self._kinds.get(claim.place) in TOWNS and not claim.background:
                newest = last[block] = (sentence, claim.place)
            done[n] = claim
        return [done[n] for n in range(len(told))]

    def _may(self, claim: Claim) -> bool:
        if claim.kind in TALK or claim.modality in UNREAL:
            return False
        if claim.id in self._wholes:
            return False  # "110 were killed, 42 of them in the city": the city is that of the part
        return claim.kind != "figure" or (claim.about is None and claim.part_of is None)

    def _own(self, claim: Claim, sentence: int) -> str | None:
        """Return the one local place that the claim's own sentence tells with a preposition of place, or None."""
        at = self._told_at(claim)
        near = (p for p in self._by_sentence.get(sentence, ()) if ";" not in self._between(p, at))
        named = {p.name for p in near if p.kind in LOCAL and self._locative(p)}
        return next(iter(named)) if len(named) == 1 and claim.kind not in TAKINGS else None

    def _told_before(self, claim: Claim, last: tuple[int, str] | None, sentence: int) -> str | None:
        """Return the town where the paragraph is, else what the report is about; sums are the country's."""
        standing = claim.when.precision != "day" or STANDING.search(claim.evidence[0].text) is not None
        sums = claim.kind in COUNTED or (claim.kind == "evacuation" and claim.count is not None and standing)
        sums_up = sums and (claim.period is not None or standing)
        if self._is_elsewhere(sentence):
            return None
        if not sums_up and last is not None and 0 < sentence - last[0] <= RECENT:
            return last[1]
        if claim.kind in TAKINGS or claim.background:
            return None
        counted = claim.kind == "figure" or (sums and claim.count is not None)
        if counted and self._tells_of_another_land(sentence):
            return None
        return self._land if counted else self._town or self._land

    def _told_at(self, claim: Claim) -> int:
        """Return where the words of the claim stand; of a figure its number."""
        start, end = _where(claim)
        count = claim.count
        if claim.kind != "figure" or count is None:
            return start
        alike = (c for c in self._reading.counts if start <= c.start < end and c.measure == count.measure)
        return next((c.start for c in alike if (c.low, c.high) == (count.low, count.high)), start)

    def _between(self, place: PlaceMention, at: int) -> str:
        return self._reading.document.text[min(place.start, at) : max(place.start, at)]

    def _is_elsewhere(self, sentence: int) -> bool:
        """Return whether the sentence says where by a name that nobody placed: "41 dead are counted at Tinzu"."""
        if not 0 <= sentence < len(self._syntax.sentences):
            return False
        first, last = self._syntax.sentences[sentence]
        return any(
            t.dep == "pobj" and t.tag == "NNP" and self._syntax.head(t.i).text.lower() in STRICTLY and self._unread(t)
            for t in self._syntax.tokens[first:last]
        )

    def _tells_of_another_land(self, sentence: int) -> bool:
        """Return whether the sentence names a country, and not the report's own: "Poland has counted 13 dead"."""
        named = {p.name for p in self._by_sentence.get(sentence, ()) if p.kind == "country"}
        return bool(named) and self._land not in named

    def _unread(self, token: Token) -> bool:
        """Return whether no reader has taken the name for a place, an actor or a time."""
        reading = self._reading
        known = (a for a in reading.actors if a.kind not in UNSURE)
        held = [(m.start, m.end) for m in reading.places] + [(m.start, m.end) for m in reading.times]
        held += [(m.start, m.end) for m in known]
        return token.entity[2:] not in NO_GROUND and not any(start <= token.start < end for start, end in held)

    def _locative(self, place: PlaceMention) -> bool:
        head = self._syntax.head_of(place.start, place.end)
        if head is not None and head.tag == "RB":
            return True  # "There, 40 wounded were waiting."
        if head is not None and head.dep == "nsubj" and self._syntax.head(head.i).lemma.lower() in BEING:
            return True
        if head is None or head.dep != "pobj" or self._syntax.head(head.i).lemma.lower() not in LOCATIVES:
            return False
        if self._syntax.head(self._syntax.head(head.i).i).lemma.lower() in TALKING:
            return False  # "met in the capital to speak of their dead"
        return not any(
            span is not None and span.holds(place.start, place.end)
            for attribution in self._reading.attributions
            for span in (attribution.source, attribution.cue)
        )

    @cached_property
    def _labels(self) -> dict[int, str]:
        """The places that open a line as its label, by the line's start: "Weesh, 10 March. Nine people were killed"."""
        text, found = self._reading.document.text, dict[int, str]()
        for place in self._reading.places:
            block = self._reading.document.block_at(place.start)
            if block is None or place.kind not in LOCAL or place.pointing or block.kind != "paragraph":
                continue
            if not text[block.start : place.start].strip(" -–•*") and LABEL.match(text, place.end, block.end):
                found[block.start] = place.name
        return found

    @cached_property
    def _by_sentence(self) -> dict[int, list[PlaceMention]]:
        found: dict[int, list[PlaceMention]] = {}
        for place in self._reading.places:
            head = self._syntax.head_of(place.start, place.end)
            if head is not None:
                found.setdefault(head.sentence, []).append(place)
        return found

    @cached_property
    def _kinds(self) -> dict[str, str]:
        return {place.name: place.kind for place in self._reading.places}

    @cached_property
    def _town(self) -> str | None:
        """The one town that the report is about; None where it is about several.

        It is named more often than any other, or it alone where the report opens and as often as all others.
        """
        lands = Counter(p.country for p in self._reading.places if p.country)
        most = max(lands.values(), default=0)
        home = {land for land, times in lands.items() if times == most}
        # A capital that is only talked of lies in another land than most of the report.
        towns = Counter(
            p.name for p in self._reading.places if p.kind in TOWNS and (p.country is None or p.country in home)
        ).most_common(2)
        if not towns:
            return None
        if towns[0][1] >= LEADING and (len(towns) == 1 or towns[0][1] >= AHEAD * towns[1][1]):
            return towns[0][0]
        opening = {
            p.name for n in range(OPENING) for p in self._by_sentence.get(n, ()) if p.kind in TOWNS and not p.pointing
        }
        named = Counter(p.name for p in self._reading.places if p.kind in TOWNS)
        alone = next(iter(opening)) if len(opening) == 1 else None
        return alone if alone is not None and named[alone] > 1 and 2 * named[alone] >= sum(named.values()) else None

    @cached_property
    def _land(self) -> str | None:
        """The country of most of the report's places, if the report names it; None where it is about several."""
        acting = {a.start for a in self._reading.actors if a.kind == "state"}  # "Kenya said": not where, but who
        named = [p for p in self._reading.places if p.start not in acting]
        lands = Counter(p.country for p in named if p.country and not p.pointing and not self._is_whose(p))
        if not lands:
            return None
        iso3, count = lands.most_common(1)[0]
        if count < MOST_OF * sum(lands.values()):
            return None
        return next((p.name for p in named if p.kind == "country" and p.country == iso3), None)

    def _is_whose(self, place: PlaceMention) -> bool:
        """Return whether a place's name only says whose leaders or troops are told of."""
        head = self._syntax.head_of(place.start, place.end)
        owned = head is not None and head.dep in ("poss", "compound", "nmod")
        return head is not None and owned and self._syntax.head(head.i).lemma.lower() in WHOSE

    def _sentence(self, claim: Claim) -> int:
        start, end = _where(claim)
        first, last = self._syntax.at(start, end)
        return self._syntax[first].sentence if first < min(last, len(self._syntax)) else -1

    def _block(self, claim: Claim) -> int:
        block = self._reading.document.block_at(_where(claim)[0])
        return block.start if block else -1


def _where(claim: Claim) -> tuple[int, int]:
    at = claim.trigger or claim.evidence[0]
    return at.start, at.end

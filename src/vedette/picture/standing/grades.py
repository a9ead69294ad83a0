"""Grades: the digit of every claim, event, figure and holding, with what it was given by.

They are laid on the finished picture by its claims, so that no record is made otherwise for being graded.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import msgspec

from vedette.knowledge.stakes import stake_words
from vedette.model.grades import Effect, Grade, GradeInput
from vedette.model.judgements import Subject
from vedette.model.pictures import Control, Event, Figure, Picture
from vedette.model.words import UNREAL
from vedette.picture.fold import Fold, Held
from vedette.picture.standing.grading import RULE, Voice, VoiceSort, Weighed, days_late, precise, sort_of, weighed
from vedette.picture.standing.stakes import Stakes

OTHERWISE = frozenset({"contradiction", "claimant"})
"""Reasons of a contradiction by which one of the two is not so: another scope or day lets both be."""
EFFECTS: Mapping[VoiceSort, Effect] = {
    "own": "raises",
    "against itself": "raises",
    "other": "none",
    "party": "lowers",
    "nobody named": "lowers",
    "ahead": "lowers",
}


@dataclass(frozen=True)
class _Heard:
    """A claim's voice with the words for whose it is."""

    voice: Voice
    words: str


def with_grades(picture: Picture, fold: Fold, stakes: Stakes) -> Picture:
    """Return ``picture`` with the grade of each claim, event, figure and holding."""
    return _Grader(fold, stakes).graded(picture)


class _Grader:
    """The voices of a fold, and the grades that follow from them."""

    def __init__(self, fold: Fold, stakes: Stakes) -> None:
        self._by_id = {h.id: h for h in fold.held}
        self._heard = {h.id: self._listen(h, stakes) for h in fold.held}
        self._opposed: dict[str, set[str]] = defaultdict(set)
        for judgement in fold.judgements:
            if judgement.verdict == "contradicts" and judgement.reason in OTHERWISE:
                left, right = fold.by_claim[judgement.left].id, fold.by_claim[judgement.right].id
                self._opposed[left].add(right)
                self._opposed[right].add(left)

    def graded(self, picture: Picture) -> Picture:
        """Return ``picture`` with grades."""
        of_claim: dict[str, Weighed] = {}
        events = tuple(self._event(e, of_claim) for e in picture.events)
        figures = tuple(self._figure(f, of_claim) for f in picture.figures)
        control = tuple(self._control(c, of_claim) for c in picture.control)
        for rows in self._rest(of_claim).values():
            found = self._weigh(rows, self._against(rows))
            of_claim.update(dict.fromkeys(rows, found))
        claims = tuple(
            msgspec.structs.replace(c, grade=self._of_claim(c.id, of_claim[c.id])) if c.id in of_claim else c
            for c in picture.claims
        )
        return msgspec.structs.replace(picture, events=events, figures=figures, control=control, claims=claims)

    def _event(self, event: Event, of_claim: dict[str, Weighed]) -> Event:
        grade = self._grade(event.claims, event.against, of_claim)
        return msgspec.structs.replace(event, credibility=grade.digit, grade=grade)

    def _figure(self, figure: Figure, of_claim: dict[str, Weighed]) -> Figure:
        return msgspec.structs.replace(figure, grade=self._grade(figure.claims, self._against(figure.claims), of_claim))

    def _control(self, control: Control, of_claim: dict[str, Weighed]) -> Control:
        return msgspec.structs.replace(control, grade=self._grade(control.claims, control.against, of_claim))

    def _rest(self, of_claim: Mapping[str, Weighed]) -> dict[tuple[Subject, str, bool], list[str]]:
        """Return the claims behind no record, put together where they were judged the same."""
        found: dict[tuple[Subject, str, bool], list[str]] = defaultdict(list)
        for key, held in sorted(self._by_id.items()):
            if key not in of_claim:
                found[held.key, held.claim.polarity, held.modality in UNREAL].append(key)
        return found

    def _against(self, claims: Sequence[str]) -> list[str]:
        own = set(claims)
        return sorted({other for c in claims for other in self._opposed.get(c, ())} - own)

    def _weigh(self, claims: Iterable[str], against: Iterable[str]) -> Weighed:
        return weighed(self._voices(claims), self._voices(against))

    def _voices(self, claims: Iterable[str]) -> list[Voice]:
        return [self._heard[c].voice for c in claims if c in self._heard]

    def _grade(self, claims: Sequence[str], against: Sequence[str], of_claim: dict[str, Weighed]) -> Grade:
        found = self._weigh(claims, against)
        for claim in claims:
            of_claim.setdefault(claim, found)
        inputs = (
            self._origins(claims, found),
            *self._said(claims),
            self._otherwise(against, found),
            _precision(self._voices(claims), found),
            _age(self._voices(claims), found),
        )
        return Grade(found.digit, RULE, found.row, found.column, inputs)

    def _of_claim(self, claim: str, found: Weighed) -> Grade:
        """Return the grade of what a claim says, with the claim's own inputs alone: the others stand in its record."""
        heard = self._heard[claim]
        inputs = (
            GradeInput("voice", heard.words, EFFECTS[heard.voice.sort]),
            GradeInput("precision", _told([heard.voice])),
            GradeInput("age", _late([heard.voice]), "lowers" if heard.voice.recalled else "none"),
        )
        return Grade(found.digit, RULE, found.row, found.column, inputs)

    def _origins(self, claims: Sequence[str], found: Weighed) -> GradeInput:
        reports = {self._by_id[c].report.document for c in claims if c in self._by_id}
        outlets = len({d.outlet or d.id for d in reports})
        value = f"{_many(outlets, 'outlet')}, {_many(found.origins, 'origin')}"
        return GradeInput("origins", value, "raises" if found.origins > 1 else "none", tuple(claims))

    def _said(self, claims: Sequence[str]) -> tuple[GradeInput, ...]:
        said: dict[tuple[VoiceSort, str], list[str]] = defaultdict(list)
        for claim in claims:
            if (heard := self._heard.get(claim)) is not None:
                said[heard.voice.sort, heard.words].append(claim)
        order = list(EFFECTS)
        return tuple(
            GradeInput("voice", words, EFFECTS[sort], tuple(rows))
            for (sort, words), rows in sorted(said.items(), key=lambda row: (order.index(row[0][0]), row[0][1]))
        )

    def _otherwise(self, against: Sequence[str], found: Weighed) -> GradeInput:
        if not found.against:
            return GradeInput("otherwise", "nobody says otherwise")
        verb = "says" if found.against == 1 else "say"
        firm = f", {found.firm_against} of them firm" if found.firm_against else ", with a stake or without a name"
        value = f"{_many(found.against, 'origin')} {verb} otherwise{firm}"
        return GradeInput("otherwise", value, "lowers", tuple(against))

    def _listen(self, held: Held, stakes: Stakes) -> _Heard:
        stake = stakes.of(held)
        relay = _relay(held)
        speaker = held.claim.said_by[0].text if held.claim.said_by else ""
        there = relay is None and stake_words().was_there(speaker)
        sort = sort_of(held, stake.pull if stake else None, was_there=there)
        claim = held.claim
        about = self._by_id.get(claim.about) if claim.about else None
        when = claim.period if claim.period is not None else claim.when
        voice = Voice(
            held,
            sort,
            held.place is not None or (about is not None and about.place is not None),
            precise(when) or (about is not None and precise(about.claim.when)),
            days_late(held),
        )
        words = {
            "own": "said by a witness or the outlet's reporter" if there else "the outlet's own word",
            "other": "said by a speaker",
            "against itself": f"said by a party {stake.words if stake else ''}",
            "party": f"said by a party {stake.words if stake else 'of itself or its enemy'}",
            "nobody named": "nobody is named",
            "ahead": "not said to have happened",
        }[sort]
        return _Heard(voice, f"{words}, at second hand" if relay is not None and sort != "own" else words)


def _relay(held: Held) -> str | None:
    """Return who passed a speaker's words on, where it is not the report's own outlet."""
    relay = held.claim.said_by[0].relayed_by if held.claim.said_by else None
    outlet = held.report.document.outlet or ""
    return relay if relay and relay.lower() not in outlet.lower() else None


def _precision(voices: Sequence[Voice], found: Weighed) -> GradeInput:
    told = _told(voices)
    return GradeInput("precision", told, "lowers" if found.firm and told == NEITHER else "none")


def _age(voices: Sequence[Voice], found: Weighed) -> GradeInput:
    late = bool(voices) and all(v.recalled for v in voices)
    return GradeInput("age", _late(voices), "lowers" if late and found.firm else "none")


NEITHER = "neither day nor place is told"


def _told(voices: Sequence[Voice]) -> str:
    placed, dated = any(v.placed for v in voices), any(v.dated for v in voices)
    if placed and dated:
        return "its day and place are told"
    return "no day is told" if placed else "no place is told" if dated else NEITHER


def _late(voices: Sequence[Voice]) -> str:
    days = [v.late_days for v in voices if v.late_days is not None]
    if not days:
        return "how long after is not known"
    first = min(days)
    when = "on the day" if first == 0 else f"{_many(first, 'day')} later"
    return f"told {when}{', a recollection' if all(v.recalled for v in voices) else ''}"


def _many(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"

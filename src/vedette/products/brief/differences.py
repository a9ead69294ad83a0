"""Where sources disagree: each side in its own words or number, and why they may differ, in plain words."""

from __future__ import annotations

import re
from collections.abc import Mapping

from vedette.knowledge.camps import change_told
from vedette.knowledge.people import people_words
from vedette.model.pictures import Disagreement, Picture, PicturedClaim, Position, Sentence
from vedette.products.brief.attribution import Attributor
from vedette.products.brief.counting import count_words
from vedette.products.brief.days import day_words
from vedette.products.brief.figures import MEASURES, SAYS_ITSELF
from vedette.products.brief.grammar import decapital_article, listed, participle, sentence_case
from vedette.products.brief.naming import Names
from vedette.products.brief.verbatim import cut_around, inner

REASONS = {
    "contradiction": "the accounts exclude each other",
    "scope": "they do not count the same people or area",
    "date": "they do not speak of the same day",
    "measure": "they do not measure the same thing",
    "claimant": "each counts for itself",
    "supersession": "a later count, not a contradiction",
}
_PASSIVE = re.compile(r"\bw(?:as|ere) (\w+ed|taken|held|shot|hit)\b")
_ACTIVE = re.compile(
    r"\b(?:captured|surrendered|laid down|changed|split|attacked|shelled|struck|carried|withdrew|fled|took|executed|"
    r"held|freed|besieged|advanced|began|agreed|destroyed|looted|abducted)\b"
)
_VOICED = re.compile(r"\b(?:denied|said|reported|spoke|placed|gave|wrote|claimed)\b")
"""A position that stands by itself names who takes it."""
LONGEST_SHORT = 200
MOST_POSITIONS = 3
LONGEST_QUOTE = 150


class DifferenceWriter:
    """Tells disagreements; a figure that grew is told as growth."""

    def __init__(self, picture: Picture, names: Names, attributor: Attributor, home: int | None) -> None:
        self._names, self._attributor, self._home = names, attributor, home
        self._claims = {claim.id: claim for claim in picture.claims}
        self._days = {report.id: report.published for report in picture.reports}

    def sentence(self, disagreement: Disagreement) -> Sentence | None:
        """Return the sentence of one disagreement; None where fewer than two of its sides can be opened, and where one
        claimant only brought his own figure up to date."""
        sides = [(p, c) for p in disagreement.positions[:MOST_POSITIONS] if (c := self._lead(p)) is not None]
        if len(sides) < 2:
            return None
        voices = {(c.said_by[0].actor or c.said_by[0].text) if c.said_by else c.report for _, c in sides}
        if disagreement.reason == "supersession" and len(voices) < 2:
            return None
        claims = tuple(dict.fromkeys(c for p, _ in sides for c in p.claims))
        figures = all(c.count is not None and c.kind == "figure" for _, c in sides)
        told = (
            self._numbers(disagreement, [c for _, c in sides])
            if figures
            else self._words(disagreement, [c for _, c in sides])
        )
        return Sentence(sentence_case(told) + ".", claims)

    def short(self, disagreement: Disagreement) -> Sentence | None:
        """Return a dispute in one line, by its positions; None where they do not fit one."""
        if disagreement.reason == "supersession":
            return None
        sides = [(p, c) for p in disagreement.positions[:MOST_POSITIONS] if (c := self._lead(p)) is not None]
        if len(sides) < 2:
            return None
        if all(c.count is not None and c.kind == "figure" for _, c in sides):
            told = self.sentence(disagreement)
            return told if told is not None and len(told.text) <= LONGEST_SHORT else None
        says = [narrowed(" ".join(p.says.split()).rstrip("."), disagreement, self._claims) for p, _ in sides]
        if not all(_VOICED.search(s) for s in says):
            return None
        deniers = [n for n, (_, c) in enumerate(sides) if c.polarity == "denied"]
        if len(sides) == 2 and len(deniers) == 1 and " denied that " in says[deniers[0]]:
            denied, (_, teller) = says[deniers[0]], sides[1 - deniers[0]]
            voice = self._names.speaker(teller.said_by[0]) if teller.said_by else self._attributor.outlet(teller)
            text = f"{_earlier(denied)}, which {voice} had reported"
        elif disagreement.about.startswith("why "):
            text = f"on {disagreement.about}, {', while '.join(decapital_article(s) for s in says)}"
        else:
            text = ", while ".join((says[0], *(decapital_article(s) for s in says[1:])))
        claims = tuple(dict.fromkeys(c for p, _ in sides for c in p.claims))
        return Sentence(sentence_case(text) + ".", claims) if len(text) <= LONGEST_SHORT else None

    def _numbers(self, disagreement: Disagreement, claims: list[PicturedClaim]) -> str:
        claims = sorted(claims, key=lambda c: (c.count.low or c.count.high or 0 if c.count else 0, c.id))
        values = [f"{count_words(c.count, _text(c)).removesuffix(' of')} ({self._by(c)})" for c in claims if c.count]
        count = claims[0].count
        place = next((p for c in claims if (p := self._names.located(c.place))), None)
        who = _many_of((count.who if count else None) or "people")
        measure = MEASURES[count.measure] if count and count.measure else ""
        where = f" {place}" if place else ""
        if disagreement.reason == "supersession" and len(values) == 2:
            about = f"the number of {who} {measure}{where}"
            return f"{about} went from {values[0]} to {values[1]}: {REASONS['supersession']}"
        agreed = f", and {disagreement.agreed}" if disagreement.agreed else ""
        asked = f"sources differ on how many {who} were {measure}{where}"
        return f"{asked}: {listed(values)}; {REASONS[disagreement.reason]}{agreed}"

    def _words(self, disagreement: Disagreement, claims: list[PicturedClaim]) -> str:
        about = narrowed(disagreement.about, disagreement, self._claims)
        asked = about.split(" ", 1)[0].lower() in ("whether", "who", "when", "why", "how")
        lead = f"{about[:1].lower()}{about[1:]} is disputed" if asked else f"sources differ on {about}"
        sides = self._quotes(claims)
        if len({_text(c) for c in claims}) < len(claims):  # one sentence tells both: its words once more say nothing
            says = [" ".join(p.says.split()).rstrip(".") for p in disagreement.positions[:MOST_POSITIONS]]
            sides = [narrowed(decapital_article(s), disagreement, self._claims) for s in says]
        agreed = f"; {disagreement.agreed}" if disagreement.agreed else ""
        return f"{lead}: {', while '.join((sides[0], '; '.join(sides[1:])))} ({REASONS[disagreement.reason]}{agreed})"

    def _quotes(self, claims: list[PicturedClaim]) -> list[str]:
        """Return the words of each side with who wrote them."""
        sides = []
        for n, claim in enumerate(claims):
            before = self._attributor.outlet(claims[n - 1]) if n else None
            words = inner(cut_around(_text(claim), _focus(claim), LONGEST_QUOTE)).rstrip(".")
            sides.append(f"{self._teller(claim, before)} “{words}”")
        return sides

    def _teller(self, claim: PicturedClaim, before: str | None) -> str:
        """Return who wrote it and on whose word; an outlet that was just named is not named again."""
        outlet = self._attributor.outlet(claim)
        if not claim.said_by:
            return "it also wrote" if outlet == before else f"{outlet} wrote"
        if outlet == before:
            return f"on the word of {self._names.speaker(claim.said_by[0])} it wrote"
        return f"{outlet}, on the word of {self._names.speaker(claim.said_by[0])}, wrote"

    def _by(self, claim: PicturedClaim) -> str:
        day = self._days.get(claim.report)
        who = self._names.speaker(claim.said_by[0]) if claim.said_by else self._attributor.outlet(claim)
        return f"{who}, {day_words(day, year=day.year != self._home)}" if day else who

    def _lead(self, position: Position) -> PicturedClaim | None:
        claims = [c for c in self._attributor.claims(position.claims) if c.evidence]
        return min(claims, key=lambda c: (str(self._days.get(c.report) or "9999"), c.id)) if claims else None


def narrowed(text: str, disagreement: Disagreement, claims: Mapping[str, PicturedClaim]) -> str:
    """Return ``text`` with the words for a change of camp narrowed to the one that the evidence speaks of.

    ``claims`` are those of the picture, by id.
    """
    held = dict.fromkeys(c for p in disagreement.positions for c in p.claims if c in claims)
    return change_told(text, " ".join(e.text for c in held for e in claims[c].evidence))


def _earlier(denied: str) -> str:
    """Return a denial with what it denies set before it: "denied that it surrendered" becomes "had surrendered"."""
    head, that, rest = denied.partition(" denied that ")
    rest = _PASSIVE.sub(r"had been \1", rest)
    if "had been " not in rest:
        rest = _ACTIVE.sub(lambda verb: f"had {participle(verb.group())}", rest, count=1)
    return f"{head}{that}{rest}"


def _focus(claim: PicturedClaim) -> str:
    return claim.said_by[0].text if claim.said_by else ""


def _text(claim: PicturedClaim) -> str:
    return " ".join(claim.evidence[0].text.split())


def _many_of(who: str) -> str:
    """Return those who are counted as more than one: "guards" of a guard, "people" of a person or of bodies."""
    *before, last = who.split() or ["people"]
    word = last.lower()
    if word in SAYS_ITSELF:
        return "people"
    if word in ("person", "persons", "people"):
        return " ".join((*before, "people"))
    forms = people_words().people
    if forms.get(word) != word or "of" in before:
        return who
    return " ".join((*before, next((form for form, one in forms.items() if one == word != form), last)))

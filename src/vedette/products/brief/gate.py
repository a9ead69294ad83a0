"""The citation gate: no sentence says a number, a date, a place or a name that its claims do not hold.

A word stands when it is in the text of the evidence, or when it is what the evidence was resolved to: the
names of a claim's actors and places, its count, its days, its report's outlet and day. What the gate refuses
does not reach the reader; it is kept in ``Brief.refused``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date

from vedette.errors import CitationError
from vedette.model.counts import Count
from vedette.model.pictures import Picture, PicturedClaim, Sentence
from vedette.model.when import When
from vedette.products.brief.naming import MONTHS

NUMBER = re.compile(r"\d[\d,.]*\d|\d")
NAME = re.compile(r"[^\W\d_][\w’'-]*")
ARTICLES = {"the", "a", "an"}
NUMBER_WORDS = {
    word: n
    for n, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
        ],
    )
}
OPENERS = {
    "according",
    "reports",
    "on",
    "in",
    "by",
    "since",
    "between",
    "it",
    "its",
    "this",
    "that",
    "air",
    "shelling",
    "fighting",
    "people",
    "prisoners",
    "reinforcements",
    "services",
    "arrests",
    "looting",
    "at",
    "more",
    "about",
    "up",
    "fewer",
    "as",
    "no",
    "forces",
    "accounts",
    "talks",
    "torture",
    "executions",
    "abductions",
    "destruction",
    "weapons",
    "sexual",
    "organised",
    "sanctions",
    "one",
    "both",
    "other",
    "another",
    "some",
    "earlier",
    "later",
    "figures",
    "sources",
    "of",
    "for",
    "control",
    "there",
    "aid",
    "residents",
}
"""Words that may open a sentence with a capital and name nothing."""


class Gate:
    """Checks sentences against a picture; what a claim allows is worked out once."""

    def __init__(self, picture: Picture) -> None:
        self._picture = picture
        self._claims = {claim.id: claim for claim in picture.claims}
        self._actors = {actor.id: (actor.name, *actor.aliases, *actor.roles) for actor in picture.actors}
        self._places = {
            place.id: tuple(n for n in (place.name, *place.aliases, place.admin1) if n) for place in picture.places
        }
        self._reports = {report.id: report for report in picture.reports}
        self._allowed: dict[str, tuple[set[str], set[int]]] = {}

    def missing(self, sentence: Sentence) -> tuple[str, ...]:
        """Return the words and numbers of ``sentence`` that its claims do not hold; empty when it passes."""
        if not sentence.claims:
            return ("any claim",)
        words: set[str] = set()
        numbers: set[int] = set()
        for cid in sentence.claims:
            if cid not in self._claims:
                return (f"the claim {cid}",)
            held_words, held_numbers = self._held(cid)
            words |= held_words
            numbers |= held_numbers
        unheld = [n for n in numbers_in(sentence.text) if _value(n) not in numbers]
        unheld += [w for w in names_in(sentence.text) if fold(w) not in words]
        return tuple(dict.fromkeys(unheld))

    def check(self, sentence: Sentence) -> Sentence:
        """Return ``sentence`` when it passes. Raises ``CitationError`` when it says more than its claims."""
        missing = self.missing(sentence)
        if missing:
            raise CitationError(sentence.text, missing)
        return sentence

    def _held(self, cid: str) -> tuple[set[str], set[int]]:
        if cid not in self._allowed:
            self._allowed[cid] = self._work_out(self._claims[cid])
        return self._allowed[cid]

    def _work_out(self, claim: PicturedClaim) -> tuple[set[str], set[int]]:
        texts = [e.text for e in claim.evidence]
        texts += [s.text for s in claim.said_by] + [s.relayed_by for s in claim.said_by if s.relayed_by]
        ids = [*claim.actors, *claim.targets, claim.source, claim.goal, *(s.actor for s in claim.said_by)]
        texts += [name for i in ids if i for name in self._actors.get(i, ())]
        texts += self._places.get(claim.place or "", ())
        report = self._reports.get(claim.report)
        days = list(_days(claim.when))
        if report is not None:
            texts += [t for t in (report.outlet, claim.object_text, claim.cause) if t]
            days += [report.published] if report.published else []
        words = {fold(w) for text in texts for w in NAME.findall(text)}
        numbers = {_value(n) for text in texts for n in numbers_in(text)} | set(_of_count(claim.count))
        words |= {fold(MONTHS[day.month - 1]) for day in days}
        numbers |= {n * 1000 for day in days for n in (day.day, day.year)}
        return words | {part for w in words for part in w.split("-")}, numbers


def names_in(text: str) -> Iterator[str]:
    """Yield the capitalised words of a sentence, its first only where it is not an ordinary opener."""
    for n, found in enumerate(NAME.finditer(text)):
        word = found.group().removesuffix("’s").removesuffix("'s").rstrip("'’")
        if not any(c.isupper() for c in word):
            continue
        if n == 0 and word.lower() in OPENERS | ARTICLES:
            continue
        yield word


def numbers_in(text: str) -> Iterator[str]:
    """Yield the numbers of a text, in digits and in small words."""
    yield from NUMBER.findall(text)
    for word in re.findall(r"[a-z]+", text.lower()):
        if word in NUMBER_WORDS and word not in ("one", "zero"):
            yield word


def fold(word: str) -> str:
    """Return ``word`` without case, marks and possessive, so that spellings of one letter meet."""
    plain = unicodedata.normalize("NFKD", word).encode("ascii", "ignore").decode().lower() or word.lower()
    return plain.replace("'", "").removesuffix("s") if len(plain) > 4 else plain.replace("'", "")


def _value(number: str) -> int:
    """Return the number in thousandths, so that 1.3 and 13 stay apart; -1 for what is none."""
    if number in NUMBER_WORDS:
        return NUMBER_WORDS[number] * 1000
    digits = number.replace(",", "")
    try:
        return round(float(digits) * 1000) if "." in digits else int(digits) * 1000
    except ValueError:
        return -1


def _of_count(count: Count | None) -> Iterable[int]:
    if count is None:
        return ()
    return (n * 1000 for n in (count.low, count.high) if n is not None)


def _days(when: When) -> Iterator[date]:
    yield from (day for day in (when.start, when.end) if day is not None)

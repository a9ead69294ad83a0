"""Numbered notes: the sentences behind the brief, each given once, in the order in which the page first needs them.

A statement on the page is a link that carries the numbers of its notes. Without a script it leads to the
first of them; with one, all open in the drawer. What does not fit a page is counted and left to the JSON.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from markupsafe import Markup

from vedette.model.pictures import PicturedClaim, PicturedQuote
from vedette.model.spans import Evidence
from vedette.products.casebook import Casebook
from vedette.products.drawing.wording import day_text
from vedette.products.html.passages import Piece, passage_of, utf16
from vedette.products.html.words import MODALITIES

PER_STATEMENT = 8
PER_PAGE = 2500
_SHOWN = 3


class Note(NamedTuple):
    """One sentence in its report: who published it, who says so, and how sure it sounds."""

    number: int
    report: int
    outlet: str
    title: str
    day: str
    reliability: str
    credibility: str
    language: str | None
    pieces: list[Piece]
    chain: list[str]
    modality: str
    denied: bool
    starts: int
    ends: int


class Cited(NamedTuple):
    """The notes of one statement; ``more`` sentences of its evidence are not on the page."""

    notes: tuple[int, ...]
    against: tuple[int, ...]
    disagreements: tuple[int, ...]
    more: int

    @property
    def attributes(self) -> dict[str, str]:
        """The attributes of the link that opens these notes; none where there is nothing to open."""
        first = (self.notes or self.against)[:1]
        if not first:
            return {}
        given = {
            "href": f"#n{first[0]}",
            "data-n": _joined(self.notes),
            "data-x": _joined(self.against),
            "data-d": _joined(self.disagreements),
            "data-more": str(self.more) if self.more else "",
        }
        return {key: value for key, value in given.items() if value}

    @property
    def link(self) -> Markup:
        """The attributes as they stand in a tag; all of them are numbers."""
        return Markup("").join(Markup(' {}="{}"').format(key, value) for key, value in self.attributes.items())

    @property
    def shown(self) -> tuple[int, ...]:
        """The numbers that are printed behind a sentence."""
        return self.notes[:_SHOWN]

    @property
    def unshown(self) -> int:
        """How many numbers are not printed."""
        return len(self.notes) + self.more - len(self.shown)


class Notes:
    """The notes of one page, as far as they have been asked for."""

    def __init__(self, book: Casebook, *, per_page: int = PER_PAGE) -> None:
        self.book = book
        self.listed: list[Note] = []
        self._numbers: dict[object, int] = {}
        self._per_page = per_page

    def cite(self, claims: Sequence[str], against: Sequence[str] = (), *, most: int = PER_STATEMENT) -> Cited:
        """Return at most ``most`` notes for ``claims``, of different origins first, and for what speaks ``against``."""
        # As the page fills, statements bring fewer notes of their own, so that the last sections still have theirs.
        filled = len(self.listed) / self._per_page
        most = min(most, 1 if filled > 0.8 else 3 if filled > 0.5 else most)
        notes, left = self._numbered(claims, most)
        other, left_against = self._numbered(against, most)
        held = sorted({at for claim in claims for at in self.book.disagreements_of.get(claim, ())})
        return Cited(notes, tuple(n for n in other if n not in notes), tuple(held[:4]), left + left_against)

    def quote(self, quote: PicturedQuote) -> Cited:
        """Return the note of a quote, which has a passage of its own and no claim."""
        key = (quote.evidence, quote.speaker, quote.speaker_text)
        number = self._numbers.get(key)
        if number is None:
            if len(self.listed) >= self._per_page:
                return Cited((), (), (), 1)
            number = self._numbers[key] = len(self.listed) + 1
            speaker = self.book.actor(quote.speaker) or quote.speaker_text
            self.listed.append(
                self._noted(
                    number, quote.evidence.report, (quote.evidence,), [speaker] if speaker else [], "quoted", None
                )
            )
        return Cited((number,), (), (), 0)

    def opener(self, claims: Sequence[str], against: Sequence[str], name: str) -> dict[str, str]:
        """Return the link of a mark in a drawing, with ``name`` as what a screen reader says."""
        attributes = self.cite(claims, against).attributes
        return {**attributes, "aria-label": name} if attributes else {}

    def _numbered(self, claims: Sequence[str], most: int) -> tuple[tuple[int, ...], int]:
        numbers: list[int] = []
        left = 0
        for claim in self._by_origin(claims):
            number = self._numbers.get(_key(claim))
            if number is None and len(numbers) < most and len(self.listed) < self._per_page:
                number = self._add(claim)
            if number is None or (number not in numbers and len(numbers) >= most):
                left += 1
            elif number not in numbers:
                numbers.append(number)
        return tuple(numbers), left

    def _by_origin(self, claims: Sequence[str]) -> list[PicturedClaim]:
        known = [self.book.claims[key] for key in dict.fromkeys(claims) if key in self.book.claims]
        rounds: list[tuple[int, int, PicturedClaim]] = []
        seen: dict[str, int] = {}
        for at, claim in enumerate(known):
            report = self.book.reports.get(claim.report)
            origin = report.origin if report else claim.report
            rounds.append((seen.get(origin, 0), at, claim))
            seen[origin] = seen.get(origin, 0) + 1
        return [claim for _, _, claim in sorted(rounds, key=lambda row: row[:2])]

    def _add(self, claim: PicturedClaim) -> int:
        number = len(self.listed) + 1
        self._numbers[_key(claim)] = number
        self.listed.append(self._note(number, claim))
        return number

    def _note(self, number: int, claim: PicturedClaim) -> Note:
        chain = self.book.chain(claim.said_by)
        return self._noted(number, claim.report, claim.evidence, chain, MODALITIES[claim.modality], claim)

    def _digits(self, claim: PicturedClaim) -> str:
        return _joined_digits(self._graded.get(_key(claim), []))

    @cached_property
    def _graded(self) -> dict[object, list[int]]:
        """The digits of the claims that share a note."""
        found: dict[object, list[int]] = {}
        for claim in self.book.picture.claims:
            if claim.grade is not None:
                found.setdefault(_key(claim), []).append(claim.grade.digit)
        return found

    def _noted(  # a note is these six things
        self,
        number: int,
        key: str,
        slices: Sequence[Evidence],
        chain: list[str],
        modality: str,
        claim: PicturedClaim | None,
    ) -> Note:
        report = self.book.reports.get(key)
        text = report.text if report else ""
        first = slices[0] if slices else None
        return Note(
            number,
            self.book.report_numbers.get(key, 0),
            self.book.outlet(report) if report else "report not in the picture",
            (report.title or "") if report else "",
            day_text(report.published if report else None),
            report.reliability if report else "F",
            self._digits(claim) if claim else "",
            report.language if report else None,
            passage_of(text, slices, claim.loaded if claim else ()),
            chain,
            modality,
            claim is not None and claim.polarity == "denied",
            utf16(text, first.start) if first else 0,
            utf16(text, first.end) if first else 0,
        )


def _joined_digits(digits: Sequence[int]) -> str:
    """Return the digits of all that one sentence claims: "2", or "2–3"."""
    return f"{min(digits)}–{max(digits)}" if len(set(digits)) > 1 else f"{digits[0]}" if digits else ""


def _key(claim: PicturedClaim) -> object:
    return claim.report, claim.evidence, claim.said_by, claim.modality, claim.polarity


def _joined(numbers: Sequence[int]) -> str:
    return " ".join(map(str, numbers))

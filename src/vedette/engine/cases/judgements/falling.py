"""Falling: what a judgement falls on in the reports as they are read now, so that a slip is told when it is made.

A word that is spelled otherwise falls on nothing; a word that stands everywhere takes a whole picture out. Neither is
wrong by itself (reports come later), so the person is told, and asked to say it plainly.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import batched

from vedette.model.claims import Claim, Report
from vedette.model.judgements import Pointer, Subject
from vedette.model.judging import CaseJudgement
from vedette.model.records import Record
from vedette.reconciliation.corrections import why_idle
from vedette.reconciliation.pointing import CLAIMS, Finder, flat, is_called

AT_ONCE = 500
"""Reports held at one time."""
WIDE = 12
"""Readings up to which the words of one sentence are taken to mean them all."""
NAMED = 6
"""Readings that are named; the rest are counted."""


class Fall(Record, frozen=True):
    """What a judgement falls on: its readings, each once however many copies tell it, and the number of reports.

    ``figures`` are numbers with what they count ("12+ killed"), ``others`` kinds of other claims with their places;
    ``names`` are names and reports. ``idle`` says why it falls on nothing, None where it falls on something.
    """

    figures: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    reports: int = 0
    idle: str | None = None

    @property
    def wide(self) -> bool:
        """Return whether it falls on more readings than the words of a sentence mean."""
        return len(self.figures) + len(self.others) > WIDE

    @property
    def words(self) -> str:
        """What it falls on, in words."""
        if self.idle is not None:
            return f"falls on nothing in the case now: {self.idle}"
        told = [_many(len(self.figures), "figure")] if self.figures else []
        told += [_many(len(self.others), "other claim" if self.figures else "claim")] if self.others else []
        every = [*self.figures, *self.others]
        if not every:
            return f"falls on {', '.join(self.names)} in {_many(self.reports, 'report')}"
        named = ", ".join(every[:NAMED]) + (f" and {len(every) - NAMED} more" if len(every) > NAMED else "")
        return f"falls on {' and '.join(told)} in {_many(self.reports, 'report')}: {named}"


def falls_of(reports: Iterable[Report], judgements: Sequence[CaseJudgement]) -> dict[str, Fall]:
    """Return by id what each of ``judgements`` falls on. Reads every report once."""
    found = {one.id: _Found(one) for one in judgements}
    for some in batched(reports, AT_ONCE):
        finder = Finder(some)
        claims = {Subject("claim", r.document.id, c.id): c for r in some for c in r.claims}
        for one in found.values():
            one.take(some, finder, claims)
    return {key: one.fall() for key, one in found.items()}


class _Found:
    """What one judgement was found to fall on so far."""

    def __init__(self, judgement: CaseJudgement) -> None:
        self._one = judgement
        self._lacking = dict.fromkeys(judgement.about)
        self._unknown = dict.fromkeys(p.report for p in judgement.about if p.report is not None)
        self._claims: dict[tuple[str, str, str, str], str] = {}
        self._names: dict[str, None] = {}
        self._reports: set[str] = set()

    def take(self, reports: Sequence[Report], finder: Finder, claims: dict[Subject, Claim]) -> None:
        """Note what the judgement means in some reports."""
        for name in [n for n in self._unknown if any(is_called(r, n) for r in reports)]:
            del self._unknown[name]
        for pointer in self._one.about:
            for subject in finder.found(pointer):
                claim = claims.get(subject)
                if self._one.verdict == "excluded" and claim is not None and claim.kind != "figure":
                    continue
                self._lacking.pop(pointer, None)
                self._reports.add(subject.report)
                if claim is None:
                    self._names[f"the {pointer.sort} “{pointer.words}”"] = None
                else:
                    self._claims[_reading(claim, pointer)] = _shown(claim)

    def fall(self) -> Fall:
        """Return all that was found. One of two things that nothing tells makes a pair idle."""
        pair = self._one.verdict in ("same", "different")
        if self._unknown:
            return Fall(idle=f"no report is called “{next(iter(self._unknown))}”")
        if not self._reports or (pair and self._lacking):
            lacking = next(iter(self._lacking), None)
            return Fall(idle=_why(lacking) if pair and lacking is not None else why_idle(self._one))
        rows = sorted(self._claims.items())
        return Fall(
            tuple(words for key, words in rows if key[1] == "figure"),
            tuple(words for key, words in rows if key[1] != "figure"),
            tuple(self._names),
            len(self._reports),
        )


def _reading(claim: Claim, pointer: Pointer) -> tuple[str, str, str, str]:
    """Return what makes readings of copies one: the sentence, the kind, the number and the place."""
    texts = [flat(e.text) for e in claim.evidence]
    sought = flat(pointer.words)
    text = next((t for t in texts if sought in t), texts[0] if texts else claim.id)
    return text, claim.kind, claim.count.words if claim.count is not None else "", claim.place or ""


def _shown(claim: Claim) -> str:
    if claim.kind == "figure" and claim.count is not None:
        return claim.count.words
    return claim.kind.replace("_", " ") + (f" in {claim.place}" if claim.place else "")


def _why(pointer: Pointer) -> str:
    """Return why one of two things is in no report."""
    if pointer.sort in CLAIMS:
        return f"no report tells the {pointer.sort} “{pointer.words}”"
    return f"no report holds the {pointer.sort} “{pointer.words}”"


def _many(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"

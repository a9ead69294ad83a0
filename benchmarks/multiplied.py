"""Reports of a long war made from few that were read: each told again on other days, in partly other words.

Reading is linear in the reports and takes far longer than comparing them, so that twenty thousand are made here from
a few hundred readings: every copy has days of its own, an id of its own, and half of its words changed, so that it is
no copy of its text; one in ten is printed a second time by another outlet, word for word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import islice
from typing import Any
from zlib import crc32

import msgspec

from vedette.model.claims import Claim, Report
from vedette.model.when import When

WORD = re.compile(r"\b[a-z]{3,}\b")
STEP = 9
"""Days between two tellings of one report."""
REPRINTED = 10
"""One report in so many is printed twice."""


def multiplied(reports: Sequence[Report], count: int) -> list[Report]:
    """Return ``count`` reports made from ``reports``, the same ones for the same input."""
    return list(islice(_told_again(reports), count))


def _told_again(reports: Sequence[Report]) -> Iterator[Report]:
    turn = 0
    while True:
        for n, report in enumerate(reports):
            yield _again(report, f"{report.document.id}-{turn}", turn, turn * STEP + n % STEP)
            if n % REPRINTED == 0:
                yield _again(report, f"{report.document.id}-{turn}b", turn, turn * STEP + n % STEP)
        turn += 1


def _again(report: Report, key: str, turn: int, days: int) -> Report:
    """Return ``report`` under another id, told ``days`` days later in the words of its ``turn``."""
    later = timedelta(days=days)
    document = report.document
    changed: dict[str, Any] = {"id": key, "text": _other_words(document.text, turn)}
    if document.published:
        changed["published"] = document.published + later
    if document.title:
        changed["title"] = _other_words(document.title, turn)
    ids = {
        claim.id: "c" + format(crc32(f"{key} {claim.id}".encode()), "08x") + claim.id[-4:] for claim in report.claims
    }
    return msgspec.structs.replace(
        report,
        document=msgspec.structs.replace(document, **changed),
        claims=tuple(_claim_again(claim, key, ids, later) for claim in report.claims),
        parties=tuple(msgspec.structs.replace(p, report=key) for p in report.parties),
        sites=tuple(msgspec.structs.replace(s, report=key) for s in report.sites),
        main_claim=ids.get(report.main_claim or ""),
    )


def _claim_again(claim: Claim, key: str, ids: dict[str, str], later: timedelta) -> Claim:
    return msgspec.structs.replace(
        claim,
        id=ids[claim.id],
        report=key,
        about=ids.get(claim.about or ""),
        part_of=ids.get(claim.part_of or ""),
        when=_moved(claim.when, later),
        period=_moved(claim.period, later) if claim.period else None,
        evidence=tuple(msgspec.structs.replace(e, report=key) for e in claim.evidence),
        trigger=msgspec.structs.replace(claim.trigger, report=key) if claim.trigger else None,
    )


def _moved(when: When, later: timedelta) -> When:
    return When(_day(when.start, later), _day(when.end, later), when.precision)


def _day(day: date | None, later: timedelta) -> date | None:
    return day + later if day else None


def _other_words(text: str, turn: int) -> str:
    """Return ``text`` with every second lower-case word changed, others than in another ``turn``; as long as before."""
    if not turn:
        return text

    def other(match: re.Match[str]) -> str:
        word = match[0]
        mark = crc32(f"{word} {turn}".encode())
        return word[:-2] + format(mark % 676, "03d")[-2:].translate(_LETTERS) if mark % 2 else word

    return WORD.sub(other, text)


_LETTERS = str.maketrans("0123456789", "bcdfghjklm")

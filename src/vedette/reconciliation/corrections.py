"""Corrections: reports as persons say that they must be read, before anything is compared.

A wrong claim leaves its report, a wrong name its cast, a wrong day its claim; a place gets the coordinates that a
person gives it. Right, graded and excluded change no report: they are found, and handed on to the picture. All that is
said is found in the reports as they were read, so that the order of judgements does not matter.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from vedette.model.claims import Claim, Report
from vedette.model.judgements import Pointer, Subject
from vedette.model.judging import CaseJudgement, Correction, ReadAs
from vedette.model.outranking import moment, ranked
from vedette.reconciliation.mending import Mend, mended
from vedette.reconciliation.pointing import CLAIMS, Finder, flat

SORTS = {
    "right": frozenset({"claim", "event", "figure", "actor", "place", "report", "story"}),
    "wrong": frozenset({"claim", "event", "figure", "actor", "place", "report"}),
    "graded": frozenset({"claim", "event", "figure", "outlet"}),
    "placed": frozenset({"place"}),
    "excluded": frozenset({"figure", "claim"}),
}
"""What can be judged how."""


@dataclass(frozen=True)
class Corrected:
    """Reports as they are compared, what was laid on them, and which judgements fell on nothing and why."""

    reports: tuple[Report, ...]
    corrections: tuple[Correction, ...]
    idle: tuple[tuple[CaseJudgement, str], ...] = ()


def corrected(reports: Sequence[Report], given: Sequence[CaseJudgement]) -> Corrected:
    """Return ``reports`` with ``given`` laid on them. Each report's correction depends on no other report."""
    if not given:
        return Corrected(tuple(reports), ())
    finder = Finder(reports)
    claims = {Subject("claim", r.document.id, c.id): c for r in reports for c in r.claims}
    found: dict[str, tuple[Subject, ...]] = {}
    idle: list[tuple[CaseJudgement, str]] = []
    ordered = sorted({one.id: one for one in given}.values(), key=moment)
    for one in ordered:
        subjects = _meant(one, finder, claims)
        if subjects:
            found[one.id] = subjects
        else:
            idle.append((one, why_idle(one)))
    by_subject: dict[Subject, list[CaseJudgement]] = defaultdict(list)
    for one in ordered:
        for subject in found.get(one.id, ()):
            by_subject[subject].append(one)
    mends, outranked = _mends(by_subject)
    by_report: dict[str, list[Mend]] = defaultdict(list)
    for mend in mends:
        by_report[mend.subject.report].append(mend)
    laid = [_correction(one, found[one.id], outranked, claims) for one in ordered if one.id in found]
    return Corrected(
        tuple(mended(r, by_report[r.document.id]) if r.document.id in by_report else r for r in reports),
        tuple(laid),
        tuple(idle),
    )


def _meant(one: CaseJudgement, finder: Finder, claims: dict[Subject, Claim]) -> tuple[Subject, ...]:
    fit = SORTS.get(one.verdict, frozenset())
    found = dict.fromkeys(s for pointer in one.about if pointer.sort in fit for s in finder.found(pointer))
    if one.verdict == "excluded":
        return tuple(s for s in found if s.sort == "claim" and claims[s].kind == "figure")
    return tuple(found)


def _mends(by_subject: dict[Subject, list[CaseJudgement]]) -> tuple[list[Mend], dict[str, dict[Subject, str]]]:
    """Return what is done to each subject, and by judgement what outranks it on which subject."""
    mends: list[Mend] = []
    outranked: dict[str, dict[Subject, str]] = defaultdict(dict)
    for subject in sorted(by_subject):
        judgements = by_subject[subject]
        own = [j for j in judgements if any(p.report for p in j.about)]
        if own and subject.sort == "place":
            # What is said of one report's place is nearer than what is said of the name everywhere.
            far = [j for j in judgements if j.verdict == "placed" and j not in own]
            nearest = max((j for j in own if j.verdict == "placed"), key=moment, default=None)
            if nearest is not None:
                outranked_far = {j.id: nearest.id for j in far}
                for key, by in outranked_far.items():
                    outranked[key][subject] = by
                judgements = [j for j in judgements if j not in far]
        order = ranked(judgements)
        for key, by in (*order.replaced.items(), *order.outranked.items()):
            outranked[key][subject] = by
        mends += [Mend(subject, one) for one in order.holding]
    return mends, outranked


def _correction(
    one: CaseJudgement,
    subjects: tuple[Subject, ...],
    outranked: dict[str, dict[Subject, str]],
    claims: dict[Subject, Claim],
) -> Correction:
    """Return how a judgement was laid; it is outranked where it holds on none of what it fell on."""
    lost = outranked.get(one.id, {})
    by = lost[subjects[0]] if all(s in lost for s in subjects) else None
    return Correction(
        one.id,
        one.verdict,
        one.by,
        one.why,
        one.at,
        _words(one.about[0], subjects[0], claims),
        subjects,
        tuple(ReadAs(claims[s].kind, claims[s].found_by) for s in subjects if s in claims),
        one.what,
        one.grade,
        one.spot,
        by,
    )


def _words(pointer: Pointer, subject: Subject, claims: dict[Subject, Claim]) -> str:
    """Return the whole sentence of a claim, else the words that were pointed with."""
    claim = claims.get(subject)
    if claim is None or pointer.sort not in CLAIMS:
        return pointer.words
    sought = flat(pointer.words)
    texts = [" ".join(e.text.split()) for e in claim.evidence]
    return next((text for text in texts if sought in text.casefold()), texts[0] if texts else pointer.words)


def why_idle(one: CaseJudgement) -> str:
    """Return why a judgement falls on nothing, in words."""
    pointer = one.about[0] if one.about else None
    if pointer is None:
        return "it points at nothing"
    if one.verdict in SORTS and (unfit := misfit(one)) is not None:
        return unfit
    where = f" in {pointer.report}" if pointer.report else ""
    tells = "tells" if pointer.sort in CLAIMS else "names"
    if pointer.sort in ("report", "story"):
        return f"no report is called “{pointer.words}”"
    return f"no report {tells} the {pointer.sort} “{pointer.words}”{where}"


def misfit(one: CaseJudgement) -> str | None:
    """Return which of the things judged cannot be judged so ("an actor cannot be judged excluded"), None if all can."""
    fit = SORTS.get(one.verdict)
    sort = next((p.sort for p in one.about if fit is not None and p.sort not in fit), None)
    return f"{'an' if sort[0] in 'aeiou' else 'a'} {sort} cannot be judged {one.verdict}" if sort is not None else None

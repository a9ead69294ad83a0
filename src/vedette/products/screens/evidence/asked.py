"""Evidence: what says a thing and what says otherwise, for any record of the picture by its sort and id.

Otherwise is what denies it, what the picture holds against it, and the other sides of disagreements in which its
claims take one side. A figure that a later one brought up to date is earlier and not otherwise.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, Protocol

from vedette.model.pictures import Control
from vedette.products.screens.evidence.counted import count_of
from vedette.products.screens.evidence.facts import facts_of
from vedette.products.screens.evidence.passages import Folded, folded, passage, quoted
from vedette.products.screens.evidence.verdicts import verdicts_on
from vedette.products.screens.index import ScreenIndex
from vedette.products.screens.records.evidence import EvidenceView, Passage
from vedette.products.screens.subjects import SubjectRef, SubjectSort

MOST = 60
"""Passages of one side that are given where no number is asked for."""
DISAGREEMENTS = 20
"""Disagreements that are named at most."""


class _Claimed(Protocol):
    @property
    def claims(self) -> tuple[str, ...]: ...


class Held(NamedTuple):
    """The claims of a record, those that stand against it, and those of its figures, which may take sides apart."""

    claims: tuple[str, ...]
    against: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()


def evidence_of(index: ScreenIndex, sort: SubjectSort, id: str, most: int = MOST) -> EvidenceView | None:
    """Return the evidence of a record, at most ``most`` passages of each side; None where there is no such record."""
    view: EvidenceView | None = index.kept(("evidence", sort, id, most), lambda: _of_record(index, sort, id, most))
    return view


def _of_record(index: ScreenIndex, sort: SubjectSort, id: str, most: int) -> EvidenceView | None:
    if sort == "quote":
        return _of_quote(index, id)
    held = held_by(index, sort, id)
    if held is None:
        return None
    return _view(index, index.ref(sort, id), held, most)


def evidence_of_claims(index: ScreenIndex, ids: Sequence[str], most: int = MOST) -> EvidenceView | None:
    """Return the evidence of some claims, those that the picture does not hold left out; None where it holds none."""
    claims = tuple(c for c in dict.fromkeys(ids) if c in index.book.claims)
    if not claims:
        return None
    if len(claims) == 1:
        return _view(index, index.ref("claim", claims[0]), Held(claims), most)
    subject = SubjectRef("sentence", "", _told_by(index, claims))
    return _view(index, subject, Held(claims), most)


def held_by(index: ScreenIndex, sort: SubjectSort, id: str) -> Held | None:
    """Return the claims of a record and those against it, None where there is no such record."""
    return _HELD[sort](index, id)


def _view(index: ScreenIndex, subject: SubjectRef, held: Held, most: int) -> EvidenceView:
    says, otherwise, sides = _parted(index, subject.sort, held)
    for_it, against_it = folded(index, says), folded(index, otherwise)
    shown, others = for_it[:most], against_it[:most]
    more = _counted(for_it[most:]) + _counted(against_it[most:])
    counted, left_out, more_figures = count_of(index, subject.sort, subject.id, most)
    reports = dict.fromkeys(index.book.claims[c].report for c in says if c in index.book.claims)
    held_reports = [index.book.reports[r] for r in reports if r in index.book.reports]
    return EvidenceView(
        subject,
        facts_of(index, subject.sort, subject.id, says),
        tuple(passage(index, one) for one in shown),
        tuple(passage(index, one) for one in others),
        index.origins(says),
        len({index.outlet(r) for r in held_reports}),
        index.origins(otherwise),
        tuple(index.ref("disagreement", d) for d in sides[:DISAGREEMENTS]),
        verdicts_on(index, (*says, *otherwise)),
        more,
        counted,
        left_out,
        more_figures,
    )


def _parted(index: ScreenIndex, sort: SubjectSort, held: Held) -> tuple[tuple[str, ...], tuple[str, ...], list[str]]:
    """Return the claims that say it, those that say otherwise, and the disagreements in which it takes a side."""
    book = index.book
    claims = [c for c in dict.fromkeys(held.claims) if c in book.claims]
    denials = [c for c in claims if book.claims[c].polarity == "denied"]
    split = sort not in ("actor", "place", "report", "disagreement", "sentence") and len(denials) < len(claims)
    says = tuple(c for c in claims if not split or book.claims[c].polarity != "denied")
    against = [*held.against, *(denials if split else ())]
    sides: dict[str, None] = {}
    own = {*says, *held.figures}
    for at in _sides_taken(index, (*claims, *held.figures)):
        disagreement = index.picture.disagreements[at]
        sides[disagreement.id] = None
        if sort in ("actor", "place", "report", "disagreement") or disagreement.reason == "supersession":
            continue
        taken = [own.isdisjoint(p.claims) for p in disagreement.positions]
        if not all(taken):
            against += [c for p, other in zip(disagreement.positions, taken, strict=True) if other for c in p.claims]
    otherwise = tuple(c for c in dict.fromkeys(against) if c in book.claims and c not in own)
    return says, otherwise, list(sides)


def _sides_taken(index: ScreenIndex, claims: Iterable[str]) -> list[int]:
    return list(dict.fromkeys(at for c in claims for at in index.book.disagreements_of.get(c, ())))


def _counted(left: Sequence[Folded]) -> int:
    return sum(1 + len(one.same) + len(one.copies) for one in left)


def _told_by(index: ScreenIndex, claims: Sequence[str]) -> str:
    """Return what the first of some claims says, with how many others there are."""
    first = index.title("claim", claims[0])
    return first if len(claims) == 1 else f"{first} and {len(claims) - 1} more"


def _of_quote(index: ScreenIndex, id: str) -> EvidenceView | None:
    quote = index.quotes.get(id)
    found: Passage | None = quoted(index, quote) if quote else None
    if found is None:
        return None
    return EvidenceView(
        index.ref("quote", id),
        facts_of(index, "quote", id, ()),
        (found,),
        (),
        1,
        1 + len(found.copies),
        0,
        (),
        verdicts_on(index, (found.claim,) if found.claim else ()),
    )


def _plain(found: _Claimed | None) -> Held | None:
    return Held(found.claims) if found is not None else None


def _event(index: ScreenIndex, id: str) -> Held | None:
    """Return an event's claims; who gives another number of its dead says otherwise of it."""
    found = index.events.get(id)
    if found is None:
        return None
    tolls = (found.killed, found.injured, found.displaced)
    figures = dict.fromkeys(f for toll in tolls if toll is not None for f in toll.figures)
    return Held(found.claims, found.against, _counted_in(index, figures))


def _counted_in(index: ScreenIndex, figures: Iterable[str]) -> tuple[str, ...]:
    """Return the claims behind some figures, those that the picture does not hold left out."""
    return tuple(dict.fromkeys(c for f in figures if f in index.figures for c in index.figures[f].claims))


def _disputed(found: Control | None) -> Held | None:
    return Held(found.claims, found.against) if found is not None else None


def _toll(index: ScreenIndex, id: str) -> Held | None:
    found = index.tolls.get(id)
    return Held(_counted_in(index, found.figures)) if found else None


def _disagreement(index: ScreenIndex, id: str) -> Held | None:
    """Return the first side as what says it, all others as what says otherwise; a count and its later state are both
    what is said."""
    found = index.disagreements.get(id)
    if found is None:
        return None
    sides = [p.claims for p in found.positions]
    if found.reason == "supersession":
        return Held(tuple(c for claims in sides for c in claims))
    return Held(sides[0] if sides else (), tuple(c for claims in sides[1:] for c in claims))


def _claim(index: ScreenIndex, id: str) -> Held | None:
    return Held((id,)) if id in index.book.claims else None


def _report(index: ScreenIndex, id: str) -> Held | None:
    return Held(tuple(index.claims_in.get(id, ()))) if id in index.book.reports else None


def _quote(index: ScreenIndex, id: str) -> Held | None:
    return Held(()) if id in index.quotes else None


_HELD: dict[SubjectSort, Callable[[ScreenIndex, str], Held | None]] = {
    "event": _event,
    "control": lambda index, id: _disputed(index.control.get(id)),
    "figure": lambda index, id: _plain(index.figures.get(id)),
    "toll": _toll,
    "relation": lambda index, id: _plain(index.relations.get(id)),
    "quote": _quote,
    "service": lambda index, id: _plain(index.services.get(id)),
    "disagreement": _disagreement,
    "agreement": lambda index, id: _plain(index.agreements.get(id)),
    "actor": lambda index, id: _plain(index.book.actors.get(id)),
    "place": lambda index, id: _plain(index.book.places.get(id)),
    "claim": _claim,
    "report": _report,
    "sentence": lambda index, id: _plain(index.sentences.get(id)),
    "expectation": lambda index, id: _plain(index.expectations.get(id)),
}

"""Disagreements: judgements that two claims differ, folded into one record per matter with its positions."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import get_args

from vedette.model.forest import Forest
from vedette.model.judgements import Judgement, Subject
from vedette.model.pictures import Disagreement, Position
from vedette.model.words import Reason
from vedette.picture.cast import Cast
from vedette.picture.fold import Fold, Held
from vedette.picture.ids import mark

LONGEST = 240
ORDER: tuple[str, ...] = get_args(Reason)


def disagreements_of(fold: Fold, cast: Cast) -> tuple[Disagreement, ...]:
    """Return the matters on which claims differ, each with its positions in the order in which they were said."""
    matters: Forest[Subject] = Forest()
    reasons: dict[Subject, list[Judgement]] = defaultdict(list)
    raised = [j for j in fold.judgements if j.verdict == "contradicts" or j.verdict == "supersedes"]
    for judgement in raised:
        sort = _sort(judgement, fold)
        left, right = fold.by_claim[judgement.left].key, fold.by_claim[judgement.right].key
        matters.join(Subject(sort, "", repr(left)), Subject(sort, "", repr(right)))
    for judgement in raised:
        reasons[matters.root(Subject(_sort(judgement, fold), "", repr(fold.by_claim[judgement.left].key)))].append(
            judgement
        )
    names = {a.id: a.name for a in cast.actors} | {p.id: p.name for p in cast.places}
    where = {root: names[key] for root, key in cast.place_id.items()}
    told: dict[Subject, list[Held]] = defaultdict(list)
    for held in fold.held:
        told[held.key].append(held)
    found = [_matter(root.sort, rows, fold, told, where) for root, rows in reasons.items()]
    return tuple(sorted((d for d in found if d), key=lambda d: (ORDER.index(d.reason), d.about, d.id)))


def _sort(judgement: Judgement, fold: Fold) -> str:
    """Return what is disputed; disputes on one event over different things are different matters."""
    if fold.by_claim[judgement.left].claim.kind == "figure":
        return "figure"
    return judgement.by


def _matter(
    sort: str,
    rows: list[Judgement],
    fold: Fold,
    told: dict[Subject, list[Held]],
    where: dict[Subject, str],
) -> Disagreement | None:
    held = {s: fold.by_claim[s] for j in rows for s in (j.left, j.right)}
    colours = _colours(rows)
    sides: dict[str, list[Held]] = defaultdict(list)
    for subject, one in sorted(held.items()):
        sides[_side(sort, one, colours[subject])].append(one)
    if len(sides) < 2:
        return None
    if sort.endswith("denial"):
        # All who tell of the event stand against its denial, and not the one claim that was compared.
        yes = {one.key for one in sides.get("yes", ())}
        sides["yes"] = [h for key in sorted(yes) for h in told[key] if h.claim.polarity == "yes"]
    positions = [_position(side) for side in sorted(sides.values(), key=_first_said)]
    claims = sorted(h.id for h in held.values())
    about = _about(sort, list(held.values()), where)
    return Disagreement(mark("d-", sort, *claims), about, _reason(rows), tuple(positions))


def _colours(rows: list[Judgement]) -> dict[Subject, int]:
    """Return a side, 0 or 1, for each claim; claims judged opposed stand on different ones where that can be."""
    opposed: dict[Subject, set[Subject]] = defaultdict(set)
    for judgement in rows:
        opposed[judgement.left].add(judgement.right)
        opposed[judgement.right].add(judgement.left)
    colours: dict[Subject, int] = {}
    for start in sorted(opposed):
        stack = [(start, 0)] if start not in colours else []
        while stack:
            at, colour = stack.pop()
            if at not in colours:
                colours[at] = colour
                stack.extend((other, 1 - colour) for other in sorted(opposed[at], reverse=True))
    return colours


def _side(sort: str, held: Held, colour: int) -> str:
    """Return what claims of one position share: copies of one text and voices that agree are not two positions."""
    claim = held.claim
    if sort == "figure":
        count = claim.count
        return f"{held.speaker or held.origin} {count.low if count else ''} {count.high if count else ''}"
    if sort.endswith("denial"):
        return claim.polarity
    if sort.endswith("events.day"):
        return f"{claim.when.start} {claim.when.end}"
    if sort.endswith(("disputes.blame", "disputes.control")):
        return str(sorted(map(str, held.actors)))
    return str(colour)


def _reason(rows: list[Judgement]) -> Reason:
    counts = Counter(j.reason for j in rows if j.reason)
    return min(counts, key=lambda r: (-counts[r], ORDER.index(r))) if counts else "contradiction"


def _first_said(rows: list[Held]) -> tuple[str, str]:
    return min((str(h.published or "9999"), h.id) for h in rows)


def _position(rows: list[Held]) -> Position:
    """Return one side in the words of its first claim, with who says so."""
    first = min(rows, key=lambda h: (str(h.published or "9999"), h.id))
    words = " ".join(first.claim.evidence[0].text.split()) if first.claim.evidence else ""
    if len(words) > LONGEST:
        words = words[:LONGEST].rsplit(" ", 1)[0] + " …"
    speaker = first.claim.said_by[0].text if first.claim.said_by else first.report.document.outlet
    return Position(f"{speaker}: {words}" if speaker else words, tuple(sorted(h.id for h in rows)))


def _about(sort: str, rows: list[Held], places: dict[Subject, str]) -> str:
    first = min(rows, key=lambda h: (h.claim.polarity == "denied", str(h.published or "9999"), h.id))
    place = places.get(first.place, "") if first.place else ""
    where = f" in {place}" if place else ""
    if sort == "figure":
        count = first.claim.count
        what = (count.measure or "").replace("_", " ") if count else ""
        who = f" ({count.who})" if count and count.who else ""
        return f"number {what}{who}{where}"
    kind = first.claim.kind
    if sort.endswith("events.day"):
        return f"when {place} fell" if kind == "capture" and place else f"the day of the {kind}{where}"
    if sort.endswith("disputes.manner"):
        return f"why forces left {place}" if place else "why forces withdrew"
    if sort.endswith("disputes.control"):
        return f"who holds {place}"
    if sort.endswith("disputes.blame"):
        return f"who is behind the {kind}{where}"
    return f"whether there was a {kind}{where}" if kind != "capture" else f"whether {place or 'the place'} was taken"

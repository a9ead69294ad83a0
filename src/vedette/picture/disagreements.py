"""Disagreements: judgements that two claims differ, folded into one record per matter with its positions."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import get_args

from vedette.knowledge.naming import naming
from vedette.model.counts import Count
from vedette.model.forest import Forest
from vedette.model.judgements import Judgement, Subject
from vedette.model.pictures import Disagreement, Position
from vedette.model.words import Reason
from vedette.picture.agreements import NOUNS, agreed_in, with_a
from vedette.picture.cast import Cast
from vedette.picture.fold import Fold, Held
from vedette.picture.ids import mark
from vedette.picture.positions import Teller

LARGE, NEAR_DAYS, UNLIKE = 1_000, 2, 3
"""Figures below the first, told of days further apart than the second, are of one thing only where they belong to one
event and none is as many times the other as the third says."""
ROOM = 2
"""What "at least" is said of may well be more, but hardly twice as much."""
GROWTH_DAYS = 45
"""Days in which the toll of a war grows by itself."""
ORDER: tuple[str, ...] = get_args(Reason)


def disagreements_of(fold: Fold, cast: Cast) -> tuple[Disagreement, ...]:
    """Return the matters on which claims differ, each with its positions in the order in which they were said."""
    matters: Forest[Subject] = Forest()
    reasons: dict[Subject, list[Judgement]] = defaultdict(list)
    sums = Sums(fold)
    raised = [j for j in fold.judgements if j.verdict in ("contradicts", "supersedes") and _of_one_thing(j, fold, sums)]
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
    teller = Teller(fold, cast)
    told: dict[Subject, list[Held]] = defaultdict(list)
    for held in fold.held:
        told[held.key].append(held)
    found = [_matter(root.sort.split()[0], rows, fold, told, where, teller) for root, rows in reasons.items()]
    return tuple(sorted((d for d in found if d), key=lambda d: (ORDER.index(d.reason), d.about, d.id)))


class Sums:
    """The numbers that one sentence gives of one measure: they add up, and on one voice's word are of two things."""

    def __init__(self, fold: Fold) -> None:
        rows: dict[tuple[str, int, str | None], list[Held]] = defaultdict(list)
        for held in fold.held:
            claim = held.claim
            if claim.kind != "figure" or claim.polarity == "denied" or not claim.evidence:
                continue
            if claim.count and claim.count.low:
                rows[_sentence(held)].append(held)
        several = {key: held for key, held in rows.items() if len(held) > 1}
        self._rows = {key: tuple(_low(h) for h in held) for key, held in several.items()}
        self._together = {
            (key[2], place, _low(a), _low(b))
            for key, held in several.items()
            for place in {h.place for h in held}
            for a in held
            for b in held
            if _low(a) != _low(b) and _voice(a) == _voice(b)
        }

    def agree(self, left: Held, right: Held) -> bool:
        """Return whether one number is the sum of those of the other's sentence, or one sentence gives both."""
        one, other = left.claim.count, right.claim.count
        if one is None or other is None:
            return False
        rows = [self._rows.get(_sentence(h), ()) for h in (left, right) if h.claim.evidence]
        both = any((one.measure, h.place, one.low, other.low) in self._together for h in (left, right))
        return both or any(row and sum(row) in (one.low, other.low) for row in rows)


def _low(held: Held) -> int:
    return (held.claim.count.low or 0) if held.claim.count else 0


def _voice(held: Held) -> str:
    return held.claim.said_by[0].text if held.claim.said_by else ""


def _sentence(held: Held) -> tuple[str, int, str | None]:
    evidence, count = held.claim.evidence[0], held.claim.count
    return evidence.report, evidence.start, count.measure if count else None


def _of_one_thing(judgement: Judgement, fold: Fold, sums: Sums) -> bool:
    """Return whether two figures can be of one thing; all else was compared as such before.

    A few dead of one week and a few of the next are two matters, unless both belong to one event. "15 there and six
    in a village near by" agrees with 21, and where one sentence gives both, six are no rivals of 15.
    """
    left, right = fold.by_claim[judgement.left], fold.by_claim[judgement.right]
    one, other = left.claim.count, right.claim.count
    if left.claim.kind != "figure" or one is None or other is None:
        return True
    low, high = sorted((one.low or 0, other.low or 0))
    if low == 0 or judgement.by.startswith(("rule:retorts.", "rule:figures.refuted")):
        return True
    if sums.agree(left, right) or _in_two_towns(left, right):
        return False
    if judgement.reason != "supersession":
        if _is_open(one, other) and not _two_voices(left, right, low, high):
            return False
        if _grew_meanwhile(left, right):
            return False
    if high >= LARGE or judgement.by.startswith(("rule:tallies.", "rule:figures.of_act")):
        return True
    if _event_of(left, fold) == _event_of(right, fold) is not None and high < UNLIKE * low:
        return True
    dated = all(h.claim.when.precision == "day" for h in (left, right))
    days = [h.claim.when.start or h.claim.when.end or h.published for h in (left, right)]
    return days[0] is None or days[1] is None or abs((days[0] - days[1]).days) <= (NEAR_DAYS if dated else 0)


def _in_two_towns(left: Held, right: Held) -> bool:
    """Return whether two figures are told of two towns, or of a town and a province in which it does not lie."""
    if left.place is None or right.place is None or left.place == right.place:
        return False
    sites = [next((s for s in h.report.sites if s.name == h.claim.place), None) for h in (left, right)]
    kinds = {s.kind for s in sites if s is not None}
    if kinds == {"town"}:
        return True
    town = next((s for s in sites if s is not None and s.kind == "town"), None)
    province = next((s for s in sites if s is not None and s.kind == "province"), None)
    if town is None or province is None or not town.admin1:
        return False
    return province.name.split()[0].lower() not in town.admin1.lower()


def _grew_meanwhile(left: Held, right: Held) -> bool:
    """Return whether a count was said so long after a lower one that it may simply have grown."""
    first, last = sorted((left, right), key=lambda h: str(h.published or ""))
    if first.published is None or last.published is None or not first.claim.count or not last.claim.count:
        return False
    grew = (first.claim.count.low or 0) < (last.claim.count.low or 0)
    return grew and (last.published - first.published).days > GROWTH_DAYS


def _is_open(one: Count, other: Count) -> bool:
    """Return whether the lower of two numbers leaves room for the higher: "at least 12" agrees with 17."""
    lower = min((one, other), key=lambda c: c.low or 0)
    return lower.high is None and lower.qualifier in ("at least", "more than")


def _two_voices(left: Held, right: Held, low: int, high: int) -> bool:
    """Return whether two who are named give numbers so far apart that the lower is no floor of the higher."""
    return left.speaker is not None and right.speaker is not None and high >= ROOM * low


def _event_of(held: Held, fold: Fold) -> Subject | None:
    """Return the event that a figure belongs to."""
    about = held.claim.about
    event = fold.by_claim.get(Subject("claim", held.claim.report, about)) if about else None
    return event.key if event is not None else None


def _sort(judgement: Judgement, fold: Fold) -> str:
    """Return what is disputed; disputes on one event over different things are different matters."""
    if fold.by_claim[judgement.left].claim.kind == "figure":
        # Growth over days and rivals of one day are two matters, though some figure stands in both.
        return f"figure {judgement.reason}"
    return judgement.by


def _matter(
    sort: str,
    rows: list[Judgement],
    fold: Fold,
    told: dict[Subject, list[Held]],
    where: dict[Subject, str],
    teller: Teller,
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
    positions = [_position(sort, side, teller) for side in sorted(sides.values(), key=_first_said)]
    claims = sorted(h.id for h in held.values())
    about = _about(sort, list(held.values()), where, teller)
    agreed = agreed_in(sort, list(held.values()), where)
    return Disagreement(mark("d-", sort, *claims), about, _reason(rows), tuple(positions), agreed=agreed)


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
        # Outlets that give one number without saying whose are one position and not one each.
        return f"{held.speaker or ''} {count.low if count else ''}"
    if sort.endswith(("denial", "disputes.tie")):
        return claim.polarity
    if sort.endswith("events.day"):
        return f"{claim.when.start} {claim.when.end}"
    if sort.endswith("events.place"):
        return str(held.place)
    if sort.endswith(("disputes.blame", "disputes.control")):
        return f"{claim.polarity} {sorted(map(str, held.actors))}"
    if sort.endswith("retorts.answer"):
        return "answer" if claim.kind == "rejection" else "word"
    if sort.endswith(("disputes.left", "disputes.cause")):
        return claim.kind if sort.endswith("left") else str(bool(claim.actors))
    return str(colour)


def _reason(rows: list[Judgement]) -> Reason:
    counts = Counter(j.reason for j in rows if j.reason)
    return min(counts, key=lambda r: (-counts[r], ORDER.index(r))) if counts else "contradiction"


def _first_said(rows: list[Held]) -> tuple[bool, str, str, str]:
    """Return when a side was first told, then of which day; what answers another comes behind it."""
    return min(
        (h.claim.kind == "rejection", str(h.published or "9999"), str(h.claim.when.start or "9999"), h.id) for h in rows
    )


def _position(sort: str, rows: list[Held], teller: Teller) -> Position:
    return Position(teller.says(sort, rows), tuple(sorted(h.id for h in rows)))


def _about(sort: str, rows: list[Held], places: dict[Subject, str], teller: Teller) -> str:
    first = min(rows, key=lambda h: (h.claim.polarity == "denied", str(h.published or "9999"), h.id))
    place = places.get(first.place, "") if first.place else ""
    where = f" in {place}" if place else ""
    if sort == "figure":
        count = first.claim.count
        what = (count.measure or "").replace("_", " ") if count else ""
        return f"number {what}{_of_whom(rows)}{where}"
    kind = first.claim.kind
    if sort.endswith("events.day"):
        return f"when {place} fell" if kind == "capture" and place else f"the day of the {NOUNS.get(kind, kind)}{where}"
    if sort.endswith("events.place"):
        return f"where the {NOUNS.get(kind, kind)} was"
    if sort.endswith("disputes.manner"):
        return f"why forces left {place}" if place else "why forces withdrew"
    if sort.endswith("disputes.control"):
        return f"who holds {place}"
    if sort.endswith("disputes.tie"):
        return teller.tie_in_dispute(first)
    if sort.endswith("disputes.cause"):
        return f"what caused the {NOUNS.get(kind, kind)}{where}"
    if sort.endswith("retorts.answer"):
        return _answered(rows, where, teller)
    if sort.endswith("disputes.left"):
        return f"whether forces left {place}"
    if sort.endswith("disputes.blame"):
        return f"who is behind the {kind}{where}"
    if kind == "capture":
        return f"whether {place or 'the place'} was taken"
    return teller.matter(first) or f"whether there was {with_a(NOUNS.get(kind, kind))}{where}"


def _answered(rows: list[Held], where: str, teller: Teller) -> str:
    """Return what a retort answers: an accusation, or an act that somebody tells."""
    told = [h for h in rows if h.claim.kind != "rejection"] or rows
    first = min(told, key=lambda h: (str(h.published or "9999"), h.id))
    if first.claim.kind == "accusation":
        return f"the accusation against {teller.accused(first)}"
    return teller.matter(first) or f"whether there was {with_a(NOUNS.get(first.claim.kind, first.claim.kind))}{where}"


def _of_whom(rows: list[Held]) -> str:
    """Return the people counted in brackets, where all the figures tell the same people and not just "people"."""
    told = {" ".join((h.claim.count.who or "").lower().split()) for h in rows if h.claim.count}
    who = next(iter(told), "")
    plain = all(word in naming().people for word in who.split())
    return "" if len(told) != 1 or plain else f" ({who})"

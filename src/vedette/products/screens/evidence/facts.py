"""Facts of a record as lines of name and value, those that a reader wants first: what, who, where, when, how sure.

A place is told no more exactly than it is known, and a day no more exactly than the reports tell it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from vedette.model.grades import Grade
from vedette.model.pictures import Event, Known, Place
from vedette.model.when import When
from vedette.products.brief.grammar import sentence_case
from vedette.products.brief.naming import precision_before
from vedette.products.brief.tolls import METHODS, from_words, reasons_of
from vedette.products.casebook import WIDE_KINDS
from vedette.products.charts.figures import claimant_name
from vedette.products.drawing.wording import THIN, count_text, day_text, plural, until_text, when_text
from vedette.products.html.grading import opened
from vedette.products.html.words import CONTROL, FIGURE_KINDS, MODALITIES, REASONS, STATUSES
from vedette.products.screens.evidence.saying import cut, harm_of
from vedette.products.screens.index import ScreenIndex
from vedette.products.screens.subjects import SubjectSort

Fact = tuple[str, str]
_PRECISION = {
    "week": "some day of that week",
    "month": "some day in that time",
    "year": "some day in that time",
    "before": "on that day or before",
    "after": "on that day or after",
}
_WAYS = {"from": "they left the place", "to": "they reached the place", "in": "they are there"}


def facts_of(index: ScreenIndex, sort: SubjectSort, id: str, claims: Sequence[str]) -> tuple[Fact, ...]:
    """Return the facts of a record; those without a value are left out."""
    make = _FACTS.get(sort)
    found = [*(make(index, id) if make else ()), *_rest_on(index, claims)]
    return tuple((name, value) for name, value in found if value)


def when_fact(when: When | None) -> str:
    """Return a time in words, with what it leaves open: "by 27 Jan 2025 (on that day or before)"."""
    if when is None or not when.known:
        return "not known"
    if when.precision == "day" and when.start != when.end:
        return f"{when_text(when)} (some day or days of these)"
    more = _PRECISION.get(when.precision)
    if when.precision == "week" and when.days != 7:
        more = "some day of these"
    return f"{when_text(when)} ({more})" if more else when_text(when)


def where_fact(index: ScreenIndex, key: str | None, claims: Sequence[str] = ()) -> str:
    """Return a place in words, no more exact than it is known: "near Sake, within 5 km, North Kivu, DR Congo"."""
    place = index.book.places.get(key) if key else None
    if place is None:
        return "not told"
    country, admin1 = index.book.area(key)
    name = index.book.place(key) or ""
    wide_kind = place.kind if place.kind in ("province", "district", "region") else ""
    around = [part for part in (wide_kind, _near(index, place, claims), _reach(place)) if part]
    wide = [part for part in (admin1, country) if part and part != name]
    return ", ".join([f"{name} ({'; '.join(around)})" if around else name, *wide])


def _near(index: ScreenIndex, place: Place, claims: Sequence[str]) -> str:
    """Return how the reports name the place where none of them says that it was there: "named only as near"."""
    texts = [" ".join(e.text for e in index.book.claims[c].evidence) for c in claims if c in index.book.claims]
    words = [precision_before(place, text) for text in texts]
    told = [word for word in words if word]
    return f"named only as {told[0]} it" if told and len(told) == len(words) else ""


def _reach(place: Place) -> str:
    if place.lat is None or place.lon is None:
        return "not on the map"
    if place.radius_m is None or place.kind in WIDE_KINDS:
        return ""
    return f"within {_round(place.radius_m / 1000)} km" if place.radius_m >= 1000 else f"within {place.radius_m} m"


def _round(number: float) -> str:
    return f"{number:.0f}" if number >= 5 else f"{number:.1f}".removesuffix(".0")


def _event(index: ScreenIndex, id: str) -> Iterator[Fact]:
    e = index.events[id]
    yield "Kind", sentence_case(e.kind)
    yield "Who", ", ".join(index.book.names(e.actors)) or "not told"
    yield "Against whom", ", ".join(index.book.names(e.targets))
    yield "What", cut(e.object_text or "")
    yield "Where", where_fact(index, e.place, e.claims)
    yield "When", when_fact(e.when)
    yield "Harm", harm_of(e)
    yield "Status", f"{e.status}: {STATUSES[e.status]}"
    if e.modality != "asserted":
        yield "Told as", MODALITIES[e.modality]
    yield "Credibility", _credibility(e.grade, e.credibility)
    yield "Known", _known(e.known)
    if e.background:
        yield "Background", "told as earlier history"
    yield "Coded", _coded(e)


def _control(index: ScreenIndex, id: str) -> Iterator[Fact]:
    c = index.control[id]
    yield "Held by", index.book.actor(c.holder) or "not known"
    yield "Taken from", index.book.actor(c.source) or ""
    yield "Where", where_fact(index, c.place)
    yield "Extent", "a part of it" if c.extent == "part" else ""
    yield "Since", when_fact(c.since)
    open_end = c.until is not None and c.until.end is None and c.until.start is not None
    told = until_text(c.until) if c.until and open_end else when_fact(c.until)
    yield "Until", told if c.until else "it lasts, as far as is known"
    yield "Status", f"{c.status}: {CONTROL[c.status]}"
    yield "Credibility", _credibility(c.grade)
    yield "Known", _known(c.known)


def _figure(index: ScreenIndex, id: str) -> Iterator[Fact]:
    f = index.figures[id]
    unit = " households" if f.count.unit == "households" else ""
    yield "Count", count_text(f.count).replace(THIN, ",") + unit
    yield "Of whom", f"{f.who or 'people'}, {f.measure.replace('_', ' ')}"
    yield "Counted by", claimant_name(index.book, f)
    yield "Said on", day_text(f.said_on)
    yield "Where", where_fact(index, f.place)
    yield "For", f"{when_fact(f.period)}, {FIGURE_KINDS[f.kind]}"
    yield "Way", _WAYS.get(f.direction or "", "")
    yield "Stands as", _stands(index, id)
    yield "Credibility", _credibility(f.grade)
    yield "Known", _known(f.known)


def _stands(index: ScreenIndex, id: str) -> str:
    """Return how a figure stands to others: added to an earlier one, part of one, or brought up to date since."""
    f = index.figures[id]
    told = ["added to an earlier number"] if f.increment else []
    for words, other in (("part of", f.part_of), ("in place of", f.supersedes), ("takes back", f.revises)):
        if other in index.figures:
            told.append(f"{words} {_counted(index, other)}")
    if (later := index.replaced.get(id)) is not None:
        told.append(f"earlier: brought up to date since by {_counted(index, later)}")
    return "; ".join([*told, *(["earlier history"] if f.background else [])])


def _counted(index: ScreenIndex, id: str) -> str:
    figure = index.figures[id]
    day = f", {day_text(figure.said_on)}" if figure.said_on else ""
    return f"{index.title('figure', id)} ({claimant_name(index.book, figure)}{day})"


def _toll(index: ScreenIndex, id: str) -> Iterator[Fact]:
    t = index.tolls[id]
    yield "Best", f"{t.best:,} {t.measure.replace('_', ' ')}"
    yield "Lowest to highest", f"{t.low:,}–{t.high:,}" if t.low != t.high else f"{t.low:,}"
    yield "Where", where_fact(index, t.place) if t.place else "wherever it happened"
    yield "Days", when_fact(t.period)
    yield "Counted", f"{from_words(t)}; by the rules of {METHODS[t.method]}"
    yield "Left out", ", ".join(f"{count} {why}" for why, count in reasons_of(t))
    yield "Way", _WAYS.get(t.direction or "", "")


def _relation(index: ScreenIndex, id: str) -> Iterator[Fact]:
    r = index.relations[id]
    yield "Tie", f"{index.book.actor(r.source) or '?'} – {r.type} – {index.book.actor(r.goal) or '?'}"
    yield "When", when_fact(r.when) if r.when and r.when.known else "no day is told"
    yield "Known", _known(r.known)


def _quote(index: ScreenIndex, id: str) -> Iterator[Fact]:
    q = index.quotes[id]
    yield "Speaker", index.book.actor(q.speaker) or cut(q.speaker_text or "") or "not named"
    yield "Role", cut(q.role or "")
    yield "Said on", day_text(q.said_on)


def _service(index: ScreenIndex, id: str) -> Iterator[Fact]:
    s = index.services[id]
    yield "Service", f"{s.service}, {s.state}"
    yield "Where", where_fact(index, s.place)
    yield "Cause", cut(s.cause or "")
    yield "Known", _known(s.known)


def _disagreement(index: ScreenIndex, id: str) -> Iterator[Fact]:
    d = index.disagreements[id]
    yield "Why they differ", REASONS[d.reason]
    for number, position in enumerate(d.positions, 1):
        yield f"Side {number}", position.says
    yield "All tell alike", d.agreed or ""


def _actor(index: ScreenIndex, id: str) -> Iterator[Fact]:
    a = index.book.actors[id]
    yield "Kind", sentence_case(a.kind)
    yield "Country", index.book.country(a.country) or ""
    yield "Spelt", ", ".join(a.aliases[:12])
    yield "Named", f"{plural(a.mentions, 'time')} in {plural(a.reports, 'report')}"


def _place(index: ScreenIndex, id: str) -> Iterator[Fact]:
    p = index.book.places[id]
    yield "Kind", sentence_case(p.kind)
    yield "Where", where_fact(index, id)
    yield "Spelt", ", ".join(p.aliases[:12])
    yield "Named", f"{plural(p.mentions, 'time')} in {plural(p.reports, 'report')}"


def _claim(index: ScreenIndex, id: str) -> Iterator[Fact]:
    c = index.book.claims[id]
    yield "Kind", sentence_case(c.kind)
    yield "Said by", ", to ".join(index.book.chain(c.said_by))
    yield "Told as", MODALITIES[c.modality]
    yield "Where", where_fact(index, c.place, (id,)) if c.place else ""
    yield "When", when_fact(c.when) if c.when.known else ""
    yield "Credibility", _credibility(c.grade) if c.grade else ""
    yield "Found by", c.found_by


def _rest_on(index: ScreenIndex, claims: Sequence[str]) -> Iterator[Fact]:
    reports = dict.fromkeys(index.book.claims[c].report for c in claims if c in index.book.claims)
    outlets = {index.outlet(index.book.reports[r]) for r in reports if r in index.book.reports}
    origins = {index.origin(r) for r in reports}
    if origins:
        yield "Rests on", f"{plural(len(origins), 'origin')}, {plural(len(outlets), 'outlet')}"


def _credibility(grade: Grade | None, digit: int = 6) -> str:
    told = opened(grade, digit)
    return f"{told.digit}, {told.meaning}" + (f" ({told.line})" if told.line else "")


def _known(known: Known) -> str:
    if known.first is None:
        return "no report that tells it has a day"
    last = f", last on {day_text(known.last)}" if known.last and known.last != known.first else ""
    return f"first told on {day_text(known.first)}{last}"


def _coded(event: Event) -> str:
    plover = " / ".join(p for p in (event.plover.event, event.plover.mode) if p)
    acled = " / ".join(p for p in (event.acled.event_type, event.acled.sub_event_type) if p)
    return "; ".join(f"{name} {code}" for name, code in (("PLOVER", plover), ("ACLED", acled)) if code)


_FACTS: dict[SubjectSort, Callable[[ScreenIndex, str], Iterator[Fact]]] = {
    "event": _event,
    "control": _control,
    "figure": _figure,
    "toll": _toll,
    "relation": _relation,
    "quote": _quote,
    "service": _service,
    "disagreement": _disagreement,
    "actor": _actor,
    "place": _place,
    "claim": _claim,
}

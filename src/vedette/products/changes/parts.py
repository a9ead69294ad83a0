"""The parts of a comparison as an analyst reads it: new, revised, withdrawn; then what the world did not change."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from vedette.model.changes import Cause, Changes, FieldChange, RecordChange, Sort, Tally, Turn, Witness
from vedette.products.brief.verbatim import inner
from vedette.products.drawing.wording import day_text, when_text

LINES = 12
"""Records of one sort told under one heading; the JSON holds all."""
NAMES = 20
LONGEST = 220
"""Characters of a sentence or a field that are shown."""
MINOR = frozenset({"origins", "credibility", "claimants", "aliases", "roles", "gazetteer", "title"})
"""Fields that say how well a thing is told and not what it is; a record changed in these alone is only counted."""
UNSAID = frozenset({"aliases", "roles", "gazetteer", "claimants"})
"""Fields left to the JSON where others changed as well."""
HEADINGS: dict[Sort, str] = {
    "report": "Reports",
    "event": "Events",
    "control": "Who holds what",
    "toll": "Tolls",
    "figure": "Figures",
    "disagreement": "Disagreements",
    "relation": "Ties between actors",
    "service": "Services",
    "expectation": "Expected by the reports",
    "actor": "Actors",
    "place": "Places",
}
COUNTED: dict[Sort, str] = {
    "report": "report",
    "event": "event",
    "control": "holder of a place",
    "toll": "toll",
    "figure": "figure",
    "disagreement": "disagreement",
    "relation": "tie",
    "service": "service",
    "expectation": "expectation",
    "actor": "actor",
    "place": "place",
}
MANY: dict[Sort, str] = {"control": "holders of places"}
DATED = frozenset({"event", "report", "figure"})
UNQUOTED = frozenset({"expectation", "actor", "place", "toll"})
"""Sorts that are their own sentence, or stand on so many that one says nothing."""
LEADS: dict[Turn, str] = {"new": "new: ", "revised": "revised: ", "withdrawn": "no longer: "}


class Line(NamedTuple):
    """One record, with the sentences it stands on."""

    text: str
    quotes: tuple[str, ...] = ()


class Block(NamedTuple):
    """The records of one sort under one heading; ``heading`` is empty where there is one block alone."""

    heading: str
    lines: list[Line]


class Part(NamedTuple):
    """A titled run of blocks; the first part of all is the head of the page."""

    title: str
    blocks: list[Block]


def parts_of(changes: Changes, *, all_lines: bool = False) -> list[Part]:
    """Return the parts, those that hold nothing left out."""
    most = len(changes.changes) + 1 if all_lines else LINES
    world = [c for c in changes.changes if c.cause == "world"]
    since = f" since {_day(changes.before.as_of)}" if changes.before.as_of else ""
    parts = [
        Part(f"What changed: {changes.case}", [Block("", _head(changes))]),
        Part(f"New{since}", _blocks([c for c in world if c.turn == "new"], most)),
        Part("Revised", _blocks([c for c in world if c.turn == "revised"], most)),
        Part("Withdrawn", _blocks([c for c in world if c.turn == "withdrawn"], most)),
        _other("judgement", "Judgement", "because of what a person said", changes, most),
        _other("method", "Method", "because Vedette's method changed, not the world", changes, most),
        Part("Unchanged", [Block("", [Line(_unchanged(changes.tallies))])]),
    ]
    return [part for part in parts if part.blocks]


def _head(changes: Changes) -> list[Line]:
    one, other = changes.before, changes.after
    made = one.made_by if one.made_by == other.made_by else f"{one.made_by} → {other.made_by}"
    lines = [
        Line(f"{_day(one.as_of)} → {_day(other.as_of)}"),
        Line(
            f"reports: {one.reports} → {other.reports} · independent origins: {one.origins} → {other.origins} · {made}"
        ),
    ]
    return lines if changes.changes else [*lines, Line("Nothing changed.")]


def _day(moment: str | None) -> str:
    try:
        return day_text(date.fromisoformat((moment or "")[:10]))
    except ValueError:
        return "no day"


def _blocks(changes: Sequence[RecordChange], most: int) -> list[Block]:
    found = []
    for sort, heading in HEADINGS.items():
        rows = [c for c in changes if c.sort == sort]
        if rows:
            found.append(Block(heading, _names(rows, most) if _is_named(rows[0]) else _lines(rows, most)))
    return found


def _is_named(change: RecordChange) -> bool:
    return change.sort in ("actor", "place") and change.turn == "new"


def _names(rows: Sequence[RecordChange], most: int) -> list[Line]:
    shown = rows[: max(most, NAMES)]
    more = f" … and {len(rows) - len(shown)} more" if len(rows) > len(shown) else ""
    return [Line(f"named for the first time: {', '.join(c.title for c in shown)}{more}")]


def _lines(rows: Sequence[RecordChange], most: int) -> list[Line]:
    """Return the weightiest in the order of their days, then what is only counted."""
    telling = [c for c in rows if not c.background and not _is_minor(c)]
    shown = sorted(telling[:most], key=lambda c: c.day or date.max)
    said: set[str] = set()
    lines = [_line(change, "", said) for change in shown]
    rest = len(telling) - len(shown)
    past = sum(c.background and not _is_minor(c) for c in rows)
    minor = sum(map(_is_minor, rows))
    more = [f"{rest} more"] if rest else []
    more += [f"{past} of the background"] if past else []
    more += (
        [f"{minor} only in how well or under which names {'it is' if minor == 1 else 'they are'} told"] if minor else []
    )
    return [*lines, Line(f"… and {', '.join(more)}")] if more else lines


def _is_minor(change: RecordChange) -> bool:
    return change.turn == "revised" and all(f.field in MINOR or _respelt(f) for f in change.fields)


def _respelt(change: FieldChange) -> bool:
    """Return whether a name changed in nothing but its capitals and marks."""
    one, other = (re.sub(r"\W", "", words or "").casefold() for words in (change.before, change.after))
    return change.field == "name" and one == other


def _line(change: RecordChange, lead: str, said: set[str]) -> Line:
    """Return the line of a change; a sentence that stands above already is not shown again."""
    day = f"{_when(change)}: " if change.day and change.sort in DATED else ""
    fields = "; ".join(_field(f) for f in change.fields if f.field not in UNSAID)
    why = f" ({_cut(change.why)})" if change.why else ""
    told = f" — {fields}" if fields else ""
    quotes = []
    for witness in change.witnesses[:1] if change.sort not in UNQUOTED else ():
        if witness.evidence.text not in said:
            said.add(witness.evidence.text)
            quotes.append(_quote(witness))
    return Line(f"{lead}{day}{_cut(change.title.rstrip('.'))}{told}{why}", tuple(quotes))


def _when(change: RecordChange) -> str:
    return day_text(change.day) if change.when is None else when_text(change.when)


def _field(change: FieldChange) -> str:
    if change.field == "positions":
        was, now = (set((words or "").split(" / ")) for words in (change.before, change.after))
        told = [f"+ {_cut(p)}" for p in (change.after or "").split(" / ") if p not in was]
        told += [f"− {_cut(p)}" for p in (change.before or "").split(" / ") if p not in now]
        return "; ".join(told) or "positions in another order"
    return f"{change.field}: {_cut(change.before or 'not told')} → {_cut(change.after or 'not told')}"


def _quote(witness: Witness) -> str:
    day = f", {day_text(witness.published)}" if witness.published else ""
    return f"“{_cut(inner(witness.evidence.text))}” {witness.outlet or 'no outlet told'}{day}"


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"


def _other(cause: Cause, title: str, because: str, changes: Changes, most: int) -> Part:
    """Return what did not come of the reports: how many records, and which."""
    rows = [c for c in changes.changes if c.cause == cause]
    if not rows and not (cause == "method" and changes.method):
        return Part(title, [])
    lines = [Line(f"{_many(len(rows), 'record')} changed {because}.")]
    if cause == "method":
        lines += [Line(f"{f.field}: {f.before or 'not told'} → {f.after or 'not told'}") for f in changes.method]
    blocks = [Block("", lines)]
    for sort, heading in HEADINGS.items():
        of_sort = [c for c in rows if c.sort == sort]
        if of_sort:
            said: set[str] = set()
            told = [_line(c, LEADS[c.turn], said) for c in of_sort[:most]]
            more = [Line(f"… and {len(of_sort) - most} more")] if len(of_sort) > most else []
            blocks.append(Block(heading, [*told, *more]))
    return Part(title, blocks)


def _unchanged(tallies: Iterable[Tally]) -> str:
    told = []
    for tally in tallies:
        if tally.unchanged:
            again = f" ({tally.retold} told again)" if tally.retold else ""
            told.append(f"{_many(tally.unchanged, COUNTED[tally.sort], MANY.get(tally.sort))}{again}")
    return ", ".join(told) or "nothing"


def _many(number: int, one: str, many: str | None = None) -> str:
    return f"{number:,} {one if number == 1 else many or f'{one}s'}"

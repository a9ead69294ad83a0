"""Timeline: what mattered day by day, and how much an event weighs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from vedette.model.pictures import Event, TimelineLine
from vedette.model.when import When
from vedette.picture.cast import Cast
from vedette.picture.events import Told
from vedette.picture.wording import capitalised, sentence_of

WEIGHT = {
    "capture": 5.0,
    "coup": 5.0,
    "flight": 5.0,
    "offensive begins": 4.5,
    "chemical attack": 5.0,
    "ceasefire": 4.5,
    "withdrawal": 4.0,
    "suicide bombing": 4.0,
    "execution": 4.0,
    "disaster": 4.0,
    "agreement": 3.5,
    "uprising": 3.5,
    "emergency decree": 3.5,
    "air strike": 3.5,
    "bombing": 3.5,
    "shelling": 3.0,
    "drone strike": 3.0,
    "clash": 3.0,
    "attack": 3.0,
    "siege": 3.0,
    "advance": 2.5,
    "displacement": 2.5,
    "evacuation": 2.0,
    "prisoner release": 2.5,
    "abduction": 2.5,
    "protest": 2.0,
    "riot": 2.5,
    "accusation": 0.8,
    "demand": 0.8,
    "support": 0.8,
    "rejection": 0.8,
    "threat": 1.0,
    "talks": 1.5,
    "aid": 1.2,
}
"""How much a kind weighs before its toll and its origins; 1.5 for a kind not named."""
NEAR_DAYS = 7
ANYWHERE = frozenset(
    {
        "offensive begins",
        "ceasefire",
        "agreement",
        "flight",
        "coup",
        "talks",
        "emergency decree",
        "change to group",
        "prisoner release",
        "mobilisation",
        "travel advisory",
    }
)
"""Kinds that say enough without a place."""
LIGHTEST = 2.0
"""An event that weighs less makes no line."""
VAGUE = 0.8
LINES = 3
"""Events told in one line."""


def weight_of(event: Event) -> float:
    """Return how much an event matters: its kind, its dead and how many origins tell it."""
    dead = event.killed.best if event.killed and event.killed.best else 0
    weight = WEIGHT.get(event.kind, 1.5) * (1 + 0.25 * min(event.origins - 1, 8)) + min(
        len(str(dead)) if dead else 0, 5
    )
    return round(weight * (0.7 if event.status == "claimed" else 1.0), 3)


def timeline_of(told: Sequence[Told], cast: Cast) -> tuple[TimelineLine, ...]:
    """Return one line for each day on which something is known to have happened, heaviest first."""
    return timeline_among(
        (t.event for t in told), {a.id: a.name for a in cast.actors} | {p.id: p.name for p in cast.places}
    )


def timeline_among(told: Iterable[Event], names: Mapping[str, str]) -> tuple[TimelineLine, ...]:
    """Return the lines of some events; ``names`` are those of actors and places by their ids."""
    days: dict[date, list[Event]] = defaultdict(list)
    for event in told:
        day = _day_of(event)
        if day is not None and not event.background and weight_of(event) >= LIGHTEST and _tells(event):
            days[day].append(event)
    lines = []
    for day, events in days.items():
        chosen = sorted(events, key=lambda e: (-_on_the_day(e), e.id))[:LINES]
        text = _line(chosen, names)
        weight = round(_on_the_day(chosen[0]) + 0.2 * sum(map(_on_the_day, chosen[1:])), 3)
        lines.append(TimelineLine(day, text, weight, tuple(sorted({c for e in chosen for c in e.claims}))))
    return tuple(sorted(lines, key=lambda line: (-line.weight, line.day)))


def _day_of(event: Event) -> date | None:
    """Return the day under which an event stands: its own, else the last on which it may have happened."""
    when = event.when
    if when.end and (when.start is None or (when.end - when.start).days <= NEAR_DAYS):
        return when.end
    return None


def _on_the_day(event: Event) -> float:
    """Return an event's weight for the day under which it stands, less where that is only the last it may be."""
    return weight_of(event) * (VAGUE if _is_vague(event) else 1.0)


def _is_vague(event: Event) -> bool:
    return event.when.start is None or event.when.start != event.when.end


def _tells(event: Event) -> bool:
    """Return whether a line of the event would say who or where."""
    return bool(event.place or (event.actors and event.kind in ANYWHERE))


def _line(events: Sequence[Event], names: Mapping[str, str]) -> str:
    """Return the sentences of a day, those whose own day is not known behind the days they span: "By 6 December"."""
    runs: dict[str, list[str]] = defaultdict(list)
    for event in events:
        lead = f"{_span_of(event.when)}: " if _is_vague(event) else ""
        sentence = sentence_of(event, names)
        if sentence not in runs[lead]:
            runs[lead].append(sentence)
    return " ".join(f"{capitalised(lead)}{' '.join(sentences)}" for lead, sentences in runs.items())


def _span_of(when: When) -> str:
    """Return the days in which an event lies, short: the line stands under its year."""
    first, last = when.start, when.end
    if first is None or last is None:
        day = last or first
        return "" if day is None else f"{'by' if last else 'from'} {day.day} {day:%B}"
    if first.month == last.month:
        return f"{first.day}–{last.day} {last:%B}"
    return f"{first.day} {first:%B} – {last.day} {last:%B}"

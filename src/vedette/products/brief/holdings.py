"""Sentences about control: what each side holds by the reports, what it only claims, and what is contested."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from vedette.model.pictures import Control, Event, Picture, Sentence
from vedette.products.brief.attribution import Attributor, Voice
from vedette.products.brief.days import when_words
from vedette.products.brief.grammar import is_plural, listed, sentence_case
from vedette.products.brief.naming import Names

MOST = 8
"""Places in one sentence; the rest makes the next."""
BODIES = frozenset({"state forces", "armed group", "militia", "state"})


class HoldingWriter:
    """Tells who holds what now, a side's places together; past tenures are told as events."""

    def __init__(self, picture: Picture, names: Names, attributor: Attributor, home: int | None) -> None:
        self._picture, self._names, self._attributor, self._home = picture, names, attributor, home

    def sentences(self) -> list[Sentence]:
        """Return the sentences, the side with most places first and what is contested last."""
        groups: dict[tuple[str, str, Voice], list[Control]] = {}
        contested: list[Sentence] = []
        taken = _captures(self._picture)
        for row in self._picture.control:
            site = self._names.site(row.place)
            if row.until is not None or (site is not None and site.kind == "country"):
                # "The government of Syria" is the words of an office: no report tells a country as a held place.
                continue
            control = _with_capture(row, taken.get((row.place, row.holder)))
            if control.status == "contested":
                contested.append(self._contested(control))
            else:
                voice = self._attributor.of_claims(control.claims)
                groups.setdefault((control.status, control.holder, voice), []).append(control)
        ordered = sorted(groups.items(), key=lambda g: (g[0][0], -len(g[1]), g[0][1], repr(g[0][2])))
        held = [
            self._held(status, holder, voice, rows[at : at + MOST])
            for (status, holder, voice), rows in ordered
            for at in range(0, len(rows), MOST)
        ]
        return [*held, *contested]

    def _held(self, status: str, holder: str, voice: Voice, rows: Sequence[Control]) -> Sentence:
        who = self._names.actor(holder)
        asides: dict[str, list[str]] = {}
        for row in rows:
            asides.setdefault(self._aside(row), []).append(self._place(row))
        places = listed([_with_aside(many, aside) for aside, many in asides.items()])
        own = voice.actor == holder
        if status == "claimed" and (own or voice.kind in ("plain", "outlet", "hearsay")):
            text = f"{who} claimed to hold {places}"
        elif status == "claimed":
            verb = "claimed" if voice.kind == "claimant" and voice.actor else "said"
            text = f"{voice.name} {verb} that {who} held {places}"
        elif voice.kind == "plain":
            text = f"{who} held {places}"
        elif own:
            text = f"{voice.name} said {_they(voice.name)} held {places}"
        elif voice.kind == "hearsay":
            text = f"by reports that {voice.name} could not confirm, {who} held {places}"
        else:
            text = f"{who} held {places}, according to {voice.name}"
        return Sentence(sentence_case(text) + ".", tuple(dict.fromkeys(c for row in rows for c in row.claims)))

    def _place(self, row: Control) -> str:
        return f"{'parts of ' if row.extent == 'part' else ''}{self._names.place(row.place) or row.place}"

    def _aside(self, row: Control) -> str:
        """Return since when, or from whom and when it was taken, for the brackets after a place."""
        when = when_words(row.since, home=self._home) or ""
        if row.source and row.source != row.holder and self._named(row):
            return f"taken from {self._names.actor(row.source)} {when}".strip()
        if when.startswith("on "):
            return f"since {when[3:]}"
        return f"taken {when}" if when.startswith(("in ", "between ")) else when

    def _named(self, row: Control) -> bool:
        """Return whether the claims name the loser and it is a body: a place is taken from an army, not from a man."""
        found = self._names.known(row.source)
        named = any(row.source in (*c.actors, *c.targets) for c in self._attributor.claims(row.claims))
        return named and found is not None and found.kind in BODIES

    def _contested(self, row: Control) -> Sentence:
        place, holder = self._names.place(row.place) or row.place, self._names.actor(row.holder)
        part = "parts of it" if row.extent == "part" else "it"
        voice = self._attributor.of_claims(row.claims, row.against)
        by = "several reports" if voice.kind == "plain" else voice.name
        if voice.against:
            they = _they(holder) if voice.actor == row.holder else holder
            text = f"control of {place} was contested: {by} said {they} held {part}{voice.against}"
        else:
            text = f"control of {place} was contested; {holder} held {part} by the account of {by}"
        return Sentence(sentence_case(text) + ".", tuple(dict.fromkeys((*row.claims, *row.against))))


def _captures(picture: Picture) -> dict[tuple[str, str], Event]:
    """Return the best attested capture of each place by each side."""
    found: dict[tuple[str, str], Event] = {}
    for event in picture.events:
        if event.kind == "capture" and not event.background and event.place:
            for actor in event.actors:
                held = found.get((event.place, actor))
                if held is None or (event.origins, event.id) > (held.origins, held.id):
                    found[event.place, actor] = event
    return found


def _with_capture(row: Control, event: Event | None) -> Control:
    """Return the row with the claims of the capture that it follows from, which may be better attested."""
    if event is None or row.status != "assessed" or event.status != "confirmed" or not row.since.overlaps(event.when):
        return row
    claims = tuple(dict.fromkeys((*row.claims, *event.claims)))
    return replace(row, claims=claims, since=row.since.narrower(event.when))


def _with_aside(places: Sequence[str], aside: str) -> str:
    return f"{listed(places)} ({aside})" if aside else listed(places)


def _they(name: str) -> str:
    return "they" if is_plural(name) else "it"

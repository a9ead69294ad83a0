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


def holdings(picture: Picture, names: Names, attributor: Attributor, home: int | None) -> list[Sentence]:
    """Return the sentences on who holds what now, a side's places together; past tenures are told as events."""
    groups: dict[tuple[str, str, Voice], list[Control]] = {}
    found: list[Sentence] = []
    taken = _captures(picture)
    for row in picture.control:
        if row.until is not None:
            continue
        control = _with_capture(row, taken.get((row.place, row.holder)))
        voice = attributor.of_claims(control.claims)
        if control.status == "contested":
            found.append(_contested(control, names, attributor))
        else:
            groups.setdefault((control.status, control.holder, voice), []).append(control)
    kept = []
    for (status, holder, voice), rows in sorted(
        groups.items(), key=lambda g: (g[0][0], -len(g[1]), g[0][1], repr(g[0][2]))
    ):
        for at in range(0, len(rows), MOST):
            kept.append(_held(status, holder, voice, rows[at : at + MOST], names, attributor, home))
    return [*kept, *found]


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


def _with_capture(control: Control, event: Event | None) -> Control:
    """Return the row with the claims of the capture that it follows from, which may be better attested."""
    if (
        event is None
        or control.status != "assessed"
        or event.status != "confirmed"
        or not control.since.overlaps(event.when)
    ):
        return control
    claims = tuple(dict.fromkeys((*control.claims, *event.claims)))
    return replace(control, claims=claims, since=control.since.narrower(event.when))


def _held(
    status: str,
    holder: str,
    voice: Voice,
    rows: Sequence[Control],
    names: Names,
    attributor: Attributor,
    home: int | None,
) -> Sentence:
    who = names.actor(holder)
    asides: dict[str, list[str]] = {}
    for row in rows:
        asides.setdefault(_aside(row, holder, names, attributor, home), []).append(_place(row, names))
    places = listed([_with_aside(many, aside) for aside, many in asides.items()])
    claims = tuple(dict.fromkeys(c for row in rows for c in row.claims))
    if status == "claimed":
        own = voice.actor == holder or voice.kind in ("plain", "outlet", "hearsay")
        text = (
            f"{who} claimed to hold {places}"
            if own
            else f"{voice.name} {'claimed' if voice.kind == 'claimant' and voice.actor else 'said'} that {who} held {places}"
        )
    elif voice.kind == "plain" or voice.actor == holder:
        text = (
            f"{who} held {places}" if voice.kind == "plain" else f"{voice.name} said {_they(voice.name)} held {places}"
        )
    elif voice.kind == "hearsay":
        text = f"by reports that {voice.name} could not confirm, {who} held {places}"
    else:
        text = f"{who} held {places}, according to {voice.name}"
    return Sentence(sentence_case(text) + ".", claims)


def _place(row: Control, names: Names) -> str:
    return f"{'parts of ' if row.extent == 'part' else ''}{names.place(row.place) or row.place}"


def _with_aside(places: Sequence[str], aside: str) -> str:
    return f"{listed(places)} ({aside})" if aside else listed(places)


def _aside(row: Control, holder: str, names: Names, attributor: Attributor, home: int | None) -> str:
    when = when_words(row.since, home=home) or ""
    if when.startswith("on "):
        when = f"since {when[3:]}"
    source = names.actor(row.source) if row.source and row.source != holder else None
    return (
        f"taken from {source} {when.replace('since ', 'on ')}".strip()
        if source and _named(row, names, attributor)
        else when
    )


def _named(row: Control, names: Names, attributor: Attributor) -> bool:
    """Return whether the claims name the loser and it is a body: a place is taken from an army, not from a man."""
    found = names.known(row.source)
    if not any(row.source in (*c.actors, *c.targets) for c in attributor.claims(row.claims)):
        return False
    return found is not None and found.kind in ("state forces", "armed group", "militia", "state")


def _contested(control: Control, names: Names, attributor: Attributor) -> Sentence:
    place, holder = names.place(control.place) or control.place, names.actor(control.holder)
    part = "parts of " if control.extent == "part" else ""
    voice = attributor.of_claims(control.claims, control.against)
    claims = tuple(dict.fromkeys((*control.claims, *control.against)))
    if not voice.against:
        by = "several reports" if voice.kind == "plain" else voice.name
        text = f"control of {place} was contested; {holder} held {part or 'it '}{'it ' if part else ''}by the account of {by}"
        return Sentence(sentence_case(text) + ".", claims)
    by = {"plain": "several reports", "claimant": voice.name, "speaker": voice.name}.get(voice.kind, voice.name)
    if voice.actor == control.holder:
        text = (
            f"{part}{place} {'were' if part else 'was'} contested: {holder} said {_they(holder)} held it{voice.against}"
        )
    else:
        text = f"{part}{place} {'were' if part else 'was'} contested: {by} said {holder} held it{voice.against}"
    return Sentence(sentence_case(text) + ".", claims)


def _they(name: str) -> str:
    return "they" if is_plural(name) else "it"

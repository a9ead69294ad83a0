"""Who a sentence is laid to: told plainly when several origins confirm it, else with the outlet or the speaker.

A party that tells of itself "said it had withdrawn"; nobody "claimed that X did" what X says of X. Where a second
voice says otherwise, both stand in one sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from vedette.model.pictures import Event, Picture, PicturedClaim
from vedette.model.records import Record
from vedette.products.brief.grammar import agreed, is_plural, participle, sentence_case
from vedette.products.brief.naming import Names, is_hearsay
from vedette.products.brief.phrases import Clause
from vedette.products.brief.wordlists import words

RANK = {"asserted": 0, "said": 1, "claimed": 2, "reported": 3}
BOASTS = frozenset({"capture", "prisoner release", "air strike", "drone strike", "shelling", "destruction", "attack",
                    "bombing", "disrupted weapons use", "siege", "advance"})  # fmt: skip
"""Acts that a party claims rather than tells when it speaks of itself."""

BODIES = words("Office Ministry Department Institute Committee Centre Center Union Bureau Agency")
"""First words of an outlet that is a body and takes "the"."""


_BRACKETED = re.compile(r"\s*\([^()]*\)\s*$")


class Voice(Record, frozen=True):
    """Who says it. ``against`` is the closing that gives the other side its word; ``on`` is the day on which it was
    said, in words, where nothing but that is known of when it happened."""

    kind: Literal["plain", "outlet", "speaker", "claimant", "hearsay"]
    name: str = ""
    relay: str | None = None
    actor: str | None = None
    against: str = ""
    on: str = ""


PLAIN = Voice("plain")


class Attributor:
    """Finds the voice that claims demand."""

    def __init__(self, picture: Picture, names: Names) -> None:
        self._names = names
        self._claims = {claim.id: claim for claim in picture.claims}
        self._outlets = {report.id: report.outlet for report in picture.reports}
        self._origins = {report.id: report.origin for report in picture.reports}

    def of_event(self, event: Event) -> Voice:
        """Return the voice of an event by its status and its leading claim."""
        if event.status == "confirmed" and not event.against:
            return PLAIN
        sure = None if event.status == "contested" else event.status == "confirmed"
        return self.of_claims(event.claims, event.against, confirmed=sure)

    def of_doing(self, event: Event, plain: Voice) -> Voice:
        """Return ``plain`` where an outlet says in its own words who did it, else the voice that lays it to him: that
        an attack took place may be certain while its doer is only accused."""
        doers = set(event.actors)
        laying = [c for c in self.claims(event.claims) if doers & set(c.actors) and c.polarity == "yes"]
        if plain.against or any(c.modality == "asserted" and not c.said_by for c in laying):
            return plain
        # Who is accused does not accuse himself: such a speaker is a misreading of a denial.
        lands = {self._names.land(a) for a in doers} - {None}
        laying = [c for c in laying if not c.said_by or self._names.land(c.said_by[0].actor) not in lands]
        if not laying:
            return plain
        return self.of_claim(min(laying, key=lambda c: (RANK.get(c.modality, 4), c.report, c.id)), plain.against)

    def of_claims(self, ids: Sequence[str], against: Sequence[str] = (), *, confirmed: bool | None = None) -> Voice:
        """Return the voice of anything that stands on claims; two origins that assert it are told plainly."""
        claims = self.claims(ids)
        if not claims:
            return PLAIN
        closing = self._against(against)
        sure = {
            self._origins.get(c.report) for c in claims if c.modality in ("asserted", "said") and c.polarity == "yes"
        }
        if confirmed or (confirmed is None and len(sure) > 1):
            return Voice("plain", against=closing)
        lead = min(claims, key=lambda c: (c.polarity == "denied", RANK.get(c.modality, 4), c.report, c.id))
        return self.of_claim(lead, closing)

    def of_claim(self, claim: PicturedClaim, against: str = "") -> Voice:
        """Return the voice of one claim."""
        outlet = self.outlet(claim)
        if is_hearsay(claim):
            return Voice("hearsay", outlet, against=against)
        if not claim.said_by:
            return Voice("outlet", outlet, against=against)
        said = claim.said_by[0]
        kind: Literal["claimant", "speaker"] = "claimant" if claim.modality == "claimed" else "speaker"
        relay = self._names.relay(said.relayed_by)
        relay = None if said.relayed_by == said.actor else relay
        return Voice(kind, self._names.speaker(said), relay, said.actor, against)

    def claims(self, ids: Sequence[str]) -> list[PicturedClaim]:
        """Return the claims that are there."""
        return [self._claims[i] for i in ids if i in self._claims]

    def best(self, ids: Sequence[str], most: int) -> list[str]:
        """Return at most ``most`` of the claims, the surest first, each origin once before any twice."""
        ranked = sorted(self.claims(ids), key=lambda c: (RANK.get(c.modality, 4), c.report, c.id))
        first: dict[str | None, str] = {}
        for claim in ranked:
            first.setdefault(self._origins.get(claim.report), claim.id)
        return list(dict.fromkeys((*first.values(), *(c.id for c in ranked))))[:most]

    def origins(self, ids: Sequence[str]) -> int:
        """Return how many independent origins the claims stem from."""
        return len({self._origins.get(c.report) for c in self.claims(ids)})

    def outlet(self, claim: PicturedClaim) -> str:
        """Return who published the claim."""
        name = plain_outlet(self._outlets.get(claim.report) or "one report")
        return f"the {name}" if name.split(" ", 1)[0] in BODIES and " of " in name else name

    def _against(self, ids: Sequence[str]) -> str:
        claims = self.claims(ids)
        if not claims:
            return ""
        lead = min(claims, key=lambda c: (c.polarity != "denied", not c.said_by, c.report, c.id))
        name = self._names.speaker(lead.said_by[0]) if lead.said_by else self.outlet(lead)
        verb = "denied it" if lead.polarity == "denied" else "gave another account"
        return f"; {name} {verb}"


def plain_outlet(name: str) -> str:
    """Return an outlet's name without what stands after it in brackets: an edition or a town reads ill in a sentence.

    >>> plain_outlet("The Harbour (English edition)")
    'The Harbour'
    """
    return _BRACKETED.sub("", name) or name


def reported(outlet: str) -> str:
    """Return the verb of an outlet: a report says, an outlet reports."""
    return "said" if outlet == "one report" else "reported"


def told(clause: Clause, when: str | None, *, first: bool, back: bool = False) -> str:
    """Return clause and time; ``first`` puts the time at the head. A deadline, a "since" and reported speech
    (``back``) ask for "had"."""
    early = when is not None and when.startswith(("by ", "since "))
    words = _spoken(clause, had=back or early)
    if when is None:
        return f"{words}{clause.after}"
    if first:
        return f"{when}{'' if early else ','} {words}{clause.after}"
    return f"{words} {when}{clause.after}"


def _spoken(clause: Clause, *, had: bool) -> str:
    predicate = agreed(clause.subject, clause.predicate)
    words = f"{clause.subject} had {participle(predicate)}" if had else f"{clause.subject} {predicate}"
    other = clause.also
    if other is None:
        return words
    if other.subject == clause.subject:
        second = agreed(other.subject, other.predicate)
        return f"{words} and {participle(second) if had else second}"
    return f"{words} and {_spoken(other, had=had)}"


def framed(voice: Voice, kind: str, clause: Clause, when: str | None, own: bool, turn: int) -> str:
    """Return the whole sentence. ``own`` says that the subject is the speaker; ``turn`` varies between honest forms."""
    day = f" on {voice.on}" if voice.on else ""
    if own and voice.kind in ("speaker", "claimant"):
        done = _spoken(clause, had=True).split(" had ", 1)[1] + (f" {when}" if when else "") + clause.after
        they = "they" if is_plural(voice.name) else "it"
        boast = voice.kind == "claimant" and kind in BOASTS
        if boast:
            text = f"{voice.name} claimed{day} to have {done}"
        else:
            text = f"{voice.name} {_said(voice, day)}{they} had {done}"
    elif voice.on:
        text = _dated(voice, kind, clause, turn)
    else:
        text = _laid(voice, kind, clause, when, turn)
    return f"{sentence_case(text)}{voice.against}."


def _said(voice: Voice, day: str) -> str:
    return f"told {voice.relay}{day} " if voice.relay else f"said{day} "


def _dated(voice: Voice, kind: str, clause: Clause, turn: int) -> str:
    """Return a sentence that says when it was told, where no report says when it happened."""
    late, that = told(clause, None, first=False), told(clause, None, first=False, back=True)
    day = f" on {voice.on}"
    if voice.kind == "plain":
        return f"{late} (reported{day})"
    if voice.relay:
        return f"{voice.name} told {voice.relay}{day} that {that}"
    if voice.kind == "claimant":
        return f"{voice.name} {'claimed' if kind in BOASTS else 'said'}{day} that {that}"
    verb = reported(voice.name) if voice.kind in ("outlet", "hearsay") else "said"
    if voice.kind == "hearsay":
        return f"{voice.name} {verb}{day}, without confirmation, that {that}"
    return f"{late}, {voice.name} {verb}{day}" if turn % 2 else f"{voice.name} {verb}{day} that {that}"


def _laid(voice: Voice, kind: str, clause: Clause, when: str | None, turn: int) -> str:
    early, late = told(clause, when, first=True), told(clause, when, first=False)
    that = told(clause, when, first=False, back=True)
    if voice.kind == "plain":
        return early if turn % 2 else late
    if voice.relay:
        return f"{voice.name} told {voice.relay} that {that}"
    if voice.kind == "claimant":
        return f"{voice.name} {'claimed' if kind in BOASTS else 'said'} that {that}"
    verb = reported(voice.name)
    if voice.kind == "hearsay":
        forms = (
            f"{early}, {voice.name} {verb} without confirmation",
            f"{voice.name} {verb}, without confirmation, that {that}",
        )
        return forms[turn % 2]
    if voice.kind == "outlet":
        return (
            f"{early}, {voice.name} {verb}",
            f"{voice.name} {verb} that {that}",
            f"according to {voice.name}, {late}",
        )[turn % 3]
    return (f"{early}, {voice.name} said", f"according to {voice.name}, {late}", f"{voice.name} said that {that}")[
        turn % 3
    ]

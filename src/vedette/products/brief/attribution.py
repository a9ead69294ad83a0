"""Who a sentence is laid to: confirmed by several origins, reported by one, said, claimed or denied by a speaker."""

from __future__ import annotations

from collections.abc import Sequence

from vedette.model.pictures import Event, Picture, PicturedClaim, Said
from vedette.model.records import Record
from vedette.products.brief.naming import Names, sentence_case


class Frame(Record, frozen=True):
    """The words around a clause; equal frames can hold several clauses' places in one sentence."""

    opening: str
    closing: str = ""

    def around(self, clause: str) -> str:
        """Return the sentence: opening, clause, closing and full stop."""
        return f"{sentence_case(self.opening + clause)}{self.closing}."


class Attributor:
    """Finds the frame that an event's claims demand."""

    def __init__(self, picture: Picture, names: Names) -> None:
        self._names = names
        self._claims = {claim.id: claim for claim in picture.claims}
        self._outlets = {report.id: report.outlet for report in picture.reports}

    def of_event(self, event: Event) -> Frame:
        """Return the frame of an event by its status and its leading claim."""
        closing = ", which other accounts contradict" if event.status == "contested" else ""
        if event.status == "confirmed":
            return Frame("", closing)
        return Frame(self.opening(self.leading(event.claims)), closing)

    def leading(self, ids: Sequence[str]) -> PicturedClaim:
        """Return the claim that carries most: asserted before said before claimed before reported."""
        rank = {"asserted": 0, "said": 1, "claimed": 2, "reported": 3}
        claims = [self._claims[i] for i in ids if i in self._claims]
        return min(claims, key=lambda c: (rank.get(c.modality, 4), c.report, c.id))

    def opening(self, claim: PicturedClaim) -> str:
        """Return the words that lay a clause to whoever says it, with a trailing blank."""
        speaker = self.speaker(claim.said_by[0]) if claim.said_by else None
        outlet = self._outlets.get(claim.report)
        if speaker is not None and claim.modality == "claimed":
            return f"{speaker} claimed that "
        if speaker is not None:
            return f"according to {speaker}, "
        if claim.modality == "reported":
            return (
                f"{outlet} reports, without confirming it, that "
                if outlet
                else "it is reported, without confirmation, that "
            )
        return f"{outlet} reports that " if outlet else "one report says that "

    def speaker(self, said: Said) -> str:
        """Return a speaker in words, with who passed it on."""
        name = self._names.actor(said.actor) if said.actor else decapitalised(said.text)
        return f"{name}, cited by {said.relayed_by}" if said.relayed_by else name


def decapitalised(text: str) -> str:
    """Return a speaker's words with a small first letter, unless the first word is a name or an acronym."""
    first = text.split(" ")[0]
    ordinary = first.lower() in (
        "a",
        "an",
        "the",
        "rebel",
        "local",
        "some",
        "one",
        "several",
        "two",
        "witnesses",
        "officials",
        "residents",
        "sources",
    )
    return text[:1].lower() + text[1:] if ordinary and not first.isupper() else text

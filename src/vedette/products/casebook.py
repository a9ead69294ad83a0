"""A picture with its ids looked up: names of actors, places and countries, and which records answer which.

Views ask here, so that an id that leads nowhere is printed as not known and never as an id.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property

from vedette.model.pictures import Actor, Disagreement, Figure, Picture, PicturedClaim, PicturedReport, Place, Said
from vedette.products.drawing.cleaning import label

WIDE_KINDS = frozenset({"country", "region"})
_MOVED = frozenset({"displaced", "evacuated", "returned", "in_need"})
_ANYBODY = frozenset({
    "people", "person", "persons", "individuals", "inhabitants", "bodies", "dead", "deaths", "others",
    "casualties", "fatalities", "corpses", "injured", "wounded", "displaced", "missing", "injured people",
    "wounded people", "displaced people", "idps",
})  # fmt: skip


class Casebook:
    """Lookups over one picture; each is built when it is first asked for."""

    def __init__(self, picture: Picture) -> None:
        self.picture = picture

    @cached_property
    def actors(self) -> dict[str, Actor]:
        """Actors by id."""
        return {actor.id: actor for actor in self.picture.actors}

    @cached_property
    def places(self) -> dict[str, Place]:
        """Places by id."""
        return {place.id: place for place in self.picture.places}

    @cached_property
    def claims(self) -> dict[str, PicturedClaim]:
        """Claims by id."""
        return {claim.id: claim for claim in self.picture.claims}

    @cached_property
    def reports(self) -> dict[str, PicturedReport]:
        """Reports by id."""
        return {report.id: report for report in self.picture.reports}

    @cached_property
    def report_numbers(self) -> dict[str, int]:
        """The number of each report in the list of sources, from 1."""
        return {report.id: at for at, report in enumerate(self.picture.reports, 1)}

    @cached_property
    def disagreements_of(self) -> dict[str, list[int]]:
        """For each claim the places in the list of the disagreements that hold it."""
        found: dict[str, list[int]] = {}
        for at, disagreement in enumerate(self.picture.disagreements):
            for claim in _held(disagreement):
                found.setdefault(claim, []).append(at)
        return found

    @cached_property
    def _countries(self) -> dict[str, str]:
        return {p.country: p.name for p in reversed(self.picture.places) if p.kind == "country" and p.country}

    def actor(self, key: str | None) -> str | None:
        """Return an actor's name, or None."""
        found = self.actors.get(key) if key else None
        return label(found.name) if found else None

    def names(self, keys: Iterable[str]) -> list[str]:
        """Return the names of actors, those that lead nowhere left out."""
        return [name for key in keys if (name := self.actor(key))]

    def place(self, key: str | None) -> str | None:
        """Return a place's name, or None."""
        found = self.places.get(key) if key else None
        return label(found.name) if found else None

    def country(self, code: str | None) -> str | None:
        """Return the name that the reports give a country, or its code."""
        return self._countries.get(code, code) if code else None

    def area(self, key: str | None) -> tuple[str, str]:
        """Return the country and the province a place lies in, each empty where not known."""
        found = self.places.get(key) if key else None
        if found is None:
            return "", ""
        admin1 = found.admin1 or (found.name if found.kind == "province" else "")
        return label(self.country(found.country) or ""), label(admin1)

    def local(self, key: str | None) -> bool:
        """Return whether a place is smaller than a country, so that a figure of it is not one of the whole."""
        found = self.places.get(key) if key else None
        return found is not None and found.kind != "country"

    def single(self, figure: Figure) -> bool:
        """Return whether a figure is of one happening; people on the move over a whole country are not."""
        if figure.event is None:
            return False
        return figure.measure not in _MOVED or self.local(figure.place)

    def whose(self, who: str | None) -> str:
        """Return which people a figure counts, or nothing where its words mean anybody."""
        text = label(who or "")
        return "" if text.casefold() in _ANYBODY else text

    def outlet(self, report: PicturedReport) -> str:
        """Return who published a report, or where it came from."""
        return label(report.outlet or report.input or "outlet not known")

    def chain(self, said_by: Sequence[Said]) -> list[str]:
        """Return a speaker chain from the fact outwards: who spoke, to whom."""
        links: list[str] = []
        for said in said_by:
            name = self.actor(said.actor)
            text = label(said.text)
            links.append(text if not name or name.casefold() in text.casefold() or not text else f"{text} ({name})")
            if said.relayed_by:
                links.append(self.actor(said.relayed_by) or label(said.relayed_by))
        return [link for link in links if link]

    def located(self, key: str | None) -> bool:
        """Return whether a place has coordinates."""
        found = self.places.get(key) if key else None
        return found is not None and found.lat is not None and found.lon is not None


def _held(disagreement: Disagreement) -> Iterable[str]:
    return dict.fromkeys(claim for position in disagreement.positions for claim in position.claims)

"""Origins of claims: the text, or the agency, that a claim stems from, and the house whose word it is.

A report that copies another has that one's origin. A claim that a report takes from another outlet ("according to
Reuters", "told AFP", a text credited to an agency) stems from that outlet: from its own report of the same thing where
the case holds one, else from the outlet itself. The outlets of one owner, and one outlet that tells a thing twice, are
one house, and one house is one origin for what it tells.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from vedette.knowledge.agencies import agencies, house_of
from vedette.knowledge.registry import Registry
from vedette.model.claims import Claim, Report
from vedette.model.documents import Document
from vedette.model.judgements import Subject
from vedette.picture.fold import Fold, Held

PRESS = frozenset({"news agency", "media"})


def with_origins(fold: Fold, registry: Registry) -> Fold:
    """Return ``fold`` with the origin of each claim, and the house whose word it is."""
    houses = _Houses(fold, registry)
    cited = {h.id: houses.cited(h.claim, h.report) for h in fold.held}
    own: dict[tuple[Subject, str], str] = {}
    for held in fold.held:  # in the order of the reports' days: the first of an agency's own reports is its origin
        house = houses.own.get(held.claim.report)
        if house is not None and cited[held.id] is None:
            own.setdefault((held.key, house), held.origin)

    def traced(held: Held) -> Held:
        source = cited[held.id]
        if source is None:
            return replace(held, house=houses.of_text(held.claim.report))
        return replace(held, origin=own.get((held.key, source), f"outlet:{source.replace(' ', '-')}"), house=source)

    rows = tuple(traced(h) for h in fold.held)
    by_id = {h.id: h for h in rows}
    return replace(fold, held=rows, by_claim={subject: by_id[h.id] for subject, h in fold.by_claim.items()})


def outlet_of(document: Document) -> str:
    """Return what tells an outlet from others; a report of an unnamed outlet stands for itself."""
    return document.outlet.casefold() if document.outlet else f"report {document.id}"


def outlets_of(held: Sequence[Held]) -> int:
    """Return the number of outlets that tell something, copies among them."""
    return len({outlet_of(h.report.document) for h in held})


class _Houses:
    """Whose each report is, and whom its claims are taken from."""

    def __init__(self, fold: Fold, registry: Registry) -> None:
        self._registry = registry
        self.own: dict[str, str] = {}
        texts: dict[str, list[Document]] = defaultdict(list)
        for report in fold.reports:
            document = report.document
            texts[fold.origins[document.id]].append(document)
            if (house := self._of(document.outlet, document.url)) is not None:
                self.own[document.id] = house
        self._of_text: dict[str, str] = {}
        self._credited: dict[str, str] = {}
        for origin, copies in texts.items():
            house, agency = self._of_copies(origin, copies)
            for document in copies:
                self._of_text[document.id] = house
                if agency is not None:
                    self._credited[document.id] = agency

    def _of(self, outlet: str | None, url: str | None) -> str | None:
        """Return the house of an outlet: its owner where the registry tells one, else the outlet itself."""
        known = self._registry.of(outlet, url)
        name = (known.owner or known.name) if known is not None else outlet
        return house_of(name) if name else None

    def _of_copies(self, origin: str, copies: Sequence[Document]) -> tuple[str, str | None]:
        """Return the house behind the copies of one text, and the agency that they credit and that is none of them."""
        own = {self.own.get(document.id) for document in copies}
        credited = {house for document in copies for name in document.credits if (house := self._of(name, None))}
        agency = next(iter(credited)) if len(credited) == 1 else None
        if agency is not None:
            return agency, None if agency in own else agency
        only = next(iter(own)) if len(own) == 1 else None
        return only or origin, None

    def of_text(self, report: str) -> str:
        """Return the house whose text the report carries; where several print one text, that of no house."""
        return self._of_text[report]

    def cited(self, claim: Claim, report: Report) -> str | None:
        """Return the house that the claim is taken from where it is not the report's own."""
        own = self.own.get(report.document.id)
        for house in self._named(claim, report):
            if house != own:
                return house
        return self._credited.get(report.document.id)

    def _named(self, claim: Claim, report: Report) -> list[str]:
        """Return the outlets that the claim is laid to, those that pass on before those that speak."""
        press = {p.name for p in report.parties if p.kind in PRESS}
        relayed = [s.relayed_by for s in claim.said_by if s.relayed_by and _is_named(s.relayed_by)]
        speaking = [s.actor for s in claim.said_by if s.actor in press and _is_named(s.actor)]
        return [house for name in (*relayed, *speaking) if name and (house := self._of(name, None)) is not None]


def _is_named(words: str) -> bool:
    """Return whether ``words`` name an outlet: "the Harbour Post", but not "local media" or "a news agency"."""
    names = [word for word in words.split() if word[:1].isupper()]
    return bool(names) and house_of(words) not in agencies().nameless

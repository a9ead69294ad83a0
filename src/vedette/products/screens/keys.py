"""Ids for records that have none of their own in the picture, made from what they are about.

A link to one outlives a reload and a new report: what may change while the thing stays the same (its claims, its
standing, its last day) has no part in the id.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from hashlib import blake2b

from vedette.model.pictures import Control, Expectation, PeriodToll, PicturedQuote, Relation, Service
from vedette.model.when import When


def control_key(control: Control) -> str:
    """Return the id of who holds a place since when."""
    return _key("k-", control.place, control.holder, control.source, *_days(control.since), control.extent)


def toll_key(toll: PeriodToll) -> str:
    """Return the id of a toll over some days."""
    whose = (toll.measure, toll.unit, toll.place, toll.span, toll.kind, toll.direction, toll.method)
    return _key("t-", *whose, *(_days(toll.period) if toll.span != "case" else ()))


def relation_key(relation: Relation) -> str:
    """Return the id of a tie between two actors."""
    return _key("r-", relation.source, relation.type, relation.goal, *_days(relation.when))


def quote_key(quote: PicturedQuote) -> str:
    """Return the id of words in quotation marks."""
    evidence = quote.evidence
    return _key("q-", evidence.report, str(evidence.start), str(evidence.end), quote.text)


def service_key(service: Service) -> str:
    """Return the id of a service that is out, or restored."""
    return _key("s-", service.place, service.service, service.state, service.cause, *service.claims[:1])


def expectation_key(expectation: Expectation) -> str:
    """Return the id of what a report expects."""
    return _key("x-", expectation.text, *expectation.claims[:1])


def sentence_key(text: str, claims: Iterable[str]) -> str:
    """Return the id of a sentence of a brief, or of a line of the timeline, with the claims that it stands on."""
    return _key("b-", text, *claims)


def _days(when: When | None) -> tuple[str | None, str | None]:
    return (_day(when.start), _day(when.end)) if when else (None, None)


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _key(prefix: str, *parts: str | None) -> str:
    told = "\x1f".join(part or "" for part in parts)
    return prefix + blake2b(told.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()

"""Telling: the fields of records in words, and a line that names each record to a reader."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from vedette.model.pictures import Actor, Control, Disagreement, Figure, PeriodToll, Place, Relation, Service, Toll
from vedette.model.when import When
from vedette.picture.changes.sheets import Sheet

PLAIN_PEOPLE = frozenset({"people", "individuals", "persons"})


def toll_words(toll: Toll | PeriodToll | None) -> str | None:
    """Return a toll as ``12`` or ``9–15, best 12``; None where nothing is told."""
    if toll is None or (toll.low is None and toll.best is None and toll.high is None):
        return None
    if toll.low == toll.high == toll.best:
        return f"{toll.low:,}"
    low, high = ("?" if n is None else f"{n:,}" for n in (toll.low, toll.high))
    best = "" if toll.best is None else f", best {toll.best:,}"
    return f"{low}–{high}{best}"


def when_words(when: When | None) -> str | None:
    """Return days as ``2025-01-27``, ``2025-01-20 to 2025-01-26``, ``by …`` or ``since …``; None where unknown."""
    if when is None or not when.known:
        return None
    if when.start and when.end:
        return str(when.start) if when.start == when.end else f"{when.start} to {when.end}"
    return f"by {when.end}" if when.end else f"since {when.start}"


def day_of(when: When | None) -> date | None:
    """Return the day under which something stands: its first, else its last."""
    return (when.start or when.end) if when else None


def names_words(ids: Iterable[str], sheet: Sheet) -> str | None:
    """Return the names of ``ids``; None where there are none."""
    return ", ".join(sheet.names.get(one, one) for one in ids) or None


def figure_count(figure: Figure) -> str:
    """Return the number with its unit where that is not people."""
    return f"{figure.count} households" if figure.count.unit == "households" else str(figure.count)


def figure_title(figure: Figure, sheet: Sheet) -> str:
    """Return ``killed in Goma (the ministry): 12+ civilians``."""
    where = f" in {sheet.names[figure.place]}" if figure.place in sheet.names else ""
    claimant = figure_claimant(figure, sheet)
    who = f" {figure.who}" if figure.who and figure.who not in PLAIN_PEOPLE else ""
    voice = f" ({claimant})" if claimant else ""
    return f"{figure.measure.replace('_', ' ')}{where}{voice}: {figure_count(figure)}{who}"


def toll_title(toll: PeriodToll) -> str:
    """Return ``killed, the whole case``: what is counted, in households where they are, and which way people went."""
    unit = ", households" if toll.unit == "households" else ""
    way = f" ({toll.direction})" if toll.direction else ""
    return f"{toll.measure.replace('_', ' ')}{way}{unit}, the whole case"


def figure_claimant(figure: Figure, sheet: Sheet) -> str | None:
    """Return who gave a figure, by name where the claimant is known."""
    return sheet.names.get(figure.claimant or "") or figure.claimant_text


def control_title(control: Control, sheet: Sheet) -> str:
    """Return ``Goma: held by M23``, or which part of it."""
    part = "parts of " if control.extent == "part" else ""
    place, holder = (sheet.names.get(one, one) for one in (control.place, control.holder))
    return f"{part}{place}: {'' if control.until is None else 'was '}held by {holder}"


def relation_title(relation: Relation, sheet: Sheet) -> str:
    """Return ``Uganda backs the front``."""
    source, goal = (sheet.names.get(one, one) for one in (relation.source, relation.goal))
    return f"{source} {relation.type} {goal}"


def service_title(service: Service, sheet: Sheet) -> str:
    """Return ``water in Goma: disrupted``."""
    where = f" in {sheet.names[service.place]}" if service.place in sheet.names else ""
    return f"{service.service}{where}: {service.state}"


def disagreement_title(disagreement: Disagreement) -> str:
    """Return what is disputed and why."""
    return f"{disagreement.about} ({disagreement.reason})"


def cast_title(record: Actor | Place) -> str:
    """Return a name with its kind."""
    return f"{record.name} ({record.kind})"

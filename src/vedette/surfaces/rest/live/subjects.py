"""Subjects: a record of the picture, as the pointers with which a person's judgement points at it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import msgspec

from vedette.engine.cases.judgements.pointers import Pointers
from vedette.errors import InputError
from vedette.model.judgements import Pointer
from vedette.model.pictures import Picture
from vedette.products.screens.keys import control_key, expectation_key, relation_key, service_key
from vedette.products.screens.subjects import SubjectSort

JUDGED: tuple[SubjectSort, ...] = (
    "event",
    "figure",
    "control",
    "relation",
    "service",
    "expectation",
    "claim",
    "actor",
    "place",
    "report",
)
"""Sorts that can be judged as they stand; of others, the claims are."""


def pointers_to(sort: SubjectSort, id: str, picture: Picture) -> tuple[Pointer, ...] | None:
    """Return what points at a record, None where the picture holds none of this id.

    Raises ``InputError`` for a sort that cannot be judged as it stands.
    """
    if sort not in JUDGED:
        raise InputError(f"the {sort} {id}", "it is made of other records", "Judge the claims that it stands on.")
    pointers = Pointers(picture)
    if sort in ("actor", "place"):
        names = {one.id: one.name for one in picture.actors} | {one.id: one.name for one in picture.places}
        name = names.get(id)
        return (Pointer("actor" if sort == "actor" else "place", name),) if name is not None else None
    if sort == "report":
        return (Pointer("report", pointers.report_name(id)),) if id in pointers.reports else None
    claims = claims_of(sort, id, picture)
    if not claims:
        return None
    told = pointers.of_claims(claims, "event" if sort == "event" else "figure" if sort == "figure" else "claim")
    if sort == "service":
        # One sentence tells of water and power alike: which of them is meant is told by its name.
        service = next(one.service for one in picture.services if service_key(one) == id)
        told = tuple(dict.fromkeys(msgspec.structs.replace(one, kind=service) for one in told))
    return told


def claims_of(sort: SubjectSort, id: str, picture: Picture) -> Sequence[str]:
    """Return the claims that a record stands on; none where the picture holds no such record."""
    records: dict[SubjectSort, Callable[[], Iterable[tuple[str, tuple[str, ...]]]]] = {
        "event": lambda: ((one.id, one.claims) for one in picture.events),
        "figure": lambda: ((one.id, one.claims) for one in picture.figures),
        "control": lambda: ((control_key(one), one.claims) for one in picture.control),
        "relation": lambda: ((relation_key(one), one.claims) for one in picture.relations),
        "service": lambda: ((service_key(one), one.claims) for one in picture.services),
        "expectation": lambda: ((expectation_key(one), one.claims) for one in picture.expectations),
        "claim": lambda: ((one.id, (one.id,)) for one in picture.claims),
        "actor": lambda: ((one.id, one.claims) for one in picture.actors),
        "place": lambda: ((one.id, one.claims) for one in picture.places),
    }
    rows = records[sort]() if sort in records else ()
    return next((claims for key, claims in rows if key == id), ())

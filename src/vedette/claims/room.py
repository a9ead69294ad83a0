"""The claims room: what one report asserts, by each maker in turn."""

from __future__ import annotations

from vedette.claims.clauses import Clauses
from vedette.claims.control import control_in
from vedette.claims.counted import with_counted
from vedette.claims.dating import dated
from vedette.claims.events import events_in
from vedette.claims.expectations import expectations_in
from vedette.claims.figures import figures_in
from vedette.claims.hazards import with_hazards
from vedette.claims.leading import main_claim as main_claim
from vedette.claims.own import with_own
from vedette.claims.persons import with_persons
from vedette.claims.relations import relations_in
from vedette.claims.scene import Scene
from vedette.claims.services import services_in
from vedette.claims.setting import settled
from vedette.model.claims import Claim
from vedette.model.readings import Reading


def claims_in(reading: Reading) -> tuple[Claim, ...]:
    """Return all claims of a report: events, control, figures, relations, services, expectations, in that order."""
    clauses = Clauses(Scene(reading))
    told = dated(reading, events_in(reading, clauses))
    counted, figures = with_counted(reading, *settled(reading, told, figures_in(reading, told)))
    events = with_hazards(reading, counted)
    figures = with_persons(reading, events, figures)
    return (
        *with_own(reading, tuple(events)),
        *with_own(reading, control_in(reading, clauses)),
        *figures,
        *relations_in(reading, events),
        *services_in(reading),
        *expectations_in(reading),
    )

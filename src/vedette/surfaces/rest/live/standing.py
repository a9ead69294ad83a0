"""How the case stands, for those who look at it: the picture's counts, what waits to be read, who asks."""

from __future__ import annotations

from fastapi import Request

from vedette.errors import NothingToRead
from vedette.knowledge.outlines import DISCLAIMER
from vedette.model.pictures import Coverage, Picture
from vedette.model.version import VERSION
from vedette.surfaces.rest.live.case import LiveCase, StillOpening
from vedette.surfaces.rest.shapes import CaseView, You

OPENING = "opening"
"""The version that is told until a picture was taken over."""
NOBODY = You("nobody", "reader", "", False)
"""Who asks where no guard stands before the API; it then lets nobody write."""


def view_of(request: Request) -> CaseView:
    """Return the case as the one who asks sees it; a case without a picture is told with counts of none."""
    case: LiveCase = request.app.state.case
    name, none = case.workspace.name, Coverage(0, 0, None, None)
    try:
        held = case.snapshot()
        version, picture = held.version, held.picture
    except NothingToRead:
        version, picture = "empty", Picture(name, None, f"vedette {VERSION}", none)
    except StillOpening:
        version, picture = OPENING, Picture(name, None, f"vedette {VERSION}", none)
    coverage = picture.coverage
    status = case.workspace.status()
    you = getattr(request.state, "you", None)
    return CaseView(
        name=name,
        version=version,
        as_of=picture.as_of,
        made_by=picture.made_by,
        method=picture.method,
        reports=coverage.reports,
        origins=coverage.origins,
        outlets=coverage.outlets,
        events=len(picture.events),
        claims=len(picture.claims),
        disagreements=len(picture.disagreements),
        pending=status.pending + status.again,
        renewed=coverage.renewed,
        first_published=coverage.first_published,
        last_published=coverage.last_published,
        readonly=case.readonly,
        tiles=case.tiles,
        disclaimer=DISCLAIMER,
        you=you if isinstance(you, You) else NOBODY,
        working=request.app.state.working.jobs.working,
        opening=version == OPENING,
    )

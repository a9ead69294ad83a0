"""Who asks: logging in, and out."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response
from pydantic import BaseModel, ConfigDict, Field

from vedette.surfaces.rest.access.desk import Desk, Visit
from vedette.surfaces.rest.access.rates import client_of
from vedette.surfaces.rest.access.roles import Asker
from vedette.surfaces.rest.giving import gives, reply
from vedette.surfaces.rest.problems import SAID, Refused
from vedette.surfaces.rest.shapes import You

routes = APIRouter()


class LoginIn(BaseModel):
    """A name with a password, or a token alone."""

    model_config = ConfigDict(extra="forbid")
    name: str | None = Field(None, max_length=200)
    password: str | None = Field(None, max_length=1000)
    token: str | None = Field(None, max_length=1000)


def _desk(request: Request) -> Desk:
    """Return the desk that the guard put there. Raises ``Refused`` where none stands before this API."""
    desk = getattr(request.state, "desk", None)
    if not isinstance(desk, Desk):
        raise Refused(401, "no-login", SAID[401])
    return desk


AtDesk = Annotated[Desk, Depends(_desk)]


@routes.get("/session", **gives(You))
def show_session(you: Asker) -> Response:
    """Return who asks; 401 where nobody is logged in and this server asks people to."""
    return reply(you)


@routes.post("/session", **gives(You))
def log_in(request: Request, body: LoginIn, desk: AtDesk) -> Response:
    """Log in; the answer sets a cookie."""
    address = client_of(request.client.host if request.client else "")
    session = desk.log_in(body.name, body.password, body.token, address)
    before: Visit = request.state.visit
    if before.session is not None:
        desk.log_out(before.session)
    return _told(desk, desk.visit_of(session), desk.cookie(session))


@routes.delete("/session", status_code=204)
def log_out(request: Request, desk: AtDesk) -> Response:
    """Log out."""
    visit: Visit = request.state.visit
    if visit.session is not None:
        desk.log_out(visit.session)
    return Response(status_code=204, headers={"Set-Cookie": desk.cookie(None)})


def _told(desk: Desk, visit: Visit, cookie: str) -> Response:
    you = desk.you(visit)
    if you is None:
        raise Refused(401, "no-login", SAID[401])
    answer = reply(you)
    answer.headers["Set-Cookie"] = cookie
    return answer

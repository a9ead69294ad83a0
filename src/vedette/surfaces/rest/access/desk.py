"""The desk: where people log in and out, and where each request is asked who it is."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from http.cookies import CookieError, SimpleCookie

from vedette.surfaces.rest.access.logins import Known, Logins
from vedette.surfaces.rest.access.rates import Rates
from vedette.surfaces.rest.access.sessions import Session, Sessions
from vedette.surfaces.rest.problems import Refused
from vedette.surfaces.rest.shapes import You

WRONG = "The name and the password, or the token, are not known together. Try again, or ask an admin."
SLOW_DOWN = "Too many wrong tries to log in. Wait as long as the header Retry-After says."


@dataclass(frozen=True)
class Visit:
    """Who a request is from; ``token`` where it brought a known one itself, as programs do."""

    known: Known | None = None
    session: Session | None = None
    token: str | None = field(default=None, repr=False)


class Desk:
    """Knows people by ``logins`` and remembers them in ``sessions``.

    ``cookie_name`` is the server's own on its machine, since cookies are not told apart by port. ``secure`` cookies
    travel over TLS alone.
    """

    def __init__(self, logins: Logins, sessions: Sessions, rates: Rates, *, cookie_name: str, secure: bool) -> None:
        self._logins, self._sessions, self._rates = logins, sessions, rates
        self._cookie_name = f"__Host-{cookie_name}" if secure else cookie_name
        self._secure, self._csrf = secure, secrets.token_urlsafe(32)

    @property
    def asks(self) -> bool:
        """Whether people must log in."""
        return self._logins.anybody is None

    def visit(self, headers: dict[str, str], address: str) -> Visit:
        """Return who sent these headers. Raises ``Refused`` where wrong tokens are tried too often."""
        token = _bearer(headers.get("authorization", ""))
        if token is not None and self.asks:
            return self._by_token(token, address)
        session = self._sessions.of(self._cookie(headers))
        if session is not None and self.still(session):
            return self.visit_of(session)
        return Visit(self._logins.anybody)

    def log_in(self, name: str | None, password: str | None, token: str | None, address: str) -> Session:
        """Begin a session. Raises ``Refused`` where that is not who it says, or after too many wrong tries.

        A known token passes whatever others tried before: nobody guesses one. A password may be guessed, so that the
        right one is refused as well while there were too many wrong ones from there or under that name.
        """
        if self._logins.anybody is not None:
            # A page asks for several things at once, and each answer may begin a session: all have one CSRF token.
            return self._sessions.begin(self._logins.anybody.name, self._logins.anybody.role, csrf=self._csrf)
        known = self._logins.by_token(token) if token else None
        if known is None:
            known = self._by_password(name, password, address)
        return self._sessions.begin(known.name, known.role, known.mark)

    def log_out(self, session: Session) -> None:
        """End a session."""
        self._sessions.end(session.id)

    def still(self, session: Session) -> bool:
        """Return whether what is kept of the person is what it was when the session began; else the session ends."""
        known = self._logins.named(session.name)
        if known is not None and (known.role, known.mark) == (session.role, session.mark):
            return True
        self._sessions.end(session.id)
        return False

    def holds(self, visit: Visit) -> bool:
        """Return whether who visits is still who they were as the visit began, without using their session."""
        if not self.asks:
            return True
        if visit.session is not None:
            return self._sessions.is_held(visit.session.id) and self.still(visit.session)
        return visit.token is None or self._logins.by_token(visit.token) == visit.known

    def visit_of(self, session: Session) -> Visit:
        """Return a visit in a session."""
        return Visit(Known(session.name, session.role, session.mark), session)

    def you(self, visit: Visit) -> You | None:
        """Return what a visitor is told of themselves."""
        if visit.known is None:
            return None
        return You(visit.known.name, visit.known.role, visit.session.csrf if visit.session else "", self.asks)

    def cookie(self, session: Session | None) -> str:
        """Return the ``Set-Cookie`` that names a session, or that takes the name away."""
        secure = "; Secure" if self._secure else ""
        gone = "" if session else "; Max-Age=0"
        return f"{self._cookie_name}={session.id if session else ''}; Path=/; HttpOnly; SameSite=Strict{secure}{gone}"

    def _by_token(self, token: str, address: str) -> Visit:
        known = self._logins.by_token(token)
        if known is not None:
            return Visit(known, token=token)
        self._try(address, None)
        return Visit()

    def _by_password(self, name: str | None, password: str | None, address: str) -> Known:
        self._try(address, name)
        known = self._logins.by_password(name, password) if name and password else None
        if known is None:
            raise Refused(401, "wrong-login", WRONG)
        self._rates.was_right(address, name)
        return known

    def _try(self, address: str, name: str | None) -> None:
        wait_s = self._rates.log_in(address, name)
        if wait_s is not None:
            raise Refused(429, "too-many-logins", SLOW_DOWN, {"Retry-After": str(wait_s)})

    def _cookie(self, headers: dict[str, str]) -> str | None:
        try:
            found = SimpleCookie(headers.get("cookie", "")[:8_000]).get(self._cookie_name)
        except CookieError:
            return None
        return found.value if found is not None else None


def _bearer(authorization: str) -> str | None:
    scheme, _, token = authorization.partition(" ")
    return token.strip()[:1_000] if scheme.lower() == "bearer" else None

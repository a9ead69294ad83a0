"""What a server was asked to be, made into the guard's rules; what would be unsafe is refused here."""

from __future__ import annotations

from dataclasses import dataclass

from vedette.errors import InputError
from vedette.surfaces.rest.access.desk import Desk
from vedette.surfaces.rest.access.guard import Access
from vedette.surfaces.rest.access.headers import standing_headers
from vedette.surfaces.rest.access.hosts import Hosts
from vedette.surfaces.rest.access.logins import Logins, NoLogin, OneToken, UsersLogin, is_open_to_others, read_token
from vedette.surfaces.rest.access.rates import Rates
from vedette.surfaces.rest.access.sessions import Sessions
from vedette.surfaces.rest.serving import Address, check_certificate


@dataclass(frozen=True)
class Wanted:
    """How a case is to be served: ``person`` is the user of the machine, ``names`` those by which browsers reach it."""

    address: Address
    person: str
    names: tuple[str, ...] = ()
    users: str | None = None
    token_file: str | None = None
    tiles: str | None = None
    readonly: bool = False
    log: bool = False

    @property
    def is_private(self) -> bool:
        """Whether only programs of this machine can reach it."""
        return self.address.on_loopback and not self.names


def access_for(wanted: Wanted) -> Access:
    """Return the guard's rules. Raises ``InputError`` for what must not be served so, or a file out of form."""
    _check(wanted)
    address, rates = wanted.address, Rates()
    desk = Desk(
        _logins(wanted),
        Sessions(),
        rates,
        cookie_name=f"vedette-{address.port}",
        secure=not wanted.is_private or address.certificate is not None,
    )
    names = tuple(name.lower().rstrip(".") for name in wanted.names)
    headers = standing_headers(tiles=wanted.tiles, tls=address.certificate is not None)
    return Access(desk, Hosts(address.host, address.port, names), rates, headers, wanted.readonly, wanted.log)


def warnings_for(wanted: Wanted) -> list[str]:
    """Return what whoever starts the server should know."""
    told = []
    check_certificate(wanted.address)
    if not wanted.is_private and not wanted.address.certificate:
        told.append(
            "without TLS, passwords and reports travel in the clear, and browsers keep no login. Give --tls-cert and "
            "--tls-key, or have a proxy before it that does TLS"
        )
    for file in (wanted.users, wanted.token_file, wanted.address.key):
        if file and is_open_to_others(file):
            told.append(f"others on this machine can read {file}: chmod 600 {file}")
    return told


def _check(wanted: Wanted) -> None:
    if wanted.users and wanted.token_file:
        raise InputError("--users with --token-file", "people are known by one of them", "Leave one out.")
    if bool(wanted.address.certificate) != bool(wanted.address.key):
        raise InputError("--tls-cert and --tls-key", "TLS needs both", "Give the certificate and its key.")
    check_certificate(wanted.address)
    if not wanted.is_private and not (wanted.users or wanted.token_file):
        given = f"--name {wanted.names[0]}" if wanted.address.on_loopback else f"--host {wanted.address.host}"
        raise InputError(
            given,
            "others can reach it, so it needs a login",
            "Give --users FILE (vedette users FILE add NAME --role admin) or --token-file FILE.",
        )
    for name in wanted.names:
        plain = name.rstrip(".").replace(".", "").replace("-", "")
        if not plain.isascii() or not plain.isalnum():
            raise InputError(f"--name {name}", "a host's name is wanted", "Give it without http:// and port.")


def _logins(wanted: Wanted) -> Logins:
    if wanted.users:
        return UsersLogin(wanted.users)
    if wanted.token_file:
        return OneToken(read_token(wanted.token_file), wanted.person)
    return NoLogin(wanted.person)

"""``vedette serve``: the workspace in the browser, and the API under it."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from typing import TYPE_CHECKING

from vedette.errors import InputError
from vedette.surfaces.cli.cases import add_by, add_case, opened
from vedette.surfaces.cli.notifying import Notifier
from vedette.surfaces.cli.parser import Parser, parser_for
from vedette.surfaces.cli.showing import show

if TYPE_CHECKING:
    from socket import socket

    from vedette.surfaces.rest.access.opening import Wanted
    from vedette.surfaces.rest.live.working import Working
    from vedette.workspace.cases import Workspace

HOST, PORT = "127.0.0.1", 8000
LAST_PORT = 65_535
ABOUT = """Open the workspace of a case in the browser: map, timeline, evidence, figures, actors, review.

It is served to this machine alone, without a login, unless --host says otherwise; any other address needs --users or
--token-file. It runs until it is stopped (Ctrl-C, SIGTERM)."""


def parser() -> Parser:
    """Return the parser of the command's arguments."""
    made = parser_for("serve", ABOUT)
    add_case(made)
    add = made.add_argument
    add("--host", metavar="ADDRESS", default=HOST, help=f"the address to listen at ({HOST}: this machine alone)")
    add("--port", metavar="N", type=int, default=PORT, help=f"the port ({PORT}); 0 takes one that is free")
    add("--name", metavar="NAME", action="append", default=[],
        help="a name by which browsers reach it, behind a proxy or in a network; may be repeated")  # fmt: skip
    add("--users", metavar="FILE", help="who may log in, from a file made by vedette users")
    add("--token-file", metavar="FILE", help="a file with one token of 32 characters or more; who has it is admin")
    add("--tls-cert", metavar="FILE", help="a certificate (PEM), with its chain")
    add("--tls-key", metavar="FILE", help="the certificate's key (PEM)")
    add("--tiles", metavar="URL", help="a style of a tile server, for a map with more than outlines")
    add("--read-only", action="store_true", help="nothing is added or judged")
    add("--open", action="store_true", help="open a browser")
    add("--log", action="store_true", help="a line on standard error for each request")
    add_by(made)
    return made


def run(given: Namespace) -> None:
    """Serve. Raises ``InputError`` where it must not or cannot, ``CaseError`` where the case cannot be used."""
    if not 0 <= given.port <= LAST_PORT:
        raise InputError(f"--port {given.port}", f"a port is a number up to {LAST_PORT}", f"Leave it out for {PORT}.")
    from dataclasses import replace

    from vedette.surfaces.rest.access.opening import access_for, warnings_for
    from vedette.surfaces.rest.serving import listening

    with opened(given.case, given.by) as case:
        wanted = _wanted(given, case.by)
        access_for(wanted)  # what must not be served so is refused before a socket is open
        with listening(wanted.address) as bound:
            wanted = replace(wanted, address=replace(wanted.address, port=bound.getsockname()[1]))
            for words in warnings_for(wanted):
                _warn(words)
            _serve(case, wanted, bound, browse=given.open)


def _wanted(given: Namespace, person: str) -> Wanted:
    from vedette.surfaces.rest.access.opening import Wanted
    from vedette.surfaces.rest.serving import Address

    return Wanted(
        Address(given.host, given.port, given.tls_cert, given.tls_key),
        person,
        names=tuple(given.name),
        users=given.users,
        token_file=given.token_file,
        tiles=given.tiles,
        readonly=given.read_only,
        log=given.log,
    )


def _serve(case: Workspace, wanted: Wanted, bound: socket, *, browse: bool) -> None:
    from vedette.surfaces.rest.access.guard import Guard
    from vedette.surfaces.rest.access.opening import access_for
    from vedette.surfaces.rest.app import create_app
    from vedette.surfaces.rest.live.served import ServedCase
    from vedette.surfaces.rest.serving import serve
    from vedette.surfaces.web.site import HOW_TO_BUILD, Site

    site, live, notifier = Site(), ServedCase(case, readonly=wanted.readonly, tiles=wanted.tiles), Notifier()
    if not site.files.is_there():
        _warn(f"the workspace is not built; the API alone is served. Build it: {HOW_TO_BUILD}")
    app = create_app(live)
    working: Working = app.state.working

    def ready() -> None:
        working.start()
        _tell(wanted.address.url, notifier, browse=browse)

    def ending() -> None:
        notifier.stopping()
        working.end_streams()

    try:
        guard = Guard(access_for(wanted), app, site, bare=live.is_bare)
        serve(guard, wanted.address, bound, ready=ready, ending=ending)
    finally:
        if not working.stop() and sys.exc_info()[0] is None:
            _leave()


def _leave() -> None:
    """End this process at once, for work that cannot be stopped (a large picture that is made or taken over).

    A case is whole whenever the process that writes it ends: what is not kept yet is done again at the next start.
    """
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(0)


def _tell(url: str, notifier: Notifier, *, browse: bool) -> None:
    show(f"{url}\n")
    notifier.ready()
    notifier.status(f"served at {url}")
    if browse:
        import threading
        import webbrowser

        threading.Thread(target=webbrowser.open, args=(url,), daemon=True).start()


def _warn(words: str) -> None:
    show(f"vedette: {words}\n", to=sys.stderr)

"""``vedette users``: who may log in to a case that is served, as a file of their own."""

from __future__ import annotations

import getpass
import sys
from argparse import Namespace
from typing import TYPE_CHECKING

from vedette.errors import InputError
from vedette.surfaces.cli.parser import Parser, parser_for
from vedette.surfaces.cli.showing import label, show

if TYPE_CHECKING:
    from vedette.surfaces.rest.access.users_file import User

DOINGS = ("list", "add", "remove", "password", "role", "token")
ROLES = ("reader", "analyst", "admin")
LONGEST_LINE = 10_000
ABOUT = """Keep a file of who may log in to a case that is served: vedette serve CASE --users FILE.

DO is list, add, remove, password (another one), role (another one) or token (a new one for programs, shown once). The
password is asked for at the terminal, or read as one line from standard input. A server that runs takes up a change at
once; whoever it touches must log in again."""


def parser() -> Parser:
    """Return the parser of the command's arguments."""
    made = parser_for("users", ABOUT)
    add = made.add_argument
    add("file", metavar="FILE", help="the users file; add makes it where there is none")
    add("do", metavar="DO", choices=DOINGS, nargs="?", default="list", help=f"one of {', '.join(DOINGS)}")
    add("name", metavar="NAME", nargs="?", help="the person")
    add("--role", metavar="ROLE", choices=ROLES, help="with add and role: reader, analyst or admin")
    return made


def run(given: Namespace) -> None:
    """Show or change the file. Raises ``InputError`` for a form that is not known, ``NotWritten``."""
    from vedette.surfaces.rest.access.users_file import known_name, read_users

    if given.do == "list":
        show("".join(f"{_line(one)}\n" for one in read_users(given.file).users), plain=True)
        return
    if given.name is None:
        raise InputError(f"users {given.do}", "a name is wanted", f"vedette users {given.file} {given.do} NAME")
    if (given.do in ("add", "role")) != (given.role is not None):
        wanted = "it needs --role" if given.role is None else "it takes no --role"
        raise InputError(f"users {given.do}", wanted, f"Roles are {', '.join(ROLES)}; add and role take one.")
    _change(given, known_name(given.name))


def _change(given: Namespace, name: str) -> None:
    """Change the file. The password is asked for before the file is held, so that nobody waits for a person."""
    from msgspec.structs import replace

    from vedette.surfaces.rest.access.passwords import digest, hashed_password, new_token
    from vedette.surfaces.rest.access.users_file import User, changing

    _check(given, name)
    changes: dict[str, str] = {"role": given.role} if given.role else {}
    token = new_token() if given.do == "token" else None
    if token is not None:
        changes["token"] = digest(token)
    if given.do in ("add", "password"):
        changes["password"] = hashed_password(_password(name))
    with changing(given.file) as users:
        at = _place(given, name, users)
        if given.do == "remove":
            del users[at]
        elif given.do == "add":
            users.append(User(name, given.role, changes["password"]))
        else:
            users[at] = replace(users[at], **changes)
    if token is not None:
        show(f"{token}\n")


def _check(given: Namespace, name: str) -> None:
    """Raise ``InputError`` before anything is asked for, where the change cannot be made."""
    import os

    from vedette.surfaces.rest.access.users_file import read_users

    if given.do != "add" or os.path.exists(given.file):
        _place(given, name, list(read_users(given.file).users))


def _place(given: Namespace, name: str, users: list[User]) -> int:
    """Return where the person stands; for add, where they will."""
    same = [place for place, one in enumerate(users) if one.name.casefold() == name.casefold()]
    if given.do == "add":
        if same:
            raise InputError(f"users add {name}", "there is such a user", "Choose another name, or change this one.")
        return len(users)
    if not same:
        raise InputError(f"users {given.do} {name}", "there is no such user", f"vedette users {given.file} lists them.")
    return same[0]


def _password(name: str) -> str:
    if not sys.stdin.isatty():
        return sys.stdin.readline(LONGEST_LINE).rstrip("\r\n")
    first = getpass.getpass(f"Password of {label(name)}: ")
    if getpass.getpass("Again: ") != first:
        raise InputError("the password", "the two are not the same", "Try again.")
    return first


def _line(user: User) -> str:
    more = [word for word, held in (("password", user.password), ("token", user.token)) if held]
    return f"{user.role:8} {label(user.name)}  ({', '.join(more) or 'cannot log in'})"

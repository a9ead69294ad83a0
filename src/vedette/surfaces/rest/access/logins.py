"""How people are known: by nothing on this machine, by one token, or by the users file."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from typing import Protocol

from vedette.errors import InputError
from vedette.surfaces.rest.access.passwords import digest, is_password, is_token
from vedette.surfaces.rest.access.users_file import User, Users, known_name, read_users, stamp_of
from vedette.surfaces.rest.shapes import Role

SHORTEST_TOKEN, LONGEST_TOKEN = 32, 1000
"""Characters."""


@dataclass(frozen=True)
class Known:
    """A person, or a program of theirs. ``mark`` changes when what is kept of them does."""

    name: str
    role: Role
    mark: str = ""


class Logins(Protocol):
    """Who may log in. Every method raises ``InputError`` where that cannot be told just now."""

    anybody: Known | None
    """Who everybody is where no login is asked for."""

    def by_password(self, name: str, password: str) -> Known | None:
        """Return who has that name and password."""

    def by_token(self, token: str) -> Known | None:
        """Return whose token it is."""

    def named(self, name: str) -> Known | None:
        """Return the person as they are kept now, None where they are no longer."""


class NoLogin:
    """Nobody is asked: whoever reaches the server is the user of this machine, and may everything."""

    def __init__(self, name: str) -> None:
        self.anybody: Known | None = Known(name, "admin")

    def by_password(self, name: str, password: str) -> Known | None:  # noqa: ARG002
        """Return the user of this machine."""
        return self.anybody

    def by_token(self, token: str) -> Known | None:  # noqa: ARG002
        """Return nobody: a token lets nothing pass that does not pass without."""
        return None

    def named(self, name: str) -> Known | None:  # noqa: ARG002
        """Return the user of this machine."""
        return self.anybody


class OneToken:
    """Whoever has the one token is an admin."""

    anybody: Known | None = None

    def __init__(self, token: str, name: str) -> None:
        self._kept, self._user = digest(token), Known(name, "admin")

    def by_password(self, name: str, password: str) -> Known | None:  # noqa: ARG002
        """Return nobody: there are no passwords."""
        return None

    def by_token(self, token: str) -> Known | None:
        """Return whose token it is."""
        return self._user if is_token(self._kept, token) else None

    def named(self, name: str) -> Known | None:
        """Return the holder of the token."""
        return self._user if name == self._user.name else None


class UsersLogin:
    """The people of a users file, which is read again when it changes."""

    anybody: Known | None = None

    def __init__(self, path: str) -> None:
        self._path = path
        self._stamp, self._users = stamp_of(path), read_users(path)

    def by_password(self, name: str, password: str) -> Known | None:
        """Return who has that name and password."""
        user = self._read().named(_plain(name))
        return _known(user) if is_password(user.password if user else None, password) and user else None

    def by_token(self, token: str) -> Known | None:
        """Return whose token it is; every user is compared, so that the time tells nothing."""
        found = [one for one in self._read().users if one.token is not None and is_token(one.token, token)]
        return _known(found[0]) if found else None

    def named(self, name: str) -> Known | None:
        """Return the person as the file has them now."""
        user = self._read().named(name)
        return _known(user) if user else None

    def _read(self) -> Users:
        """Return the users. A file that went away or out of form lets nobody in until it is mended."""
        stamp = stamp_of(self._path)
        if stamp is None or stamp != self._stamp:
            # The stamp is taken before: a file that changes in between is read once more.
            self._users, self._stamp = read_users(self._path), stamp
        return self._users


def read_token(path: str) -> str:
    """Return the token of a file. Raises ``InputError`` where it holds none."""
    remedy = "Make one: openssl rand -base64 33 > FILE, and chmod 600 FILE"
    try:
        with open(path, "rb") as file:
            raw = file.read(LONGEST_TOKEN + 10)
    except OSError as why:
        raise InputError(path, f"a token file is wanted ({(why.strerror or str(why)).lower()})", remedy) from why
    lines = raw.decode("utf-8", "replace").split("\n")
    token = lines[0].strip()
    plain = token.isascii() and token.isprintable() and " " not in token
    if any(line.strip() for line in lines[1:]) or not SHORTEST_TOKEN <= len(token) <= LONGEST_TOKEN or not plain:
        wanted = f"a token file holds one line of {SHORTEST_TOKEN} to {LONGEST_TOKEN} characters, without spaces"
        raise InputError(path, wanted, remedy)
    return token


def is_open_to_others(path: str) -> bool:
    """Return whether others on this machine may read a file."""
    return bool(os.stat(path).st_mode & (stat.S_IRGRP | stat.S_IROTH))


def _known(user: User) -> Known:
    return Known(user.name, user.role, digest(f"{user.password} {user.role}"))


def _plain(name: str) -> str:
    try:
        return known_name(name)
    except InputError:
        return ""
